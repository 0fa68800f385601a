package pdf

import (
	"cmp"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// PDF 1.7 has no elements for words that are struck or inserted. The line is drawn, an attribute says what line it is, and a screen
// reader has words in place of the text, which say what becomes of it. A file that is searched or copied from has the text itself.

var decorations = map[report.Change]tagpdf.Decoration{report.Struck: tagpdf.LineThrough, report.Inserted: tagpdf.Underline}

// coloured are the colours of struck and inserted words where they have any: a reader who can't tell them apart has the lines.
var coloured = map[report.Change]tagpdf.Colour{report.Struck: {R: 125, G: 19, B: 16}, report.Inserted: {R: 11, G: 79, B: 38}}

// inkOf is the colour of words with a change.
func (s *sheet) inkOf(c report.Change) tagpdf.Colour {
	if own, ok := s.changed[c]; ok {
		return own
	}
	return s.ink
}

// aloud is what a screen reader says, in a language, of a run that is not read as it stands: a choice, or words that are struck or inserted.
func aloud(r report.Run, in *language.Language) []tagpdf.Attr {
	switch {
	case r.Chosen != "":
		return []tagpdf.Attr{tagpdf.Alt(in.Aloud(r.Chosen))}
	case r.Change == report.Kept || r.Raised || strings.TrimSpace(r.Text) == "":
		return nil
	}
	decorated := tagpdf.Decorated(decorations[r.Change])
	if r.Told {
		return []tagpdf.Attr{decorated}
	}
	before, after := r.Change.Around(in)
	words := folded(in.Aloud(r.Text))
	words = cmp.Or(strings.TrimRight(words, ",;:."), words) // a sign of the program's own follows
	return []tagpdf.Attr{tagpdf.Alt(before + words + after), decorated}
}

// labelOf is the label of an item, which a screen reader says in words where it is a box to tick.
func labelOf(marker string, item *node, in *language.Language) *node {
	n := &node{kind: tagpdf.Lbl, parent: item}
	if _, _, words := in.NextSign(marker); words != "" {
		n.attrs = []tagpdf.Attr{tagpdf.Alt(words)}
	}
	return n
}

// changeLine draws the line through or under a piece that is struck or inserted.
func (p *painter) changeLine(pc setPiece, c report.Change) {
	switch c {
	case report.Struck:
		y := pc.y - pc.face.raise - pc.face.size*26/100
		p.doc.Line(pc.x, y, pc.x+p.width(pc), y, p.sheet.underlineWeight, p.sheet.inkOf(c))
	case report.Inserted:
		p.underline(pc, p.sheet.inkOf(c))
	}
}

// changedMarker draws a marker that is struck or inserted, or the old one and the new one. Each is read before the text.
func (p *painter) changedMarker(b placed, c *column) {
	owner := c.label
	if owner == nil {
		owner = c.node
	}
	x := c.markerX
	for _, run := range c.changed {
		if run.Change == report.Kept { // the space between the two
			continue
		}
		pc := setPiece{piece{text: run.Text + " ", face: b.face}, x, b.baseline(c.down)}
		p.doc.Mark(p.doc.Add(p.element(owner), tagpdf.Span, aloud(run, b.words)...), func() {
			p.text(pc.x, pc.y, pc.face, p.sheet.inkOf(run.Change), pc.text)
			p.changeLine(pc, run.Change)
		})
		x += p.sheet.measure(b.face, pc.text)
	}
}
