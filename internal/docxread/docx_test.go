package docxread_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
	_ "cabinet/internal/testrun"
)

const namespaces = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
	` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
	` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
	` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"` +
	` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`

// parts are those of a file by their paths. What stands for a part of Word's is what is in its outermost element.
type parts map[string]string

// roots are the outermost elements of parts, and relations the kinds by which the document names them.
var roots = map[string]string{
	"word/document.xml": "w:document", "word/styles.xml": "w:styles", "word/numbering.xml": "w:numbering", "word/footnotes.xml": "w:footnotes",
	"word/endnotes.xml": "w:endnotes", "word/comments.xml": "w:comments", "word/commentsExtended.xml": "w15:commentsEx", "word/settings.xml": "w:settings",
	"word/header1.xml": "w:hdr", "word/footer1.xml": "w:ftr",
}

// file packs parts, with the relations that the document needs; links are more of them.
func (p parts) file(links ...string) []byte {
	all := maps.Clone(p)
	relations := strings.Join(links, "")
	for i, name := range slices.Sorted(maps.Keys(p)) {
		root := roots[name]
		if root == "" || strings.HasPrefix(p[name], "<?xml") {
			continue
		}
		text := p[name]
		if name == "word/document.xml" {
			text = "<w:body>" + text + "</w:body>"
		} else {
			kind := strings.TrimRight(strings.TrimSuffix(strings.TrimPrefix(name, "word/"), ".xml"), "1")
			relations += fmt.Sprintf(`<Relationship Id="part%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/>`, i, kind, strings.TrimPrefix(name, "word/"))
		}
		all[name] = "<" + root + namespaces + ">" + text + "</" + root + ">"
	}
	add := func(name, text string) {
		if _, given := all[name]; !given {
			all[name] = text
		}
	}
	types := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`
	for name := range roots {
		if _, given := p[name]; given {
			kind := strings.TrimRight(strings.TrimSuffix(strings.TrimPrefix(name, "word/"), ".xml"), "1")
			types += fmt.Sprintf(`<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>`, name, strings.Replace(kind, "document", "document.main", 1))
		}
	}
	add("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`+types+`</Types>`)
	add("_rels/.rels", relationships(`<Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`+
		`<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`+
		`<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>`))
	add("word/_rels/document.xml.rels", relationships(relations))
	return packed(all)
}

func relationships(all string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + all + `</Relationships>`
}

func packed(all parts) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(all[name]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func mustRead(t *testing.T, data []byte) *docxread.File {
	t.Helper()
	f, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// body reads a document of some XML alone.
func body(t *testing.T, xml string) *docxread.File {
	t.Helper()
	return mustRead(t, parts{"word/document.xml": xml}.file())
}

// par is a paragraph of words.
func par(words string) string { return "<w:p>" + run(words) + "</w:p>" }

func run(words string) string { return `<w:r><w:t xml:space="preserve">` + words + `</w:t></w:r>` }

// said is what a document says: a line for each paragraph, its number and a tab before it.
func said(blocks []docxread.Block) string {
	var b strings.Builder
	for _, one := range blocks {
		switch one := one.(type) {
		case *docxread.Paragraph:
			b.WriteString(one.Number + "\t" + one.Text() + "\n")
		case *docxread.Table:
			for _, row := range one.Rows {
				for _, c := range row.Cells {
					b.WriteString(said(c.Blocks))
				}
			}
		}
	}
	return b.String()
}

func TestWords(t *testing.T) {
	f := body(t, par("One.")+par("Two."))
	if got := said(f.View(docxread.Accepted).Blocks); got != "\tOne.\n\tTwo.\n" {
		t.Errorf("the words are read as %q", got)
	}
}
