package record

import (
	"bytes"
	"encoding/json"
)

// A Listing is what lists that go through all meetings tell of a paper beside its title: search, the register of exceptions
// and the page of a matter. It is kept with a frozen paper as it was when the paper was published.
type Listing struct {
	Kind       string   `json:"kind,omitempty"`       // the folder of templates that it is made with: "exception"
	Matter     string   `json:"matter,omitempty"`     // what its author calls the matter of which it is a part
	MatterID   string   `json:"matter_id,omitempty"`  // tells the matter, and is the last part of its page's address
	Number     string   `json:"number,omitempty"`     // of the decision: "24/00093"
	Department string   `json:"department,omitempty"` // for which it is
	People     []string `json:"people,omitempty"`     // whose report it is and whom to ask: posts, and the names of who holds them
	Words      string   `json:"words,omitempty"`      // the file in its folder that has its own words, for search

	Exception *Exception `json:"exception,omitempty"` // what the register of exceptions tells of it; nil for one that is on no exception
}

// Write is the listing as its file has it that is kept with a frozen paper.
func (l Listing) Write() []byte { return JSON(l) }

// ReadListing reads such a file. A key that this version of the program does not know is left out.
func ReadListing(text []byte) (l Listing, err error) {
	return l, json.NewDecoder(bytes.NewReader(text)).Decode(&l)
}
