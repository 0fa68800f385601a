package report

import (
	"cabinet/internal/diag"
)

// A Draft is a composed paper: its data, and the Markdown of its sections.
type Draft struct {
	Header
	DoubleSided bool
	Numbering   Numbering
	Parts       []DraftPart
	Open        Opener // for images; nil for none
}

// An Opener reads a file of the content directory by its path there. Its errors are in words for the
// author of the paper.
type Opener func(name string) ([]byte, error)

// A DraftPart is a part of a draft.
type DraftPart struct {
	Title    string
	Sections []DraftSection
}

// A DraftSection is a section before it is read: data and Markdown.
type DraftSection struct {
	ID       string
	Heading  string
	Numbered bool     // its paragraphs have numbers
	Markers  []string // of its lists, from the first level on; empty for those of the paper
	Cite     string   // what the items of its lists are cited as where its paragraphs have no numbers
	Text     Markdown
	Contacts []Contact
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
	r := &Report{Header: d.Header.normal(), DoubleSided: d.DoubleSided}
	n := numberer{markers: parseMarkers(d.Numbering.Markers), scheme: d.Numbering.Scheme, list: list}
	for _, dp := range d.Parts {
		part := Part{Title: dp.Title}
		for _, ds := range dp.Sections {
			section := Section{ID: ds.ID, Heading: Composed(ds.Heading)}
			for _, c := range ds.Contacts {
				section.Contacts = append(section.Contacts, c.normal())
			}
			section.Blocks = Read(ds.Text, ds.Numbered, d.Open, list)
			n.section(&section, ds)
			part.Sections = append(part.Sections, section)
		}
		r.Parts = append(r.Parts, part)
	}
	numberCaptions(r)
	numberNotes(r, list)
	for _, note := range r.Notes {
		n.unnumbered(note.Blocks)
	}
	resolve(r, d.Numbering.Scheme, list)
	return r
}
