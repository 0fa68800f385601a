package tagpdf_test

import (
	"fmt"

	"cabinet/internal/tagpdf"
)

// A paragraph with a link, under a heading that the outline leads to.
func Example() {
	const left, size = 60 * tagpdf.Point, 11 * tagpdf.Point
	family := tagpdf.Liberation()
	d := tagpdf.New(family, tagpdf.A4, tagpdf.Meta{Title: "Minutes", Language: "en-GB", Date: tagpdf.Date{Year: 2027, Month: 1, Day: 4}})
	d.AddPage()

	y := 80 * tagpdf.Point
	heading := d.Add(d.Root(), tagpdf.H1)
	d.Outline(heading, 1, "Minutes", y-size)
	d.Mark(heading, func() { d.Text(left, y, tagpdf.Bold, 16*tagpdf.Point, tagpdf.Black, "Minutes") })

	y += 30 * tagpdf.Point
	paragraph := d.Add(d.Root(), tagpdf.P)
	const before, words = "The papers are on ", "our pages"
	d.Mark(paragraph, func() { d.Text(left, y, tagpdf.Regular, size, tagpdf.Black, before) })
	link := d.Add(paragraph, tagpdf.Link)
	x := left + family.Width(tagpdf.Regular, size, before)
	d.Mark(link, func() { d.Text(x, y, tagpdf.Regular, size, tagpdf.Colour{B: 180}, words) })
	box := tagpdf.Rect{X: x, Y: y - size, Width: family.Width(tagpdf.Regular, size, words), Height: 14 * tagpdf.Point}
	d.Link(link, box, "https://example.org/papers", "The papers of the meeting")

	file, err := d.Finish()
	fmt.Printf("%.8s %v\n", file, err)
	// Output: %PDF-1.7 <nil>
}

func ExampleDocument_Finish() {
	d := tagpdf.New(tagpdf.Liberation(), tagpdf.A4, tagpdf.Meta{Title: "Minutes", Language: "en-GB", Date: tagpdf.Date{Year: 2027, Month: 1, Day: 4}})
	d.AddPage()
	d.Mark(d.Add(d.Root(), tagpdf.P), func() { d.Text(0, 0, tagpdf.Regular, 11*tagpdf.Point, tagpdf.Black, "☃") })
	_, err := d.Finish()
	fmt.Println(err)
	// Output: page 1: LiberationSans Regular has no character '☃' (U+2603)
}
