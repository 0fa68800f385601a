package check

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// mendingOf is what puts labels in the place of the numbers of a reference, such that the same is printed, and gives a label to
// the paragraphs that have none. It is nil where one of the places is not known, or can't be given one so.
func (x *referring) mendingOf(t text.Prose, r cites.Reference, meant []place) *diag.Mending {
	if restOfNumber.MatchString(t.Text[r.End:]) {
		return nil
	}
	labelled := &diag.Mending{}
	var labels []string
	for i, m := range meant {
		typed := r.Numbers[i]
		if !m.known() || m.several || m.noun != meant[0].noun || t.Text[typed.Start:typed.End] != m.Cite.Number || m.Cite.Number != typed.Value {
			return nil
		}
		label := m.label
		if label == "" {
			label = x.propose(m)
			if labelled = labelled.And(x.label(m, label)); labelled == nil {
				return nil
			}
		}
		labels = append(labels, label)
	}
	return labelled.And(x.instead(t.Passage, r.Start, r.End, x.cited(t, r, meant, labels)))
}

// restOfNumber matches what may be the rest of a number: "f)" after "paragraph 4".
var restOfNumber = lazy.New(`^(?:[ \x{a0}]?\(?[A-Za-z0-9]{1,4}\)|[(\pL\pN/]|[ ,\x{a0}]*[.–-] ?\pN)`)

// cited is what prints the words of a reference again: its noun with the number, or else the number after the noun as it is typed.
func (x *referring) cited(t text.Prose, r cites.Reference, meant []place, labels []string) string {
	whole := x.written(t, r, meant, labels)
	if strings.HasPrefix(whole, "[]") && t.In == language.English && !besideLink(t, r) && strings.HasPrefix(t.Text[r.Start:], x.printed(t, r, meant)) {
		return whole
	}
	out, at := "", r.Start
	for i, n := range r.Numbers {
		out += t.Text[at:n.Start] + "[#](#" + labels[i] + ")"
		at = n.End
	}
	return out + t.Text[at:r.End]
}

// printed is the noun of a reference, and its first number, as labels print them: with a capital where they begin a sentence. It
// is more than stands there where what is meant is cited by more than its number.
func (x *referring) printed(t text.Prose, r cites.Reference, meant []place) string {
	first := meant[0].Cite
	if first.Noun == "" || first.Of != "" {
		return t.Text[r.Start:] + "."
	}
	noun, before := language.English.Noun(first.Noun), strings.TrimRight(t.Text[:r.Start], " \n")
	word := noun.One
	if len(meant) > 1 {
		word = noun.More
	}
	if before == "" || strings.ContainsAny(before[len(before)-1:], ".?!") {
		word = strings.ToUpper(word[:1]) + word[1:]
	}
	return word + " " + first.Number
}

// besideLink tells whether a link stands close to a reference, with which one without a noun could be printed together.
func besideLink(t text.Prose, r cites.Reference) bool {
	const near = 8 // bytes, more than " and " has
	for at := max(0, r.Start-near); at < min(len(t.Text), r.End+near); at++ {
		if t.Linked(at) {
			return true
		}
	}
	return false
}

// label is the mending that gives a paragraph a label, at its end; nil where something follows the paragraph in its
// line, or where it is no paragraph.
func (x *referring) label(m place, label string) *diag.Mending {
	if m.Kind != text.Paragraph || m.noun == cites.Appendix || m.noun == cites.Section || !x.mendable(m) {
		return nil
	}
	_, last := utf8.DecodeLastRuneInString(m.Text)
	at := m.Place(len(m.Text)-last, len(m.Text))
	if at.Source != x.Case.Source || at.Text() != m.Text[len(m.Text)-last:] || !endsLine(string(at.Source.Text[at.End:])) {
		return nil
	}
	return diag.Instead(at.Source.Span(at.End, at.End), " {#"+label+"}")
}

// endsLine tells whether nothing is left of a line, or of a text in TOML, but the quotes that close it.
func endsLine(rest string) bool {
	line, _, _ := strings.Cut(rest, "\n")
	switch strings.TrimSpace(line) {
	case "", `"`, "'", `"""`, "'''":
		return true
	}
	return false
}
