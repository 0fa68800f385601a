package check

import (
	"slices"
	"strconv"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// yearless matches a day of the week, a number and a month.
var yearless = lazy.New(`\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?(January|February|March|April|May|June|July|August|September|October|November|December)\b`)

// yearAfter matches a year that follows a month.
var yearAfter = lazy.New(`^,?[ \x{a0}\n](?:in )?\d{4}\b`)

// weekdaysWithoutYear reports days without a year whose day of the week the paper itself contradicts: Friday 26 February,
// where it has Thursday 26 February 2026.
func weekdaysWithoutYear(p *Paper, f finder) {
	known := weekdaysKnown(p.says().Days)
	if len(known) == 0 {
		return
	}
	for _, t := range p.english() {
		if !t.Has("day") {
			continue
		}
		for _, m := range yearless.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			number, _ := strconv.Atoi(t.Text[m[4]:m[5]])
			month := slices.Index(language.English.Months[:], t.Text[m[6]:m[7]]) + 1
			day, ok := known[casefile.Date{Month: month, Day: number}]
			said := t.Text[m[2]:m[3]]
			if !ok || day.Time().Weekday().String() == said || yearAfter.MatchString(t.Text[m[1]:]) || text.InQuotes(t.Text, m[0]) {
				continue
			}
			f.in(t.Passage, m[0], m[1], "weekday", "check which of the two is right, or give the year", "%s is a %s, as the paper has it elsewhere, not a %s", day, day.Time().Weekday(), said)
		}
	}
}

// weekdaysKnown are the days that a paper names in one year only and with their right day of the week, by their month
// and number.
func weekdaysKnown(days []text.SaidDay) map[casefile.Date]casefile.Date {
	known := map[casefile.Date]casefile.Date{}
	for _, d := range days {
		if d.Weekday >= 0 && d.Exists() && d.Date.Time().Weekday() == d.Weekday {
			known[casefile.Date{Month: d.Date.Month, Day: d.Date.Day}] = d.Date
		}
	}
	for _, d := range days {
		key := casefile.Date{Month: d.Date.Month, Day: d.Date.Day}
		if day, ok := known[key]; ok && day.Year != d.Date.Year {
			delete(known, key)
		}
	}
	return known
}
