package freeze

import (
	"cabinet/internal/amend"
	"cabinet/internal/casefile"
	"cabinet/internal/number"
	"cabinet/internal/report"
)

// addresses are those of the titles of parts and of the headings inside sections with which a frozen paper was
// published, in reading order. Its file tells none where an earlier version of the program has written it.
func addresses(z *casefile.Frozen) (all []amend.Known) {
	add := func(address, words casefile.Text) {
		all = append(all, amend.Known{Printed: number.Printed{Anchor: address.Value}, Words: report.Composed(words.Value)})
	}
	rest := z.Contents
	headings := func(in func(casefile.FrozenHeading) bool) {
		for ; len(rest) > 0 && in(rest[0]); rest = rest[1:] {
			if rest[0].Inside.Or(false) {
				add(rest[0].ID, rest[0].Title)
			}
		}
	}
	for _, p := range z.Parts {
		if p.Anchor.Given() {
			add(p.Anchor, p.Title)
		}
		headings(func(h casefile.FrozenHeading) bool { return h.PartID.Value == p.Anchor.Value })
	}
	headings(func(casefile.FrozenHeading) bool { return true }) // those of appendices, which are in no part
	return all
}
