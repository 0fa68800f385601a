package markdown

import (
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// TestItems writes numbers as text, which no tool counts for itself, links to pages and documents, and pages in a line below.
func TestItems(t *testing.T) {
	items := report.DraftItems{Items: []report.DraftItem{
		{ID: "apologies", Marker: "1.", Number: "1", Text: report.Markdown{Text: "Apologies"}},
		{ID: "waste", Marker: "2.", Number: "2", Text: report.Markdown{Text: "Waste *centres*\n\nFor decision\n\n- one"}, Address: "waste", Pages: "11–84", Documents: []report.DraftItemDocument{
			{Title: "Appendix *A*", Address: "waste/appendix_a.pdf", Pages: "85"}, {Title: `A letter\`, Pages: "86"},
		}},
		{ID: "bins", Marker: "a)", Number: "2(a)", Level: 1, Text: report.Markdown{Text: "Bins"}},
		{ID: "plain", Text: report.Markdown{Text: `1\. No number`}},
	}}
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Text: report.Markdown{Text: "{{items}}"}, Items: []report.DraftItems{items}}}}}}, &list)
	const want = `1\. Apologies

2\. [Waste _centres_](./waste/index.html)\
Pages 11–84

For decision

- one

* [Appendix \*A\*](./waste/appendix\_a.pdf)\
  Page 85

* A letter&#92;\
  Page 86

a) Bins

1\. No number
`
	if got := Blocks(r.Parts[0].Sections[0].Blocks); got != want || list.Len() > 0 {
		t.Errorf("%v\n%s\nwant\n%s", list.Sorted(), got, want)
	}
}
