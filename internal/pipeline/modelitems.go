package pipeline

import (
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// Items adds the items of an agenda.
func (m *modeller) Items(i *report.Items) { m.blocks(i.Children()) }

// Item adds an item of an agenda: its number, its title and its pages, and what belongs to it.
func (m *modeller) Item(i *report.Item) {
	e := verify.Expected{Marker: i.Marker, Number: i.Number, Anchor: i.Anchor}
	if i.Number == "" {
		m.add(e, withPages(i.Linked(), i.Pages))
	} else {
		m.cited("item "+i.Number, e, withPages(i.Linked(), i.Pages))
	}
	m.blocks(i.Blocks)
	for _, d := range i.Documents {
		m.add(verify.Expected{Marker: "•"}, withPages(d.Linked(), d.Pages))
	}
	if i.Parts != nil {
		m.Items(i.Parts)
	}
}

// withPages is a title, and where it stands in the pack.
func withPages(title []report.Run, p report.Pages) []report.Run {
	if p.Printed == "" {
		return title
	}
	return joined([][]report.Run{title, words(p.Printed)}, " ")
}
