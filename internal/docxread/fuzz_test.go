package docxread_test

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// FuzzRead reads any bytes, which are hardly ever a zip file.
func FuzzRead(f *testing.F) {
	f.Add(parts{"word/document.xml": par("x")}.file())
	f.Add(longPaper(5).file())
	f.Fuzz(func(t *testing.T, data []byte) {
		if file, err := docxread.Read(data); err == nil {
			checkSides(t, file)
		}
	})
}

// FuzzParts changes what stands in the parts of a file, since a changed zip file is refused at once.
func FuzzParts(f *testing.F) {
	f.Add(marked("del", del("a")+ins(run("b")))+`<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>`+par("c")+`</w:tc></w:tr></w:tbl>`,
		`<w:comment w:id="1">`+par("c")+`</w:comment>`, `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>`)
	f.Add(`<w:p>`+field("REF a", run("1"))+`<w:commentRangeStart w:id="1"/><w:r><w:pict><w:txbxContent>`+par("box")+`</w:txbxContent></w:pict></w:r></w:p>`, "", "")
	names, err := filepath.Glob("testdata/numbers/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		p := crafted(f, string(text))
		f.Add(p["word/document.xml"], p["word/numbering.xml"], p["word/styles.xml"])
	}
	f.Fuzz(func(t *testing.T, document, lists, styles string) {
		file, err := docxread.Read(parts{"word/document.xml": document, "word/numbering.xml": lists, "word/comments.xml": lists, "word/footnotes.xml": lists, "word/styles.xml": styles}.file())
		if err == nil {
			checkSides(t, file)
		}
	})
}

// checkSides holds the views of a file against one another: what is on both sides less what was deleted is what is accepted,
// and less what was inserted what there was.
func checkSides(t *testing.T, f *docxread.File) {
	t.Helper()
	both := f.View(docxread.Both)
	for view, gone := range map[docxread.View][]docxread.ChangeKind{
		docxread.Accepted: {docxread.Deleted, docxread.MovedFrom},
		docxread.Original: {docxread.Inserted, docxread.MovedTo},
	} {
		d := f.View(view)
		if got, want := lettersOf(d.Blocks, nil), lettersOf(both.Blocks, gone); !maps.Equal(got, want) && !looksChange(f) {
			t.Errorf("view %d has the letters %v, and both sides have %v of it", view, got, want)
		}
		for key := range d.Notes {
			lettersOf(d.Notes[key], nil)
		}
	}
}

// looksChange tells whether what is hidden may not be so on the other side.
func looksChange(f *docxread.File) bool {
	for _, c := range f.Changes {
		if c.Kind == docxread.Formatted {
			return true
		}
	}
	return len(f.Lost) > 0
}

// lettersOf counts the letters of blocks, without those that belong to some changes.
func lettersOf(blocks []docxread.Block, gone []docxread.ChangeKind) map[rune]int {
	count := map[rune]int{}
	var add func([]docxread.Block)
	add = func(blocks []docxread.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *docxread.Paragraph:
				for _, r := range b.Runs {
					if r.Change == nil || !strings.Contains(kindsIn(gone), kindNames[r.Change.Kind]) {
						for _, c := range r.Text {
							count[c]++
						}
					}
				}
			case *docxread.Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						add(c.Blocks)
					}
				}
			}
		}
	}
	add(blocks)
	delete(count, '\n') // where a page ends within words
	return count
}

func kindsIn(kinds []docxread.ChangeKind) string {
	var b strings.Builder
	for _, k := range kinds {
		b.WriteString(kindNames[k] + " ")
	}
	return b.String()
}
