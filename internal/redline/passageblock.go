package redline

import (
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Table implements [report.Visitor].
func (d *reader) Table(t *report.Table) {
	p := d.captioned(t, t.Caption, TableOf, t.At)
	var b strings.Builder
	b.WriteString(ownWords(t.Caption.Runs))
	t.Lines(func(l *report.Line) { b.WriteString(" " + ownWords(l.Runs)) })
	p.words, p.table = b.String(), t
	d.put(p)
	d.gap(t.Gap)
}

// Figure implements [report.Visitor].
func (d *reader) Figure(f *report.Figure) {
	p := d.captioned(f, f.Caption, Image, f.At)
	p.words, p.image = ownWords(f.Caption.Runs)+" "+f.Alt, f
	d.put(p)
	d.gap(f.Gap)
}

// captioned is the passage of what has a caption, which are its words.
func (d *reader) captioned(b report.Block, c report.Caption, kind Kind, at diag.Span) *passage {
	cite := d.section.Cite(b)
	p := &passage{kind: kind, place: d.at(cite, strings.TrimSuffix(c.Lead(), ": "), c.Anchor, at), runs: c.Runs, name: labelled(c.Label)}
	p.place.Label = c.Label
	d.numbered(p, cite, string(kind))
	return p
}

// Quote implements [report.Visitor].
func (d *reader) Quote(q *report.Quote) { d.read(q.Blocks) }

// Callout implements [report.Visitor].
func (d *reader) Callout(c *report.Callout) { d.read(c.Blocks) }

// Gap implements [report.Visitor].
func (d *reader) Gap(g *report.Gap) { d.gap(g) }

func (d *reader) gap(g *report.Gap) {
	if g != nil {
		d.put(&passage{kind: Gap, place: Place{Section: sectionName(d.section), Cited: d.uncited("gap"), At: g.At}, runs: []report.Run{{Text: g.Words}}})
	}
}

// Items implements [report.Visitor].
func (d *reader) Items(l *report.Items) {
	for _, item := range l.Items {
		d.Item(item)
	}
}

// Item implements [report.Visitor].
func (d *reader) Item(i *report.Item) {
	cite := d.section.Cite(i)
	p := &passage{kind: AgendaItem, place: d.at(cite, i.Marker, i.Anchor, i.At), runs: i.Runs}
	if i.ID != "" {
		p.name = "item " + i.ID
	}
	d.numbered(p, cite, "item")
	d.put(p)
	d.read(i.Blocks)
	for _, doc := range i.Documents {
		d.put(&passage{kind: Item, place: Place{Section: sectionName(d.section), Cited: "a document of " + p.place.Cited, Depth: 1, At: i.At}, runs: doc.Title})
	}
	if i.Parts != nil {
		d.Items(i.Parts)
	}
}

func (d *reader) contact(c report.Contact) {
	var runs []report.Run
	for i, line := range c.Lines {
		if i > 0 {
			runs = append(runs, report.Run{Text: "\n"})
		}
		runs = append(runs, line...)
	}
	p := &passage{kind: Contact, place: Place{Section: sectionName(d.section), Cited: d.uncited("contact")}, runs: runs}
	if len(runs) > 0 {
		p.place.At = runs[0].At
	}
	d.put(p)
}

func (d *reader) note(n *report.Note) {
	cite := report.Cite{Noun: language.Note, Number: n.Number}
	d.kind, d.place = Note, Place{Number: n.Number, Cited: cite.String(), Marker: n.Marker(), Anchor: n.Anchor}
	d.read(n.Blocks)
	d.kind = Paragraph
}
