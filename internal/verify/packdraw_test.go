package verify

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/tagpdf"
)

// A drawnLine is an element on a page of a drawn pack, whose lines end with a line feed.
type drawnLine struct {
	kind  tagpdf.Kind
	text  string
	name  string // a destination at the line
	level int    // of its bookmark; 0 for none
	mark  string // what that says; "" for the text
	to    string // the name that all of its words lead to
}

// A drawnPage is a page of a drawn pack.
type drawnPage struct {
	part   bool     // a document begins on it
	names  []string // destinations at its head
	prefix string
	count  int // from which its label counts; 0 to go on
	roman  bool
	wide   bool         // in landscape
	form   *tagpdf.Form // a page of somebody else's
	as     tagpdf.Kind  // the element of the form; the zero Kind for an artifact
	foot   string       // its number as it is printed
	stray  string       // words outside of the document
	lines  []drawnLine
}

const point = tagpdf.Point

// draw makes the PDF of a pack.
func draw(t testing.TB, pages []drawnPage) []byte {
	t.Helper()
	external := slices.ContainsFunc(pages, func(p drawnPage) bool { return p.form != nil })
	d := tagpdf.New(tagpdf.Liberation(), tagpdf.A4, tagpdf.Meta{Title: "Pack", Language: "en-GB", Date: tagpdf.Date{Year: 2027, Month: 1, Day: 4}, NoClaim: external})
	d.FoldOutline()
	part, toc := d.Root(), d.Root()
	for _, page := range pages {
		addPage(d, page)
		if page.part {
			part, toc = d.Add(d.Root(), tagpdf.Part), d.Root()
		}
		for _, name := range page.names {
			d.Destination(name, 0)
		}
		artifact := func(kind tagpdf.Artifact, y tagpdf.Length, text string) {
			if text != "" {
				d.Artifact(kind, func() { d.Text(60*point, y, tagpdf.Regular, 9*point, tagpdf.Black, text) })
			}
		}
		artifact(tagpdf.Footer, 800*point, page.foot)
		artifact(tagpdf.Layout, 400*point, page.stray)
		drawForm(d, part, page)
		y := 60 * point
		for _, line := range page.lines {
			under := part
			if line.kind == tagpdf.TOCI {
				if toc == d.Root() {
					toc = d.Add(part, tagpdf.TOC)
				}
				under = toc
			}
			drawLine(d, under, line, y+20*point)
			y += tagpdf.Length(20+13*strings.Count(line.text, "\n")) * point
		}
	}
	out, err := d.Finish()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// drawRow draws an item of an agenda as the contents of a pack have it: its number, and a link with its title and its pages.
func drawRow(d *tagpdf.Document, toc tagpdf.Element, line drawnLine, y tagpdf.Length) {
	text := func(e tagpdf.Element, x tagpdf.Length, text string) {
		d.Mark(e, func() { d.Text(x, y, tagpdf.Regular, 11*point, tagpdf.Black, text) })
	}
	number, title, _ := strings.Cut(line.text, " ")
	row := d.Add(toc, tagpdf.TOCI)
	text(d.Add(row, tagpdf.Lbl), 60*point, number+" ")
	if line.to == "" {
		text(d.Add(row, tagpdf.P), 90*point, title)
		return
	}
	link := d.Add(d.Add(row, tagpdf.Reference), tagpdf.Link)
	text(link, 90*point, title)
	d.LinkTo(link, tagpdf.Rect{X: 90 * point, Y: y - 10*point, Width: 200 * point, Height: 12 * point}, line.to, title)
}

func addPage(d *tagpdf.Document, page drawnPage) {
	switch {
	case page.form != nil:
		d.AddPageOf(page.form.Size)
	case page.wide:
		d.AddPageOf(tagpdf.Size{Width: tagpdf.A4.Height, Height: tagpdf.A4.Width})
	default:
		d.AddPage()
	}
	switch {
	case page.count > 0 && page.roman:
		d.PageLabelRoman(page.count)
	case page.count > 0:
		d.PageLabel(page.prefix, page.count)
	}
}

func drawForm(d *tagpdf.Document, part tagpdf.Element, page drawnPage) {
	switch {
	case page.form == nil:
	case page.as == 0:
		d.Artifact(tagpdf.Layout, func() { d.DrawForm(*page.form) })
	case page.as == tagpdf.Figure:
		d.Mark(d.Add(part, page.as, tagpdf.Alt("A scan")), func() { d.DrawForm(*page.form) })
	default:
		d.Mark(d.Add(part, page.as), func() { d.DrawForm(*page.form) })
	}
}

// formOf is the first page of a PDF as a form.
func formOf(t testing.TB, src []byte) *tagpdf.Form {
	t.Helper()
	f, err := pdfread.TakeIn(src)
	if err != nil {
		t.Fatal(err)
	}
	p := f.Pages[0]
	return &tagpdf.Form{In: f, Object: p.Object, Size: tagpdf.Size{Width: tagpdf.Length(p.Width), Height: tagpdf.Length(p.Height)}, Matrix: p.Matrix}
}

func drawLine(d *tagpdf.Document, part tagpdf.Element, line drawnLine, y tagpdf.Length) {
	if line.name != "" {
		d.Destination(line.name, y-12*point)
	}
	if line.kind == tagpdf.TOCI {
		drawRow(d, part, line, y)
		return
	}
	e := d.Add(part, line.kind)
	if line.level > 0 {
		title := line.mark
		if title == "" {
			title = line.text
		}
		d.Outline(e, line.level, title, y-12*point)
	}
	if line.to != "" {
		e = d.Add(e, tagpdf.Link)
		d.LinkTo(e, tagpdf.Rect{X: 60 * point, Y: y - 10*point, Width: 200 * point, Height: 12 * point}, line.to, "To "+line.to)
	}
	d.Mark(e, func() {
		for _, text := range strings.Split(line.text, "\n") {
			d.Text(60*point, y, tagpdf.Regular, 11*point, tagpdf.Black, text)
			y += 13 * point
		}
	})
}
