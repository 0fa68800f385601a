package docx

import (
	"strings"

	"cabinet/internal/report"
)

// The ids of the styles of paragraphs, which are their names without spaces.
const (
	title         = "Heading1"
	bodyText      = "BodyText"
	numberedStyle = "NumberedParagraph"
	subStyle      = "Sub-paragraph" // with its level
	continued     = "Continued"
	bulletStyle   = "ListBullet"
	quoteStyle    = "Quote"
	boxStyle      = "Box"
	captionStyle  = "Caption"
	tableText     = "TableText"
	tableSmall    = "TableTextSmall" // of a table that has no room otherwise
	tableNote     = "TableNote"
	tableEnd      = "TableEnd"
	footnoteText  = "FootnoteText"
	contactStyle  = "Contact"
	fieldStyle    = "Field"
	occasion      = "Occasion"
	byline        = "Byline"
	draftStyle    = "Draft"
	gapStyle      = "Gap"
	figureStyle   = "Figure"
	letterhead    = "Letterhead"
)

// A paragraph is a paragraph of Word's.
type paragraph struct {
	style         string
	of            any          // what has its bookmark; nil for none
	marker        []report.Run // printed before the words, with a tab
	runs          []report.Run
	left, hanging int  // of the text, and by how much its first line begins to the left of that
	bullet        int  // the level of a bullet of Word's own, from 1; 0 for none
	keep          bool // it stands on one page with what follows
	right, middle bool // its lines end at the right, or stand in the middle

	draw func() // writes what stands in it in the place of runs
}

// paragraph writes a paragraph.
func (w *writer) paragraph(p paragraph) {
	if w.upright {
		w.turn(false)
	}
	w.add(`<w:p><w:pPr><w:pStyle w:val="`, p.style, `"/>`)
	w.when(p.keep, `<w:keepNext/>`)
	w.when(w.newPage, `<w:pageBreakBefore/>`)
	w.bullet(p)
	w.when(w.boxed && p.style != boxStyle && p.style != tableEnd, boxBorder)
	w.when(w.below, above(p.style))
	w.indent(p)
	w.when(p.right, `<w:jc w:val="right"/>`)
	w.when(p.middle, `<w:jc w:val="center"/>`)
	w.props = len(w.out)
	w.add(`</w:pPr>`)
	w.newPage, w.below = false, false
	w.marked(p.of, func() {
		w.markers(p)
		if p.draw != nil {
			p.draw()
		} else {
			w.runs(p.runs)
		}
	})
	w.add("</w:p>\n")
}

// above is the space above a paragraph of a style that stands below a table, unless the style itself has as much.
func above(style string) string {
	switch {
	case style == tableEnd, strings.HasPrefix(style, "Heading"):
		return ""
	case style == tableNote, style == captionStyle:
		return `<w:spacing w:before="100"/>`
	}
	return `<w:spacing w:before="240"/>`
}

// boxBorder is the line around what stands in a box. Word draws one line around paragraphs that follow one another.
const boxBorder = `<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="6" w:color="auto"/>` +
	`<w:bottom w:val="single" w:sz="4" w:space="6" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="6" w:color="auto"/></w:pBdr>`

// bullet writes that a paragraph has a bullet, where its style does not say so.
func (w *writer) bullet(p paragraph) {
	if p.bullet == 0 || p.style == bulletStyle && p.bullet == 1 {
		return
	}
	w.add(`<w:numPr><w:ilvl`)
	w.attribute("w:val", min(p.bullet, bulletLevels)-1)
	w.add(`/><w:numId w:val="1"/></w:numPr>`)
}

// indent writes where a paragraph stands, unless its style says so.
func (w *writer) indent(p paragraph) {
	left, hanging := w.measures.ofStyle(p.style)
	if p.left == left && p.hanging == hanging && (p.bullet == 0 || p.bullet == 1 && p.style == bulletStyle) {
		return
	}
	w.add(`<w:ind`)
	w.attribute("w:left", p.left)
	w.attribute("w:hanging", p.hanging)
	w.add(`/>`)
}

// markers writes what is printed before the words. No line that strikes or inserts a number goes on through the tab after it.
func (w *writer) markers(p paragraph) {
	for i, run := range p.marker {
		last := i == len(p.marker)-1
		w.add(`<w:r>`)
		w.style(run, "ParagraphNumber")
		w.chars(run.Text)
		w.when(last && run.Change != report.Kept, `</w:r><w:r>`)
		w.when(last, `<w:tab/>`)
		w.add(`</w:r>`)
	}
}

// marked writes what a function writes within the bookmark of something, and within the comments on it.
func (w *writer) marked(of any, write func()) {
	name := w.names[of]
	if of == nil || name == "" {
		write()
		return
	}
	id := w.marks
	w.marks++
	w.add(`<w:bookmarkStart`)
	w.attribute("w:id", id)
	w.add(` w:name="`, name, `"/>`)
	for _, c := range w.comments[name] {
		w.add(`<w:commentRangeStart`)
		w.attribute("w:id", c)
		w.add(`/>`)
	}
	write()
	w.commented(name)
	w.add(`<w:bookmarkEnd`)
	w.attribute("w:id", id)
	w.add(`/>`)
}

// plain are words in one run.
func plain(s string) []report.Run { return []report.Run{{Text: s}} }
