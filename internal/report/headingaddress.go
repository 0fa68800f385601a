package report

import (
	"cmp"
	"strconv"
	"strings"

	"cabinet/internal/amend"
	"cabinet/internal/slug"
)

// Addresses are those that the headings of a published version have of their words, in reading order.
type Addresses struct {
	Known []amend.Known // of the titles of parts and of sub-headings, with their numbers where they have any
	Whole bool          // the paper is that version made again: a heading has an address only if it had one
}

// Address is where links lead that lead to the heading: by its number, or else by its label, or else by its words.
func (h *Heading) Address() string {
	if h.Anchor != "" {
		return h.Anchor
	}
	return h.Label
}

// An addresser gives addresses to the headings that no number and no label gives one: made of the heading's words,
// and of the id of its section, so that a further heading elsewhere moves none.
type addresser struct {
	taken map[string]bool
	was   map[string]bool // the addresses of the published version
	whole bool
}

// A destination is a heading that may need an address of its words.
type destination struct {
	anchor *string
	within string // the id of its section; for a part its kind
	known  amend.Known
	other  bool // its number or its label gives it an address
}

// addressHeadings gives the headings of the report their addresses. A heading that a published version had keeps the
// address that it had there.
func (r *Report) addressHeadings(taken map[string]bool, published *Addresses) {
	all := r.destinations()
	if len(all) == 0 {
		return
	}
	a := addresser{taken, map[string]bool{}, published != nil && published.Whole}
	kept := make([]string, len(all))
	if published != nil && len(published.Known) > 0 {
		known := make([]amend.Known, len(all))
		for i, h := range all {
			known[i] = h.known
		}
		kept = amend.Addresses(published.Known, known)
		for _, k := range published.Known {
			a.was[k.Anchor] = true
		}
	}
	for i, h := range all {
		a.keep(h, &kept[i])
	}
	for i, h := range all {
		if kept[i] == "" && !h.other && !a.whole {
			*h.anchor = a.unused(h.proposed())
		}
	}
}

// destinations are the titles of parts and the sub-headings of the report, in reading order.
func (r *Report) destinations() (all []destination) {
	for i := range r.Parts {
		p := &r.Parts[i]
		if p.Title != "" {
			all = append(all, destination{anchor: &p.Anchor, within: "part", known: amend.Known{Words: p.Title}})
		}
		for _, s := range p.Sections {
			for _, h := range s.Headings() {
				all = append(all, destination{&h.Anchor, s.ID, amend.Known{Label: h.Label, Words: h.Listed()}, h.Address() != ""})
			}
		}
	}
	return all
}

// Headings are the headings inside of the section, in reading order.
func (s *Section) Headings() (all []*Heading) {
	walk(s.Blocks, func(b Block) {
		if h, ok := b.(*Heading); ok {
			all = append(all, h)
		}
	})
	return all
}

// keep gives a heading the address that it had, and takes back one that the heading can't have: something else has
// the address now, or a number or a label that changed gives the heading another.
func (a *addresser) keep(h destination, address *string) {
	if *address == "" || a.taken[*address] || *h.anchor != "" || strings.HasPrefix(*address, "para-") {
		*address = ""
		return
	}
	*h.anchor, a.taken[*address] = *address, true
}

// unused is an address that nothing in the paper or in its published version has: the one that is proposed, or that
// with a number after it.
func (a *addresser) unused(proposed string) string {
	address := proposed
	for n := 2; a.taken[address] || a.was[address]; n++ {
		address = proposed + "-" + strconv.Itoa(n)
	}
	a.taken[address] = true
	return address
}

// proposed is the address that the words of a heading give it: "background-other-options". The words alone are enough
// where they begin with that of which the heading is one: "part-a".
func (h destination) proposed() string {
	words := cmp.Or(slug.Of(h.known.Words, maxHeading), "heading")
	within := h.within[:min(len(h.within), maxWithin)] + "-"
	if strings.HasPrefix(words, within) {
		return words
	}
	return within + words
}

// An address within a PDF has 200 bytes at most. These are the most that a section's id and the words of a heading take in it.
const (
	maxWithin  = 100
	maxHeading = 60
)
