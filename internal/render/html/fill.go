package html

import (
	"html"
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/report"
)

// Figures of a column are aligned on the decimal point. What the longest ends of the column have after the point and a
// cell lacks is an attribute of the cell, which the style sheet prints unseen after the words: no style stands in the
// page, which the security policies of servers forbid, and neither a screen reader nor a copy of the cell has the
// signs.

// An end is the signs of a cell after the place where its column is aligned, in the order of their codes. All digits
// are 0, since all are equally wide.
type end struct {
	signs []rune
	mark  []rune // those of a note's mark, which are smaller
}

// figure matches a figure, and what stands in it before the decimal point.
var figure = regexp.MustCompile(`^([(+−-]? ?[£€$]?[+−-]?\d[\d,]*)\S*$`)

// endOf is the end of a cell. Words have none, and ok is false: what stands for no figure, such as a dash, is aligned as
// a figure without an end.
func endOf(c report.Cell) (e end, ok bool) {
	text, mark := "", ""
	if len(c) > 1 {
		return end{}, false
	}
	for _, r := range c.Runs() {
		if r.Raised {
			mark += r.Text
		} else {
			text += r.Text
		}
	}
	if m := figure.FindStringSubmatch(text); m != nil {
		return end{sorted(text[len(m[1]):]), sorted(mark)}, true
	}
	return end{nil, sorted(mark)}, text != "" && !strings.ContainsFunc(text, breaks)
}

// sorted is signs in order.
func sorted(s string) []rune {
	signs := []rune(strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '0'
		}
		return c
	}, s))
	slices.Sort(signs)
	return signs
}

// without is signs, less those of others.
func without(signs, others []rune) []rune {
	out := slices.Clone(signs)
	for _, c := range others {
		if i := slices.Index(out, c); i >= 0 {
			out = slices.Delete(out, i, i+1)
		}
	}
	return out
}

// and is the signs of one end and those that another has beside them.
func (e end) and(other end) end {
	return end{append(e.signs, without(other.signs, e.signs)...), append(e.mark, without(other.mark, e.mark)...)}
}

// ends gives for each column of figures the signs that any of its ends has.
func ends(t *report.Table) []end {
	out := make([]end, len(t.Columns))
	for i, c := range t.Columns {
		for _, row := range t.Rows {
			if e, ok := endOf(row.Cells[i]); ok && aligned(c) {
				out[i] = out[i].and(e)
			}
		}
	}
	return out
}

func aligned(c report.Column) bool { return c.Figures || c.Right }

// fill is what a cell lacks of the ends of its column: signs as an attribute of the cell, and those of a mark as an
// element after its words.
func fill(c report.Cell, column end) (attribute, element string) {
	own, ok := endOf(c)
	if !ok {
		return "", ""
	}
	if lacks := without(column.signs, own.signs); len(lacks) > 0 {
		attribute = ` data-fill="` + html.EscapeString(string(lacks)) + `"`
	}
	if lacks := without(column.mark, own.mark); len(lacks) > 0 {
		element = `<sup data-fill="` + html.EscapeString(string(lacks)) + `"></sup>`
	}
	return attribute, element
}
