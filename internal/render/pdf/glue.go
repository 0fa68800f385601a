package pdf

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/language"
)

// glued tells whether the words on both sides of the space at text[at] stay on one line: a day with its
// month, a figure with its unit, and "paragraph" or "Appendix" with its number or letter. A month and its year may part.
func glued(text string, at int) bool {
	next := text[at+1:]
	if at == 0 || next == "" || !digit(next[0]) && next[0] != '(' && !capital(next[0]) && !digit(text[at-1]) {
		return false // most spaces
	}
	before := wordBefore(text, at)
	switch {
	case before == "":
		return false
	case digit(next[0]) || lettered(next):
		return cited[strings.ToLower(strings.Trim(before, "([“\"'"))]
	case day(before) && months[wordAfter(next)]:
		return true
	case digit(before[len(before)-1]):
		return units[wordAfter(next)] || bracketed(next)
	}
	return bracketed(next) && cited[strings.ToLower(before)]
}

// shortWord is how many letters make a word long enough for the last line of a paragraph.
const shortWord = 10

// tailOf is the last space of a text, where it stands before a word too short for a line of its own; -1 where it does
// not. The word before it goes on with it, which takes no line more where both have room in one of so many letters.
func tailOf(text string, room int) int {
	at := strings.LastIndexByte(text, ' ')
	if at < 0 || utf8.RuneCountInString(text[at+1:]) >= shortWord || strings.ContainsAny(text[at:], "\n\u00a0") || len(text)-lastBreak(text[:at]) > room {
		return -1
	}
	return at
}

// lastBreak is the last place of a text at which a line can begin.
func lastBreak(text string) int {
	start := strings.LastIndexAny(text, " \n") + 1
	for start > 0 && text[start-1] == ' ' && glued(text, start-1) {
		start = strings.LastIndexAny(text[:start-1], " \n") + 1
	}
	return start
}

// bracketed tells whether text begins with a letter or number in brackets: "Rule 6 (e)",
// "recommendation (b)".
func bracketed(text string) bool {
	end := strings.IndexByte(text, ')')
	return text[0] == '(' && end > 1 && end <= 5 && !strings.Contains(text[:end], " ")
}

// day tells whether a word is the day of a month: "7", "7th".
func day(word string) bool {
	end := 0
	for end < len(word) && digit(word[end]) {
		end++
	}
	return end > 0 && end <= 2 && (end == len(word) || ordinals[word[end:]])
}

// lettered tells whether text begins with the letter of an appendix or the like, or a number below one: "A", "A1", "B.12".
func lettered(text string) bool {
	if !capital(text[0]) || len(text) > 1 && capital(text[1]&^0x20) {
		return false // most words go on with a letter, small or large
	}
	return strings.Trim(wordAfter(text)[1:], ".0123456789") == ""
}

func capital(c byte) bool { return c >= 'A' && c <= 'Z' }

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

// ordinals end the number of a day.
var ordinals = map[string]bool{"st": true, "nd": true, "rd": true, "th": true}

func add(to map[string]bool, words []string) {
	for _, w := range words {
		to[w] = true
	}
}
