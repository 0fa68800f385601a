package tagpdf

// checkStructure holds the whole structure against the rules of PDF/UA-1 that only show at the end, and against some that checkers
// pass over although readers suffer from them: a list without numbering, a table without head cells, a figure without a place.
func (d *Document) checkStructure() {
	c := checker{d: d}
	c.walk(0)
	names := map[string]bool{}
	for _, t := range d.destinations {
		if names[t.name] {
			d.fail("two destinations %s", t.name)
		}
		names[t.name] = true
	}
	for _, l := range d.links {
		if l.uri == "" && !names[l.destination] {
			d.fail("a link to %s, which is no destination", l.destination)
		}
	}
}

type checker struct {
	d       *Document
	heading int // level of the last heading
}

// walk goes through the structure in the order in which a screen reader reads it, and says whether an element is a head cell or holds one.
func (c *checker) walk(e Element) (heads bool) {
	el := &c.d.elements[e]
	var kids [kidLink + 1]int
	for k := el.first; k >= 0; k = c.d.kids[k].next {
		kids[c.d.kids[k].kind]++
		if c.d.kids[k].kind == kidElement {
			heads = c.walk(Element(c.d.kids[k].n)) || heads
		}
	}
	if problem := c.problem(el, heads, kids); problem != "" {
		c.d.fail("%v %s", el.kind, problem)
	}
	return heads || el.kind == TH
}

func (c *checker) problem(el *element, heads bool, kids [kidLink + 1]int) string {
	var has uint
	for _, a := range c.d.attrs[el.attrs[0]:el.attrs[1]] {
		if has>>a.key&1 == 1 {
			return "with the same attribute twice"
		}
		has |= 1 << a.key
	}
	lacks := func(key attrKey) bool { return has>>key&1 == 0 }
	if level := el.kind.level(); level > 0 {
		if level > c.heading+1 {
			return "leaves out a level of headings"
		}
		c.heading = level
	}
	switch {
	case el.kind == L && lacks(attrNumbering):
		return "without ListNumbering"
	case el.kind == TH && lacks(attrScope):
		return "without Scope"
	case el.kind == Table && !heads:
		return "without a head cell"
	case el.kind == Table:
		return c.d.checkGrid(el)
	case el.kind == Figure && lacks(attrAlt):
		return "without Alt"
	case el.kind == Figure && el.box == 0 && lacks(attrBBox):
		return "without an image or BBox"
	case el.kind == Link && (kids[kidLink] == 0 || kids[kidContent]+kids[kidElement] == 0):
		return "without an annotation or without words"
	}
	return ""
}
