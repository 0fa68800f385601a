package pack

import (
	"fmt"
	"strconv"
)

// A Range is the pages on which something stands, as printed. A blank page at its end is counted.
type Range struct{ First, Last int }

// String gives the numbers as an agenda prints them: "11–84", or "11" for one page.
func (r Range) String() string {
	if r.First == r.Last {
		return strconv.Itoa(r.First)
	}
	return fmt.Sprintf("%d–%d", r.First, r.Last)
}

// Ranges are where everything stands.
type Ranges struct {
	Documents []Range  // of the meeting's documents, in their order
	Items     []Range  // of its items, in their order
	IDs       []string // of these items
	byID      map[string]int
	byName    map[string]int
}

// Of is the range of an item; ok tells whether the pack has documents of it.
func (r Ranges) Of(item string) (found Range, ok bool) {
	i, ok := r.byID[item]
	if !ok {
		return Range{}, false
	}
	return r.Items[i], true
}

// Document is the range of an item's nth document, counted from 0 for its report; ok tells whether the pack has it.
func (r Ranges) Document(item string, nth int) (found Range, ok bool) {
	i, ok := r.byName[documentName(item, nth)]
	if !ok {
		return Range{}, false
	}
	return r.Documents[i], true
}

// count numbers the pages of documents that begin with one.
func (p *packer) count(first int) Ranges {
	r := Ranges{Documents: make([]Range, 0, len(p.Meeting.Documents)), byID: map[string]int{}, byName: map[string]int{}}
	for i := range p.Meeting.Documents {
		d := &p.Meeting.Documents[i]
		on := Range{first, first + max(p.pages(i), d.Counts) - 1}
		if p.RightHand && (on.Last-on.First)%2 == 0 {
			on.Last++
		}
		first = on.Last + 1
		r.byName[d.name()] = len(r.Documents)
		r.Documents = append(r.Documents, on)
		n, known := r.byID[d.Item]
		if !known {
			n = len(r.Items)
			r.byID[d.Item] = n
			r.Items, r.IDs = append(r.Items, on), append(r.IDs, d.Item)
		}
		r.Items[n].Last = on.Last
	}
	return r
}

// start is the number of the first page that is counted. Where documents begin on right-hand pages it is odd.
func (p *packer) start() int {
	n := max(p.Start, 1)
	if p.RightHand && n%2 == 0 {
		n++
	}
	return n
}

// padded is a number of pages with the blank one after it that the next document needs to begin on a right-hand page.
func (p *packer) padded(pages int) int {
	if p.RightHand {
		return pages + pages%2
	}
	return pages
}
