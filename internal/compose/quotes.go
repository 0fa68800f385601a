package compose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

// quotes is the form of a paper's quotation marks and apostrophes: the one that its author types most. What templates say
// takes the form too, so that a paper does not have both.
type quotes uint8

const (
	anyQuotes quotes = iota // the author types none, and the templates' own stay
	straight
	curly
)

// quotesOf is the form in which the author of a case types quotation marks, and curly where each form is typed as often.
func quotesOf(c *casefile.Case) quotes {
	ahead := report.CurlyQuotes(c.Report.Title.Value)
	typed := ahead != 0
	for _, answer := range c.Prose {
		n := report.CurlyQuotes(answer.Value)
		ahead, typed = ahead+n, typed || n != 0
	}
	switch {
	case ahead < 0:
		return straight
	case typed:
		return curly
	}
	return anyQuotes
}

// mark gives the mark that words have at a byte in this form, with the mark's own length; "" where the words have none
// there, or one of this form.
func (q quotes) mark(words string, at int) (mark string, size int) {
	c, size := utf8.DecodeRuneInString(words[at:])
	switch own := words[at : at+size]; {
	case q == straight && strings.ContainsRune("‘’“”", c):
		return report.Straightened.Replace(own), size
	case q == curly && (c == '\'' || c == '"'):
		return curled(c, begins(words[:at])), size
	}
	return "", size
}

func curled(c rune, opening bool) string {
	switch {
	case c == '"' && opening:
		return "“"
	case c == '"':
		return "”"
	case opening:
		return "‘"
	}
	return "’"
}

// begins tells whether a mark after some words begins a quotation. An apostrophe stands after a letter.
func begins(before string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsSpace(last) || strings.ContainsRune("([{“‘", last)
}

// template writes words of a template, whose mark is the last, with the quotation marks of the paper's form. Each of those
// that is written otherwise has a place of its own; the words around it are copies. A line with a link stays as it is,
// since in a link quotation marks belong to Markdown.
func (o *output) template(words string, q quotes) {
	m := o.marks[len(o.marks)-1]
	goOn := func(from, to int, copied bool) {
		span := m.span.Source.Span(m.span.Start+from, m.span.Start+to)
		o.marks = append(o.marks, mark{out: o.Len(), span: span, copy: copied, template: true})
	}
	from := 0
	for at := 0; at < len(words); {
		mark, size := q.mark(words, at)
		if mark != "" && !linked(words, at) {
			o.WriteString(words[from:at])
			goOn(at, at+size, false)
			o.WriteString(mark)
			from = at + size
			goOn(from, len(words), true)
		}
		at += size
	}
	o.WriteString(words[from:])
}

// linked tells whether a link begins in the line in which a byte of words stands.
func linked(words string, at int) bool {
	start := strings.LastIndexByte(words[:at], '\n') + 1
	line, _, _ := strings.Cut(words[start:], "\n")
	return strings.Contains(line, "](")
}
