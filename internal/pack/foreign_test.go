package pack

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// somebodys is a PDF of three pages: words, turned by a quarter; a picture; and words cropped to a small page.
func somebodys(t *testing.T) *pdfread.Foreign {
	t.Helper()
	stream := func(s string) string { return fmt.Sprintf("<</Length %d>>\nstream\n%s\nendstream", len(s), s) }
	b := []byte("%PDF-1.7\n")
	table := ""
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 4 0 R 5 0 R]/MediaBox[0 0 842 595]/Resources<</Font<</F 6 0 R>>>>>>",
		"<</Contents 7 0 R/Rotate 90>>", "<</Contents 8 0 R>>", "<</Contents 7 0 R/CropBox[50 50 250 200]>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>", stream("BT /F 12 Tf 72 100 Td (Budget) Tj ET"), stream("0 0 100 100 re f"),
	}
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b = fmt.Appendf(b, "xref\n0 9\n0000000000 65535 f \n%strailer\n<</Size 9/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, len(b))
	f, err := pdfread.TakeIn(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// withForeign is a meeting of a report with somebody else's appendix, and of an item that is somebody else's PDF alone.
func withForeign(t *testing.T) Meeting {
	f := somebodys(t)
	return Meeting{Meta: testMeta, Documents: []Document{
		{Item: "roads", Number: "5", ItemTitle: "Roads", Title: "Roads", Report: paperOf("Roads", 2, false)},
		{Item: "roads", Nth: 1, Number: "5", ItemTitle: "Roads", Title: "Appendix A: budget", Foreign: Pages(f, "Appendix A: budget", "en-GB")},
		{Item: "plan", Number: "6", ItemTitle: "Plan", Title: "Plan", Foreign: Pages(f, "Plan", "en-GB")},
	}}
}

// TestForeignPages puts the pages of a file into a pack as they are shown, counted as the others are, and their objects
// once. The pack claims nothing.
func TestForeignPages(t *testing.T) {
	made, err := Make(withForeign(t), Options{RightHand: true})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(made.Ranges.Documents); got != "[1–2 3–6 7–10]" {
		t.Errorf("the pages are %s", got)
	}
	if again, err := Make(withForeign(t), Options{RightHand: true}); err != nil || !bytes.Equal(made.Bytes, again.Bytes) {
		t.Errorf("not the same again: %v", err)
	}
	if bytes.Contains(made.Bytes, []byte("pdfuaid:part")) || bytes.Count(made.Bytes, []byte("/Subtype /Form")) != 3 {
		t.Error("it claims to conform, or holds a file twice")
	}
	pack, err := pdfread.TakeIn(made.Bytes) // which reads a pack as anybody's
	if err != nil {
		t.Fatal(err)
	}
	sizes := ""
	for _, p := range pack.Pages {
		sizes += fmt.Sprintf("%dx%d ", p.Width/1000, p.Height/1000)
	}
	const a4 = "595x841 "
	if want := a4 + a4 + "595x842 842x595 200x150 " + a4 + "595x842 842x595 200x150 " + a4; sizes != want {
		t.Errorf("the pages are %s, not %s", sizes, want)
	}
}

// TestForeignHeadings finds each document by a heading that says what it is, and a picture by words for it.
func TestForeignHeadings(t *testing.T) {
	made, err := Make(withForeign(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := pdfread.Read(made.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	tree := p.Tree()
	words := ""
	for _, page := range p.Pages {
		for _, form := range page.Forms {
			words += form.Owner.Kind + " " + form.Text + ", "
		}
	}
	if words != strings.Repeat("P Budget, Figure , P Budget, ", 2) {
		t.Errorf("the pages say %s", words)
	}
	for _, want := range []string{
		"H2 Appendix A: budget", "H1 Agenda Item 6 Plan", `Figure BBox=0 0 842 595 Alt="A picture without words: page 2 of 3 of Plan"`,
	} {
		if !strings.Contains(tree, want) {
			t.Errorf("no %s in\n%s", want, tree)
		}
	}
}
