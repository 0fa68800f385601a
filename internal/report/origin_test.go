package report

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// readText reads one paragraph of a Markdown text that is its own source.
func readText(text string) []Run {
	source := diag.NewSource("case.toml", []byte(text))
	var list diag.List
	var runs []Run
	for _, b := range Read(Markdown{Text: text, Origin: source.Span}, true, nil, &list) {
		if p, ok := b.(*Paragraph); ok && runs == nil {
			runs = p.Runs
		}
	}
	return runs
}

// TestPlaceOfWords finds each word of a printed text where it was written.
func TestPlaceOfWords(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Plain words here.", "words", "words"},
		{"  Set in from   the margin.", "margin", "margin"},
		{"Over\nthree\nlines.", "three", "three"},
		{"Over\nthree\nlines.", "lines", "lines"},
		{"With **bold words** and more.", "bold", "bold"},
		{"With **bold words** and more.", "more", "more"},
		{`Escaped \*signs\* and 5\. after.`, "after", "after"},
		{`Escaped \*signs\* and 5\. after.`, "*signs*", `*signs\*`},
		{`A \\ backslash, then words.`, "then", "then"},
		{"A&amp;B and &pound;5, then words.", "then", "then"},
		{"A & B, AT&T; then words.", "then", "then"},
		{"A link to [the words](https://example.org/) there.", "there", "there"},
		{"An accent that is typed apart: Sia\u0302n, then words.", "words", "An accent that is typed apart: Sia\u0302n, then words."},
		{"Ends with a label. {#label}", "label", "label"},
	} {
		found := false
		for _, run := range readText(c.text) {
			i := strings.Index(run.Text, c.word)
			if i < 0 {
				continue
			}
			found = true
			if got := run.Place(i, i+len(c.word)).Text(); got != c.want {
				t.Errorf("%q in %q is at %q", c.word, c.text, got)
			}
		}
		if !found {
			t.Errorf("%q is not printed of %q", c.word, c.text)
		}
	}
}

// FuzzPlace asks for the place of every stretch of whatever is read: what is printed as it is written
// must be found there.
func FuzzPlace(f *testing.F) {
	for _, text := range []string{"Words **in** [](#x) a\n> b\n\n| a | b |\n|---|---|\n| c | d |", `a \* b &amp; c\`, "a  b\t\tc &; &x; \\", "&&amp;amp; \\\\\\&"} {
		f.Add(text, uint8(0), uint8(5))
	}
	f.Fuzz(func(t *testing.T, text string, from, length uint8) {
		for _, run := range readText(text) {
			start := min(int(from), len(run.Text))
			end := min(start+int(length), len(run.Text))
			at := run.Place(start, end)
			if at.Known() && (at.Start < 0 || at.End > len(text)) {
				t.Fatalf("a place outside: %d to %d", at.Start, at.End)
			}
			run.Places()
		}
	})
}
