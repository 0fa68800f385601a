package tomlfile

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"cabinet/internal/lazy"
)

// writtenDay matches a day as people in the United Kingdom write it: 06/02/2026, 6.2.26, 6th of February 2026, 6 feb 2026.
var writtenDay = lazy.New(`(?i)\b(\d{1,2})(?:([/.-])(\d{1,2})[/.-](\d{4}|\d{2})|(?:st|nd|rd|th)?(?: of)? ([a-z]+),? (\d{4}))\b`)

// DayHint says how a day that is written as people in the United Kingdom do is written in TOML; "" for other words.
func DayHint(written string) string {
	day, ok := readDay(writtenDay.FindStringSubmatch(written))
	if !ok {
		return ""
	}
	return fmt.Sprintf("write it as year-month-day: %s, if %s is meant", day.Format(time.DateOnly), day.Format("2 January"))
}

// TypedDay reads a day as people type it: as TOML has it, or as people in the United Kingdom write it, in whatever
// capitals and with the month short or long. ok is false for other words, and where the calendar has no such day.
func TypedDay(typed string) (d Date, ok bool) {
	typed = strings.Join(strings.Fields(typed), " ")
	if _, ok := ParseDay(typed); ok {
		return Date(typed), true
	}
	m := writtenDay.FindStringSubmatch(typed)
	if m == nil || m[0] != typed {
		return "", false
	}
	day, ok := readDay(m)
	return Date(day.Format(time.DateOnly)), ok
}

// MeantDay is [TypedDay] for a day that is the same to every reader: written as TOML has it, or with the name of its month.
// Figures such as 06/02/2026 are two days to two readers, and not ok.
func MeantDay(written string) (d Date, ok bool) {
	d, ok = TypedDay(written)
	return d, ok && (string(d) == written || strings.ContainsFunc(written, unicode.IsLetter))
}

// readDay is the day of a match of writtenDay; ok is false where there is none, or the calendar has no such day.
func readDay(m []string) (day time.Time, ok bool) {
	switch {
	case m == nil:
		return day, false
	case m[2] != "":
		month, _ := strconv.Atoi(m[3])
		year := m[4]
		if len(year) == 2 {
			year = "20" + year
		}
		return ParseDay(fmt.Sprintf("%s-%02d-%02s", year, month, m[1]))
	}
	for _, month := range []string{"January", "Jan"} {
		if day, err := time.Parse("2 "+month+" 2006", strings.Join([]string{m[1], m[5], m[6]}, " ")); err == nil {
			return day, true
		}
	}
	return day, false
}
