// Package pdfread reads PDFs strictly: the bytes of a file come in, and a [PDF] goes out that tells what its
// pages draw, what a screen reader follows (the structure tree, links, bookmarks), and where the two disagree.
//
// Only PDFs of the kind that fpdf and the project write are read: whole, not encrypted, compressed with
// Flate alone, in fonts that are Identity-H or Windows-1252. Any other gives an error, never a guess. Every
// file may be hostile: what reading it costs is bounded by its size.
package pdfread

// PDF is what a file says, to its eyes and to its ears.
type PDF struct {
	Marked       bool // it claims to be a tagged PDF
	Pages        []Page
	Root         *Node // of the structure tree; nil in a PDF without one
	Outline      []OutlineItem
	Destinations map[string]Destination // by name

	missing  []rune
	problems []string
}

// Page is one page, as it is drawn.
type Page struct {
	Width, Height float64 // in points
	Spans         []Span  // in drawing order, without the artifacts
	Artifacts     []Span  // running heads, page numbers: drawn, but no part of the document
	Links         []Link
}

// Span is a piece of text that one operator draws.
type Span struct {
	Text    string
	X, Y    float64 // where its baseline begins, in points from the lower left corner
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
	Top  float64 // in points from the lower edge; 0 when it doesn't say
}

// OutlineItem is a bookmark. The items stand in reading order.
type OutlineItem struct {
	Level   int // from 1
	Title   string
	Target  Destination
	Element *Node // the heading it leads to, when it says so
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
	roles       dict          // custom structure types
	elements    map[int]*Node // by object number
	lost        map[rune]bool
}

// Read reads a PDF. The error says what is damaged, or what kind of PDF it is that isn't read.
func Read(src []byte) (*PDF, error) {
	r := &reader{
		document: open(src), pdf: &PDF{Destinations: map[string]Destination{}},
		pageOf: map[int]int{}, pieces: map[place]*piece{}, links: map[int]*annotation{},
		elements: map[int]*Node{}, lost: map[rune]bool{},
	}
	catalog := r.dict(r.trailer["Root"])
	if catalog == nil {
		r.fail("no catalogue")
	}
	r.pdf.Marked = as[bool](r.document, r.dict(catalog["MarkInfo"])["Marked"])
	r.findPages(catalog)
	r.readDestinations(catalog)
	r.readPages()
	r.readStructure(catalog)
	r.readOutline(catalog)
	r.compare(catalog)
	if r.err != nil {
		return nil, r.err
	}
	return r.pdf, nil
}

// MissingGlyphs gives the characters that are drawn as an empty box, in artifacts too, since the embedded font hasn't
// got them. Only composite fonts (Type0) tell.
func (p *PDF) MissingGlyphs() []rune { return p.missing }

// Problems says where the drawn pages and the structure tree disagree: text that is neither in the
// tree nor an artifact, content the tree names that isn't drawn, links that lead nowhere.
func (p *PDF) Problems() []string { return p.problems }
