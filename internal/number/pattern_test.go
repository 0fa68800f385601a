package number

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
		m, ok := Parse(test.pattern)
		if got := m.marker(m.Sign.Print(test.n), "2.3"); !ok || got != test.want {
			t.Errorf("marker %q, %d: %q, want %q", test.pattern, test.n, got, test.want)
		}
	}
}

func TestLettered(t *testing.T) {
	for _, c := range []struct{ pattern, above, want string }{
		{"A1", "B", "B4"}, {"A.1", "B", "B.4"}, {"(A1)", "B", "(B4)"}, {"A1.", "2", "2.4."}, {"A1", "B2", "B2.4"},
	} {
		p, ok := ParseLettered(c.pattern)
		if got := p.marker("4", c.above); !ok || got != c.want {
			t.Errorf("%s below %s: %s, want %s", c.pattern, c.above, got, c.want)
		}
		if count, ok := p.read(c.want, c.above, Count{N: 3}); !ok || count != (Count{N: 4}) {
			t.Errorf("%s is read as %v", c.want, count)
		}
	}
	for _, pattern := range []string{"", "1", "A", "1.1", "B1", "A11", "Option A1", "A-1"} {
		if p, ok := ParseLettered(pattern); ok {
			t.Errorf("%q is read as %v", pattern, p)
		}
	}
}

func TestParse(t *testing.T) {
	for pattern, want := range map[string]bool{
		"1.": true, "a)": true, "(i)": true, "§ I": true, "A": true,
		"no. 1": true, "1.1": true, "1.0": true, "": true, "Annex I": true,
		".": false, "aa": false, "b)": false, "2.": false, "1 a": false, "a option": true, "Option x": false, "0.1": false, "2.1": false,
	} {
		if _, ok := Parse(pattern); ok != want {
			t.Errorf("Parse(%q) is %t", pattern, ok)
		}
	}
}

func TestFromRoman(t *testing.T) {
	for n := 1; n <= 4000; n++ {
		if got, ok := FromRoman(roman(n)); got != n || !ok {
			t.Fatalf("FromRoman(%q) is %d, %t", roman(n), got, ok)
		}
	}
	for _, s := range []string{"", "iiii", "vx", "ic", "abc", "mx1", "vi "} {
		if n, ok := FromRoman(s); ok {
			t.Errorf("FromRoman(%q) is %d", s, n)
		}
	}
}
