package report

import "cabinet/internal/diag"

// eachSection calls f for every section, in reading order.
func (r *Report) eachSection(f func(*Section)) {
	for i := range r.Parts {
		for j := range r.Parts[i].Sections {
			f(&r.Parts[i].Sections[j])
		}
	}
}

// Blocks calls f for every block of the report, in reading order, those inside others after them.
func (r *Report) Blocks(f func(Block)) {
	r.eachSection(func(s *Section) { walk(s.Blocks, f) })
	for _, n := range r.Notes {
		walk(n.Blocks, f)
	}
}

func walk(blocks []Block, f func(Block)) {
	for _, b := range blocks {
		f(b)
		walk(b.Children(), f)
	}
}

// Paragraphs calls f for every paragraph and list item of the report, in reading order.
func (r *Report) Paragraphs(f func(*Paragraph)) {
	r.Blocks(func(b Block) {
		if p, ok := b.(*Paragraph); ok {
			f(p)
		}
	})
}

// captions calls f for the caption of every table and figure that has one.
func (r *Report) captions(f func(*Caption)) {
	r.Blocks(func(b Block) {
		if c := captionOf(b); c != nil && len(c.Runs) > 0 {
			f(c)
		}
	})
}

func captionOf(b Block) *Caption {
	switch b := b.(type) {
	case *Table:
		return &b.Caption
	case *Figure:
		return &b.Caption
	}
	return nil
}

// Written is the address of a block within its report, "" for none, and where the block was written.
func Written(b Block) (anchor string, at diag.Span) {
	switch b := b.(type) {
	case *Paragraph:
		return b.Anchor, b.At
	case *Heading:
		return b.Anchor, b.At
	case *Item:
		return b.Anchor, b.At
	case *Table:
		return b.Caption.Anchor, b.At
	case *Figure:
		return b.Caption.Anchor, b.At
	}
	return "", diag.Span{}
}

// Texts calls f for the runs of every line of the header, paragraph, heading, caption and cell, in reading order.
func (r *Report) Texts(f func([]Run)) {
	g := func(runs *[]Run) { f(*runs) }
	for _, field := range r.Fields {
		for _, line := range field.Lines {
			f(line)
		}
	}
	r.eachSection(func(s *Section) {
		texts(s.Blocks, g)
		for _, c := range s.Contacts {
			for _, line := range c.Lines {
				f(line)
			}
		}
	})
	for _, n := range r.Notes {
		texts(n.Blocks, g)
	}
}

// texts calls f for the runs of blocks, which may be replaced.
func texts(blocks []Block, f func(*[]Run)) {
	walk(blocks, func(b Block) { b.texts(f) })
}
