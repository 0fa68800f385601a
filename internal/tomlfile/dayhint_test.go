package tomlfile

import "testing"

func TestDayHint(t *testing.T) {
	for written, want := range map[string]string{
		"06/02/2026":          "write it as year-month-day: 2026-02-06, if 6 February is meant",
		`"6.2.26"`:            "write it as year-month-day: 2026-02-06, if 6 February is meant",
		"31-12-2025":          "write it as year-month-day: 2025-12-31, if 31 December is meant",
		"on the 3rd May 2026": "write it as year-month-day: 2026-05-03, if 3 May is meant",
		"02/31/2026":          "",
		"30/02/2026":          "",
		"6 Foo 2026":          "",
		"soon":                "",
		"":                    "",
	} {
		if got := DayHint(written); got != want {
			t.Errorf("%q: %s, want %s", written, got, want)
		}
	}
}
