package figure

import (
	"math"
	"strings"
	"testing"
)

// total adds up a column and prints the sum in the column's manner; "" where its figures can't be added.
func total(t *testing.T, cells ...string) string {
	t.Helper()
	var m Manner
	var all []Number
	for _, cell := range cells {
		f, ok := Read(cell)
		if !ok {
			t.Fatalf("%q is no figure", cell)
		}
		if !m.Take(f) {
			return ""
		}
		all = append(all, f.Number)
	}
	sum, ok := Sum(all)
	if !ok {
		t.Fatalf("%v can't be held", cells)
	}
	return m.Print(sum)
}

// TestTotals shows sums in the manner of their columns.
func TestTotals(t *testing.T) {
	for _, c := range []struct{ cells, want string }{
		{"12.5; -0.3; 4.0", "16.2"},
		{"+35.4; -9.9", "+25.5"},
		{"+5; -9.9", "-4.9"},
		{"+5.0; -5.0", "0.0"},
		{"16,200; 12,500", "28,700"},
		{"16200; 12500", "28700"},
		{"800; 700", "1,500"},
		{"1500; 12,000", "13,500"},
		{"£1,234.50; £10", "£1,244.50"},
		{"£5; (£1,200)", "(£1,195)"},
		{"(1,200); -5", "(1,205)"},
		{"−£5; £4", "−£1"},
		{"£-5; £4", "£-1"},
		{"£(5); £4", "£(1)"},
		{"£5; 4; 3", "£12"},
		{"£2.8m; £12M", "£14.8m"},
		{"£0.5m; £0.5m", "£1.0m"},
		{"£3 million; £2.5 million", "£5.5 million"},
		{"320k; 800k", "1,120k"},
		{"33.3%; 66.7%", "100.0%"},
		{"(2.0%); 1%", "(1.0%)"},
		{"0; £2.8m; 0.0", "£2.8m"},
		{"£5; $5", ""},
		{"£5k; £5m", ""},
		{"5%; 5", ""},
		{"£5; £5m", ""},
		{"5*; 6†", "11"},
		{"0.000000000001; 1", "1.000000000001"},
	} {
		if got := total(t, strings.Split(c.cells, "; ")...); got != c.want {
			t.Errorf("%s add up to %q, want %q", c.cells, got, c.want)
		}
	}
}

// TestSumRefuses shows that a sum that can't be held is none.
func TestSumRefuses(t *testing.T) {
	for _, all := range [][]Number{
		{{math.MaxInt64, 0}, {1, 0}}, {{-math.MaxInt64, 0}, {-1, 0}}, {{999999999999999999, 9}, {1, -12}}, {{math.MinInt64, 0}, {-1, 0}},
	} {
		if sum, ok := Sum(all); ok {
			t.Errorf("%v add up to %v", all, sum)
		}
	}
	if sum, ok := Sum([]Number{{28, 5}, {5, -1}, {0, -12}}); !ok || (sum != Number{2800000500000000000, -12}) {
		t.Errorf("the sum is %v, %v", sum, ok)
	}
	if n, ok := (Number{1250, -2}).In(1); ok {
		t.Errorf("12.5 is %d tens", n)
	}
}

// FuzzFigure reads any cell: what is printed in the manner of its figure is the same figure, and so is the cell in
// every way of printing negative figures.
func FuzzFigure(f *testing.F) {
	for _, seed := range []string{"+35.4", "−9.9", "(£1,200)*", "£-500", "£(1.50)", "£2.8m", "(2.0)%", "12 [1]", "£3 million", "n/a", "–", "2024-25", ".5", "-0.0", "999999999999999999", "0.000000000001", "£1.2bn†"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		figure, ok := Read(text)
		if before, after := Split(text); before+after != text || !ok && after != "" {
			t.Errorf("%q is split into %q and %q", text, before, after)
		}
		if !ok {
			return
		}
		if Nothing(text) {
			t.Errorf("%q is a figure and none", text)
		}
		same(t, text, printed(t, figure), figure)
		for _, n := range []Negatives{AsWritten, Brackets, Minus} {
			same(t, text, n.Rewrite(text), figure)
		}
	})
}

func printed(t *testing.T, f Figure) string {
	var m Manner
	if !m.Take(f) {
		t.Errorf("%v can't be taken", f)
	}
	return m.Print(f.Number)
}

func same(t *testing.T, from, text string, want Figure) {
	got, ok := Read(text)
	if !ok || got.Number != want.Number || got.Money != want.Money || got.Scale != want.Scale {
		t.Errorf("%q becomes %q, which is %v, not %v", from, text, got, want)
	}
}
