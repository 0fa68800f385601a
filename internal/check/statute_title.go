package check

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/law"
)

// A title is a name that statutes have, or that is seen for the name of one.
type title struct {
	words   []cited  // the words that are looked for, from the last to the first
	name    string   // the name of the statutes, without a year
	years   []string // the years of the statutes that have the name
	sole    bool     // whether no other year can follow the name
	wrong   bool     // whether the words are not those of the name
	only    string   // the year of the statute, where the words are wrong with a year alone
	capital []bool   // of each word, whether the name gives it a capital
}

// titles are the titles to know.
type titles struct {
	all    []*title
	ending map[[2]string][]*title // by their last two words, from the last
}

// titlesOf are the titles of statutes, and what is seen for them.
func titlesOf(statutes []law.Statute) titles {
	all := titles{ending: map[[2]string][]*title{}}
	named := map[string]title{}
	for _, s := range statutes {
		if name, year := yearOf(s.Name); year != "" {
			t := named[name]
			t.name, t.years, t.sole = name, append(t.years, year), t.sole || s.Sole
			named[name] = t
		}
	}
	for _, s := range statutes {
		name, year := yearOf(s.Name)
		t := named[name]
		slices.Sort(t.years)
		if year != "" && !all.have(name) {
			all.add(name, t)
		}
		for _, wrong := range s.Wrong {
			seen, only := yearOf(wrong)
			if t.name, t.wrong = name, true; only != "" {
				t.only = year
			}
			all.add(seen, t)
		}
	}
	return all
}

// have tells whether the titles have a name.
func (all *titles) have(name string) bool {
	return slices.ContainsFunc(all.all, func(t *title) bool { return t.name == name && !t.wrong })
}

// add adds a title by the words that are looked for.
func (all *titles) add(seen string, t title) {
	in := text.Prose{Passage: &text.Passage{Text: seen}, Words: text.Words(seen)}
	if len(in.Words) < 2 {
		return
	}
	t.words = citationAt(in, len(in.Words)-1).words
	if len(t.words) < 2 {
		return
	}
	t.capital = nil
	for _, w := range t.words {
		t.capital = append(t.capital, isCapital(seen[w.start]))
	}
	key := [2]string{t.words[0].lower, t.words[1].lower}
	all.all, all.ending[key] = append(all.all, &t), append(all.ending[key], &t)
}

// of is the longest title with whose words a citation ends, and how many these are; nil for none.
func (all *titles) of(c citation) (found *title, n int) {
	if len(c.words) < 2 {
		return nil, 0
	}
	for _, t := range all.ending[[2]string{c.words[0].lower, c.words[1].lower}] {
		if len(t.words) > n && c.endsWith(t) && (t.wrong || !c.partOfLonger(len(t.words))) && (t.only == "" || t.only == c.year) {
			found, n = t, len(t.words)
		}
	}
	return found, n
}

// endsWith tells whether a citation ends with the words of a title.
func (c citation) endsWith(t *title) bool {
	n := len(t.words)
	return n <= len(c.words) && slices.EqualFunc(c.words[:n], t.words, func(a, b cited) bool { return a.lower == b.lower })
}

// brackets is how many brackets open in the words of the title.
func (t *title) brackets() int { return strings.Count(t.name, "(") }
