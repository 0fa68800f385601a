package markdown

import (
	"slices"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Table writes a table in the form that many Markdown tools know, below its caption.
func (w *writer) Table(t *report.Table) {
	w.caption(t.Caption)
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
	for _, n := range t.Notes {
		w.line(marked(n.Marker, n.Runs))
	}
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

// caption writes what stands above a table or figure.
func (w *writer) caption(c report.Caption) {
	if len(c.Runs) > 0 {
		w.line(c.Lead() + inline(c.Runs, false))
	}
}

func (w *writer) Figure(f *report.Figure) {
	w.caption(f.Caption)
	if f.Image != nil {
		w.line("![" + escapeText(f.Alt, false) + "](" + destination(f.Image.Name) + ")")
	}
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
