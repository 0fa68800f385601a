package returned

import (
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

// A passage is a paragraph of a Word file, or a table of it, with all sides of its tracked changes.
type passage struct {
	keys   []string // the names of hidden bookmarks that begin in it
	number string   // as it is typed before its words: "12."; "" for none
	parts  []part   // its words, none of a table
	mark   *docxread.Change
	rows   []row // of a table; nil of a paragraph
	note   bool  // it stands in a footnote
	of     any   // what of the report it is, as [report.Bookmarked] has it; nil for nothing
	in     any   // what of the report its words are told by, which several passages may be; nil for what is new
}

// A part is words of one history.
type part struct {
	text     string
	change   *docxread.Change // nil for none
	comments []string
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

// passagesOf takes a document apart, its notes last, in the order in which its words refer to them.
func passagesOf(d *docxread.Document) []*passage {
	r := &docReader{doc: d, seen: map[string]bool{}}
	r.read(d.Blocks)
	for i := 0; i < len(r.notes); i++ {
		r.inNote = true
		r.read(d.Notes[r.notes[i]])
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
			if len(p.parts) > 0 && b.Style != draftStyle {
				r.all = append(r.all, p)
			}
		case *docxread.Table:
			r.table(b)
		}
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
				p.keys = append(p.keys, cell.keys...)
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
	r.notes = inner.notes
	for i, p := range inner.all {
		out.keys = append(out.keys, p.keys...)
		if i > 0 {
			out.parts = append(out.parts, part{text: "\n", change: inner.all[i-1].mark})
		}
		for _, row := range p.rows {
			for _, within := range row.cells {
				out.parts = append(append(out.parts, within.parts...), part{text: "\n"})
			}
		}
		if p.number != "" {
			out.parts = append(out.parts, part{text: p.number + " "})
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

// numberStyle is the character style of the numbers before words.
const numberStyle = "paragraph number"

// typedNumber matches a number with the tab after it, in a file whose styles were lost.
var typedNumber = regexp.MustCompile(`^(?:[(\[]?[0-9]{1,4}(?:\.[0-9]{1,4})*[A-Z]?[.)\]]?|[(\[]?[A-Za-z]{1,4}[.)\]]|[•–-])\t`)

// partsOf are the words of runs, and the number that is typed before them. A number that somebody has changed is words
// like any others, so that the change is told.
func partsOf(runs []docxread.Run) (number string, parts []part) {
	whole := wholly(runs)
	for len(runs) > 0 && runs[0].Style == numberStyle && (runs[0].Change == nil || whole) {
		number += runs[0].Text
		runs = runs[1:]
	}
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
	}
	return strings.TrimSpace(plainly(number)), parts
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
