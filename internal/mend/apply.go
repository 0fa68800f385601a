package mend

import (
	"slices"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// apply makes the changes of offers, and gives the new texts and the offers that were made. One that touches
// another waits; one that can't be made is refused.
func (m *maker) apply(offers []offer) (texts map[string][]byte, made []offer) {
	texts = map[string][]byte{}
	of := map[string][]offer{}
	var names []string
	for _, o := range offers {
		if of[o.file] == nil {
			names = append(names, o.file)
		}
		of[o.file] = append(of[o.file], o)
	}
	for _, name := range names {
		text, done := m.applyTo(name, of[name])
		if len(done) > 0 {
			texts[name], made = text, append(made, done...)
		}
	}
	return texts, made
}

// applyTo makes the changes in one file.
func (m *maker) applyTo(name string, offers []offer) (text []byte, made []offer) {
	before, mended := m.files.texts[name]
	if !mended {
		before = m.before[name]
	}
	var changes []tomlfile.Change
	for _, o := range offers {
		more, apart := beside(changes, o.Mending)
		if !apart {
			continue
		}
		if _, err := tomlfile.ReplaceAll(o.File(), before, more[len(changes):]); err != nil {
			m.refused[keyOf(o.Diagnostic)] = true
			continue
		}
		changes, made = more, append(made, o)
	}
	text, err := tomlfile.ReplaceAll(name, before, changes)
	if err != nil && len(made) > 1 { // each can be made, and not all
		return m.applyTo(name, made[:1])
	}
	return text, made
}

// beside are changes and those of a mending; apart is false where one of these touches another. A change that
// is there already, such as a label for a paragraph that two references are to, is made once.
func beside(changes []tomlfile.Change, mending *diag.Mending) (all []tomlfile.Change, apart bool) {
	all = slices.Clone(changes)
	for _, p := range mending.Parts {
		c := tomlfile.Change{Start: p.Offset(), End: p.Offset() + p.End - p.Start, With: p.With, TOML: p.TOML}
		if slices.Contains(changes, c) {
			continue
		}
		if slices.ContainsFunc(changes, func(other tomlfile.Change) bool { return c.Start <= other.End && other.Start <= c.End }) {
			return nil, false
		}
		all = append(all, c)
	}
	return all, true
}
