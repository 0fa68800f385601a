package report

// A Ledger is the numbers of a paper as it was published, which minutes cite and which never move. A
// paper that amends it keeps them: what is new gets a number between them, what is gone leaves its own.
type Ledger struct {
	Sections []KnownSection
	Serials  []KnownSerial // of each series in reading order; none in a ledger that does not tell of them
}

// A KnownSection is a section of a published paper.
type KnownSection struct {
	ID         string
	Marker     string // of its heading: "2."; "" for none
	Number     string
	Own        bool // its paragraphs are counted from the start
	Paragraphs []Known
}

// A Known is a numbered paragraph of a published paper, or an item of a list, which may have a marker
// alone.
type Known struct {
	Marker, Number, Anchor string
	Label                  string // its author's name for it; "" for none
	Words                  string // its own, without the references among them
	Deleted                bool   // only its number is left
	Items                  []Known
}

// DeletedWords stand where an amendment has taken a paragraph away.
const DeletedWords = "[Deleted]"

// Ledger lists the numbers of the report.
func (r *Report) Ledger() *Ledger {
	l := &Ledger{Serials: r.counted}
	r.eachSection(func(s *Section) {
		known := KnownSection{ID: s.ID, Marker: s.Marker, Number: s.Number, Own: s.own}
		known.Paragraphs = knowns(s.counted())
		l.Sections = append(l.Sections, known)
	})
	return l
}

func (p *Paragraph) known() Known {
	return Known{p.Marker, p.Number, p.Anchor, p.Label, ownWords(p.Runs), p.Deleted, knowns(items(p.Blocks))}
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

// Each calls f for every number of the ledger, in reading order, with its section's id and how many others
// it stands below.
func (l *Ledger) Each(f func(section string, level int, k Known)) {
	var each func(section string, level int, all []Known)
	each = func(section string, level int, all []Known) {
		for _, k := range all {
			f(section, level, k)
			each(section, level+1, k.Items)
		}
	}
	for _, s := range l.Sections {
		each(s.ID, 0, s.Paragraphs)
	}
}

// Follow finds for each paragraph, table, figure and note of a later version the number that it had in the
// one before, by its address in the later one. They are known again by their labels, else by their words.
func Follow(was, is *Ledger) map[string]string {
	flat := func(l *Ledger) (all []Known) {
		for _, s := range l.Sections {
			all = append(all, s.Paragraphs...)
		}
		return all
	}
	found := map[string]string{} // of what can be cited
	var follow func(was, is []Known)
	follow = func(was, is []Known) {
		for _, p := range align(was, is) {
			if p.was >= 0 && p.is >= 0 && is[p.is].Anchor != "" {
				found[is[p.is].Anchor] = was[p.was].Number
			}
			if p.was >= 0 && p.is >= 0 {
				follow(was[p.was].Items, is[p.is].Items)
			}
		}
	}
	follow(flat(was), flat(is))
	for _, noun := range append([]string{noteNoun}, captionNouns...) {
		was, is := was.series(noun), is.series(noun)
		for _, p := range followSerials(was, is) {
			if p.was >= 0 && p.is >= 0 && !is[p.is].Deleted {
				found[is[p.is].Anchor()] = was[p.was].Number.String()
			}
		}
	}
	return found
}
