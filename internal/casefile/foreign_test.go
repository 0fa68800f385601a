package casefile

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

// TestForeignPages takes pages that a pack can show, and says in plain words what it can't show and what it leaves out.
func TestForeignPages(t *testing.T) {
	good := aPDF("", "/Contents 5 0 R", "/Author(A. Clerk)")
	good = strings.Replace(good, "xref\n0 5", "5 0 obj <</Length 6>>stream\n(x) Tj\nendstream endobj\nxref\n0 5", 1) // which makes its table wrong
	files := fstest.MapFS{}
	for name, page := range map[string]string{
		"scan": "", "bar": "/Annots[<</Subtype/Square/Rect[0 0 9 9]>>]", "field": "/Annots[<</Subtype/Widget/Rect[0 0 9 9]/V(x)>>]", "unit": "/UserUnit 2",
		"large": "/MediaBox[0 0 99999 9]", "links": "/Annots[<</Subtype/Link/Rect[0 0 9 9]>><</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch>>>>]",
		"broken": "/Contents 4 0 R",
	} {
		files["appendices/"+name+".pdf"] = &fstest.MapFile{Data: []byte(aPDF("", page, ""))}
	}
	files["appendices/words.pdf"] = &fstest.MapFile{Data: []byte(good)}
	files["appendices/script.pdf"] = &fstest.MapFile{Data: []byte(aPDF("/OpenAction<</S/JavaScript/JS(x)>>", "", ""))}
	files["appendices/layers.pdf"] = &fstest.MapFile{Data: []byte(aPDF("/OCProperties<</D<</OFF[3 0 R]>>>>", "", ""))}
	files["appendices/adobe.pdf"] = &fstest.MapFile{Data: []byte(aPDF("/AcroForm<</XFA[]>>", "", ""))}
	const scan = " pack-scan: page 1 of this PDF is a picture without words, which nobody can have read aloud or search"
	for name, want := range map[string]string{
		"words":   "ok appendix-mended: this PDF is wrong about where its parts stand, so that every program has to look for them",
		"scan":    "ok" + scan,
		"script":  "ok" + scan + " pack-left: the pack shows the pages of this PDF without what else is in it: a script",
		"links":   "ok" + scan + " pack-left: the pack shows the pages of this PDF without what else is in it: a link that starts a program, 2 links",
		"bar":     "pack-pages: a pack can't show the pages of this PDF: page 1: a bar or a box lies over the page, and what it covers would be seen",
		"field":   "pack-pages: a pack can't show the pages of this PDF: page 1: a field to be filled in lies over the page, and would be lost with what is in it",
		"unit":    "pack-pages: a pack can't show the pages of this PDF: page 1: the page is measured in a unit of its own",
		"large":   "pack-pages: a pack can't show the pages of this PDF: page 1: the page is of a size that no page can have",
		"layers":  "pack-pages: a pack can't show the pages of this PDF: it has hidden layers, which would be seen",
		"adobe":   "pack-pages: a pack can't show the pages of this PDF: it is a form that most programs can't show (XFA)",
		"broken":  "pack-pages: a pack can't show the pages of this PDF: a value of the kind pdfread.dict where pdfread.stream belongs",
		"missing": "appendix-file: there is no file missing.pdf",
	} {
		var list diag.List
		pages, ok := Folder{FS: files, Name: "content"}.ForeignPages(Text{Value: name + ".pdf"}, &list)
		got := ""
		if ok {
			got = "ok"
		}
		for _, d := range list.Sorted() {
			if got += " " + d.Rule + ": " + d.Message; d.Hint == "" {
				t.Errorf("%s: %s has no hint", name, d.Message)
			}
		}
		if got = strings.TrimSpace(got); got != want || ok != (pages != nil) {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
