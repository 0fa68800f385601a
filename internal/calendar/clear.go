package calendar

import (
	"time"

	"cabinet/internal/casefile"
)

// Clear days are whole days: without the day of publication and without the day of the meeting
// (R v Herefordshire Justices 1820; R v Swansea City Council ex parte Elitestone 1993). Where they are
// counted as working days, Saturdays, Sundays and holidays are left out.

// A counting tells which days count as clear days.
type counting func(day time.Time) bool

// Longest is the longest period that is counted, in clear days, and mostDays the longest in all days.
const (
	Longest  = 400
	mostDays = 5 * Longest
)

// passed is the last of so many counted days after a day, or before it where step is -1.
func passed(from casefile.Date, step, clear int, counts counting) time.Time {
	day := from.Time()
	for clear, tries := min(clear, Longest), 0; clear > 0 && tries < mostDays; tries++ {
		if day = day.AddDate(0, 0, step); counts(day) {
			clear--
		}
	}
	return day
}

// lastDay is the last day on which something can be published so that so many clear days lie between
// it and a meeting.
func lastDay(meeting casefile.Date, clear int, counts counting) casefile.Date {
	return casefile.DateOf(passed(meeting, -1, clear, counts).AddDate(0, 0, -1))
}

// clearDays is how many clear days lie between two days, up to the longest period.
func clearDays(from, to casefile.Date, counts counting) int {
	clear, day := 0, from.Time()
	for range mostDays {
		if day = day.AddDate(0, 0, 1); !day.Before(to.Time()) || clear == Longest {
			break
		}
		if counts(day) {
			clear++
		}
	}
	return clear
}
