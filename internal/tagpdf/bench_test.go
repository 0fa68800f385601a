package tagpdf

import (
	"strings"
	"testing"
)

const prose = "The Cabinet is asked to approve the proposals set out in this report, and to note that the cost of £1,234,567 will be " +
	"met from the reserve; officers have consulted the residents’ association, which asked for the work to begin before the end of " +
	"March and for the road to stay open on market days. The director will report on progress twice a year, and sooner where a resident asks for it. "

// wrapped is a paragraph broken into lines, which is the business of the caller and not measured.
var wrapped = func() (lines []string) {
	const size, width = 11 * Point, 440 * Point
	line := ""
	for _, word := range strings.SplitAfter(prose, " ") {
		if Liberation().Width(Regular, size, line+word) > width {
			lines = append(lines, line)
			line = ""
		}
		line += word
	}
	return append(lines, line)
}()

// report draws the size of report that councils write most: four pages, 25 paragraphs, headings, a list.
func report() *Document {
	d := New(Liberation(), A4, sinkMeta)
	var y Length
	room := func(need Length) {
		if d.Page() == 0 || y+need > A4.Height-60*Point {
			d.AddPage()
			y = 60 * Point
			d.Artifact(Header, func() {
				d.Text(60*Point, 40*Point, Regular, 8*Point, Black, "Cabinet, 4 January 2027")
				d.Line(60*Point, 46*Point, 535*Point, 46*Point, 500, Black)
			})
			d.Artifact(Footer, func() { d.Text(500*Point, 810*Point, Regular, 8*Point, Black, "Page") })
		}
	}
	heading := func(k Kind, level int, text string) {
		room(60 * Point)
		y += 26 * Point
		e := d.Add(d.Root(), k)
		d.Outline(e, level, text, y-14*Point)
		d.Mark(e, func() { d.Text(60*Point, y, Bold, 14*Point, Black, text) })
	}
	paragraph := func(e Element, x Length) {
		for from := 0; from < len(wrapped); {
			room(15 * Point)
			n := min(len(wrapped)-from, int((A4.Height-60*Point-y)/(15*Point)))
			d.Mark(e, func() {
				for _, line := range wrapped[from : from+n] {
					y += 15 * Point
					d.Text(x, y, Regular, 11*Point, Black, line)
				}
			})
			from += n
		}
		y += 12 * Point
	}
	heading(H1, 1, "A report to the Cabinet on the road")
	for i := range 25 {
		switch {
		case i%8 == 0:
			heading(H2, 2, "A part of the report")
		case i%4 == 2:
			heading(H3, 3, "A section of it")
		}
		if i%8 != 7 {
			paragraph(d.Add(d.Root(), P), 60*Point)
			continue
		}
		item := d.Add(d.Add(d.Root(), L, ListNumbering(LowerAlpha)), LI)
		room(30 * Point)
		d.Mark(d.Add(item, Lbl), func() { d.Text(60*Point, y+15*Point, Regular, 11*Point, Black, "a) ") })
		paragraph(d.Add(item, LBody), 80*Point)
	}
	return d
}

// BenchmarkDocument draws and finishes a report of four pages; MB/s is of finished file.
func BenchmarkDocument(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		out, err := report().Finish()
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(len(out)))
	}
}

// BenchmarkDocumentParallel is the same on all processors with one Family.
func BenchmarkDocumentParallel(b *testing.B) {
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := report().Finish(); err != nil {
				b.Error(err)
				return
			}
		}
	})
}

// BenchmarkDraw is the drawing alone.
func BenchmarkDraw(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		d := report()
		if d.err != nil {
			b.Fatal(d.err)
		}
		d.giveBack()
	}
}

// BenchmarkFamily is what a process pays once.
func BenchmarkFamily(b *testing.B) {
	files := liberationFiles()
	for b.Loop() {
		f, err := NewFamily("LiberationSans", files)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.faces[Regular].subset(1); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWidth measures a paragraph.
func BenchmarkWidth(b *testing.B) {
	b.SetBytes(int64(len(prose)))
	for b.Loop() {
		Liberation().Width(Regular, 11*Point, prose)
	}
}
