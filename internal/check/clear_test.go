package check

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

func TestClearDays(t *testing.T) {
	law := NewLaw(&casefile.Council{Checking: casefile.Checking{Holidays: []casefile.Holiday{{Date: day(t, "2025-06-10")}}}})
	for _, c := range []struct {
		name, meeting string
		clear         int
		count, last   string
	}{
		{"a Friday", "2025-02-07", 5, "working", "2025-01-30"},
		{"a Tuesday", "2025-09-16", 5, "working", "2025-09-08"},
		{"neither first nor last day (Herefordshire)", "2025-09-12", 1, "working", "2025-09-10"},
		{"after Christmas", "2025-01-03", 5, "working", "2024-12-23"},
		{"after Easter", "2025-04-25", 5, "working", "2025-04-15"},
		{"after a bank holiday Monday", "2025-05-09", 5, "working", "2025-04-30"},
		{"a holiday of the council's", "2025-06-13", 3, "working", "2025-06-08"},
		{"calendar days", "2025-02-07", 28, "calendar", "2025-01-09"},
		{"calendar days over Christmas", "2025-01-07", 28, "calendar", "2024-12-09"},
		{"over a leap day", "2024-03-01", 1, "calendar", "2024-02-28"},
		{"no clear day", "2025-02-07", 0, "working", "2025-02-06"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meeting, counts := day(t, c.meeting), law.counting(c.count)
			last := lastDay(meeting, c.clear, counts)
			if last.ISO() != c.last {
				t.Errorf("%d clear days before %s: %s, want %s", c.clear, c.meeting, last.ISO(), c.last)
			}
			if n := clearDays(last, meeting, counts); n != c.clear {
				t.Errorf("between %s and %s: %d clear days, want %d", last.ISO(), c.meeting, n, c.clear)
			}
			if after := casefile.DateOf(last.Time().AddDate(0, 0, 1)); c.clear > 0 && clearDays(after, meeting, counts) >= c.clear {
				t.Errorf("%s would do too", after.ISO())
			}
		})
	}
	everything := func(time.Time) bool { return false }
	if d := lastDay(day(t, "2025-02-07"), 1<<40, everything); clearDays(d, day(t, "2025-02-07"), everything) != 0 {
		t.Error("days are counted that don't count")
	}
}
