package pdf

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/report"
)

// agendaOf is a paper of a section with items.
func agendaOf(t testing.TB, items ...report.DraftItem) *report.Report {
	t.Helper()
	var list diag.List
	s := report.DraftSection{ID: "a", Heading: "Items", Text: report.Markdown{Text: "These are open.\n\n{{items}}"}, Items: []report.DraftItems{{Items: items}}}
	r := report.Build(report.Draft{
		Header: report.Header{Title: "Agenda", Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{s}}},
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return r
}

// wasteItem has all that can belong to an item.
var wasteItem = report.DraftItem{
	ID: "waste", Marker: "7.", Number: "7", Text: report.Markdown{Text: "Waste *centres*\n\nFor decision"}, Address: "waste", Pages: "11–84",
	Documents: []report.DraftItemDocument{{Title: "Appendix A", Address: "waste/appendix-a.pdf", Pages: "85"}, {Title: "Letter"}},
}

var partItem = report.DraftItem{ID: "bins", Marker: "a)", Number: "7(a)", Level: 1, Text: report.Markdown{Text: "Bins"}}

func TestItemsStructure(t *testing.T) {
	p := readOf(t, agendaOf(t, wasteItem, partItem), Options{})
	const want = `      P These are open.
      L ListNumbering=Decimal
        LI
          Lbl 7.
          LBody
            P Waste
              Em centres
              Span Alt="pages 11 to 84" Pages 11–84
            P For decision
            L ListNumbering=Disc
              LI
                Lbl •
                LBody
                  P Appendix A
                    Span Alt="page 85" Page 85
              LI
                Lbl •
                LBody
                  P Letter
            L ListNumbering=LowerAlpha
              LI
                Lbl a)
                LBody
                  P Bins
`
	if _, got, _ := strings.Cut(p.Tree(), "H2 Items\n"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	for _, name := range []string{"item-waste", "item-bins"} {
		if p.Destinations[name].Page != 1 {
			t.Errorf("%s leads to %+v", name, p.Destinations[name])
		}
	}
}

// TestItemsAsContents makes the agenda of a PDF that has the documents too its contents, and leads from each to its place.
func TestItemsAsContents(t *testing.T) {
	there := func(item string, document int) string {
		if item == "waste" && document < 2 {
			return fmt.Sprint("item-", []string{"bins", "waste"}[document])
		}
		return ""
	}
	p := readOf(t, agendaOf(t, wasteItem, partItem), Options{ItemLinks: there})
	const want = `      P These are open.
      TOC
        TOCI
          Lbl 7.
          Reference
            Link -> #item-bins Waste
              Em centres
              Span Alt="pages 11 to 84" Pages 11–84
          P For decision
          TOC
            TOCI
              Lbl •
              Reference
                Link -> #item-waste Appendix A
                  Span Alt="page 85" Page 85
            TOCI
              Lbl •
              P Letter
          TOC
            TOCI
              Lbl a)
              P Bins
`
	if _, got, _ := strings.Cut(p.Tree(), "H2 Items\n"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	var links []string
	var walk func(n *pdfread.Node)
	walk = func(n *pdfread.Node) {
		for _, l := range n.Links {
			links = append(links, l.Name+": "+l.Contents)
		}
		for _, kid := range n.Kids {
			walk(kid)
		}
	}
	walk(p.Root)
	if got := strings.Join(links, "\n"); got != "item-bins: Waste centres, pages 11 to 84\nitem-waste: Appendix A, page 85" {
		t.Error(got)
	}
}

// TestPagesOfItems stand at the right edge of the text, beside titles that keep off them, or below titles that would have
// too little room.
func TestPagesOfItems(t *testing.T) {
	long := report.DraftItem{ID: "long", Marker: "8.", Number: "8", Text: report.Markdown{Text: strings.Repeat("a good many words ", 12)}, Pages: "1,011–1,084"}
	for _, test := range []struct {
		large bool
		pages string
	}{{false, "1,011–1,084"}, {true, "1,011–1,084"}, {true, "1,011–1,084, 1,091–1,104"}} {
		long.Pages = test.pages
		r := agendaOf(t, wasteItem, long)
		p := readOf(t, r, Options{LargePrint: test.large})
		s := Options{LargePrint: test.large}.sheet(r)
		right := float64(s.right()) / 1000
		for _, page := range p.Pages {
			for _, pages := range page.Spans {
				if !strings.HasPrefix(pages.Text, "Pages ") {
					continue
				}
				atRight := pages.X+pages.Width > right-0.1 && pages.X+pages.Width < right+0.1
				if below := len(test.pages) > 14; atRight == below {
					t.Errorf("%q ends at %.1f of %.1f", pages.Text, pages.X+pages.Width, right)
				}
				for _, other := range page.Spans {
					if other.Y == pages.Y && other.X < pages.X && other.X+other.Width > pages.X-6 {
						t.Errorf("%q meets %q", other.Text, pages.Text)
					}
				}
			}
		}
	}
}

// TestItemsStayWhole breaks no short item, and leaves no title alone at the end of a page.
func TestItemsStayWhole(t *testing.T) {
	for lines := 1; lines < 14; lines++ {
		var items []report.DraftItem
		for n := range 30 {
			item := report.DraftItem{ID: fmt.Sprint("n", n), Marker: fmt.Sprint(n+1, "."), Number: fmt.Sprint(n + 1), Text: report.Markdown{Text: fmt.Sprint("Title ", n)}, Pages: "1–2"}
			item.Text.Text += strings.Repeat("\n\nwords", lines)
			items = append(items, item)
		}
		r := agendaOf(t, items...)
		s := Options{}.sheet(r)
		boxes, err := flow(r, s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, page := range paginate(boxes, s) {
			first, last := page.boxes[0], page.boxes[len(page.boxes)-1]
			title := func(b placed) bool { return strings.HasPrefix(report.Text(b.columns[0].runs), "Title") }
			if i > 0 && lines < wholeItem && !title(first) {
				t.Errorf("items of %d lines: page %d begins within one", lines+1, i+1)
			}
			if title(last) {
				t.Errorf("items of %d lines: page %d ends with a title", lines+1, i+1)
			}
		}
	}
}
