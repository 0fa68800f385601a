package language

import (
	"strconv"
	"time"

	"cabinet/internal/lazy"
)

// A DayStyle is how days are printed. The zero DayStyle prints "7 February 2025".
type DayStyle struct {
	Weekday string // what parts the day of the week from the day, " " or ", "; "" where no day of the week is printed
	Ordinal bool   // the number is a place in its month: "7th"
	Year    string // what parts the year from the month, ", "; "" for a space
}

// DayPattern matches an English day by which a profile shows how its days are printed.
const DayPattern = `^((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(,?) )?[0-9]{1,2}(st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)(,?) [0-9]{4}$`

var dayPattern = lazy.New(DayPattern)

// ReadDayStyle reads off a day how days are printed, "Thursday, 9th January 2025"; ok is false where it shows none.
func ReadDayStyle(day string) (s DayStyle, ok bool) {
	m := dayPattern.FindStringSubmatch(day)
	if m == nil {
		return s, false
	}
	if m[1] != "" {
		s.Weekday = m[2] + " "
	}
	s.Ordinal = m[3] != ""
	if m[4] != "" {
		s.Year = ", "
	}
	return s, true
}

// On is a day as the language prints it in a style. It is "" where the calendar has no such month.
func (l *Language) On(s DayStyle, year, month, day int) string {
	if month < 1 || month > len(l.Months) {
		return ""
	}
	printed := strconv.Itoa(day)
	if s.Ordinal {
		printed = l.ordinal(day)
	}
	if s.Year == "" {
		s.Year = " "
	}
	if s.Weekday != "" {
		weekday := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()
		printed = l.Weekdays[weekday] + s.Weekday + printed
	}
	return printed + " " + l.Months[month-1] + s.Year + strconv.Itoa(year)
}
