package numfmt

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/xuri/nfp"
)

// lastDay is the number of the last day that a sheet can hold: 31 December 9999.
const lastDay = 2_958_465

// date prints the day and the time of day of a number by the section. ok is false where it is none.
func (s section) date(v float64, era int) (text string, ok bool) {
	seconds := math.Round((v + float64(era)) * 86_400)
	if v < 0 || seconds > lastDay*86_400 {
		return "", false
	}
	days := int(seconds / 86_400)
	if days >= 60 { // the sheet has a 29 February 1900, which the calendar has not
		days--
	}
	at := time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days).Add(time.Duration(math.Mod(seconds, 86_400)) * time.Second)
	half := s.halfDays()
	var b strings.Builder
	for i, t := range s.items {
		switch t.TType {
		case nfp.TokenTypeDateTimes:
			b.WriteString(s.part(at, i, half))
		case nfp.TokenTypeElapsedDateTimes:
			b.WriteString(elapsed(t.TValue, int64(math.Round(v*86_400))))
		case nfp.TokenTypeLiteral:
			b.WriteString(t.TValue)
		}
	}
	return b.String(), true
}

// halfDays tells whether the hours are counted to twelve.
func (s section) halfDays() bool {
	for _, t := range s.items {
		if t.TType == nfp.TokenTypeDateTimes && strings.Contains(strings.ToUpper(t.TValue), "/P") {
			return true
		}
	}
	return false
}

// layouts are the parts of days and times as Go's time prints them.
var layouts = map[string]string{
	"yy": "06", "yyy": "2006", "yyyy": "2006", "m": "1", "mm": "01", "mmm": "Jan", "mmmm": "January",
	"d": "2", "dd": "02", "ddd": "Mon", "dddd": "Monday", "s": "5", "ss": "05", "am/pm": "PM",
}

// part is the part of a time that the item at i names.
func (s section) part(at time.Time, i int, half bool) string {
	code := strings.ToLower(s.items[i].TValue)
	switch {
	case strings.HasPrefix(code, "h"):
		hour := at.Hour()
		if half {
			hour = (hour+11)%12 + 1
		}
		return fmt.Sprintf("%0*d", min(len(code), 2), hour)
	case (code == "m" || code == "mm") && s.isMinute(i):
		return fmt.Sprintf("%0*d", len(code), at.Minute())
	case code == "mmmmm":
		return at.Format("January")[:1]
	case code == "a/p":
		return at.Format("PM")[:1]
	case code == "y":
		return at.Format("06")
	case layouts[code] != "":
		return at.Format(layouts[code])
	}
	return ""
}

// isMinute tells whether an m stands for minutes: after hours, or before seconds.
func (s section) isMinute(i int) bool {
	for n := i - 1; n >= 0; n-- {
		if t := s.items[n]; isTimePart(t) {
			return strings.EqualFold(t.TValue[:1], "h")
		}
	}
	for _, t := range s.items[i+1:] {
		if isTimePart(t) {
			return strings.EqualFold(t.TValue[:1], "s")
		}
	}
	return false
}

func isTimePart(t nfp.Token) bool {
	return (t.TType == nfp.TokenTypeDateTimes || t.TType == nfp.TokenTypeElapsedDateTimes) && t.TValue != ""
}

// elapsed is a length of time in hours, minutes or seconds.
func elapsed(code string, seconds int64) string {
	switch strings.ToLower(code)[0] {
	case 'h':
		seconds /= 3600
	case 'm':
		seconds /= 60
	}
	return fmt.Sprintf("%0*d", len(code), seconds)
}
