package law

import (
	"slices"
	"strings"
	"testing"
	"time"

	"cabinet/internal/casefile"
)

// TestHolidays holds the bank holidays against what they are by rule: working days of the week, eight a
// year but for the ones that were added, and Easter's where the moon puts them.
func TestHolidays(t *testing.T) {
	added := map[int]int{2022: 2, 2023: 1}
	days, count := map[string]bool{}, map[int]int{}
	last := ""
	for _, h := range Known().Holidays {
		d := time.Date(h.Date.Year, time.Month(h.Date.Month), h.Date.Day, 0, 0, 0, 0, time.UTC)
		if wd := d.Weekday(); wd == time.Saturday || wd == time.Sunday {
			t.Errorf("%s is a %s", h.Date.ISO(), wd)
		}
		if h.Date.ISO() <= last {
			t.Errorf("%s stands after %s", h.Date.ISO(), last)
		}
		last = h.Date.ISO()
		days[last] = true
		count[h.Date.Year]++
		if name := h.Name; strings.Contains(name, "Monday") && d.Weekday() != time.Monday || strings.Contains(name, "Friday") && d.Weekday() != time.Friday {
			t.Errorf("%s, %s, is a %s", name, last, d.Weekday())
		}
	}
	for year := 2019; year <= 2028; year++ {
		if count[year] != 8+added[year] {
			t.Errorf("%d has %d bank holidays", year, count[year])
		}
		sunday := easter(year)
		for _, d := range []time.Time{sunday.AddDate(0, 0, -2), sunday.AddDate(0, 0, 1)} {
			if !days[d.Format(time.DateOnly)] {
				t.Errorf("%s is missing", d.Format(time.DateOnly))
			}
		}
	}
	for _, day := range []string{"2020-05-08", "2021-12-28", "2022-01-03", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2024-12-26"} {
		if !days[day] {
			t.Errorf("%s is missing", day)
		}
	}
	for _, day := range []string{"2020-05-04", "2022-05-30"} { // moved
		if days[day] {
			t.Errorf("%s was no bank holiday", day)
		}
	}
}

// easter is Easter Sunday, as the Gregorian calendar has it.
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// TestThresholds holds the figures without VAT against those with it: a sixth less, rounded up to the
// pound.
func TestThresholds(t *testing.T) {
	l := Known()
	for _, row := range l.Thresholds {
		if without := (row.IncludingVAT*5 + 5) / 6; row.ExcludingVAT != without || row.Of != "goods and services" && !slices.Contains(Types(), row.Of) {
			t.Errorf("%s from %s: %s without VAT is %s", row.Of, row.From.ISO(), row.IncludingVAT, without)
		}
	}
	for _, c := range []struct {
		contract string
		on       casefile.Date
		want     string
	}{
		{"services", day(2024, 12, 19), "£214,904"},
		{"goods", day(2025, 12, 31), "£214,904"},
		{"services", day(2026, 1, 1), "£207,720"},
		{"works", day(2023, 12, 31), "£5,336,937"},
		{"light touch", day(2027, 12, 31), "£663,540"},
		{"light touch", day(2028, 1, 1), ""}, // the figures end
		{"concession", day(2025, 12, 31), "£5,372,609"},
		{"concession", day(2026, 1, 1), "£5,193,000"},
		{"light touch concession", day(2026, 4, 1), "£5,372,609"},
		{"services", day(2021, 12, 31), ""},
		{"", day(2025, 1, 1), ""},
	} {
		got, ok := l.Threshold(c.contract, c.on)
		if ok != (c.want != "") || ok && got.IncludingVAT.String() != c.want {
			t.Errorf("%s on %s: %q, want %q", c.contract, c.on.ISO(), got.IncludingVAT, c.want)
		}
	}
}

// TestStatutes looks at the list of statutes for what would make the rules cry wolf.
func TestStatutes(t *testing.T) {
	names, sole := map[string]int{}, map[string]int{}
	l := Known()
	for _, s := range l.Statutes {
		name, year := partYear(s.Name)
		if year == "" && !strings.HasSuffix(name, " Bill") {
			t.Errorf("%s has no year", s.Name)
		}
		names[name]++
		if s.Sole {
			sole[name]++
		}
		if (s.ReplacedBy != "") != isDay(s.Ended) {
			t.Errorf("%s: what has ended says what took its place, and only that", s.Name)
		}
	}
	for _, s := range l.Statutes {
		name, _ := partYear(s.Name)
		if s.Sole && names[name] != sole[name] {
			t.Errorf("either all of the name %s are given, or not", name)
		}
		for _, wrong := range s.Wrong {
			for right := range names {
				if strings.Contains(right, wrong) {
					t.Errorf("%q is a part of the right name %q", wrong, right)
				}
			}
		}
	}
}

// partYear parts the name of a statute from its year.
func partYear(statute string) (name, year string) {
	i := strings.LastIndexByte(statute, ' ')
	if i < 0 || strings.Trim(statute[i+1:], "0123456789") != "" {
		return statute, ""
	}
	return statute[:i], statute[i+1:]
}
