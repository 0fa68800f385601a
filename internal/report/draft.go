package report

import (
	"cmp"
	"slices"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// A Draft is a composed paper: its data, and the Markdown of its sections.
type Draft struct {
	Header
	DoubleSided bool
	LargePrint  int
	Captions    Sides
	Numbering   Numbering
	Straight    *bool      // whether the program's own quotation marks are straight; nil where they are as most of the paper's
	Addresses   *Addresses // of headings, in the version that this one follows or makes again; nil for a paper that is new
	Fields      []DraftField
	Parts       []DraftPart
	Open        Opener // for images; nil for none
}

// An Opener reads a file of the content directory by its path there. Its errors are in words for the
// author of the paper.
type Opener func(name string) ([]byte, error)

// A DraftPart is a part of a draft.
type DraftPart struct {
	Title    string
	Language string // of its own; "" for the paper's
	Sections []DraftSection
}

// A DraftSection is a section before it is read: data and Markdown.
type DraftSection struct {
	ID       string
	Heading  string
	Plural   string   // the heading where more than one thing stands below it; "" for the same
	Numbered bool     // it takes part in numbering
	Scheme   Scheme   // of its own; "" for the paper's
	First    string   // the number of its first paragraph: "5", or "17.2", of which "17." stays; "" where the count goes on
	Markers  []string // of its lists, or with a scheme of its own of its paragraphs first; empty for the paper's
	Cite     string   // what its paragraphs, or the items of its lists, are cited as; "" for "paragraph"
	Again    bool     // its text stands elsewhere too, where its labels lead
	Capitals bool     // the first word of each item of its lists is printed in capitals
	Text     Markdown
	Tables   []DraftTable // stand in the text
	Items    []DraftItems // of an agenda, which stand in the text
	Contacts []DraftContact

	Subheadings Subheadings // in a decimal scheme; "" for the paper's

	Appendices []DraftAppendix // stand below the text
	DataFirst  bool            // the appendices stand above the text
}

// A DraftContact is an officer to whom questions go, a line of Markdown each.
type DraftContact struct{ Lines []Markdown }

func (d DraftContact) read(list *diag.List) Contact {
	var c Contact
	for _, line := range d.Lines {
		c.Lines = append(c.Lines, readLine(line, list))
	}
	return c
}

// A DraftField is a labelled line of the header.
type DraftField struct {
	Label  string // "" for a line without one
	Lines  []Markdown
	Title  bool // its first line is the paper's title
	Beside bool // it stands in one line with the field before it
}

// Markdown is text as it was composed, and where its bytes came from.
type Markdown struct {
	Text   string
	Origin func(start, end int) diag.Span // nil for text from nowhere
}

// span is where the bytes [start, end) came from.
func (m Markdown) span(start, end int) diag.Span {
	if m.Origin == nil {
		return diag.Span{}
	}
	return m.Origin(start, end)
}

// Build reads, numbers and cross-references a draft. What is wrong is added to list; the report is
// whole all the same, so that later stages have something to work on.
func Build(d Draft, list *diag.List) *Report {
	r := &Report{Header: d.Header.normal(), DoubleSided: d.DoubleSided, LargePrint: d.LargePrint}
	for _, f := range d.Fields {
		r.Fields = append(r.Fields, f.read(list))
	}
	n := newNumberer(d.Numbering, list)
	for _, dp := range d.Parts {
		part := Part{Title: Composed(dp.Title), Language: ownLanguage(dp.Language, d.Language)}
		for _, ds := range dp.Sections {
			section := Section{ID: ds.ID, Heading: Composed(ds.Heading), again: ds.Again, words: language.Of(cmp.Or(part.Language, d.Language))}
			c := n.begin(&section, ds)
			ds.read(&section, manner{c.counts(), n.own.lists}, d.Open, list)
			n.section(&section, c)
			part.Sections = append(part.Sections, section)
		}
		r.Parts = append(r.Parts, part)
	}
	r.addAppendices(d, n)
	switch {
	case d.Numbering.Fixed != nil:
		fix(r, d.Numbering.Fixed)
	case d.Numbering.Amends != nil:
		fix(r, amend.Paragraphs(d.Numbering.Amends, r.Ledger()))
	}
	d.Captions.place(r)
	r.eachSection(func(s *Section) { say(s.Blocks, s.words) })
	r.titleAppendices()
	numberNotes(r, d.Numbering)
	numberCaptions(r, d.Numbering) // those in notes come last
	for _, note := range r.Notes {
		n.unnumbered(note.Blocks)
	}
	r.addressHeadings(resolve(r, d.Straight, list), d.Addresses)
	choices(r)
	checkChanged(r, list)
	return r
}

// read fills a section with its data and its Markdown, without numbers yet.
func (d DraftSection) read(s *Section, how manner, open Opener, list *diag.List) {
	for _, c := range d.Contacts {
		s.Contacts = append(s.Contacts, c.read(list))
	}
	s.Blocks = read(d.Text, data{d.Tables, d.Items}, how, open, list)
	if d.Capitals {
		capitals(s.Blocks)
	}
	if len(d.Appendices) > 0 {
		at := len(s.Blocks)
		if d.DataFirst {
			at = 0
		}
		s.Blocks = slices.Insert(s.Blocks, at, Block(appendices(d.Appendices, s.words, list)))
	}
	if d.Again {
		dropLabels(s.Blocks)
	}
	if d.Plural != "" && s.several() {
		s.Heading = Composed(d.Plural)
	}
}

// dropLabels takes labels off what stands elsewhere too: they lead there.
func dropLabels(blocks []Block) {
	walk(blocks, func(b Block) {
		if label, _ := b.named(&Section{}); label != nil {
			*label = ""
		}
		if p, ok := b.(*Paragraph); ok {
			p.Anchor = "" // appendices have theirs already
		}
	})
}

// read makes a field of the header. A line of it holds words alone.
func (d DraftField) read(list *diag.List) Field {
	f := Field{Label: Composed(d.Label), Title: d.Title, Beside: d.Beside}
	for _, line := range d.Lines {
		f.Lines = append(f.Lines, readLine(line, list))
	}
	return f
}

// readLine reads Markdown that is one line of words.
func readLine(m Markdown, list *diag.List) []Run {
	blocks := read(m, data{}, manner{}, nil, list)
	if len(blocks) == 0 {
		return nil
	}
	if g, ok := blocks[0].(*Gap); ok && len(blocks) == 1 {
		return []Run{gapRun(g.Words, g.At)}
	}
	p, ok := blocks[0].(*Paragraph)
	if !ok || len(blocks) > 1 || len(p.Blocks) > 0 {
		list.Errorf(m.span(0, len(m.Text)), "one-line", "write one line of words; a list or a table can't stand here", "this must be one line")
	}
	if !ok {
		return nil
	}
	if p.Label != "" || slices.ContainsFunc(p.Runs, Run.later) {
		list.Errorf(m.span(0, len(m.Text)), "one-line", "write the words themselves", "no label, reference or note can stand in this line")
	}
	return slices.DeleteFunc(p.Runs, Run.later)
}
