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
	for _, b := range read(Markdown{Text: text, Origin: source.Span}, data{}, manner{numbered: true}, nil, &list) {
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
		{"An accent that is typed apart: Sia\u0302n, then words.", "words", "words"},
		{"An accent that is typed apart: Sia\u0302n, then words.", "Siân", "Sia\u0302n"},
		{"Two accents: e\u0301\u0323, then words.", "words", "words"},
		{"A reference to a space:&#9;tab&#10;line &#32;more.", "more", "more"},
		{"Fish &pound;5 &ClockwiseContourIntegral; &unknown; & \\*;* words.", "words", "words"},
		{"&" + strings.Repeat("x", 40) + "; words", "words", "words"},
		{"A byte\x00 of none\nand words.", "none", "none"},
		{"An accent in a reference: Sia&#770;n, then words\nand more.", "words", "An accent in a reference: Sia&#770;n, then words"},
		{"An accent in a reference: Sia&#770;n, then words\nand more.", "more", "more"},
		{"A byte\x00 of none\nand words.", "words", "words"},
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

// TestPlaceOfWordsMadeOver finds words where they were written though those before them were taken away,
// or are printed in capitals.
func TestPlaceOfWordsMadeOver(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Lead:\n\na) approve the spend", "spend", "spend"},
		{"Lead:\n\na) approve the spend", "APPROVE", "approve"},
		{"Lead:\n\na) ıncrease\nthe spend", "spend", "spend"},
		{"Lead:\n\na) sia\u0302n the spend", "SIÂN", "sia\u0302n"},
		{"Lead:\n\na) pa\u00adte the *spend*", "spend", "spend"},
		{"Lead.\n\nTable: The spend\n\n| a |\n|---|\n| b |", "spend", "spend"},
		{"Lead.\n\nTable:   The spend\nand more {#x}\n\n| a |\n|---|\n| b |", "The", "The"},
		{"Lead.\n\nTable: *The* spend\n\n| a |\n|---|\n| b |", "spend", "spend"},
	} {
		source := diag.NewSource("case.toml", []byte(c.text))
		draft := Draft{Parts: []DraftPart{{Sections: []DraftSection{{ID: "s", Capitals: true, Text: Markdown{Text: c.text, Origin: source.Span}}}}}}
		got := ""
		Build(draft, &diag.List{}).Texts(func(runs []Run) {
			words := WordsOf(runs)
			if i := strings.Index(words.String(), c.word); i >= 0 {
				got = words.Place(i, i+len(c.word)).Text()
			}
		})
		if got != c.want {
			t.Errorf("%q of %q is at %q", c.word, c.text, got)
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
