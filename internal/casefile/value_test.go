package casefile

import (
	"slices"
	"testing"
	"time"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// goodAmounts are amounts as people write them, in pence.
var goodAmounts = map[string]int64{
	"£282,693.00":         28269300,
	"£179,087":            17908700,
	"£179087":             17908700,
	" £5 ":                500,
	"£0.05":               5,
	"£0":                  0,
	"£1,234,567.89":       123456789,
	"£999,999,999,999":    99999999999900,
	"£999999999999999.99": 99999999999999999,
	"£12,345,678,901.00":  1234567890100,
	"£100,000":            10000000,
	"£000,100":            10000,
	"£1.10":               110,
	"£99.99":              9999,
	"\t£1\n":              100,
	"£10,000,000,000":     1000000000000,
	"£99,999,999,999.01":  9999999999901,
	"£1234567.00":         123456700,
	"£1,000":              100000,
	"£10,000":             1000000,
	"-£5":                 -500,
	"(£1,200)":            -120000,
	"−£0.50":              -50,
}

// badAmounts are none.
var badAmounts = []string{
	"", "£", "282,693", "€5", "£-5", "--£5", "(£5", "(-£5)x", "£+5", "£5.", "£.50", "£5.5", "£5.000", "£5.5x", "£1,00", "£1,0000",
	"£1000,000", "£,100", "£100,", "£1,,000", "£ 5", "£2.8m", "£5k", "£１", "£1.2.3", "£1.000,00",
	"£9999999999999999", "lots", "£5 to £6",
}

func TestPence(t *testing.T) {
	for s, want := range goodAmounts {
		if got, ok := pence(s); !ok || got != want {
			t.Errorf("pence(%q) = %d, %v, want %d", s, got, ok, want)
		}
	}
	for _, s := range badAmounts {
		if got, ok := pence(s); ok {
			t.Errorf("pence(%q) = %d, want none", s, got)
		}
	}
}

func TestMoneyPrintsAsWritten(t *testing.T) {
	c := goodCase(t, head+"[contract]\nvalue = '£282693.00'\n")
	if m := c.Contract.Value; m.Value != "£282693.00" || m.Pence != 28269300 || !m.Given() {
		t.Errorf("%q, %d pence", m.Value, m.Pence)
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2025-02-07", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"} {
		if d, ok := tomlfile.ParseDay(s); !ok || DateOf(d).ISO() != s {
			t.Errorf("%q is read as %s, %v", s, DateOf(d).ISO(), ok)
		}
	}
	for _, s := range []string{"", "2025-02-29", "1900-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-01-00",
		"2025-01-32", "0000-01-01", "2025-2-07", "25-02-07", "2025/02/07", "2025-02-7 ", "+025-02-07", "2025-+2-07",
		"2025- 2-07", "2025-02-07T", "２025-0-07"} {
		if d, ok := tomlfile.ParseDay(s); ok {
			t.Errorf("%q is read as %s, want none", s, d)
		}
	}
}

func TestDate(t *testing.T) {
	d := Date{Year: 2025, Month: 2, Day: 7}
	if d.String() != "7 February 2025" || d.ISO() != "2025-02-07" {
		t.Errorf("%s, %s", d, d.ISO())
	}
	if s := (Date{}).String(); s != "" {
		t.Errorf("no date prints as %q", s)
	}
	later := []Date{{Year: 2024, Month: 12, Day: 31}, d, {Year: 2025, Month: 2, Day: 8}, {Year: 2025, Month: 3, Day: 1}}
	for i, a := range later {
		for j, b := range later {
			if a.Before(b) != (i < j) {
				t.Errorf("%s before %s: %v", a.ISO(), b.ISO(), a.Before(b))
			}
		}
	}
}

// TOML's dates without a zone take the machine's in the decoder. In some of these zones there was no
// midnight on such a day, or no such day at all.
func TestDateTakesNoTimeZone(t *testing.T) {
	old := time.Local
	t.Cleanup(func() { time.Local = old })
	for _, zone := range []string{"UTC", "Europe/London", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati"} {
		place, err := time.LoadLocation(zone)
		if err != nil {
			t.Skip("this machine has no time zones")
		}
		time.Local = place
		c := goodCase(t, head+"[decision]\ntaken_on = 2011-12-30\n[contract]\nends = 2018-11-04\n[facts]\nday = 2025-03-30\n")
		got := []string{c.Decision.TakenOn.ISO(), c.Contract.Ends.ISO(), c.Facts["day"].Date.ISO()}
		if want := []string{"2011-12-30", "2018-11-04", "2025-03-30"}; !slices.Equal(got, want) {
			t.Errorf("in %s: %q, want %q", zone, got, want)
		}
	}
}

func TestBadValuesAreMarked(t *testing.T) {
	c, whole, _ := readCase(head + "[decision]\ntaken_on = 2025-02-30\nasks = 5\n[contract]\nvalue = 'lots'\ntype = 'x'\n" +
		"[facts]\nday = 2025-02-30\nfigure = 5\ntime = 2025-02-07T10:00:00\n")
	if !whole {
		t.Fatal("the file counts as broken")
	}
	for name, v := range map[string]Value{
		"taken_on": c.Decision.TakenOn, "asks": c.Decision.Asks, "value": c.Contract.Value, "type": c.Contract.Type,
		"facts.day": c.Facts["day"], "facts.figure": c.Facts["figure"], "facts.time": c.Facts["time"],
	} {
		if !v.Given() || !v.At().Bad || !v.At().Known() {
			t.Errorf("%s: given %v, bad %v, at %q", name, v.Given(), v.At().Bad, v.At().String())
		}
	}
}

func TestNames(t *testing.T) {
	c := goodCase(t, head+"consulted = ['a', 'b']\nnone = []\n")
	if got := c.Report.From.Strings(); !slices.Equal(got, []string{"director-cfs"}) || c.Report.From.Values[0].Line() != 6 {
		t.Errorf("a single name: %q", got)
	}
	if got := c.Report.Consulted.Strings(); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("two names: %q", got)
	}
	if c.Report.None.Given() || !c.Report.None.Known() {
		t.Error("an empty list is not given, and has a place")
	}
}

func TestFlagOr(t *testing.T) {
	c, _ := readCouncil(council + "numbered = false\noptional = 'yes'\n")
	s := c.Parts[0].Sections[0]
	if s.Numbered.Or(true) || !s.Optional.Or(true) || s.Optional.Or(false) || !s.Wording.Or(true) {
		t.Errorf("numbered %v, optional %v, wording %v", s.Numbered, s.Optional, s.Wording)
	}
}

func TestThreshold(t *testing.T) {
	one := func(of, from, amount string) string {
		return "[[rules.threshold]]\nof = '" + of + "'\nfrom = " + from + "\nmore_than = '" + amount + "'\n"
	}
	// Not in the order of their days: profiles are written by people.
	c, findings := readCouncil(council + one("tender", "2024-01-01", "£179,087") + one("tender", "2026-01-01", "£200,000") +
		one("quotation", "2025-01-01", "£25,000") + one("tender", "2022-01-01", "£100,000") + one("tender", "2025-02-30", "£1"))
	if len(findings) != 1 {
		t.Fatal(lines(findings))
	}
	tests := []struct{ of, on, want string }{
		{"tender", "2021-12-31", ""},
		{"tender", "2022-01-01", "£100,000"},
		{"tender", "2023-12-31", "£100,000"},
		{"tender", "2024-01-01", "£179,087"},
		{"tender", "2025-12-31", "£179,087"},
		{"tender", "2030-01-01", "£200,000"},
		{"quotation", "2025-02-07", "£25,000"},
		{"works", "2025-02-07", ""},
	}
	for _, tt := range tests {
		day, _ := tomlfile.ParseDay(tt.on)
		if got, ok := c.Threshold(tt.of, DateOf(day)); got.MoreThan.Value != tt.want || ok != (tt.want != "") {
			t.Errorf("the threshold of a %s on %s is %q, want %q", tt.of, tt.on, got.MoreThan.Value, tt.want)
		}
	}
}

func TestIssued(t *testing.T) {
	c := &Case{}
	m, _ := readMeeting(meeting)
	if got := c.Issued(m).ISO(); got != "2025-02-07" {
		t.Errorf("unpublished: %s, want the meeting's day", got)
	}
	m, _ = readMeeting(meeting + "published = 2025-01-30\n")
	if got := c.Issued(m).ISO(); got != "2025-01-30" {
		t.Errorf("published: %s", got)
	}
	m, _ = readMeeting(meeting + "published = 2025-02-30\n")
	if got := c.Issued(m).ISO(); got != "2025-02-07" {
		t.Errorf("published on no day: %s", got)
	}
	for text, want := range map[string]string{
		"2025-02-05": "2025-02-05",
		"2025-02-30": "2025-02-07", // no such day: the meeting's, as long as it is not mended
	} {
		m, _ := readMeeting(meeting + "published = 2025-01-30\n")
		c, _, _ := readCase(head + "[late]\npublished = " + text + "\n")
		if got := c.Issued(m).ISO(); got != want {
			t.Errorf("late on %s: issued on %s, want %s", text, got, want)
		}
	}
}

func TestAddress(t *testing.T) {
	for text, want := range map[string]string{
		head:                     "x",
		"slug = 'y-1'\n" + head:  "y-1",
		"slug = '../y'\n" + head: "x", // a finding; it must not lead anywhere
		"slug = ''\n" + head:     "x",
		"slug = 5\n" + head:      "x",
	} {
		if c, _, _ := readCase(text); c.Address() != want {
			t.Errorf("%q has the address %q, want %q", text, c.Address(), want)
		}
	}
}

// TestRulingDay shows whose day rules a case: the decision's, or the meeting's where no usable day is given.
func TestRulingDay(t *testing.T) {
	at := Place{Span: (&diag.Source{Name: "x", Text: []byte("x")}).Whole()}
	taken, met := Date{Place: at, Year: 2024, Month: 12, Day: 19}, Date{Place: at, Year: 2025, Month: 2, Day: 7}
	c, m := &Case{}, &Meeting{Date: met}
	if day := c.RulingDay(m); day != met {
		t.Errorf("without a decision: %s", day)
	}
	c.Decision.TakenOn = taken
	if day := c.RulingDay(m); day != taken {
		t.Errorf("with one: %s", day)
	}
	c.Decision.TakenOn.Bad = true
	if day := c.RulingDay(m); day != met {
		t.Errorf("with a bad one: %s", day)
	}
}

// TestHundredths shows what a number of a table counts, and what is none.
func TestHundredths(t *testing.T) {
	for s, want := range map[string][2]int64{
		"1,234": {123400, 100}, "1.5": {150, 10}, "(1.25)": {-125, 1}, "-£500": {-50000, 100}, "−3": {-300, 100},
	} {
		if n, unit, ok := hundredths(s); !ok || n != want[0] || unit != want[1] {
			t.Errorf("%s: %d by %d, %v", s, n, unit, ok)
		}
	}
	for _, s := range []string{"", "-", "1.", ".5", "1.234", "1,23", "--1", "(1", "£-1", "1 2", "x"} {
		if n, _, ok := hundredths(s); ok {
			t.Errorf("%s: %d", s, n)
		}
	}
	if _, ok := Pence("1.5"); ok {
		t.Error("1.5 is taken for money")
	}
}
