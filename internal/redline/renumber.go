package redline

import (
	"strings"

	"cabinet/internal/language"
)

// A numbering is passages of a version that are counted together, in their order.
type numbering struct {
	noun, of string
	depth    bool // they are parts of what has a number of its own
}

// counted is a passage among those that are counted with it.
type counted struct {
	numbering
	nth int
}

// countedIn tells of each passage with a number which one it is of those that are counted with it.
func countedIn(all []*passage) map[*passage]counted {
	out, next := map[*passage]counted{}, map[numbering]int{}
	for _, p := range all {
		if p.number() == "" || p.noun == "" {
			continue
		}
		n := numbering{p.noun, p.of, p.below != ""}
		out[p] = counted{n, next[n]}
		next[n]++
	}
	return out
}

// renumbered tells which numbers differ of what is otherwise in its place: those in a row together.
func (c *comparer) renumbered() []Renumbering {
	was, is := countedIn(c.was), countedIn(c.is)
	last, told := map[numbering]*run{}, map[[3]string]*passage{}
	var runs []*run
	for _, g := range c.groups {
		if g.moved || len(g.was) != 1 || len(g.is) != 1 {
			continue
		}
		a, b := c.was[g.was[0]], c.is[g.is[0]]
		x, y := was[a], is[b]
		change := [3]string{b.noun, a.number(), b.number()}
		if x.noun == "" || y.noun == "" || sameNumber(a, b) || b.numberedAgain(told[change]) {
			continue
		}
		told[change] = b
		r := last[y.numbering]
		if r == nil || !r.goesOn(x, y) {
			r = &run{of: y.of, noun: y.noun, firstWas: a, firstIs: b}
			runs, last[y.numbering] = append(runs, r), r
		}
		r.lastWas, r.lastIs, r.was, r.is, r.n = a, b, x, y, r.n+1
	}
	out := make([]Renumbering, len(runs))
	for i, r := range runs {
		out[i] = r.renumbering()
	}
	return out
}

// numberedAgain tells whether the number of a passage is that of an earlier one, nil for none: an appendix has its number where
// it is listed and where it stands, and what the paper prints again can have the numbers that it has elsewhere.
func (p *passage) numberedAgain(earlier *passage) bool {
	return earlier != nil && (p.noun == language.Appendix || p.again != earlier.again)
}

// sameNumber tells whether two passages have the same number, in whatever appendix they are counted. What is counted below a
// paragraph has its own number after that one's.
func sameNumber(a, b *passage) bool {
	return a.noun == b.noun && (a.number() == b.number() ||
		a.below != "" && b.below != "" && strings.TrimPrefix(a.place.Number, a.below) == strings.TrimPrefix(b.place.Number, b.below))
}

// A run is numbers in a row.
type run struct {
	noun, of                           string
	firstWas, firstIs, lastWas, lastIs *passage
	was, is                            counted // the last ones
	n                                  int
}

// goesOn tells whether numbers follow the last ones in both versions.
func (r *run) goesOn(was, is counted) bool {
	return r.was.numbering == was.numbering && r.was.nth+1 == was.nth && r.is.nth+1 == is.nth
}

func (r *run) renumbering() Renumbering {
	noun := language.English.Noun(r.noun)
	name := noun.One
	if r.n > 1 {
		name = noun.More
	}
	return Renumbering{
		Noun: name, Of: r.of, Count: r.n,
		Old: Range{r.firstWas.number(), r.lastWas.number()},
		New: Range{r.firstIs.number(), r.lastIs.number()},
	}
}

// String is the renumbering in words: "paragraphs 12 to 30 are now 13 to 31".
func (r Renumbering) String() string {
	are := " is now "
	if r.Count > 1 {
		are = " are now "
	}
	of := ""
	if r.Of != "" {
		of = " of " + r.Of
	}
	return r.Noun + " " + r.words(r.Old) + of + are + r.words(r.New)
}

// words are numbers in words: "12 to 30", "12 and 13", or "12".
func (r Renumbering) words(of Range) string {
	switch r.Count {
	case 1:
		return of.First
	case 2:
		return of.First + " and " + of.Last
	}
	return of.First + " to " + of.Last
}
