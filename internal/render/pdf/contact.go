package pdf

import (
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// contacts makes boxes of the officers to ask, from an edge on. Two of them stand beside one another where the sheet has room for
// that, and the next two below. Each is drawn and read whole, so that what is copied or heard of one is not mixed with the other's.
func (f *flower) contacts(contacts []report.Contact, x length, sect *node) {
	if len(contacts) == 0 {
		return
	}
	columns := f.contactColumns(contacts, x)
	for from := 0; from < len(contacts); from += len(columns) {
		b := &box{face: f.sheet.body, leading: f.sheet.body.leading, whole: true}
		for i, c := range contacts[from:min(from+len(columns), len(contacts))] {
			n := &node{kind: tagpdf.Div, parent: sect}
			if len(c.Lines) < 2 {
				n.kind = tagpdf.P
			}
			f.cell(b, f.sheet.linesOf(c.Lines), columns[i], n)
		}
		f.add(b, f.sheet.betweenBlocks)
	}
}

// contactColumns are where contacts stand beside one another: in two halves, or where an address needs more than that, in two
// columns of which each has room for its widest. There is one column where no two have.
func (f *flower) contactColumns(contacts []report.Contact, x length) []spread {
	s := &f.sheet
	width := s.right() - x
	room := width - s.contactGap
	var needs [2]length
	for i, c := range contacts {
		needs[i%2] = max(needs[i%2], s.widestWord(c.Lines))
	}
	if len(contacts) < 2 || s.contactGap == 0 || needs[0]+needs[1] > room {
		return []spread{{x: x, width: width}}
	}
	left := min(max(room/2, needs[0]), room-needs[1])
	return []spread{{x: x, width: left}, {x: x + left + s.contactGap, width: room - left}}
}

// widestWord is the width of the widest word of lines. Unlike what a cell needs, it has addresses whole: nobody expects to find one
// broken there.
func (s *sheet) widestWord(lines [][]report.Run) (widest length) {
	for _, runs := range lines {
		for i, face := range s.faces(runs, s.body) {
			for _, word := range strings.Fields(runs[i].Text) {
				widest = max(widest, s.measure(face, word))
			}
		}
	}
	return widest
}

// linesOf are lines that stand below one another, each a paragraph to a screen reader, which pauses between them.
func (s *sheet) linesOf(lines [][]report.Run) report.Cell {
	cell := make(report.Cell, len(lines))
	for i, runs := range lines {
		cell[i] = report.Line{Runs: s.addressed(runs)}
	}
	return cell
}
