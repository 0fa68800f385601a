// Package report is the middle of the pipeline: a composed paper comes in as Markdown, section by
// section, with its data ([Draft]); a [Report] goes out, with every paragraph numbered and every
// reference resolved. Numbering is decided here and nowhere else: renderers print the literal markers
// that they find.
//
// [Build] reads the Markdown with goldmark, keeps what a report can hold in a small model of its own,
// numbers it, and resolves the references:
//
//	report := report.Build(draft, &findings)
//	for _, part := range report.Parts { … }
//
// What a report can't hold (code, HTML, headings of its own …) is a finding at its place in the case.
package report

import (
	"slices"
	"strings"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/number"
)

// A Report is a numbered paper, ready to be rendered.
type Report struct {
	Header
	DoubleSided bool // the PDF has an even number of pages
	LargePrint  int  // the size of letters of the PDF in large print, in points; 0 for the usual one
	Parts       []Part
	Notes       []Note
	Attachments []Attachment // in the order of the appendices

	counted []amend.Serial // captions and notes, with those whose number alone is left
}

// Header is what stands above the first part, and what running heads and lists say of the paper.
type Header struct {
	Council    string   // "Leicestershire County Council"
	Logo       *Image   // the council's, which stands for its name above a PDF; nil for none
	LogoWords  string   // what the logo says; "" for the council's name
	Body       string   // "Cabinet"
	Date       string   // of the meeting: "7 February 2025"
	Lead       string   // the line above the title: "Cabinet – 7 February 2025"; "" for none
	Title      string   // of the paper
	ShortTitle string   // the same for narrow places
	Byline     string   // whose report it is: "Report of the Director of …"; "" for no such line
	Fields     []Field  // labelled lines below the title, or with it among them; Rows parts them into lines
	Language   string   // of the paper, and of the parts that have none of their own: a BCP 47 tag, "en-GB"
	Issued     Day      // dates the documents
	First      Day      // of a later version: when the first was issued; the zero Day for a first one
	Draft      bool     // not to be taken for the paper itself; said in every format
	ToMend     int      // of a draft: how many errors are found in it
	Lacks      []string // what is missing in the title block and in headings, which say so

	// Notices are sentences that the paper says of its own publication, such as that it is a later version, each
	// a paragraph of plain words. See [Header.Notice].
	Notices []string
}

// Words are what the program prints in the paper, in its language.
func (h Header) Words() *language.Language { return language.Of(h.Language) }

// DraftLine is what stands above the title of a draft: "Draft", or "Draft: 3 things to mend".
func (h Header) DraftLine() string { return h.Words().DraftLine(h.ToMend) }

// Day is a day in the calendar.
type Day struct{ Year, Month, Day int }

// Occasion is the meeting in one line: "Cabinet – 7 February 2025". Of a draft whose meeting is not known there is no day.
func (h Header) Occasion() string {
	if h.Date == "" {
		return h.Body
	}
	return h.Body + " – " + h.Date
}

// A Part is a half of the paper, such as Part A. Its title may be empty.
type Part struct {
	Title    string
	Anchor   string // the address of its title; "" for none
	Language string // of its own, where it is not the paper's; "" for the paper's
	Sections []Section
}

// A Section is a heading and what stands below it.
type Section struct {
	ID        string // also its anchor
	Marker    string // printed before the heading: "1."; "" for none
	Number    string // how it is cited: "1"; "" where it is cited by its heading
	Heading   string // "" for none: then nothing lists the section, and it is cited by words alone
	Blocks    []Block
	Contacts  []Contact
	Placement Placement

	cite     string        // what its paragraphs, or the items of its lists, are cited as: "recommendation"
	nth      int           // its place among numbered headings, printed or not; 0 for none
	level    *number.Level // of its marker
	own      bool          // its paragraphs are not counted through the paper
	restarts bool          // its paragraphs are counted from the start, and told from others by its heading
	appendix *lettered     // what it is called where it is an appendix; nil for any other section
	again    bool          // its text stands elsewhere too
	label    string        // its author's name for an appendix; "" for none
	labelAt  diag.Span     // where the label was written

	below number.Printed     // the fixed part of its paragraphs' numbers, in the place of its own
	words *language.Language // what the program prints in it
}

// Appendix tells whether the section is an appendix.
func (s *Section) Appendix() bool { return s.appendix != nil }

// Again tells whether the text of the section stands in another one too, where its labels lead.
func (s *Section) Again() bool { return s.again }

// Label is the name that the author of an appendix gave to it, by which it is cited; "" for none.
func (s *Section) Label() string { return s.label }

// called is how the section is named beside the numbers of its paragraphs: by its heading, or as Appendix A.
func (s *Section) called() string {
	if s.appendix != nil {
		return s.words.Noun(s.appendix.noun).One + " " + s.appendix.number
	}
	return s.Heading
}

// Title is the heading with its number, as it is printed; "" for none.
func (s Section) Title() string {
	if s.Marker == "" || s.Heading == "" {
		return s.Heading
	}
	return s.Marker + " " + s.Heading
}

// A Contact is an officer to whom questions go: name, post, addresses, a line each.
type Contact struct{ Lines [][]Run }

// several tells whether more than one thing stands in the section: contacts, items of its first list,
// or paragraphs.
func (s Section) several() bool {
	if len(s.Contacts) > 0 {
		return len(s.Contacts) > 1
	}
	paragraphs := 0
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *List:
			return len(b.Items) > 1
		case *Paragraph:
			paragraphs++
			if l := b.list(); l != nil {
				return len(l.Items) > 1
			}
		}
	}
	return paragraphs > 1
}

// list is the first list that belongs to a paragraph; nil for none.
func (p *Paragraph) list() *List {
	for _, b := range p.Blocks {
		if l, ok := b.(*List); ok {
			return l
		}
	}
	return nil
}

// A Paragraph is a paragraph with what belongs to it: a numbered one, a sub-paragraph or bullet of a
// list, or one that goes on under the number above it.
type Paragraph struct {
	Marker string // printed before it: "12.", "a)", "•"; "" for none
	Number string // how it is cited: "12", "23(a)"; "" where it can't be
	Anchor string // its address within the paper: "para-12", "para-23-a"; "" for none
	Label  string // its author's name for it; "" for none
	Runs   []Run
	Blocks []Block // what belongs to it and stands below it
	At     diag.Span

	Change  Change // whether an amendment takes the paragraph away, or puts it in
	Was     string // the marker that it had before the amendment, as its author gives it; "" for the same, or none
	Deleted bool   // an amendment has taken it away, and its number stays
	loose   bool   // it stands where no number is above it, and takes none
	nth     int32  // on its level, as it was counted; an amendment may print another number

	labelAt diag.Span     // where the label was written
	noun    string        // what it is cited as; "" for a paragraph
	level   *number.Level // nil for what is not counted
	typed   string        // the marker of an item as it was typed
	wasAt   diag.Span     // where Was was written
}

// Heads tells whether the paragraph is wholly in bold and of a few words, as a line that its author has put above
// others in the place of a heading.
func (p *Paragraph) Heads() bool {
	const most = 120 // bytes, which is less than two lines
	plain := func(r Run) bool { return !r.Bold && strings.TrimSpace(r.Text) != "" }
	if slices.ContainsFunc(p.Runs, plain) {
		return false // most paragraphs
	}
	text := strings.TrimSpace(Text(p.Runs))
	return text != "" && len(text) <= most
}

// A List is sub-paragraphs, which are counted, or bullets.
type List struct {
	Ordered bool
	Items   []*Paragraph

	fixed bool // its items have their markers
}

// A Run is text in one style. A line end in it is a line break that its author asked for.
type Run struct {
	Text   string
	Bold   bool
	Italic bool
	Link   string    // an address, or "#" and an anchor of the report; "" for none
	Raised bool      // the marker of a note, set small and above the line
	Gap    bool      // it stands in a draft for what is missing
	Aside  bool      // it is for the eye alone: the address of the link before it, which a renderer puts in
	Told   bool      // words beside it tell its change, so that it is shown and not said
	Anchor string    // an address of its own, for the way back from a note; "" for none
	Change Change    // whether an amendment takes the words away or puts them in
	Chosen string    // what a screen reader says of a choice, "☒ Yes ☐ No": "Yes"; "" for what is no choice
	Called string    // what a reference leads to, for those who hear it without the words around it: "paragraph 5"; "" for its words
	At     diag.Span // where it was written

	pieces  []piece    // the same in detail, for [Run.Place]
	cites   string     // the label of a reference that is not resolved yet
	citesAt diag.Span  // where the reference was written
	bare    bool       // it prints the number alone
	note    *noteDraft // the note that is referred to here, until it has its number
}

// Marked tells whether the run is something of its own to a screen reader: a link, emphasis,
// a choice, or words that an amendment changes.
func (r Run) Marked() bool {
	return r.Link != "" || r.Bold || r.Italic || r.Chosen != "" || r.Change != Kept
}

// Internal tells whether the run links to a place in the report itself.
func (r Run) Internal() bool { return len(r.Link) > 1 && r.Link[0] == '#' }

// Text is the words of runs without their style.
func Text(runs []Run) string {
	if len(runs) == 1 {
		return runs[0].Text
	}
	n := 0
	for _, r := range runs {
		n += len(r.Text)
	}
	var all strings.Builder
	all.Grow(n)
	for _, r := range runs {
		all.WriteString(r.Text)
	}
	return all.String()
}

// Series is items as findings and messages have them, which are English: "a", "a and b", "a, b and c".
func Series(items []string) string { return language.English.Series(items) }
