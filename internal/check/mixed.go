package check

import (
	"slices"
	"strings"
	"sync"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// mixedNames reports a name that is another name of the paper but for a slip, or that seems to be another name for the
// same thing. The one that the paper has less often is reported, of equally frequent ones the later.
func mixedNames(p *Paper, f finder) {
	all, counts := p.names(), sync.OnceValue(p.counts)
	told := knownNames(p, all, f)
	for i, name := range all {
		for _, other := range all[:i] {
			if other.len() != name.len() || other.word(0)[0] != name.word(0)[0] {
				continue
			}
			at, n := name.differing(other)
			if n == 0 || n > 2 {
				continue
			}
			rare, often, misspelt := name, other, name.misspells(other, at[:n])
			if other.times < name.times || other.times == name.times && misspelt && counts()[name.word(at[0])] > counts()[other.word(at[0])] {
				rare, often = other, name
			}
			if (misspelt || rare.otherFund(often, at[:n]) || rare.likeNamed(often, at[:n])) && rare.tell(p, often, misspelt, told, f) {
				break // each name is told once
			}
		}
	}
	twoExpansions(p, f)
}

// counts are how often the paper has each word, in small letters.
func (p *Paper) counts() map[string]int {
	all := map[string]int{}
	for _, t := range p.english() {
		for _, w := range t.Words {
			all[w.Lower]++
		}
	}
	return all
}

const sameName = "write the same name for the same thing"

// apart tells whether two names do not stand side by side, in a sentence or in cells, as those of two things do.
func (c called) apart(other called) bool {
	if c.in.Kind == text.Cell && other.in.Kind == text.Cell {
		return false
	}
	first, second := min(c.first, other.first), max(c.first, other.first)
	return c.in != other.in || text.SentenceAt(c.in.Text, c.in.Words[first].Start, c.in.Words[first].End).End <= c.in.Words[second].Start
}

// tell reports a name that should be another one, unless it has been told. What is quoted is somebody's own.
func (c called) tell(p *Paper, often called, misspelt bool, told map[string]bool, f finder) bool {
	start, end := c.in.Words[c.first].Start, c.in.Words[c.last].End
	if told[c.String()] || !p.ours(*c.in, start, end) || c.in.Linked(start) || !c.apart(often) || c.quoted() || often.times == 1 && often.quoted() {
		return false
	}
	elsewhere := where(often.in.Passage, c.in.Passage)
	if misspelt {
		f.in(c.in.Passage, start, end, "two-spellings", sameName, "%q is called %q %s", c.String(), often.String(), elsewhere)
	} else {
		f.in(c.in.Passage, start, end, "two-names", sameName, "%q may be what is called %q %s", c.String(), often.String(), elsewhere)
	}
	return true
}

// misspells tells whether a name is another but for slips in the words at some places.
func (c called) misspells(other called, at []int) bool {
	if c.isPerson() || other.isPerson() {
		at = slices.DeleteFunc(at, func(i int) bool { return i == 0 }) // Cllr and Councillor are one
		return c.isPerson() && other.isPerson() && len(at) == 1 && samePerson(c, other, at[0])
	}
	words := c.len()
	if c.lastIs(companies...) {
		words++ // two words and "Ltd" are a name as good as three
	}
	if words < 3 || len(at) > 2 || len(at) == 2 && words < 5 {
		return false
	}
	for _, i := range at {
		if i == 0 && words < 5 && len(c.word(0)) == len(other.word(0)) && !swapped(c.word(0), other.word(0)) {
			return false // Barton Primary School and Burton Primary School
		}
		if !sameBut(c.word(i), other.word(i), i == c.len()-1) {
			return false
		}
	}
	return true
}

// swapped tells whether two words of one length have the same letters.
func swapped(a, b string) bool {
	one, other := []byte(a), []byte(b)
	slices.Sort(one)
	slices.Sort(other)
	return slices.Equal(one, other)
}

var companies = []string{"ltd", "limited", "plc", "llp", "cic"}

// sameBut tells whether two words of names are one word but for a slip, or but for the s of a plural. The last word of
// a name may stand in the plural.
func sameBut(a, b string, last bool) bool {
	short := min(len(a), len(b))
	switch {
	case short < 4 || a[0] != b[0] || strings.ContainsAny(a+b, "'’"):
		return false
	case singular(a) == singular(b):
		return !last
	case short < 5 || strings.HasPrefix(a, b) || strings.HasPrefix(b, a):
		return false
	}
	return short > 5 && diag.Slips(a, b, 1) == 1
}

// isPerson tells whether a name has a person's title before a first and a last name.
func (c called) isPerson() bool { return c.len() == 3 && titled[c.word(0)] }

// samePerson tells whether two names of persons, which differ in the word at i, are one person's.
func samePerson(a, b called, i int) bool {
	if i == 2 {
		return nearName(a.word(2), b.word(2))
	}
	short, long := a.word(1), b.word(1)
	if i == 1 && (spelt[short] == long || spelt[long] == short) {
		return true
	}
	if len(short) > len(long) {
		short, long = long, short
	}
	if i != 1 || len(short) < 3 || len(long) != len(short)+1 || short[0] != long[0] {
		return false
	}
	// Jon and John, Sara and Sarah; but not Paul and Paula, Jan and Jane
	return long == short+"h" || diag.Slips(short, long, 1) == 1 && !strings.HasPrefix(long, short)
}

// spelt are first names that are written in two ways, where the letters alone do not show that both are one name.
var spelt = map[string]string{"ann": "anne", "lynn": "lynne", "steven": "stephen", "catherine": "katherine", "geoffrey": "jeffrey", "geoff": "jeff", "katharine": "catherine"}

// likeNamed tells whether two names differ only in words that councils use for one another: "Corporate Data Hub" and
// "Council Data Hub".
func (c called) likeNamed(other called, at []int) bool {
	if c.len() < 3 || len(at) != 1 || at[0] == c.len()-1 {
		return false
	}
	a, b := c.word(at[0]), other.word(at[0])
	if (a == "homes" || b == "homes") && c.lastIs("programme", "fund", "grant", "scheme", "standard") {
		return false // the Government’s Affordable Homes Programme is not a council’s Affordable Housing Programme
	}
	return alike[a] == b || alike[b] == a
}

var alike = map[string]string{"corporate": "council", "citizen": "customer", "housing": "homes"}

// otherFund tells whether a name seems to be another for the same fund or programme: only a word in its midst is
// another, and the paper has the other name more often. Of a fund that is named twice, which has no such parts as
// capital and revenue, both names may be as frequent. What begins as many names do is passed.
func (c called) otherFund(other called, at []int) bool {
	n := c.len()
	if n < 4 || len(at) != 1 || at[0] < 2 || at[0] == n-1 || common[c.word(0)] {
		return false
	}
	if c.times == other.times {
		return c.times == 1 && c.lastIs("fund") && !partsOfFunds[c.word(at[0])] && !partsOfFunds[other.word(at[0])] && !c.joined() && !other.joined()
	}
	return c.times < other.times && c.lastIs("fund", "programme", "project", "scheme", "initiative")
}

// joined tells whether the sentence of a name sets its thing beside others: "the Green Warmth Fund pays as well".
func (c called) joined() bool {
	s := text.SentenceAt(c.in.Text, c.in.Words[c.first].Start, c.in.Words[c.last].End)
	return text.HasAny(c.in.Text[s.Start:s.End], []string{" as well", " also ", " too", "both ", "Both ", " other ", "two funds", "three funds"})
}

// partsOfFunds are words by which the parts of one fund, or the funds of one family, are told apart.
var partsOfFunds = text.Set(strings.Fields(`
	capital revenue reserve grant grants loan loans equity debt business businesses community communities skills innovation infrastructure investment
	hardship development delivery implementation support transport housing heritage recovery seed start first second third one two large small phase
	transformation feasibility enabling youth research access accelerator resilience`))

// common are words with which the names of many funds and programmes begin.
var common = text.Set(strings.Fields(`
	active adult adults borough care children children's city climate community communities council county department district early east economic education
	employment energy family future health high home homes housing innovation investment joint levelling local low mayoral medium national new north northern
	public regional rural school schools small social south southern strategic sustainable town towns transport uk urban west young youth`))
