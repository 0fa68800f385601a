package pdf

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/report"
)

// TestOwnPages begins a page for an appendix and for what follows appendices, and turns those of one in landscape.
func TestOwnPages(t *testing.T) {
	section := func(heading string, on report.Placement) report.Section {
		return report.Section{ID: strings.ToLower(heading), Heading: heading, Placement: on, Blocks: []report.Block{&report.Paragraph{Runs: []report.Run{{Text: "words"}}}}}
	}
	r := &report.Report{
		Header: report.Header{Title: "Title"},
		Parts: []report.Part{{Sections: []report.Section{
			section("Body", report.Following), section("More", report.Following), section("A", report.OwnPages), section("B", report.OwnPages),
			section("C", report.Landscape), section("D", report.Landscape), section("E", report.OwnPages),
		}}},
		Notes: []report.Note{{Number: "1", Blocks: []report.Block{&report.Paragraph{Runs: []report.Run{{Text: "note"}}}}}},
	}
	boxes, err := flow(r, testSheet, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, page := range paginate(boxes, testSheet) {
		var headings []string
		for _, b := range page.boxes {
			if b.outline > 0 {
				headings = append(headings, report.Text(b.columns[0].runs))
			}
		}
		got = append(got, fmt.Sprint(strings.Join(headings, " "), " ", page.turned))
	}
	const want = "Body More false; A false; B false; C true; D true; E false; Notes false"
	if pages := strings.Join(got, "; "); pages != want {
		t.Errorf("the pages are %s, want %s", pages, want)
	}
}

// TestTableInLandscape stands on the pages of its appendix, which are wide enough for it.
func TestTableInLandscape(t *testing.T) {
	wide := years(14)
	r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{ID: "a", Heading: "A", Placement: report.Landscape, Blocks: []report.Block{wide}}}}}}
	boxes, err := flow(r, testSheet, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range boxes[1:] { // after the title
		if !b.turned {
			t.Fatalf("%q stands on an upright page", report.Text(b.columns[0].runs))
		}
	}
	if pages := paginate(boxes, testSheet); len(pages) != 2 {
		t.Error("the table has not the page of its heading")
	}
}
