package number

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// compare orders counts as they stand in a paper: AA1, A1, 1, 1ZA, 1A, 1AZA, 1B, 2. As in Acts, ZA is what comes
// between nothing and A.
func compare(a, b Count) int {
	zFirst := func(letters string) string { return strings.ReplaceAll(letters, "Z", "@") }
	return cmp.Or(-cmp.Compare(a.Before, b.Before), cmp.Compare(a.N, b.N), strings.Compare(zFirst(a.After), zFirst(b.After)))
}

func TestCompare(t *testing.T) {
	var last Count
	for i, s := range strings.Fields("AA1 AA1A A1 0A 1 1ZZA 1ZA 1ZAA 1ZB 1A 1AZA 1AA 1B 2 10 10A 11") {
		c, ok := ParseCount(s)
		if !ok || i > 0 && compare(last, c) >= 0 || (Pattern{Sign: '1'}).print(c) != s {
			t.Errorf("%s is read as %v, after %v", s, c, last)
		}
		last = c
	}
}

// patterns are markers of every kind that a profile may have.
var patterns = []string{"1.", "1", "(1)", "1.1", "1.1.1.", "1.0", "a)", "(a)", "a.", "A.", "(A)", "i)", "(i)", "I", "Option 1:", "Annex A", "§ I", "no. i", "1 |", "1 –", "Para 1", "- 1", "1.1 |", "Para A:"}

// above are what a level may stand below.
var above = []Printed{{}, {Marker: "4.", Number: "4", Anchor: "para-4"}, {Marker: "2.A1A", Number: "2.A1A", Anchor: "para-2-a1a"}, {Marker: "(ba)", Number: "3(ba)", Anchor: "para-3-ba"}}

// TestInserted counts a series on every level, and puts numbers in at any place of it many times over. Each is
// read again as what it is, sorts between its neighbours, and is unlike all others.
func TestInserted(t *testing.T) {
	for _, pattern := range patterns {
		p, _ := Parse(pattern)
		for _, root := range []string{"", "para"} {
			for i, above := range above {
				for seed := range uint64(20) {
					r := rand.New(rand.NewPCG(seed, uint64(i)))
					l := &Level{p, root}
					insertMany(t, l, above, r)
				}
			}
		}
	}
}

func insertMany(t *testing.T, l *Level, above Printed, r *rand.Rand) {
	t.Helper()
	var all []Count
	taken := map[string]bool{}
	for n := range 1 + r.IntN(30) {
		all = append(all, Count{N: n + 1})
		taken[l.Print(Count{N: n + 1}, above).Marker] = true
	}
	at := 0
	for range 40 {
		fresh := at > 0 && r.IntN(3) == 0 // after the one put in before
		if !fresh {
			at = r.IntN(len(all) + 1)
		}
		if !fresh && r.IntN(3) == 0 {
			at = min(at, 2) // often in one place
		}
		var last Count
		if at > 0 {
			last = all[at-1]
		}
		c := Next(last, fresh, func(c Count) bool {
			printed := l.Print(c, above)
			read, _ := l.Read(printed, above, last)
			return read == c && !taken[printed.Marker]
		})
		taken[l.Print(c, above).Marker] = true
		all = slices.Insert(all, at, c)
		at++
	}
	var last Count
	for i, c := range all {
		printed := l.Print(c, above)
		if read, ok := l.Read(printed, above, last); !ok || read != c {
			t.Fatalf("%+v: %v is printed as %+v, and read as %v", l, c, printed, read)
		}
		if i > 0 && compare(last, c) >= 0 {
			t.Fatalf("%+v: %v stands after %v: %v", l, c, last, all)
		}
		last = c
	}
}

// TestNotRead has what no level has printed.
func TestNotRead(t *testing.T) {
	for _, text := range []string{"", ".", "1", "1.1.", "x.", "01.", "1é.", "1a.", "9999999999.", "-1.", "0."} {
		l := &Level{Pattern{After: ".", Sign: '1'}, "para"}
		if c, ok := l.Read(Printed{text, strings.TrimSuffix(text, "."), "para-" + strings.TrimSuffix(text, ".")}, Printed{}, Count{}); ok {
			t.Errorf("%q is read as %v", text, c)
		}
	}
	for _, text := range []string{"", ")", "b)", "a", "aé)", "A)", "1)", "a1)"} {
		l := &Level{Pattern{After: ")", Sign: 'a'}, "para"}
		count := strings.TrimSuffix(text, ")")
		if c, ok := l.Read(Printed{text, count, "para-" + strings.ToLower(count)}, Printed{}, Count{}); ok {
			t.Errorf("%q is read as %v", text, c)
		}
	}
}

// FuzzRead reads what any file may have. What is read is printed so.
func FuzzRead(f *testing.F) {
	f.Add("a)", "aa)", "2(aa)", "para-2-aa", "")
	f.Add("1.", "4ZA.", "4ZA", "para-4za", "para")
	f.Fuzz(func(t *testing.T, pattern, marker, cited, anchor, root string) {
		p, ok := Parse(pattern)
		if !ok {
			t.Skip()
		}
		l := &Level{p, root}
		printed := Printed{marker, cited, anchor}
		for _, last := range []Count{{}, {N: 1}, {Before: "A", N: 1}, {N: 27, After: "ZA"}} {
			if c, ok := l.Read(printed, Printed{}, last); ok && l.Print(c, Printed{}) != printed {
				t.Errorf("%+v is read as %v", printed, c)
			}
		}
	})
}
