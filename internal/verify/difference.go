package verify

import "slices"

// A Difference is what one file says otherwise than its paper.
type Difference struct {
	Format    Format
	Where     string // the item
	What      What
	Want, Got string

	at int // where in the paper's order
}

// What is in a file otherwise than was meant.
type What string

// What can differ.
const (
	Unread    What = "file"      // it can't be read
	Text      What = "text"      // an item is missing, or there is one too many
	Place     What = "place"     // an item stands elsewhere
	Number    What = "number"    // a marker
	Words     What = "words"     // the words after it
	Citation  What = "reference" // the words of a reference
	Leads     What = "link"      // where a reference leads
	Beside    What = "document"  // where a link to a file beside this one leads
	Address   What = "address"   // where an item is found
	Contents  What = "contents"  // the list of contents, or the bookmarks
	Structure What = "structure" // what is heard is not what is seen, or a paragraph is a heading
)

// needsAddresses tells that a format without addresses can't differ in this.
func (w What) needsAddresses() bool {
	return slices.Contains([]What{Leads, Address, Contents, Structure}, w)
}

// missing is what is got where there is nothing.
const missing = "missing"

// Unreadable is the difference of a file that can't be read.
func Unreadable(format Format, name string, err error) Difference {
	return Difference{Format: format, Where: shown(name), What: Unread, Want: "a report", Got: shown(err.Error()), at: -1}
}
