package text

import (
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// Items reads items of an agenda.
func (w *standing) Items(i *report.Items) { w.blocks(i.Children(), w.in) }

// Item reads an item of an agenda: its title as a heading, and what belongs to it.
func (w *standing) Item(i *report.Item) {
	at := Standing{Cite: report.Cite{Noun: language.Item, Number: i.Number}, Anchor: i.Anchor, Label: i.Anchor, Item: true}
	if i.Number == "" {
		at.Cite = w.in.Cite
	}
	w.add(Heading, i.Runs, at)
	w.blocks(i.Blocks, at)
	outer := w.quoted
	w.quoted = true // its title names a place of another paper, such as Appendix A
	for _, d := range i.Documents {
		w.add(Heading, d.Title, at)
	}
	w.quoted = outer
	if i.Parts != nil {
		i.Parts.Visit(w)
	}
}
