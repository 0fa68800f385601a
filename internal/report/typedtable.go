package report

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

var (
	// ruled matches the ruled line of a table, in which a word processor may have made dashes of the hyphens.
	ruled = lazy.New(`^[\s|:–—_=-]*[–—_=-][\s|:–—_=-]*$`)
	// drawn matches a line of a table that is drawn with signs: +-----+----+.
	drawn = lazy.New(`^\s*\+[-=]{2,}(?:\+[-=]{2,})*\+\s*$`)
)

// checkBars reports a paragraph that was meant for a table.
func (r *reader) checkBars(n ast.Node) {
	if r.celled || !r.holds(n, "|", "+-", "+=") {
		return
	}
	b := r.barredLines(n)
	switch {
	case b.drawn:
		r.list.Errorf(r.place(n), "typed-table", "write | between the cells, and |---|---| below the head", "a table that is drawn with signs would be printed as words")
	case b.ruled == 0:
		r.list.Errorf(r.place(n), "typed-table", "write a line above it that says what the columns hold", "this looks like a table, but has no head")
	case b.ruled > 0 && strings.ContainsAny(r.lineOf(n, b.ruled), "–—_="):
		r.list.Errorf(r.placeOf(n, b.ruled), "typed-table", "type it with hyphens: |---|---|; a word processor may have made dashes of them", "this looks like a table, but its ruled line has other signs than hyphens")
	case b.ruled > 0:
		r.list.Errorf(r.placeOf(n, b.ruled), "typed-table", "give both the same number of cells", "this looks like a table, but its ruled line has not as many cells as its head")
	case b.meant():
		r.list.Errorf(r.placeOf(n, b.first), "typed-table", "write |---|---| below the head, with as many cells as the head has, and an empty line above the table",
			"this looks like a table, but has no ruled line below its head")
	}
}

// barred is what the lines of a paragraph tell of a table that they were meant for.
type barred struct {
	first, ruled int // which lines, from 0, are the first of the table and its ruled one; -1 for none
	drawn        bool
}

// meant tells whether the lines were meant for a table.
func (b barred) meant() bool { return b.first >= 0 || b.ruled >= 0 || b.drawn }

// barredLines looks for a table in a paragraph's lines: a line that begins with an upright bar and has another, two
// lines that have as many of them, or three with one each. One line with bars in it is words: "Name | Post".
func (r *reader) barredLines(n ast.Node) barred {
	found, rows, before := barred{first: -1, ruled: -1}, 0, 0
	for i := range n.Lines().Len() {
		line := strings.TrimSpace(r.lineOf(n, i))
		bars := cellBars(line)
		found.drawn = found.drawn || drawn.MatchString(line)
		if bars > 0 && found.ruled < 0 && ruled.MatchString(line) {
			found.ruled = i
		}
		if rows++; bars != before {
			rows = 1
		}
		before = bars
		if edged := bars > 1 && line[0] == '|'; found.first < 0 && (edged || bars > 1 && rows > 1 || bars == 1 && rows > 2) {
			found.first = i - rows + 1
		}
	}
	return found
}

// lineOf is a line of a block, from 0.
func (r *reader) lineOf(n ast.Node, i int) string {
	s := n.Lines().At(i)
	return strings.TrimRight(r.Text[s.Start:s.Stop], " \t\r\n")
}

// placeOf is where a line of a block stands.
func (r *reader) placeOf(n ast.Node, i int) diag.Span {
	start := n.Lines().At(i).Start
	return r.span(start, start+len(r.lineOf(n, i)))
}

// holds tells whether one of some signs stands in a line of a block.
func (r *reader) holds(n ast.Node, signs ...string) bool {
	for _, s := range n.Lines().Sliced(0, n.Lines().Len()) {
		if slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(r.Text[s.Start:s.Stop], sign) }) {
			return true
		}
	}
	return false
}
