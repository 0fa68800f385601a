package pdf

import (
	"strings"
	"time"
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

// cited are words that are followed by the number of what they mean.
var cited = set("paragraph paragraphs section sections recommendation recommendations appendix appendices part rule rules " +
	"article articles schedule regulation regulations page pages table figure annex option item no. number")

// units are words that belong to the figure before them.
var units = set("% per million billion thousand m bn k km metres miles mm cm kg tonnes g ha hectares sq GB MB KB kW kWh MW MWh " +
	"am pm a.m p.m hours days weeks months years FTE")

var months = func() map[string]bool {
	m := map[string]bool{}
	for month := time.January; month <= time.December; month++ {
		m[month.String()] = true
	}
	return m
}()

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
