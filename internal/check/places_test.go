package check_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
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

// between is what may stand between two slips, most of it printed otherwise than it is typed.
var between = []string{
	" ", "  ", "\n", "  \n", "\\\n", "\t", "\u00a0", "\u2003 ", " é ", " e\u0301 ", " Sia\u0302n\n", ` \* `, ` \\ `, " &amp; ", " & ", " &#32; ", " &unknown; ", " &Eacute; ",
	" {{facts.x}} ", "\n{{facts.x}} ", " {{facts.x}}\n", " **bold** ", " *a\nb* ", " [a](https://example.org/a_b) ", " [](#x) ", " [not\none] ",
}

// TestPlacesAnywhere has slips in any order with anything between them, in each kind of block: every one is
// found, just where it stands.
func TestPlacesAnywhere(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, form := range []string{"lead %s end", "### %s {#y}", "Lead:\n\na) one\n\n    %s", "Lead:\n\n- %s", "Lead.\n\n> %s", "Lead.\n\nTable: %s\n\n| a | b |\n|---|---|\n| c | d |"} {
		for range 40 {
			var words strings.Builder
			for i := range 5 {
				if i > 0 {
					words.WriteString(between[random.IntN(len(between))])
				}
				words.WriteString([]string{"TBC", "Public Contract Regulations 2015", "☂"}[random.IntN(3)])
			}
			answer := words.String()
			switch {
			case strings.Contains(form, "#"):
				answer = strings.ReplaceAll(answer, "\n", " ") // a heading has one line
			case strings.Contains(form, ">"):
				answer = strings.ReplaceAll(answer, "Public Contract Regulations 2015", "TBC") // a quotation keeps its names
			}
			foundAll(t, "First. {#x}\n\n"+fmt.Sprintf(form, answer))
		}
	}
}

// foundAll demands that the slips of an answer are found in their places, and nowhere else.
func foundAll(t *testing.T, answer string) {
	t.Helper()
	text := with(map[string]string{"case": "background = '''\n" + answer + "\n'''\n[facts]\nx = 'a 〒 fact'\n"})
	found, _ := settled(t, text)
	var got, want []string
	for _, d := range found {
		wellPlaced(t, d)
		if d.Rule == "placeholder" || d.Rule == "statute-name" || d.Rule == "no-glyph" {
			got = append(got, d.Rule+" at "+d.Span.String())
		}
	}
	source := diag.NewSource("cases/paper.toml", []byte(text["case"]))
	for _, slip := range [][2]string{{"placeholder", "TBC"}, {"statute-name", "Public Contract Regulations 2015"}, {"no-glyph", "☂"}, {"no-glyph", "〒"}} {
		for i, m := range regexp.MustCompile(slip[1]).FindAllStringIndex(text["case"], -1) {
			if i == 0 || slip[0] != "no-glyph" { // of which each is told once
				want = append(want, slip[0]+" at "+source.Span(m[0], m[1]).String())
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("%q: found\n%s\nwant\n%s", answer, strings.Join(got, "\n"), strings.Join(want, "\n"))
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
