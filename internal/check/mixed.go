package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// mixedNames reports a name that is another name of the paper but for a slip, or that seems to be another name for the
// same thing. The one that the paper has less often is reported, of equally frequent ones the later.
func mixedNames(p *Paper, f finder) {
	told := knownNames(p, f)
	all := p.names()
	for i, name := range all {
		for _, other := range all[:i] {
			if other.len() != name.len() || other.word(0)[0] != name.word(0)[0] {
				continue
			}
			rare, often := name, other
			if other.times < name.times {
				rare, often = other, name
			}
			if rare.apart(often) && rare.tell(p, often, told, f) {
				break // each name is told once
			}
		}
	}
	twoExpansions(p, f)
}

// apart tells whether two names do not stand side by side, as those of two things do.
func (c called) apart(other called) bool {
	return c.in != other.in && (c.in.Kind != text.Cell || other.in.Kind != text.Cell)
}

// tell reports a name that should be another one, if it should and has not been told. What is quoted is somebody's own.
func (c called) tell(p *Paper, often called, told map[string]bool, f finder) bool {
	const hint = "write the same name for the same thing"
	two, n := c.differing(often)
	if n == 0 || n > 2 {
		return false
	}
	at := two[:n]
	misspelt := c.misspells(often, at)
	start, end := c.in.Words[c.first].Start, c.in.Words[c.last].End
	if !misspelt && !c.otherFund(often, at) || told[c.String()] || !p.ours(*c.in, start, end) || c.in.Linked(start) || c.quoted() || often.times == 1 && often.quoted() {
		return false
	}
	elsewhere := where(&often.in.Passage, &c.in.Passage)
	if misspelt {
		f.in(c.in.Passage, start, end, "two-spellings", hint, "%q is called %q %s", c.String(), often.String(), elsewhere)
	} else {
		f.in(c.in.Passage, start, end, "two-names", hint, "%q may be what is called %q %s", c.String(), often.String(), elsewhere)
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
		if !sameBut(c.word(i), other.word(i), i == c.len()-1) {
			return false
		}
	}
	return true
}

var companies = []string{"ltd", "limited", "plc", "llp", "cic"}

// sameBut tells whether two words of names are one word but for a slip, or but for the s of a plural. The last word of
// a name may stand in the plural.
func sameBut(a, b string, last bool) bool {
	short := min(len(a), len(b))
	switch {
	case short < 5 || a[0] != b[0] || strings.TrimSuffix(a, "s") == b || strings.TrimSuffix(b, "s") == a:
		return short > 4 && a[0] == b[0] && !last
	case strings.ContainsAny(a+b, "'’") || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || singular(a) == singular(b):
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
	if len(short) > len(long) {
		short, long = long, short
	}
	if i != 1 || len(short) < 3 || len(long) != len(short)+1 || short[0] != long[0] {
		return false
	}
	// Jon and John, Sara and Sarah; but not Paul and Paula, Jan and Jane
	return long == short+"h" || diag.Slips(short, long, 1) == 1 && !strings.HasPrefix(long, short)
}

// otherFund tells whether a name seems to be another for the same fund or programme: only a word in its midst is
// another, and the paper has the other name more often. What begins as many names do is passed.
func (c called) otherFund(other called, at []int) bool {
	n := c.len()
	return n > 3 && len(at) == 1 && at[0] > 1 && at[0] < n-1 && c.times < other.times && !common[c.word(0)] &&
		c.lastIs("fund", "programme", "project", "scheme", "initiative")
}

// common are words with which the names of many funds and programmes begin.
var common = text.Set(strings.Fields(`
	active adult adults borough care children children's city climate community communities council county department district early east economic education
	employment energy family future health high home homes housing innovation investment joint levelling local low mayoral medium national new north northern
	public regional rural school schools small social south southern strategic sustainable town towns transport uk urban west young youth`))

// knownNames reports names that the case and the profile give, and that are written with a slip. It returns what it has
// reported.
func knownNames(p *Paper, f finder) (told map[string]bool) {
	told = map[string]bool{}
	var all [][]string
	if supplier := p.Case.Contract.Supplier; usable(supplier) {
		all = append(all, nameWords(supplier.Value))
	}
	for _, h := range p.Council.Posts {
		if words := nameWords(h.Name.Value); len(words) > 1 {
			all = append(all, words)
		}
	}
	first := map[byte][][]string{}
	for _, words := range all {
		if len(words) > 0 && len(words) < 7 {
			first[words[0][0]] = append(first[words[0][0]], words)
		}
	}
	for _, t := range p.english() {
		for i, w := range t.Words {
			if c := t.Text[w.Start]; isCapital(c) {
				for _, words := range first[c+'a'-'A'] {
					if p.knownName(t, i, words, first[c+'a'-'A'], f) {
						told[t.Text[w.Start:t.Words[i+len(words)-1].End]] = true
					}
				}
			}
		}
	}
	return told
}

// knownName reports the words from i on, if they are a name but for a slip and none of the others.
func (p *Paper) knownName(t text.Prose, i int, name []string, others [][]string, f finder) bool {
	if !slipIn(t, i, name) || t.InAddress(i) || slices.ContainsFunc(others, func(other []string) bool { return t.Follows(i, other) }) {
		return false
	}
	start, end := t.Words[i].Start, t.Words[i+len(name)-1].End
	if !p.ours(t, start, end) || text.InQuotes(t.Text, start) || t.Linked(start) {
		return false
	}
	if supplier := p.Case.Contract.Supplier; slices.Equal(name, nameWords(supplier.Value)) {
		f.in(t.Passage, start, end, "two-spellings", "write {{contract.supplier}}, so that it can't come to differ", "%q is called %q in contract.supplier", t.Text[start:end], supplier.Value)
		return true
	}
	f.in(t.Passage, start, end, "two-spellings", "write the name as the profile has it, or correct the profile", "%q is called %q in the profile", t.Text[start:end], p.holderOf(name))
	return true
}

// holderOf is the name in the profile that has some words.
func (p *Paper) holderOf(words []string) string {
	for _, post := range slices.Sorted(maps.Keys(p.Council.Posts)) {
		if name := p.Council.Posts[post].Name.Value; slices.Equal(words, nameWords(name)) {
			return name
		}
	}
	return ""
}

// nameWords are the words of a name in small letters, without a person's title and without what kind of company it is.
func nameWords(name string) []string {
	var all []string
	for _, w := range text.Words(name) {
		if !titled[w.Lower] {
			all = append(all, w.Lower)
		}
	}
	for len(all) > 0 && slices.Contains(companies, all[len(all)-1]) {
		all = all[:len(all)-1]
	}
	return all
}

// slipIn tells whether the words from i on are a name but for one slip.
func slipIn(t text.Prose, i int, name []string) bool {
	slips := 0
	for n, right := range name {
		switch word := t.At(i + n); {
		case word == right:
		case word != "" && slips == 0 && isCapital(t.Text[t.Words[i+n].Start]) && slipped(word, right, len(name) > 1):
			slips++
		default:
			return false
		}
	}
	return slips == 1
}

// slipped tells whether a word is another but for a letter. A word that stands alone is held to be another word rather,
// unless it is long.
func slipped(word, right string, beside bool) bool {
	short := min(len(word), len(right))
	if short < 5 || !beside && short < 7 || word[0] != right[0] || hasGenitive(word) || strings.TrimSuffix(word, "s") == strings.TrimSuffix(right, "s") {
		return false
	}
	return diag.Slips(word, right, 1) == 1
}
