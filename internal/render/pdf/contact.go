package pdf

import (
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// contacts makes boxes of the officers to ask, from an edge on. Two of them stand beside one another where the sheet has room for that, and the
// next two below. Each is drawn and read whole, so that what is copied or heard of one is not mixed with the other's.
func (f *flower) contacts(contacts []report.Contact, x length, sect *node) {
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

// contactColumns are where contacts stand beside one another. There is one column for a single contact, and where two would be
// too narrow for a part of an address.
func (f *flower) contactColumns(contacts []report.Contact, x length) []spread {
	s := &f.sheet
	half := (s.right() - x - s.contactGap) / 2
	fits := len(contacts) > 1 && s.contactGap > 0
	for _, c := range contacts {
		fits = fits && s.cellNeed(s.linesOf(c.Lines), s.body)[least] <= half
	}
	if !fits {
		return []spread{{x: x, width: s.right() - x}}
	}
	return []spread{{x: x, width: half}, {x: x + half + s.contactGap, width: half}}
}

// linesOf are lines that stand below one another, each a paragraph to a screen reader, which pauses between them.
func (s *sheet) linesOf(lines [][]report.Run) report.Cell {
	cell := make(report.Cell, len(lines))
	for i, runs := range lines {
		cell[i] = report.Line{Runs: s.addressed(runs)}
	}
	return cell
}
