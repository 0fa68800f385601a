package check

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"cabinet/internal/check/text"
)

// acronyms reports each acronym that is not explained where a reader meets it first. Titles and headings have no room
// for an explanation, which may follow below them, and neither have tables, which are left out. So are titles of other
// documents.
func acronyms(p *Paper, f finder) {
	a := newAcronyms(p)
	all := p.english()
	for n, t := range all {
		if t.Kind == text.Cell {
			inTable(t, all[n+1:], a.met)
			continue
		}
		if !ofOthers(t) {
			a.passage(t, f)
		}
	}
}

// ofOthers tells whether a passage is a list of titles of other documents.
func ofOthers(t text.Prose) bool {
	return t.Section != nil && t.Section.ID == "background-papers" && t.Kind != text.Heading
}

// acronymsOf are the acronyms of a paper.
type acronymsOf struct {
	*Paper
	met       map[string]bool // those that have been met, and need no more be said of
	words     func() map[string]bool
	explained func() map[string]text.Prose
	bodies    func() []string
}

func newAcronyms(p *Paper) acronymsOf {
	return acronymsOf{p, map[string]bool{}, sync.OnceValue(p.lowered), sync.OnceValue(p.explained), sync.OnceValue(p.bodies)}
}

// passage reports the acronyms that are met first in a passage.
func (a acronymsOf) passage(t text.Prose, f finder) {
	for i, w := range t.Words {
		if f.told["acronym"] > mostOfRule {
			return
		}
		name := t.Acronym(i)
		if name == "" || a.met[name] || a.known(name) || a.Law.words.Emphasis[name] || a.Law.words.Decides(name) {
			continue
		}
		if t.Explains(i, name) || t.Described(i) || !a.typed(t, w) {
			a.met[name] = true
			continue
		}
		if a.noAcronym(t, i, name) {
			continue
		}
		later, isExplained := a.explained()[name]
		if isExplained && (t.Kind == text.Heading || t.Kind == text.Title || t.Kind == text.Field) {
			continue // what it heads explains it
		}
		a.met[name] = true
		if isExplained {
			f.in(t.Passage, w.Start, w.End, "acronym", "explain it here, where it is first used", "%s stands here before it is explained%s", t.Seen(i), elsewhereThan(t, later))
			continue
		}
		f.in(t.Passage, w.Start, w.End, "acronym", fmt.Sprintf("write the words, with %s after them in brackets; what needs none is listed as acronyms, in the case or under [words] in the profile", name), "%s is not explained", t.Seen(i))
	}
}

// noAcronym tells whether capitals are something else than an acronym that the paper should explain: words in
// capitals, part of a name or of a title, or initials of the council itself.
func (a acronymsOf) noAcronym(t text.Prose, i int, name string) bool {
	return text.IsWord(name) || notAlone(t, i) || t.InAName(i) || t.InTitle(i) || t.OfAPerson(i) || t.InANote(i) || t.Orders(i) || t.Labels(i) || t.InPostalAddress(i) ||
		(len(name) > 3 || a.besideVerb(t, i)) && a.words()[name] || a.ownInitials(name)
}

// besideVerb tells whether the word at i stands beside a verb of decisions in capitals: "AGREES TO".
func (a acronymsOf) besideVerb(t text.Prose, i int) bool {
	first, last := t.InCapitals(i)
	return i > first && a.Law.words.Decides(t.Seen(i-1)) || i < last && a.Law.words.Decides(t.Seen(i+1))
}

// known tells whether all readers know an acronym, or the profile or the case says that it needs no explanation.
func (p *Paper) known(name string) bool {
	return p.Law.words.Known[name] || slices.Contains(p.Case.Known.Strings(), name)
}

// ownInitials tells whether an acronym is the initials of the council, of a body that the paper goes to, or part of the
// supplier's name, which all stand on the paper.
func (a acronymsOf) ownInitials(name string) bool {
	if text.IsInitials(name, a.Council.Name.Value) || text.IsPartOf(name, a.Council.Name.Value) {
		return true
	}
	for _, w := range strings.Fields(a.Case.Contract.Supplier.Value) {
		if w == name {
			return true
		}
	}
	return slices.ContainsFunc(a.bodies(), func(body string) bool { return text.IsPartOf(name, body) })
}

// bodies are the names of the bodies that the paper goes to.
func (p *Paper) bodies() []string {
	all := []string{p.Council.Bodies[p.Meeting.Body.Value].Name.Value}
	for _, m := range p.Others {
		all = append(all, p.Council.Bodies[m.Body.Value].Name.Value)
	}
	return all
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
		if last-first > 1 || text.IsWord(t.Seen(n)) || last > first && text.Sounds(t.Seen(i)) {
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
