package report

// A Block is what stands in a section. The methods of a block are all that numbering, labels, references
// and rules need to know of its type, and [Visitor] is the list of the types: a new one does not compile
// before each of its methods is written and every renderer and reader has a method for it. So no block can
// be passed over by one of them.
type Block interface {
	// Visit calls the method of v for the type of the block.
	Visit(v Visitor)

	// kind is what officers call the block: "a table".
	kind() string

	// Children are the blocks that stand in the block, in reading order.
	Children() []Block

	// texts calls f for the words of the block itself, a caption's first; f may replace them.
	texts(f func(*[]Run))

	// named is the label of the block, which may be taken away, and what the label names in section s. The
	// label is nil for a block that can have none.
	named(s *Section) (label *string, names target)
}

// A Visitor does something with a block, by its type.
type Visitor interface {
	Paragraph(*Paragraph)
	List(*List)
	Heading(*Heading)
	Table(*Table)
	Figure(*Figure)
	Quote(*Quote)
	Callout(*Callout)
	Gap(*Gap)
	Items(*Items)
	Item(*Item)
}

// Visit implements [Block].
func (p *Paragraph) Visit(v Visitor) { v.Paragraph(p) }

// Visit implements [Block].
func (l *List) Visit(v Visitor) { v.List(l) }

// Visit implements [Block].
func (h *Heading) Visit(v Visitor) { v.Heading(h) }

// Visit implements [Block].
func (t *Table) Visit(v Visitor) { v.Table(t) }

// Visit implements [Block].
func (f *Figure) Visit(v Visitor) { v.Figure(f) }

// Visit implements [Block].
func (q *Quote) Visit(v Visitor) { v.Quote(q) }

func (*Paragraph) kind() string { return "a paragraph" }
func (*List) kind() string      { return "a list" }
func (*Heading) kind() string   { return "a heading" }
func (*Table) kind() string     { return "a table" }
func (*Figure) kind() string    { return "an image" }
func (*Quote) kind() string     { return "a quotation" }

// Children implements [Block].
func (p *Paragraph) Children() []Block { return p.Blocks }

// Children implements [Block].
func (h *Heading) Children() []Block { return h.Blocks }

// Children implements [Block].
func (t *Table) Children() []Block { return t.Gap.alone() }

// Children implements [Block].
func (f *Figure) Children() []Block { return f.Gap.alone() }

// Children implements [Block].
func (q *Quote) Children() []Block { return q.Blocks }

// Children implements [Block].
func (l *List) Children() []Block {
	items := make([]Block, len(l.Items))
	for i, item := range l.Items {
		items[i] = item
	}
	return items
}

func (p *Paragraph) texts(f func(*[]Run)) { f(&p.Runs) }
func (*List) texts(func(*[]Run))          {}
func (h *Heading) texts(f func(*[]Run))   { f(&h.Runs) }
func (g *Figure) texts(f func(*[]Run))    { f(&g.Caption.Runs) }
func (*Quote) texts(func(*[]Run))         {}

func (t *Table) texts(f func(*[]Run)) {
	f(&t.Caption.Runs)
	t.Lines(func(l *Line) { f(&l.Runs) })
}

func (p *Paragraph) named(s *Section) (*string, target) { return &p.Label, s.target(p) }
func (*List) named(*Section) (*string, target)          { return nil, target{} }
func (h *Heading) named(s *Section) (*string, target)   { return &h.Label, h.target(s) }
func (t *Table) named(*Section) (*string, target)       { return &t.Caption.Label, t.Caption.target() }
func (f *Figure) named(*Section) (*string, target)      { return &f.Caption.Label, f.Caption.target() }
func (*Quote) named(*Section) (*string, target)         { return nil, target{} }
