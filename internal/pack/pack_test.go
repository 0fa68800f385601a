package pack

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/language"
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
	return built(title, text.String(), landscape)
}

// built is a paper of a text.
func built(title, text string, landscape bool) *report.Report {
	section := report.DraftSection{ID: "costs", Heading: "Costs", Numbered: true, Text: report.Markdown{Text: text}}
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

// agenda composes the agenda of a meeting, whose items lead to their documents and say their ranges.
func agenda(m *Meeting) func(Ranges) (*report.Report, error) {
	return func(r Ranges) (*report.Report, error) {
		items := &report.Items{}
		for i := range m.Documents {
			d := &m.Documents[i]
			if on, _ := r.Document(d.Item, d.Nth); i > 0 && m.Documents[i-1].Item == d.Item {
				last := items.Items[len(items.Items)-1]
				last.Documents = append(last.Documents, report.ItemDocument{Title: []report.Run{{Text: d.Title}}, Pages: pagesOf(on)})
				continue
			}
			on, _ := r.Of(d.Item)
			items.Items = append(items.Items, &report.Item{
				ID: d.Item, Marker: d.Number, Number: d.Number, Anchor: "item-" + d.Item, Runs: []report.Run{{Text: d.ItemTitle}}, Pages: pagesOf(on),
			})
		}
		front := paperOf("Cabinet", 1, false)
		front.Parts[0].Sections[0].Heading = "Agenda"
		front.Parts[0].Sections[0].Blocks = []report.Block{items}
		return front, nil
	}
}

func pagesOf(r Range) report.Pages {
	in := language.Of("en-GB")
	return report.Pages{Numbers: r.String(), Printed: in.Pages(r.String()), Said: in.PagesAloud(r.String())}
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
	m := owned()
	m.add("last", "89/24", "Appendix B: slides", Document{Foreign: slides("Appendix B")})
	m.add("last", "89/24", "Appendix C: budget", Document{Report: paperOf("again", 2, false)})
	return m
}

// owned has none that is somebody else's.
func owned() *Meeting {
	m := &Meeting{Meta: testMeta}
	m.add("waste", "4", "waste", Document{Report: paperOf("waste", 14, false)})
	m.add("roads", "5a", "roads", Document{Report: paperOf("roads", 3, true)})
	m.add("roads", "5a", "Appendix B: budget", Document{Report: paperOf("budget", 20, true)})
	m.add("letter", "", "letter", Document{Report: paperOf("letter", 1, false)})
	m.add("plan", "88/24", "plan", Document{Report: paperOf("slip", 1, false), Counts: 31})
	m.add("last", "89/24", "last", Document{Report: paperOf("last", 80, false)})
	m.Documents[0].Report.Parts[0].Sections[0].Blocks = append(m.Documents[0].Report.Parts[0].Sections[0].Blocks, &report.Paragraph{Runs: []report.Run{
		{Text: "See "}, {Text: "the roads", Link: addressOf("roads") + "index.html#para-2"}, {Text: " and "}, {Text: "elsewhere", Link: "https://elsewhere.example/"},
	}})
	m.Front = agenda(m)
	return m
}

// add adds a document of an item, after the others of that.
func (m *Meeting) add(item, number, title string, d Document) {
	if last := len(m.Documents) - 1; last >= 0 && m.Documents[last].Item == item {
		d.Nth = m.Documents[last].Nth + 1
	}
	d.Item, d.Number, d.ItemTitle, d.Title = item, number, "About "+title, title
	if d.Report != nil && d.Nth == 0 {
		d.Addresses = []string{addressOf(item)}
	}
	m.Documents = append(m.Documents, d)
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
}
