package verify

import "strings"

// A Reading is what one file says, in the order in which it is read. It is the same for every format.
type Reading struct {
	Items     []Item
	Contents  []Jump         // the way in beside the text: a page's list of contents, a PDF's bookmarks
	Listed    []Listed       // the list of contents that a PDF prints
	Addresses map[string]int // the item that each address leads to, or nowhere; nil in a format without addresses
	Doubled   []string       // addresses that stand twice
	Problems  []string       // where the file says one thing to the eye and another to the ear
}

// Text is what the file says, an item in each line.
func (r Reading) Text() string {
	var b strings.Builder
	for _, item := range r.Items {
		b.WriteString(item.Text + "\n")
	}
	return b.String()
}

// An Item is a heading, a paragraph, a sub-paragraph, a caption, a note or a row of a table. No file tells which part
// of an item's text is the marker: "12." may be a number, or how a sentence begins. [Compare] finds the marker by the
// words that are expected after it.
type Item struct {
	Heading   bool
	Text      string // the marker and the words, with white space folded
	Addresses []string
	Jumps     []Jump      // links that lead to a place in the same file
	Leaves    []Reference // links that lead to a file beside it

	page  int    // on which the item begins, in a PDF; 0 for none
	label string // what viewers call that page
}

// A Jump leads to another place of its file.
type Jump struct {
	Words   string // what the link shows; "" for a sign without words
	Label   string // what a screen reader says; "" where it says the words
	Unheard bool   // a screen reader says nothing of it, and the keyboard does not stop at it
	Address string // the address without its #
	To      int    // the item that the address leads to, or nowhere
}

// A Listed is an entry of a printed list of contents.
type Listed struct {
	Jump
	Page string   // as it is printed
	Said []string // what a screen reader says in place of the number, and of the link as a whole
}

// nowhere is the index of no item.
const nowhere = -1

// bullet is the marker that stands for a bullet of any look.
const bullet = "•"
