package tagpdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// others are the objects of a made-up file: a form that names a dictionary.
type others struct{ content string }

func (*others) Len() int            { return 2 }
func (*others) IsStream(i int) bool { return i == 0 }
func (o *others) Append(b []byte, i, first int) []byte {
	if i == 0 {
		return fmt.Appendf(b, "<</Type/XObject/Subtype/Form/BBox[0 0 50 80]/Resources %d 0 R/Length %d>>\nstream\n%s\nendstream", first+1, len(o.content), o.content)
	}
	return append(b, "<</ProcSet[/PDF]>>"...)
}

var unclaimed = Meta{Title: "Pack", Language: "en-GB", Date: Date{2027, 1, 4}, NoClaim: true}

// packed draws a page of words, two pages of a file, one of another, and another page of words.
func packed(t *testing.T) []byte {
	d := New(Liberation(), A4, unclaimed)
	write := func(kind Kind, words string) {
		d.Mark(d.Add(d.Root(), kind), func() { d.Text(60*Point, 80*Point, Regular, 10*Point, Black, words) })
	}
	d.AddPage()
	write(H1, "Item 7")
	tiny := Size{50 * Point, 80 * Point}
	one, two := &others{"0 0 1 1 re f"}, &others{"0 0 2 2 re f"}
	for i, file := range []*others{one, one, two} {
		d.AddPageOf(tiny)
		d.Mark(d.Add(d.Root(), P), func() {
			d.DrawForm(Form{In: file, Size: tiny, Matrix: [6]int{0, -1, 1, 0, -12_345, 1500 * i}})
		})
	}
	d.Mark(d.Add(d.Root(), Figure, Alt("A map")), func() {
		d.DrawForm(Form{In: one, Size: tiny, Matrix: [6]int{1, 0, 0, 1, 0, 0}})
		d.Image(testPictures()[0], Rect{10 * Point, 10 * Point, 30 * Point, 20 * Point})
		d.Image(testPictures()[0], Rect{10 * Point, 40 * Point, 30 * Point, 20 * Point})
	})
	d.AddPage()
	write(P, "Words")
	return finished(t, d)
}

func TestForms(t *testing.T) {
	file := packed(t)
	if !bytes.Equal(file, packed(t)) {
		t.Error("the same forms give other bytes")
	}
	if n := bytes.Count(file, []byte("/Subtype/Form")); n != 2 {
		t.Errorf("%d forms stand in the file, and not each once", n)
	}
	f := readPDF(t, file)
	for i, want := range []string{
		"I0", "X0: q 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 -1 1 0 -12.345 0 cm /X0 Do Q", "X1: q 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 -1 1 0 -12.345 1.5 cm /X1 Do Q", "I0 X2 X3: q 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 -1 1 0 -12.345 3 cm /X2 Do Q", "I0",
	} {
		page := f.pages()[i]
		names, content, _ := strings.Cut(want, ": ")
		objects := f.get(page, "Resources", "XObject").(dict)
		var got []string
		for key := range objects {
			got = append(got, string(key))
		}
		if slices.Sort(got); strings.Join(got, " ") != names {
			t.Errorf("page %d names %q, not %s", i+1, got, names)
		}
		if drawn := string(f.get(page, "Contents").(pdfStream).data); !strings.Contains(drawn, content) {
			t.Errorf("page %d draws %q", i+1, drawn)
		}
	}
	form := f.get(f.pages()[1], "Resources", "XObject", "X0").(pdfStream)
	if got := f.get(form.dict, "Resources", "ProcSet"); fmt.Sprint(got) != "[PDF]" {
		t.Errorf("the form's resources are %v", got)
	}
}

func TestFormsMisused(t *testing.T) {
	form := Form{In: &others{}, Size: A4, Matrix: [6]int{1, 0, 0, 1, 0, 0}}
	for want, draw := range map[string]func(d *Document){
		"page 1: a form outside of marked content": func(d *Document) { d.DrawForm(form) },
		"page 1: a form of 10.000pt by 10.000pt on a page of another size": func(d *Document) {
			form.Size = Size{10 * Point, 10 * Point}
			d.Mark(d.Add(d.Root(), P), func() { d.DrawForm(form) })
		},
	} {
		d := New(Liberation(), A4, unclaimed)
		d.AddPage()
		draw(d)
		if _, err := d.Finish(); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	m := unclaimed
	m.NoClaim = false
	d := New(Liberation(), A4, m)
	d.AddPage()
	d.Mark(d.Add(d.Root(), P), func() { d.DrawForm(form) })
	if _, err := d.Finish(); err == nil || !strings.Contains(err.Error(), "claims to conform") {
		t.Errorf("%v", err)
	}
}
