package pdfread

import (
	"fmt"
	"slices"
	"strings"
)

// Node is an element of the structure tree.
type Node struct {
	Kind       string  // as the file has it, such as P or Strong
	Role       string  // the standard type that the role map makes of a custom kind; otherwise the kind
	ID         string  // by which a cell's Headers name it
	Heads      []*Node // of a table's cell: the cells that its Headers name
	Kids       []*Node
	Text       string // of its own marked content, without that of its kids
	Alt        string
	ActualText string
	Lang       string
	Attrs      map[string]string // such as ListNumbering, Scope, ColSpan
	Pages      []int             // where its own content stands, from 1
	Links      []Link            // annotations it holds

	Parts []Part // the element's own text and its kids, in the order of the tree
}

// Part is a kid of an element, or a piece of its own text.
type Part struct {
	Kid  *Node // nil for text
	Text string
	At   Destination // where the text begins
}

// walk calls f for the element and everything below it, in order. The depth that f gets is counted from that of
// n. A nil Node, which is the root of an untagged PDF, has nothing to walk.
func (n *Node) walk(f func(*Node, int), depth int) {
	if n == nil {
		return
	}
	f(n, depth)
	for _, kid := range n.Kids {
		kid.walk(f, depth+1)
	}
}

// readStructure reads the structure tree.
func (r *reader) readStructure(catalog dict) {
	tree := r.dict(catalog["StructTreeRoot"])
	if tree == nil {
		return
	}
	r.roles = r.dict(tree["RoleMap"])
	top := &Node{Kind: "StructTreeRoot"}
	for _, v := range r.list(tree["K"]) {
		r.readElement(top, v, 1)
	}
	r.readHeads()
	r.compareNames(tree["IDTree"])
	r.pdf.Root = top
	if len(top.Kids) == 1 {
		r.pdf.Root = top.Kids[0]
	}
}

// readElement adds a structure element to the one above.
func (r *reader) readElement(above *Node, v any, depth int) {
	at, isRef := v.(ref)
	if r.elements[at.num] != nil || depth > maxNesting {
		r.fail("the structure tree isn't a tree")
		return
	}
	head := r.dict(v)
	n := &Node{
		Kind: r.name(head["S"]), ID: r.text(head["ID"]), Alt: r.text(head["Alt"]),
		ActualText: r.text(head["ActualText"]), Lang: r.text(head["Lang"]), Attrs: r.attributes(head["A"]),
	}
	if n.Role = r.role(n.Kind); n.Role == "" {
		r.fail("a structure element without a type")
		return
	}
	if isRef {
		r.elements[at.num] = n
	}
	r.noteNames(n, head["A"])
	above.Kids = append(above.Kids, n)
	above.Parts = append(above.Parts, Part{Kid: n})
	for _, kid := range r.list(head["K"]) {
		r.readKid(n, kid, head["Pg"], depth)
	}
	var own strings.Builder
	for _, p := range n.Parts {
		own.WriteString(p.Text)
	}
	n.Text = own.String()
}

// readKid adds one kid: the number of marked content, a reference to an annotation, or an element.
func (r *reader) readKid(n *Node, v, page any, depth int) {
	if mcid, ok := r.resolve(v).(int); ok {
		r.own(n, page, mcid)
		return
	}
	head := r.dict(v)
	if pg := head["Pg"]; pg != nil {
		page = pg
	}
	switch r.name(head["Type"]) {
	case "MCR":
		if head["Stm"] != nil {
			r.fail("marked content outside of pages isn't read")
		}
		r.own(n, page, r.integer(head["MCID"]))
	case "OBJR":
		r.ownAnnotation(n, head["Obj"])
	default:
		r.readElement(n, v, depth+1)
	}
}

// own gives marked content to an element.
func (r *reader) own(n *Node, page any, mcid int) {
	at, _ := page.(ref)
	number := r.pageOf[at.num]
	p := r.pieces[place{number, mcid}]
	switch {
	case p == nil:
		r.problem("%s: marked content %d of page %d isn't drawn", n.Kind, mcid, number)
		return
	case p.owner != nil:
		r.problem("%s: marked content %d of page %d belongs to %s too", n.Kind, mcid, number, p.owner.Kind)
		return
	}
	p.owner = n
	n.Parts = append(n.Parts, Part{Text: p.text.String(), At: Destination{number, p.y}})
	if !slices.Contains(n.Pages, number) {
		n.Pages = append(n.Pages, number)
	}
}

func (r *reader) ownAnnotation(n *Node, v any) {
	at, _ := v.(ref)
	a := r.links[at.num]
	if a == nil || a.owner != nil {
		r.problem("%s: the annotation %d isn't a link of a page, or belongs to another element too", n.Kind, at.num)
		return
	}
	a.owner = n
	n.Links = append(n.Links, a.link)
}

// role follows the role map to a standard type.
func (r *reader) role(kind string) string {
	for range maxNesting {
		to := r.name(r.roles[name(kind)])
		if to == "" || to == kind {
			return kind
		}
		kind = to
	}
	r.fail("the role map goes in circles")
	return ""
}

// attributes gathers the attribute dictionaries of an element; O says only who defines them.
func (r *reader) attributes(v any) map[string]string {
	var as map[string]string
	for _, one := range r.list(v) {
		d, _ := r.resolve(one).(dict) // a revision number may follow each
		for k, v := range d {
			r.chargeBytes(len(k))
			if as == nil {
				as = map[string]string{}
			}
			if k != "O" {
				as[string(k)] = r.attribute(v)
			}
		}
	}
	return as
}

func (r *reader) attribute(v any) string {
	switch t := r.resolve(v).(type) {
	case literal:
		return r.text(t)
	case array:
		var words []string
		for _, one := range r.array(t) {
			if _, deeper := r.resolve(one).(array); !deeper {
				words = append(words, r.attribute(one))
			}
		}
		return strings.Join(words, " ")
	case name:
		return r.name(t)
	case int, float64, bool:
		return fmt.Sprint(t)
	}
	return ""
}
