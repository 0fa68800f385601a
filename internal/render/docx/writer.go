package docx

import (
	"strconv"
	"unicode/utf8"

	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A writer writes the words of a paper as WordprocessingML. Methods of [report.Visitor] write blocks.
type writer struct {
	part   // that is being written
	report *report.Report
	Options

	names    map[any]string // of bookmarks, by what has them
	marks    int            // bookmarks so far
	comments map[string][]int
	measures measures

	turned     bool             // the pages lie on their long side
	upright    bool             // what follows the table that is written stands on pages that don't
	sheets     bool             // the properties of some pages are written
	afterwards report.Placement // on which pages the last section stands

	note     *report.Note            // that is being written; nil for the text
	noted    map[string]*report.Note // by the links that lead to them
	notes    []*report.Note          // that the text refers to, in the order in which it does
	written  map[*report.Note]bool   // those of them that have their place
	ownMarks bool                    // their numbers are not those that Word counts

	pictures []*report.Image
	drawings int

	words *language.Language // of what is being written
	tag   string             // of the same; "" for the paper's
	level int                // of the heading of a section without its sub-headings
	hang  bool               // the heading of the section has its number in the column of numbers
	lists int                // how many lists stand around
	quote bool               // a quotation stands around
	boxed bool               // a box stands around
	spot
}

// A part is a part of the file that has words.
type part struct {
	out   []byte
	links relations

	props   int  // where the properties of the last paragraph end; -1 where it is not the last of the part
	newPage bool // the next paragraph begins a page
	below   bool // the next paragraph stands below a table
}

func newWriter(r *report.Report, o Options) *writer {
	w := &writer{report: r, Options: o, words: r.Words(), names: map[any]string{}, comments: map[string][]int{}, noted: map[string]*report.Note{}, written: map[*report.Note]bool{}}
	w.out = make([]byte, 0, 64<<10)
	w.measures = measure(r)
	for _, b := range r.Bookmarks() {
		w.names[b.Of] = b.Name
	}
	for i := range r.Notes {
		w.noted["#"+r.Notes[i].Anchor] = &r.Notes[i]
	}
	w.place()
	return w
}

// place finds the place of each comment. In a note Word has none, so that those about notes are about the paper too.
func (w *writer) place() {
	if len(w.Options.Comments) == 0 {
		return
	}
	text, known := *w.report, map[string]bool{}
	text.Notes = nil
	for _, b := range text.Bookmarks() {
		known[b.Name] = true
	}
	for i, c := range w.Options.Comments {
		if !known[c.On] {
			c.On = w.names[&w.report.Title]
		}
		w.comments[c.On] = append(w.comments[c.On], i)
	}
}

func (w *writer) add(parts ...string) {
	for _, p := range parts {
		w.out = append(w.out, p...)
	}
}

func (w *writer) when(wanted bool, markup string) {
	if wanted {
		w.out = append(w.out, markup...)
	}
}

func (w *writer) number(n int) { w.out = strconv.AppendInt(w.out, int64(n), 10) }

// attribute writes an attribute with a number.
func (w *writer) attribute(name string, n int) {
	w.add(" ", name, `="`)
	w.number(n)
	w.add(`"`)
}

// text writes words as they stand in an element or an attribute.
func (w *writer) text(s string) { w.out = appendText(w.out, s) }

// appendText appends words as XML has them. What XML can't hold is left out, as report does with what can't be read.
func appendText(out []byte, s string) []byte {
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '&':
			out = append(out, "&amp;"...)
		case c == '<':
			out = append(out, "&lt;"...)
		case c == '>':
			out = append(out, "&gt;"...)
		case c == '"':
			out = append(out, "&quot;"...)
		case c < ' ' && c != '\n' && c != '\t', c == 0xFFFE, c == 0xFFFF, c == utf8.RuneError && size == 1:
		default:
			out = append(out, s[i:i+size]...)
		}
		i += size
	}
	return out
}

// escaped are words as [appendText] has them.
func escaped(s string) string { return string(appendText(nil, s)) }
