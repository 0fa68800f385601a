package fromword

import (
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
)

// setApart takes what begins blocks and is set apart, as a quotation or a box, and gives how many blocks it takes.
func (a *arranger) setApart(blocks []docxread.Block) int {
	if a.apart {
		return 0
	}
	inner, n := boxOf(blocks[0]), 1
	boxed := inner != nil
	if !boxed {
		for n = 0; n < len(blocks) && quotes(blocks[n]); n++ {
		}
		inner = blocks[:n]
	}
	if !boxed && n == 0 {
		for n = 0; n < len(blocks) && inBox(blocks[n]); n++ {
		}
		inner, boxed = plainOf(blocks[:n]), true
	}
	if n == 0 || len(visible(inner)) == 0 {
		return 0
	}
	it := &item{sort: quoted, boxed: boxed, depth: a.depthAt(nil, nil)}
	within := arranger{importer: a.importer, s: a.s, apart: true, fixed: !boxed}
	it.inner = within.arrange(inner)
	a.add(it)
	return n
}

// quotes tells whether a block is a paragraph of a quotation.
func quotes(b docxread.Block) bool {
	p, ok := b.(*docxread.Paragraph)
	return ok && strings.Contains(p.Style, "quote")
}

// inBox tells whether a block stands in a text box.
func inBox(b docxread.Block) bool {
	switch b := b.(type) {
	case *docxread.Paragraph:
		return b.Boxed
	case *docxread.Table:
		return b.Boxed
	}
	return false
}

// plainOf are blocks as they would stand outside of a box.
func plainOf(blocks []docxread.Block) (out []docxread.Block) {
	for _, b := range blocks {
		if p, ok := b.(*docxread.Paragraph); ok {
			inside := *p
			inside.Boxed = false
			b = &inside
		}
		out = append(out, b)
	}
	return out
}

// boxOf is what stands in a table of one cell, which is a box; nil for any other block.
func boxOf(b docxread.Block) []docxread.Block {
	t, ok := b.(*docxread.Table)
	if !ok || len(t.Rows) != 1 || len(t.Rows[0].Cells) != 1 {
		return nil
	}
	return t.Rows[0].Cells[0].Blocks
}

// captionLead matches the beginning of a caption, with the number that goes.
var captionLead = lazy.New(`^\s*(Table|Tabl|Figure|Ffigur)\s+([A-Z]?\d{1,3}(?:[.-]\d{1,3})*)\s*[:.–—-]?\s+`)

// typedCaption matches the beginning of a caption that no style marks.
var typedCaption = lazy.New(`^\s*(Table|Tabl|Figure|Ffigur)\s+([A-Z]?\d{1,3}(?:[.-]\d{1,3})*)\s*[:.–—-]\s+`)

// captions finds the table or the picture to which each caption belongs. One that belongs to none is words again.
func captions(items []*item) []*item {
	for i, it := range items {
		if it.sort != captioned {
			continue
		}
		var of *item
		for _, j := range []int{i + 1, i - 1} {
			if of == nil && j >= 0 && j < len(items) && (items[j].sort == tabled || items[j].sort == pictured) && items[j].above == nil {
				of = items[j]
			}
		}
		if it.caption(of) {
			of.above = it
		} else {
			it.sort = words
		}
	}
	return items
}

// caption takes the number off the caption of a table, and tells whether it is one.
func (it *item) caption(of *item) bool {
	lead := captionLead.FindStringSubmatch(textOf(it.para.runs))
	switch {
	case of == nil, lead != nil && strings.HasPrefix(lead[1], "Tab") != (of.sort == tabled):
		return false
	case lead != nil:
		it.cited, it.of = lead[2], of.sort
		it.spans = unbold(cutSpans(it.spans, len(lead[0])), true)
		return true
	}
	it.of = of.sort
	it.spans, it.unnumbered = unbold(it.spans, true), true
	return it.para.Style == "caption"
}

// cutSpans takes bytes off the beginning of spans.
func cutSpans(spans []span, n int) (out []span) {
	for _, s := range spans {
		drop := min(n, len(s.Text))
		n -= drop
		if s.Text = s.Text[drop:]; s.Text != "" || s.Note != "" || s.End {
			out = append(out, s)
		}
	}
	return out
}
