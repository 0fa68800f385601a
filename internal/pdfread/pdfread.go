// Package pdfread reads PDFs strictly. The bytes of a PDF come in; a [PDF] goes out, which holds the pages with
// the texts and links that they draw, the structure tree that a screen reader follows, the outline, the named
// destinations, and the places where pages and structure tree disagree. Of a PDF of somebody else's, [Look] tells what
// its publisher should know, and [TakeIn] makes forms of its pages, which can be shown in another file. The package knows
// nothing of reports.
//
// [Read] takes PDFs of the kind that fpdf and tagpdf write: complete files of version 1 that are not encrypted, whose fonts are encoded as Identity-H or Windows-1252
// or bring a ToUnicode map. It draws no pictures, and reads no inline images. Any other PDF gives an
// error, never a guess. Only what stands in a [Form] may be of any kind. [Look] and [TakeIn] take PDFs of all versions, and
// where the table of a file's objects is wrong, they look for the objects, as viewers do.
//
// Every file may be hostile. The reader takes only so many values and bytes of decompressed
// content from one file, the more the longer the file is, follows nothing deeper than [maxNesting], and refuses trees that lead back into themselves.
package pdfread

import (
	"bytes"
	"errors"
)

// PDF is what a file says to those who look at its pages and to those who have it read aloud.
type PDF struct {
	Marked       bool // the file claims to be a tagged PDF
	Pages        []Page
	Root         *Node // of the structure tree; nil in a PDF without one
	Outline      []OutlineItem
	Destinations map[string]Destination // by name
	Claims       []string               // the standards to which it says that it conforms, such as PDF/UA-1

	missing  []rune
	problems []string
}

// Page is one page of a file, as screens show it: turned, if the page says so. All places on a page are in points from the
// lower left corner of the page as shown.
type Page struct {
	Label         string  // what viewers call it: "iv", "12"
	Width, Height float64 // in points
	Turn          int     // by how many degrees the page is turned clockwise to be shown: 0, 90, 180 or 270
	Spans         []Span  // in drawing order, without the artifacts
	Artifacts     []Span  // running heads, page numbers: drawn, but no part of the document
	Images        int     // that it draws, those of forms left out
	Forms         []*Form // pages of somebody else's that it draws
	Links         []Link
}

// Span is a piece of text that one operator draws.
type Span struct {
	Text    string
	X, Y    float64 // where its baseline begins
	Width   float64 // in points; 0 when the font doesn't say
	Size    float64 // of the font, in points
	Font    string
	MCID    int    // the marked content it belongs to; -1 when to none
	Kind    string // of an artifact, such as Pagination
	Subtype string // of an artifact, such as Header
}

// Link is a link annotation.
type Link struct {
	Page     int        // from 1
	Rect     [4]float64 // left, bottom, right and top, in points
	URI      string     // for a link that leads out of the document
	Name     string     // for one that leads to a named destination
	Target   Destination
	Contents string // what a screen reader says
}

// Destination is a place in the document.
type Destination struct {
	Page int     // from 1; 0 when it leads nowhere
	Top  float64 // in points from the lower edge of the page as shown; 0 when it doesn't say
}

// OutlineItem is a bookmark. A [PDF] holds its bookmarks in reading order.
type OutlineItem struct {
	Level   int // from 1
	Title   string
	Target  Destination
	Element *Node // the heading it leads to, when it says so
	Folded  bool  // viewers show what is below it only when they are asked to
}

// reader gathers a PDF from a document.
type reader struct {
	*document
	pdf         *PDF
	pages       []*page
	pageOf      map[int]int // object number -> page, from 1
	pieces      map[place]*piece
	order       []place             // of pieces, as drawn
	named       map[string]any      // destinations
	links       map[int]*annotation // by object number
	annotations []*annotation
	roles       dict             // custom structure types
	elements    map[int]*Node    // by object number
	ids         map[string]*Node // elements by their names
	headed      []headed
	lost        map[rune]bool
	scratch     []byte // where the content of each page is unpacked, one after the other
}

// Read reads the bytes of a PDF. The error says what is damaged in the file, or which feature of the file the reader
// does not know; it is nil when the whole file was read.
func Read(src []byte) (*PDF, error) {
	if !bytes.HasPrefix(src, []byte("%PDF-1.")) {
		return nil, errors.New("not a PDF of version 1")
	}
	r := &reader{
		document: open(src, readLimits(len(src))), pdf: &PDF{Destinations: map[string]Destination{}},
		pageOf: map[int]int{}, pieces: map[place]*piece{}, links: map[int]*annotation{},
		elements: map[int]*Node{}, ids: map[string]*Node{}, lost: map[rune]bool{},
	}
	catalog := r.dict(r.trailer["Root"])
	if catalog == nil {
		r.fail("no catalogue")
	}
	r.pdf.Marked = as[bool](r.document, r.dict(catalog["MarkInfo"])["Marked"])
	r.findPages(catalog)
	r.readLabels(catalog)
	r.readClaims(catalog)
	r.readDestinations(catalog)
	r.readPages()
	r.readStructure(catalog)
	r.ownForms()
	r.readOutline(catalog)
	r.compare(catalog)
	if r.err != nil {
		return nil, r.err
	}
	return r.pdf, nil
}

// MissingGlyphs gives the characters, in order, that the pages draw as an empty box because the embedded font lacks
// them. Artifacts count too. Only composite fonts (Type0) tell which characters they lack.
func (p *PDF) MissingGlyphs() []rune { return p.missing }

// Problems says where the drawn pages and the structure tree disagree: text that is neither in the
// tree nor an artifact, content the tree names that isn't drawn, links that lead nowhere, cells whose
// heads are missing.
func (p *PDF) Problems() []string { return p.problems }
