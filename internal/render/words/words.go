// Package words is a renderer: a numbered [report.Report] comes in, the paper's own words go out, by which search finds its
// paragraphs. Each line is a place of the page:
//
//	ANCHOR TAB CITE TAB TEXT
//
// the address of the place within the page, how it is cited ("paragraph 12", both "" for the head of the paper) and what
// is said there. Standard wording, which is the same in every paper of a kind, is left out, and an ellipsis stands in its place.
package words

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Render writes the lines. The words at whose places own is true are the paper's own; without own, all of its words are.
func Render(r *report.Report, own func(diag.Span) bool) []byte {
	w := &writer{own: own}
	for _, f := range r.Fields {
		for i, line := range f.Lines {
			if !f.Title || i > 0 {
				w.add(line)
			}
		}
	}
	for _, part := range r.Parts {
		w.words = part.Words(r.Header)
		for i := range part.Sections {
			w.section = &part.Sections[i]
			w.at = place{w.section.ID, cited(w.section.Cited(), w.words)}
			w.blocks(w.section.Blocks)
		}
	}
	w.section = &report.Section{}
	for _, n := range r.Notes {
		w.words = n.Words(r.Header)
		w.at = place{n.Anchor, cited(report.Cite{Noun: language.Note, Number: n.Number}, w.words)}
		w.blocks(n.Blocks)
	}
	w.end()
	return w.out.Bytes()
}

// A place is where something of the paper stands.
type place struct{ anchor, cite string }

// A writer writes lines. What stands at one place goes into one line, as far as that can be read at a glance.
type writer struct {
	own     func(diag.Span) bool
	words   *language.Language
	section *report.Section
	at      place // of what is written next

	out  bytes.Buffer
	line int   // where in it the text of the line that is being written begins; 0 where none was begun
	in   place // the place of that line
}

// longLine is how many bytes of text a line has before another begins for what stands at the same place.
const longLine = 1000

// add writes what a paper says at the place.
func (w *writer) add(runs []report.Run) { w.say(w.said(runs)) }

// say writes a text at the place.
func (w *writer) say(text string) {
	if text = plain(text); text == "" {
		return
	}
	if w.line > 0 && w.in == w.at && w.out.Len()-w.line <= longLine {
		w.out.WriteByte(' ')
	} else {
		w.end()
		w.begin()
	}
	w.out.WriteString(text)
}

// begin begins a line for what stands at the place.
func (w *writer) begin() {
	w.in = w.at
	w.out.WriteString(w.in.anchor + "\t" + w.in.cite + "\t")
	w.line = w.out.Len()
}

// end ends the line, if one was begun.
func (w *writer) end() {
	if w.line > 0 {
		w.out.WriteByte('\n')
	}
}

// plain is a text in one line, with single spaces, and without signs that nobody sees and that would part a word. Most are so.
func plain(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unseen(r) {
			return -1
		}
		return r
	}, text)), " ")
}

// isPlain tells whether a text is surely plain.
func isPlain(text string) bool {
	before := ' '
	for _, r := range text {
		if r == ' ' && before == ' ' || r != ' ' && odd(r) {
			return false
		}
		before = r
	}
	return before != ' '
}

// odd tells whether a sign may stand in no plain text, apart from single spaces.
func odd(r rune) bool {
	if r <= unicode.MaxASCII {
		return '\t' <= r && r <= '\r'
	}
	return r == utf8.RuneError || unseen(r) || unicode.IsSpace(r)
}

// unseen tells whether a sign is one that nobody sees.
func unseen(r rune) bool { return r > unicode.MaxASCII && unicode.Is(unicode.Cf, r) }

// cited is how a place is cited in a language; "" for one that can't be cited.
func cited(c report.Cite, words *language.Language) string {
	noun := words.Noun(c.Noun).One
	switch {
	case c.Number == "" && c.Of == "":
		return ""
	case c.Of == "":
		return plain(noun + " " + c.Number)
	case c.Number == "":
		return plain(noun + " " + c.Of)
	}
	return plain(noun + " " + c.Number + " " + fmt.Sprintf(words.OfAppendix, c.Of))
}
