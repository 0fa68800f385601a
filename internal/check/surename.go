package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// A sure is a name that is right as it is: one that the case or the profile gives, or a company has.
type sure struct {
	words []string // in small letters, without what kind of company it is
	name  string
	where string // where the name stands, for a message
	hint  string
}

// sureNames are such names by their first letters.
type sureNames map[byte][]sure

// add adds a name, unless it has no words to be known by, or too many.
func (all sureNames) add(name, where, hint string) {
	if words := nameWords(name); len(words) > 0 && len(words) < 7 {
		all[words[0][0]] = append(all[words[0][0]], sure{words, name, where, hint})
	}
}

// holderNames are the names of those who hold the posts of a profile.
func holderNames(c *casefile.Council) sureNames {
	all := sureNames{}
	for _, post := range slices.Sorted(maps.Keys(c.Posts)) {
		if name := c.Posts[post].Name.Value; len(nameWords(name)) > 1 {
			all.add(name, "in the profile", "write the name as the profile has it, or correct the profile")
		}
	}
	return all
}

// knownNames reports names that the case and the profile give, and those of companies, where they are written with a
// slip. It returns what it has reported.
func knownNames(p *Paper, names []called, f finder) (told map[string]bool) {
	own := sureNames{}
	if supplier := p.Case.Contract.Supplier; usable(supplier) {
		own.add(supplier.Value, "in contract.supplier", "write {{contract.supplier}}, so that it can't come to differ")
	}
	for _, n := range names {
		if n.lastIs(companies...) && n.len() > 2 && !n.quoted() {
			own.add(n.String(), "elsewhere in the paper", sameName)
		}
	}
	told = map[string]bool{}
	for _, t := range p.english() {
		for i, w := range t.Words {
			if c := t.Text[w.Start]; isCapital(c) {
				for _, near := range [2][]sure{own[c+'a'-'A'], p.Law.holders[c+'a'-'A']} {
					if n := misspeltAt(near, t, i); n >= 0 && near[n].tell(p, t, i, f) {
						told[t.Text[w.Start:t.Words[i+len(near[n].words)-1].End]] = true
						break
					}
				}
			}
		}
	}
	return told
}

// misspeltAt is which of some names the words from i on are but for a slip; -1 for none, or where they are one of the
// others.
func misspeltAt(names []sure, t text.Prose, i int) int {
	n := slices.IndexFunc(names, func(k sure) bool { return slipIn(t, i, k.words) })
	if n >= 0 && slices.ContainsFunc(names, func(k sure) bool { return t.Follows(i, k.words) }) {
		return -1
	}
	return n
}

// tell reports the words from i on as a sure name with a slip, where an officer typed them as words of the paper.
func (k sure) tell(p *Paper, t text.Prose, i int, f finder) bool {
	start, end := t.Words[i].Start, t.Words[i+len(k.words)-1].End
	if t.InAddress(i) || !p.ours(t, start, end) || text.InQuotes(t.Text, start) || t.Linked(start) {
		return false
	}
	f.in(t.Passage, start, end, "two-spellings", k.hint, "%q is called %q %s", t.Text[start:end], k.name, k.where)
	return true
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
