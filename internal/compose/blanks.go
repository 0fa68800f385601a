package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// A Blank is a key of a case that a paper has a use for.
type Blank struct {
	casefile.Key
	Needed bool // the paper can't do without it
}

// alwaysAsked are the keys that every paper has a use for.
var alwaysAsked = []string{"report.title", "report.short_title", "report.from", "report.contacts", "report.consulted", "report.none"}

// Blanks lists the keys that a paper of the kind has a use for when it asks for a decision, in the order
// of the format: those that every paper has, and those that the templates and the council's header name.
func Blanks(k *Kind, council *casefile.Council, asks string) []Blank {
	required, optional := usedFacts(k, council, asks)
	var blanks []Blank
	for _, key := range casefile.Keys() {
		needed := slices.Contains(required, key.Name)
		if needed || slices.Contains(optional, key.Name) {
			blanks = append(blanks, Blank{key, needed})
		}
	}
	return blanks
}

// usedFacts are the facts that the blocks of the council's sections and its header name.
func usedFacts(k *Kind, council *casefile.Council, asks string) (required, optional []string) {
	required = slices.Clone(alwaysAsked)
	if len(k.decisions) > 0 {
		required = append(required, "decision.asks")
	}
	for _, s := range council.Sections() {
		if k.words(s) {
			r, o := k.Facts(s.ID.Value, asks)
			required, optional = append(required, r...), append(optional, o...)
		}
	}
	for _, f := range council.Header.Fields {
		if f.Optional.Or(false) {
			optional = append(optional, factsIn(f)...)
		} else {
			required = append(required, factsIn(f)...)
		}
	}
	return required, optional
}

// factsIn are the facts that a field of the header names.
func factsIn(f casefile.Field) []string {
	var names []string
	for _, line := range f.Value.Strings() {
		for _, m := range braces.FindAllStringSubmatch(line, -1) {
			names = append(names, strings.TrimSpace(m[1]))
		}
	}
	return names
}
