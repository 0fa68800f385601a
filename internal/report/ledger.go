package report

import (
	"cabinet/internal/amend"
	"cabinet/internal/number"
)

// Ledger lists the numbers of the report.
func (r *Report) Ledger() *amend.Ledger {
	l := &amend.Ledger{Serials: r.counted}
	r.eachSection(func(s *Section) {
		l.Sections = append(l.Sections, amend.Section{
			ID: s.ID, Marker: s.Marker, Number: s.Number, Own: s.own, Paragraphs: knowns(s.counted()),
			Count: number.Count{N: s.nth}, Level: s.level, Above: s.above,
		})
	})
	return l
}

func knowns(all []*Paragraph) []amend.Known {
	out := make([]amend.Known, len(all))
	for i, p := range all {
		out[i] = amend.Known{Printed: p.printed(), Label: p.Label, Words: ownWords(p.Runs), Deleted: p.Deleted, Items: knowns(items(p.Blocks))}
		out[i].Count, out[i].Level = number.Count{N: int(p.nth)}, p.level
	}
	return out
}

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

// counted are the numbered paragraphs of a section and, where paragraphs have no numbers, the items of
// their lists.
func (s *Section) counted() []*Paragraph {
	var out []*Paragraph
	for _, b := range s.Blocks {
		if p, ok := b.(*Paragraph); ok && p.Number != "" {
			out = append(out, p)
			continue
		}
		out = append(out, items([]Block{b})...)
	}
	return out
}

// items are the items of the counted lists among blocks, those of paragraphs that go on under the same
// number included.
func items(blocks []Block) []*Paragraph {
	var out []*Paragraph
	for _, b := range blocks {
		switch b := b.(type) {
		case *List:
			if b.Ordered && !b.fixed {
				out = append(out, b.Items...)
			}
		case *Paragraph:
			if b.Number == "" {
				out = append(out, items(b.Blocks)...)
			}
		}
	}
	return out
}
