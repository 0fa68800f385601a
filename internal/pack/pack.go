// Package pack makes one PDF of a meeting: what stands before the papers, such as the agenda, and then every document of
// every item, in the order of the agenda.
//
// In: the reports, as they are numbered, and pages of others; a function that composes the agenda once the pages of all
// items are known. Out: a file, and on which pages each item and each of its documents stands, as printed. The papers are
// laid out and counted first, then the agenda is composed, and only then is anything drawn:
//
//	made, err := pack.Make(pack.Meeting{Front: agenda, Documents: documents, Meta: meta}, pack.Options{RightHand: true})
//
// A page has one number in the file: it is printed at the page's foot, stands in the contents, and is what viewers call
// the page.
package pack

import (
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A Meeting is what a pack is made of.
type Meeting struct {
	Meta tagpdf.Meta // of the file; it claims to conform only where no page of it is somebody else's

	// Front composes what stands before the papers, of which the ranges are given; it may be called several times. The items
	// of an agenda in it lead to their documents. A nil Front is a pack that begins with its first paper.
	Front    func(Ranges) (*report.Report, error)
	Bookmark string   // of the front; "" for "Agenda" in the language of the file
	Pictures Pictures // of the front, as those of a document

	Addresses []string   // of the front, as those of a document
	Documents []Document // in their order; those of one item follow one another
}

// Pictures are images made ready before, by name; nil to make them now.
type Pictures = pdf.Pictures

// A Document is a document of an item: a Report, or pages that are Foreign.
type Document struct {
	Item      string // tells the item for ever: "waste"; the names of places are made of it
	Number    string // of the item, as it is cited: "7"; "" for none
	ItemTitle string // as the agenda has it
	Nth       int    // which of its item's documents it is, as the agenda has them: 0 for its report, and more for each further one
	Title     string // of the document, for bookmarks

	Report   *report.Report
	Pictures Pictures
	Foreign  *pdf.Foreign // where there is no Report

	// Counts is how many pages the document counts as, where that is more than it has here: a slip stands for a file that
	// is published beside the pack.
	Counts int

	// Addresses are those of the page on which the document is published: links of other documents to it, or to a place in
	// it, lead into the pack.
	Addresses []string
}

// Options say how a pack is made.
type Options struct {
	RightHand  bool // each document begins on a right-hand page, with an odd number
	CountFront bool // the front is counted too; without it its pages are i, ii, …
	Start      int  // the first number; 0 for 1
	LargePrint bool
	Family     *tagpdf.Family // the typeface; nil for Liberation Sans
}

// A Pack is a pack that was made.
type Pack struct {
	pdf.File
	Ranges
	Front int // pages before the first document, a blank one included
}

// Make makes the pack of a meeting. An error is one of this program, but for those of Front, or of the documents: what a
// pack can't hold is found before.
func Make(m Meeting, o Options) (Pack, error) {
	if err := m.check(); err != nil {
		return Pack{}, err
	}
	p := &packer{Meeting: m, Options: o, laid: make([]*pdf.Laid, len(m.Documents))}
	for i := range m.Documents {
		if err := p.layOut(i); err != nil {
			return Pack{}, err
		}
	}
	if err := p.layFront(); err != nil {
		return Pack{}, err
	}
	return p.draw()
}
