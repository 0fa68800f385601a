package check

import (
	"strings"

	"cabinet/internal/check/text"
)

// How many words a paragraph has that is told where it stands twice: straight below itself, elsewhere in its section, in
// another section. Short ones are often right, such as that nothing has to be reported.
const (
	repeatedBelow   = 8
	repeatedInSame  = 25
	repeatedInPaper = 40
)

// repeatedParagraphs reports paragraphs that stand in the paper twice, word for word. One answer that is printed twice is
// no slip, nor is what an appendix repeats.
func repeatedParagraphs(p *Paper, f finder) {
	first := map[string]text.Prose{}
	var before text.Prose
	for _, t := range p.own() {
		if t.Kind != text.Paragraph || t.Section == nil || t.Section.Appendix() || len(t.Words) < repeatedBelow {
			before = t
			continue
		}
		earlier, again := first[t.Text]
		if !again {
			first[t.Text] = t
		} else if isRepeated(t, earlier, before) && p.ours(t, 0, len(t.Text)) && t.Place(0, 1) != earlier.Place(0, 1) {
			where := ""
			if cited := earlier.Cite.String(); cited != "" && cited != t.Cite.String() {
				where = ", first as " + cited
			}
			f.in(t.Passage, 0, len(t.Text), "repeated-paragraph", "take one of the two out", "this paragraph stands in the paper twice, word for word%s", where)
		}
		before = t
	}
}

// isRepeated tells whether a paragraph is long enough for where it stands to be a slip.
func isRepeated(t, earlier, before text.Prose) bool {
	switch words := len(t.Words); {
	case before.Text == t.Text && before.Section == t.Section:
		return true
	case t.Item || strings.HasSuffix(t.Text, ":"):
		return false
	case earlier.Section == t.Section:
		return words >= repeatedInSame
	default:
		return words >= repeatedInPaper
	}
}
