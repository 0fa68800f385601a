package report

import "cabinet/internal/diag"

// A Caption is what stands above a table or a figure.
type Caption struct {
	Noun   string // "Table" or "Figure", in the language of where it stands
	Number string // counted through the report, or another document's: "1"; "" for none to print
	Anchor string // "table-1"; "" for a caption that is not counted
	Label  string // its author's name for it; "" for none
	Runs   []Run
	Below  bool // it stands below what it is of
	At     diag.Span

	labelAt   diag.Span
	of        string // what it is a caption of, as every language calls it: [language.Table]
	uncounted bool   // it takes no number of this report's
	name      string // a table of data can be cited by it, whatever has its label: "table.costs"
}

// Lead is what is printed before the words of a caption: "Table 1: "; "" for one without a number.
func (c Caption) Lead() string {
	if c.Number == "" {
		return ""
	}
	return c.Noun + " " + c.Number + ": "
}

// A Figure is an image.
type Figure struct {
	Caption Caption
	Alt     string // what it shows, for those who can't see it
	Image   *Image // nil where it can't be used, which is reported
	At      diag.Span
}

// An Image is a picture's file.
type Image struct {
	Name          string // its path in the content directory, and beside the page: "images/chart.png"
	File          []byte // PNG or JPEG, as it is published: see package picture
	Width, Height int    // in pixels, the right way up
}

// A Quote is words of somebody else's, such as a rule. Nothing in it is numbered, and markers in it
// are those of its source.
type Quote struct{ Blocks []Block }

// A Note is a footnote. Notes stand at the end of the report.
type Note struct {
	Number   string // "1"
	Anchor   string // "note-1"
	Back     string // the anchor of the place that refers to it: "note-1-from"
	Language string // of the part that refers to it, where that is not the paper's; "" for the paper's
	Blocks   []Block
}

// Marker is how a note is marked, in the text and where it stands: "[1]".
func (n Note) Marker() string { return "[" + n.Number + "]" }
