package pdf

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/report"
)

// everyText has what papers set in letters of any size.
const everyText = `Words of a note,[^n] of [the plan](https://example.org/plan) ~~Old~~ ++new++ words, and ☒ a choice.

[^n]: The note’s words.

### A sub-heading

#### One below it

a) an item;

Table: What it costs

| | Budget | Forecast | Spending of the year | Outturn | Variance |
|---|--:|--:|--:|--:|--:|
| Rent | 1,234,567.89 | 1,234,567.89 | 1,234,567.89 | 1,234,567.89 | 1,234,567.89 |

Figure: A picture

![words](images/a.png)

> A box.
>
> {.box}
`

// textReport is a report with every kind of text, in large print of a size.
func textReport(t *testing.T, size int) *report.Report {
	t.Helper()
	var chart bytes.Buffer
	if err := png.Encode(&chart, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		t.Fatal(err)
	}
	var list diag.List
	line := func(s string) report.Markdown { return report.Markdown{Text: s} }
	r := report.Build(report.Draft{
		Header: report.Header{
			Council: "Wychwood", Body: "Cabinet", Lead: "Cabinet – 7 February 2025", Title: "Rent", ShortTitle: "Rent", Byline: "Report of the Director",
			Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 1}, Notices: []string{"Version 2."}, Draft: true,
		},
		LargePrint: size, DoubleSided: true,
		Fields: []report.DraftField{{Label: "Key decision:", Lines: []report.Markdown{line("No")}}},
		Parts: []report.DraftPart{{Title: "Part A", Sections: []report.DraftSection{
			{ID: "a", Heading: "Costs", Numbered: true, Text: line(everyText), Contacts: []report.DraftContact{{Lines: []report.Markdown{line("A. Clerk"), line("a@b.org")}}}},
		}}},
		Open: func(string) ([]byte, error) { return chart.Bytes(), nil },
	}, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	table := grouped()
	table.Notes = []report.Line{{Marker: "a", Runs: words("excludes VAT")}}
	table.Rows[1].Cells[0] = report.Cell{{Runs: []report.Run{{Text: "Transport"}, {Text: "a", Raised: true}}}}
	s := &r.Parts[0].Sections[0]
	s.Blocks = append(s.Blocks, table, years(60))
	for range 60 { // a long paper may list its contents
		s.Blocks = append(s.Blocks, &report.Paragraph{Runs: words(strings.Repeat("More words. ", 20))})
	}
	return r
}

// sizesOf are the largest sizes in which words are set: a list of contents has headings in the size of text.
func sizesOf(pages []pdfread.Page) map[string]float64 {
	sizes := map[string]float64{}
	for _, p := range pages {
		for _, s := range p.Spans {
			text := strings.TrimSpace(s.Text)
			sizes[text] = max(sizes[text], s.Size)
		}
	}
	return sizes
}

func TestLargePrint(t *testing.T) {
	for _, c := range []struct {
		size int
		want map[string]float64
	}{
		{0, map[string]float64{"Rent": 28, "Part A": 24, "Costs": 22, "A sub-heading": 20, "One below it": 18, "an item;": 18, "Wychwood": 18}},
		{16, map[string]float64{"Part A": 21.33, "Costs": 19.55, "A sub-heading": 17.77, "One below it": 16, "an item;": 16}},
		{28, map[string]float64{"Part A": 37.33, "an item;": 28}},
	} {
		pages := readOf(t, textReport(t, c.size), Options{LargePrint: true}).Pages
		sizes := sizesOf(pages)
		for text, want := range c.want {
			if got := sizes[text]; got < want-0.01 || got > want+0.01 {
				t.Errorf("%q is set in %v of a paper in %d point, not in %v", text, got, c.size, want)
			}
		}
		for n, p := range pages {
			for _, s := range append(p.Spans, p.Artifacts...) {
				if s.Size < 16 {
					t.Errorf("page %d of a paper in %d point: %q is set in %v", n+1, c.size, s.Text, s.Size)
				}
				if right := s.X + s.Width; s.Subtype == "" && (s.X < 0 || right > p.Width) {
					t.Errorf("page %d of a paper in %d point: %q goes on to %v", n+1, c.size, s.Text, right)
				}
			}
		}
	}
}

// TestLargePrintIsBlack has no grey in which words are set.
func TestLargePrintIsBlack(t *testing.T) {
	if s := (Options{LargePrint: true}).sheet(&report.Report{}); s.grey != s.ink {
		t.Errorf("the running head is %v", s.grey)
	}
}

// TestLargeFigures are as wide as the text wherever they stand on their page, as far as a page has room for them.
func TestLargeFigures(t *testing.T) {
	for _, size := range []int{16, 28} {
		for above := range 12 {
			r := textReport(t, size)
			s := &r.Parts[0].Sections[0]
			at := slices.IndexFunc(s.Blocks, func(b report.Block) bool { _, is := b.(*report.Figure); return is })
			s.Blocks = slices.Insert(s.Blocks, at, slices.Repeat([]report.Block{&report.Paragraph{Runs: words("Words above it.")}}, above)...)
			sheet := Options{LargePrint: true}.sheet(r)
			boxes, err := flow(r, sheet, Options{Pictures: Pictures{}})
			if err != nil {
				t.Fatal(err)
			}
			pictures := 0
			for _, page := range paginate(boxes, sheet) {
				for _, b := range page.boxes {
					if b.picture == nil {
						continue
					}
					pictures++
					if right, end := b.columns[0].x+b.width, b.y+b.leading; right != sheet.right() || end > sheet.floor() {
						t.Errorf("in %d point, below %d paragraphs, the image goes on to %v of %v and down to %v of %v", size, above, right, sheet.right(), end, sheet.floor())
					}
				}
			}
			if pictures != 1 {
				t.Errorf("%d images", pictures)
			}
		}
	}
}
