package diag

import (
	"cmp"
	"slices"
	"strings"
)

// A Mending is what puts a finding right: other words at one place of its file, or at several. A rule gives
// a finding one where nothing else can be right. Whether the finding then goes, and no other comes, is for
// those who offer it to prove.
type Mending struct {
	Parts []Part // in no order; they do not overlap
}

// A Part is what takes the place of a stretch of a file.
type Part struct {
	Span
	// With is words, which the file holds as its string or key at the place does: with escapes where these
	// are needed. A span that is a whole string has its quotes in it, and With has none.
	With string
	TOML bool // With is a value as TOML has it, such as a day, in the place of a whole value; or "" to take an item out of a list with what parts it from the one before
}

// Instead is the mending that puts words in the place of a span; nil where there are none, or no place.
func Instead(at Span, with string) *Mending {
	if with == "" || !at.Known() {
		return nil
	}
	return &Mending{[]Part{{Span: at, With: with}}}
}

// And is both mendings as one; nil where one of the two is.
func (m *Mending) And(other *Mending) *Mending {
	if m == nil || other == nil {
		return nil
	}
	return &Mending{slices.Concat(m.Parts, other.Parts)}
}

// Unknown is a finding on a name at a place that is none of names, without its rule and its message. Its hint is
// the nearest of these, or otherwise where none is near, which lists them where it is "". Where one alone can be
// meant, that mends it.
func Unknown(at Span, name string, names []string, otherwise string) Diagnostic {
	return Diagnostic{
		Span: at, Hint: DidYouMean(name, names, cmp.Or(otherwise, allOf(names))),
		Mending: Instead(at.only(name), Meant(name, names)),
	}
}

// only is where some words stand in a span, if they stand there once.
func (p Span) only(words string) Span {
	text := p.Text()
	i := strings.Index(text, words)
	if i < 0 || i != strings.LastIndex(text, words) {
		return Span{}
	}
	return p.Source.Span(p.Start+i, p.Start+i+len(words))
}

// detached is the mending with the places alone, as [Span.Alone] has them.
func (m *Mending) detached() *Mending {
	if m == nil {
		return nil
	}
	parts := slices.Clone(m.Parts)
	for i := range parts {
		parts[i].Span = parts[i].Alone()
	}
	return &Mending{parts}
}

// Detached is the finding as it is held once its file is worked on: with its places, and without the file.
func (d Diagnostic) Detached() Diagnostic {
	d.Span, d.Mending = d.Alone(), d.Mending.detached()
	return d
}
