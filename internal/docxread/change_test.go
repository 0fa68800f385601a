package docxread_test

import (
	"testing"

	"cabinet/internal/docxread"
)

const by = ` w:id="1" w:author="Fin" w:date="2025-01-20T10:00:00Z"`

func ins(xml string) string { return `<w:ins` + by + `>` + xml + `</w:ins>` }

func del(words string) string {
	return `<w:del` + by + `><w:r><w:delText xml:space="preserve">` + words + `</w:delText></w:r></w:del>`
}

// marked is a paragraph whose end was changed.
func marked(mark, xml string) string {
	return `<w:p><w:pPr><w:rPr><w:` + mark + by + `/></w:rPr></w:pPr>` + xml + `</w:p>`
}

// TestChanges reads each side of a change, both at once, and the changes themselves, each once.
func TestChanges(t *testing.T) {
	for _, tt := range []struct{ what, xml, accepted, original, both, changes string }{
		{"a figure", `<w:p>` + run("It costs ") + del("£1") + ins(run("£2")) + run(".") + `</w:p>`,
			"It costs [£2|+Fin].\n", "It costs [£1|-Fin].\n", "It costs [£1|-Fin][£2|+Fin].\n", "- Fin \"£1\"\n+ Fin \"£2\"\n"},
		{"words that Word has parted", `<w:p>` + ins(run("a ")) + `<w:proofErr/>` + ins(run("b")) + run("c") + ins(run("d")) + `</w:p>`,
			"[a b|+Fin]c[d|+Fin]\n", "c\n", "[a b|+Fin]c[d|+Fin]\n", "+ Fin \"a b\"\n+ Fin \"d\"\n"},
		{"a new paragraph", par("One.") + marked("ins", ins(run("Two."))) + par("Three."),
			"One.\n[Two.|+Fin]+¶\nThree.\n", "One.\nThree.\n", "One.\n[Two.|+Fin]+¶\nThree.\n", "+ Fin \"Two.\\n\"\n"},
		{"a deleted paragraph", par("One.") + marked("del", del("Two.")) + par("Three."),
			"One.\nThree.\n", "One.\n[Two.|-Fin]-¶\nThree.\n", "One.\n[Two.|-Fin]-¶\nThree.\n", "- Fin \"Two.\\n\"\n"},
		{"two paragraphs joined", marked("del", `<w:bookmarkStart w:name="a"/>`+run("One, ")) + `<w:p><w:bookmarkStart w:name="b"/>` + run("two.") + `</w:p>`,
			"{a} {b} One, two.\n", "{a} One, -¶\n{b} two.\n", "{a} One, -¶\n{b} two.\n", "- Fin \"\\n\"\n"},
		{"a paragraph parted", marked("ins", `<w:bookmarkStart w:name="a"/>`+run("One. ")) + par("Two."),
			"{a} One. +¶\nTwo.\n", "{a} One. Two.\n", "{a} One. +¶\nTwo.\n", "+ Fin \"\\n\"\n"},
		{"all words of a paragraph and the end of the one before", marked("del", `<w:bookmarkStart w:name="a"/>`+run("One.")) + `<w:p><w:bookmarkStart w:name="b"/>` + del("Two.") + `</w:p>`,
			"{a} One.\n", "{a} One.-¶\n{b} [Two.|-Fin]\n", "{a} One.-¶\n{b} [Two.|-Fin]\n", "- Fin \"\\n\"\n- Fin \"Two.\"\n"},
		{"a comment at a point of a deleted paragraph", marked("del", `<w:bookmarkStart w:name="a"/>`+del("One.")+`<w:r><w:commentReference w:id="1"/></w:r>`) + `<w:p><w:bookmarkStart w:name="b"/>` + run("Two.") + `</w:p>`,
			"{b} [|comment 1]Two.\n", "{a} [One.|-Fin][|comment 1]-¶\n{b} Two.\n", "{a} [One.|-Fin][|comment 1]-¶\n{b} Two.\n", "- Fin \"One.\\n\"\n"},
		{"a move", marked("moveFrom", `<w:moveFrom`+by+`>`+run("x")+`</w:moveFrom>`) + par("y") + marked("moveTo", `<w:moveTo`+by+`>`+run("x")+`</w:moveTo>`),
			"y\n[x|toFin]to¶\n", "[x|fromFin]from¶\ny\n", "[x|fromFin]from¶\ny\n[x|toFin]to¶\n", "from Fin \"x\\n\"\nto Fin \"x\\n\"\n"},
		{"what one inserted and another deleted", `<w:p>` + run("a") + `<w:ins w:author="Leg">` + del("b") + `</w:ins></w:p>`,
			"a\n", "a\n", "a\n", "+ Leg \"b\"\n- Fin \"b\"\n"},
		{"a look", `<w:p><w:r><w:rPr><w:b/><w:rPrChange` + by + `><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>a</w:t></w:r></w:p>`,
			"[a|b ~Fin]\n", "[a|i ~Fin]\n", "[a|b ~Fin]\n", "~ Fin \"a\"\n"},
		{"a style", `<w:p><w:pPr><w:outlineLvl w:val="0"/><w:pPrChange` + by + `><w:pPr/></w:pPrChange></w:pPr>` + run("a") + `</w:p>`,
			"h1 a\n", "a\n", "h1 a\n", "~ Fin \"a\"\n"},
		{"a deleted field", `<w:p>` + run("see ") + `<w:del` + by + `><w:r><w:fldChar w:fldCharType="begin"/><w:delInstrText>REF a</w:delInstrText><w:fldChar w:fldCharType="separate"/><w:delText>2.1</w:delText><w:fldChar w:fldCharType="end"/></w:r></w:del>` + run("x") + `</w:p>`,
			"see x\n", "see [2.1|to a -Fin]x\n", "see [2.1|to a -Fin]x\n", "- Fin \"2.1\"\n"},
		{"a deleted paragraph before a table", marked("del", run("kept")) + `<w:tbl><w:tr><w:tc>` + par("x") + `</w:tc></w:tr></w:tbl>` + par("after"),
			"kept\ntable, 0 heads\n| x |\nafter\n", "kept-¶\ntable, 0 heads\n| x |\nafter\n", "kept-¶\ntable, 0 heads\n| x |\nafter\n", "- Fin \"\\n\"\n"},
		{"the end of the last paragraph", marked("del", run("kept")), "kept\n", "kept-¶\n", "kept-¶\n", "- Fin \"\\n\"\n"},
		{"a new row", `<w:tbl><w:tr><w:tc>` + par("a") + `</w:tc></w:tr><w:tr><w:trPr><w:ins` + by + `/></w:trPr><w:tc>` + marked("ins", ins(run("b"))) + `</w:tc><w:tc>` + marked("ins", ins(run("c"))) + `</w:tc></w:tr></w:tbl>`,
			"table, 0 heads\n| a |\n+| [b|+Fin] | [c|+Fin] |\n", "table, 0 heads\n| a |\n", "table, 0 heads\n| a |\n+| [b|+Fin] | [c|+Fin] |\n", "+ Fin \"b\\tc\"\n"},
		{"a deleted row", `<w:tbl><w:tr><w:trPr><w:del` + by + `/></w:trPr><w:tc><w:p>` + del("b") + `</w:p></w:tc></w:tr></w:tbl>` + par("x"),
			"x\n", "table, 0 heads\n-| [b|-Fin] |\nx\n", "table, 0 heads\n-| [b|-Fin] |\nx\n", "- Fin \"b\"\n"},
		{"a deleted cell", `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel` + by + `/></w:tcPr>` + par("b") + `</w:tc><w:tc>` + par("c") + `</w:tc></w:tr></w:tbl>`,
			"table, 0 heads\n| c |\n", "table, 0 heads\n| - [b|-Fin] | c |\n", "table, 0 heads\n| - [b|-Fin] | c |\n", "- Fin \"b\"\n"},
		{"an inserted picture", `<w:p>` + ins(`<w:r><w:drawing><a:blip r:embed="i"/></w:drawing></w:r>`) + `</w:p>`,
			"[|image \"\" word/a.png +Fin]\n", "", "[|image \"\" word/a.png +Fin]\n", "+ Fin \"\"\n"},
		{"nothing", `<w:p>` + ins(``) + ins(`<w:r><w:rPr/></w:r>`) + run("a") + `</w:p>`, "a\n", "a\n", "a\n", ""},
	} {
		f := mustRead(t, parts{"word/document.xml": tt.xml}.file(`<Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="a.png"/>`))
		for view, want := range map[docxread.View]string{docxread.Accepted: tt.accepted, docxread.Original: tt.original, docxread.Both: tt.both} {
			if got := show(f.View(view).Blocks); got != want {
				t.Errorf("%s: view %d is\n%s, not\n%s", tt.what, view, got, want)
			}
		}
		if got := changes(f); got != tt.changes {
			t.Errorf("%s: the changes are\n%s, not\n%s", tt.what, got, tt.changes)
		}
	}
}

// TestBothNumbers gives each paragraph the number of the side on which it is.
func TestBothNumbers(t *testing.T) {
	f := mustRead(t, crafted(t, "list 1: decimal \"%1.\"\n\n1.0 a\n– 1.0 b\n+ 1.0 c\n1.0 d\n– 1.0 e\n").file())
	want := "1. a\n2. [b|-A]-¶\n2. [c|+A]+¶\n3. d\n4. [e|-A]-¶\n"
	if got := show(f.View(docxread.Both).Blocks); got != want {
		t.Errorf("both sides are\n%s", got)
	}
}

// TestOneChange points to one change from every view.
func TestOneChange(t *testing.T) {
	f := body(t, `<w:p>`+del("a")+ins(run("b"))+`</w:p>`)
	both := f.View(docxread.Both).Blocks[0].(*docxread.Paragraph)
	accepted := f.View(docxread.Accepted).Blocks[0].(*docxread.Paragraph)
	original := f.View(docxread.Original).Blocks[0].(*docxread.Paragraph)
	if both.Runs[0].Change != f.Changes[0] || original.Runs[0].Change != f.Changes[0] {
		t.Error("what was deleted points to several changes")
	}
	if both.Runs[1].Change != f.Changes[1] || accepted.Runs[0].Change != f.Changes[1] {
		t.Error("what was inserted points to several changes")
	}
}
