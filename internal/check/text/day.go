package text

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// A Day is a day as a text has it: "31 March 2025", "the 31st of March, 2025", "31/03/2025", "March 31, 2025". The
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
		if text[i] < '0' || text[i] > '9' {
			i++
			continue
		}
		n := digits(text[i:], "")
		if n <= 2 && (i == 0 || !joins(text[i-1])) {
			if d, ok := dayAt(text, i); ok {
				d.Weekday, d.WeekdayAt = WeekdayBefore(text[:d.Start])
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

// dayForm matches a day: its number, its month in figures or in words, and its year.
var dayForm = lazy.New(`^(\d{1,2})(?:[/.-](\d{1,2})[/.-]|(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)?[ \x{a0}\n](?:of |o )?([A-Za-z]+)[.,]?[ \x{a0}\n])(\d{4})(?:\D|$)`)

// dayAt reads the day that begins with the figures at a byte of a text, or at the month before them.
func dayAt(text string, start int) (d Day, ok bool) {
	m := dayForm.FindStringSubmatchIndex(text[start:])
	if m == nil {
		return monthFirst(text, start)
	}
	number := func(group int) int {
		n, _ := strconv.Atoi(text[start+m[2*group] : start+m[2*group+1]])
		return n
	}
	d = Day{Start: start, End: start + m[9], Date: casefile.Date{Year: number(4), Day: number(1)}}
	last := 31
	switch {
	case m[4] < 0 && text[start+m[7]] == '.' && !shortened(text[start+m[6]:start+m[7]]):
		return d, false // "on 9 May. 2025 is the year": a sentence ends here
	case m[4] < 0:
		d.Date.Month = monthOf[text[start+m[6]:start+m[7]]]
		last = 39 // with its month as a word, "32 July" is a day that no calendar has; "32/7/2025" may be a number
	case text[start+m[4]-1] == text[start+m[5]]:
		d.Date.Month = number(2)
	}
	return d, d.isDay(last)
}

// shortened tells whether a month's name is cut, so that a stop may follow it: "9 Jan. 2025".
func shortened(month string) bool {
	return !slices.ContainsFunc(language.All, func(l *language.Language) bool {
		return slices.ContainsFunc(l.Months[:], func(full string) bool { return strings.EqualFold(full, month) })
	})
}

// isDay tells whether a day of the month, up to the last that counts, and its month and year are those of a day.
func (d Day) isDay(last int) bool {
	return d.Date.Day >= 1 && d.Date.Day <= last && d.Date.Month >= 1 && d.Date.Month <= 12 && d.Date.Year >= 1900 && d.Date.Year < 2200
}

// afterMonth matches what follows a month in a day as Americans have it: "31, 2025", "31st 2025".
var afterMonth = lazy.New(`^(\d{1,2})(?:(?:st|nd|rd|th),?|,)[ \x{a0}\n](\d{4})(?:\D|$)`)

// monthFirst reads a day that begins with its month, which stands before the figures at a byte of a text.
func monthFirst(text string, figures int) (d Day, ok bool) {
	before := strings.TrimSuffix(text[:figures], " ")
	month := before[strings.LastIndexFunc(before, func(c rune) bool { return !unicode.IsLetter(c) })+1:]
	if len(before) == figures || monthOf[month] == 0 {
		return d, false
	}
	m := afterMonth.FindStringSubmatchIndex(text[figures:])
	if m == nil {
		return d, false
	}
	d = Day{Start: len(before) - len(month), End: figures + m[5], Date: casefile.Date{Month: monthOf[month]}}
	d.Date.Day, _ = strconv.Atoi(text[figures+m[2] : figures+m[3]])
	d.Date.Year, _ = strconv.Atoi(text[figures+m[4] : figures+m[5]])
	return d, d.isDay(39)
}

// monthOf are the months by their names in every language, in full, in capitals or cut after three letters, and as Welsh has
// them after "o".
var monthOf = func() map[string]int {
	months := map[string]int{"Sept": 9}
	for _, l := range language.All {
		for i, name := range l.Months {
			months[name], months[strings.ToUpper(name)], months[l.Cite(name, false, "o")] = i+1, i+1, i+1
			if l == language.English {
				months[name[:3]] = i + 1
			}
		}
	}
	return months
}()

// WeekdayBefore is the day of the week at a text's end, and where it begins; -1 for none.
func WeekdayBefore(text string) (weekday time.Weekday, at int) {
	text = strings.TrimRight(text, " \u00a0")
	text = strings.TrimSuffix(text, " the")
	text = strings.TrimSuffix(text, ",")
	for _, l := range language.All {
		for day, name := range l.Weekdays {
			if l == language.English {
				name = cutWeekday(text, name)
			}
			start := len(text) - len(name)
			if start < 0 || text[start:] != name && (l == language.English || !strings.EqualFold(text[start:], name)) && text[start:] != strings.ToUpper(name) {
				continue
			}
			if before, n := utf8.DecodeLastRuneInString(text[:start]); !unicode.IsLetter(before) {
				return time.Weekday(day), start
			} else if (before == 'd' || before == 'D') && l != language.English { // ddydd Llun, as Welsh has it in a sentence
				return time.Weekday(day), start - n
			}
		}
	}
	return -1, 0
}

// cutWeekday is how a day of the week is written at a text's end, in full or cut short: Wednesday, Wed, Weds. The Sun is a
// newspaper.
func cutWeekday(text, name string) string {
	for _, n := range []int{3, 4, 5} {
		if cut := name[:n]; strings.HasSuffix(text, cut) && !strings.HasSuffix(text, "The Sun") {
			return cut
		}
	}
	if strings.HasSuffix(text, "Weds") && name == "Wednesday" {
		return "Weds"
	}
	return name
}
