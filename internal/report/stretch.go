package report

import (
	"strings"

	"cabinet/internal/diag"
)

// A Stretch is words of a run that were written at one place: in a line of an answer, as a fact, or in a template.
type Stretch struct {
	Text  string
	Place diag.Span // the zero Span where nobody wrote them: the program did
}

// Stretches are the words of the run, parted where they come from different places.
func (r Run) Stretches() []Stretch {
	if len(r.pieces) == 0 {
		return []Stretch{{r.Text, r.At}}
	}
	var all []Stretch
	for i, p := range r.pieces {
		all = p.stretches(all, r.Text[p.text:r.end(i)])
	}
	return all
}

// stretches appends those of a piece, whose words are given.
func (p piece) stretches(all []Stretch, text string) []Stretch {
	for at := p.from; text != ""; {
		markdown, n := p.markdown.Text[at:p.to], p.to-at
		span := p.markdown.span(at, p.to)
		if span.Known() && n > 0 {
			n = copied(markdown, span)
			n += len(markdown[n:]) - len(strings.TrimLeft(markdown[n:], " ")) // else a space would take the next word with it
		}
		words := printed(text, markdown[:n])
		if at += n; at >= p.to {
			words = len(text)
		}
		all = joined(all, Stretch{text[:words], span})
		text = text[words:]
	}
	return all
}

// joined appends words to those before them, as one stretch with them where they come from the same place.
func joined(all []Stretch, s Stretch) []Stretch {
	if last := len(all) - 1; last >= 0 && all[last].Place == s.Place {
		all[last].Text += s.Text
		return all
	}
	return append(all, s)
}

// printed is how many bytes of a text were read from the Markdown with which it begins.
func printed(text, markdown string) int {
	i := alike(text, markdown, len(markdown))
	for j := i; i < len(text) && j < len(markdown); {
		ofText, ofMarkdown := step(text[i:], markdown[j:])
		if ofMarkdown == 0 {
			return min(len(text), i+len(markdown)-j)
		}
		i, j = i+ofText, j+ofMarkdown
	}
	return i
}
