package check

import (
	"fmt"
	"strings"
	"sync"

	"cabinet/internal/check/text"
)

// acronyms reports each acronym that is not explained where a reader meets it first, which may be the title.
// Tables are left out, since they have no room for an explanation.
func acronyms(p *Paper, f finder) {
	met := map[string]bool{}
	words := sync.OnceValue(p.lowered)
	explained := sync.OnceValue(p.explained)
	all := p.english()
	for n, t := range all {
		if t.Kind == text.Cell {
			inTable(t, all[n+1:], met)
			continue
		}
		for i, w := range t.Words {
			name := t.Acronym(i)
			if name == "" || met[name] || p.Law.words.Known[name] || p.Law.words.Emphasis[name] {
				continue
			}
			met[name] = true
			if t.Explains(i, name) || text.IsWord(name) || notAlone(t, i) || t.InAName(i) || !p.typed(t, w) || len(name) > 3 && words()[name] {
				continue
			}
			if later, ok := explained()[name]; ok {
				f.in(t.Passage, w.Start, w.End, "acronym", "explain it here, where it is first used", "%s stands here before it is explained%s", t.Seen(i), elsewhereThan(t, later))
				continue
			}
			f.in(t.Passage, w.Start, w.End, "acronym", fmt.Sprintf("write the words, with %s after them in brackets; a profile lists those that all know, under [words]", name), "%s is not explained", t.Seen(i))
		}
	}
}

// lowered are the words that stand somewhere in the paper in small letters. The set holds them in capitals.
func (p *Paper) lowered() map[string]bool {
	all := map[string]bool{}
	for _, t := range p.english() {
		for i, w := range t.Words {
			if seen := t.Seen(i); len(seen) < 8 && !text.IsUpper(seen) {
				all[strings.ToUpper(w.Lower)] = true
			}
		}
	}
	return all
}

// notAlone tells whether a word in capitals is part of a phrase in capitals, or of the name of a case
// before a court.
func notAlone(t text.Prose, i int) bool {
	for n := max(0, i-4); n <= i+4; n++ {
		if t.At(n) == "v" {
			return true
		}
	}
	first, last := t.InCapitals(i)
	for n := first; n <= last; n++ {
		if last-first > 1 || text.IsWord(t.Seen(n)) {
			return true
		}
	}
	return t.Shouted()
}

// explained are the acronyms that the paper explains, each with the passage that explains it first.
func (p *Paper) explained() map[string]text.Prose {
	all := map[string]text.Prose{}
	for _, t := range p.english() {
		for i := range t.Words {
			if name := t.Acronym(i); name != "" && all[name].Words == nil && t.Explains(i, name) {
				all[name] = t
			}
		}
	}
	return all
}

// elsewhereThan names the place of a passage for a message, unless that place is also the one reported.
func elsewhereThan(here, there text.Prose) string {
	place := there.Cite.String()
	if place == "" || there.Cite == here.Cite {
		return ""
	}
	return " in " + place
}

// inTable takes an acronym that is a cell alone as explained by the cell beside it, as in a glossary.
func inTable(t text.Prose, rest []text.Prose, met map[string]bool) {
	if len(t.Words) == 1 && len(rest) > 0 && rest[0].Kind == text.Cell && rest[0].Spells(0, len(rest[0].Words), t.Acronym(0), false) {
		met[t.Acronym(0)] = true
	}
}

// typed tells whether the officer typed a word in capitals, and no profile asked for the capitals.
func (p *Paper) typed(t text.Prose, w text.Word) bool {
	at := t.Place(w.Start, w.End)
	return at.Source == p.Case.Source && strings.Contains(string(at.Text()), t.Text[w.Start:w.End])
}
