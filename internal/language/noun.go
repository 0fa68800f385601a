package language

import (
	"slices"
	"strings"
)

// The things in a paper for which every language has a word. A council can cite others, by nouns of its own.
const (
	Paragraph = "paragraph"
	Section   = "section"
	Table     = "Table"
	Figure    = "Figure"
	Appendix  = "Appendix"
	Note      = "note"
	Item      = "item"
)

// A Noun is a word for one thing and for more than one, as it stands within a sentence.
type Noun struct{ One, More string }

// Nouns are the words for the things in a paper.
type Nouns struct{ Paragraph, Section, Table, Figure, Appendix, Note, Item Noun }

// Noun is what something is cited as: the language's word for a thing, or else the council's own, of which the
// profile gives the singular.
func (l *Language) Noun(of string) Noun {
	switch of {
	case Paragraph:
		return l.Nouns.Paragraph
	case Section:
		return l.Nouns.Section
	case Table:
		return l.Nouns.Table
	case Figure:
		return l.Nouns.Figure
	case Appendix:
		return l.Nouns.Appendix
	case Note:
		return l.Nouns.Note
	case Item:
		return l.Nouns.Item
	}
	return Noun{of, l.plural(of)}
}

// Cite is a noun as it stands between some words and its number, or its numbers where there are many: "paragraphs".
// In Welsh the words before the noun change its first letter: "ym mharagraff".
func (l *Language) Cite(of string, many bool, before string) string {
	n := l.Noun(of)
	if many {
		return l.after(before, n.More)
	}
	return l.after(before, n.One)
}

// EndsIn tells whether a text ends with a noun, in any of its forms and whatever its capitals.
func (l *Language) EndsIn(text, of string) bool {
	n := l.Noun(of)
	text = strings.TrimSpace(text)
	for _, word := range [...]string{n.One, n.More} {
		if endsIn(text, word) || slices.ContainsFunc(l.forms(word), func(form string) bool { return endsIn(text, form) }) {
			return true
		}
	}
	return false
}

func endsIn(text, word string) bool {
	return len(text) >= len(word) && strings.EqualFold(text[len(text)-len(word):], word)
}
