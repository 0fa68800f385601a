package pdfread_test

import (
	"slices"
	"strings"
	"testing"
)

func TestProblems(t *testing.T) {
	for _, test := range []struct {
		object         int
		old, new, want string
	}{
		{oContent1, "/H1 <</MCID 0>> BDC", "/H1 <</Dummy 0>>BDC", `page 1: "Budget £5" is neither in the structure nor an artifact`},
		{oContent1, "/MCID 1", "/MCID 0", "page 1: marked content 0 is drawn twice"},
		{oPara, "/K[1<<", "/K[5<<", "P: marked content 5 of page 1 isn't drawn"},
		{oPara, "/K[1<<", "/K[0<<", "P: marked content 0 of page 1 belongs to Title too"},
		{oPara, "/K[1<<", "/K[<<", "page 1: marked content 1 belongs to no element"},
		{oParents, "0[14 0 R 15", "0[15 0 R 15", "page 1: the parent tree gives marked content 0 to another element than Title"},
		{oPage2, "/StructParents 1", "", "page 2: the parent tree gives marked content 0 to another element than P"},
		{oParents, "2 20 0 R", "2 13 0 R", `page 2: the structure doesn't hold the link "Paragraph 1"`},
		{oLink, "<</Type/OBJR/Obj 21 0 R>>", "", `page 2: the structure doesn't hold the link "Paragraph 1"`},
		{oLink, "Obj 21", "Obj 13", "Link: the annotation 13 isn't a link of a page, or belongs to another element too"},
		{oAnnotation, "(para-1)", "(para-2)", `page 2: the link "Paragraph 1para-2" leads nowhere`},
		{oCell, "[(x)]", "[(x)(y)]", `TD: no head cell has the name "y"`},
		{oCell, "/S/TD", "/S/TD/ID(x)", `two elements have the name "x"`},
		{oHeadCell, "/S/TH", "/S/TD", `TD: no head cell has the name "x"`},
		{oTree, "(x)24", "(y)24", `the tree of names lacks "x"`},
		{oTree, "(x)24", "(x)26", `the tree of names gives "x" to an element without that name`},
		{oBookmark1, "[3 0 R", "[4 0 R", `the bookmark "Budget" leads nowhere`},
	} {
		p := mustRead(t, classic(changed(test.object, test.old, test.new)))
		if !slices.Contains(p.Problems(), test.want) {
			t.Errorf("%s changed to %s tells %q, not %q", test.old, test.new, p.Problems(), test.want)
		}
	}
}

func TestMissingGlyphs(t *testing.T) {
	objects := changed(oContent1, wide("Budget £5"), wide("Budget ¿5"))
	if got := string(mustRead(t, classic(objects)).MissingGlyphs()); got != "¿" {
		t.Errorf("missing are %q, not ¿", got)
	}
	objects = changed(oGlyphs, allGlyphs()[2*'A':], strings.Repeat("\x00", len(allGlyphs())-2*'A'))
	if got := string(mustRead(t, classic(objects)).MissingGlyphs()); got != "BCETabdefghilmnorstuvw£" {
		t.Errorf("missing are %q", got)
	}
}

func TestUnmappedLetter(t *testing.T) {
	read := readAloud(t, classic(changed(oContent1, wide("go on "), wide("go on\u0100"))))
	if !strings.Contains(read, "words go on\uFFFDoverleaf") {
		t.Errorf("a code without Unicode is read as %q", read)
	}
}
