package number

import (
	"strconv"
	"testing"
)

// The figures that count are the first ones that are not the year's.
func TestParseSeries(t *testing.T) {
	for first, want := range map[string]struct {
		year, from int
		next       string
	}{
		"88/24":      {2024, 88, "89/24"},
		"88/24/25":   {2024, 88, "89/24/25"},
		"2024/88":    {2024, 88, "2024/89"},
		"2024-25/88": {2025, 88, "2024-25/89"},
		"24/88":      {2024, 88, "24/89"},
		"24/88 ":     {},
		"24/25":      {2025, 24, "25/25"}, // item 24 of the year that began in 2024, or of 2025
		"25/24":      {2025, 25, "26/24"},
		"C88":        {2024, 88, "C89"},
		"CAB 88/24":  {2024, 88, "CAB 89/24"},
		"101":        {2024, 101, "102"},
		"2024":       {2024, 2024, "2025"},
		"07/24":      {},
		"":           {},
		"C":          {},
		"£5":         {},
		"1234567":    {},
	} {
		p, from, ok := ParseSeries(first, want.year)
		if ok != (want.next != "") || ok && from != want.from {
			t.Errorf("%q is %d, %t", first, from, ok)
			continue
		}
		level := Level{Pattern: p, Root: "item"}
		if got := level.Print(Count{N: from + 1}, Printed{}); ok && (got.Marker != want.next || got.Number != want.next) {
			t.Errorf("after %q comes %+v", first, got)
		}
	}
}

// A letter below a number is cited as 5a.
func TestFigured(t *testing.T) {
	for pattern, want := range map[string]Printed{
		"1a":   {Marker: "5b", Number: "5b"},
		"1a.":  {Marker: "5b.", Number: "5b"},
		"(1A)": {Marker: "(5B)", Number: "5B"},
	} {
		p, ok := ParseFigured(pattern)
		level := Level{Pattern: p}
		got := level.Print(Count{N: 2}, Printed{Number: "5", Anchor: "item-5"})
		if got.Anchor = ""; !ok || got != want {
			t.Errorf("%s is %+v, %t", pattern, got, ok)
		}
		if c, ok := level.ReadMarker(want.Marker, Printed{Number: "5", Anchor: "item-5"}, Count{N: 1}); !ok || c != (Count{N: 2}) {
			t.Errorf("%s is read as %v, %t", want.Marker, c, ok)
		}
	}
	for _, pattern := range []string{"", "1", "a", "a1", "1b", "1.a", "11a"} {
		if p, ok := ParseFigured(pattern); ok {
			t.Errorf("%q is read as %v", pattern, p)
		}
	}
}

// Letters that are put in later are small where a level says so, and read again.
func TestSmallLetters(t *testing.T) {
	p, _ := Parse("1.")
	p.Small = true
	level := Level{Pattern: p, Root: "item"}
	for marker, want := range map[string]Count{"7a.": {N: 7, After: "A"}, "7zb.": {N: 7, After: "ZB"}, "A1.": {Before: "A", N: 1}, "12.": {N: 12}} {
		if got := level.Print(want, Printed{}).Marker; got != marker {
			t.Errorf("%v is %q", want, got)
		}
		if c, ok := level.ReadMarker(marker, Printed{}, Count{N: 6}); !ok || c != want {
			t.Errorf("%q is %v, %t", marker, c, ok)
		}
	}
	for _, marker := range []string{"", "7A.", "7a", ".", "x"} {
		if c, ok := level.ReadMarker(marker, Printed{}, Count{}); ok {
			t.Errorf("%q is read as %v", marker, c)
		}
	}
}

// FuzzParseSeries reads anything as the beginning of a series: what can be counted is printed as it was typed.
func FuzzParseSeries(f *testing.F) {
	for _, first := range []string{"88/24", "2024-25/7", "C9", "CAB 1", "007"} {
		f.Add(first, 2024)
	}
	f.Fuzz(func(t *testing.T, first string, year int) {
		if p, from, ok := ParseSeries(first, year); ok && p.Before+strconv.Itoa(from)+p.After != first {
			t.Errorf("%q is %+v from %d", first, p, from)
		}
	})
}
