package paste

import (
	"fmt"
	"slices"
	"strings"
)

// arranged are the blocks of the clipping without their marks, each as deep in lists as it stands, and its footnotes.
func (r *reader) arranged() ([]*block, map[string]*footnote) {
	blocks, notes := r.footnotes(r.blocks)
	a := arranger{told: &r.told}
	a.arrange(blocks)
	for _, n := range notes {
		for _, b := range n.blocks {
			b.para.mark = mark{}
		}
	}
	return captions(blocks), notes
}

// An arranger takes the marks off paragraphs and puts items into lists.
type arranger struct {
	told  *told
	base  int     // of how many parts the numbers of paragraphs are: 2 for 3.1
	plain bool    // "1." numbers paragraphs
	deep  bool    // numbers of paragraphs, as in 3.1, are told by their pattern alone
	stack []*para // the items in which the last paragraph stands, a numbered paragraph first
	gone  []string
}

func (a *arranger) arrange(blocks []*block) {
	var paras []*para
	for _, b := range blocks {
		if b.para != nil {
			paras = append(paras, b.para)
		}
	}
	marks(paras)
	a.numbers(paras)
	for i, b := range blocks {
		switch {
		case b.para != nil:
			a.place(b.para)
		case b.apart != nil:
			inner := arranger{told: a.told}
			inner.arrange(b.apart)
			a.stack = nil
		case goesOn(blocks[i+1:]):
			b.depth = a.depth()
		default:
			b.depth = a.depthAt(b.table.left)
		}
	}
	a.tellGone()
	for _, p := range paras {
		if strings.Contains(strings.Trim(p.all(), "\t "), "\t") {
			a.told.tell(lost, p, "tabs between words are spaces; if these are columns, paste them as a table")
		}
	}
}

// goesOn tells whether a list that stands above a table goes on below it, so that the table belongs to an item.
func goesOn(below []*block) bool {
	return len(below) > 0 && below[0].para != nil && below[0].para.mark.sort == counts && !below[0].para.mark.first()
}

// numbers finds out what the numbers of paragraphs are, among marks that count: those of two parts, as in 3.1, or else "1.",
// where it goes on below a heading, does not begin with 1, or is all that stands at the margin, each item a sentence.
func (a *arranger) numbers(paras []*para) {
	var items []*para // which have "1."
	others, headed := false, false
	for i, p := range paras {
		switch {
		case p.level > 0:
		case p.place.list == patterned:
			a.deep = true
		case p.mark.sort == decimal && (a.base == 0 || len(p.mark.parts) < a.base):
			a.base = len(p.mark.parts)
		case p.mark.shape == "1." && p.place.level <= 1:
			headed = headed || p.mark.n > 1 && i > 0 && paras[i-1].heads()
			items = append(items, p)
		case p.mark.sort == none && !p.place.fresh && p.place.left < 20 && !p.heads() && p.caption == "":
			others = true
		}
	}
	if a.base > 0 || len(items) == 0 {
		return
	}
	a.plain = headed || items[0].mark.n > 1 || len(items) > 1 && !others && !slices.ContainsFunc(items, func(p *para) bool { return !p.sentence() })
	if a.plain && !headed && items[0].mark.n == 1 {
		a.told.tell(changed, items[0], "items 1., 2. … are paragraphs, each a sentence of its own; begin them with a), b) … for a list")
	}
}

// heads tells whether a paragraph is a heading, or looks like one.
func (p *para) heads() bool { return p.level > 0 || p.mark.sort == none && p.bold() }

// sentence tells whether a paragraph ends as a sentence does.
func (p *para) sentence() bool {
	words := p.words()
	return strings.HasSuffix(words, ".") || strings.HasSuffix(words, ":")
}

// place takes the mark off a paragraph, and says where it stands.
func (a *arranger) place(p *para) {
	m, fresh := p.mark, p.place.fresh && strings.HasPrefix(p.place.list, "html")
	switch {
	case p.level > 0, a.section(p):
		p.level = max(p.level, 1)
		a.stack = nil
	case m.sort == decimal && len(m.parts) <= a.base, m.shape == "1." && a.plain && p.place.level <= 1, p.place.fresh && p.place.list == patterned:
		a.stack = []*para{p}
	case m.sort != none:
		a.item(p, m.sort != bullet)
	case fresh:
		a.item(p, p.place.list != unordered)
	default:
		a.below(p)
	}
	if m.sort != none {
		a.gone = append(a.gone, m.text)
	}
}

// section tells whether a paragraph is the heading of a section, as many councils write it: "3. **Background**", with 3.1 below.
func (a *arranger) section(p *para) bool {
	counted := p.mark.shape == "1." && a.base > 0 || a.deep && p.place.fresh && p.place.list == ordered && p.place.level == 1
	return counted && p.bold() && len(p.words()) < 120
}

// item puts an item into the list that it belongs to.
func (a *arranger) item(p *para, ordered bool) {
	p.item, p.ordered = true, ordered
	if i := a.before(p); i >= 0 {
		a.stack = a.stack[:i]
	} else {
		a.leave(func(outer *para) bool { return !p.within(outer) })
	}
	a.stack = append(a.stack, p)
	p.depth = a.depth()
}

// before is which of the items in which the last paragraph stands is the one before another in its list, by their marks; -1 for none.
func (a *arranger) before(p *para) int {
	for i, outer := range slices.Backward(a.stack) {
		if outer.item && p.mark.sort == counts && p.mark.follows(outer.mark) && p.place.level == outer.place.level {
			return i
		}
	}
	return -1
}

// depth is by how many items the last paragraph is enclosed. A numbered paragraph is no item.
func (a *arranger) depth() int {
	if len(a.stack) > 0 && !a.stack[0].item {
		return len(a.stack) - 1
	}
	return len(a.stack)
}

// within tells whether an item stands in another one.
func (p *para) within(outer *para) bool {
	switch {
	case p.place.list != "" && p.place.list == outer.place.list, strings.HasPrefix(p.place.list, "html") && strings.HasPrefix(outer.place.list, "html"):
		return p.place.level > outer.place.level
	case p.mark.shape == outer.mark.shape && p.mark.sort != decimal:
		return p.place.left > outer.place.left+9 && p.mark.sort == bullet
	case p.mark.sort == decimal && outer.mark.sort == decimal:
		return len(p.mark.parts) > len(outer.mark.parts)
	case p.place.left != outer.place.left:
		return p.place.left > outer.place.left+3
	}
	return !p.mark.follows(outer.mark) && p.mark.first() && p.mark.shape != outer.mark.shape
}

// below puts a paragraph without a mark below the item or the numbered paragraph under whose words it begins, or at the
// margin.
func (a *arranger) below(p *para) {
	if p.wrapped && len(a.stack) > 0 {
		p.depth = a.depth()
		return
	}
	if strings.HasPrefix(p.place.list, "html") { // it is a further paragraph of the item
		a.leave(func(item *para) bool { return item.place.level > p.place.level })
		p.depth = a.depth()
		return
	}
	p.depth = a.depthAt(p.place.left)
	if p.depth > 0 || len(a.stack) == 0 {
		return
	}
	numbered := a.stack[0]
	if p.goesOn = !numbered.item && p.place.left > 12 && p.place.left >= numbered.place.left-3; !p.goesOn {
		a.stack = nil
	}
}

// leave leaves the innermost items for as long as something is so of them.
func (a *arranger) leave(so func(item *para) bool) {
	for len(a.stack) > 0 && a.stack[len(a.stack)-1].item && so(a.stack[len(a.stack)-1]) {
		a.stack = a.stack[:len(a.stack)-1]
	}
}

// depthAt is by how many items something is enclosed that begins so far in, and leaves those that stand further in.
func (a *arranger) depthAt(left float64) int {
	a.leave(func(item *para) bool { return left < 12 || left < item.place.left-3 })
	return a.depth()
}

// tellGone tells of the marks that are left out.
func (a *arranger) tellGone() {
	if len(a.gone) == 0 {
		return
	}
	const most = 8
	seen := map[string]bool{}
	var all []string
	for _, m := range a.gone {
		if !seen[m] {
			seen[m], all = true, append(all, m)
		}
	}
	listed := strings.Join(all[:min(len(all), most)], ", ")
	if len(all) > most {
		listed = fmt.Sprintf("%s … %s", strings.Join(all[:most-1], ", "), all[len(all)-1])
	}
	a.told.tell(changed, nil, "numbers and bullets go, since the paper prints its own: "+listed)
}
