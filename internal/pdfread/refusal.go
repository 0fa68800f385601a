package pdfread

import "fmt"

// A Refusal is the error for a PDF that may be sound, but whose pages can't be shown in another file as they are.
type Refusal struct {
	Why  Reason
	Page int    // the page that is meant, from 1; 0 for the file as a whole
	What string // what it is, in words: "a stamp"; "" where the reason tells
}

// A Reason is why pages can't be shown in another file.
type Reason int

// The reasons.
const (
	Covered  Reason = iota // something lies over the page, and would be left behind: what it covers would be seen
	Filled                 // a field that can be filled in, which would be left behind with what is in it
	Layered                // the file hides a layer, which would be shown
	Adobe                  // the pages are made by a form in Adobe's own language (XFA)
	Scaled                 // the page is measured in a unit of its own
	Oversize               // the page is larger than a PDF's page can be, or has no size
	Unbound                // the page draws more than a program should have to
	Endless                // forms on the page are drawn within forms without end
)

var reasons = [...]string{
	Covered:  "%s lies over the page, and what it covers would be seen",
	Filled:   "a field to be filled in lies over the page, and would be lost with what is in it",
	Layered:  "it has hidden layers, which would be seen",
	Adobe:    "it is a form that most programs can't show (XFA)",
	Scaled:   "the page is measured in a unit of its own",
	Oversize: "the page is of a size that no page can have",
	Unbound:  "the page draws more than 32 MiB",
	Endless:  "something on the page draws itself, or is drawn within too many others",
}

// Error tells the reason, and the page.
func (r *Refusal) Error() string {
	words := reasons[r.Why]
	if r.Why == Covered {
		words = fmt.Sprintf(words, r.What)
	}
	if r.Page > 0 {
		return fmt.Sprintf("page %d: %s", r.Page, words)
	}
	return words
}

// refuse ends reading with a reason that no mending helps against.
func (d *document) refuse(why Reason, page int, what string) {
	if d.err == nil {
		d.err = &Refusal{why, page, what}
	}
}
