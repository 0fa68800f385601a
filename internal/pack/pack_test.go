package pack

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pdfread"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

var testMeta = tagpdf.Meta{Title: "Cabinet – 7 February 2025", Author: "Town Council", Language: "en-GB", Creator: "a test", Date: tagpdf.Date{Year: 2025, Month: 1, Day: 30}}

// paperOf is a paper of some paragraphs and, if it is to have one, a landscape appendix.
func paperOf(title string, paragraphs int, landscape bool) *report.Report {
	var text strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&text, "Paragraph %d of %s. %s\n\n", i+1, title, strings.Repeat("It says what it has to say at some length. ", 6))
	}
	section := report.DraftSection{ID: "costs", Heading: "Costs", Numbered: true, Text: report.Markdown{Text: text.String()}}
	if landscape {
		section.Appendices = []report.DraftAppendix{{Marker: "Appendix A", Title: report.Markdown{Text: "Figures"}, Text: report.Markdown{Text: "In landscape."}, Landscape: true}}
	}
	var list diag.List
	r := report.Build(report.Draft{
		Header: report.Header{Council: "Town Council", Body: "Cabinet", Date: "7 February 2025", Title: title, ShortTitle: title, Language: "en-GB", Issued: report.Day{Year: 2025, Month: 1, Day: 30}},
		Parts:  []report.DraftPart{{Sections: []report.DraftSection{section}}},
	}, &list)
	if found := list.Sorted(); len(found) > 0 {
		panic(found[0].Message)
	}
	return r
}

// addressOf is that of a paper's page.
func addressOf(item string) string { return "https://town.example/cabinet/2025-02-07/" + item + "/" }

// agenda composes the agenda of a meeting: a line for each item, which leads to its page, with its range.
func agenda(m *Meeting) func(Ranges) (*report.Report, error) {
	return func(r Ranges) (*report.Report, error) {
		list := &report.List{}
		for i, id := range r.IDs {
			list.Items = append(list.Items, &report.Paragraph{Marker: "•", Runs: []report.Run{
				{Text: m.title(id), Link: addressOf(id)}, {Text: fmt.Sprintf(" (Pages %d–%d)", r.Items[i].First, r.Items[i].Last)},
			}})
		}
		front := paperOf("Cabinet", 1, false)
		front.Parts[0].Sections[0].Blocks = []report.Block{list}
		return front, nil
	}
}

func (m *Meeting) title(item string) string {
	i := slices.IndexFunc(m.Documents, func(d Document) bool { return d.Item == item })
	return m.Documents[i].ItemTitle
}

// slides are pages of somebody else's, in landscape and upright.
func slides(words string) *pdf.Foreign {
	return &pdf.Foreign{
		Title: words, Pages: []tagpdf.Size{{Width: 720 * tagpdf.Point, Height: 405 * tagpdf.Point}, {Width: 419_530, Height: 595_280}, tagpdf.A4},
		Draw: func(d *tagpdf.Document, under tagpdf.Element, n int) {
			d.Mark(d.Add(under, tagpdf.P), func() {
				d.Text(100*tagpdf.Point, 200*tagpdf.Point, tagpdf.Regular, 20*tagpdf.Point, tagpdf.Black, fmt.Sprintf("%s slide %d", words, n+1))
			})
		},
	}
}

// meeting has items of every kind.
func meeting() *Meeting {
	m := &Meeting{Meta: testMeta}
	add := func(item, number, title string, d Document) {
		if last := len(m.Documents) - 1; last >= 0 && m.Documents[last].Item == item {
			d.Nth = m.Documents[last].Nth + 1
		}
		d.Item, d.Number, d.ItemTitle = item, number, "About "+title
		if d.Title = title; d.Report != nil {
			d.Addresses = []string{addressOf(item)}
		}
		m.Documents = append(m.Documents, d)
	}
	add("waste", "4", "waste", Document{Report: paperOf("waste", 14, false)})
	add("roads", "5a", "roads", Document{Report: paperOf("roads", 3, true)})
	add("roads", "5a", "Appendix B: slides", Document{Foreign: slides("Appendix B")})
	add("roads", "5a", "Appendix C: budget", Document{Report: paperOf("budget", 20, true)})
	add("letter", "", "letter", Document{Report: paperOf("letter", 1, false)})
	add("plan", "88/24", "plan", Document{Report: paperOf("slip", 1, false), Counts: 31})
	add("last", "89/24", "last", Document{Report: paperOf("last", 80, false)})
	m.Documents[0].Report.Parts[0].Sections[0].Blocks = append(m.Documents[0].Report.Parts[0].Sections[0].Blocks, &report.Paragraph{Runs: []report.Run{
		{Text: "See "}, {Text: "the roads", Link: addressOf("roads") + "index.html#para-2"}, {Text: " and "}, {Text: "elsewhere", Link: "https://elsewhere.example/"},
	}})
	m.Front = agenda(m)
	return m
}

func made(t testing.TB, m *Meeting, o Options) (Pack, *pdfread.PDF) {
	t.Helper()
	p, err := Make(*m, o)
	if err != nil {
		t.Fatal(err)
	}
	read, err := pdfread.Read(p.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	if problems := read.Problems(); len(problems) > 0 {
		t.Error(problems)
	}
	return p, read
}

func TestSame(t *testing.T) {
	first, _ := made(t, meeting(), Options{RightHand: true})
	second, _ := made(t, meeting(), Options{RightHand: true})
	if !bytes.Equal(first.Bytes, second.Bytes) {
		t.Error("the same meeting gives other bytes")
	}
	if dir := os.Getenv("PACK_OUT"); dir != "" {
		os.WriteFile(dir+"/pack.pdf", first.Bytes, 0o644)
	}
	t.Log(first.Ranges, first.Pages, first.Front)
}
