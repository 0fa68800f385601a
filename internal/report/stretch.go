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
		all = p.stretches(all, r.Text[:r.end(i)])
	}
	return all
}

// stretches appends those of a piece, with whose words a text ends.
func (p piece) stretches(all []Stretch, text string) []Stretch {
	for from, at := p.text, p.from; from < len(text); {
		markdown, n := p.markdown.Text[at:p.to], p.to-at
		span := p.markdown.span(at, p.to)
		if span.Known() && n > 0 {
			n = copied(markdown, span)
			n += len(markdown[n:]) - len(strings.TrimLeft(markdown[n:], " ")) // else a space would take the next word with it
		}
		to := from + printed(text[from:], markdown[:n])
		if at += n; at >= p.to {
			to = len(text)
		}
		all = joined(all, Stretch{text[from:to], span}, text[:to])
		from = to
	}
	return all
}

// joined appends the words with which a text ends to those before them, as one stretch with them where they come from the same
// place.
func joined(all []Stretch, s Stretch, text string) []Stretch {
	if last := len(all) - 1; last >= 0 && all[last].Place == s.Place {
		all[last].Text = text[len(text)-len(s.Text)-len(all[last].Text):]
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
