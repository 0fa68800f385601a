package law

import (
	"testing"
	"time"

	"cabinet/internal/calendar"
)

// TestStandstillEnds is worked by hand: eight working days of the whole United Kingdom, the first of them that of publication.
func TestStandstillEnds(t *testing.T) {
	for _, c := range []struct{ published, last, across string }{
		{"2026-11-11", "2026-11-20", "no holiday"},
		{"2026-11-25", "2026-12-07", "St Andrew's Day, a Monday"},
		{"2025-11-26", "2025-12-08", "St Andrew's Day, a Sunday, held on Monday"},
		{"2026-03-30", "2026-04-10", "Good Friday and Easter Monday"},
		{"2026-12-21", "2027-01-05", "Christmas, Boxing Day on Monday, New Year, and 2 January on Monday 4"},
		{"2025-12-22", "2026-01-06", "Christmas, New Year, and 2 January, a Friday"},
		{"2026-03-12", "2026-03-24", "St Patrick's Day"},
		{"2026-07-08", "2026-07-20", "12 July, a Sunday, held on Monday"},
		{"2025-07-09", "2025-07-21", "12 July, a Saturday, held on Monday"},
		{"2026-07-29", "2026-08-10", "the Scottish August holiday"},
		{"2026-08-26", "2026-09-07", "England's August holiday"},
		{"2026-06-10", "2026-06-22", "the Scottish holiday of the World Cup"},
		{"2026-11-21", "2026-12-03", "published on a Saturday, across St Andrew's Day"},
		{"2026-11-30", "2026-12-10", "published on St Andrew's Day, which does not count"},
		{"2025-04-14", "2025-04-25", "Good Friday and Easter Monday of 2025"},
		{"2027-03-22", "2027-04-02", "Good Friday and Easter Monday, a week after St Patrick's Day"},
		{"2027-03-15", "2027-03-25", "St Patrick's Day, a Wednesday"},
		{"2028-04-10", "2028-04-21", "Good Friday and Easter Monday of 2028"},
		{"2027-12-22", "2028-01-06", "Christmas on Monday 27, Boxing Day on Tuesday 28, New Year on Monday 3, 2 January on Tuesday 4"},
		{"2026-12-24", "2027-01-08", "published on Christmas Eve"},
		{"2027-07-05", "2027-07-15", "12 July, a Monday"},
		{"2028-07-10", "2028-07-20", "12 July, a Wednesday"},
		{"2025-07-28", "2025-08-07", "the Scottish August holiday of 2025"},
		{"2027-07-30", "2027-08-11", "the Scottish August holiday of 2027"},
		{"2025-08-18", "2025-08-28", "England's August holiday, which Scotland has three weeks before"},
		{"2027-11-29", "2027-12-09", "St Andrew's Day, a Tuesday"},
		{"2028-11-24", "2028-12-06", "St Andrew's Day, a Thursday"},
		{"2025-05-01", "2025-05-13", "the first Monday in May"},
	} {
		last, ok := Known().StandstillEnds(on(c.published), 8)
		if last.ISO() != c.last || !ok {
			t.Errorf("%s: from %s it ends on %s, want %s", c.across, c.published, last.ISO(), c.last)
		}
	}
	if _, ok := Known().StandstillEnds(on("2028-12-20"), 8); ok {
		t.Error("the holidays of 2029 are not known")
	}
}

// TestClearDays is worked by hand: five clear days before a meeting leave out the bank holidays of England alone, so that days
// which end no standstill count for an agenda.
func TestClearDays(t *testing.T) {
	england := calendar.New(Known().BankHolidays())
	for _, c := range []struct{ meeting, last, across string }{
		{"2026-11-20", "2026-11-12", "no holiday"},
		{"2026-12-04", "2026-11-26", "St Andrew's Day counts"},
		{"2026-03-20", "2026-03-12", "St Patrick's Day counts"},
		{"2026-07-17", "2026-07-09", "12 July, held on Monday 13, counts"},
		{"2026-08-07", "2026-07-30", "the Scottish August holiday counts"},
		{"2026-09-04", "2026-08-26", "England's August holiday does not"},
		{"2026-04-10", "2026-03-31", "Good Friday and Easter Monday do not"},
		{"2026-01-07", "2025-12-29", "New Year's Day does not, and 2 January does"},
		{"2027-01-06", "2026-12-28", "Christmas, Boxing Day on Monday 28 and New Year do not, and 4 January does"},
		{"2028-01-06", "2027-12-28", "Christmas and Boxing Day on 27 and 28, New Year on 3 January do not, and 4 January does"},
	} {
		if last := england.LastBefore(on(c.meeting), calendar.Period{Clear: 5}); last.ISO() != c.last {
			t.Errorf("%s: %s, want %s", c.across, last.ISO(), c.last)
		}
	}
}

// TestElsewhere holds the days of the other parts of the United Kingdom against England's: none is one of both, none at a
// weekend, and each year has five.
func TestElsewhere(t *testing.T) {
	l := Known()
	ours, count := map[string]bool{}, map[int]int{}
	for _, h := range l.Holidays {
		ours[h.Date.ISO()] = true
	}
	for _, h := range l.Elsewhere {
		if day := h.Date.Time().Weekday(); ours[h.Date.ISO()] || day == time.Saturday || day == time.Sunday {
			t.Errorf("%s, %s, is a holiday in England or a %s", h.Name, h.Date.ISO(), day)
		}
		count[h.Date.Year]++
	}
	for year, want := range map[int]int{2025: 5, 2026: 6, 2027: 5, 2028: 5} {
		if count[year] != want {
			t.Errorf("%d has %d holidays beside England's, want %d", year, count[year], want)
		}
	}
}
