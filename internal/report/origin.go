package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
	"golang.org/x/text/unicode/norm"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// A piece is where a stretch of a run's text was read from, which ends where the next begins.
type piece struct {
	text     int // the byte of the run's text at which it begins
	markdown *Markdown
	from, to int // bytes of the Markdown
}

// source is the Markdown that the piece was read from.
func (p piece) source() string { return p.markdown.Text[p.from:p.to] }

// place is where the piece was written, up to the end of the line or the fact in which it begins.
func (p piece) place() diag.Span { return p.markdown.span(p.from, p.to) }

// end is the byte of the run's text at which the piece with an index ends.
func (r Run) end(piece int) int {
	if piece+1 < len(r.pieces) {
		return r.pieces[piece+1].text
	}
	return len(r.Text)
}

// join appends a run's text to r's, and where it was read from.
func (r *Run) join(other Run) {
	for _, p := range other.pieces {
		p.text += len(r.Text)
		r.pieces = append(r.pieces, p)
	}
	r.Text += other.Text
}

// cut takes the first bytes of a run's text away, and what they were read from.
func (r *Run) cut(n int) {
	if n == 0 {
		return
	}
	var rest []piece
	for i, p := range r.pieces {
		end := r.end(i)
		if end <= n && i+1 < len(r.pieces) {
			continue // all of it is cut
		}
		if p.text < n {
			if _, to, ok := alongside(r.Text[p.text:end], p.source(), 0, n-p.text); ok {
				p.from += to
			}
		}
		p.text = max(0, p.text-n)
		rest = append(rest, p)
	}
	r.Text, r.pieces = r.Text[n:], rest
}

// first is the run with the first n bytes of its text alone.
func (r Run) first(n int) Run {
	if n >= len(r.Text) {
		return r
	}
	r.Text = r.Text[:n]
	end := len(r.pieces)
	for end > 1 && r.pieces[end-1].text >= n {
		end--
	}
	r.pieces = r.pieces[:end:end]
	return r
}

// upper makes the first n bytes of the run's text capitals.
func (r *Run) upper(n int) {
	text := r.Text
	r.pieces = slices.Clone(r.pieces)
	for i := range r.pieces {
		start := min(r.pieces[i].text, n)
		r.pieces[i].text += len(strings.ToUpper(text[:start])) - start // some capitals have another length
	}
	r.Text = strings.ToUpper(text[:n]) + text[n:]
}

// Place is where the bytes [start, end) of the run's text were written, up to the end of the line or
// the fact in which they begin. Where that can't be told it is the place of that line or fact.
func (r Run) Place(start, end int) diag.Span {
	for i, p := range slices.Backward(r.pieces) {
		if p.text > start {
			continue
		}
		last := r.end(i)
		from, to, ok := alongside(r.Text[p.text:last], p.source(), start-p.text, min(end, last)-p.text)
		if !ok {
			return p.place()
		}
		return p.markdown.span(p.from+from, p.from+to)
	}
	return r.At
}

// alongside finds the bytes of Markdown that the bytes [start, end) of the text were read from: it goes
// along both, past backslashes, character references and spaces that were taken out.
func alongside(text, markdown string, start, end int) (from, to int, ok bool) {
	from = -1
	i := alike(text, markdown, start)
	j := i
	for i < end && j < len(markdown) {
		di, dj := step(text[i:], markdown[j:])
		if dj == 0 {
			return 0, 0, false
		}
		if from < 0 && i+di > start {
			from = j
			if escape(markdown[j:]) && dj == 2 {
				from++ // the sign alone
			}
		}
		i, j = i+di, j+dj
	}
	if from < 0 || i < end && strings.TrimSpace(text[i:end]) != "" {
		return 0, 0, false
	}
	return from, j, true
}

// alike is how many bytes text and Markdown have in common at their beginnings, n at most, as far as every sign of the
// Markdown stands for itself. Most words are such, and are gone past faster so than step by step.
func alike(text, markdown string, n int) int {
	n = min(n, len(text), len(markdown))
	for i := range n {
		if c := markdown[i]; c != text[i] || c >= utf8.RuneSelf || c == '&' || c == '\\' {
			return i
		}
	}
	return max(n, 0)
}

// step is how many bytes of text and of Markdown belong together; no bytes of text where the Markdown
// is not printed, none of both where they differ.
func step(text, markdown string) (ofText, ofMarkdown int) {
	const white = " \t\r\n"
	c := markdown[0]
	if c == '&' {
		if printed, n := entity(markdown); n > 0 && strings.HasPrefix(text, printed) {
			return len(printed), n
		} else if n > 0 && printed == " " {
			return 0, n
		}
	}
	switch {
	case escape(markdown) && markdown[1] == text[0]:
		return 1, 2
	case c == text[0] && c < utf8.RuneSelf:
		return 1, 1
	case text[0] == ' ' && strings.IndexByte(white, c) >= 0:
		return 1, 1
	case c == '\\' || strings.IndexByte(white, c) >= 0:
		return 0, 1
	}
	return letter(text, markdown)
}

// escape tells whether Markdown begins with a backslash that makes words of the sign after it.
func escape(markdown string) bool {
	return len(markdown) > 1 && markdown[0] == '\\' && util.IsPunct(markdown[1])
}

// entityForm matches what may be a character reference. The longest has 33 bytes.
var entityForm = lazy.New(`^&#?[0-9A-Za-z]{1,31};`)

// entity is what the character reference that Markdown begins with is printed as, and how long the
// reference is; 0 where there is none.
func entity(markdown string) (printed string, length int) {
	written := entityForm.FindString(markdown)
	if printed = unescape([]byte(written)); printed == written {
		return "", 0
	}
	return printed, len(written)
}

// letter is step for a character that is printed otherwise than it is typed: a letter with an accent that
// is typed apart, or in capitals, or what no file should have.
func letter(text, markdown string) (ofText, ofMarkdown int) {
	if c, n := utf8.DecodeRuneInString(markdown); c != utf8.RuneError && strings.HasPrefix(text, markdown[:n]) {
		return n, n
	}
	n := norm.NFC.NextBoundaryInString(markdown, true)
	typed := unescape([]byte(markdown[:n]))
	for _, printed := range []string{typed, strings.ToUpper(typed)} {
		if strings.HasPrefix(text, printed) {
			return len(printed), n
		}
	}
	return 0, 0
}

// Places are the places that the run was read from, one for each line or fact.
func (r Run) Places() []diag.Span {
	var all []diag.Span
	for _, p := range r.pieces {
		for at := p.from; at < p.to; {
			span := p.markdown.span(at, p.to)
			if !span.Known() {
				break
			}
			if len(all) == 0 || all[len(all)-1] != span {
				all = append(all, span)
			}
			at += copied(p.markdown.Text[at:p.to], span)
		}
	}
	return all
}

// copied is how much of the Markdown surely comes from a span: all of its text, or a word.
func copied(markdown string, span diag.Span) int {
	if text := span.Source.Text[span.Start:span.End]; len(text) > 0 && len(text) <= len(markdown) && markdown[:len(text)] == string(text) {
		return len(text)
	}
	if n := strings.IndexByte(markdown[1:], ' '); n >= 0 {
		return n + 1
	}
	return len(markdown)
}
