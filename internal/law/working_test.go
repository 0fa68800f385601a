package law

import (
	"testing"
	"time"
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
	} {
		last, ok := ourLaw(t).StandstillEnds(on(c.published), 8)
		if last.ISO() != c.last || !ok {
			t.Errorf("%s: from %s it ends on %s, want %s", c.across, c.published, last.ISO(), c.last)
		}
	}
	if _, ok := ourLaw(t).StandstillEnds(on("2028-12-20"), 8); ok {
		t.Error("the holidays of 2029 are not known")
	}
}

// TestElsewhere holds the days of the other parts of the United Kingdom against England's: none is one of both, none at a
// weekend, and each year has five.
func TestElsewhere(t *testing.T) {
	l := ourLaw(t)
	ours, count := map[string]bool{}, map[int]int{}
	for _, h := range l.Holidays {
		ours[h.Date.ISO()] = true
	}
	for _, h := range l.Elsewhere {
		if day := h.Date.Time().Weekday(); ours[h.Date.ISO()] || day == time.Saturday || day == time.Sunday {
			t.Errorf("%s, %s, is a holiday in England or a %s", h.Name.Value, h.Date.ISO(), day)
		}
		count[h.Date.Year]++
	}
	for year, want := range map[int]int{2025: 5, 2026: 6, 2027: 5, 2028: 5} {
		if count[year] != want {
			t.Errorf("%d has %d holidays beside England's, want %d", year, count[year], want)
		}
	}
}
