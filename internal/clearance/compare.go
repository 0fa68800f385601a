package clearance

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// Changes are how a paper differs from what an officer has cleared.
type Changes struct {
	Facts   []FactChange
	Parts   []PartChange
	Further []string // sections and facts for which the officer answers by now, and did not when the paper was cleared
}

// Any tells whether there is one.
func (c Changes) Any() bool { return len(c.Facts)+len(c.Parts)+len(c.Further) > 0 }

// A FactChange is a fact that has another value.
type FactChange struct {
	Name, Was, Is string    // "" for a fact that was not given, or is not
	At            diag.Span // where it stands now
}

// A How is what has become of a paragraph.
type How string

// What can have become of a paragraph. The words are a promise to other programs.
const (
	Changed How = "changed"
	New     How = "new"
	Gone    How = "gone"
	Moved   How = "moved" // its section has the same paragraphs in another order
)

// A PartChange is a paragraph, a heading, a table or an image that is not as it was.
type PartChange struct {
	How     How
	Place   string // how it is cited, or its first words in quotation marks; of what is gone, as it was cited
	Label   string // its author's name for it; "" for none
	Section string // the name of its section
	At      diag.Span
}

// Compare holds what an officer answers for in a paper as it is now against the record that the officer has cleared it.
func Compare(z *casefile.Cleared, now Content) Changes {
	had := scopeThen(z)
	c := Changes{Further: further(had, now.Scope)}
	c.Facts = compareFacts(z, had, now)
	is := map[string]Section{}
	for _, s := range now.Sections {
		is[s.ID] = s
	}
	known := map[string]bool{}
	for _, s := range z.Sections {
		if known[s.ID.Value] = true; now.Scope.section(s.ID.Value) && is[s.ID.Value].digest() != s.Digest.Value {
			c.section(recorded(z, s), is[s.ID.Value])
		}
	}
	for _, s := range now.Sections {
		if !known[s.ID] && had.section(s.ID) {
			c.section(Section{ID: s.ID, Name: s.Name}, s)
		}
	}
	return c
}

// FactsSince are the facts that a case gives otherwise than it did when an officer cleared it, of those that were cleared.
func FactsSince(z *casefile.Cleared, c *casefile.Case) []FactChange {
	had := scopeThen(z)
	return compareFacts(z, had, Content{Scope: had, Facts: factsOf(c, had)})
}

// scopeThen is what the officer answered for when the paper was cleared.
func scopeThen(z *casefile.Cleared) Scope { return Scope{z.Of.Strings(), z.OfFacts.Strings()} }

// further is what is in a scope and was not in the one before.
func further(had, has Scope) (out []string) {
	if had.whole() {
		return nil
	}
	if has.whole() {
		return []string{"the whole paper"}
	}
	for _, id := range has.Sections {
		if !had.section(id) {
			out = append(out, "the section "+id)
		}
	}
	for _, name := range has.Facts {
		if !had.fact(name) {
			out = append(out, name)
		}
	}
	return out
}

func compareFacts(z *casefile.Cleared, had Scope, now Content) (out []FactChange) {
	was := map[string]string{}
	for _, f := range z.Facts {
		was[f.Name.Value] = f.Value.Value
	}
	for _, f := range now.Facts {
		if was[f.Name] != f.Value && had.fact(f.Name) {
			out = append(out, FactChange{f.Name, was[f.Name], f.Value, f.At})
		}
		delete(was, f.Name)
	}
	for _, f := range z.Facts {
		if _, gone := was[f.Name.Value]; gone && now.Scope.fact(f.Name.Value) {
			out = append(out, FactChange{Name: f.Name.Value, Was: f.Value.Value})
		}
	}
	return out
}

// recorded is a section as a record has it.
func recorded(z *casefile.Cleared, s casefile.ClearedSection) Section {
	out := Section{ID: s.ID.Value, Name: s.Name.Value}
	for _, p := range z.Paragraphs {
		if p.Section.Value == s.ID.Value {
			out.Parts = append(out.Parts, Part{Cited: p.Cited.Value, Label: p.Label.Value, Words: p.Words.Value, Digest: p.Digest.Value})
		}
	}
	return out
}

// section compares a section with what it was. What has the same words is known again by them, and is as it was.
func (c *Changes) section(was, is Section) {
	old, rest := without(was.Parts, is.Parts), without(is.Parts, was.Parts)
	if len(old)+len(rest) == 0 {
		c.moved(was, is)
		return
	}
	again := aligned(old, rest)
	for i, p := range rest {
		how := New
		if _, known := again[i]; known {
			how = Changed
		}
		c.add(how, p, is.Name)
	}
	kept := slices.Collect(maps.Values(again))
	for i, p := range old {
		if !slices.Contains(kept, i) {
			c.add(Gone, p, was.Name)
		}
	}
}

// aligned are the places of parts as they were, by those of the same parts with other words. A part is known again by its
// author's name for it, else by how it begins, and else by its number.
func aligned(old, rest []Part) map[int]int {
	again, taken := map[int]int{}, map[int]bool{}
	for _, same := range []func(p, q Part) bool{sameLabel, sameBeginning, sameNumber} {
		for i, p := range rest {
			if _, known := again[i]; known {
				continue
			}
			for j, q := range old {
				if !taken[j] && same(p, q) {
					again[i], taken[j] = j, true
					break
				}
			}
		}
	}
	return again
}

func sameLabel(p, q Part) bool { return p.Label != "" && p.Label == q.Label }

// sameBeginning tells whether two parts, of which neither is called otherwise than the other, begin with much the same
// words.
func sameBeginning(p, q Part) bool {
	const enough = 3 // words in common
	words, others := strings.Fields(p.Words), strings.Fields(q.Words)
	n := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			n++
		}
	}
	return p.Label == q.Label && n >= enough && 2*n > max(len(words), len(others))
}

func sameNumber(p, q Part) bool { return p.Label == q.Label && p.Cited != "" && p.Cited == q.Cited }

// moved adds the first paragraph that stands where another was.
func (c *Changes) moved(was, is Section) {
	for i, p := range is.Parts {
		if i < len(was.Parts) && p.Digest != was.Parts[i].Digest {
			c.add(Moved, p, is.Name)
			return
		}
	}
}

func (c *Changes) add(how How, p Part, section string) {
	c.Parts = append(c.Parts, PartChange{how, p.place(), p.Label, section, p.At})
}

// place is how a part is named.
func (p Part) place() string {
	if p.Cited != "" {
		return p.Cited
	}
	return "“" + p.Words + "”"
}

// without are the parts whose words others have not, as often as they have them.
func without(parts, others []Part) (out []Part) {
	n := map[string]int{}
	for _, o := range others {
		n[o.Digest]++
	}
	for _, p := range parts {
		if n[p.Digest]--; n[p.Digest] < 0 {
			out = append(out, p)
		}
	}
	return out
}
