package returned

import (
	"slices"
	"strings"

	"cabinet/internal/docxread"
)

// passagesOf takes a document apart, its notes last, in the order in which its words refer to them.
func passagesOf(d *docxread.Document) []*passage {
	r := &docReader{doc: d, seen: map[string]bool{}}
	r.read(d.Blocks)
	for i := 0; i < len(r.notes); i++ {
		r.inNote = true
		r.read(d.Notes[r.notes[i]])
	}
	if len(r.all) > 0 {
		r.all[0].pictures = append(r.above, r.all[0].pictures...)
	}
	return r.all
}

// A docReader takes a document apart.
type docReader struct {
	doc    *docxread.Document
	all    []*passage
	notes  []string
	seen   map[string]bool
	inNote bool
	above  []picture // that stand above all words
}

// draftStyle is the style of the line that says that a paper is a draft. It counts findings, and is none of the words of
// the case.
const draftStyle = "draft"

func (r *docReader) read(blocks []docxread.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			r.refer(b)
			p := &passage{note: r.inNote, mark: b.Mark, keys: hidden(b.Bookmarks)}
			p.number, p.parts = partsOf(b.Runs)
			p.links = linksOf(b.Runs)
			if len(p.parts) > 0 && b.Style != draftStyle {
				r.all = append(r.all, p)
			}
			r.show(picturesOf(b.Runs))
		case *docxread.Table:
			r.table(b)
		}
	}
}

// show notes pictures with the last passage, as which most of them are no paragraph of their own.
func (r *docReader) show(pictures []picture) {
	if last := len(r.all) - 1; last >= 0 {
		r.all[last].pictures = append(r.all[last].pictures, pictures...)
	} else {
		r.above = append(r.above, pictures...)
	}
}

// table reads a table, and the box around paragraphs as these paragraphs.
func (r *docReader) table(t *docxread.Table) {
	if t.Boxed || len(t.Rows) == 1 && len(t.Rows[0].Cells) == 1 {
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				r.read(c.Blocks)
			}
		}
		return
	}
	p := &passage{note: r.inNote, keys: hidden(t.Bookmarks)}
	for _, of := range t.Rows {
		row := row{change: of.Change}
		column := 0
		for _, c := range of.Cells {
			if cell := r.cell(c); !c.Merged {
				cell.column = column
				p.keys, p.pictures = append(p.keys, cell.keys...), append(p.pictures, cell.pictures...)
				row.cells = append(row.cells, cell)
			}
			column += max(c.Span, 1)
		}
		p.rows = append(p.rows, row)
	}
	r.all = append(r.all, p)
}

// cell reads a cell: the words of all that stands in it, a line each.
func (r *docReader) cell(c docxread.Cell) (out cell) {
	inner := &docReader{doc: r.doc, seen: r.seen, notes: r.notes}
	inner.read(c.Blocks)
	r.notes, out.pictures = inner.notes, inner.above
	for i, p := range inner.all {
		out.pictures = append(out.pictures, p.pictures...)
		out.keys = append(out.keys, p.keys...)
		if i > 0 {
			out.parts = append(out.parts, part{text: "\n", change: inner.all[i-1].mark})
		}
		for _, row := range p.rows {
			for _, within := range row.cells {
				out.parts = append(append(out.parts, within.parts...), part{text: "\n"})
			}
		}
		if p.number.was != "" {
			out.parts = append(out.parts, part{text: p.number.was + " "})
		}
		out.parts = append(out.parts, p.parts...)
	}
	if c.Change != nil {
		for i := range out.parts {
			if out.parts[i].change == nil {
				out.parts[i].change = c.Change
			}
		}
	}
	return out
}

// refer notes which notes a paragraph refers to.
func (r *docReader) refer(p *docxread.Paragraph) {
	for _, run := range p.Runs {
		if run.Note != "" && !r.seen[run.Note] {
			r.seen[run.Note] = true
			r.notes = append(r.notes, run.Note)
		}
	}
}

// hidden are the names of bookmarks that a reader of the file does not see.
func hidden(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return !strings.HasPrefix(name, "_") || name == "_GoBack" || strings.HasPrefix(name, "_Toc") || strings.HasPrefix(name, "_Ref") || strings.HasPrefix(name, "_Hlk")
	})
}
