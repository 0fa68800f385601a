package fromword

import (
	"fmt"
	"strings"

	"cabinet/internal/answer"
	"cabinet/internal/lazy"
)

const oneNumber = `(?:[A-Z]?\d+(?:\.\d+)*(?:\s?\([a-z]{1,4}\))*|\([a-z]{1,4}\)(?:\s?\([a-z]{1,4}\))*)`

// typedCite matches a reference that is typed, and what follows it where that shows that it is to another document.
var typedCite = lazy.New(`\b([Pp]aragraphs?|[Pp]aras?\.?|[Rr]ecommendations?|Tables?|Figures?|Appendix|Annex)\s+(` + oneNumber + `(?:(?:,\s*and\s+|,\s*|\s+(?:and|to|or)\s+|\s?[–-]\s?)` + oneNumber + `)*|[A-Z]\b)(\s+(?:of|to|in)\s+(?:the|Part|Schedule|Appendix|Annex|that|its)\b(?:\s+report\b)?)?`)

// typed puts labels in the place of numbers that are typed as words.
func (im *importer) typed(spans []span, here *section) (out []span) {
	for _, s := range spans {
		if s.Cites != "" || s.Note != "" || s.End || s.Link != "" || s.Struck {
			out = append(out, s)
			continue
		}
		at := 0
		for _, m := range typedCite.FindAllStringSubmatchIndex(s.Text, -1) {
			refs := im.references(s, m, here)
			if refs == nil {
				continue
			}
			out = append(append(out, textLike(s, s.Text[at:m[0]])...), refs...)
			at = m[5]
		}
		out = append(out, textLike(s, s.Text[at:])...)
	}
	return out
}

// references are a typed reference as labels; nil where it stays as words.
func (im *importer) references(s span, m []int, here *section) (out []span) {
	words, noun := s.Text[m[0]:m[5]], forms[strings.ToLower(s.Text[m[2]:m[3]])]
	if m[6] >= 0 {
		im.tellTyped(words+s.Text[m[6]:m[7]], "it looks like one to another document", here)
		return nil
	}
	numbers, at := s.Text[m[4]:m[5]], 0
	for _, n := range numberIn.FindAllStringIndex(numbers, -1) {
		key := keyOf(numbers[n[0]:n[1]])
		t := im.find(noun, key, here)
		if t == nil {
			im.tellTyped(words, "nothing here has that number, or several things have", here)
			return nil
		}
		label := im.label(t)
		if label == "" {
			return nil
		}
		if at > 0 {
			out = append(out, textLike(s, joiner(numbers[at:n[0]]))...)
		}
		out = append(out, span{Span: answer.Span{Cites: label, Bold: s.Bold, Italic: s.Italic}})
		at = n[1]
	}
	return out
}

// joiner is what stands between two numbers, as a paper prints it.
func joiner(between string) string {
	if strings.ContainsAny(between, "–-") {
		return " to "
	}
	return between
}

// tellTyped tells of a typed reference that stays as it is, once for all of its kind in a section.
func (im *importer) tellTyped(words, why string, here *section) {
	im.tell(remark{rule: "import-reference", message: fmt.Sprintf("“%s” stays as words: %s", short(words), why), hint: "where it cites this paper, give that place a label, and cite it: [](#label)", at: here})
}
