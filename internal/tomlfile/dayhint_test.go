package tomlfile

import "testing"

func TestDayHint(t *testing.T) {
	for written, want := range map[string]string{
		"06/02/2026":          "write it as year-month-day: 2026-02-06, if 6 February is meant",
		`"6.2.26"`:            "write it as year-month-day: 2026-02-06, if 6 February is meant",
		"31-12-2025":          "write it as year-month-day: 2025-12-31, if 31 December is meant",
		"on the 3rd May 2026": "write it as year-month-day: 2026-05-03, if 3 May is meant",
		"by 6 feb 2026":       "write it as year-month-day: 2026-02-06, if 6 February is meant",
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

func TestTypedDay(t *testing.T) {
	for typed, want := range map[string]Date{
		"2026-03-03": "2026-03-03", " 3 March 2026 ": "2026-03-03", "3rd march 2026": "2026-03-03", "3 MAR 2026": "2026-03-03", "03/03/2026": "2026-03-03",
		"3.3.26": "2026-03-03", "3  March,\n2026": "2026-03-03", "3rd of March 2026": "2026-03-03", "29 February 2028": "2028-02-29",
	} {
		if got, ok := TypedDay(typed); !ok || got != want {
			t.Errorf("%q is %q, %t, want %s", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"", "soon", "3 March", "March 2026", "30 February 2026", "31/2/2026", "2026-02-30", "3 Marsh 2026", "by 3 March 2026", "3 March 2026 or later", "3/3/2026-4"} {
		if got, ok := TypedDay(typed); ok {
			t.Errorf("%q is %s", typed, got)
		}
	}
}

// A day in figures alone may be another day to another reader.
func TestMeantDay(t *testing.T) {
	for written, want := range map[string]Date{
		"2026-02-06": "2026-02-06", "6 February 2026": "2026-02-06", "6th of February 2026": "2026-02-06", "6 feb, 2026": "2026-02-06",
		"06/02/2026": "", "6.2.26": "", "31-12-2025": "", "30 February 2026": "", "6 Foo 2026": "", "on 6 February 2026": "", "soon": "", "": "",
	} {
		if got, ok := MeantDay(written); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %t, want %q", written, got, ok, want)
		}
	}
}
