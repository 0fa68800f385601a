package compose

import (
	"strings"
	"testing"
)

// What a template says has the quotation marks that the author types most, and each byte of the words still has its place.
func TestQuotes(t *testing.T) {
	for _, test := range []struct{ answer, template, want string }{
		{"The Council’s plan.", "The Council's \"best\" ('new') plan.", "The Council’s “best” (‘new’) plan."},
		{"The Council's plan.", "The Council’s “best” (‘new’) plan.", "The Council's \"best\" ('new') plan."},
		{"The plan.", "The Council's “best” plan.", "The Council's “best” plan."},
		{"Ours, not Ann's, is ‘best’.", "The Council's plan.", "The Council’s plan."},
		{"The Council’s plan.", "The Council's plan.\nSee [it](https://example.org 'title').", "The Council’s plan.\nSee [it](https://example.org 'title')."},
		{"The Council’s plan.", "A plan of {{facts.ours}}.", "A plan of Ann's."},
	} {
		d, list := compose(t,
			change{"templates", "The contract costs {{contract.value}}.", test.template + "\n"},
			change{"case", "Because of {{facts.spend}}.", test.answer}, change{"case", `spend = "about £2.8m_*"`, `ours = "Ann's"`})
		s := d.Parts[0].Sections[0]
		if !strings.HasPrefix(s.Text.Text, test.want) {
			t.Errorf("%q after %q is\n%swant\n%s\n%s", test.template, test.answer, s.Text.Text, test.want, findings(list))
			continue
		}
		for at, c := range test.want {
			from := s.Text.Origin(at, at+len(string(c)))
			if file := string(from.Source.Text[from.Start:from.End]); strings.HasSuffix(from.File(), ".tmpl") && file != string(c) && !strings.Contains(`'"‘’“”`, file) {
				t.Errorf("%q of %q comes from %q", c, test.want, file)
			}
		}
	}
}
