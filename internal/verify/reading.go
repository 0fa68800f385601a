package verify

import (
	"strings"

	"cabinet/internal/pdfread"
)

// A Reading is what one file says, in the order in which it is read. It is the same for every format.
type Reading struct {
	Items     []Item
	Contents  []Jump         // the way in beside the text: a page's list of contents, a PDF's bookmarks
	Addresses map[string]int // each address, and the item that it leads to, or nowhere; nil in a format that has none
	Doubled   []string       // addresses that stand twice
	Problems  []string       // what of the file a reader is told in two ways
}

// Text is what the file says, an item in each line.
func (r Reading) Text() string {
	var b strings.Builder
	for _, item := range r.Items {
		b.WriteString(item.Text + "\n")
	}
	return b.String()
}

// An Item is a heading, a paragraph, a sub-paragraph, a caption, a note or a row of a table. What of its
// text is its marker no file tells: "12." may be a number, or how a sentence begins. [Compare] finds out
// from the words that are expected after it.
type Item struct {
	Heading   bool
	Text      string // with its marker, its white space folded
	Addresses []string
	Jumps     []Jump // those that lead to a place in the file itself

	at pdfread.Destination // where it begins on the pages of a PDF
}

// A Jump leads to another place of its file.
type Jump struct {
	Words   string // "" for one that is a sign
	Label   string // what a screen reader says in their place; "" where the words do
	Address string // without #
	To      int    // the item that the address leads to, or nowhere
}

// nowhere is the index of no item.
const nowhere = -1

// bullet is how a bullet is written as a marker.
const bullet = "•"
