package returned

import (
	"slices"
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// A passage is a paragraph of a Word file, or a table of it, with all sides of its tracked changes.
type passage struct {
	keys     []string // the names of hidden bookmarks that begin in it
	number   typedNumbers
	links    []link    // that lead out of the file
	parts    []part    // its words, none of a table
	pictures []picture // in it, and in paragraphs without words below it
	mark     *docxread.Change
	rows     []row // of a table; nil of a paragraph
	note     bool  // it stands in a footnote
	of       any   // what of the report it is, as [report.Bookmarked] has it; nil for nothing
	in       any   // what of the report its words are told by, which several passages may be; nil for what is new
}

// A part is words of one history.
type part struct {
	text     string
	change   *docxread.Change // nil for none
	comments []string
}

// A link is words that lead out of the file.
type link struct{ words, to string }

// linksOf are the links of runs on the side before.
func linksOf(runs []docxread.Run) (out []link) {
	for _, run := range runs {
		words := strings.TrimSpace(plainly(run.Text))
		last := len(out) - 1
		switch {
		case run.Link == "" || words == "" || !before.has(run.Change):
		case last >= 0 && out[last].to == run.Link:
			out[last].words += " " + words
		default:
			out = append(out, link{words, run.Link})
		}
	}
	return out
}

// A row is a row of a table. Its cells are passages without keys.
type row struct {
	cells  []cell
	change *docxread.Change
}

// A cell is a cell of a row, over as many columns as it spans.
type cell struct {
	passage
	column int // the first of its columns, from 0
}

// A side is a side of the tracked changes: how they stand in the file that came back.
type side int

// The sides.
const (
	before side = iota // as if nothing had been tracked
	after              // as if all changes were accepted
)

// has tells whether words with a change are there on a side.
func (s side) has(c *docxread.Change) bool {
	if c == nil {
		return true
	}
	switch c.Kind {
	case docxread.Inserted, docxread.MovedTo:
		return s == after
	case docxread.Deleted, docxread.MovedFrom:
		return s == before
	}
	return true
}

// text is the words of a passage on one side, in one line for each line of a cell.
func (p *passage) text(s side) string {
	var b strings.Builder
	for _, part := range p.parts {
		if s.has(part.change) {
			b.WriteString(part.text)
		}
	}
	return strings.TrimSpace(b.String())
}

// numberStyle is the character style of the numbers before words.
const numberStyle = "paragraph number"

// typedNumber matches a number with the tab after it, in a file whose styles were lost.
var typedNumber = lazy.New(`^(?:[(\[]?[0-9]{1,4}(?:\.[0-9]{1,4})*[A-Z]?[.)\]]?|[(\[]?[A-Za-z]{1,4}[.)\]]|[•–-])\t`)

// partsOf are the words of runs, and the number that is typed before them.
func partsOf(runs []docxread.Run) (n typedNumbers, parts []part) {
	whole := wholly(runs)
	for len(runs) > 0 && runs[0].Style == numberStyle {
		n.read(runs[0], whole)
		runs = runs[1:]
	}
	number := n.was + n.is
	for _, run := range runs {
		text := plainly(run.Text)
		if number != "" && len(parts) == 0 {
			text = strings.TrimLeft(text, " ")
		}
		if last := len(parts) - 1; last >= 0 && parts[last].change == run.Change && slices.Equal(parts[last].comments, run.Comments) {
			parts[last].text += text
		} else if text != "" || len(run.Comments) > 0 {
			parts = append(parts, part{text, run.Change, run.Comments})
		}
	}
	if number == "" && len(runs) > 0 && (runs[0].Change == nil || whole) {
		number, parts = typed(runs, parts)
		n.was, n.is = number, number
	}
	n.was, n.is = strings.TrimSpace(plainly(n.was)), strings.TrimSpace(plainly(n.is))
	return n, parts
}

// A typedNumbers is what is typed before words as their number, on both sides.
type typedNumbers struct {
	was, is string
	change  *docxread.Change // by which it is another; nil for none
}

// read reads a run of a number; whole tells that its paragraph came or went with it.
func (n *typedNumbers) read(run docxread.Run, whole bool) {
	if whole || before.has(run.Change) {
		n.was += run.Text
	}
	if whole || after.has(run.Change) {
		n.is += run.Text
	}
	if !whole && run.Change != nil && run.Change.Kind != docxread.Formatted {
		n.change = run.Change
	}
}

// typed takes a number off the words that begin with it.
func typed(runs []docxread.Run, parts []part) (number string, rest []part) {
	var b strings.Builder
	for _, run := range runs {
		b.WriteString(run.Text)
	}
	found := typedNumber.FindString(b.String())
	if found == "" || len(parts) == 0 || len(parts[0].text) < len(found) {
		return "", parts
	}
	parts[0].text = strings.TrimLeft(parts[0].text[len(found):], " ")
	return found, parts
}

// wholly tells whether all words of a paragraph were put in, or all taken out.
func wholly(runs []docxread.Run) bool {
	for _, run := range runs {
		if run.Change == nil && strings.TrimSpace(run.Text) != "" {
			return false
		}
	}
	return true
}

// oneLine is a text with single spaces between its words.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// plainly is a text as comparisons see it: a tab, a line's end and a space that does not break are spaces, and what is
// there for the breaking of lines alone is not there.
func plainly(text string) string {
	return report.Composed(strings.Map(func(c rune) rune {
		switch c {
		case '\t', '\n', '\r', '\u00a0', '\u202f', '\u2007':
			return ' '
		case '\u00ad', '\u200b', '\u2060', '\ufeff':
			return -1
		}
		return c
	}, text))
}
