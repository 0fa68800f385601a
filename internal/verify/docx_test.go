package verify

import (
	"archive/zip"
	"bytes"
	"slices"
	"testing"
)

// inWord is a Word file of some XML, with a footnote of some more.
func inWord(t testing.TB, body, note string) []byte {
	t.Helper()
	const space = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	relations := func(of, to string) string {
		return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="x/` + of + `" Target="` + to + `"/>` +
			`<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/></Relationships>`
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"_rels/.rels", relations("officeDocument", "word/document.xml")},
		{"word/_rels/document.xml.rels", relations("footnotes", "footnotes.xml")},
		{"word/document.xml", `<w:document` + space + `><w:body>` + body + `</w:body></w:document>`},
		{"word/footnotes.xml", `<w:footnotes` + space + `><w:footnote w:id="1">` + note + `</w:footnote></w:footnotes>`},
		{"word/styles.xml", `<w:styles` + space + `><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style><w:style w:type="character" w:styleId="F"><w:name w:val="footnote reference"/></w:style></w:styles>`},
		{"word/numbering.xml", `<w:numbering` + space + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const wordSample = `<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:bookmarkStart w:name="_costs"/><w:r><w:t>1.</w:t><w:tab/></w:r><w:r><w:t>Costs</w:t></w:r></w:p>
<w:p><w:bookmarkStart w:name="_para_1"/><w:r><w:t>1.1</w:t><w:tab/></w:r><w:r><w:t>See </w:t></w:r><w:hyperlink w:anchor="_costs"><w:r><w:t>section </w:t></w:r><w:r><w:t>1</w:t></w:r></w:hyperlink><w:r><w:rPr><w:rStyle w:val="F"/></w:rPr><w:footnoteReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a bullet</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>what Word numbers</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:bookmarkStart w:name="_t"/><w:r><w:t>Item</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>£</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`

func TestReadDocx(t *testing.T) {
	note := `<w:p><w:bookmarkStart w:name="_note_1"/><w:r><w:rPr><w:rStyle w:val="F"/></w:rPr><w:footnoteRef/></w:r><w:r><w:tab/><w:t>A note.</w:t></w:r></w:p>`
	r, err := ReadDocx(inWord(t, wordSample, note))
	if err != nil {
		t.Fatal(err)
	}
	compareText(t, "ReadDocx", show(r), `# {_costs} 1. Costs
{_para_1} 1.1 See section 1[1]. [section 1 -> _costs 0] [[1] -> _note_1 5]
• a bullet
(counted by Word) what Word numbers
{_t} Item £
{_note_1} [1] A note.
`)
	if want := []string{"the file has no title", "the file does not say in which language it is"}; !slices.Equal(r.Problems, want) {
		t.Errorf("the problems are %q", r.Problems)
	}
	if _, err := ReadDocx([]byte("PK")); err == nil {
		t.Error("what is no Word file is read")
	}
}

// Changes that are tracked, and what can't be read, are problems of a file that was published.
func TestWordProblems(t *testing.T) {
	for xml, want := range map[string]string{
		`<w:p><w:ins w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>`: "tracked changes: 1",
		`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>`:   "hidden words: “x”",
		`<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r></w:p>`: "a picture has no words for those who can't see it",
	} {
		r, err := ReadDocx(inWord(t, xml, ""))
		if err != nil || !slices.Contains(r.Problems, want) {
			t.Errorf("%s: the problems are %q, %v", xml, r.Problems, err)
		}
	}
}

// FuzzReadDocx reads what may stand in a document and in a note.
func FuzzReadDocx(f *testing.F) {
	f.Add(wordSample, `<w:p><w:r><w:t>A note.</w:t><w:footnoteReference w:id="1"/></w:r></w:p>`)
	f.Fuzz(func(t *testing.T, body, note string) {
		r, err := ReadDocx(inWord(t, body, note))
		if err != nil {
			return
		}
		for _, item := range r.Items {
			if item.Text == "" {
				t.Error("an item has no words")
			}
		}
	})
}
