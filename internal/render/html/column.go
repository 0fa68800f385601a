package html

import (
	"strconv"

	"cabinet/internal/report"
)

// On a screen with room for it, the markers of a paper hang in columns: those of paragraphs, headings, notes and lists at
// the edge of the text in one, those of sub-paragraphs in the next, and those of all that stands deeper in a third. Each
// is as wide as the widest of its markers wants throughout the paper, so that the words of each depth begin at one edge.
// The style sheet has the widths by name, since servers' security policies forbid styles in pages.

// columns are how wide the columns are, by depth, in hundredths of the size of the text; 0 for one without markers.
type columns [3]int

// columnNames are the names of the columns in classes. A class says the width in halves of that size too: "number-5".
var columnNames = [len(columns{})]string{"number", "sub", "deep"}

// A marker wider than widest, which is a name rather than a number, does not hang: the words follow it. A bullet wants
// the space that it stands in, and the words stand off from a marker by a gap.
const (
	widest = 550
	bullet = 75
	gap    = 50
)

// hang makes room for a marker of some width at a depth, and tells whether the marker hangs.
func (c *columns) hang(depth, width int) bool {
	if width > widest {
		return false
	}
	i := min(depth, len(c)-1)
	c[i] = max(c[i], width+gap)
	return true
}

// class is the columns as an attribute of the article.
func (c *columns) class() string {
	out := ""
	for i, width := range c {
		if width > 0 {
			out += " " + columnNames[i] + "-" + strconv.Itoa((width+49)/50)
		}
	}
	if out == "" {
		return ""
	}
	return ` class="` + out[1:] + `"`
}

// marker writes a marker, which is so many hundredths of its width in the text.
func (w *writer) marker(marker []report.Run, scale int) {
	hangs := w.columns.hang(w.depth, width(report.Text(marker))*scale/100)
	w.when(hangs, `<span class="number">`)
	w.when(!hangs, `<span class="number runs-on">`)
	w.runs(marker)
	w.add("</span> ")
}
