package pdf

import (
	"strings"

	"cabinet/internal/language"
)

// glued tells whether the words on both sides of the space at text[at] stay on one line: a day with its
// month, a month with its year, a figure with its unit, and "paragraph" with its number.
func glued(text string, at int) bool {
	next := text[at+1:]
	if at == 0 || next == "" || !digit(next[0]) && next[0] != '(' && !digit(text[at-1]) {
		return false // most spaces
	}
	before := wordBefore(text, at)
	switch {
	case before == "":
		return false
	case digit(next[0]):
		return months[before] || cited[strings.ToLower(strings.Trim(before, "([“\"'"))]
	case digit(before[len(before)-1]):
		after := wordAfter(next)
		return units[after] || months[after] && len(before) <= 2 || bracketed(next)
	}
	return cited[strings.ToLower(before)] && bracketed(next)
}

// bracketed tells whether text begins with a letter or number in brackets: "Rule 6 (e)",
// "recommendation (b)".
func bracketed(text string) bool {
	end := strings.IndexByte(text, ')')
	return text[0] == '(' && end > 1 && end <= 5 && !strings.Contains(text[:end], " ")
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// wordBefore is the word that ends at text[at]; a no-break space is no part of one.
func wordBefore(text string, at int) string {
	start := at
	for start > 0 && text[start-1] != ' ' && text[start-1] != '\n' && text[start-1] != '\xa0' {
		start--
	}
	return text[start:at]
}

// wordAfter is the word that text begins with, without punctuation after it.
func wordAfter(text string) string {
	if end := strings.IndexAny(text, " \n"); end >= 0 {
		text = text[:end]
	}
	return strings.TrimRight(text, ".,;:!?)]”\"'")
}

// cited are words that are followed by the number of what they mean, units belong to the figure before them, and
// months are part of a day: in any language, since a paper in one may name something in another.
var cited, units, months = func() (cited, units, months map[string]bool) {
	cited, units, months = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range language.All {
		n := l.Nouns
		for _, noun := range []language.Noun{n.Paragraph, n.Section, n.Table, n.Figure, n.Appendix} {
			cited[strings.ToLower(noun.One)], cited[strings.ToLower(noun.More)] = true, true
		}
		add(cited, strings.Fields(l.Cited))
		add(units, strings.Fields(l.Units))
		add(months, l.Months[:])
	}
	return cited, units, months
}()

func add(to map[string]bool, words []string) {
	for _, w := range words {
		to[w] = true
	}
}
