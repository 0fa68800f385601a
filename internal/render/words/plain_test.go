package words

import (
	"strings"
	"testing"
)

// A text that is taken to be plain already is the same as what is made of one that is not.
func TestPlain(t *testing.T) {
	signs := []string{"a", "é", "—", " ", "\n", "\t", "\u00a0", "\u00ad", "\u200b", "\u2003", "\ufffd", "\xff"}
	for _, first := range signs {
		for _, second := range signs {
			for _, third := range signs {
				text := first + second + third
				const odd = "x  y\u00ad" // with which no text is plain
				if got, want := plain(text), strings.TrimSuffix(strings.TrimPrefix(plain(odd+"|"+text+"|"+odd), "x y|"), "|x y"); got != strings.TrimSpace(want) {
					t.Errorf("%q is made %q, want %q", text, got, want)
				}
			}
		}
	}
}
