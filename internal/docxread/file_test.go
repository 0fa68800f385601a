package docxread_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"cabinet/internal/docxread"
)

// TestTables reads tables with what is merged, wrapped and left out in them.
func TestTables(t *testing.T) {
	cell := func(properties, xml string) string {
		return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + xml + `</w:tc>`
	}
	for _, tt := range []struct{ xml, want string }{
		{`<w:tblPr><w:tblCaption w:val="Costs"/><w:tblDescription w:val="By year"/></w:tblPr><w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell(`<w:vMerge w:val="restart"/>`, par("Item")) + cell(`<w:gridSpan w:val="2"/>`, par("Cost")) +
			`</w:tr><w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell(`<w:vMerge/>`, `<w:p/>`) + cell("", par("2024")) + cell("", par("2025")) + `</w:tr><w:tr>` + cell("", par("Rent")) + cell("", par("1")) + cell("", par("2")) + `</w:tr>`,
			"table, 2 heads, Costs, By year\n| Item | 2× Cost |\n| ^ | 2024 | 2025 |\n| Rent | 1 | 2 |\n"},
		{`<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>` + cell("", par("a")+par("b")) + `</w:tr>`, "table, 0 heads\n| 2× | a b | |\n"},
		{`<w:tr>` + cell(`<w:hMerge w:val="restart"/>`, par("a")) + cell(`<w:hMerge/>`, `<w:p/>`) + `</w:tr>`, "table, 0 heads\n| 2× a |\n"},
		{`<w:tr>` + cell("", `<w:tbl><w:tr>`+cell("", par("inner"))+`</w:tr></w:tbl><w:p/>`) + `</w:tr>`, "table, 0 heads\n| table, 0 heads | inner | |\n"},
		{`<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>` + cell("", par("a")) + `</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>`, "table, 0 heads\n| a |\n"},
		{`<w:tr>` + cell(`<w:gridSpan w:val="2000000000"/>`, par("a")) + `</w:tr>`, "table, 0 heads\n| 63× a |\n"},
		{`<w:tr><w:trPr><w:gridBefore w:val="2000000000"/></w:trPr>` + cell(`<w:gridSpan w:val="-1"/>`, par("a")) + `</w:tr>`, "table, 0 heads\n| 63× | a |\n"},
		{``, ""},
	} {
		f := body(t, `<w:tbl>`+tt.xml+`</w:tbl>`)
		got := strings.ReplaceAll(show(f.View(docxread.Accepted).Blocks), "  ", " ")
		if got != tt.want {
			t.Errorf("%s\nis read as\n%s, not\n%s", tt.xml, got, tt.want)
		}
	}
}

// TestTableBookmark gives a table the bookmark before it.
func TestTableBookmark(t *testing.T) {
	f := body(t, par("a")+`<w:bookmarkStart w:name="t"/><w:tbl><w:tr><w:tc><w:p><w:bookmarkStart w:name="c"/></w:p></w:tc></w:tr></w:tbl><w:bookmarkEnd/>`+`<w:bookmarkStart w:name="p"/>`+par("b"))
	if got, want := show(f.View(docxread.Accepted).Blocks), "a\ntable, 0 heads, t\n| {c}  |\n{p} b\n"; got != want {
		t.Errorf("read as\n%s", got)
	}
}

// TestBoxes reads what stands in text boxes once, after the paragraph that they hang on.
func TestBoxes(t *testing.T) {
	box := func(xml string) string { return `<w:txbxContent>` + xml + `</w:txbxContent>` }
	both := `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx>` + box(par("in a box")) + `</wps:txbx></wp:anchor></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><v:textbox>` + box(par("in a box")) + `</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
	for _, tt := range []struct{ xml, want string }{
		{`<w:p>` + run("a ") + both + run("b") + `</w:p>` + par("c"), "a b\nbox in a box\nc\n"},
		{`<w:p>` + both + `</w:p>`, "box in a box\n"},
		{`<w:p><w:r><w:pict><v:textbox>` + box(`<w:tbl><w:tr><w:tc>`+par("x")+`</w:tc></w:tr></w:tbl>`) + `</v:textbox></w:pict></w:r></w:p>`, "table, 0 heads, boxed\n| box x |\n"},
		{`<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>`, "box DRAFT\n"},
		{`<w:p>` + field("REF a", both+run("1")) + `</w:p>`, "[1|to a]\nbox in a box\n"},
	} {
		f := body(t, tt.xml)
		if got := show(f.View(docxread.Accepted).Blocks); got != tt.want || len(f.Lost) > 0 {
			t.Errorf("%s\nis read as\n%s, not\n%s, without %q", tt.xml, got, tt.want, f.Lost)
		}
	}
}

// TestPictures reads pictures with the words for those who can't see them.
func TestPictures(t *testing.T) {
	drawing := func(about, blip string) string {
		return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"` + about + `</wp:docPr><a:graphic>` + blip + `</a:graphic></wp:inline></w:drawing></w:r></w:p>`
	}
	f := mustRead(t, parts{
		"word/document.xml": drawing(` descr="A chart">`, `<a:blip r:embed="i"/>`) + drawing(` title="Its title">`, `<a:blip r:embed="i"/>`) +
			drawing(`><a:ext><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>`, `<a:blip r:embed="i"/>`) +
			drawing(` descr="Outside">`, `<a:blip r:link="far"/>`) + `<w:p><w:r><w:pict><v:shape alt="An old picture"><v:imagedata r:id="i"/></v:shape></w:pict></w:r></w:p>`,
		"word/media/a.png": "pixels",
	}.file(`<Relationship Id="i" Type="x/image" Target="media/a.png"/><Relationship Id="far" Type="x/image" Target="https://example.org/a.png" TargetMode="External"/>`))
	blocks := f.View(docxread.Accepted).Blocks
	want := `[|image "A chart" word/media/a.png]` + "\n" + `[|image "Its title" word/media/a.png]` + "\n" + `[|image "" word/media/a.png decorative]` + "\n" +
		`[|image "Outside" ]` + "\n" + `[|image "An old picture" word/media/a.png]` + "\n"
	if got := show(blocks); got != want {
		t.Errorf("read as\n%s", got)
	}
	if !slices.Equal(f.Lost, []string{"a picture that lies outside the file: https://example.org/a.png"}) {
		t.Errorf("lost is %q", f.Lost)
	}
	if text, err := f.Picture(blocks[0].(*docxread.Paragraph).Runs[0].Image); err != nil || string(text) != "pixels" {
		t.Errorf("the picture is %q, %v", text, err)
	}
	for _, part := range []string{"", "word/none.png", "word/document.xml", "../../etc/passwd"} {
		if _, err := f.Picture(&docxread.Image{Part: part}); err == nil {
			t.Errorf("%q is a picture", part)
		}
	}
}

// TestNotes reads footnotes and endnotes, without the lines that part them from the text.
func TestNotes(t *testing.T) {
	ref := func(kind, id, rest string) string {
		return `<w:r><w:` + kind + `Reference w:id="` + id + `"` + rest + `</w:r>`
	}
	f := mustRead(t, parts{
		"word/document.xml":  `<w:p>` + run("a") + ref("footnote", "2", `/>`) + ref("endnote", "1", `/>`) + ref("footnote", "3", ` w:customMarkFollows="1"/><w:t>*</w:t>`) + `</w:p>`,
		"word/footnotes.xml": `<w:footnote w:type="separator" w:id="0">` + par("x") + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>` + run(" One.") + `</w:p></w:footnote><w:footnote w:id="3">` + par("Two.") + `</w:footnote>`,
		"word/endnotes.xml":  `<w:endnote w:id="1">` + par("An end.") + `</w:endnote>`,
	}.file())
	d := f.View(docxread.Accepted)
	if got, want := show(d.Blocks), "a[|note f2][|note e1][|note f3*]\n"; got != want {
		t.Errorf("read as %s", got)
	}
	var got []string
	for _, key := range slices.Sorted(maps.Keys(d.Notes)) {
		got = append(got, key+" "+show(d.Notes[key]))
	}
	if want := []string{"e1 An end.\n", "f2 One.\n", "f3 Two.\n"}; !slices.Equal(got, want) {
		t.Errorf("the notes are %q", got)
	}
}

// TestNotesOfSides has a note on the side alone on which the text refers to it.
func TestNotesOfSides(t *testing.T) {
	ref := func(id string) string { return `<w:r><w:footnoteReference w:id="` + id + `"/></w:r>` }
	f := mustRead(t, parts{
		"word/document.xml": `<w:p>` + ins(ref("1")) + `<w:del` + by + `>` + ref("2") + `</w:del>` + ref("3") + `</w:p>`,
		"word/footnotes.xml": `<w:footnote w:id="1">` + par("new") + `</w:footnote><w:footnote w:id="2">` + par("gone") + `</w:footnote>` +
			`<w:footnote w:id="3">` + par("kept") + `</w:footnote><w:footnote w:id="4">` + par("nowhere") + `</w:footnote>`,
	}.file())
	for view, want := range map[docxread.View][]string{docxread.Accepted: {"f1", "f3", "f4"}, docxread.Original: {"f2", "f3", "f4"}, docxread.Both: {"f1", "f2", "f3", "f4"}} {
		if got := slices.Sorted(maps.Keys(f.View(view).Notes)); !slices.Equal(got, want) {
			t.Errorf("view %d has the notes %q, not %q", view, got, want)
		}
	}
}

// TestComments reads what was said, of which words, and what answers what.
func TestComments(t *testing.T) {
	from := func(id string) string { return `<w:commentRangeStart w:id="` + id + `"/>` }
	to := func(id string) string {
		return `<w:commentRangeEnd w:id="` + id + `"/><w:r><w:commentReference w:id="` + id + `"/></w:r>`
	}
	comment := func(id, para, text string) string {
		return `<w:comment w:id="` + id + `" w:author="F. Inance" w:initials="FI" w:date="2025-01-20T10:00:00Z"><w:p w14:paraId="` + para + `"><w:r><w:annotationRef/></w:r>` + run(text) + `</w:p></w:comment>`
	}
	f := mustRead(t, parts{
		"word/document.xml": `<w:p>` + run("The ") + from("1") + run("cost ") + from("2") + del("is ") + ins(run("was ")) + to("1") + run("£1") + to("2") + run(".") + `<w:r><w:commentReference w:id="3"/></w:r></w:p>` +
			from("4") + par("Two") + par("three.") + to("4") + `<w:p>` + from("5") + del("gone") + to("5") + `</w:p>`,
		"word/comments.xml":         comment("1", "0A", "Which code?") + comment("2", "0B", "4410.") + comment("3", "0C", "A point.") + comment("4", "0D", "Both.") + comment("5", "0E", "Why?"),
		"word/commentsExtended.xml": `<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>`,
	}.file())
	var got strings.Builder
	for _, c := range f.Comments {
		fmt.Fprintf(&got, "%s %q on %q", c.ID, c.Text, c.On)
		if c.Parent != "" {
			got.WriteString(" answers " + c.Parent)
		}
		if c.Done {
			got.WriteString(" done")
		}
		got.WriteString("\n")
	}
	want := `1 "Which code?" on "cost was" done
2 "4410." on "was £1" answers 1
3 "A point." on ""
4 "Both." on "Two\nthree."
5 "Why?" on "gone"
`
	if got.String() != want {
		t.Errorf("the comments are\n%s", got.String())
	}
	if c := f.Comments[0]; c.Author != "F. Inance" || c.Initials != "FI" || c.At != "2025-01-20T10:00:00Z" {
		t.Errorf("the comment is %+v", c)
	}
	want = "The [cost |comment 1][was |comment 1,2 +Fin][£1|comment 2].[|comment 3]\n[Two|comment 4]\n[three.|comment 4]\n"
	if got := show(f.View(docxread.Accepted).Blocks); got != want {
		t.Errorf("read as\n%s", got)
	}
}

// TestAbout reads what a file says of itself.
func TestAbout(t *testing.T) {
	f := mustRead(t, parts{
		"word/document.xml": par("x"),
		"word/header1.xml":  `<w:p>` + run("EXEMPT") + `<w:r><w:tab/></w:r>` + field("PAGE", run("2")) + `</w:p>`,
		"word/footer1.xml":  par("EXEMPT\t2") + `<w:p/>`,
		"word/settings.xml": `<w:trackRevisions/>`,
		"docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> A paper </dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`,
		"docProps/custom.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
			`<property fmtid="{}" pid="2" name="cabinet.case"><vt:lpwstr>gullies</vt:lpwstr></property></Properties>`,
	}.file())
	if f.Title != "A paper" || f.Language != "en-GB" || !f.Tracking || f.Properties["cabinet.case"] != "gullies" || !slices.Equal(f.Running, []string{"EXEMPT\t2"}) {
		t.Errorf("%q %q %v %q %q", f.Title, f.Language, f.Tracking, f.Properties, f.Running)
	}
}

// TestWritings reads what Word saves as strict, parts that are UTF-16, and paths that are written otherwise.
func TestWritings(t *testing.T) {
	strict := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:ind x:start="36pt"/></x:pPr><x:r><x:t>words</x:t></x:r></x:p></x:body></x:document>`
	wide := func(order func(uint16) []byte) string {
		var out []byte
		for _, c := range utf16.Encode([]rune("\uFEFF" + strings.Replace(strict, "UTF-8", "UTF-16", 1) + "<!-- 😀 -->")) {
			out = append(out, order(c)...)
		}
		return string(out)
	}
	for what, p := range map[string]parts{
		"strict":                 {"word/document.xml": strict},
		"UTF-8 with a mark":      {"word/document.xml": "\xEF\xBB\xBF" + strict},
		"UTF-16, low byte first": {"word/document.xml": wide(func(c uint16) []byte { return []byte{byte(c), byte(c >> 8)} })},
		"UTF-16":                 {"word/document.xml": wide(func(c uint16) []byte { return []byte{byte(c >> 8), byte(c)} })},
		"another folder":         {"a b/Paper.xml": strict, "_rels/.rels": relationships(`<Relationship Id="d" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/a%20b/paper.xml"/>`)},
		"Windows paths":          {`word\document.xml`: strict, "_rels/.rels": relationships(`<Relationship Id="d" Type="x/officeDocument" Target="word\document.xml"/>`)},
		"no relations":           {"word/document.xml": strict, "_rels/.rels": relationships("")},
	} {
		f, err := docxread.Read(rawFile(p))
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		if got := show(f.View(docxread.Accepted).Blocks); got != "words\n" {
			t.Errorf("%s is read as %q", what, got)
		} else if in := f.View(docxread.Accepted).Blocks[0].(*docxread.Paragraph).Indent; in != 720 {
			t.Errorf("%s is %d twips in", what, in)
		}
	}
}

// rawFile packs parts as they are, with the file's relations.
func rawFile(p parts) []byte {
	all := maps.Clone(p)
	if all["_rels/.rels"] == "" {
		all["_rels/.rels"] = relationships(`<Relationship Id="d" Type="x/officeDocument" Target="word/document.xml"/>`)
	}
	return packed(all)
}
