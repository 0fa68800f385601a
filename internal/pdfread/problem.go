package pdfread

import (
	"fmt"
	"strings"
)

// compare looks for what the drawn pages, the structure tree and the parent tree disagree about.
func (r *reader) compare(catalog dict) {
	if r.pdf.Root == nil {
		r.problem("no structure tree")
		return
	}
	parents := map[int]any{}
	r.walkTree(r.dict(catalog["StructTreeRoot"])["ParentTree"], "Nums", 0, func(key, v any) {
		if n, ok := key.(int); ok {
			parents[n] = v
		}
	})
	rows := make([]array, len(r.pages)+1) // for each page, the element of each marked content
	for i, pg := range r.pages {
		if key, ok := r.resolve(pg.dict["StructParents"]).(int); ok {
			rows[i+1] = r.array(parents[key])
		}
	}
	for _, at := range r.order {
		row := rows[at.page]
		var parent any
		if at.mcid >= 0 && at.mcid < len(row) {
			parent = row[at.mcid]
		}
		r.compareOwner(at, parent)
	}
	for _, a := range r.annotations {
		key, _ := a.parent.(int)
		if a.owner == nil || a.parent == nil || r.element(parents[key]) != a.owner {
			r.problem("page %d: the structure doesn't hold the link %q", a.link.Page, a.link.Contents)
		}
	}
}

func (r *reader) compareOwner(at place, parent any) {
	switch owner := r.pieces[at].owner; {
	case owner == nil:
		r.problem("page %d: marked content %d belongs to no element", at.page, at.mcid)
	case r.element(parent) != owner:
		r.problem("page %d: the parent tree gives marked content %d to another element than %s", at.page, at.mcid, owner.Kind)
	}
}

// element gives the element that a reference leads to, or nil.
func (r *reader) element(v any) *Node {
	at, _ := v.(ref)
	return r.elements[at.num]
}

// These limits bound what is told of a file's problems, since a hostile file may have any number of them.
const (
	maxProblems = 100
	maxTold     = 200 // bytes of each
)

func (r *reader) problem(format string, args ...any) {
	if len(r.pdf.problems) < maxProblems {
		s := fmt.Sprintf(format, args...)
		if len(s) > maxTold {
			s = strings.ToValidUTF8(s[:maxTold], "") + "…"
		}
		r.pdf.problems = append(r.pdf.problems, s)
	}
}
