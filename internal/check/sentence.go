package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

// longSentence is how many words a sentence may have by GOV.UK's style guide.
const longSentence = 25

// longSentences reports the sentences that are too long, in one finding at the longest: a note for each
// would bury the others. What has tabs or bars in it was meant for a table.
func longSentences(p *Paper, f finder) {
	var worst struct {
		in text.Prose
		at text.Span
		n  int
	}
	count, places := 0, []report.Cite{}
	for _, t := range p.english() {
		if t.Kind != text.Paragraph || len(t.Words) <= longSentence || recommends(t) {
			continue
		}
		for _, s := range text.Sentences(t.Text) {
			n := length(t.Text[s.Start:s.End])
			if n <= longSentence {
				continue
			}
			if at := t.Place(s.Start, s.End); at.Source != p.Case.Source || strings.ContainsAny(at.Text(), "\t|") {
				continue
			}
			if count++; n > worst.n {
				worst.in, worst.at, worst.n = t, s, n
			}
			places = append(places, t.Cite)
		}
	}
	if count == 0 {
		return
	}
	start := worst.at.Start + len(worst.in.Text[worst.at.Start:]) - len(strings.TrimLeft(worst.in.Text[worst.at.Start:], " \n"))
	f.in(worst.in.Passage, start, worst.at.End, "long-sentence", "part it into shorter ones", "%s", longMessage(count, worst.n, report.Cites(places)))
}

// recommends tells whether a passage is a recommendation: who may do what after consulting whom takes its words.
func recommends(t text.Prose) bool {
	return t.Section != nil && strings.HasPrefix(t.Section.ID, "recommendation")
}

func longMessage(count, words int, where string) string {
	if count == 1 {
		return fmt.Sprintf("this sentence has %d words", words)
	}
	if where != "" {
		where = ", in " + where
	}
	return fmt.Sprintf("%d sentences have more than %d words%s; this is the longest, with %d", count, longSentence, where, words)
}

// length is how many words a sentence has at most between semicolons, as a reader counts them: "well-known" and "£2.8m"
// are one.
func length(sentence string) int {
	n, most := 0, 0
	for field := range strings.FieldsSeq(sentence) {
		if strings.ContainsFunc(field, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
			n++
		}
		most = max(most, n)
		if strings.HasSuffix(field, ";") {
			n = 0
		}
	}
	return most
}

// straightQuotes reports straight quotation marks, once in a paper.
func straightQuotes(p *Paper, f finder) {
	count, in, at := 0, text.Prose{}, 0
	for _, t := range p.own() {
		for i, c := range t.Text {
			if c != '"' && c != '\'' || !opens(t.Text, i) || count == 0 && !p.ours(t, i, i+1) {
				continue
			}
			if count++; count == 1 {
				in, at = t, i
			}
		}
	}
	if count > 0 {
		f.mends(p.curled()).in(in.Passage, at, at+1, "straight-quotes", "type ‘ and ’, and ’ for an apostrophe", "quotation marks are straight here%s", elsewhere(count-1))
	}
}

// opens tells whether a mark begins a quotation.
func opens(text string, at int) bool {
	before, after := "", text[at+1:]
	if at > 0 {
		before = text[at-1 : at]
	}
	return (before == "" || strings.Contains(" (\n[", before)) && after != "" && !strings.Contains(" .,;)", after[:1]) && closes(after, text[at:at+1])
}

// closes tells whether a mark stands in a text where no letter follows it, as it does in "council's".
func closes(text, mark string) bool {
	for {
		_, after, found := strings.Cut(text, mark)
		if !found {
			return false
		}
		if next, _ := utf8.DecodeRuneInString(after); !unicode.IsLetter(next) {
			return true
		}
		text = after
	}
}

func elsewhere(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return ", and in one place more"
	}
	return fmt.Sprintf(", and in %d places more", n)
}
