package freeze

import (
	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

// items writes items of an agenda.
func (w *writer) items(all report.DraftItems) {
	w.WriteString("\n[[part.section.items]]\n")
	w.text("name", all.Name)
	for _, i := range all.Items {
		w.WriteString("\n[[part.section.items.item]]\n")
		w.text("id", i.ID)
		w.text("marker", i.Marker)
		w.text("number", i.Number)
		w.text("title", i.Title)
		w.number("level", i.Level)
		w.text("text", i.Text.Text)
		w.text("address", i.Address)
		w.text("pages", i.Pages)
		for _, d := range i.Documents {
			w.WriteString("\n[[part.section.items.item.document]]\n")
			w.text("title", d.Title)
			w.text("address", d.Address)
			w.text("pages", d.Pages)
		}
	}
}

// items are items of an agenda as they were composed.
func items(z casefile.FrozenItems) report.DraftItems {
	all := report.DraftItems{Name: z.Name.Value, At: z.Span}
	for _, i := range z.Items {
		item := report.DraftItem{
			ID: i.ID.Value, Marker: i.Marker.Value, Number: i.Number.Value, Title: i.Title.Value, Level: i.Level.Value, Text: markdown(i.Text), At: i.Span,
			Address: i.Address.Value, Pages: i.Pages.Value,
		}
		for _, d := range i.Documents {
			item.Documents = append(item.Documents, report.DraftItemDocument{Title: d.Title.Value, Address: d.Address.Value, Pages: d.Pages.Value})
		}
		all.Items = append(all.Items, item)
	}
	return all
}
