package check_test

import (
	"strings"
	"testing"
)

// TestEmailsOfNames is which addresses fit the names beside them.
func TestEmailsOfNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Contact: Jane Mercer (john.smith@wychwood.gov.uk)", "john.smith@wychwood.gov.uk"},
		{"Jane Mercer, jane.mercier@wychwood.gov.uk", "jane.mercier@wychwood.gov.uk"},
		{"Jane Mercer (jmercier@wychwood.gov.uk)", "jmercier@wychwood.gov.uk"},
		{"Officer: Tom O'Brien – email: jane.mercer@wychwood.gov.uk.", "jane.mercer@wychwood.gov.uk"},
		{"Jane Mercer wrote this. Her address is jane.mercre@wychwood.gov.uk.", "jane.mercre@wychwood.gov.uk"},
		{"Write to s.llir@wychwood.gov.uk.", ""}, // a name with letters that addresses can't have
		{"Write to b.featherstane@wychwood.gov.uk.", "b.featherstane@wychwood.gov.uk"},
		{"Write to clerk@wychwod.gov.uk.", "clerk@wychwod.gov.uk"},
		{"Cllr Ann Bell <sue.carter@wychwood.gov.uk>", "sue.carter@wychwood.gov.uk"},

		{"Write to Tom Arkwright (tom.arkwrite@wychwood.gov.uk).", "tom.arkwrite@wychwood.gov.uk"},
		{"Ruth Adeyemi (ruth.ademeyi@wychwood.gov.uk)", "ruth.ademeyi@wychwood.gov.uk"},
		{"For more, write to Priya Nair at bartholomew.featherstone@wychwood.gov.uk.", "bartholomew.featherstone@wychwood.gov.uk"},
		{"Priya Nair by email at bartholomew.featherstone@wychwood.gov.uk", "bartholomew.featherstone@wychwood.gov.uk"},

		{"Jane Mercer wrote it. Write to Priya Nair at jane.mercre@wychwood.gov.uk.", "jane.mercre@wychwood.gov.uk"},
		{"Write to Mill Lane at sue.carter@mill.example or Priya Nair at nair.centre@mill.example.", ""},
		{"Tom Arkwright (tom.arkwood@wychwood.gov.uk), Ann Richards (ann.rich@wychwood.gov.uk)", ""},
		{"Bartholomew Featherstone at bartholomew.featherstone@wychwood.gov.uk", ""},
		{"Contact: Jane Mercer (jane.mercer@wychwood.gov.uk)", ""},
		{"Contact: Jane Mercer (j.mercer@wychwood.gov.uk), Jane Mercer (jmercer@wychwood.gov.uk), Jane Mercer (merj@wychwood.gov.uk), Jane Mercer (mercerj1@wychwood.gov.uk)", ""},
		{"Contact: Jane Mercer (democratic.services@wychwood.gov.uk), Jane Mercer (legal@wychwood.gov.uk)", ""},
		{"Contact: Siân Llŷr (sian.llyr@wychwood.gov.uk), Łukasz Wiśniewski (lukasz.wisniewski@wychwood.gov.uk)", ""},
		{"Contact: Jonathan Smith-Hughes (jon.smith-hughes@wychwood.gov.uk), Tom O'Brien (tom.obrien@wychwood.gov.uk)", ""},
		{"Contact: Katie Brown (kate.brown@wychwood.gov.uk), Michael Brown (mike.brown@wychwood.gov.uk)", ""},
		{"Contact: Jane Mercer (jane.hughes@wychwood.gov.uk)", ""}, // a name that has changed
		{"Write to Finance Team (john.smith@wychwood.gov.uk) or Mill Lane (ann.bell@mill.example)", ""},
		{"Email planning.policy@wychwood.gov.uk and planning@northwood.gov.uk, or @wychwood on the web.", ""},
		{"Jane Mercer and Jane Mercier: jane.mercier@wychwood.gov.uk", ""},
		{"Dr Ngozi Bell (ngozi.bell@wychwood.gov.uk), Councillor M. Osei (m.osei@wychwood.gov.uk)", ""},
		{"Contact: Maria van der Berg (maria.vanderberg@wychwood.gov.uk)", ""},
	} {
		got := ""
		found, _ := settled(t, with(map[string]string{"council": "[post.head]\ntitle = \"Head\"\nname = \"Bartholomew Featherstone\"\n", "case": "background = \"" + c.text + "\"\n"}))
		for _, d := range ofRules(found, "email-name") {
			got += strings.Trim(d.Text(), "<>")
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestEmailsOfPosts is which addresses of a profile fit who holds the post.
func TestEmailsOfPosts(t *testing.T) {
	for _, c := range []struct{ name, email, want string }{
		{"Jane Mercer", "jane.mercier@wychwood.gov.uk", "is not an address of Jane Mercer's"},
		{"Jane Mercer", "tom.hill@wychwood.gov.uk", "is not an address of Jane Mercer's"},
		{"Jane Mercer", "jane.mercer@wychwod.gov.uk", "other addresses end with @wychwood.gov.uk"},
		{"Jane Mercer", "jane.mercer@wychwood.gov.uk", ""},
		{"Jane Mercer", "finance.director@wychwood.gov.uk", ""},
		{"Jane Mercer", "jm@wychwood.gov.uk", ""},
		{"Jane Mercer", "jane.mercer@northwood.gov.uk", ""},
		{"Vacant", "tom.hill@wychwood.gov.uk", ""},
		{"To be appointed", "tom.hill@wychwood.gov.uk", ""},
	} {
		const posts = "[post.solicitor]\ntitle = \"Solicitor\"\nname = \"Tom Hill\"\nemail = \"tom.hill@wychwood.gov.uk\"\n[post.treasurer]\ntitle = \"Treasurer\"\n"
		found, _ := settled(t, with(map[string]string{"council": posts + "name = \"" + c.name + "\"\nemail = \"" + c.email + "\"\n"}))
		got := ""
		for _, d := range found {
			got += d.Message
		}
		if !strings.HasSuffix(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s, %s: %q, want %q", c.name, c.email, got, c.want)
		}
	}
}
