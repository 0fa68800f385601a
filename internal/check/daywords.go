package check

import (
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

// figureDate matches a date in figures: 01/02/2025, 1.2.2025, 1-2-2025.
var figureDate = lazy.New(`\b(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d{2})\b`)

// ambiguousDates reports dates in figures that are another day to a reader who puts the month first.
func ambiguousDates(p *Paper, f finder) {
	for _, t := range p.own() {
		if !mayDate(t.Text) {
			continue
		}
		for _, m := range figureDate.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			day, ok := twoDays(t.Text, m)
			if !ok || !p.ours(t, m[0], m[1]) {
				continue
			}
			f.in(t.Passage, m[0], m[1], "ambiguous-date", "write the month as a word: "+p.Council.Dates.Printed(day, p.Report.Words()),
				"%s is another day to a reader who puts the month first", t.Text[m[0]:m[1]])
		}
	}
}

var (
	// spanBefore matches the end of a day in figures and the hyphen that leads to a later day.
	spanBefore = lazy.New(`[/.](?:\d{4}|\d{2})-$`)
	// spanAfter matches that hyphen and the beginning of the later day.
	spanAfter = lazy.New(`^-\d{1,2}[/.]\d{1,2}[/.]\d`)
)

// numbersThing matches the words before a number that is no day: "ref. 01-02-2025".
var numbersThing = lazy.New(`(?i)\b(?:ref|refs|reference|no|number|tel|telephone|version|rule|paragraph|section|clause)[.:]{0,2}[ \x{a0}]$`)

// mayDate tells cheaply whether a date in figures may stand in a text.
func mayDate(text string) bool {
	for i := 1; i+1 < len(text); i++ {
		c := text[i]
		if c != '/' && c != '.' && c != '-' || !isDigit(text[i-1]) || !isDigit(text[i+1]) {
			continue
		}
		if i+2 < len(text) && text[i+2] == c || i+3 < len(text) && text[i+3] == c {
			return true
		}
	}
	return false
}

// twoDays is the day that a date in figures is; ok is false where it is none, or can be read in one way only.
func twoDays(text string, m []int) (d casefile.Date, ok bool) {
	part := func(n int) string { return text[m[2*n]:m[2*n+1]] }
	d.Day, _ = strconv.Atoi(part(1))
	d.Month, _ = strconv.Atoi(part(3))
	if d.Year, _ = strconv.Atoi(part(5)); d.Year < 100 {
		d.Year += 2000
	}
	before, after := "", ""
	if m[0] > 0 {
		before = text[m[0]-1 : m[0]]
	}
	if m[1] < len(text) {
		after = text[m[1] : m[1]+1]
	}
	switch {
	case part(2) != part(4), part(2) != "/" && len(part(5)) < 4: // 1.2.25 is a version, or a paragraph
		return d, false
	case part(2) != "/" && (d.Year < 1900 || d.Year > 2199): // 10-12-4000 is the number of a thing
		return d, false
	case part(2) != "/" && numbersThing.MatchString(text[max(0, m[0]-12):m[0]]):
		return d, false
	case d.Day == d.Month, d.Day < 1, d.Month < 1, d.Day > 12, d.Month > 12:
		return d, false
	case strings.Contains("/_.", before) && before != "", before == "-" && !spanBefore.MatchString(text[max(0, m[0]-6):m[0]]):
		return d, false // a reference number
	case after == "/" || after == "_", after == "-" && !spanAfter.MatchString(text[m[1]:]):
		return d, false
	}
	return d, true
}

// relativeDates reports words for a time that mean another one when the paper is read again: last
// month, next Friday, in the last 12 months.
func relativeDates(p *Paper, f finder) {
	for _, t := range p.english() {
		if t.Kind != text.Paragraph {
			continue
		}
		for i, w := range t.Words {
			n := relative(t, i)
			if n == 0 {
				continue
			}
			end := t.Words[i+n-1].End
			if p.ours(t, w.Start, end) && !text.InQuotes(t.Text, w.Start) {
				f.in(t.Passage, w.Start, end, "relative-date", "give the day, the month or the year", "%q is another time when the paper is read later", t.Text[w.Start:end])
			}
		}
	}
}

var (
	units = text.Set([]string{"week", "month", "year", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn", "winter"})
	spans = text.Set([]string{"days", "weeks", "months"})

	// bounds are the words after which the end of a span is given: the last six months of the contract, the last 12
	// months to March 2025.
	bounds = text.Set([]string{"of", "to", "up", "until", "ending", "ended", "before"})
)

// relative is how many words from i on tell a time by the day of writing.
func relative(t text.Prose, i int) int {
	w := t.At(i)
	if w == "yesterday" || w == "tomorrow" {
		return 1
	}
	if w != "last" && w != "next" && w != "past" || t.Named(i) {
		return 0
	}
	switch next := t.At(i + 1); {
	case w != "past" && units[next]:
		if before, after := t.At(i-1), t.At(i+2); before == "the" || before == "this" || before == "their" || before == "its" || before == "following" || after == "of" || after == "in" || t.Between(i) != " " {
			return 0 // the last year of the contract
		}
		return 2
	case w != "next" && t.At(i-1) == "the" && spans[t.At(i+2)] && isCount(next) && !bounds[t.At(i+3)] && !rules(t, i):
		return 3
	}
	return 0
}

// rules tells whether the words up to the word at i are those of a rule, which holds at any time: "may refuse a question
// that was put in the past six months".
func rules(t text.Prose, i int) bool {
	at := t.Words[i].Start
	return text.HasAny(t.Text[text.SentenceAt(t.Text, at, at).Start:at], []string{" shall ", " must ", " may refuse ", " may reject ", " cannot be "})
}

func isCount(word string) bool {
	switch word {
	case "few", "two", "three", "four", "five", "six", "nine", "ten", "twelve", "eighteen", "twenty":
		return true
	}
	return word != "" && strings.Trim(word, "0123456789") == ""
}
