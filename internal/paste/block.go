package paste

import (
	"strings"

	"cabinet/internal/answer"
)

// A span is words of one style.
type span = answer.Span

// A para is a paragraph, a heading or an item of a list.
type para struct {
	spans   []span
	level   int    // of a heading, from 1; 0 for none
	caption string // [someCaption] or [tableCaption]; "" for none
	before  *para  // the one above it, for notes
	depth   int    // by how many items of lists it stands in, itself among them
	item    bool   // it begins an item
	ordered bool   // the item counts
	goesOn  bool   // it belongs to the numbered paragraph above it, and has no number in the clipping
	mark    mark
	place   place
	defines string // the key of the footnote that it is of; "" for none
	wrapped bool   // it begins a line after a line's end
	table   bool   // it is the first cell of a table, for notes
}

// A place is where a program puts a paragraph among lists.
type place struct {
	list  string // which list, as the program calls it; "" for none
	level int    // in that list, from 1
	left  float64
	fresh bool // an element begins here that is an item of a list
}

// words are the words of a paragraph.
func (p *para) words() string { return answer.Words(p.spans) }

// says tells whether there is anything to read in a paragraph.
func (p *para) says() bool {
	for _, s := range p.spans {
		if s.Note != "" || strings.TrimSpace(s.Text) != "" {
			return true
		}
	}
	return false
}

// bold tells whether all words of a paragraph are in bold.
func (p *para) bold() bool {
	for _, s := range p.spans {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return p.says()
}

// A block is one of a paragraph, a table, and blocks that are set apart.
type block struct {
	para  *para
	table *table
	apart []*block // a quotation, or a box
	box   bool
	depth int // of a table or what is set apart: by how many items of lists it stands in
}
