package report

import "testing"

func TestTypedMarker(t *testing.T) {
	tests := []struct {
		line, typed string
		size        int
	}{
		{"a) x\n", "a", 3}, {"(a) x\n", "a", 4}, {"iv) x\n", "iv", 4}, {"(12) x\n", "12", 5}, {"a)\tx\n", "a", 3}, {"a)   x\n", "a", 5},
		{"a)x\n", "", 0}, {"a) \n", "", 0}, {"a)\n", "", 0}, {"a)", "", 0}, {"ab) x\n", "", 0}, {"A) x\n", "a", 3}, {"a. x\n", "a", 3}, {"iv.  x\n", "iv", 5},
		{"A. x\n", "a", 3}, {"IV. x\n", "iv", 4}, {"Iv. x\n", "", 0}, {"(a. x\n", "", 0}, {"a.x\n", "", 0}, {"e.g. x\n", "", 0}, {"a.\n", "", 0},
		{"() x\n", "", 0}, {"(1234) x\n", "", 0}, {"12) x\n", "", 0}, {"(e.g. x) y\n", "", 0}, {"(", "", 0},
	}
	for _, test := range tests {
		if sign, size := typedMarker([]byte(test.line), false); sign.typed != test.typed || size != test.size {
			t.Errorf("typedMarker(%q) is %q, %d; want %q, %d", test.line, sign.typed, size, test.typed, test.size)
		}
	}
}
