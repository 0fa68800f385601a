package fromword

import (
	"slices"
	"strings"
)

// sub puts in an item of a list that counts: where its marker goes on, or else in a list of its own below.
func (a *arranger) sub(it *item) {
	at, c := a.place(it)
	it.n = c.n
	a.open = append(a.open[:at:at], it)
	it.depth = len(a.open)
	a.add(it)
}

// place is by how many of the open items an item is enclosed, and what its marker counts.
func (a *arranger) place(it *item) (depth int, c count) {
	counts := countsOf(it.mark)
	for i, outer := range slices.Backward(a.open) {
		if outer.sort == sub && follows(it.mark, outer.mark) {
			for _, c := range counts {
				if c.n == outer.n+1 {
					return i, c
				}
			}
		}
	}
	if len(counts) == 0 {
		return len(a.open), count{}
	}
	if styledDepth := a.styledDepth(it); styledDepth > 0 {
		return min(styledDepth-1, len(a.open)), counts[0]
	}
	c = counts[0]
	for _, other := range counts {
		if other.n == 1 {
			c = other
		}
	}
	for i, outer := range a.open { // a list of the same shape begins again, or goes on with a gap
		if outer.sort == sub && slices.ContainsFunc(countsOf(outer.mark), func(o count) bool { return o.shape == c.shape }) {
			return i, c
		}
	}
	return len(a.open), c
}

// styledDepth is how deep the style of a paragraph puts it; 0 where it does not tell.
func (a *arranger) styledDepth(it *item) int {
	level, ok := strings.CutPrefix(it.para.Style, "sub-paragraph ")
	if !ok || len(level) != 1 || level[0] < '1' || level[0] > '9' {
		return 0
	}
	return int(level[0] - '0')
}

// bullet puts in an item of a list that does not count.
func (a *arranger) bullet(it *item, below []*para) {
	keep := len(a.open)
	for keep > 0 && !a.encloses(a.open[keep-1], it.para, below) {
		keep--
	}
	a.open = append(a.open[:keep:keep], it)
	it.depth = len(a.open)
	a.add(it)
}

// encloses tells whether a bullet stands in an open item.
func (a *arranger) encloses(outer *item, p *para, below []*para) bool {
	switch {
	case outer.sort == sub && goesOn(outer, below):
		return true
	case outer.sort == bulleted && outer.para.Depth != p.Depth:
		return p.Depth > outer.para.Depth
	case outer.sort == bulleted:
		return p.Indent > outer.indent && p.Number == "" && outer.para.Number == ""
	}
	return p.Indent > outer.indent
}

// near is in how many paragraphs a list or a count goes on if it does.
const near = 60

// goesOn tells whether a list goes on below something that stands in its item.
func goesOn(item *item, below []*para) bool {
	for _, p := range below[:min(len(below), near)] {
		switch {
		case p == nil || p.mark == "" || p.mark == bullet:
			if p != nil && p.Outline > 0 {
				return false
			}
		case follows(p.mark, item.mark):
			return true
		case p.mark == item.mark: // of another list, which begins as this one
			return false
		case countsOf(p.mark) != nil && countsOf(p.mark)[0].n > 1 && !strings.HasPrefix(p.Style, "sub-"):
			return false
		}
	}
	return false
}

// depthAt is by how many open items something without a marker is enclosed. Where it is by none, these are left.
func (a *arranger) depthAt(p *para, below []*para) int {
	for len(a.open) > 0 {
		last := a.open[len(a.open)-1]
		if last.sort == sub && goesOn(last, below) || p != nil && p.Indent > 0 && p.Indent >= last.indent && last.indent > a.margin() {
			break
		}
		a.open = a.open[:len(a.open)-1]
	}
	return len(a.open)
}

// margin is how far in the words of the numbered paragraph stand.
func (a *arranger) margin() int {
	if a.numbered == nil {
		return 0
	}
	return a.numbered.indent
}

// tellWithin tells of a paragraph that stands between two items of a list in the file, and here in the first of them: the list
// would otherwise begin again behind it.
func (a *arranger) tellWithin(it *item) {
	if it.depth == 0 || !outdented(it.para, a.open[it.depth-1]) {
		return
	}
	a.tell(remark{rule: "import-number", message: "“" + short(plain(it.spans)) + "” stands between two items of a list in the file, and is a part of " + a.open[it.depth-1].mark + " here, so that the next keeps its number", hint: "see whether it can stand before the list or behind it", at: it})
}

// outdented tells whether a paragraph stands less far in than an item that has its place by indents.
func outdented(p *para, item *item) bool {
	return p != nil && item.indent > 0 && p.Indent < item.indent
}
