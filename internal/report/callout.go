package report

import "github.com/yuin/goldmark/ast"

// A Callout is a note in a box: words of the paper's own that a reader should not miss, such as a summary
// or a warning. Nothing in it has a number, but its tables and figures.
type Callout struct{ Blocks []Block }

// boxClass is what stands in braces at the end of words that are set apart to say that they are a box,
// and not somebody else's.
const boxClass = "box"

// Visit implements [Block].
func (c *Callout) Visit(v Visitor) { v.Callout(c) }

// Children implements [Block].
func (c *Callout) Children() []Block { return c.Blocks }

func (*Callout) kind() string                     { return "a box" }
func (*Callout) texts(func(*[]Run))               {}
func (*Callout) named(*Section) (*string, target) { return nil, target{} }

// setApart reads what stands behind ">": a box if {.box} ends it, and a quotation otherwise.
func (r *reader) setApart(n *ast.Blockquote) Block {
	l := boxLabel(n)
	if l == nil || r.quoted {
		return r.quote(n)
	}
	if r.boxed {
		r.list.Errorf(r.span(l.start, l.end), "label", "take one of the two away", "a box can't stand in a box")
	}
	p := l.Parent()
	if p.RemoveChild(p, l); p.FirstChild() == nil { // the label had a paragraph of its own
		p.Parent().RemoveChild(p.Parent(), p)
	}
	if n.FirstChild() == nil {
		r.list.Errorf(r.span(l.start, l.end), "label", "write the words of the box above it, each line after a >", "this box has no words")
	}
	outer := r.boxed
	r.boxed = true
	defer r.deeper(n)()
	defer func() { r.boxed = outer }()
	return &Callout{Blocks: r.blocks(n.FirstChild(), true)}
}

// boxLabel is the {.box} that ends what stands in a quotation, in its last paragraph or in the last item
// of a list; nil for none.
func boxLabel(n ast.Node) *label {
	last := n.LastChild()
	l, ok := last.(*label)
	switch {
	case ok && l.class == boxClass && !l.misplaced:
		return l
	case last == nil || last.Kind() == ast.KindBlockquote:
		return nil
	}
	return boxLabel(last)
}
