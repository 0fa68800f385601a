// Package calendar counts the days of a meeting: by when its notices, reports and papers are due, and until when what
// it decides can be called in.
//
// In: a meeting, its council's profile, and the days that are holidays. Out: its [Day]s, in their order ([Of]), and
// for a single [Period] its last day and its end. It knows no clock: which of the days are over, the command line
// tells. Days are those of England and Wales.
package calendar

import (
	"time"

	"cabinet/internal/casefile"
)

// A Calendar tells working days from others. It is safe for use by several goroutines.
type Calendar struct {
	holidays map[string]bool // such as "2025-12-25"
	years    map[int]bool    // those of the holidays
}

// New is a calendar with holidays, beside Saturdays and Sundays.
func New(holidays []casefile.Date) *Calendar {
	c := &Calendar{holidays: map[string]bool{}, years: map[int]bool{}}
	for _, day := range holidays {
		c.holidays[day.ISO()], c.years[day.Year] = true, true
	}
	return c
}

// Holiday tells whether a day is a bank holiday, or one of the council's own.
func (c *Calendar) Holiday(d casefile.Date) bool { return c.holidays[d.ISO()] }

// Knows tells whether any holiday of a year is known. Every year has some, so that days of others are counted as if they
// had none.
func (c *Calendar) Knows(year int) bool { return c.years[year] }

// LastBefore is the last day on which something can be published so that a period lies between it and a later day,
// such as a meeting.
func (c *Calendar) LastBefore(day casefile.Date, p Period) casefile.Date {
	return lastDay(day, p.Clear, c.counting(p))
}

// EndAfter is the last day of a period that begins after a day.
func (c *Calendar) EndAfter(day casefile.Date, p Period) casefile.Date {
	return casefile.DateOf(passed(day, 1, p.Clear, c.counting(p)))
}

// Between is how many clear days, counted as those of a period, lie between two days.
func (c *Calendar) Between(from, to casefile.Date, p Period) int {
	return clearDays(from, to, c.counting(p))
}

// WorkingDay is a day, or the last working day before it where it is none.
func (c *Calendar) WorkingDay(d casefile.Date) casefile.Date {
	day := d.Time()
	for tries := 0; !c.works(day) && tries < mostDays; tries++ {
		day = day.AddDate(0, 0, -1)
	}
	return casefile.DateOf(day)
}

// works tells whether a day is a working day.
func (c *Calendar) works(day time.Time) bool {
	return day.Weekday() != time.Saturday && day.Weekday() != time.Sunday && !c.Holiday(casefile.DateOf(day))
}

func (c *Calendar) counting(p Period) counting {
	if p.Calendar {
		return func(time.Time) bool { return true }
	}
	return c.works
}
