package report

import (
	"strings"

	"cabinet/internal/lazy"
)

// What a section can hold at most. A section is a page or two; these keep a mistaken or hostile one
// from taking minutes, since reading emphasis, links and nested lists costs their number squared.
const (
	MaxSection = 1 << 18 // bytes of Markdown

	// LongParagraph is as many bytes of a paragraph as rules on words look at, some six pages.
	LongParagraph = 20_000

	maxMarks   = 10_000 // brackets, asterisks and underscores
	maxNesting = 40     // bytes of white space and markers before a line's text
	maxLines   = 10_000
	maxBars    = 40  // upright bars in a line: every row of a table has as many cells as its head
	maxHints   = 100 // labels for which the nearest is looked up
)

// nesting matches what a line begins with: white space, and the markers of lists and quotations.
var nesting = lazy.New(`^(?:[ \t]+|>|[-+*][ \t]|\d{1,9}[.)][ \t]|\(?[a-z0-9]{1,7}\)[ \t])+`)

// marks counts what may begin or end markup in a text.
func marks(text string) int {
	return strings.Count(text, "[") + strings.Count(text, "*") + strings.Count(text, "_") + strings.Count(text, "~~") + strings.Count(text, "++")
}

// cellBars counts the upright bars that divide a line into cells: one behind a backslash is a sign of the text.
func cellBars(line string) int { return strings.Count(line, "|") - strings.Count(line, `\|`) }

// tooMuch reports a section that is too much to read.
func (r *reader) tooMuch() bool {
	if len(r.Text) > MaxSection {
		r.list.Errorf(r.lineAt(0), "too-much", "divide it", "this section is longer than 256 KiB")
		return true
	}
	if marks(r.Text) > maxMarks {
		r.list.Errorf(r.lineAt(0), "too-much", "divide it", "this section has more than 10,000 brackets, asterisks and underscores")
		return true
	}
	if strings.Count(r.Text, "\n") > maxLines {
		r.list.Errorf(r.lineAt(0), "too-much", "divide it", "this section has more than 10,000 lines")
		return true
	}
	at := 0
	for line := range strings.Lines(r.Text) {
		if len(nesting.FindString(line)) > maxNesting {
			r.list.Errorf(r.lineAt(at), "too-much", "begin it further to the left", "this line begins too far to the right")
			return true
		}
		if cellBars(line) > maxBars {
			r.list.Errorf(r.lineAt(at), "too-much", "divide the table", "this line has more than 40 upright bars")
			return true
		}
		at += len(line)
	}
	return false
}
