package freeze

import (
	"reflect"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// TestItems keeps all that the items of an agenda have, in several places of a section.
func TestItems(t *testing.T) {
	open := report.DraftItems{Name: "open", Items: []report.DraftItem{
		{ID: "apologies", Marker: "1.", Number: "1", Text: report.Markdown{Text: "Apologies"}},
		{ID: "waste", Marker: "2.", Number: "2", Title: "Waste", Text: report.Markdown{Text: "Waste, see [](#item-bins)\n\n*To follow*\n\na) \"one\""}, Address: "waste", Pages: "1–8", Documents: []report.DraftItemDocument{
			{Title: "Appendix A", Address: "waste/appendix-a.pdf", Pages: "9–10"}, {Title: "Letter"},
		}},
		{ID: "bins", Marker: "a)", Number: "2(a)", Level: 1, Text: report.Markdown{Text: "Bins"}},
	}}
	exempt := report.DraftItems{Name: "exempt", Items: []report.DraftItem{{ID: "land", Marker: "3.", Number: "88/24", Text: report.Markdown{Text: "Land"}}}}
	none := report.DraftItems{}
	p, _ := paper("Title", "Open.\n\n{{items.open}}\n\nExempt, as [](#item-land).\n\n{{items.exempt}}\n\n{{items}}")
	p.Draft.Parts[0].Sections[0].Items = []report.DraftItems{open, exempt, none}
	list := &diag.List{}
	if p.Report = report.Build(p.Draft, list); list.Len() > 0 || thaw(p) != "" {
		t.Error(list.Sorted(), thaw(p))
	}
	z, _ := read(Write(p))
	was, is := report.Build(p.Draft, list), report.Build(Draft(z, casefile.Folder{}), list)
	if a, b := listed(was), listed(is); len(a) == 0 || !reflect.DeepEqual(a, b) {
		t.Errorf("%v\nis frozen as\n%v", a, b)
	}
}

// listed is what a reader sees of the items of a report.
func listed(r *report.Report) (out []any) {
	r.Blocks(func(b report.Block) {
		i, ok := b.(*report.Item)
		if !ok {
			return
		}
		out = append(out, i.ID, i.Marker, i.Number, i.Title, i.Anchor, i.Address, i.Pages, report.Text(i.Runs), len(i.Blocks), i.Parts != nil)
		for _, d := range i.Documents {
			out = append(out, report.Text(d.Title), d.Address, d.Pages)
		}
	})
	return out
}
