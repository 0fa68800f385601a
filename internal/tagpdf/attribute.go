package tagpdf

import "fmt"

// Attr says more about a structure element than its Kind does. Attrs are made by Alt, ListNumbering, Scope and the other
// functions that return one.
type Attr struct {
	key  attrKey
	n    int
	text string
	box  Rect
}

type attrKey uint8

const (
	attrAlt attrKey = iota + 1
	attrBBox
	attrNumbering
	attrScope
	attrColSpan
	attrRowSpan
	attrLang
	attrDecoration
)

// Numbering is how the items of a list are labelled.
type Numbering uint8

// The numberings of lists. Unnumbered is a list whose items carry no label.
const (
	Unnumbered Numbering = iota
	Disc
	Circle
	Square
	Decimal
	UpperRoman
	LowerRoman
	UpperAlpha
	LowerAlpha
)

var numberings = [...]string{"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}

// ScopeOf is the part of a table that a head cell is about.
type ScopeOf uint8

// The scopes of a head cell.
const (
	Column ScopeOf = iota
	Row
	Both
)

var scopes = [...]string{"Column", "Row", "Both"}

// Decoration is a line that goes with all of a text.
type Decoration uint8

// The decorations of text. They say to other programs what the lines that are drawn mean; drawing them is the caller's business.
const (
	Underline Decoration = iota
	LineThrough
)

var decorations = [...]string{"Underline", "LineThrough"}

// Alt is the text that a screen reader reads in place of a figure, a link or a sign. A text that is copied or searched has what is
// drawn all the same.
func Alt(text string) Attr { return Attr{key: attrAlt, text: text} }

// BBox is the place of a figure on its page, or on the turned content inside of which the figure is added. A figure that is drawn
// with lines needs a BBox; a figure made of images gets one by itself.
func BBox(box Rect) Attr { return Attr{key: attrBBox, box: box} }

// ListNumbering says how a list's items are labelled; every L must have it.
func ListNumbering(n Numbering) Attr { return Attr{key: attrNumbering, n: int(n)} }

// Scope says what a head cell is about; every TH must have it.
func Scope(s ScopeOf) Attr { return Attr{key: attrScope, n: int(s)} }

// maxSpan bounds the columns or rows that one cell takes.
const maxSpan = 10_000

// ColSpan is the number of columns that a cell takes, from 2 on; a cell without it takes one.
func ColSpan(n int) Attr { return Attr{key: attrColSpan, n: n} }

// RowSpan is the number of rows that a cell takes, from 2 on; a cell without it takes one. All of them stand in the same THead or
// TBody as the cell.
func RowSpan(n int) Attr { return Attr{key: attrRowSpan, n: n} }

// Lang is the language of what stands in an element, as a tag such as "cy", where it is not the document's.
func Lang(tag string) Attr { return Attr{key: attrLang, text: tag} }

// Decorated says that a line is drawn under or through the text of an element within a line.
func Decorated(d Decoration) Attr { return Attr{key: attrDecoration, n: int(d)} }

// check refuses an attribute that says nothing or is on the wrong element.
func (a Attr) check(k Kind) error {
	wrong := false
	switch a.key {
	case attrAlt:
		return checkText(a.text)
	case attrLang:
		return checkLanguage(a.text)
	case attrBBox:
		if wrong = k != Figure; a.box.check() != nil {
			return a.box.check()
		}
	case attrNumbering:
		wrong = k != L || a.n >= len(numberings)
	case attrScope:
		wrong = k != TH || a.n >= len(scopes)
	case attrColSpan, attrRowSpan:
		wrong = k != TH && k != TD || a.n < 2 || a.n > maxSpan
	case attrDecoration:
		wrong = k != Span && k != Link && k != Em && k != Strong || a.n >= len(decorations)
	default:
		wrong = true
	}
	if wrong {
		return fmt.Errorf("an attribute that %v can't have, or a value that is none", k)
	}
	return nil
}

// attributes writes an element's attributes. The box of a figure's images stands for a BBox that the figure was not given.
func (b builder) attributes(attrs []Attr, box *Rect, page Size) builder {
	for _, a := range attrs {
		switch a.key {
		case attrAlt:
			b = b.str("/Alt").text(a.text)
		case attrLang:
			b = b.str("/Lang").text(a.text)
		case attrNumbering:
			b = b.str("/A<</O/List/ListNumbering/").str(numberings[a.n]).str(">>")
		case attrDecoration:
			b = b.str("/A<</O/Layout/TextDecorationType/").str(decorations[a.n]).str(">>")
		case attrBBox:
			box = &a.box
		}
	}
	if box != nil {
		b = b.str("/A<</O/Layout/BBox").rect(*box, page).str(">>")
	}
	return b
}

// tableAttributes writes those attributes of a cell that stand in a dictionary of their own. The heads are names of head cells.
func (b builder) tableAttributes(attrs []Attr, heads []int32) builder {
	start := len(b)
	b = b.str("/A<</O/Table")
	empty := len(b)
	for _, a := range attrs {
		switch a.key {
		case attrScope:
			b = b.str("/Scope/").str(scopes[a.n])
		case attrColSpan:
			b = b.str("/ColSpan ").num(a.n)
		case attrRowSpan:
			b = b.str("/RowSpan ").num(a.n)
		}
	}
	if len(heads) > 0 {
		b = b.str("/Headers[")
		for _, name := range heads {
			b = b.headID(name)
		}
		b = b.str("]")
	}
	if len(b) == empty {
		return b[:start]
	}
	return b.str(">>")
}
