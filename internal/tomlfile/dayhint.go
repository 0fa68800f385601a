package tomlfile

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// writtenDay matches a day as people in the United Kingdom write it: 06/02/2026, 6.2.26, 6th February 2026.
var writtenDay = regexp.MustCompile(`\b(\d{1,2})(?:([/.-])(\d{1,2})[/.-](\d{4}|\d{2})|(?:st|nd|rd|th)? ([A-Z][a-z]+),? (\d{4}))\b`)

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
func TypedDay(typed string) (Date, bool) {
	typed = strings.Join(strings.Fields(typed), " ")
	if _, ok := ParseDay(typed); ok {
		return Date(typed), true
	}
	m := writtenDay.FindStringSubmatch(capitals(typed))
	if m == nil || m[0] != capitals(typed) {
		return "", false
	}
	day, ok := readDay(m)
	if !ok && m[5] != "" {
		short, err := time.Parse("2 Jan 2006", strings.Join([]string{m[1], m[5], m[6]}, " "))
		day, ok = short, err == nil
	}
	return Date(day.Format(time.DateOnly)), ok
}

// capitals gives each word of letters alone a capital first letter, and small ones after it.
func capitals(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		if w != "" && (w[0] < '0' || w[0] > '9') {
			words[i] = strings.ToUpper(w[:1]) + strings.ToLower(w[1:])
		} else {
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}

// namedDay matches all of a day whose month is a word, in which nothing can be taken for anything else.
var namedDay = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z][a-z]+),? (\d{4})$`)

// MeantDay is a day as TOML has it that is written so already, or with the name of its month: "6th of February 2026". It is ""
// for other words, and for figures such as 06/02/2026, which are two days to two readers.
func MeantDay(written string) string {
	if _, ok := ParseDay(written); ok {
		return written
	}
	m := namedDay.FindStringSubmatch(written)
	if m == nil {
		return ""
	}
	for _, form := range []string{"2 January 2006", "2 Jan 2006"} {
		if day, err := time.Parse(form, strings.Join(m[1:], " ")); err == nil {
			return day.Format(time.DateOnly)
		}
	}
	return ""
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
		day, ok = ParseDay(fmt.Sprintf("%s-%02d-%02s", year, month, m[1]))
		return day, ok
	}
	day, err := time.Parse("2 January 2006", strings.Join([]string{m[1], m[5], m[6]}, " "))
	return day, err == nil
}
