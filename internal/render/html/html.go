// Package html is a renderer: a numbered [report.Report] comes in, its <article> goes out. The page
// around it is the site's. Numbers are literal text, so that neither a browser nor an import into a
// word processor counts for itself; every numbered paragraph has an address.
package html

import (
	"bytes"
	"slices"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Article writes the report.
func Article(r *report.Report) []byte { return ArticleIn(r, Placing{}) }

// A Placing says how an article stands in a page that has others too. The zero Placing is that of one that has its page to itself.
type Placing struct {
	Prefix  string                       // stands before every address within the article, so that none is given twice
	Deeper  int                          // how many levels its headings stand below those of a page of its own
	Stamp   string                       // stands before its title; "" for nothing
	Address func(relative string) string // gives the way to what stands beside the paper, from the page on; nil for as it is
}

// ArticleIn writes the report for a page that has others too.
func ArticleIn(r *report.Report, p Placing) []byte {
	w := writer{language: r.Words(), placing: p}
	w.Grow(32 << 10) // most papers; it grows for longer ones
	w.add("<header>\n")
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
	return slices.Concat([]byte("<article"+w.columns.class()+">\n"), w.Bytes(), []byte("</article>\n"))
}

// A writer writes HTML; what is text is escaped.
type writer struct {
	bytes.Buffer
	level    int            // of sub-headings
	tables   map[string]int // how many tables so far are called by their heads
	captions int            // of tables so far
	insets   int            // how many blocks stand around that are inset
	columns  columns        // in which markers hang
	depth    int            // of the column that the next marker hangs in

	language *language.Language // of what is being written
	placing  Placing
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
		w.element(w.title(), "", w.stamped(h.Title))
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
			id = ` id="` + w.anchor(p.Anchor) + `"`
		}
		w.element(w.headed(2), `class="part"`+id, p.Title)
		level = 3
	}
	for _, s := range p.Sections {
		w.level = level // of sub-headings, where there is no heading
		element := "section"
		if s.Heading == "" {
			element = "div"
			w.add(`<div id="`, w.anchor(s.ID), "\">\n")
		} else {
			w.level++
			w.add("<section", placements[s.Placement], ">\n")
			w.heading(level, s.ID, "", s.Marker, []report.Run{{Text: s.Heading}})
		}
		w.blocks(s.Blocks)
		w.contacts(s.Contacts)
		w.add("</", element, ">\n")
	}
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

func (w *writer) contacts(contacts []report.Contact) {
	for _, c := range contacts {
		w.add("<div class=\"contact\">\n")
		for _, line := range c.Lines {
			w.add("<p>")
			w.runs(line)
			w.add("</p>\n")
		}
		w.add("</div>\n")
	}
}
