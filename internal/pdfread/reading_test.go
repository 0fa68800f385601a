package pdfread_test

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/verify"
)

// reading is what verify reads in a PDF of these objects.
func reading(t *testing.T, objects []string) verify.Reading {
	t.Helper()
	r, err := verify.ReadPDF(classic(objects))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readAloud is the tagged text of a PDF, an item in each line.
func readAloud(t *testing.T, src []byte) string {
	t.Helper()
	r, err := verify.ReadPDF(src)
	if err != nil {
		t.Fatal(err)
	}
	return r.Text()
}

func jumps(js []verify.Jump) string {
	out := ""
	for _, j := range js {
		out += fmt.Sprintf(" [%s%s -> %s %d]", j.Words, j.Label, j.Address, j.To)
	}
	return out
}

// shown writes a reading, a line for each item: "#" before a heading, its addresses before it and its links
// after it.
func shown(r verify.Reading) string {
	var b strings.Builder
	for _, item := range r.Items {
		if item.Heading {
			b.WriteString("# ")
		}
		for _, id := range item.Addresses {
			b.WriteString("{" + id + "} ")
		}
		b.WriteString(item.Text + jumps(item.Jumps) + "\n")
	}
	if len(r.Contents) > 0 {
		b.WriteString("contents" + jumps(r.Contents) + "\n")
	}
	return b.String()
}

func TestPDFReading(t *testing.T) {
	want := "# Budget £5\n{para-1} 1. The words go on overleaf.\n(a) see here. [here -> para-1 1]\nCost £7\n" +
		"contents [Budget ->  0] [One)( ->  1]\n"
	compareText(t, "Reading", shown(reading(t, sample())), want)
	// The place of a destination decides what it leads to, and not its name.
	moved := reading(t, changed(oCatalog, "72 660", "72 720"))
	if moved.Addresses["para-1"] != 0 {
		t.Errorf("a destination above the heading leads to %d", moved.Addresses["para-1"])
	}
	below := reading(t, changed(oCatalog, "[3 0 R/XYZ 72 660", "[5 0 R/XYZ 72 10"))
	if below.Addresses["para-1"] != -1 {
		t.Errorf("a destination below everything leads to %d", below.Addresses["para-1"])
	}
}

// A link whose lines lead to different places is several, and one that leads out is none.
func TestPDFLinks(t *testing.T) {
	two := changed(oLink, "<</Type/OBJR/Obj 21 0 R>>", "<</Type/OBJR/Obj 21 0 R>><</Type/OBJR/Obj 30 0 R>>")
	two[oSpare-1] = "<</Type/Annot/Subtype/Link/Rect[0 0 1 1]/Contents(x)/A<</S/GoTo/D(para-2)>>>>"
	two[oPage2-1] = strings.Replace(two[oPage2-1], "/Annots[21 0 R]", "/Annots[21 0 R 30 0 R]", 1)
	for want, objects := range map[string][]string{
		"(a) see here. [here -> para-1 1] [here -> para-2 -1]": two,
		"(a) see here. [here ->  -1]":                          changed(oLink, "<</Type/OBJR/Obj 21 0 R>>", ""),
		"(a) see here.":                                        changed(oAnnotation, "/S/GoTo/D(para-1)", "/S/URI/URI(https://example.org)"),
	} {
		if got := shown(reading(t, objects)); !strings.Contains(got, "\n"+want+"\n") {
			t.Errorf("a link is read as\n%s\nwant %s", got, want)
		}
	}
}
