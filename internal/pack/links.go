package pack

import (
	"slices"
	"strings"
)

// An index finds the places of a pack to which links of its documents lead by the addresses of their pages.
type index struct {
	packer *packer
	pages  map[string]int // by address: a document, or -1 for the front
	names  map[int][]string
}

func (p *packer) index() *index {
	x := &index{packer: p, pages: map[string]int{}, names: map[int][]string{}}
	add := func(addresses []string, n int) {
		for _, a := range addresses {
			if _, taken := x.pages[page(a)]; !taken {
				x.pages[page(a)] = n
			}
		}
	}
	if p.front != nil {
		add(p.Meeting.Addresses, -1)
	}
	for i := range p.Meeting.Documents {
		add(p.Meeting.Documents[i].Addresses, i)
	}
	return x
}

// page is the address of a page as all ways to write it have it.
func page(address string) string {
	return strings.TrimSuffix(strings.TrimSuffix(address, "index.html"), "/")
}

// find gives the name of the place to which an address leads: of a paragraph of a document, or of the document's first page.
func (x *index) find(address string) (name string, ok bool) {
	base, place, _ := strings.Cut(address, "#")
	n, ok := x.pages[page(base)]
	if !ok {
		return "", false
	}
	name = x.document(n)
	if place != "" && slices.Contains(x.places(n), place) {
		name += "/" + place
	}
	return name, true
}

// document is the name of a document's first page.
func (x *index) document(n int) string {
	if n < 0 {
		return frontPrefix
	}
	return x.packer.Meeting.Documents[n].name()
}

// places are the names of places in a document, without what stands before them in the file.
func (x *index) places(n int) []string {
	names, known := x.names[n]
	if !known {
		switch {
		case n < 0:
			names = x.packer.front.Names()
		case x.packer.laid[n] != nil:
			names = x.packer.laid[n].Names()
		}
		x.names[n] = names
	}
	return names
}
