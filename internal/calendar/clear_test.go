package calendar

import (
	"testing"
	"time"

	"cabinet/internal/casefile"
)

func day(t *testing.T, iso string) casefile.Date {
	t.Helper()
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		t.Fatal(err)
	}
	return casefile.DateOf(d)
}

func holidays(t *testing.T, days ...string) []casefile.Date {
	t.Helper()
	var all []casefile.Date
	for _, iso := range days {
		all = append(all, day(t, iso))
	}
	return all
}

// england are bank holidays in England and Wales, and a day of a council's own, 10 June 2025.
func england(t *testing.T) *Calendar {
	return New(holidays(t, "2024-12-25", "2024-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-06-10",
		"2025-08-25", "2025-12-25", "2025-12-26", "2026-01-01", "2026-12-25", "2026-12-28", "2027-01-01", "2027-12-27", "2027-12-28", "2028-01-03"))
}

// period is one such as "5 working".
func period(clear int, count string) Period { return Period{clear, count == "calendar"} }

// TestLastBefore has days that were counted by hand.
func TestLastBefore(t *testing.T) {
	c := england(t)
	for _, tt := range []struct {
		name, meeting string
		clear         int
		count, last   string
	}{
		{"a Friday", "2025-02-07", 5, "working", "2025-01-30"},
		{"a Tuesday", "2025-09-16", 5, "working", "2025-09-08"},
		{"neither first nor last day (Herefordshire)", "2025-09-12", 1, "working", "2025-09-10"},
		{"after Christmas and the New Year", "2025-01-03", 5, "working", "2024-12-23"},
		{"after a Christmas whose second day is moved", "2026-12-31", 5, "working", "2026-12-21"},
		{"after a New Year whose day is moved", "2028-01-07", 5, "working", "2027-12-29"},
		{"after Easter", "2025-04-25", 5, "working", "2025-04-15"},
		{"on the day after Easter Monday", "2025-04-22", 5, "working", "2025-04-10"},
		{"after a bank holiday Monday", "2025-05-09", 5, "working", "2025-04-30"},
		{"a holiday of the council's", "2025-06-13", 3, "working", "2025-06-08"},
		{"calendar days", "2025-02-07", 28, "calendar", "2025-01-09"},
		{"calendar days over Christmas", "2025-01-07", 28, "calendar", "2024-12-09"},
		{"over a leap day", "2024-03-01", 1, "calendar", "2024-02-28"},
		{"no clear day", "2025-02-07", 0, "working", "2025-02-06"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			meeting, p := day(t, tt.meeting), period(tt.clear, tt.count)
			last := c.LastBefore(meeting, p)
			if last.ISO() != tt.last {
				t.Errorf("%d clear days before %s: %s, want %s", tt.clear, tt.meeting, last.ISO(), tt.last)
			}
			if n := c.Between(last, meeting, p); n != tt.clear {
				t.Errorf("between %s and %s: %d clear days, want %d", last.ISO(), tt.meeting, n, tt.clear)
			}
			if after := casefile.DateOf(last.Time().AddDate(0, 0, 1)); tt.clear > 0 && c.Between(after, meeting, p) >= tt.clear {
				t.Errorf("%s would do too", after.ISO())
			}
		})
	}
}

func TestEndAfter(t *testing.T) {
	c := england(t)
	for _, tt := range []struct {
		name, meeting string
		clear         int
		count, end    string
	}{
		{"a Friday", "2025-02-07", 5, "working", "2025-02-14"},
		{"before Christmas", "2025-12-22", 5, "working", "2025-12-31"},
		{"before Easter", "2025-04-16", 5, "working", "2025-04-25"},
		{"calendar days", "2025-02-07", 5, "calendar", "2025-02-12"},
		{"none", "2025-02-07", 0, "working", "2025-02-07"},
	} {
		if end := c.EndAfter(day(t, tt.meeting), period(tt.clear, tt.count)); end.ISO() != tt.end {
			t.Errorf("%s: %s, want %s", tt.name, end.ISO(), tt.end)
		}
	}
}

// TestNothingCounts has no day that counts, and a period longer than any.
func TestNothingCounts(t *testing.T) {
	never := func(time.Time) bool { return false }
	from := day(t, "2025-02-07")
	if d := lastDay(from, 1<<40, never); clearDays(d, from, never) != 0 {
		t.Error("days are counted that don't count")
	}
}
