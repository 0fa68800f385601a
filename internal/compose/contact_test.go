package compose

import (
	"strings"
	"testing"
)

// TestContacts prints officers to contact in the lines of the profile; a line that names what is not
// given is left out.
func TestContacts(t *testing.T) {
	contacts := section("id = \"contacts\"\nheading = \"Contacts\"\n")
	named := change{"case", `from = "head"`, "from = \"head\"\ncontacts = [\"head\", \"clerk\"]"}
	full := change{"council", `title = "Head of Works"`, "title = \"Head of Works\"\nname = \"Jo O_Neill\"\nemail = \"jo_o@town.gov.uk\""}
	lines := change{"council", "[terms]", "[contacts]\nlines = [\"{{contact.role}}\", \"{{contact.name}}, {{contact.title}}\", \"E-mail {{contact.email}}\"]\n[terms]"}
	role := change{"case", "[prose]", "[contact_role]\nhead = \"Report author:\"\n[prose]"}
	for _, test := range []struct {
		name    string
		changes []change
		want    string
	}{
		{"the standard lines", nil, "**Jo O\\_Neill**\nHead of Works\nEmail address: <jo_o@town.gov.uk>\n\nClerk"},
		{"the profile's own", []change{lines, role}, "Report author:\nJo O\\_Neill, Head of Works\nE-mail <jo_o@town.gov.uk>\n\nClerk"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, list := compose(t, append(test.changes, contacts, named, full)...)
			equal(t, "findings", findings(list), "")
			var got []string
			for _, c := range d.Parts[0].Sections[1].Contacts {
				var all []string
				for _, line := range c.Lines {
					all = append(all, line.Text)
				}
				got = append(got, strings.Join(all, "\n"))
			}
			equal(t, "contacts", strings.Join(got, "\n\n"), test.want)
		})
	}
}
