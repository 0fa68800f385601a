package check_test

import (
	"strings"
	"testing"
)

// slips are words in which rules find something.
var slips = map[string]string{
	"statute-name":    "Public Contract Regulations 2015",
	"placeholder":     "TBC",
	"typed-reference": "paragraph 1",
}

// TestPlacesAtTheEnds has a slip at the end of a paragraph, before each kind of white space and after
// words that are printed otherwise than they are typed: its place is exactly the slip.
func TestPlacesAtTheEnds(t *testing.T) {
	before := []string{"", "Words ", "Fish &amp; chips  \n", `An \*asterisk\*, `, "**Bold** and {{facts.x}} ", "[A link](https://example.org/a_b) \u00a0"}
	after := []string{"", "  \n&#32;", "\\\n&#32;", " ", "  ", "\t", "\u00a0", " \u00a0 ", "\u2003", "\u3000", "\u200b", "\u0085", "\u2028", " {#label}", "\u00a0{#label}", " {{facts.x}} ", " {{facts.x}} {{facts.x}}  "}
	for rule, slip := range slips {
		for _, b := range before {
			for _, a := range after {
				placedAt(t, rule, slip, b+slip+a)
			}
		}
	}
}

// placedAt demands that a rule finds a slip of an answer where it stands.
func placedAt(t *testing.T, rule, slip, answer string) {
	t.Helper()
	found, _ := settled(t, with(map[string]string{"case": "background = '''\n" + answer + "\n'''\n[facts]\nx = ' '\n"}))
	var got []string
	for _, d := range found {
		wellPlaced(t, d)
		if d.Rule == rule {
			got = append(got, string(d.Source.Text[d.Start:d.End]))
		}
	}
	if len(got) != 1 || !strings.HasSuffix(slip, got[0]) && !strings.HasPrefix(slip, got[0]) {
		t.Errorf("%q: %s is found at %q", answer, rule, got)
	}
}

// TestPlacesInLongParagraphs has references and slips on both sides of the length at which rules stop, with
// a character across it at each of its bytes.
func TestPlacesInLongParagraphs(t *testing.T) {
	const most = 20_000
	for cut := range 4 {
		for _, tail := range []string{" as [](#x) above", " as [](#x) above and [](#x)", " Public Contract Regulations 2015", " [a](https://intranet/x)"} {
			text := strings.Repeat("a word of six ", (most-100)/14) + strings.Repeat("x", cut) + strings.Repeat("é", 60+cut)
			text += tail + strings.Repeat(" and so on", 400) + tail
			found, _ := settled(t, with(map[string]string{"case": "background = '''\nFirst. {#x}\n\n" + text + "\n'''\n"}))
			if !has(found, "long-paragraph") {
				t.Errorf("nobody says that the paragraph is long: %v", found)
			}
			for _, d := range found {
				wellPlaced(t, d)
			}
		}
	}
}
