package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// header makes boxes of what stands above the first section.
func (f *flower) header(h report.Header) {
	s := f.sheet
	if h.Draft {
		f.add(text(words(h.DraftLine()), s.part, s.side, &node{kind: tagpdf.P}), 0).keep = true
	}
	below := f.letterhead(h)
	if h.Lead != "" {
		f.add(text(words(h.Lead), s.occasion, s.side, &node{kind: tagpdf.P}), below).keep = true
	}
	if !h.TitleField() {
		f.title(words(h.Title))
	}
	if h.Byline != "" {
		f.add(text(words(h.Byline), s.body, s.side, &node{kind: tagpdf.P}), s.belowTitle).keep = true
	}
	f.fields(h)
}

// title makes a box of the paper's title.
func (f *flower) title(runs []report.Run) {
	s := f.sheet
	title := text(runs, s.title, s.side, &node{kind: tagpdf.H1})
	title.columns[0].lines = balance(title.columns[0].runs, title.face, s.width(), &s)
	f.add(title, s.aboveTitle).keep = true
}

func bold(in face) face {
	in.style |= tagpdf.Bold
	return in
}
