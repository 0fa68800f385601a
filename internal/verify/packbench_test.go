package verify

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/tagpdf"
)

// prose is a paragraph of five lines.
const prose = "The Cabinet is asked to approve the proposals set out in this report, and to note that the cost of \n" +
	"£1,234,567 will be met from the reserve; officers have consulted the residents’ association, which \n" +
	"asked for the work to begin before the end of March and for the road to stay open on market days. \n" +
	"The director will report on progress twice a year, and sooner where a resident asks for it. The risks \n" +
	"are set out in the register, and the equality impact assessment has been published with this report."

// longPack is a pack of so many reports of eight pages each, as it was meant and as it is drawn. Each page has nine paragraphs,
// of which every second links to another. Sixty have 482 pages.
func longPack(items int) (Pack, []drawnPage) {
	pack := Pack{Page: "Page %s", Even: true}
	agenda := Document{Name: "agenda", Prefix: "agenda/", Title: "the agenda", Bookmark: "Agenda", Count: &Count{Roman: true, First: 1}}
	front := []drawnPage{
		{part: true, names: []string{"agenda"}, roman: true, count: 1, foot: "Page i", lines: []drawnLine{{kind: tagpdf.H1, text: "Agenda", level: 1}}},
	}
	agenda.Paper.Items = append(agenda.Paper.Items, Expected{Heading: true, Words: "Agenda"})
	var pages []drawnPage
	const long = 8
	for len(front)*rowsOnPage < items {
		front = append(front, drawnPage{foot: "Page " + roman(len(front)+1)})
	}
	if len(front)%2 == 1 {
		front = append(front, drawnPage{})
	}
	for i := range items {
		first := len(pages) + 1
		item := PackItem{Name: fmt.Sprintf("item-%d", i), Number: fmt.Sprint(i + 1), Stamp: fmt.Sprintf("Agenda Item %d", i+1)}
		title := fmt.Sprintf("A report on matter %d", i+1)
		item.Bookmark, item.Pages = item.Number+" "+title, fmt.Sprintf("%d–%d", first, first+long-1)
		row := fmt.Sprintf("%s. %s %s", item.Number, title, item.Pages)
		agenda.Paper.Items = append(agenda.Paper.Items, Expected{Words: row})
		to := &front[i/rowsOnPage].lines
		*to = append(*to, drawnLine{kind: tagpdf.TOCI, text: row, to: item.Name})
		report := Document{Name: item.Name + "/d0", Prefix: item.Name + "/d0/", Sheets: long, Paper: Paper{Items: []Expected{{Heading: true, Words: title}}}}
		pages = append(pages, longReport(&report, item.Stamp+" "+title, item.Bookmark, first)...)
		item.Documents = []Document{report}
		pack.Items = append(pack.Items, item)
		pages[first-1].names = []string{item.Name, report.Name}
	}
	pack.Items[0].Documents[0].Count = &Count{First: 1}
	pages[0].count = 1
	pack.Front = []Document{agenda}
	return pack, append(front, pages...)
}

// rowsOnPage is how many lines of the agenda stand on a page.
const rowsOnPage = 30

// longReport draws a report of eight pages and adds their paragraphs to what is expected of it.
func longReport(report *Document, heading, mark string, first int) []drawnPage {
	var pages []drawnPage
	n := 0
	for k := range report.Sheets {
		page := drawnPage{part: k == 0, foot: fmt.Sprintf("Page %d", first+k)}
		if k == 0 {
			page.lines = []drawnLine{{kind: tagpdf.H1, text: heading, level: 1, mark: mark}}
		}
		section := fmt.Sprintf("Section %d", k+1)
		page.lines = append(page.lines, drawnLine{kind: tagpdf.H2, text: section, level: 2})
		report.Paper.Items = append(report.Paper.Items, Expected{Heading: true, Words: section})
		for range 9 {
			n++
			e := Expected{Number: fmt.Sprint(n), Marker: fmt.Sprintf("%d.", n), Words: strings.ReplaceAll(prose, "\n", ""), Anchor: fmt.Sprintf("para-%d", n)}
			line := drawnLine{kind: tagpdf.P, text: e.Marker + " " + prose, name: report.Prefix + e.Anchor}
			if n%2 == 0 {
				line.to = report.Prefix + "para-1"
				e.References = []Reference{{Words: e.text(), Address: "para-1"}}
			}
			page.lines = append(page.lines, line)
			report.Paper.Items = append(report.Paper.Items, e)
		}
		pages = append(pages, page)
	}
	return pages
}

// A pack of 1,206 pages, which has more values than a file of a few kilobytes may, is read and compared to its end.
func TestLongPack(t *testing.T) {
	pack, pages := longPack(150)
	r, err := ReadPack(draw(t, pages))
	if err != nil {
		t.Fatal(err)
	}
	if got := told(ComparePack(pack, inPack, r)); got != "" {
		t.Errorf("%d pages differ:\n%s", r.Pages(), got)
	}
}

// BenchmarkReadPack reads a pack of 482 pages; MB/s is of the file.
func BenchmarkReadPack(b *testing.B) {
	_, pages := longPack(60)
	src := draw(b, pages)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ReadPack(src); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkComparePack compares what was read of it with what was meant.
func BenchmarkComparePack(b *testing.B) {
	pack, pages := longPack(60)
	r, err := ReadPack(draw(b, pages))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		ComparePack(pack, inPack, r)
	}
}
