package report

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/util"

	"cabinet/internal/diag"
)

// A piece is where a stretch of a run's text was read from, which ends where the next begins.
type piece struct {
	text     int // the byte of the run's text at which it begins
	markdown *Markdown
	from, to int // bytes of the Markdown
}

// join appends a run's text to r's, and where it was read from.
func (r *Run) join(other Run) {
	for _, p := range other.pieces {
		p.text += len(r.Text)
		r.pieces = append(r.pieces, p)
	}
	r.Text += other.Text
}

// cut takes the first bytes of a run's text away.
func (r *Run) cut(n int) {
	r.Text = r.Text[n:]
	var rest []piece
	for i, p := range r.pieces {
		if i+1 < len(r.pieces) && r.pieces[i+1].text <= n {
			continue // all of it is cut
		}
		p.text = max(0, p.text-n)
		rest = append(rest, p)
	}
	r.pieces = rest
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

// reword gives the run other words for its own. Where they have another length, where each was written
// can't be told any more, and all have the place of the run.
func (r *Run) reword(text string) {
	if len(text) != len(r.Text) {
		r.pieces = nil
	}
	r.Text = text
}

// Place is where the bytes [start, end) of the run's text were written, up to the end of the line or
// the fact in which they begin. Where that can't be told it is the place of the whole run.
func (r Run) Place(start, end int) diag.Span {
	for i := len(r.pieces) - 1; i >= 0; i-- {
		p := r.pieces[i]
		if p.text > start {
			continue
		}
		last := len(r.Text)
		if i+1 < len(r.pieces) {
			last = r.pieces[i+1].text
		}
		source := p.markdown.Text[p.from:p.to]
		from, to, ok := alongside(r.Text[p.text:last], source, start-p.text, min(end, last)-p.text)
		if !ok {
			break
		}
		return p.markdown.span(p.from+from, p.from+to)
	}
	return r.At
}

// alongside finds the bytes of Markdown that the bytes [start, end) of the text were read from: it goes
// along both, past backslashes, character references and spaces that were taken out.
func alongside(text, markdown string, start, end int) (from, to int, ok bool) {
	from = -1
	i, j := 0, 0
	for i < end && j < len(markdown) {
		di, dj := step(text[i:], markdown[j:])
		if dj == 0 {
			return 0, 0, false
		}
		if i >= start && from < 0 && di > 0 {
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

// longestReference is more bytes than the longest reference to a character has.
const longestReference = 40

// step is how many bytes of text and of Markdown belong together; no bytes of text where the Markdown
// is not printed, none of both where they differ.
func step(text, markdown string) (ofText, ofMarkdown int) {
	const white = " \t\r\n"
	switch c := markdown[0]; {
	case c == '&':
		n := strings.IndexByte(markdown[:min(len(markdown), longestReference)], ';') + 1
		if decoded := html.UnescapeString(markdown[:n]); n > 0 && !strings.ContainsAny(markdown[1:n], "& ") && len(decoded) < n && strings.HasPrefix(text, decoded) {
			return len(decoded), n
		}
		if text[0] == c {
			return 1, 1
		}
	case escape(markdown) && markdown[1] == text[0]:
		return 1, 2
	case c == text[0]:
		return 1, 1
	case text[0] == ' ' && strings.IndexByte(white, c) >= 0:
		return 1, 1
	case c == '\\' || strings.IndexByte(white, c) >= 0:
		return 0, 1
	}
	return 0, 0
}

// escape tells whether Markdown begins with a backslash that makes words of the sign after it.
func escape(markdown string) bool {
	return len(markdown) > 1 && markdown[0] == '\\' && util.IsPunct(markdown[1])
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
