// Package markdown is a renderer: a numbered [report.Report] comes in, CommonMark goes out that any
// other tool shows with the same words and the same numbers.
//
// Numbers are text, not list markup, since other tools count lists afresh: a paragraph is one line that
// begins "12\. ", a sub-paragraph is a paragraph that begins with its marker. Labels are gone and
// references are words.
package markdown

import (
	"bytes"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// Render writes the report.
func Render(r *report.Report) []byte {
	var w writer
	w.Grow(16 << 10) // most papers; it grows for longer ones
	w.header(r.Header)
	if notice := r.Notice(); notice != nil {
		w.Callout(notice)
	}
	for _, part := range r.Parts {
		level := 2
		if part.Title != "" {
			w.heading(level, heading(part.Title))
			level = 3
		}
		for _, s := range part.Sections {
			w.level = level // of sub-headings, where there is no heading
			if s.Heading != "" {
				w.level++
				w.heading(level, heading(s.Title()))
			}
			w.Blocks(s.Blocks)
			w.contacts(s.Contacts)
		}
	}
	w.notes(r.Notes, r.Words())
	return w.Bytes()
}

// A writer puts a blank line between the lines written to it.
type writer struct {
	bytes.Buffer
	bullet string // of the list that the last line belongs to
	level  int    // of sub-headings
}

func (w *writer) line(s string) {
	w.bullet = ""
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.WriteString(s)
	w.WriteByte('\n')
}

// Blocks writes paragraphs and lists. What belongs to a paragraph follows it at the margin, except
// below a bullet, where indenting says that it belongs there.
func (w *writer) Blocks(blocks []report.Block) {
	for _, b := range blocks {
		b.Visit(w)
	}
}

// Heading writes a sub-heading of a section, and what is counted below it.
func (w *writer) Heading(h *report.Heading) {
	w.heading(w.level+h.Level-1, unclosed(inline(h.Title(), false)))
	w.Blocks(h.Blocks)
}

// Paragraph writes a paragraph and what belongs to it.
func (w *writer) Paragraph(p *report.Paragraph) {
	if p.Change == report.Kept && p.Was == "" {
		w.line(marked(p.Marker, p.Runs))
	} else {
		w.line(inline(p.WithMarkers(), true))
	}
	w.Blocks(p.Blocks)
}

// List writes a list.
func (w *writer) List(l *report.List) {
	bullet := w.nextBullet()
	for _, item := range l.Items {
		if l.Ordered {
			w.Paragraph(item)
			continue
		}
		inner := writer{level: w.level}
		inner.line(inline(item.Runs, true))
		inner.Blocks(item.Blocks)
		w.bulleted(bullet, inner.String())
	}
}

// nextBullet is the bullet of a list that begins. One that follows another at once has bullets of its own, which keep
// them apart.
func (w *writer) nextBullet() string {
	if w.bullet == "- " {
		return "* "
	}
	return "- "
}

// bulleted writes lines as an item of a list.
func (w *writer) bulleted(bullet, lines string) {
	w.line(bullet + indented(lines))
	w.bullet = bullet
}

// indented is lines that stand below the text of a bullet.
func indented(lines string) string {
	out := strings.ReplaceAll(strings.TrimSuffix(lines, "\n"), "\n", "\n  ")
	return strings.ReplaceAll(out, "\n  \n", "\n\n")
}

// marked is text with its marker before it, in which the end of a number is escaped: otherwise Markdown
// would take it for a list and count for itself.
func marked(marker string, runs []report.Run) string {
	if marker == "" {
		return inline(runs, true)
	}
	marker = escapeText(marker, false)
	switch end := len(marker) - 1; {
	case number.MatchString(marker):
		marker = marker[:end] + `\` + marker[end:]
	case strings.ContainsAny(marker[:1], "-+#="):
		marker = `\` + marker
	}
	return marker + " " + inline(runs, false)
}

// number matches a marker that Markdown would count for itself.
var number = lazy.New(`^[0-9]+[.)]$`)

func (w *writer) contacts(contacts []report.Contact) {
	for _, c := range contacts {
		var lines []string
		for _, runs := range c.Lines {
			lines = append(lines, inline(runs, true))
		}
		w.line(strings.Join(lines, "\\\n"))
	}
}

// heading writes a heading of a level, from 1.
func (w *writer) heading(level int, text string) { w.line(strings.Repeat("#", level) + " " + text) }

// unclosed escapes what would close a heading: the # at its end. Elsewhere a # is text, or belongs to an
// address or a character reference.
func unclosed(s string) string {
	if rest, closes := strings.CutSuffix(s, "#"); closes {
		return rest + `\#`
	}
	return s
}

// heading is the text of a heading, which is one line, and in which a closing # would be markup.
func heading(s string) string {
	return unclosed(escapeText(strings.Join(strings.Fields(s), " "), false))
}
