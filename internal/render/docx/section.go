package docx

import (
	"cabinet/internal/report"
)

// document writes the words of the paper.
func (w *writer) document() {
	r := w.report
	w.header(&r.Header)
	for i := range r.Parts {
		p := &r.Parts[i]
		if w.words = p.Words(r.Header); p.Language != "" {
			w.tag = p.Language
		}
		w.writePart(p)
		w.words, w.tag = r.Words(), ""
	}
	w.upright = false
	w.end()
	w.sheet()
}

// header writes what stands above the first section.
func (w *writer) header(h *report.Header) {
	if h.Draft {
		w.paragraph(paragraph{style: draftStyle, runs: plain(h.DraftLine())})
	}
	if h.Lead != "" {
		w.paragraph(paragraph{style: occasion, of: &h.Lead, runs: plain(h.Lead)})
	}
	if !h.TitleField() {
		w.title(h)
	}
	if h.Byline != "" {
		w.paragraph(paragraph{style: byline, of: &h.Byline, runs: plain(h.Byline)})
	}
	for i := range h.Fields {
		w.field(&h.Fields[i], h)
	}
	if notice := h.Notice(); notice != nil {
		w.Callout(notice)
	}
}

func (w *writer) title(h *report.Header) {
	w.paragraph(paragraph{style: title, of: &h.Title, runs: plain(h.Title)})
}

// field writes a labelled line of the header as a paragraph: what stands beside it elsewhere stands below it here. The
// title is a heading also where it stands among the fields.
func (w *writer) field(f *report.Field, h *report.Header) {
	out := paragraph{style: fieldStyle, of: f, left: w.measures.fields, hanging: w.measures.fields, keep: f.Title, runs: lines(f.Lines)}
	if f.Label == "" {
		out.hanging, out.left = 0, 0
	} else {
		out.runs = append([]report.Run{{Text: f.Label, Bold: true}, {Text: "\t"}}, out.runs...)
	}
	if !f.Title {
		w.paragraph(out)
		return
	}
	if f.Label != "" {
		out.runs = out.runs[:1]
		w.paragraph(out)
	}
	w.title(h)
	if rest := f.Lines[min(1, len(f.Lines)):]; len(rest) > 0 {
		w.paragraph(paragraph{style: fieldStyle, runs: lines(rest)})
	}
}

// writePart writes a part, whose sections stand below its title if it has one.
func (w *writer) writePart(p *report.Part) {
	level := 2
	if p.Title != "" {
		w.begin(report.Following)
		w.paragraph(paragraph{style: heading(2), of: p, runs: plain(p.Title)})
		level = 3
	}
	for i := range p.Sections {
		w.section(&p.Sections[i], level)
	}
}

// section writes a section whose heading is of a level.
func (w *writer) section(s *report.Section, level int) {
	w.begin(s.Placement)
	w.level, w.hang = level-1, false
	if s.Heading != "" {
		w.level, w.hang = level, report.Hangs(s.HeadMarker())
		w.sectionHeading(s, level)
	}
	at := spot{edge: w.measures.edgeOf(s)}
	w.blocks(s.Blocks, at)
	for i := range s.Contacts {
		w.paragraph(paragraph{style: contactStyle, of: &s.Contacts[i], runs: lines(s.Contacts[i].Lines), left: at.edge})
	}
}

// sectionHeading writes the heading of a section, with its number in the column of numbers, or at the beginning.
func (w *writer) sectionHeading(s *report.Section, level int) {
	out := paragraph{style: heading(level), of: s, runs: plain(s.Heading)}
	if s.Marker != "" {
		out.marker = plain(s.Marker)
		out.left = w.measures.column(0)
		if !w.hang {
			out.left = width(s.Marker)*125/100 + markerGap
		}
		out.hanging = out.left
	}
	w.paragraph(out)
}

// begin begins what stands on some pages: on those before it, or on its own, which may lie on their long side.
func (w *writer) begin(on report.Placement) {
	if turned := on == report.Landscape; turned != w.turned {
		w.turn(turned)
	} else if max(on, w.afterwards) > report.Following {
		w.newPage = len(w.out) > 0
	}
	w.afterwards = on
}

// turn begins pages that lie on their long side, or that do not.
func (w *writer) turn(to bool) {
	if w.upright = false; to != w.turned {
		w.end()
		w.endSheet()
		w.turned, w.newPage = to, false
	}
}

// end ends the text with a paragraph, as Word asks.
func (w *writer) end() {
	if w.props < 0 {
		w.paragraph(paragraph{style: tableEnd})
	}
}

// endSheet has the pages so far as they are, which the last paragraph says.
func (w *writer) endSheet() {
	rest := string(w.out[w.props:])
	w.out = w.out[:w.props]
	w.sheet()
	w.add(rest)
}

// sheet writes the properties of the pages so far. The first page of all has the letterhead.
func (w *writer) sheet() {
	w.add(`<w:sectPr>`)
	w.when(!w.sheets, `<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="first"/>`+
		`<w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer"/>`)
	if w.turned {
		w.add(`<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>`)
	} else {
		w.add(`<w:pgSz w:w="11906" w:h="16838"/>`)
	}
	w.add(`<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>`)
	w.when(!w.sheets, `<w:titlePg/>`)
	w.add(`</w:sectPr>`)
	w.sheets = true
}
