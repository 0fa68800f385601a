package casefile

import (
	"fmt"
	"strings"
	"time"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// Place is where a value stands in its file. The zero Place belongs to a value that was not given.
type Place struct {
	diag.Span
	Bad bool // the value was given but can't be used; a finding says why
}

// A Value is anything that a case or profile can give.
type Value interface {
	// Given tells whether the value was given and is not empty; a bad value was given.
	Given() bool
	// At is where it stands.
	At() Place
}

// Text is words, as decoded from TOML.
type Text struct {
	Place
	Value string
	raw   tomlfile.Written
}

// Given implements [Value].
func (t Text) Given() bool { return t.Bad || strings.TrimSpace(t.Value) != "" }

// At implements [Value].
func (t Text) At() Place { return t.Place }

// Part is where the bytes [start, end) of the decoded text stand in the file.
func (t Text) Part(start, end int) diag.Span {
	if t.Source == nil {
		return diag.Span{}
	}
	if t.raw.Start < t.Start { // the words are the program's own and stand for what the file has
		return t.Span
	}
	return t.Source.Span(t.raw.Offset(start), t.raw.End(end))
}

// A Post names a post of the council's profile.
type Post struct{ Text }

// A Rule names a rule of the council's profile.
type Rule struct{ Text }

// Names is a list of texts; a single one may be given without brackets.
type Names struct {
	Place
	Values []Text
}

// Given implements [Value].
func (n Names) Given() bool { return n.Bad || len(n.Values) > 0 }

// At implements [Value].
func (n Names) At() Place { return n.Place }

// Strings are the values alone.
func (n Names) Strings() []string {
	out := make([]string, len(n.Values))
	for i, v := range n.Values {
		out[i] = v.Value
	}
	return out
}

// Posts is a list of posts of the council's profile; a single one may be given without brackets.
type Posts struct{ Names }

// Markers are patterns of what is printed before paragraphs; an empty one prints nothing.
type Markers struct{ Names }

// Cells are the texts of a row, which may be empty.
type Cells struct{ Names }

// Lines are texts that stand below one another.
type Lines struct{ Names }

// Flag is true or false.
type Flag struct {
	Place
	Value bool
}

// Given implements [Value].
func (f Flag) Given() bool { return f.Known() }

// At implements [Value].
func (f Flag) At() Place { return f.Place }

// Number is a whole number that is not negative.
type Number struct {
	Place
	Value int
}

// Given implements [Value].
func (n Number) Given() bool { return n.Known() }

// At implements [Value].
func (n Number) At() Place { return n.Place }

// Or is the number, or other where no usable one was given.
func (n Number) Or(other int) int {
	if !n.Known() || n.Bad {
		return other
	}
	return n.Value
}

// Numbers are whole numbers that are not negative.
type Numbers struct {
	Place
	Values []int
}

// Or is the flag's value, or other where no usable value was given.
func (f Flag) Or(other bool) bool {
	if !f.Known() || f.Bad {
		return other
	}
	return f.Value
}

// Money is an amount in pounds that prints as it was written and compares in pence.
type Money struct {
	Text
	Pence int64
}

// Date is a day, without a time or a time zone.
type Date struct {
	Place
	Year, Month, Day int
}

// Given implements [Value].
func (d Date) Given() bool { return d.Known() }

// At implements [Value].
func (d Date) At() Place { return d.Place }

// String is the date as it is printed: "7 February 2025".
func (d Date) String() string {
	if d.Month < 1 || d.Month > 12 {
		return ""
	}
	return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
}

// ISO is the date as it stands in addresses: "2025-02-07".
func (d Date) ISO() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Before tells whether d is an earlier day than e.
func (d Date) Before(e Date) bool {
	return d.Year*10000+d.Month*100+d.Day < e.Year*10000+e.Month*100+e.Day
}

// Time is the day's beginning in UTC. A day that the calendar does not have is counted on from its month.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// DateOf is the day of a time.
func DateOf(t time.Time) Date { return Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()} }

// A Fact is a value of a case's [facts]: words (money among them) or a date.
type Fact struct {
	Text
	Date Date // where it is one
}

// Given implements [Value].
func (f Fact) Given() bool { return f.Date.Given() || f.Text.Given() }

// At implements [Value].
func (f Fact) At() Place {
	if f.Date.Known() {
		return f.Date.Place
	}
	return f.Place
}

// Pence reads an amount as tables have it, in pence: with or without a pound sign, "(1,200)" or "-£500"
// where it is negative.
func Pence(s string) (int64, bool) {
	n, unit, ok := hundredths(s)
	return n, ok && unit != 10 // "1.5" is no amount of money
}

// pence reads an amount such as "£282,693.00" or "£179,087"; "-£500" and "(£500)" are negative.
func pence(s string) (int64, bool) {
	n, ok := Pence(s)
	return n, ok && strings.Contains(s, "£")
}

// hundredths reads a number as tables have it, in hundredths, and what its last digit counts: 100, 10 or 1 of
// them.
func hundredths(s string) (n, unit int64, ok bool) {
	s = strings.TrimSpace(s)
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") {
		s = "-" + strings.TrimSuffix(inner, ")")
	}
	positive := strings.TrimPrefix(s, "-")
	if positive == s {
		positive = strings.TrimPrefix(s, "−")
	}
	whole, small, dot := strings.Cut(strings.TrimPrefix(positive, "£"), ".")
	if whole == "" || dot && small == "" || len(small) > 2 || len(whole) > 15 || !grouped(whole) {
		return 0, 0, false
	}
	for _, r := range strings.ReplaceAll(whole, ",", "") + (small + "00")[:2] {
		if r < '0' || r > '9' {
			return 0, 0, false
		}
		n = 10*n + int64(r-'0')
	}
	if positive != s {
		n = -n
	}
	return n, [...]int64{100, 10, 1}[len(small)], true
}

// grouped tells whether commas, where there are any, stand before each group of three.
func grouped(pounds string) bool {
	groups := strings.Split(pounds, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || g == "" || i == 0 && len(groups) > 1 && len(g) > 3 {
			return false
		}
	}
	return true
}
