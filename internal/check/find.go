package check

import (
	"fmt"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// A finder takes the findings of rules, with the severities of the catalogue.
type finder struct {
	list    *diag.List
	mending *diag.Mending  // of what is found; nil for none
	told    map[string]int // how many findings about words each rule has; nil where they are not counted
}

// mostOfRule is how many findings about words a rule has in a paper: more would tell nothing new, and finding a
// place in a long paragraph takes time.
const mostOfRule = 50

// mostInPassage is how many findings of a kind a passage has at most: nobody reads more.
const mostInPassage = 20

// find reports what is wrong at a place; hint may be "".
func (f finder) find(at diag.Span, rule, hint, format string, args ...any) {
	f.add(diag.Diagnostic{Span: at, Rule: rule, Hint: hint, Message: fmt.Sprintf(format, args...)})
}

// misnamed reports a name that is none of names, as [diag.Unknown] has it.
func (f finder) misnamed(at diag.Span, rule, name string, names []string, otherwise, format string, args ...any) {
	d := diag.Unknown(at, name, names, otherwise)
	d.Rule, d.Message = rule, fmt.Sprintf(format, args...)
	f.add(d)
}

// mends is the finder that gives what it is told a mending, which may be nil.
func (f finder) mends(m *diag.Mending) finder {
	f.mending = m
	return f
}

// in reports what is wrong with the bytes [start, end) of a passage; hint may be "".
func (f finder) in(p *text.Passage, start, end int, rule, hint, format string, args ...any) {
	f.at(p, p.Place(start, end), rule, hint, format, args...)
}

// at reports what is wrong at a place of a passage; hint may be "".
func (f finder) at(p *text.Passage, at diag.Span, rule, hint, format string, args ...any) {
	if f.told != nil {
		switch f.told[rule]++; {
		case f.told[rule] > mostOfRule:
			return
		case f.told[rule] == mostOfRule:
			format += "; further ones in this paper are not listed"
		}
	}
	f.add(diag.Diagnostic{
		Span: at, Rule: rule, Hint: hint, Message: fmt.Sprintf(format, args...),
		Paragraph: p.Paragraph, Cited: p.Cite.String(), Anchor: p.Anchor,
	})
}

func (f finder) add(d diag.Diagnostic) {
	d.Severity, _ = severityOf(d.Rule) // a test holds that every rule is in the catalogue
	if d.Mending == nil {
		d.Mending = f.mending
	}
	f.list.Add(d)
}
