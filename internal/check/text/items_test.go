package text

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// TestItems reads items of an agenda in the order in which they are heard, and cites what stands in them by their numbers.
func TestItems(t *testing.T) {
	items := report.DraftItems{Items: []report.DraftItem{
		{ID: "waste", Marker: "7.", Number: "7", Text: report.Markdown{Text: "Waste centres\n\nFor decision\n\n- one"}, Documents: []report.DraftItemDocument{{Title: "Appendix A"}}},
		{ID: "bins", Marker: "a)", Number: "7(a)", Level: 1, Text: report.Markdown{Text: "Bins"}},
		{ID: "urgent", Text: report.Markdown{Text: "Urgent items"}},
	}}
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "open", Heading: "Open", Text: report.Markdown{Text: "Words.\n\n{{items}}"}, Items: []report.DraftItems{items}}}}}}, &list)
	var got []string
	for _, p := range Passages(&casefile.Case{}, &casefile.Council{}, r) {
		got = append(got, fmt.Sprintf("%d %s (%s, #%s)", p.Kind, p.Text, p.Cite, p.Anchor)+strings.Repeat(" quoted", map[bool]int{true: 1}[p.Quoted]))
	}
	want := strings.Join([]string{
		fmt.Sprintf("%d Words. (the section “Open”, #open)", Paragraph),
		fmt.Sprintf("%d Waste centres (item 7, #item-waste)", Heading),
		fmt.Sprintf("%d For decision (item 7, #item-waste)", Paragraph),
		fmt.Sprintf("%d one (item 7, #item-waste)", Paragraph),
		fmt.Sprintf("%d Appendix A (item 7, #item-waste) quoted", Heading),
		fmt.Sprintf("%d Bins (item 7(a), #item-bins)", Heading),
		fmt.Sprintf("%d Urgent items (the section “Open”, #item-urgent)", Heading),
	}, "\n")
	if strings.Join(got, "\n") != want || list.Len() > 0 {
		t.Errorf("%v\n%s\nwant\n%s", list.Sorted(), strings.Join(got, "\n"), want)
	}
}
