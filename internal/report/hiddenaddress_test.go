package report

import "testing"

// Paper prints where a link leads once: in its words, or after them.
func TestHiddenAddress(t *testing.T) {
	tests := []struct{ words, link, want string }{
		{"the strategy", "https://www.example.org/strategy", "https://www.example.org/strategy"},
		{"https://www.example.org/strategy", "https://www.example.org/strategy", ""},
		{"www.example.org/strategy/", "https://www.example.org/strategy", ""},
		{"example.org", "http://www.example.org/", ""},
		{"Example.ORG/a", "https://example.org/a", ""},
		{"See www.example.org/a (online).", "https://www.example.org/a", ""},
		{"Play strategy (www.example.org/a).", "https://www.example.org/a", ""},
		{"https://example.org/a_(b)", "https://example.org/a_(b)", ""},
		{"www.example.org", "https://www.example.org/a", "https://www.example.org/a"},
		{"example.org/A", "https://example.org/a", "https://example.org/a"},
		{"www.example.org/a", "https://www.example.com/a", "https://www.example.com/a"},
		{"https://example.org/tŷ", "https://example.org/t%C5%B7", ""},
		{"https://example.org/t%C5%B7", "https://example.org/t%C5%B7", ""},
		{"www.tŷ.example", "https://www.xn--t-foa.example", ""},
		{"the house", "https://xn--t-foa.example/t%C5%B7%20b?q=%C3", "https://tŷ.example/tŷ%20b?q=%C3"},
		{"the house", "https://example.org/%D0%B4", "https://example.org/%D0%B4"},
		{"jo@example.org", "mailto:jo@example.org", ""},
		{"Jo@Example.org", "mailto:jo@example.org?subject=Rents", ""},
		{"write to jo@example.org", "mailto:jo@example.org?subject=Rents", ""},
		{"the clerk", "mailto:jo@example.org?subject=Rents", "jo@example.org"},
		{"0116 305 2649", "tel:+44-116-305-2649", ""},
		{"the clerk", "tel:0116-305-2649", "0116 305 2649"},
		{"paragraph 1", "#para-1", ""},
		{"", "https://", ""},
		{"", "tel:-", ""},
	}
	for _, test := range tests {
		if got := HiddenAddress(test.words, test.link); got != test.want {
			t.Errorf("%q of %q prints %q, not %q", test.words, test.link, got, test.want)
		}
	}
}
