// Package docxread reads a .docx strictly: what its paragraphs and tables say, the numbers that Word shows before them, and what
// was changed and said in it since it was written. The bytes of a file come in; a [File] goes out, whose [File.View] gives the
// document as it was, as it would be, or both at once:
//
//	file, err := docxread.Read(data)
//	if err != nil {
//		return err // in words for an officer
//	}
//	for _, block := range file.View(docxread.Accepted).Blocks {
//
// It knows nothing of reports, and shares no code with what writes them.
//
// A file is somebody else's, and may be made to do harm. The count of its parts, the bytes that it unpacks to, its elements and
// their depth are bounded, and so is what is made of them; entities are an error, macros are refused, and nothing outside the
// file is ever looked at. What a document can't hold is told in [File.Lost].
package docxread

// A File is what a .docx says, with all sides of its tracked changes.
type File struct {
	Comments   []Comment
	Changes    []*Change         // those that were tracked, in document order, each once
	Running    []string          // the words of running heads and feet, each once
	Title      string            // as the file's properties have it
	Language   string            // such as "en-GB"
	Properties map[string]string // custom ones
	Tracking   bool              // Word tracks what is changed from now on
	Lost       []string          // what a Document can't hold, once each, in words

	*source
}

// A Comment is what somebody said of some words.
type Comment struct {
	ID, Author, Initials string
	At                   string // when, as the file has it: "2025-01-20T10:00:00Z"
	Text                 string // its paragraphs, a line each
	On                   string // the words that it stands on, as accepted; what was deleted where no other words are left
	Parent               string // the ID of the comment that it answers; "" for none
	Done                 bool   // it was marked as resolved
}

// A ChangeKind says what a change did.
type ChangeKind int

// The kinds of changes. Word tells by MovedFrom and MovedTo that the words stand elsewhere too.
const (
	Inserted ChangeKind = iota
	Deleted
	MovedFrom
	MovedTo
	Formatted // the words are the same, and look or are counted otherwise
)

// A Change is one that was tracked. Words that touch one another in a paragraph, changed by one author at one time, are one
// change. Runs, paragraph ends, rows and cells point to their change, which is the same in every view.
type Change struct {
	Kind   ChangeKind
	Author string
	At     string // when, as the file has it
	Text   string // the words; a line end for the end of a paragraph
}

// A View is a side of the tracked changes.
type View int

// The views.
const (
	Accepted View = iota // as if all changes were accepted
	Original             // as if all were rejected
	Both                 // what is on either side. Of what is on one alone, its change says which; numbers are those of the side
)

// A Document is what a file says, from one side of its changes.
type Document struct {
	Blocks []Block
	Notes  map[string][]Block // footnotes and endnotes, as [Run.Note] names them
}

// A Block is a *Paragraph or a *Table.
type Block interface{ block() }

// A Paragraph is one with words, with a number, or with a bookmark: there may be none but one of these.
type Paragraph struct {
	Style     string // the name of its style in small letters: "heading 1", "normal"
	Outline   int    // the level of a heading, from 1; 0 for none
	Number    string // as Word shows it: "2.1", "(a)"; "•" for a bullet of any look
	Depth     int    // of its number's list, from 0
	Indent    int    // of its lines, in twips, as paragraph, list or style say
	Runs      []Run
	Bookmarks []string // that begin in it, or before it and after the block above
	Mark      *Change  // of its end: the paragraph was made, or joined with the next; nil for none
	Formatted *Change  // of how it looks, is indented or counted; nil for none
	Boxed     bool     // it stands in a text box, which comes after the paragraph that it hangs on
}

// Text is the words of a paragraph, without white space at its ends.
func (p *Paragraph) Text() string { return textOf(p.Runs) }

// A Run is words of one look and one history.
type Run struct {
	Text       string // "\t" for a tab, "\n" for a line's end within the paragraph
	Bold       bool   // beyond what the style of a heading gives
	Italic     bool
	Struck     bool
	Raised     bool
	Lowered    bool
	Underlined bool
	Counted    bool     // a field counts: the words are the number that it had when the file was saved
	Link       string   // an address outside the file
	Ref        string   // a bookmark of the file that the words lead to, or that a field cites
	Note       string   // the key of a note of which the mark stands here; without words
	NoteMark   string   // the mark, where Word does not count it
	Image      *Image   // nil for none; without words
	Style      string   // the name of its character style in small letters; "" for none
	Change     *Change  // nil for none
	Comments   []string // the IDs of comments that stand on it; a run without words holds those that stand at a point
}

// An Image is a picture in the text.
type Image struct {
	Words      string // that say what it shows; "" for none
	Decorative bool   // it is marked as one that shows nothing
	Part       string // the path of its part; "" where it lies outside the file. See [File.Picture]
}

// A Table is rows of cells.
type Table struct {
	Rows      []Row
	Heads     int      // how many rows at its top are marked as heads
	Caption   string   // its title as a screen reader says it, not the paragraph above it
	Words     string   // that describe it to a screen reader
	Bookmarks []string // that begin between the block above and the table
	Boxed     bool
}

// A Row is a row of a table.
type Row struct {
	Cells  []Cell
	Change *Change // it was inserted or deleted whole; nil for neither
}

// A Cell is a cell of a table. One that goes over several rows is there in each, and Merged in all but the first.
type Cell struct {
	Blocks []Block
	Span   int // columns, from 1
	Merged bool
	Change *Change // nil for none
}

func (*Paragraph) block() {}
func (*Table) block()     {}
