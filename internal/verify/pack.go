package verify

import "strconv"

// A Pack is what the one PDF of a meeting's papers must hold: the side of a comparison that knows what was meant. It is
// filled from the meeting's record and the models of its papers; every number in it is as people read it.
type Pack struct {
	Page  string // how the number of a page is printed at its foot, with %s for the number: "Page %s"
	Even  bool   // every document has an even number of pages, the last of which may be blank
	Front []Document
	Items []PackItem // those that have pages, in order
}

// A PackItem is an item of the agenda with its documents, the first of which is its report.
type PackItem struct {
	Name      string // of its first page, to which the agenda leads: "item-waste"
	Number    string // "7"; "" for one without
	Stamp     string // the first words of the heading of its first document, once in the file: "Agenda Item 7"; "" for none
	Bookmark  string // "7 Review of waste"; "" for none
	Pages     string // as the agenda prints them: "11–84"; "" where it does not
	Documents []Document
}

// A Document is a part of a pack that begins on a page of its own: the agenda or a letter, a report, an appendix, a slip in place
// of somebody else's file, or the pages of such a file.
type Document struct {
	Name     string // of its first page: "item-waste/d0"
	Prefix   string // before the names of its own places: "item-waste/d0/"; "" where it has none
	Title    string // what differences call it
	Kind     DocumentKind
	Paper    Paper       // of external pages, what stands beside them: their heading
	Across   []Reference // its links to other documents of the pack, in reading order, with the names that the pack has for them
	Bookmark string      // "" for none
	Pages    string      // as the agenda prints them; "" where it does not
	Sheets   int         // how many pages it fills, without a blank; 0 where that is not known
	Counts   int         // as how many it is counted, where that is more: a slip stands for a file beside the pack
	Count    *Count      // how pages are counted from here on; nil to go on
}

// A DocumentKind is what the pages of a document were made from.
type DocumentKind int

// The kinds of document.
const (
	Model    DocumentKind = iota // a numbered report, an agenda, a letter, a slip
	External                     // pages of somebody else's file, one form on each
)

// A Count is how pages are counted from one on, for viewers and at their feet.
type Count struct {
	Prefix    string
	Roman     bool // i, ii, iii
	First     int  // from 1
	Unprinted bool // viewers alone are told
}

// label is what the page is called that has a number.
func (c Count) label(n int) string {
	if c.Roman {
		return c.Prefix + roman(n)
	}
	return c.Prefix + strconv.Itoa(n)
}

// roman is a number in small Roman numerals.
func roman(n int) string {
	out := ""
	for _, one := range romans {
		for ; n >= one.value; n -= one.value {
			out += one.letters
		}
	}
	return out
}

var romans = [...]struct {
	value   int
	letters string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}
