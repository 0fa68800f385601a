package docxread_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// TestRefused refuses what is no Word document, or might do harm, in words for whoever sent it.
func TestRefused(t *testing.T) {
	document := `<w:document` + namespaces + `><w:body>%s</w:body></w:document>`
	whole := func(xml string) []byte { return rawFile(parts{"word/document.xml": fmt.Sprintf(document, xml)}) }
	with := func(name, text string) []byte {
		return rawFile(parts{"word/document.xml": fmt.Sprintf(document, par("x")), name: text})
	}
	types := func(kind string) string {
		return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="` + kind + `"/></Types>`
	}
	locked := whole(par("x"))
	for i := bytes.Index(locked, []byte("PK\x01\x02")); i >= 0 && i < len(locked); {
		locked[i+8] |= 1
		next := bytes.Index(locked[i+4:], []byte("PK\x01\x02"))
		if next < 0 {
			break
		}
		i += 4 + next
	}
	for _, tt := range []struct {
		what string
		data []byte
		want string
	}{
		{"nothing", nil, "no Word document"},
		{"an old file", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1W\x00o\x00r\x00d\x00D\x00o\x00c"), "older Word"},
		{"a file with a password", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k"), "password"},
		{"a zip file with a password", locked, "password"},
		{"Rich Text", []byte(`{\rtf1 x}`), "Rich Text"},
		{"a PDF", []byte("%PDF-1.7"), "a PDF"},
		{"a page", []byte("<html>"), "no Word document"},
		{"an empty zip file", packed(parts{}), "no Word document"},
		{"another zip file", packed(parts{"a.txt": "x"}), "no Word document"},
		{"a workbook", rawFile(parts{"word/document.xml": `<workbook/>`}), "no Word document"},
		{"a document without text", rawFile(parts{"word/document.xml": `<w:document` + namespaces + `/>`}), "without text"},
		{"half of a file", whole(par("x"))[:300], "damaged"},
		{"a document with macros", with("[Content_Types].xml", types("application/vnd.ms-word.document.macroEnabled.main+xml")), "macros"},
		{"a document with programs", with("word/vbaProject.bin", "x"), "macros"},
		{"programs in another folder", with("VBAPROJECT.BIN", "x"), "macros"},
		{"two parts of one name", with("WORD/Document.xml", "x"), "two parts"},
		{"two parts but for the slash", with("/word/document.xml", "x"), "two parts"},
		{"XML that ends", rawFile(parts{"word/document.xml": strings.TrimSuffix(fmt.Sprintf(document, par("x")), "</w:body></w:document>")}), "word/document.xml can't be read"},
		{"a style that ends", with("word/_rels/document.xml.rels", relationships(`<Relationship Id="s" Type="x/styles" Target="document.xml"/>`)+"<"), "can't be read"},
		{"an entity of its own", whole(`<w:p><w:r><w:t>&who;</w:t></w:r></w:p>`), "entity"},
		{"a bomb of entities", rawFile(parts{"word/document.xml": `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>` + fmt.Sprintf(document, `<w:p><w:r><w:t>&b;</w:t></w:r></w:p>`)}), "document type"},
		{"an entity outside", rawFile(parts{"word/document.xml": `<!DOCTYPE d SYSTEM "file:///etc/passwd">` + fmt.Sprintf(document, "")}), "document type"},
		{"another writing", rawFile(parts{"word/document.xml": `<?xml version="1.0" encoding="EBCDIC"?>` + fmt.Sprintf(document, "")}), "EBCDIC"},
		{"half a letter", rawFile(parts{"word/document.xml": "\xFE\xFF\x00<\x00"}), "within a letter"},
		{"no letters", whole(par("\xff")), "can't be read"},
		{"a part that unpacks to much", whole(strings.Repeat(" ", 9<<20)), "unpacks to more"},
		{"many parts that do", with("word/_rels/document.xml.rels", relationships(strings.Repeat(`<Relationship Id="a" Type="x/header" Target="document.xml"/>`, 1_000)+strings.Repeat(" ", 7<<20))), "unpacks to more"},
		{"many parts", packed(manyParts(10_001)), "unpacks to more"},
		{"many elements", whole(`<w:p>` + strings.Repeat("<w:r/>", 700_000) + `</w:p>`), "more elements"},
		{"many attributes", whole(`<w:p` + strings.Repeat(` a=""`, 700_000) + `/>`), "more elements"},
		{"elements within elements", whole(strings.Repeat("<w:p>", 1_000) + strings.Repeat("</w:p>", 1_000)), "deep"},
	} {
		_, err := docxread.Read(tt.data)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, which does not say %q", tt.what, err, tt.want)
		}
		if err != nil && (len(err.Error()) > 700 || strings.Contains(err.Error(), "\n")) {
			t.Errorf("%s: %v is no line for a reader", tt.what, err)
		}
	}
}

func manyParts(n int) parts {
	p := parts{}
	for i := range n {
		p[fmt.Sprintf("%d.xml", i)] = ""
	}
	return p
}

// TestTruncated reads a file that was cut off anywhere.
func TestTruncated(t *testing.T) {
	data := longPaper(50).file()
	for n := range data {
		if _, err := docxread.Read(data[:n]); err == nil {
			t.Errorf("%d of %d bytes are read as a whole file", n, len(data))
		}
	}
}

// TestAmplified reads small files that ask for much: what they become stays in proportion.
func TestAmplified(t *testing.T) {
	lists := func(levels string) string {
		return `<w:abstractNum w:abstractNumId="0">` + levels + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	}
	level := func(i int, format, text string) string {
		return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="780"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>`, i, format, text)
	}
	numbered := strings.Repeat(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>`, 5_000)
	nested := func(open, inner, end string, n int) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(end, n)
	}
	many := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i)))
		}
		return b.String()
	}
	for what, p := range map[string]parts{
		"long numbers":          {"word/document.xml": numbered, "word/numbering.xml": lists(level(0, "lowerLetter", strings.Repeat("%1", 10_000)))},
		"numbers without end":   {"word/document.xml": numbered, "word/numbering.xml": strings.ReplaceAll(lists(level(0, "lowerLetter", "%1.")), "780", "2147483000")},
		"long texts of numbers": {"word/document.xml": numbered, "word/numbering.xml": lists(level(0, "none", strings.Repeat("x", 1_000_000)))},
		"a long name of a style": {"word/document.xml": strings.Repeat(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>`+run("x")+`</w:p>`, 10_000),
			"word/styles.xml": `<w:style w:type="paragraph" w:styleId="a"><w:name w:val="` + strings.Repeat("x", 1_000_000) + `"/></w:style>`},
		"a chain of styles":     {"word/document.xml": par("x"), "word/styles.xml": many(`<w:style w:styleId="%"><w:basedOn w:val="1%"/></w:style>`, 5_000)},
		"a ring of lists":       {"word/document.xml": numbered, "word/numbering.xml": `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="a"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`, "word/styles.xml": `<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`},
		"columns left out":      {"word/document.xml": `<w:tbl>` + strings.Repeat(`<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr></w:tr>`, 5_000) + `</w:tbl>`},
		"runs of one letter":    {"word/document.xml": `<w:p>` + strings.Repeat(run("x"), 10_000) + `</w:p>`},
		"changes in changes":    {"word/document.xml": `<w:p>` + many(`<w:ins w:author="%">`, 150) + strings.Repeat(run("words and words "), 10_000) + strings.Repeat(`</w:ins>`, 150) + `</w:p>`},
		"comments on comments":  {"word/document.xml": `<w:p>` + many(`<w:commentRangeStart w:id="%"/>`, 5_000) + strings.Repeat(run("words ")+`<w:commentRangeEnd w:id="0"/><w:commentRangeStart w:id="0"/>`, 10_000) + `</w:p>`},
		"comments on all words": {"word/document.xml": many(`<w:commentRangeStart w:id="%"/>`, 5_000) + strings.Repeat(par(strings.Repeat("words ", 100)), 2_000), "word/comments.xml": many(`<w:comment w:id="%">`+par("x")+`</w:comment>`, 5_000)},
		"fields in fields":      {"word/document.xml": `<w:p>` + nested(`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>`, strings.Repeat(run("x"), 10_000), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, 10_000) + `</w:p>`},
		"a code without end":    {"word/document.xml": `<w:p><w:r><w:fldChar w:fldCharType="begin"/>` + strings.Repeat(`<w:instrText>`+strings.Repeat("x", 1_000)+`</w:instrText>`, 5_000) + `<w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`},
		"boxes in boxes":        {"word/document.xml": nested(`<w:p><w:r><w:pict><w:txbxContent>`, par("x"), `</w:txbxContent></w:pict></w:r></w:p>`, 45)},
		"choices in choices":    {"word/document.xml": `<w:p><w:r>` + nested(`<mc:AlternateContent><mc:Choice Requires="w14"><w:pict>`, `<w:txbxContent>`+par("x")+`</w:txbxContent>`, `</w:pict></mc:Choice></mc:AlternateContent>`, 60) + `</w:r></w:p>`},
		"paragraphs that join":  {"word/document.xml": strings.Repeat(marked("del", run("a")), 5_000) + par("b")},
		"bookmarks that join":   {"word/document.xml": strings.Repeat(marked("del", run("a")+`<w:bookmarkStart w:name="x"/>`), 10_000) + par("b")},
		"cells that join":       {"word/document.xml": `<w:tbl><w:tr>` + strings.Repeat(`<w:tc><w:tcPr><w:hMerge/></w:tcPr>`+par("x")+`</w:tc>`, 10_000) + `</w:tr></w:tbl>`},
		"losses":                {"word/document.xml": `<w:p>` + many(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>%`+strings.Repeat("x", 1_000)+`</w:t></w:r>`, 10_000) + `</w:p>`},
		"marks of notes":        {"word/document.xml": `<w:p>` + strings.Repeat(`<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/>`+strings.Repeat(`<w:t>`+strings.Repeat("x", 100)+`</w:t>`, 10)+`</w:r>`, 1_000) + `</w:p>`},
	} {
		t.Run(what, func(t *testing.T) {
			data := p.file()
			size := 0
			for _, text := range p {
				size += len(text)
			}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			f := mustRead(t, data)
			for _, v := range []docxread.View{docxread.Accepted, docxread.Original, docxread.Both} {
				f.View(v)
			}
			runtime.ReadMemStats(&after)
			if used := int(after.TotalAlloc - before.TotalAlloc); used > 250*size+8<<20 { // with the race detector twice what it is without
				t.Errorf("%d bytes of XML took %d of memory, %d times as much", size, used, used/size)
			} else {
				t.Logf("%d KB: %d times", size>>10, used/size)
			}
			checkSides(t, f)
		})
	}
}

// TestWordsInPieces reads words that XML parts in many thousands, which took a minute when each was added to those before.
func TestWordsInPieces(t *testing.T) {
	const pieces = 300_000
	for _, piece := range []string{"a<!---->", "<![CDATA[a]]>"} {
		words := `<w:p><w:r><w:t>` + strings.Repeat(piece, pieces) + `</w:t></w:r></w:p>`
		f, err := docxread.Read(rawFile(parts{"word/document.xml": `<w:document` + namespaces + `><w:body>` + words + `</w:body></w:document>`}))
		if err != nil {
			t.Fatal(err)
		}
		if got := f.View(docxread.Accepted).Blocks[0].(*docxread.Paragraph).Text(); got != strings.Repeat("a", pieces) {
			t.Errorf("of %q %d bytes are read", piece, len(got))
		}
	}
}
