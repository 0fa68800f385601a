// Package paste makes Markdown of what Word and other programs put on the clipboard. The HTML of a clipping comes in; the
// Markdown of an answer goes out, with what was changed and what could not be held, in words for the officer who pasted it:
//
//	clipping := paste.Read(html)
//	clipping.Markdown // "The council has:\n\na) agreed the budget;\nb) …"
//	clipping.Lost     // an image after “The site is shown below”: …
//
// The tokens of the HTML become a small tree (tree.go), which is read into paragraphs and tables (read.go, table.go). What
// heads a paragraph as its number, typed or automatic, is told from its words (marker.go) and decides whether it is a
// paragraph or an item of a list, and how deep (arrange.go). The Markdown is written so that a report reads exactly the
// words of the clipping (write.go, escape.go).
//
// The cost is in proportion to the clipping's length, whatever it holds.
package paste

import (
	"slices"
	"strings"
)

const (
	// MaxHTML is the most bytes of HTML that are read. Word writes some 40 KiB of styles, and images may stand in the HTML.
	MaxHTML = 16 << 20

	// maxMarkdown is the most bytes of Markdown that go out, which is what a section of a report can hold.
	maxMarkdown = 1 << 18
)

// A Clipping is what became of a clipping.
type Clipping struct {
	Markdown string `json:"markdown"` // "" for a clipping without words
	Changed  []Note `json:"changed"`  // what is otherwise than in the clipping, and as it should be, such as numbers that went
	Lost     []Note `json:"lost"`     // what an answer can't hold
	Phrase   bool   `json:"phrase"`   // it is words that may stand within a sentence, and no paragraphs of their own
}

// A Note tells of one thing in a clipping.
type Note struct {
	What  string `json:"what"`  // in words: "an image is left out"
	Where string `json:"where"` // in “The site is shown”: the place by the first words of its paragraph; "" for the clipping as a whole
}

// Read makes Markdown of the HTML of a clipping.
func Read(html string) Clipping {
	if len(html) > MaxHTML {
		return tooMuch("the clipping is larger than 16 MB; paste it in parts")
	}
	if strings.HasPrefix(html, "Version:") { // what the clipboard of Windows puts above the HTML
		html = html[max(strings.IndexByte(html, '<'), 0):]
	}
	r := newReader()
	r.document(parse(html))
	if r.size > maxMarkdown {
		return tooMuch(tooLong)
	}
	blocks, notes := r.arranged()
	w := writer{notes: notes, told: &r.told}
	w.all(blocks)
	markdown := strings.TrimRight(w.out.String(), "\n")
	if len(markdown) > maxMarkdown {
		return tooMuch(tooLong)
	}
	return Clipping{markdown, r.told.notes(changed), r.told.notes(lost), phrase(blocks) && len(w.order) == 0}
}

// phrase tells whether blocks are no more than one paragraph of words in one line.
func phrase(blocks []*block) bool {
	if len(blocks) != 1 || blocks[0].para == nil {
		return false
	}
	p := blocks[0].para
	return !p.item && p.level == 0 && !slices.ContainsFunc(p.spans, func(s span) bool { return s.End })
}

const tooLong = "the clipping has more than 256 KiB of words, which is more than an answer can hold; paste it in parts"

func tooMuch(why string) Clipping { return Clipping{Changed: []Note{}, Lost: []Note{{What: why}}} }
