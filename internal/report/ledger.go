package report

import (
	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/number"
)

// A counted is what has a number or a marker of its own: a paragraph, an item of a list, a sub-heading.
type counted interface {
	Block
	printed() number.Printed
	known() amend.Known // without what is counted below it
	below() []counted   // what is counted below it
	fix(amend.Known)    // gives it, and what is counted below it, the numbers of a ledger
	place() diag.Span   // where it was written
}

// Ledger lists the numbers of the report.
func (r *Report) Ledger() *amend.Ledger {
	l := &amend.Ledger{Serials: r.counted}
	r.eachSection(func(s *Section) {
		l.Sections = append(l.Sections, amend.Section{
			ID: s.ID, Marker: s.Marker, Number: s.Number, Own: s.own, Paragraphs: knowns(countedIn(s.Blocks)),
			Count: number.Count{N: s.nth}, Level: s.level, Fixed: s.below,
		})
	})
	return l
}

func knowns(all []counted) []amend.Known {
	out := make([]amend.Known, len(all))
	for i, c := range all {
		out[i] = c.known()
		out[i].Items = knowns(c.below())
	}
	return out
}

func (p *Paragraph) known() amend.Known {
	return amend.Known{Printed: p.printed(), Label: p.Label, Words: ownWords(p.Runs), Deleted: p.Deleted, Count: number.Count{N: int(p.nth)}, Level: p.level}
}

func (h *Heading) known() amend.Known {
	return amend.Known{Printed: h.printed(), Label: h.Label, Words: ownWords(h.Runs), Count: number.Count{N: int(h.nth)}, Level: h.level}
}

func (p *Paragraph) place() diag.Span { return p.At }
func (h *Heading) place() diag.Span   { return h.At }

func (p *Paragraph) below() []counted { return items(p.Blocks) }
func (h *Heading) below() []counted   { return countedIn(h.Blocks) }

// ownWords are words without the references among them, whose numbers may have changed.
func ownWords(runs []Run) string {
	var all []byte
	for _, r := range runs {
		if !r.Internal() && !r.later() {
			all = append(all, r.Text...)
		}
	}
	return string(all)
}

// countedIn are what has a number among the blocks of a section or below a sub-heading, and where paragraphs have no
// numbers, the items of their lists.
func countedIn(blocks []Block) []counted {
	var out []counted
	for _, b := range blocks {
		if p, ok := b.(*Paragraph); ok && p.Number != "" {
			out = append(out, p)
			continue
		}
		if h, ok := b.(*Heading); ok && h.Number != "" {
			out = append(out, h)
			continue
		}
		out = append(out, items([]Block{b})...)
	}
	return out
}

// items are the items of the counted lists among blocks, those of paragraphs that go on under the same
// number included.
func items(blocks []Block) []counted {
	var out []counted
	for _, b := range blocks {
		switch b := b.(type) {
		case *List:
			if b.Ordered && !b.fixed {
				for _, item := range b.Items {
					out = append(out, item)
				}
			}
		case *Paragraph:
			if b.Number == "" {
				out = append(out, items(b.Blocks)...)
			}
		}
	}
	return out
}
