package verify

// A Paper is what every file of a report must say, in reading order: the side of a comparison that knows
// what was meant.
type Paper struct{ Items []Expected }

// Expected is an item as it was meant. White space in its words is folded.
type Expected struct {
	Where      string // what the item is called in a table of differences: "23(a)", "below 12", "Table 1"
	Heading    bool
	Marker     string // printed before the words: "12.", "a)", "•", "Table 1:"; "" for none
	Number     string // how it is cited: "12", "23(a)"; "" where it can't be
	Words      string
	Anchor     string // its address; "" for none
	Label      string // a second one, its author's; "" for none
	References []Reference
	Leaves     []Reference // links to files beside the one that is read, which PDFs don't have
	Instead    string      // what a format may print in place of marker and words; "" for nothing
	Optional   bool        // a format may leave it out
	Paged      bool        // formats that are not made of pages leave it out
	Notes      bool        // it is the heading above the notes, which a file that has them at the foot of its pages leaves out
	Follows    bool        // it is a line below the item before it; a format may make one paragraph of the two
}

// A Reference is a link to another place of the report, or to a file beside it.
type Reference struct {
	Words, Address string
	Noun           string // before the words, where it is that of several places: links of earlier versions begin with it; "" for none
}

// text is the item as it is printed.
func (e Expected) text() string { return fold(e.Marker + " " + e.Words) }
