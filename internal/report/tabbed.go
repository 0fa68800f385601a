package report

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/lazy"
)

var (
	// tabbed matches a line with two tabs between words, which is one of a table.
	tabbed = lazy.New(`\S\t+\S[^\t]*\t+\S`)
	// tabbedOnce matches a line with a tab after a word, which is one of a table where another such line follows. Shorter words are
	// the markers of lists.
	tabbedOnce = lazy.New(`\pL{3}[^\t]*\t+\S`)
)

// checkTabs reports a table that was pasted from a spreadsheet or a word processor, which leave tabs between its cells. A table has
// one finding, at its first line.
func (r *reader) checkTabs(n ast.Node) {
	if !r.holds(n, "\t") {
		return
	}
	first, count := 0, 0
	for i := range n.Lines().Len() {
		line := r.lineOf(n, i)
		switch {
		case !tabbedOnce.MatchString(line) && !tabbed.MatchString(line):
			count = 0
			continue
		case count == 0:
			first = i
		}
		if count++; count > 1 || tabbed.MatchString(line) {
			r.list.Errorf(r.placeOf(n, first), "typed-table", tableHint(r.lineOf(n, first)), "tabs stand between the words from here, as in a table of a spreadsheet")
			return
		}
	}
}

// tableHint is how a table is typed whose first line has tabs between its cells.
func tableHint(head string) string {
	cells := strings.FieldsFunc(head, func(c rune) bool { return c == '\t' })
	return fmt.Sprintf("write | between the cells of each line, and |%s below the first; cabinet help tables says how a table is printed from a file",
		strings.Repeat("---|", len(cells)))
}
