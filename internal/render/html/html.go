// Package html is a renderer: a numbered [report.Report] comes in, its <article> goes out. The page
// around it is the site's. Numbers are literal text, so that neither a browser nor an import into a
// word processor counts for itself; every numbered paragraph has an address.
package html

import (
	"html"
	"strconv"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Article writes the report.
func Article(r *report.Report) []byte {
	w := writer{language: r.Words()}
	w.Grow(32 << 10) // most papers; it grows for longer ones
	w.add("<article>\n<header>\n")
	if r.Draft {
		w.element("p", `class="draft"`, r.DraftLine())
	}
	w.header(r.Header)
	if notice := r.Notice(); notice != nil {
		w.Callout(notice)
	}
	w.add("</header>\n")
	for i := range r.Parts {
		w.in(r.Parts[i].Language, func() { w.part(&r.Parts[i]) })
	}
	w.notes(r)
	w.add("</article>\n")
	return []byte(w.String())
}

// A writer writes HTML; what is text is escaped.
type writer struct {
	strings.Builder
	level    int             // of sub-headings
	named    map[string]bool // headings of sections so far
	tables   map[string]int  // how many tables so far are called by their heads
	captions int             // of tables so far
	insets   int             // how many blocks stand around that are inset

	language *language.Language // of what is being written
}

func (w *writer) add(parts ...string) {
	for _, p := range parts {
		w.WriteString(p)
	}
}

func (w *writer) element(name, attributes, text string) {
	if attributes != "" {
		attributes = " " + attributes
	}
	w.add("<", name, attributes, ">")
	w.text(text)
	w.add("</", name, ">\n")
}

// header writes what stands above the first section: a title block, or fields as a description list. The
// title is the page's heading also where it stands among the fields.
func (w *writer) header(h report.Header) {
	if h.Lead != "" {
		w.element("p", `class="occasion"`, h.Lead)
	}
	if !h.TitleField() {
		w.element("h1", "", h.Title)
	}
	if h.Byline != "" {
		w.element("p", `class="byline"`, h.Byline)
	}
	w.fields(h)
}

func (w *writer) part(p *report.Part) {
	level := 2
	if p.Title != "" {
		id := ""
		if p.Anchor != "" {
			id = ` id="` + html.EscapeString(p.Anchor) + `"`
		}
		w.element("h2", `class="part"`+id, p.Title)
		level = 3
	}
	for _, s := range p.Sections {
		id := html.EscapeString(s.ID)
		w.level = level // of sub-headings, where there is no heading
		if s.Heading == "" {
			w.add(`<section id="`, id, "\">\n")
		} else {
			w.level++
			w.section(s.Title(), id, s.Placement)
			w.element("h"+strconv.Itoa(level), `id="`+id+`"`, s.Title())
		}
		w.blocks(s.Blocks)
		w.contacts(s.Contacts)
		w.add("</section>\n")
	}
}

// section begins a section, a landmark that is named by its heading; where another one has that heading,
// as with a recommendation at both ends, the later is none.
func (w *writer) section(title, id string, on report.Placement) {
	w.add("<section", placements[on])
	if w.named[title] {
		w.add(">\n")
		return
	}
	if w.named == nil {
		w.named = map[string]bool{}
	}
	w.named[title] = true
	w.add(` aria-labelledby="`, id, "\">\n")
}

// placements are the classes of sections on pages of their own, which count when the page is printed.
var placements = map[report.Placement]string{report.OwnPages: ` class="own"`, report.Landscape: ` class="own landscape"`}

func (w *writer) blocks(blocks []report.Block) {
	for _, b := range blocks {
		b.Visit(w)
	}
}

// inset writes blocks that stand in from the edge of the text.
func (w *writer) inset(blocks []report.Block) {
	w.insets++
	w.blocks(blocks)
	w.insets--
}

// Quote writes words of somebody else's.
func (w *writer) Quote(q *report.Quote) {
	w.add("<blockquote>\n")
	w.inset(q.Blocks)
	w.add("</blockquote>\n")
}

// Callout writes a box, which is a note to a screen reader too.
func (w *writer) Callout(c *report.Callout) {
	w.add("<div class=\"box\" role=\"note\">\n")
	w.inset(c.Blocks)
	w.add("</div>\n")
}

// Heading writes a sub-heading of a section with the addresses that its number and its label give it, and what is
// counted below it.
func (w *writer) Heading(h *report.Heading) {
	name, id := "h"+strconv.Itoa(w.level+h.Level-1), h.Address()
	w.add("<", name)
	if id != "" {
		w.add(` id="`, html.EscapeString(id), `"`)
	}
	w.add(">")
	if h.Label != "" && h.Label != id {
		w.add(`<span id="`, html.EscapeString(h.Label), `"></span>`)
	}
	w.runs(h.Title())
	w.add("</", name, ">\n")
	w.blocks(h.Blocks)
}

// Paragraph writes a paragraph; a numbered one is a box with its address, in which stands all that
// belongs to it.
func (w *writer) Paragraph(p *report.Paragraph) {
	if p.Number == "" && p.Marker == "" {
		w.add("<p>")
		w.label(p)
		w.runs(p.Runs)
		w.add("</p>\n")
		w.blocks(p.Blocks)
		return
	}
	w.add(`<div class="para"`)
	if p.Anchor != "" {
		w.add(` id="`, html.EscapeString(p.Anchor), `"`)
	}
	w.add(">\n<p>")
	w.marked(p)
	w.add("</p>\n")
	w.blocks(p.Blocks)
	w.add("</div>\n")
}

// marked writes the marker, the text, and a link to the paragraph that shows beside it.
func (w *writer) marked(p *report.Paragraph) {
	w.label(p)
	if p.Marker != "" {
		w.add(`<span class="number`)
		w.when(p.Was != "" && p.Change == report.Kept, " both") // the old one and the new one take more room
		w.add(`">`)
		w.runs(p.Markers())
		w.add("</span> ")
	}
	w.runs(p.Runs)
	if p.Anchor != "" {
		w.add(` <a class="here" href="#`, html.EscapeString(p.Anchor), `" aria-label="`, html.EscapeString(w.linkTo(p)), `"></a>`)
	}
}

// label is the author's own address of a paragraph, beside that of its number.
func (w *writer) label(p *report.Paragraph) {
	if p.Label != "" {
		w.add(`<span id="`, html.EscapeString(p.Label), `"></span>`)
	}
}

// List writes bullets as such, and sub-paragraphs as a list whose markers are text.
func (w *writer) List(l *report.List) {
	if !l.Ordered {
		w.add("<ul>\n")
	} else {
		w.add(`<ul class="sub`, hang(l), "\" role=\"list\">\n")
	}
	for _, item := range l.Items {
		w.add("<li")
		if item.Anchor != "" {
			w.add(` id="`, html.EscapeString(item.Anchor), `"`)
		}
		w.add("><p>")
		if l.Ordered {
			w.marked(item)
		} else {
			w.label(item)
			w.runs(item.Runs)
		}
		w.add("</p>\n")
		w.inset(item.Blocks)
		w.add("</li>\n")
	}
	w.add("</ul>\n")
}

// hang is how far the items of a list stand in, as a class beside its own: as far as the longest of its
// markers needs.
func hang(l *report.List) string {
	longest := 0 // in halves of a letter
	for _, item := range l.Items {
		width := 0
		for _, c := range report.Text(item.Markers()) {
			if width++; !strings.ContainsRune("()., :il", c) {
				width++
			}
		}
		longest = max(longest, width)
	}
	switch {
	case longest <= 6: // "(iii)"
		return ""
	case longest <= 10: // "1.2.10"
		return " wider"
	case longest <= 20: // "Appendix A"
		return " widest"
	}
	return " inline"
}

func (w *writer) contacts(contacts []report.Contact) {
	for _, c := range contacts {
		w.add("<p class=\"contact\">")
		for i, line := range c.Lines {
			if i > 0 {
				w.add("<br>\n")
			}
			w.runs(line)
		}
		w.add("</p>\n")
	}
}
