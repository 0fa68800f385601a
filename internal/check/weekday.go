package check

import (
	"strings"

	"cabinet/internal/check/text"
)

// sameWithoutYear reports a day that is named again in its passage without its year, and with another day of the week:
// "Wednesday 15 April 2026 and Thursday 15 April".
func sameWithoutYear(d text.SaidDay, f finder) {
	passage := d.In.Text
	day := strings.TrimRight(strings.TrimRight(d.Words(), "0123456789"), ", \u00a0\n/")
	if strings.Count(passage, day) < 2 {
		return
	}
	for from := 0; ; {
		n := strings.Index(passage[from:], day)
		if n < 0 {
			return
		}
		start, end := from+n, from+n+len(day)
		from = end
		weekday, at := text.WeekdayBefore(passage[:start])
		if weekday < 0 || weekday == d.Date.Time().Weekday() || hasYear(passage[end:]) {
			continue
		}
		f.in(*d.In, at, end, "weekday", "check which of the two is right", "%s is a %s, not a %s", d.Date, d.Date.Time().Weekday(), weekday)
		return
	}
}

// hasYear tells whether a year follows a day and its month, or the word goes on.
func hasYear(after string) bool {
	after = strings.TrimLeft(after, ", \u00a0\n")
	return after != "" && after[0] >= '0' && after[0] <= '9'
}
