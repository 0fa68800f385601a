package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// maxDepth is how many lists and quotations may stand inside one another: as many as leave room for
// words on a page in large print.
const maxDepth = 5

// deeper goes into a list or quotation; the function that it gives comes out again.
func (r *reader) deeper(n ast.Node) (out func()) {
	r.depth++
	if r.depth == maxDepth+1 {
		r.list.Errorf(r.place(n), "too-deep", "divide it into paragraphs", "lists can stand %d deep, and this is deeper", maxDepth)
	}
	return func() { r.depth-- }
}

// anyList reads a list, and gives the last node that is part of it.
func (r *reader) anyList(node ast.Node) (*List, ast.Node) {
	defer r.deeper(node)()
	if n, ok := node.(*ast.List); ok {
		return r.commonMarkList(n), node
	}
	if node.(*subParagraph).bullet != 0 {
		return r.bulletList(node)
	}
	l := &List{Ordered: true, fixed: r.quoted}
	sequence := newSequence(node.(*subParagraph).typed)
	for {
		n := node.(*subParagraph)
		item := r.item(n)
		item.typed, _, _ = strings.Cut(strings.ReplaceAll(r.Text[min(n.Pos(), len(r.Text)):], "\t", " "), " ")
		l.Items = append(l.Items, item)
		if r.quoted || !item.counts() {
			item.Marker = cmp.Or(item.Marker, item.typed)
		} else if want, ok := sequence.follow(n.typed); !ok {
			hint := "letter the list without gaps; indent a list below an item under the item's text"
			if n.end == "." {
				hint += "; if it is no list, put a backslash before the full stop"
			}
			r.list.Errorf(r.place(n), "list-order", hint, "%s stands here where %s would follow", n.like(n.typed), n.like(want))
		}
		if next, more := node.NextSibling().(*subParagraph); !more || next.bullet != 0 {
			return l, node
		}
		node = node.NextSibling()
	}
}

// commonMarkList reads "1." and "-" lists.
func (r *reader) commonMarkList(n *ast.List) *List {
	if n.IsOrdered() && n.Start != 1 && !r.quoted {
		hint := `if it is no list, put a backslash before the full stop: "1986\. A great year"`
		if n.Start < 1000 {
			hint = fmt.Sprintf(`paragraphs get their numbers by themselves: take "%d%c" away`, n.Start, n.Marker)
		}
		r.list.Errorf(r.place(n), "list-start", hint, "this would be a list that starts at %d; a list starts at 1 or a", n.Start)
	}
	l := &List{Ordered: n.IsOrdered(), fixed: r.quoted}
	want := n.Start
	for node := n.FirstChild(); node != nil; node = node.NextSibling() {
		item, typed := r.item(node), r.typedCount(node)
		item.typed = "•"
		switch {
		case l.Ordered && r.quoted:
			item.typed = strconv.Itoa(n.Start+len(l.Items)) + string(n.Marker)
		case l.Ordered:
			item.typed = strconv.Itoa(typed) + string(n.Marker)
		}
		l.Items = append(l.Items, item)
		if r.quoted || !item.counts() { // other markers come with numbering
			item.Marker = cmp.Or(item.Marker, item.typed)
			continue
		}
		if l.Ordered && typed != want && typed != n.Start {
			r.list.Errorf(r.place(node), "list-order", "number the list without gaps; indent a list below an item under the item's text",
				"%d%c stands here where %d%c would follow", typed, n.Marker, want, n.Marker)
		}
		want++
	}
	if !l.Ordered {
		return ticked(l)
	}
	return l
}

// typedCount is the number that was typed before an item of a list that is numbered, and 0 before any other.
func (r *reader) typedCount(item ast.Node) int {
	rest := r.Text[min(max(item.Pos(), 0), len(r.Text)):]
	n, _ := strconv.Atoi(rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]) // nine figures at most, as Markdown has it
	return n
}

// item reads a list item, which begins with text.
func (r *reader) item(node ast.Node) *Paragraph {
	first := node.FirstChild()
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		p, _ := r.paragraph(first)
		if p == nil {
			p = &Paragraph{}
		}
		p.At = r.place(node)
		r.within(p, first.NextSibling())
		return p
	}
	r.list.Errorf(r.place(node), "empty-item", "put the text on the line of its marker", "this item of a list begins without text")
	p := &Paragraph{At: r.place(node)}
	r.within(p, first)
	return p
}
