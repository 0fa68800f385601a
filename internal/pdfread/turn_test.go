package pdfread_test

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/tagpdf"
	"cabinet/internal/verify"
)

// Places are those of the page as it is shown: a page of 595 by 842 points, with a text, a link and a destination on it.
func TestTurnedPlaces(t *testing.T) {
	for _, test := range []struct {
		turn, want string
	}{
		{"0", "595 by 842, text at 72 780, link [110 755 130 770], bookmark at 660"},
		{"90", "842 by 595, text at 780 523, link [755 465 770 485], bookmark at 523"},
		{"-270", "842 by 595, text at 780 523, link [755 465 770 485], bookmark at 523"},
		{"180", "595 by 842, text at 523 62, link [465 72 485 87], bookmark at 182"},
		{"270", "842 by 595, text at 62 72, link [72 110 87 130], bookmark at 72"},
	} {
		objects := changed(oPages, "/Count 2", "/Count 2/Rotate "+test.turn)
		objects[oBookmark2-1] = strings.Replace(objects[oBookmark2-1], "/A<</S/GoTo/D(para-1)>>", "/Dest[5 0 R/XYZ 72 660 null]", 1)
		p := mustRead(t, classic(objects))
		page := p.Pages[1]
		got := fmt.Sprintf("%g by %g, text at %g %g, link %v, bookmark at %g",
			page.Width, page.Height, page.Spans[0].X, page.Spans[0].Y, page.Links[0].Rect, p.Outline[1].Target.Top)
		compareText(t, "a page turned by "+test.turn, got, test.want)
	}
}

// drawTurned draws an upright page with a link to the table on the turned page that follows, whose head has two rows.
func drawTurned(t testing.TB) []byte {
	t.Helper()
	const point = tagpdf.Point
	d := tagpdf.New(tagpdf.Liberation(), tagpdf.A4, tagpdf.Meta{Title: "Budget", Language: "en-GB", Date: tagpdf.Date{Year: 2027, Month: 1, Day: 4}})
	mark := func(e tagpdf.Element, x, y tagpdf.Length, text string) {
		d.Mark(e, func() { d.Text(x, y, tagpdf.Regular, 10*point, tagpdf.Black, text) })
	}
	foot := func() {
		d.Artifact(tagpdf.Footer, func() { d.Text(280*point, 800*point, tagpdf.Regular, 9*point, tagpdf.Black, "Page") })
	}
	d.AddPage()
	foot()
	link := d.Add(d.Add(d.Root(), tagpdf.P), tagpdf.Link)
	mark(link, 60*point, 70*point, "to the table")
	d.LinkTo(link, tagpdf.Rect{X: 60 * point, Y: 60 * point, Width: 70 * point, Height: 12 * point}, "table", "The table")

	d.AddTurnedPage()
	foot()
	d.Turned(func() {
		mark(d.Add(d.Root(), tagpdf.P), 60*point, 70*point, "Before the table.")
		d.Destination("table", 80*point)
		table := d.Add(d.Root(), tagpdf.Table)
		mark(d.Add(table, tagpdf.Caption), 60*point, 90*point, "Spending")
		head := d.Add(table, tagpdf.THead)
		row := d.Add(head, tagpdf.TR)
		service := d.Add(row, tagpdf.TH, tagpdf.Scope(tagpdf.Column), tagpdf.RowSpan(2))
		mark(service, 60*point, 105*point, "Service")
		year := d.Add(row, tagpdf.TH, tagpdf.Scope(tagpdf.Column), tagpdf.ColSpan(2))
		mark(year, 500*point, 105*point, "2025-26")
		row = d.Add(head, tagpdf.TR)
		var columns []tagpdf.Element
		for i, words := range []string{"Budget", "Spent"} {
			e := d.Add(row, tagpdf.TH, tagpdf.Scope(tagpdf.Column))
			mark(e, 500*point+tagpdf.Length(i)*150*point, 120*point, words)
			d.Heads(e, year)
			columns = append(columns, e)
		}
		row = d.Add(d.Add(table, tagpdf.TBody), tagpdf.TR)
		care := d.Add(row, tagpdf.TH, tagpdf.Scope(tagpdf.Row))
		mark(care, 60*point, 135*point, "Care")
		for i, words := range []string{"£5", "£7"} {
			e := d.Add(row, tagpdf.TD)
			mark(e, 500*point+tagpdf.Length(i)*150*point, 135*point, words)
			d.Heads(e, year, columns[i], care)
		}
	})
	file, err := d.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return file
}

const turnedTree = `Document
  P
    Link -> #table to the table
  P Before the table.
  Table
    Caption Spending
    THead
      TR
        TH RowSpan=2 Scope=Column Service
        TH ColSpan=2 Scope=Column ID="h0000001" 2025-26
      TR
        TH Headers="2025-26" Scope=Column ID="h0000002" Budget
        TH Headers="2025-26" Scope=Column ID="h0000004" Spent
    TBody
      TR
        TH Scope=Row ID="h0000003" Care
        TD Headers="2025-26" "Budget" "Care" £5
        TD Headers="2025-26" "Spent" "Care" £7
`

func TestTurned(t *testing.T) {
	src := drawTurned(t)
	p := mustRead(t, src)
	compareText(t, "Tree", p.Tree(), turnedTree)
	compareText(t, "the drawing", drawnText(p), "to the table\nBefore the table.\nSpending\nService 2025-26\nBudget Spent\nCare £5 £7\n")
	if len(p.Problems()) > 0 {
		t.Errorf("problems %q", p.Problems())
	}
	if at := p.Destinations["table"]; at.Page != 2 || at.Top != p.Pages[1].Height-80 {
		t.Errorf("the destination of the table is %v", at)
	}
	if foot := p.Pages[1].Artifacts; len(foot) != 1 || foot[0].X > 50 {
		t.Errorf("the foot of the turned page is %+v, not at its left", foot)
	}
	if aloud := readAloud(t, src); aloud != "to the table\nBefore the table.\nSpending\nService 2025-26\nBudget Spent\nCare £5 £7\n" {
		t.Errorf("read aloud is\n%s", aloud)
	}
	if r, err := verify.ReadPDF(src); err != nil || !strings.Contains(shown(r), "\n{table} Spending\n") {
		t.Errorf("the link to the table leads elsewhere: %v\n%s", err, shown(r))
	}
}
