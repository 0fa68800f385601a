// Package tagpdf draws tagged PDFs: files that conform to PDF/UA-1, so that they can be read aloud, and to PDF/A-2a, so that they
// can be archived, both at once.
//
// A Document is drawn page by page and line by line; laying lines out is the caller's business, and Family has the widths for it.
// What the document says is told twice, side by side: as a structure of elements, and as the marks on the page that belong to each.
//
//	d := tagpdf.New(tagpdf.Liberation(), tagpdf.A4, tagpdf.Meta{
//		Title: "Minutes", Language: "en-GB", Date: tagpdf.Date{Year: 2027, Month: 1, Day: 4},
//	})
//	d.AddPage()
//	heading := d.Add(d.Root(), tagpdf.H1)
//	d.Mark(heading, func() {
//		d.Text(60*tagpdf.Point, 80*tagpdf.Point, tagpdf.Bold, 16*tagpdf.Point, tagpdf.Black, "Minutes")
//	})
//	d.Artifact(tagpdf.Footer, func() {
//		d.Text(60*tagpdf.Point, 800*tagpdf.Point, tagpdf.Regular, 9*tagpdf.Point, tagpdf.Black, "Page 1")
//	})
//	file, err := d.Finish()
//
// # Structure
//
// Add makes an element; Mark draws content that belongs to one; Artifact draws what a reader aloud should pass over, such as
// running heads, rules, and the head of a table repeated on a new page. Everything drawn is inside of one of the two. The order of
// reading is that of Add, not of drawing. A paragraph over a page break is one element, marked once on each page. What a line ends
// with is read too: end a line that another follows with its space.
//
// A list is an L with ListNumbering, of LIs, each with a Lbl and an LBody. A table's head cells are THs with a Scope; where a cell
// has more heads than one above it and one beside it, Heads names them all. A Figure needs Alt. The words of a link are marked in an
// element of the kind Link, and Link or LinkTo makes each of its lines a box to click on.
//
// # Turned pages
//
// AddTurnedPage makes a page for what is too wide for an upright one. On paper the page is upright like the others, and so are its
// running head and page number; what is drawn by Turned runs from the bottom of the page to its top, and screens show it upright.
//
//	d.AddTurnedPage()
//	d.Artifact(tagpdf.Footer, foot) // at the same place as on other pages
//	d.Turned(func() {
//		d.Mark(cell, words) // on a page as wide as others are high
//	})
//
// # Files of many documents
//
// AddPageOf makes a page of a size of its own. PageLabelRoman counts what stands before page 1, FoldOutline folds the bookmarks below
// the first level, and Meta.NoClaim leaves out of the metadata that the file conforms, where it holds what can't be vouched for:
// DrawForm draws a page of another file.
//
// # Errors
//
// Methods of Document return no errors. The first thing that goes wrong is recorded with its page, later calls do nothing, and
// Finish returns the error and no file. Errors are of these sorts: a call out of order, such as text outside of a mark; a value that
// can't be, such as a length that is on no page; a character that the face lacks, for which there would be an empty box (ask
// Family.Has first, where you can say where it came from); a structure that breaks a rule of PDF/UA, such as a heading of level 3
// after one of level 1; and a page of fpdf's that is not byte for byte as it should be.
//
// # Lengths and sameness
//
// A Length is an integer in thousandths of a point, with y growing downwards. The same calls give the same bytes on any machine:
// there is no clock, no random number, no floating point that has to be rounded, and the file's identifier is a hash of its content.
//
// # How it works
//
// fpdf draws pages, lines and boxes, and sets fonts and colours. It knows neither structure nor letters of more than 8 bits: marks,
// and letters as two-byte codes, are written beside it (draw.go), and its pages have a sign in their place. Documents do no work on
// fonts: fpdf is given a made-up built-in one. When a document is finished, a reader that knows the lines that fpdf draws makes a hash
// of them, which must be the one made while drawing (content.go). The pages, with letters and marks, go into a file (finish.go,
// write.go), with the real fonts, the structure (tree.go) and the rest. Fonts are cut into parts by groups of letters (subset.go); each
// part is made once in a process.
//
// A four-page report (BenchmarkDocument) takes 0.4 to 0.6 ms of one core and 82 KB of memory, 28 KB of them for the file. Half of
// the time is drawing, a quarter compression, a fifth what fpdf does for it. What was tried: letters that go through fpdf, and its
// file read back, take a third more time and thrice the memory; compression at level 6 takes 0.2 ms more and saves 3% of the file;
// the fonts' hinting programs would add 19 KB to it; keeping the zlib writer in a sync.Pool costs 120 KB of garbage a document, for
// the pool is emptied every few of them; leaving the cross-reference table uncompressed saves nothing that can be measured. fpdf's
// own UTF-8 fonts took 6.3 ms and 13 MB before there was this package.
//
// # Limits
//
// One family to a document, with a face of signs beside it for what the family lacks. Letters of scripts that need shaping or run from right
// to left, those above U+FFFF and combining marks can't be set, so text should be in normal form C. Text is not kerned. Fonts must be
// TrueType. Images are taken to be sRGB: an embedded colour profile is not looked at.
package tagpdf
