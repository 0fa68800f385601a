package clearance

import (
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/report"
)

// A Content is what an officer answers for in a paper.
type Content struct {
	Scope    Scope
	Facts    []Fact
	Sections []Section
}

// A Fact is a fact with its value as the case has it.
type Fact struct {
	Name, Value string
	At          diag.Span
}

// A Section is a section, or what stands above the first one or beside the paper.
type Section struct {
	ID, Name string
	Parts    []Part
}

// A Part is a paragraph, a heading, a table or an image.
type Part struct {
	Cited  string // "paragraph 12"; "" for what has no number
	Label  string // its author's name for it; "" for none
	Words  string // its first ones
	Digest string
	At     diag.Span
}

// digest is a digest of the section's parts.
func (s Section) digest() string {
	var all strings.Builder
	for _, p := range s.Parts {
		all.WriteString(p.Digest + "\n")
	}
	return freeze.Sum([]byte(all.String()))
}

// Names of sections that no profile has: what is attached to the paper stands below the first, by the name that a
// profile gives to all of it.
const (
	attached = "appendices"
	title    = "" // what stands above the first section
)

// A Scope is which sections and facts an officer answers for; the zero Scope is the whole paper.
type Scope struct{ Sections, Facts []string }

// scopeOf is what the profile says that an officer answers for.
func scopeOf(who casefile.Clearer) Scope {
	return Scope{who.Sections.Strings(), who.Facts.Strings()}
}

// whole tells whether the officer answers for all of the paper.
func (s Scope) whole() bool { return len(s.Sections)+len(s.Facts) == 0 }

// section tells whether the officer answers for a section.
func (s Scope) section(id string) bool {
	below, _, _ := strings.Cut(id, "/")
	return s.whole() || slices.Contains(s.Sections, below)
}

// fact tells whether the officer answers for a fact: of a whole paper for those of the matter itself, which are printed or
// stand in registers.
func (s Scope) fact(name string) bool {
	table, _, _ := strings.Cut(name, ".")
	return slices.Contains(s.Facts, name) || s.whole() && slices.Contains([]string{"decision", "exception", "contract", "facts"}, table)
}

// Of is what an officer answers for in a paper.
func Of(s Subject, who casefile.Clearer) Content {
	c := Content{Scope: scopeOf(who)}
	c.Facts = factsOf(s.Case, c.Scope)
	x := newReader(s, who)
	for _, section := range x.all() {
		if len(section.Parts) > 0 && c.Scope.section(section.ID) {
			c.Sections = append(c.Sections, section)
		}
	}
	return c
}

// factsOf are the facts of a case that are in a scope.
func factsOf(c *casefile.Case, scope Scope) (out []Fact) {
	for _, name := range c.FactNames() {
		if v, ok := casefile.Lookup(c, name); ok && v.Given() && scope.fact(name) {
			out = append(out, Fact{name, strings.Join(strings.Fields(value(v)), " "), v.At().Span})
		}
	}
	return out
}

// value is a fact as officers read it.
func value(v casefile.Value) string {
	switch v := v.(type) {
	case casefile.Text:
		return v.Value
	case casefile.Money:
		return v.Value
	case casefile.Post:
		return v.Value
	case casefile.Rule:
		return v.Value
	case casefile.Date:
		return v.String()
	case casefile.Fact:
		if v.Date.Known() {
			return v.Date.String()
		}
		return v.Value
	case casefile.Flag:
		return map[bool]string{true: "yes", false: "no"}[v.Value]
	case casefile.Number:
		return strconv.Itoa(v.Value)
	case casefile.Names:
		return report.Series(v.Strings())
	case casefile.Posts:
		return report.Series(v.Strings())
	case casefile.Lines:
		return report.Series(v.Strings())
	}
	return v.At().Text()
}
