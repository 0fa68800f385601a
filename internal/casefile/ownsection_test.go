package casefile

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// placed reads a profile with the sections first, middle, appendices and contacts, and a case with sections of its own.
// It gives the ids of the paper's sections, and the findings.
func placed(t *testing.T, profile, sections string) (string, string) {
	t.Helper()
	c, found := readCouncil(profile + "name = 'Council'\n[[part]]\n[[part.section]]\nid = 'first'\nheading = 'First'\n[[part.section]]\nid = 'middle'\nheading = 'Middle'\n" +
		"[[part]]\n[[part.section]]\nid = 'appendices'\nheading = 'Appendices'\n[[part.section]]\nid = 'contacts'\nheading = 'Contacts'\n[[part.section]]\nid = 'old'\nheading = 'Old'\nnever = true\n")
	if len(found) > 0 {
		t.Fatal(found)
	}
	var list diag.List
	paper, _ := folder("cases/x.toml", sections).Case("x", &list)
	list = diag.List{} // of what else the case lacks
	own := c.With(paper, &list)
	var ids []string
	for _, s := range own.Sections() {
		ids = append(ids, s.ID.Value)
	}
	if len(c.Sections()) != 4 || len(own.Parts) != 2 {
		t.Errorf("the profile has changed: %v", c.Sections())
	}
	var told []string
	for _, d := range list.Sorted() {
		told = append(told, d.Span.String()+" "+d.Rule+": "+d.Message)
	}
	return strings.Join(ids, " "), strings.ReplaceAll(strings.Join(told, "; "), "content/", "")
}

// A case's own sections stand where it says, in the order of the file, and otherwise before the lists at the end.
func TestOwnSections(t *testing.T) {
	own := func(keys ...string) string { return "[[section]]\n" + strings.Join(keys, "\n") + "\n" }
	for _, c := range []struct{ name, profile, sections, ids, found string }{
		{"none", "", "", "first middle appendices contacts", ""},
		{"the usual place", "", own("heading = 'Next steps'"), "first middle next-steps appendices contacts", ""},
		{"after", "", own("heading = \"The Mayor's options: 1 & 2\"", "after = 'first'"), "first the-mayors-options-1-2 middle appendices contacts", ""},
		{"an id", "", own("heading = 'Ŵ'", "id = 'w'", "after = 'contacts'"), "first middle appendices contacts w", ""},
		{"after one another", "", own("id = 'c'", "after = 'b'") + own("id = 'b'", "after = 'first'") + own("id = 'd'", "after = 'first'"), "first b c d middle appendices contacts", ""},
		{"no heading", "", own("id = 'statement'"), "first middle statement appendices contacts", ""},
		{"nothing to tell it by", "", own("heading = '–'"), "first middle appendices contacts", "cases/x.toml:1:3 own-section: this section has no heading of which its id could be made"},
		{"letters with accents", "", own("heading = 'Tŷ a chŵn'"), "first middle ty-a-chwn appendices contacts", ""},
		{"a section of the profile", "", own("heading = 'First'"), "first middle appendices contacts", `cases/x.toml:2:11 doubled-section: this council's papers have a section "first" already`},
		{"two of one id", "", own("id = 'b'") + own("id = 'b'"), "first middle b appendices contacts", `cases/x.toml:4:6 doubled-section: there are two sections "b"; the first is in line 2`},
		{"after nothing", "", own("id = 'b'", "after = 'old'"), "first middle b appendices contacts", `cases/x.toml:3:9 unknown-section: this paper has no section "old"`},
		{"in a circle", "", own("id = 'b'", "after = 'c'") + own("id = 'c'", "after = 'b'"), "first middle b c appendices contacts",
			`cases/x.toml:3:9 unknown-section: this section has no place: it stands after "c", and that after others in a circle; cases/x.toml:6:9 unknown-section: this section has no place: it stands after "b", and that after others in a circle`},
		{"not allowed", "own_sections = false\n", own("id = 'b'"), "first middle b appendices contacts", "cases/x.toml:1:3 own-section: councils/x.toml lets papers have no sections of their own"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ids, found := placed(t, c.profile, c.sections)
			if ids != c.ids || found != c.found {
				t.Errorf("got  %s; %s\nwant %s; %s", ids, found, c.ids, c.found)
			}
		})
	}
}
