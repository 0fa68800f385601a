package report

import "testing"

func TestMarkers(t *testing.T) {
	tests := []struct {
		pattern string
		n       int
		want    string
	}{
		{"1.", 1, "1."}, {"1.", 120, "120."}, {"1", 7, "7"},
		{"a)", 1, "a)"}, {"a)", 26, "z)"}, {"a)", 27, "aa)"}, {"a)", 52, "az)"}, {"a)", 53, "ba)"}, {"a)", 703, "aaa)"},
		{"(a)", 2, "(b)"}, {"A.", 28, "AB."},
		{"i)", 1, "i)"}, {"i)", 4, "iv)"}, {"i)", 9, "ix)"}, {"i)", 14, "xiv)"}, {"i)", 40, "xl)"}, {"(I)", 1999, "(MCMXCIX)"},
		{"1.1", 4, "2.3.4"}, {"1.1.1", 4, "2.3.4"}, {"1.1.", 4, "2.3.4."}, {"1.0", 4, "4.0"}, {"Option 1:", 2, "Option 2:"}, {"Appendix A", 2, "Appendix B"}, {"", 3, ""},
	}
	for _, test := range tests {
		m, ok := parseMarker(test.pattern)
		if !ok || m.print(test.n, "2.3") != test.want {
			t.Errorf("marker %q, %d: %q, want %q", test.pattern, test.n, m.print(test.n, "2.3"), test.want)
		}
	}
}

func TestCanCount(t *testing.T) {
	for pattern, want := range map[string]bool{
		"1.": true, "a)": true, "(i)": true, "§ I": true, "A": true,
		"no. 1": true, "1.1": true, "1.0": true, "": true, "Annex I": true,
		".": false, "aa": false, "b)": false, "2.": false, "1 a": false, "a option": true, "Option x": false, "0.1": false, "2.1": false,
	} {
		if CanCount(pattern) != want {
			t.Errorf("CanCount(%q) is %t", pattern, !want)
		}
	}
}

func TestFromRoman(t *testing.T) {
	for n := 1; n <= 4000; n++ {
		if got, ok := fromRoman(roman(n)); got != n || !ok {
			t.Fatalf("fromRoman(%q) is %d, %t", roman(n), got, ok)
		}
	}
	for _, s := range []string{"", "iiii", "vx", "ic", "abc", "mx1", "vi "} {
		if n, ok := fromRoman(s); ok {
			t.Errorf("fromRoman(%q) is %d", s, n)
		}
	}
}

func TestTypedMarker(t *testing.T) {
	tests := []struct {
		line, typed string
		size        int
	}{
		{"a) x\n", "a", 3}, {"(a) x\n", "a", 4}, {"iv) x\n", "iv", 4}, {"(12) x\n", "12", 5}, {"a)\tx\n", "a", 3}, {"a)   x\n", "a", 5},
		{"a)x\n", "", 0}, {"a) \n", "", 0}, {"a)\n", "", 0}, {"a)", "", 0}, {"ab) x\n", "", 0}, {"A) x\n", "a", 3}, {"a. x\n", "a", 3}, {"iv.  x\n", "iv", 5},
		{"A. x\n", "", 0}, {"(a. x\n", "", 0}, {"a.x\n", "", 0}, {"e.g. x\n", "", 0}, {"a.\n", "", 0},
		{"() x\n", "", 0}, {"(1234) x\n", "", 0}, {"12) x\n", "", 0}, {"(e.g. x) y\n", "", 0}, {"(", "", 0},
	}
	for _, test := range tests {
		if typed, _, size := typedMarker([]byte(test.line)); typed != test.typed || size != test.size {
			t.Errorf("typedMarker(%q) is %q, %d; want %q, %d", test.line, typed, size, test.typed, test.size)
		}
	}
}
