package docxread_test

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// BenchmarkRead reads a paper of 7,000 words as Word writes one: runs parted anywhere, with the numbers of its revisions.
func BenchmarkRead(b *testing.B) {
	data := longPaper(7_000).file()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		f, err := docxread.Read(data)
		if err != nil {
			b.Fatal(err)
		}
		if len(f.View(docxread.Accepted).Blocks) == 0 {
			b.Fatal("nothing was read")
		}
	}
}

// longPaper is a paper of so many words, in numbered paragraphs of runs of five.
func longPaper(words int) parts {
	var b strings.Builder
	for n := 0; n < words; {
		fmt.Fprintf(&b, `<w:p w14:paraId="%08X" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00A77B3E"><w:pPr><w:pStyle w:val="NumPara"/>`+
			`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="120" w:after="120"/><w:jc w:val="both"/><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/></w:rPr></w:pPr>`, n)
		for range 10 {
			b.WriteString(`<w:r w:rsidR="00B12345"><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>` +
				`<w:t xml:space="preserve">the Council has agreed this </w:t></w:r><w:proofErr w:type="spellStart"/>`)
			n += 5
		}
		b.WriteString("</w:p>")
	}
	var styles strings.Builder
	for i := range 400 {
		fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="Style %d"/><w:basedOn w:val="NumPara"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:before="120"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>`, i, i)
	}
	return parts{
		"word/document.xml": b.String(),
		"word/styles.xml":   `<w:style w:type="paragraph" w:styleId="NumPara"><w:name w:val="Numbered Paragraph"/></w:style>` + styles.String(),
		"word/numbering.xml": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
	}
}
