package law

import (
	"slices"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
)

// An Elsewhere is a bank holiday of Scotland or Northern Ireland that England does not have.
type Elsewhere struct {
	Date casefile.Date
	Name string
	Part string // of the United Kingdom
	Basis
}

const (
	scotland        = "Scotland"
	northernIreland = "Northern Ireland"
)

// section123 is where it was read that these days count. Which days they are is known: the dates and the substitute days follow
// by rule, but for what Scotland has proclaimed for one year, of which news was read and no law.
var section123 = Basis{"Procurement Act 2023, section 123 (working day); the date by rule", "2026-11"}

// Standstill is counted without these days too; days of meetings are counted by the holidays of England alone.
var elsewhere = []Elsewhere{
	{day(2025, 1, 2), "2 January", scotland, section123},
	{day(2025, 3, 17), "St Patrick's Day", northernIreland, section123},
	{day(2025, 7, 14), "Battle of the Boyne (substitute day)", northernIreland, section123},
	{day(2025, 8, 4), "Summer bank holiday", scotland, section123},
	{day(2025, 12, 1), "St Andrew's Day (substitute day)", scotland, section123},

	{day(2026, 1, 2), "2 January", scotland, section123},
	{day(2026, 3, 17), "St Patrick's Day", northernIreland, section123},
	{day(2026, 6, 15), "World Cup bank holiday", scotland, Basis{"Scottish Government, news of 5 February 2026 (wired-gov.net), read on 29 November 2026", NotRead}},
	{day(2026, 7, 13), "Battle of the Boyne (substitute day)", northernIreland, section123},
	{day(2026, 8, 3), "Summer bank holiday", scotland, section123},
	{day(2026, 11, 30), "St Andrew's Day", scotland, section123},

	{day(2027, 1, 4), "2 January (substitute day)", scotland, section123},
	{day(2027, 3, 17), "St Patrick's Day", northernIreland, section123},
	{day(2027, 7, 12), "Battle of the Boyne", northernIreland, section123},
	{day(2027, 8, 2), "Summer bank holiday", scotland, section123},
	{day(2027, 11, 30), "St Andrew's Day", scotland, section123},

	{day(2028, 1, 4), "2 January (substitute day)", scotland, section123},
	{day(2028, 3, 17), "St Patrick's Day", northernIreland, section123},
	{day(2028, 7, 12), "Battle of the Boyne", northernIreland, section123},
	{day(2028, 8, 7), "Summer bank holiday", scotland, section123},
	{day(2028, 11, 30), "St Andrew's Day", scotland, section123},
}

// Working is the calendar of the Procurement Act 2023, whose working days leave out the bank holidays of any part of the
// United Kingdom. A council's own holidays are none of these.
func (l *Law) Working() *calendar.Calendar {
	all := l.BankHolidays()
	for _, h := range l.Elsewhere {
		all = append(all, h.Date)
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
