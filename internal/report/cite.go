package report

import (
	"fmt"
	"strings"

	"cabinet/internal/language"
)

// A Cite is what tells one place of a paper from all others, as references in the paper name it. The zero Cite is of
// what neither a number nor a heading names.
type Cite struct {
	Noun   string // what is cited, as [language.Language.Noun] knows it: "paragraph", "Table", "recommendation"
	Number string // "17", "23(a)"; "" where nothing has one
	Of     string // the section that has to be named with the number, or that is named in its place; "" for none
}

// Cited is how the section itself is cited.
func (s *Section) Cited() Cite {
	switch {
	case s.appendix != nil:
		return Cite{Noun: s.appendix.noun, Number: s.Number}
	case s.Number != "":
		return Cite{Noun: language.Section, Number: s.Number}
	case s.Heading != "":
		return Cite{Noun: language.Section, Of: "“" + s.Heading + "”"}
	}
	return Cite{}
}

// Cite is how a block of the section is cited from elsewhere in the paper. A block without a number has the zero Cite.
func (s *Section) Cite(b Block) Cite {
	_, t := b.named(s)
	switch {
	case t.number == "":
		return Cite{}
	case t.noun == language.Paragraph && strings.HasPrefix(t.number, "("): // of a list below no number
		return Cite{Noun: language.Item, Number: t.number, Of: s.Cited().String()}
	case t.of != "" && !t.ofAppendix:
		return Cite{Noun: t.noun, Number: t.number, Of: "“" + t.of + "”"}
	}
	return Cite{Noun: t.noun, Number: t.number, Of: t.of}
}

// String is the place as messages name it, which are in English: "paragraph 17", "recommendation 2",
// "paragraph 2 of “Evidence”", "the section “Evidence”".
func (c Cite) String() string {
	noun := language.English.Noun(c.Noun).One
	switch {
	case c.Number != "":
		return c.around(noun, c.Number)
	case c.Of != "":
		return "the " + noun + " " + c.Of
	}
	return ""
}

func (c Cite) around(noun, number string) string {
	if c.Of == "" {
		return noun + " " + number
	}
	return noun + " " + number + " of " + c.Of
}

// mostCited is how many places a message names: nobody goes through a longer list.
const mostCited = 6

// Cites are several places as messages name them, each once, neighbours that have a noun in common together:
// "recommendation 2, paragraphs 5 and 9 and 4 more". They are "" where no place has a number.
func Cites(places []Cite) string {
	var groups [][]Cite
	seen, more := map[Cite]bool{}, 0
	for _, c := range places {
		last := len(groups) - 1
		switch {
		case c.Number == "" || seen[c]:
			continue
		case len(seen) >= mostCited:
			more++
		case last >= 0 && groups[last][0].Noun == c.Noun && groups[last][0].Of == c.Of:
			groups[last] = append(groups[last], c)
		default:
			groups = append(groups, []Cite{c})
		}
		seen[c] = true
	}
	var rest []string
	if more > 0 {
		rest = []string{fmt.Sprintf("%d more", more)}
	}
	if len(groups) == 1 {
		return together(groups[0], rest...)
	}
	var words []string
	for _, group := range groups {
		words = append(words, together(group))
	}
	return Series(append(words, rest...))
}

// together are places that have their noun in common, and what follows their numbers.
func together(group []Cite, rest ...string) string {
	noun := language.English.Noun(group[0].Noun).More
	if len(group) == 1 {
		noun = language.English.Noun(group[0].Noun).One
	}
	var numbers []string
	for _, c := range group {
		numbers = append(numbers, c.Number)
	}
	return group[0].around(noun, Series(append(numbers, rest...)))
}
