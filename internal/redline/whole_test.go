package redline

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
)

// whollyTold demands that every word of both versions is in a comparison once.
func whollyTold(t testing.TB, c *Comparison) {
	t.Helper()
	var was, is []string
	for _, p := range c.Passages {
		was, is = append(was, textsOf(p, Piece.Old)...), append(is, textsOf(p, Piece.New)...)
	}
	for _, side := range []struct {
		told []string
		all  []string
	}{{was, textsIn(c.Old.Report)}, {is, textsIn(c.New.Report)}} {
		slices.Sort(side.told)
		slices.Sort(side.all)
		if !slices.Equal(side.told, side.all) {
			t.Errorf("told is\n%q\nand the paper has\n%q", side.told, side.all)
		}
	}
}

// textsOf are the texts that a version has of a passage: of a split or a merge several, of a table its cells too.
func textsOf(c Change, of func(Piece) string) (out []string) {
	join := func(words []Piece) string {
		var b strings.Builder
		for _, w := range words {
			b.WriteString(of(w))
		}
		return b.String()
	}
	out = strings.Split(join(c.Words), "\n")
	if c.Table != nil {
		for _, rows := range [][]Row{c.Table.Head, c.Table.Rows} {
			for _, row := range rows {
				for _, cell := range row.Cells {
					out = append(out, join(cell.Words))
				}
			}
		}
		out = append(out, strings.Split(join(c.Table.Notes), "\n")...)
	}
	return slices.DeleteFunc(out, func(text string) bool { return text == "" })
}

// textsIn are the texts of a report, read from it without any passages.
func textsIn(r *report.Report) (out []string) {
	add := func(text string) {
		for line := range strings.SplitSeq(text, "\n") {
			if line != "" {
				out = append(out, line)
			}
		}
	}
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			add(s.Heading)
		}
	}
	r.Blocks(func(b report.Block) {
		switch b := b.(type) {
		case *report.Paragraph:
			add(report.Text(b.Runs))
		case *report.Heading:
			add(report.Text(b.Runs))
		case *report.Table:
			add(report.Text(b.Caption.Runs))
			if len(b.Head) > 0 {
				for _, cell := range b.OneHead() {
					add(cell.Text())
				}
			}
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					add(cell.Text())
				}
			}
			for _, note := range b.Notes {
				add(report.Cell{note}.Text())
			}
		case *report.Figure:
			add(report.Text(b.Caption.Runs))
		case *report.Gap:
			add(b.Words)
		}
	})
	return out
}
