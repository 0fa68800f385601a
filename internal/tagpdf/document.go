package tagpdf

import (
	"cmp"
	"errors"
	"fmt"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
)

// Meta is what a file says about itself. Title, Language and Date are needed; the rest may be empty.
type Meta struct {
	Title    string // shown in the window's title bar and read first
	Author   string
	Subject  string
	Language string // of the text, as a tag such as "en-GB"
	Creator  string // the program that wrote the document
	Date     Date   // of this version
	Created  Date   // of the first version; the zero Date where this is the first

	// NoClaim is of a file that holds what tagpdf can't vouch for, such as pages of somebody else's: it doesn't say that it conforms
	// to PDF/UA or PDF/A, though it is made in the same way.
	NoClaim bool
}

// producer is what the file says it was made by.
const producer = "tagpdf"

// Document is a PDF being drawn. Its methods record the first thing that goes wrong and do nothing from then on; Finish gives the
// error. A Document must not be used by two goroutines at once.
type Document struct {
	family *Family
	size   Size
	meta   Meta
	pdf    *fpdf.Fpdf
	err    error
	done   bool

	page     int
	sizes    []Size      // by page
	owners   [][]Element // by page, then number of the marked content
	sideways []bool      // by page: shown turned by a quarter
	marking  Element
	turning  bool // inside of Turned
	elements []element
	kids     []kid
	attrs    []Attr
	boxes    []figureBox
	named    []Element // the head cells that have a name, which is their place here, counted from 1
	heads    []int32   // the names of the heads of all cells

	links        []link
	destinations []destination
	bookmarks    []bookmark
	folded       bool // the outline
	labels       []pageLabel
	pictures     []*Picture
	pictureUses  []pictureUse // in the order of pages
	files        []Objects    // other files
	forms        []formUse    // in the order of pages

	pen    pen
	loaded [facesOf]bool   // faces that fpdf knows
	groups [facesOf]uint32 // groups of letters used, by face
	drawn  tally
	own    builder // letters and marks, in lines of page content: see draw.go
	ends   []int   // in own: of what fpdf has a sign for
	line   builder // a line of page content
	file   *file   // that it will be written to
}

// New starts a document. The size is that of its pages, but of those made by AddPageOf.
func New(f *Family, size Size, m Meta) *Document {
	d := &Document{family: f, size: size, meta: m, marking: notMarking, file: borrowFile(), elements: make([]element, 0, 128), kids: make([]kid, 0, 256)}
	d.elements = append(d.elements, element{kind: document, first: -1, last: -1})
	d.own = d.file.own[:0]
	if err := errors.Join(size.check(), m.check()); err != nil {
		d.err = err
		return d
	}
	d.pdf = newFPDF(size)
	return d
}

// newFPDF starts a document of fpdf's, whose pages have the size unless another is given for one.
func newFPDF(size Size) *fpdf.Fpdf {
	return fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: size.Width.points(), Ht: size.Height.points()}})
}

func (m Meta) check() error {
	if m.Title == "" {
		return errors.New("a document needs a title")
	}
	for _, s := range []string{m.Title, m.Author, m.Subject, m.Creator} {
		if s == "" {
			continue
		}
		if err := checkText(s); err != nil {
			return err
		}
	}
	if err := errors.Join(checkLanguage(m.Language), m.Date.check()); err != nil {
		return err
	}
	return m.created().check()
}

// created is the day of the first version.
func (m Meta) created() Date { return cmp.Or(m.Created, m.Date) }

// checkText refuses what can't stand in a text string of the file, or would be nothing to read there.
func checkText(s string) error {
	const most = 15_000 // bytes; PDF/A-2 allows strings of 32,767, and UTF-16 may double it
	if s == "" || len(s) > most {
		return fmt.Errorf("a text of %d bytes, not of 1 to %d", len(s), most)
	}
	if !utf8.ValidString(s) {
		return fmt.Errorf("%.40q is not UTF-8", s)
	}
	for _, r := range s {
		if r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xFEFF || r&0xFFFE == 0xFFFE {
			return fmt.Errorf("%.40q holds the character %U", s, r)
		}
	}
	return nil
}

// checkLanguage refuses what is no language tag: letters, then parts of letters and digits after hyphens.
func checkLanguage(tag string) error {
	bad := fmt.Errorf("%.40q is not a language tag", tag)
	start := 0
	for i := 0; i <= len(tag); i++ {
		if i < len(tag) && tag[i] != '-' {
			letter := tag[i]|0x20 >= 'a' && tag[i]|0x20 <= 'z'
			if !letter && (start == 0 || tag[i] < '0' || tag[i] > '9') {
				return bad
			}
			continue
		}
		if n := i - start; n < 1 || n > 8 || start == 0 && n < 2 {
			return bad
		}
		start = i + 1
	}
	return nil
}

// fail records the first error, and the page that it is on.
func (d *Document) fail(format string, args ...any) {
	if d.err != nil {
		return
	}
	d.err = fmt.Errorf(format, args...)
	if d.page > 0 {
		d.err = fmt.Errorf("page %d: %w", d.page, d.err)
	}
}

func (d *Document) usable() bool {
	if d.done {
		d.fail("the document is finished")
	}
	return d.err == nil
}

// AddPage starts a new page. What is drawn from now on is on it; there is no way back to an earlier one.
func (d *Document) AddPage() { d.addPage(d.size, false) }

// AddPageOf starts a new page of a size of its own, such as one of somebody else's file.
func (d *Document) AddPageOf(size Size) {
	if !d.usable() {
		return
	}
	if err := size.check(); err != nil {
		d.fail("a new page: %w", err)
		return
	}
	d.addPage(size, false)
}

func (d *Document) addPage(size Size, sideways bool) {
	switch {
	case !d.usable():
		return
	case d.marking != notMarking:
		d.fail("a new page inside of marked content")
		return
	case d.turning:
		d.fail("a new page inside of turned content")
		return
	}
	d.page++
	d.sizes, d.owners, d.sideways = append(d.sizes, size), append(d.owners, nil), append(d.sideways, sideways)
	d.fpdf().AddPageFormat("P", fpdf.SizeType{Wd: size.Width.points(), Ht: size.Height.points()})
	d.pen.carry(&d.drawn, d.page)
}

// Page is the number of the current page, counted from 1, and 0 before the first.
func (d *Document) Page() int { return d.page }

// sizeOf is the size of a page.
func (d *Document) sizeOf(page int) Size { return d.sizes[page-1] }

// Finish gives the finished file. If anything was misused while drawing, if the structure breaks a rule of PDF/UA, or if fpdf drew
// anything that is not as it should be, it gives an error and no file. A document can be finished once.
func (d *Document) Finish() ([]byte, error) {
	if d.usable() && d.page == 0 {
		d.fail("a document without pages")
	}
	if d.usable() {
		d.checkStructure()
	}
	if d.err != nil {
		return nil, d.err
	}
	d.done = true
	defer d.giveBack()
	drawn, err := contents(d.fpdf())
	if err != nil {
		return nil, err
	}
	return d.finish(d.file, drawn)
}

// giveBack gives back what the document was written with, for the next one.
func (d *Document) giveBack() {
	d.file.own, d.own = d.own, nil
	d.file.release()
	d.file = nil
}
