package paper

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// changeOf is how words are marked.
var changeOf = map[redline.Op]report.Change{redline.Out: report.Struck, redline.In: report.Inserted}

// runs are words with their changes marked. White space around changed words is not marked, since of it alone a reader would
// see and hear nothing, and it parts words that were put in from those in whose place they stand.
func runs(pieces []redline.Piece) []report.Run {
	var out []report.Run
	for i, p := range pieces {
		text := strings.TrimSpace(p.Text)
		if p.Op == redline.Keep || text == "" {
			out = append(out, report.Run{Text: p.Text})
			continue
		}
		if i > 0 && changes(pieces[i-1].Op, p.Op) && !spaced(out) {
			out = append(out, report.Run{Text: " "})
		}
		before, after, _ := strings.Cut(p.Text, text)
		out = append(out, report.Run{Text: before}, report.Run{Text: text, Change: changeOf[p.Op]})
		if after != "" {
			out = append(out, report.Run{Text: after})
		}
	}
	return joined(out)
}

// changes tells whether words with one op stand in the place of those with the other.
func changes(op, next redline.Op) bool {
	return op != next && op != redline.Keep && next != redline.Keep
}

// spaced tells whether runs end in a space.
func spaced(runs []report.Run) bool {
	return len(runs) > 0 && strings.HasSuffix(runs[len(runs)-1].Text, " ")
}

// joined are runs without empty ones. Neighbours that are marked alike are one run, several spaces are one, and none
// stands first.
func joined(runs []report.Run) []report.Run {
	var out []report.Run
	for _, run := range runs {
		last := len(out) - 1
		if last < 0 || spaced(out) {
			run.Text = strings.TrimLeft(run.Text, " ")
		}
		switch {
		case run.Text == "":
		case last >= 0 && out[last].Change == run.Change:
			out[last].Text += run.Text
		default:
			out = append(out, run)
		}
	}
	return out
}

func words(s string) []report.Run { return []report.Run{{Text: s}} }

// capital is a text that begins with a capital letter.
func capital(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(c)) + s[n:]
}

// bare puts the number of a character in the place of one that no page should have: those that control a terminal, or that
// have what stands around them read from right to left.
func bare(c rune) string {
	if c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) || c == utf8.RuneError {
		return code(c)
	}
	return ""
}

// code is a character by its number: "[U+202E]".
func code(c rune) string { return fmt.Sprintf("[%U]", c) }
