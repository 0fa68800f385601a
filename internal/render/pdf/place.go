package pdf

import (
	"strconv"

	"cabinet/internal/tagpdf"
)

// A Place is where a document stands in a file of many.
type Place struct {
	First     Number         // of the first page; the others follow it
	Under     tagpdf.Element // the element that holds the document
	Deeper    int            // levels by which its headings stand below their own: 0 or 1
	Prefix    string         // stands before the names of all places in it: "item-waste/d0/"
	Names     []string       // of its first page, by which links lead to it
	Item      string         // the number of the item whose first document it is, said before its title; "" for none
	Bookmarks []string       // those above its headings, each below the one before it; they lead to its title
	Level     int            // of the first of these bookmarks, from 1 on
}

// A Number is that of a page, as it is printed, and as viewers call it.
type Number struct {
	N     int
	Roman bool // in small numerals, as what stands before page 1 is counted
}

// String is the number as it is printed: "7", "ii".
func (n Number) String() string {
	if n.Roman {
		return roman(n.N)
	}
	return strconv.Itoa(n.N)
}

// plus is the number of a page that follows after some others.
func (n Number) plus(pages int) Number {
	n.N += pages
	return n
}

var numerals = [...]struct {
	value   int
	letters string
}{
	{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"},
}

func roman(n int) string {
	out := ""
	for _, r := range numerals {
		for n >= r.value {
			out, n = out+r.letters, n-r.value
		}
	}
	return out
}
