package cites_test

import (
	"strings"
	"testing"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
	"cabinet/internal/language"
)

// TestIn reads the whole of each reference, however many levels and numbers it has.
func TestIn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"See paragraph 12, and more.", "paragraph 12: 12"},
		{"See paragraphs 2.1.1.1 here.", "paragraphs 2.1.1.1: 2.1.1.1"},
		{"See paragraph 1.2.a.ii and paras 3.b to 3.c. Paragraph 4.a new one.", "paragraph 1.2.a.ii: 1.2(a)(ii); paras 3.b to 3.c: 3(b) 3(c); Paragraph 4.a: 4(a)"},
		{"See paragraph 4.It is so, and paragraph 5.i, more.", "paragraph 4: 4; paragraph 5.i: 5(i)"},
		{"See para. 17.105(a)(ii).", "para. 17.105(a)(ii): 17.105(a)(ii)"},
		{"See Sections 3.2.10 & 4A, and 5.", "Sections 3.2.10 & 4A, and 5: 3.2.10 4a 5"},
		{"See Appendices A, B and C.", "Appendices A, B and C: a b c"},
		{"See paragraph A.1 and table B1.", "paragraph A.1: a.1; table B1: b1"},
		{"See paragraph 3(a) to (c).", "paragraph 3(a) to (c): 3(a) 3(c)"},
		{"See paras 59–88 and annex IV.", "paras 59–88: 59 88; annex IV: iv"},
		{"See Table 2 and 3 others.", "Table 2: 2"},
		{"See section 2 to 31 March.", "section 2: 2"},
		{"Section 106-funded works, in section 2025, on table 5 metres long, table 1,000.", ""},
		{"An appendix a reader needs; Part of it; document 4; paragraph a.", ""},
		{"Paragraph\u00a04 (a) we pay", "Paragraph\u00a04 (a): 4(a)"},
	} {
		var got []string
		for _, r := range cites.In(c.text, text.Words(c.text), language.English) {
			var numbers []string
			for _, n := range r.Numbers {
				numbers = append(numbers, n.Value)
			}
			got = append(got, c.text[r.Start:r.End]+": "+strings.Join(numbers, " "))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("of %q: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestOf tells by the words beside the first reference of a sentence whose it is.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		text string
		want cites.Whose
	}{
		{"It is in paragraph 4 above.", cites.Ours},
		{"It is in paragraphs 4 and 5 of this report.", cites.Ours},
		{"This report, at section 4, says so.", cites.Ours},
		{"See paragraph 4.", cites.Unsaid},
		{"The Code is set out in paragraph 4.", cites.Unsaid},
		{"This is discussed under paragraph 4.", cites.Unsaid},
		{"NOTE paragraph 4.", cites.Unsaid},
		{"The Code says in paragraph 4 what it is.", cites.Theirs},
		{"Under section 4 it must.", cites.Theirs},
		{"It is in section 3, paragraph 4 of the Code.", cites.Theirs},
		{"NPPF paragraph 4 says so.", cites.Theirs},
		{"The Housing Act 1996 section 18 says so.", cites.Theirs},
		{"It is in section 3(2) now.", cites.Theirs},
	} {
		all := cites.In(c.text, text.Words(c.text), language.English)
		if len(all) == 0 {
			t.Fatalf("nothing is read of %q", c.text)
		}
		if got := cites.Of(c.text, all, 0, language.English).Whose; got != c.want {
			t.Errorf("%q is %d, want %d", c.text, got, c.want)
		}
	}
}
