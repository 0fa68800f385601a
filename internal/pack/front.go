package pack

import (
	"fmt"

	"cabinet/internal/render/pdf"
)

// mostFronts bounds how often the front is composed. It grows a page at most where a number in it becomes longer.
const mostFronts = 5

// layFront composes and lays out the front for the ranges that it gives. Where its own pages are counted, the ranges
// depend on it: it is composed again until it has as many pages as the ranges were counted with, or fewer, which blank
// pages then make up for.
func (p *packer) layFront() error {
	counted := 0
	if p.Front == nil {
		p.ranges = p.count(p.start())
		return nil
	}
	if p.CountFront {
		counted = p.padded(1)
	}
	for range mostFronts {
		p.ranges = p.count(p.start() + counted)
		r, err := p.Front(p.ranges)
		if err != nil {
			return err
		}
		if p.front, err = pdf.LayOut(r, p.frontOptions()); err != nil {
			return fmt.Errorf("the front of a pack: %w", err)
		}
		p.frontReport = r
		pages := p.padded(p.front.Pages())
		if !p.CountFront || pages <= counted {
			p.frontPages = max(pages, counted)
			return nil
		}
		counted = pages
	}
	return fmt.Errorf("the front of a pack has more pages each time that it is composed, %d in the end", counted)
}
