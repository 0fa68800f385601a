package markdown

import (
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Table writes a table in the form that many Markdown tools know, and its caption above or below it.
func (w *writer) Table(t *report.Table) { w.captioned(t.Caption, func() { w.table(t) }, t.Notes) }

func (w *writer) table(t *report.Table) {
	var b strings.Builder
	tableRow(&b, t.OneHead(), false)
	b.WriteString("\n|")
	for _, c := range t.Columns {
		if c.Figures || c.Right {
			b.WriteString(" ---: |")
		} else {
			b.WriteString(" --- |")
		}
	}
	for _, row := range t.Rows {
		b.WriteByte('\n')
		tableRow(&b, row.Cells, row.Kind == report.Subhead)
	}
	w.line(b.String())
}

// tableRow writes cells. What heads rows is in bold, since Markdown has no other sign for it.
func tableRow(b *strings.Builder, cells []report.Cell, heads bool) {
	b.WriteByte('|')
	for _, c := range cells {
		runs := slices.Clone(c.Runs())
		for i := range runs {
			runs[i].Bold = runs[i].Bold || heads
		}
		text := strings.ReplaceAll(inline(runs, false), "|", `\|`)
		b.WriteString(" " + text + " |")
	}
}

// captioned writes a caption above or below what it is of, and what stands below both.
func (w *writer) captioned(c report.Caption, of func(), notes []report.Line) {
	if !c.Below {
		w.caption(c)
	}
	of()
	if c.Below {
		w.caption(c)
	}
	for _, n := range notes {
		w.line(marked(n.Marker, n.Runs))
	}
}

func (w *writer) caption(c report.Caption) {
	if len(c.Runs) > 0 {
		w.line(c.Lead() + inline(c.Runs, false))
	}
}

func (w *writer) Figure(f *report.Figure) {
	w.captioned(f.Caption, func() {
		if f.Image != nil {
			w.line("![" + escapeText(f.Alt, false) + "](" + destination(f.Image.Name) + ")")
		}
	}, nil)
}

// Quote writes a quotation, each of its lines after a >.
func (w *writer) Quote(q *report.Quote) { w.setApart(q.Blocks) }

// Callout writes a box as a quotation is written: Markdown has no other way to set words apart.
func (w *writer) Callout(c *report.Callout) { w.setApart(c.Blocks) }

func (w *writer) setApart(blocks []report.Block) {
	var inner writer
	inner.Blocks(blocks)
	lines := strings.Split(strings.TrimSuffix(inner.String(), "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight("> "+line, " ")
	}
	w.line(strings.Join(lines, "\n"))
}

// notes writes the notes at the report's end, each after its marker.
func (w *writer) notes(notes []report.Note, words *language.Language) {
	if len(notes) == 0 {
		return
	}
	w.line("## " + words.Notes)
	for _, n := range notes {
		marker := n.Marker()
		for _, b := range n.Blocks {
			p, ok := b.(*report.Paragraph)
			if !ok || marker == "" {
				w.Blocks([]report.Block{b})
				continue
			}
			w.line(marked(marker, p.Runs))
			w.Blocks(p.Blocks)
			marker = ""
		}
	}
}
