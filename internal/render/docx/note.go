package docx

import (
	"strconv"

	"cabinet/internal/report"
)

// reference writes the mark of a note: where the text first refers to it, as Word's own reference, which Word counts. Where
// the numbers of the paper are others, as in one that amends another, they are text.
func (w *writer) reference(n *report.Note, r report.Run) {
	if w.again(n) {
		w.add(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`)
		w.chars(n.Number)
		w.add(`</w:r>`)
		return
	}
	w.written[n] = true
	w.notes = append(w.notes, n)
	if strconv.Itoa(len(w.notes)) != n.Number {
		w.ownMarks = true
	}
	w.add(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference`)
	w.when(w.ownMarks, ` w:customMarkFollows="1"`)
	w.attribute("w:id", len(w.notes))
	w.add(`/>`)
	if w.ownMarks {
		w.chars(n.Number)
	}
	w.add(`</w:r>`)
}

// again tells whether a reference to a note can't be Word's own: it has its place, or the reference stands in a note.
func (w *writer) again(n *report.Note) bool { return w.written[n] || w.note != nil }

// footnotes writes the notes, each with those below it to which it is the first to refer: in Word no note has notes.
func (w *writer) footnotes() {
	for i, n := range w.notes {
		w.add(`<w:footnote`)
		w.attribute("w:id", i+1)
		w.add(">\n")
		w.footnote(n, func() {
			if w.ownMarks {
				w.chars(n.Number)
				return
			}
			w.add(`<w:footnoteRef/>`)
		})
		w.end()
		w.add("</w:footnote>\n")
	}
}

// footnote writes a note after its mark, and then the further ones that it refers to.
func (w *writer) footnote(n *report.Note, mark func()) {
	w.note, w.words, w.tag = n, n.Words(w.report.Header), n.Language
	at := spot{edge: noteColumn, depth: 1}
	for i, b := range n.Blocks {
		p, ok := b.(*report.Paragraph)
		if i > 0 || !ok {
			w.blocks([]report.Block{b}, at)
			continue
		}
		w.paragraph(paragraph{style: footnoteText, of: p, left: noteColumn, hanging: noteColumn, draw: func() {
			w.add(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`)
			mark()
			w.add(`</w:r><w:r><w:tab/></w:r>`)
			w.runs(p.Runs)
		}})
		w.blocks(p.Blocks, at)
	}
	for _, further := range w.further(n.Blocks) {
		w.written[further] = true
		w.footnote(further, func() { w.chars(further.Number) })
	}
	w.note, w.tag = nil, ""
}

// further are the notes to which the blocks of a note refer, and which have no place yet.
func (w *writer) further(blocks []report.Block) (all []*report.Note) {
	each := func(runs []report.Run) {
		for _, r := range runs {
			if n := w.noted[r.Link]; r.Raised && n != nil && !w.written[n] {
				w.written[n] = true
				all = append(all, n)
			}
		}
	}
	(&report.Report{Notes: []report.Note{{Blocks: blocks}}}).Texts(each)
	return all
}
