package law

import (
	"slices"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
)

// An Elsewhere is a bank holiday of Scotland or Northern Ireland that England does not have.
type Elsewhere struct {
	casefile.Place `toml:"-"`
	Basis
	Date casefile.Date `toml:"date,required"`
	Name casefile.Text `toml:"name,required"`
	Part casefile.Text `toml:"part,Scotland|Northern Ireland"`
}

// Working is the calendar of the Procurement Act 2023, whose working days leave out the bank holidays of any part of the
// United Kingdom. A council's own holidays are none of these.
func (l *Law) Working() *calendar.Calendar {
	all := slices.Clone(l.Holidays)
	for _, h := range l.Elsewhere {
		all = append(all, casefile.Holiday{Date: h.Date, Name: h.Name})
	}
	return calendar.New(all)
}

// StandstillEnds is the last day of a standstill of so many working days, which begins with the day on which a contract award
// notice is published; ok is false where the bank holidays of the year are not known.
func (l *Law) StandstillEnds(published casefile.Date, days int) (last casefile.Date, ok bool) {
	working := l.Working()
	before := casefile.DateOf(published.Time().AddDate(0, 0, -1))
	last = working.EndAfter(before, calendar.Period{Clear: days})
	return last, l.knowsElsewhere(published.Year) && l.knowsElsewhere(last.Year)
}

// knowsElsewhere tells whether the bank holidays of a year are known beyond England's.
func (l *Law) knowsElsewhere(year int) bool {
	return slices.ContainsFunc(l.Elsewhere, func(h Elsewhere) bool { return h.Date.Year == year })
}
