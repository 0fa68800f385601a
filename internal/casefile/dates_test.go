package casefile

import (
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// TestDates prints days as a profile shows days, and reports what shows none.
func TestDates(t *testing.T) {
	days := []Date{{Year: 2025, Month: 1, Day: 2}, {Year: 2025, Month: 8, Day: 23}, {Year: 2025, Month: 11, Day: 11}, {Year: 2025, Month: 2, Day: 21}}
	for style, want := range map[string][]string{
		"":                             {"2 January 2025", "23 August 2025", "11 November 2025", "21 February 2025"},
		"3 May 2020":                   {"2 January 2025", "23 August 2025", "11 November 2025", "21 February 2025"},
		"9th January 2025":             {"2nd January 2025", "23rd August 2025", "11th November 2025", "21st February 2025"},
		"Thursday 9 January 2025":      {"Thursday 2 January 2025", "Saturday 23 August 2025", "Tuesday 11 November 2025", "Friday 21 February 2025"},
		"Monday, 22nd September, 2025": {"Thursday, 2nd January, 2025", "Saturday, 23rd August, 2025", "Tuesday, 11th November, 2025", "Friday, 21st February, 2025"},
	} {
		var list diag.List
		d := Dates{Style: Text{Value: style}}
		d.checkStyle(&list)
		for i, day := range days {
			if got := d.Printed(day, language.English); got != want[i] || list.Len() > 0 {
				t.Errorf("%s: %s, want %s, %v", style, got, want[i], list.Sorted())
			}
		}
	}
	for _, style := range []string{"2025-01-09", "09/01/2025", "9th", "the 9th of January 2025", "Freitag 9 January 2025"} {
		var list diag.List
		d := Dates{Style: Text{Value: style}}
		if d.checkStyle(&list); list.Errors() != 1 || d.Printed(days[0], language.English) != "2 January 2025" {
			t.Errorf("%s: %v", style, list.Sorted())
		}
	}
	if got := (Dates{}).Printed(Date{}, language.English); got != "" {
		t.Error(got)
	}
	if got, want := (Dates{Style: Text{Value: "Monday, 1st May 2020"}}).Printed(days[0], language.Of("cy")), "dydd Iau, 2il Ionawr 2025"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
