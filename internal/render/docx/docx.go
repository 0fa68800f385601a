// Package docx is a renderer: a numbered [report.Report] comes in, a Word file goes out.
//
// Numbers are literal text in a hanging indent, so that no word processor counts for itself: bullets and footnotes
// alone are Word's own. Each paragraph, heading and table has a hidden bookmark, by which an edit is found at its place
// in the paper when the file comes back (see [report.Report.Bookmarks]); references are links to these. The file says of
// which case and council it was made, and what the paper said then ([report.Report.Digest]).
//
// [Render] first writes the words, which say what else the file needs: links, pictures, notes. Then it puts the parts
// together. What is the same in all papers stands in parts/ as it is written.
package docx

import "cabinet/internal/report"

// Options say what the file is for. The zero Options are a paper that is published.
type Options struct {
	Case     string // the name of the case, by which the file is known when it comes back; "" for none
	Clearing bool   // Word tracks every change that is made in the file

	Comments []Comment // in the order in which they stand at their places
}

// A Comment is a comment of Word's, which is no part of the paper.
type Comment struct {
	On     string // the bookmark of what it is about; one that the paper doesn't have stands for its title
	Author string
	Text   string // its lines are paragraphs
}

// Render writes the report. An error is one of this program, not of the report.
func Render(r *report.Report, o Options) ([]byte, error) {
	w := newWriter(r, o)
	if w.document(); w.ownMarks { // Word's own count would be another
		w = newWriter(r, o)
		w.ownMarks = true
		w.document()
	}
	return w.file()
}
