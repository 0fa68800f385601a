package compose

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestSameInAScheme prints a section again that counts by a scheme of its own where it stands.
func TestSameInAScheme(t *testing.T) {
	d, list := compose(t, change{"council", "heading = \"Purpose\"\n", "heading = \"Purpose\"\nnumbered = false\nmarkers = \"1)\"\n" +
		"[[part.section]]\nid = \"again\"\nheading = \"Again\"\nsame = \"purpose\"\nscheme = \"none\"\n"})
	equal(t, "findings", findings(list), "")
	if again := d.Parts[0].Sections[1]; !again.Numbered || again.Scheme != report.Unnumbered || len(again.Markers) > 0 {
		t.Errorf("it is printed again as %+v", again)
	}
}

// TestSameInOrder prints a section again with its sub-headings counted and its data first, as they are there.
func TestSameInOrder(t *testing.T) {
	d, list := compose(t, append(appendixSection("[[appendix]]\ntitle = \"Plan\"\n"), change{"council", "numbered = false\n", "subheadings = \"numbered\"\ndata = \"before\"\n" +
		"[[part.section]]\nid = \"again\"\nheading = \"Again\"\nsame = \"appendices\"\n"})...)
	equal(t, "findings", findings(list), "")
	if again := d.Parts[0].Sections[2]; again.Subheadings != report.NumberedSubheadings || !again.DataFirst {
		t.Errorf("it is printed again as %+v", again)
	}
}

// TestHeadings has facts in headings, and sections without one: their paragraphs have numbers where these are counted
// through the paper.
func TestHeadings(t *testing.T) {
	heading := func(words string) change { return change{"council", "heading = \"Purpose\"\n", words} }
	d, list := compose(t, heading("heading = \"What the {{report.from}} asks\"\nplural = \"Things of {{report.from}}\"\n"))
	equal(t, "findings", findings(list), "")
	s := d.Parts[0].Sections[0]
	equal(t, "heading", s.Heading+"; "+s.Plural, "What the Head of Works asks; Things of Head of Works")

	_, list = compose(t, heading("heading = \"To {{contract.supplier}}\"\n"))
	equal(t, "findings", findings(list), "content/cases/c.toml:12:2 missing-fact: contract.supplier is missing; the heading of the section \"purpose\" uses it (content/councils/town.toml:19:15) (give it under [contract]: supplier = …)\n")

	for scheme, numbered := range map[string]bool{"continuous": true, "decimal": false, "restarting": false, "lettered": false} {
		d, list = compose(t, heading(""), change{"council", "[terms]", "[numbering]\nscheme = \"" + scheme + "\"\n[terms]"})
		equal(t, "findings", findings(list), "")
		if s := d.Parts[0].Sections[0]; s.Heading != "" || s.Numbered != numbered {
			t.Errorf("%s: %+v", scheme, s)
		}
	}
	_, list = compose(t, section("id = \"opening\"\n"))
	equal(t, "findings", findings(list), "content/cases/c.toml:19:2 missing-section: the section \"opening\" is missing (answer it under [prose], as opening = '''…''')\n")
}

// TestData prints what the case lists before the answer of its section where the profile says so.
func TestData(t *testing.T) {
	listed := change{"case", "[prose]", "[[background]]\ntitle = \"Minutes\"\n[[appendix]]\ntitle = \"A plan\"\n" +
		"[[comment]]\nsection = \"background-papers\"\nby = \"clerk\"\ntext = \"Fine.\"\n" +
		"[prose]\nbackground-papers = \"They are kept.\"\nappendices = \"They are here.\""}
	for data, want := range map[string]string{
		"":                    "They are kept.\n\n- Minutes\n\nFine.\n\n(Clerk) {.continued}",
		"data = \"after\"\n":  "They are kept.\n\n- Minutes\n\nFine.\n\n(Clerk) {.continued}",
		"data = \"before\"\n": "- Minutes\n\nFine.\n\n(Clerk) {.continued}\n\nThey are kept.",
	} {
		d, list := compose(t, listed, section("id = \"background-papers\"\nheading = \"Papers\"\nnumbered = false\n"+data+"[[part.section]]\nid = \"appendices\"\nheading = \"Appendices\"\n"+data))
		equal(t, "findings", findings(list), "")
		papers, appendices := d.Parts[0].Sections[1], d.Parts[0].Sections[2]
		equal(t, "background papers", papers.Text.Text, want)
		if appendices.DataFirst != strings.Contains(data, "before") {
			t.Errorf("%q: the appendices are %+v", data, appendices)
		}
	}
}
