// Package redline compares two numbered papers: two [Version]s come in, a [Comparison] goes out, of which the terminal,
// JSON, a web page and a PDF are printed. It compares what is printed, passage by passage and word by word, and never
// lines of files: a paragraph that moved is told as moved, and a count that goes on otherwise is told once, as
// renumbering, and not as a change of words.
//
//	c := redline.Compare(was, is)
//	for _, change := range c.Changes() { … }
package redline

import (
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A Version is one of the two papers that are compared.
type Version struct {
	Name   string         // what readers know it by: "version 1", "cases/waste.toml at HEAD~1"
	Report *report.Report // nil for a version in which there is no such paper
	Facts  []Given        // what its case gives, in the order in which that should be told; none where no case is kept
}

// A Given is a fact of a case with its value as papers print it.
type Given struct {
	Name  string // as templates name it: "contract.value"
	Kind  string // "money", "date", "person", "decision", or "text"
	Value string
	At    diag.Span
}

// A Comparison is how a paper differs from an earlier version of it. The words of both versions are in it once: each
// paragraph, heading, table, caption, note and contact of both is in exactly one of its passages.
type Comparison struct {
	Old, New   Version
	Facts      []Fact        // that differ: those of the case, the lines above the paper, then figures and days in its words
	Renumbered []Renumbering // numbers that differ without any change of what they number
	Passages   []Change      // of both versions, in the order of the new one; those that did not change too
}

// Changes are the passages that changed, in the order of the new version. What the paper prints again in another section
// is told once, where it stands first, with its other places.
func (c *Comparison) Changes() []Change {
	var out []Change
	for _, p := range c.Passages {
		if p.How != Same && !p.told {
			out = append(out, p)
		}
	}
	return out
}

// Same tells whether nothing differs between the versions.
func (c *Comparison) Same() bool {
	return len(c.Facts) == 0 && len(c.Renumbered) == 0 && len(c.Changes()) == 0
}

// How tells what became of the paper: [Same], [Changed], [PutIn] or [TakenOut].
func (c *Comparison) How() How {
	switch {
	case c.Old.Report == nil:
		return PutIn
	case c.New.Report == nil:
		return TakenOut
	case c.Same():
		return Same
	}
	return Changed
}

// Title is the paper's, in the new version if it is there.
func (c *Comparison) Title() string {
	for _, v := range []Version{c.New, c.Old} {
		if v.Report != nil {
			return v.Report.Title
		}
	}
	return ""
}

// A Fact is a fact that differs.
type Fact struct {
	Name         string // "contract.value", "Title"; "" for a figure in the paper's words
	Kind         string // as [Given] has it, or "number"
	Old, New     string // "" where that version does not give it
	OldAt, NewAt diag.Span
	Places       []Place // of the new version, whose words change with it; none where that is not known
}

// A Renumbering is numbers in a row that all moved by as much.
type Renumbering struct {
	Noun     string // what is numbered, in the plural where there are several: "paragraphs", "Table"
	Of       string // the section or the paragraph in which they are counted; "" for the paper
	Count    int    // how many they are
	Old, New Range
}

// A Range is numbers in a row.
type Range struct{ First, Last string } // the same for one alone

// How tells what became of a passage.
type How string

// What can become of a passage.
const (
	Same            How = "same"
	PutIn           How = "put in"
	TakenOut        How = "taken out"
	Changed         How = "changed"
	Moved           How = "moved"
	MovedAndChanged How = "moved and changed"
	Split           How = "split"  // one passage is several now
	Merged          How = "merged" // several passages are one now
)

// A Kind is what a passage is.
type Kind string

// The kinds of passages.
const (
	PartTitle   Kind = "part"
	SectionHead Kind = "section" // the heading of a section or an appendix
	Subheading  Kind = "heading"
	Paragraph   Kind = "paragraph"
	Item        Kind = "item" // a sub-paragraph or a bullet
	AgendaItem  Kind = "agenda item"
	TableOf     Kind = "table"
	Image       Kind = "image"
	Note        Kind = "note"
	Contact     Kind = "contact"
	Document    Kind = "document" // that is published beside the paper
	Gap         Kind = "gap"      // what a draft lacks
)

// A Change is a passage of both versions, or of the one that has it.
type Change struct {
	How  How
	Kind Kind
	Old  *Place // nil for what was put in
	New  *Place // nil for what was taken out

	// Others are the further places of a passage that was split, in the new version, and of one that was merged, in
	// the old one.
	Others []Place

	// Again are the places at which the paper prints the passage again, with the same change.
	Again []Place

	// Words are the words of both versions: without what was put in they are exactly those of the old one, without
	// what was taken out exactly those of the new one. A line end parts lines, and the passages of a split or a merge.
	// Of a table they are those of its caption.
	Words []Piece

	Table *Table   // of a table; nil for any other passage
	Also  []Detail // what differs beside the words, such as where a link leads

	figures [][2]string // figures and days of its words that took the place of others
	again   bool        // it stands, in each version that has it, in a section that prints the text of another one again
	told    bool        // an earlier change has its place among those at which it is printed again
}

// A Place is where a passage stands in a version.
type Place struct {
	Section string // the heading of its section, or what an appendix is called; "" for none
	Number  string // as it is cited: "12", "23(a)"; "" for none
	Cited   string // as messages name it: "paragraph 12"; "a paragraph of the section “Evidence”" for one without a number
	Marker  string // as it is printed before its words: "12.", "(a)"; "" for none
	Label   string // its author's name for it; "" for none
	Anchor  string // its address within the paper; "" for none
	Depth   int    // of an item, how many lists it stands in; of a heading its level; else 0
	At      diag.Span
}

// An Op is in which of the versions words stand.
type Op string

// In which version words stand: in both, in the old one alone, or in the new one alone.
const (
	Keep Op = "same"
	Out  Op = "taken out"
	In   Op = "put in"
)

// A Piece is words that stand in both versions or in one of them.
type Piece struct {
	Op   Op
	Text string
	Was  string // of words in both, what the old version has in their place where a reference prints another number; "" for the same
}

// Old is what the old version has of the piece.
func (p Piece) Old() string {
	switch {
	case p.Op == In:
		return ""
	case p.Was != "":
		return p.Was
	}
	return p.Text
}

// New is what the new version has of the piece.
func (p Piece) New() string {
	if p.Op == Out {
		return ""
	}
	return p.Text
}

// A Table is a table of both versions, cell by cell. Every row has a cell for every column of the table here, in the
// order of the columns, which are those of the new version and those that were taken out.
type Table struct {
	Columns []HowInTable
	Head    []Row // one at most: the heads of columns, each in one line
	Rows    []Row
	Notes   []Piece // the lines below it

	figures [][2]string // figures and days of its cells that took the place of others
}

// A HowInTable is what became of a row or a column: [Same], [PutIn], [TakenOut] or [Moved]. What became of its words
// its cells tell.
type HowInTable = How

// A Row is a row of a table of both versions.
type Row struct {
	How   HowInTable
	Cells []Cell
}

// A Cell is a cell of a table of both versions.
type Cell struct {
	Words []Piece // none for an empty one
	Head  bool    // it says what its row or its column is about
}

// Changed tells whether the words of the cell differ.
func (c Cell) Changed() bool { return changed(c.Words) }

// A Detail is what differs beside the words of a passage.
type Detail struct {
	What     string // "where “the policy” leads", "the picture"
	Old, New string // "" where that version has none
}

// changed tells whether words were put in or taken out.
func changed(words []Piece) bool {
	for _, w := range words {
		if w.Op != Keep {
			return true
		}
	}
	return false
}
