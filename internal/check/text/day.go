package text

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
)

// A Day is a day as a text has it: "31 March 2025", "the 31st of March, 2025", "31/03/2025". The
// calendar need not have it.
type Day struct {
	Start, End int // where in the text the day stands, its day of the week left out
	Date       casefile.Date
	Weekday    time.Weekday // the day of the week that stands before the day; -1 for none
	WeekdayAt  int          // where that day of the week begins
}

// Exists tells whether the calendar has the day.
func (d Day) Exists() bool { return casefile.DateOf(d.Date.Time()) == d.Date }

// Days are the days of a text that have their year.
func Days(text string) []Day {
	var all []Day
	for i := 0; i < len(text); {
		n := digits(text[i:], "")
		switch {
		case n == 0:
			i++
			continue
		case n <= 2 && (i == 0 || !joins(text[i-1])):
			if d, ok := dayAt(text, i, n); ok {
				d.Weekday, d.WeekdayAt = weekdayBefore(text[:i])
				all = append(all, d)
				n = d.End - i
			}
		}
		i += n
	}
	return all
}

// joins tells what before a number makes it a part of something longer.
func joins(c byte) bool {
	return c == '/' || c == '.' || c == ',' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// dayAt reads the day that begins with the n figures at a byte of a text.
func dayAt(text string, start, n int) (Day, bool) {
	d := Day{Start: start, Date: casefile.Date{Day: valueOf(text[start : start+n])}}
	rest := text[start+n:]
	if month, after, ok := monthInFigures(rest); ok {
		d.Date.Month, rest = month, after
	} else {
		for _, ordinal := range []string{"st", "nd", "rd", "th"} {
			rest = strings.TrimPrefix(rest, ordinal)
		}
		if rest, ok = afterSpace(rest); !ok {
			return d, false
		}
		rest = strings.TrimPrefix(rest, "of ")
		if d.Date.Month, rest = monthName(rest); d.Date.Month == 0 {
			return d, false
		}
		rest = strings.TrimPrefix(rest, ",")
		if rest, ok = afterSpace(rest); !ok {
			return d, false
		}
	}
	if digits(rest, "") != 4 {
		return d, false
	}
	d.Date.Year = valueOf(rest[:4])
	d.End = len(text) - len(rest) + 4
	return d, d.Date.Day >= 1 && d.Date.Day <= 31 && d.Date.Month <= 12 && d.Date.Year >= 1900 && d.Date.Year < 2200
}

// monthInFigures reads the "/03/" of a day in figures.
func monthInFigures(rest string) (int, string, bool) {
	if rest == "" || rest[0] != '/' {
		return 0, rest, false
	}
	n := digits(rest[1:], "")
	if n == 0 || n > 2 || !strings.HasPrefix(rest[1+n:], "/") {
		return 0, rest, false
	}
	month := valueOf(rest[1 : 1+n])
	return month, rest[2+n:], month >= 1 && month <= 12
}

func afterSpace(text string) (string, bool) {
	for _, s := range []string{" ", "\u00a0", "\n"} {
		if rest, ok := strings.CutPrefix(text, s); ok {
			return rest, true
		}
	}
	return text, false
}

func valueOf(figures string) int {
	n := 0
	for _, c := range figures {
		n = 10*n + int(c-'0')
	}
	return n
}

// monthName is the month that a text begins with, in full or by its first three letters, and what
// follows; 0 for none.
func monthName(text string) (int, string) {
	end := 0
	for end < len(text) && text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z' {
		end++
	}
	for month := time.January; month <= time.December; month++ {
		name, word := month.String(), text[:end]
		if word == name || end == 3 && strings.HasPrefix(name, word) || word == "Sept" && month == time.September {
			return int(month), text[end:]
		}
	}
	return 0, text
}

// weekdayBefore is the day of the week at a text's end, and where it begins; -1 for none.
func weekdayBefore(text string) (weekday time.Weekday, at int) {
	text = strings.TrimRight(text, " \u00a0")
	text = strings.TrimSuffix(text, " the")
	text = strings.TrimSuffix(text, ",")
	for day := time.Sunday; day <= time.Saturday; day++ {
		if start, ok := strings.CutSuffix(text, day.String()); ok {
			if before, _ := utf8.DecodeLastRuneInString(start); !unicode.IsLetter(before) {
				return day, len(start)
			}
		}
	}
	return -1, 0
}
