package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// A Given is a fact that a case or its meeting gives, with its value as papers print it.
type Given struct {
	Name  string // as templates name it: "contract.value"
	Kind  string // "money", "date", "person", "decision" for what else stands under [decision], or "text"
	Value string
	At    diag.Span
}

// givenOf are the facts of a meeting that are told beside those of a case.
var givenOf = []string{"meeting.body", "meeting.date", "meeting.time", "meeting.place"}

// Given lists the facts that the paper's case gives, in the order of the format, its own [facts] by their names, and those of
// its meeting. A value that can't be used is listed as it stands in the file.
func (p Paper) Given() []Given {
	f := caseFacts{facts: facts{p, language.Of(p.language())}}
	var names []string
	for _, key := range casefile.Keys() {
		names = append(names, key.Name)
	}
	own := p.Case.FactNames()
	names = append(names, slices.DeleteFunc(own, func(name string) bool { return !strings.HasPrefix(name, "facts.") })...)
	var out []Given
	for _, name := range append(names, givenOf...) {
		v, _ := f.find(name)
		if v == nil || !v.Given() {
			continue
		}
		given := Given{Name: name, Kind: kindOf(name, v), Value: f.print(v).text, At: v.At().Span}
		if v.At().Bad {
			given.Value = oneLine(given.At.Text())
		}
		out = append(out, given)
	}
	return out
}

// kindOf is what a fact is to someone who asks what of it has changed.
func kindOf(name string, v casefile.Value) string {
	switch v := v.(type) {
	case casefile.Money:
		return "money"
	case casefile.Date:
		return "date"
	case casefile.Post, casefile.Posts:
		return "person"
	case casefile.Fact:
		if v.Date.Known() {
			return "date"
		}
		if _, ok := casefile.Pence(v.Value); ok && strings.Contains(v.Value, "£") {
			return "money"
		}
	}
	if strings.HasPrefix(name, "decision.") {
		return "decision"
	}
	return "text"
}
