package report

// A Ledger is the numbers of a paper as it was published, which minutes cite and which never move. A
// paper that amends it keeps them: what is new gets a number between them, what is gone leaves its own.
type Ledger struct{ Sections []KnownSection }

// A KnownSection is a section of a published paper.
type KnownSection struct {
	ID         string
	Marker     string // of its heading: "2."; "" for none
	Number     string
	Own        bool // its paragraphs are counted from the start
	Paragraphs []Known
}

// A Known is a numbered paragraph of a published paper, or an item of a list in one.
type Known struct {
	Marker, Number, Anchor string
	Label                  string // its author's name for it; "" for none
	Words                  string
	Deleted                bool // only its number is left
	Items                  []Known
}

// DeletedWords stand where an amendment has taken a paragraph away.
const DeletedWords = "[Deleted]"

// Ledger lists the numbers of the report.
func (r *Report) Ledger() *Ledger {
	l := &Ledger{}
	r.eachSection(func(s *Section) {
		known := KnownSection{ID: s.ID, Marker: s.Marker, Number: s.Number, Own: s.own}
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *Paragraph:
				if b.Number != "" {
					known.Paragraphs = append(known.Paragraphs, b.known())
				}
			case *List:
				known.Paragraphs = append(known.Paragraphs, knownItems([]Block{b})...)
			}
		}
		l.Sections = append(l.Sections, known)
	})
	return l
}

func (p *Paragraph) known() Known {
	return Known{p.Marker, p.Number, p.Anchor, p.Label, Text(p.Runs), p.Deleted, knownItems(p.Blocks)}
}

// knownItems are the numbered items of the lists among blocks.
func knownItems(blocks []Block) []Known {
	var out []Known
	for _, item := range items(blocks) {
		if item.Number != "" {
			out = append(out, item.known())
		}
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
			if b.Ordered {
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

// Each calls f for every number of the ledger, in reading order, with that of its section.
func (l *Ledger) Each(f func(section string, k Known)) {
	var each func(section string, all []Known)
	each = func(section string, all []Known) {
		for _, k := range all {
			f(section, k)
			each(section, k.Items)
		}
	}
	for _, s := range l.Sections {
		each(s.ID, s.Paragraphs)
	}
}

// Follow finds for each paragraph of a later version the number that it had in the one before, by its
// address in the later one. Paragraphs are known again by their labels, else by their words.
func Follow(was, is *Ledger) map[string]string {
	flat := func(l *Ledger) (all []Known) {
		for _, s := range l.Sections {
			all = append(all, s.Paragraphs...)
		}
		return all
	}
	found := map[string]string{}
	var follow func(was, is []Known)
	follow = func(was, is []Known) {
		for _, p := range align(was, is) {
			if p.was >= 0 && p.is >= 0 {
				found[is[p.is].Anchor] = was[p.was].Number
				follow(was[p.was].Items, is[p.is].Items)
			}
		}
	}
	follow(flat(was), flat(is))
	return found
}
