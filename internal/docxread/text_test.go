package docxread_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// field is a field of parts that Word has set between words.
func field(code, result string) string {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return char("begin") + `<w:r><w:instrText xml:space="preserve">` + code + `</w:instrText></w:r>` + char("separate") + result + char("end")
}

// TestText reads what may stand in a paragraph.
func TestText(t *testing.T) {
	looks := func(properties string) string { return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>x</w:t></w:r>` }
	for _, tt := range []struct{ xml, want string }{
		{run("One ") + `<w:proofErr w:type="spellStart"/>` + run("two"), "One two"},
		{"<w:r>\n <w:t>parted\r\nby lines</w:t>\n</w:r>", "parted by lines"},
		{looks(`<w:b/>`) + looks(`<w:b/>`) + looks(`<w:b w:val="0"/>`) + looks(`<w:i w:val="true"/>`), "[xx|b]x[x|i]"},
		{looks(`<w:strike/>`) + looks(`<w:dstrike/><w:u w:val="single"/>`) + looks(`<w:u w:val="none"/>`), "[x|struck][x|struck u]x"},
		{looks(`<w:vertAlign w:val="superscript"/>`) + looks(`<w:vertAlign w:val="subscript"/>`) + looks(`<w:vertAlign w:val="baseline"/>`), "[x|raised][x|lowered]x"},
		{`<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t></w:r>`, "a\tb\nc\nd\u2011ef"},
		{`<w:r><w:br w:type="page"/></w:r>` + run("a") + `<w:r><w:br w:type="page"/></w:r>` + run("b") + `<w:r><w:br w:type="column"/></w:r>`, "a\nb"},
		{`<w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r>`, "a"},
		{`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Symbol" w:char="0061"/><w:sym w:font="Arial" w:char="00BD"/></w:r>`, "✓≤α½"},
		{`<w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>&#xF0E0; &#xF0A8;</w:t></w:r>`, "→ ☐"},
		{`<w:hyperlink r:id="link">` + run("a page") + `</w:hyperlink>`, "[a page|link https://example.org/a]"},
		{`<w:hyperlink r:id="link" w:anchor="b">` + run("a page") + `</w:hyperlink>`, "[a page|link https://example.org/a#b]"},
		{`<w:hyperlink w:anchor="_para_2">` + run("paragraph 2") + `</w:hyperlink>`, "[paragraph 2|to _para_2]"},
		{`<w:hyperlink r:id="place">` + run("x") + `</w:hyperlink>`, "[x|to _para_3]"},
		{`<w:hyperlink r:id="none">` + run("words") + `</w:hyperlink>`, "words"},
		{run("see ") + field(` REF _Ref1 \r \h `, run("2.1")) + run("."), "see [2.1|to _Ref1]."},
		{field(` HYPERLINK "https://example.org/" \l "b" \o "tip" `, run("x")), "[x|link https://example.org/#b]"},
		{field(` HYPERLINK \l "_para_2" `, run("x")), "[x|to _para_2]"},
		{`<w:fldSimple w:instr=" SEQ Table \* ARABIC ">` + run("3") + `</w:fldSimple>`, "[3|counted]"},
		{field(`IF `+"</w:instrText></w:r>"+field("MERGEFIELD Ward", run("Mill Lane"))+`<w:r><w:instrText> = "x" "yes"`, run("yes")), "yes"},
		{field(`REF a`, run("1")+field("PAGEREF b", run("2"))+run("3")), "[1|to a][2|to b][3|to a]"},
		{`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>` + run("a field without an end"), "a field without an end"},
		{`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/><w:t>an end without a field</w:t></w:r>`, "an end without a field"},
		{`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>` + run(" Yes"), "☒ Yes"},
		{`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>MACROBUTTON NoMacro [type here]</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`, "[type here]"},
		{`<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SYMBOL 252 \f "Wingdings"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`, "✓"},
		{`<w:sdt><w:sdtPr/><w:sdtContent>` + run("a control") + `</w:sdtContent></w:sdt><w:smartTag>` + run(" and a tag") + `</w:smartTag>`, "a control and a tag"},
		{`<w:bookmarkStart w:id="1" w:name="_para_4"/><w:bookmarkStart w:id="2" w:name="_GoBack"/>` + run("x") + `<w:bookmarkEnd w:id="1"/>`, "{_para_4} x"},
		{`<mc:AlternateContent><mc:Choice Requires="w14">` + run("new") + `</mc:Choice><mc:Fallback>` + run("old") + `</mc:Fallback></mc:AlternateContent>`, "new"},
		{`<mc:AlternateContent><mc:Choice Requires="zz">` + run("new") + `</mc:Choice><mc:Fallback>` + run("old") + `</mc:Fallback></mc:AlternateContent>`, "old"},
		{`<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath>`, "a+b"},
		{`<w:r><w:ruby><w:rt>` + run("small") + `</w:rt><w:rubyBase>` + run("large") + `</w:rubyBase></w:ruby></w:r>`, "large"},
		{`<w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr>` + run("T") + `</w:p><w:p>` + run("he Council"), "The Council"},
	} {
		f := mustRead(t, parts{"word/document.xml": `<w:p>` + tt.xml + `</w:p>`}.file(
			`<Relationship Id="link" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a" TargetMode="External"/>`, `<Relationship Id="place" Type="x/hyperlink" Target="#_para_3" TargetMode="External"/>`))
		if got := strings.TrimSuffix(show(f.View(docxread.Accepted).Blocks), "\n"); got != tt.want {
			t.Errorf("%s\nis read as %q, not %q", tt.xml, got, tt.want)
		}
	}
}

// TestStyles reads looks and headings from styles, and those that they are based on.
func TestStyles(t *testing.T) {
	f := mustRead(t, parts{
		"word/styles.xml": `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="cy-GB"/></w:rPr></w:rPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:basedOn w:val="N"/><w:rPr><w:b/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="H3"><w:name w:val="Council Head"/><w:basedOn w:val="H"/><w:pPr><w:outlineLvl w:val="2"/><w:ind w:left="357"/></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bold Text"/><w:rPr><w:b/></w:rPr></w:style>` +
			`<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="X"><w:name w:val="Ring"/><w:basedOn w:val="Y"/></w:style><w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Ring 2"/><w:basedOn w:val="X"/></w:style>`,
		"word/document.xml": `<w:p>` + run("a") + `</w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr>` + run("b") + `<w:r><w:rPr><w:i/></w:rPr><w:t>c</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="H3"/></w:pPr>` + run("d") + `</w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="H"/><w:outlineLvl w:val="9"/></w:pPr>` + run("e") + `</w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>` + run("f") + `<w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>g</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="none"/><w:ind w:left="2in"/></w:pPr><w:r><w:rPr><w:rStyle w:val="S"/></w:rPr><w:t>h</w:t></w:r></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="X"/></w:pPr>` + run("i") + `</w:p>`,
	}.file())
	blocks := f.View(docxread.Accepted).Blocks
	want := "a\nh2 b[c|i]\nh3 d\n[e|b]\n[f|b][g|style strong]\n[h|b style strong]\ni\n"
	if got := show(blocks); got != want {
		t.Errorf("read as\n%s", got)
	}
	var styles []string
	for _, b := range blocks {
		styles = append(styles, b.(*docxread.Paragraph).Style)
	}
	if want := []string{"normal", "heading 2", "council head", "heading 2", "bold text", "normal", "ring"}; !slices.Equal(styles, want) {
		t.Errorf("the styles are %q", styles)
	}
	if d, h := blocks[2].(*docxread.Paragraph).Indent, blocks[5].(*docxread.Paragraph).Indent; d != 357 || h != 2880 {
		t.Errorf("indents are %d and %d", d, h)
	}
	if f.Language != "cy-GB" {
		t.Errorf("the language is %q", f.Language)
	}
}

// TestNotLost tells nothing of what says nothing.
func TestNotLost(t *testing.T) {
	for _, xml := range []string{
		`<w:p><w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r></w:p>`, `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t> </w:t></w:r></w:p>`,
		`<w:p><w:r><w:lastRenderedPageBreak/><w:softHyphen/></w:r></w:p>`, `<w:p><w:proofErr/><w:permStart/></w:p>`, `<w:sectPr/>`,
	} {
		if f := body(t, xml); len(f.Lost) > 0 || len(f.View(docxread.Both).Blocks) > 0 {
			t.Errorf("of %s it tells %q, and has %s", xml, f.Lost, show(f.View(docxread.Both).Blocks))
		}
	}
}

// TestLost tells what a document can't hold.
func TestLost(t *testing.T) {
	for want, xml := range map[string]string{
		"a day or an hour that Word writes anew whenever it opens the file (DATE)": `<w:p>` + field(`DATE \@ "d MMMM yyyy"`, run("3 March 2025")) + `</w:p>`,
		"a day or an hour that Word writes anew whenever it opens the file (TIME)": `<w:p><w:fldSimple w:instr=" TIME ">` + run("10.30") + `</w:fldSimple></w:p>`,
		"a table of contents":                                                `<w:p>` + field(`TOC \o "1-3"`, run("1 Introduction 4")) + `</w:p>`,
		"hidden words: “secret”":                                             `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>`,
		"the shape of a formula: ab":                                         `<w:p><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath></w:p>`,
		"a drawing: An arrow":                                                `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="An arrow"/></wp:inline></w:drawing></w:r></w:p>`,
		"small words above others: s":                                        `<w:p><w:r><w:ruby><w:rt>` + run("s") + `</w:rt><w:rubyBase>` + run("l") + `</w:rubyBase></w:ruby></w:r></w:p>`,
		"a file of another program Excel.Sheet.12":                           `<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`,
		"a formula: \\f(1,2)":                                                `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \f(1,2)</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
		`a sign of the font "Wingdings" (F0CC)`:                              `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0CC"/></w:r></w:p>`,
		"a file that is put into the document when Word opens it (altChunk)": `<w:altChunk r:id="x"/>`,
		"a drawing by hand":                                                  `<w:p><w:r><w:contentPart r:id="x"/></w:r></w:p>`,
		"a part of the document that lies in another file (subDoc)":          `<w:p><w:subDoc r:id="x"/></w:p>`,
	} {
		if f := body(t, xml+xml); !slices.Equal(f.Lost, []string{want}) {
			t.Errorf("of %s it tells %q, not %q", xml, f.Lost, want)
		}
	}
}
