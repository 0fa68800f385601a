package pdfread_test

import (
	"bytes"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/verify"
)

func TestRefusesDamage(t *testing.T) {
	for _, test := range []struct {
		object         int
		old, new, want string
	}{
		{oCatalog, "/Pages 2 0 R", "", "the page tree isn't a tree"},
		{oPages, "5 0 R", "2 0 R", "the page tree isn't a tree"},
		{oPages, "3 0 R 5 0 R", "", "no pages"},
		{oPages, "5 0 R", "7 0 R", `the page tree holds a "Font"`},
		{oPages, "/MediaBox[0 0 595 842]", "", "page 1 has no MediaBox"},
		{oPages, "Pages", "#5", "bad escape in the name"},
		{oPages, "/F1 7 0 R", "", "page 1: no font F1"},
		{oContent1, "EMC", "   ", "page 1: the content ends inside marked content"},
		{oContent1, "BDC", "   ", "page 1: EMC without BMC or BDC"},
		{oContent1, "BT ", "Q  ", "page 1: Q without q"},
		{oContent1, "BT ", " BI", "inline images aren't read"},
		{oContent1, "72 800 Td", "   800 Td", "an operator without its operands"},
		{oContent1, "0065> Tj", "0065} Tj", "bad hexadecimal string"},
		{oContent1, "endstream", "endstrea", "as it says"},
		{oContent1, "/Length ", "/Length 1", "as it says"},
		{oContent1, "/Length ", "/Length 9999", "runs out of the file"},
		{oContent1, "/Length ", "/Filter/JBIG2Decode/Length ", "filter JBIG2Decode isn't read"},
		{oContent1, "/Length ", "/Filter/FlateDecode/Length ", "a compressed stream is damaged"},
		{oFont, "Identity-H", "Identity-V", "isn't encoded as Identity-H"},
		{oFont, "Type0", "Type3", `fonts of the kind "Type3" aren't read`},
		{oToUnicode, "<00FF>", "< XX >", "bad hexadecimal string"},
		{oTree, "/Title/H1", "/Title/Title2/Title2/Title", "the role map goes in circles"},
		{oDocument, "14 0 R", "13 0 R", "the structure tree isn't a tree"},
		{oDocument, "14 0 R", "15 0 R", "the structure tree isn't a tree"},
		{oHeading, "/S/Title", "", "a structure element without a type"},
		{oBookmark2, "/Parent", "/Next 28 0 R/Parent", "the outline isn't a tree"},
	} {
		_, err := pdfread.Read(classic(changed(test.object, test.old, test.new)))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q changed to %q gives the error %v, not %q", test.old, test.new, err, test.want)
		}
	}
}

func TestRefusesDamagedFiles(t *testing.T) {
	plain, packed := classic(sample()), packedFile(sample())
	for _, test := range []struct {
		src            []byte
		old, new, want string
	}{
		{plain, "%PDF-1", "%PDF-2", "not a PDF of version 1"},
		{plain, "startxref", "startwhat", "no startxref"},
		{plain, "startxref\n", "startxref\n9", "bad cross-reference offset"},
		{plain, "/Root", "/Encrypt 1 0 R/Root", "encrypted"},
		{plain, "/Root", "/Loot", "no catalogue"},
		{plain, "trailer\n<<", "trailer\n<</XRefStm 9", "no cross-reference table at 9"},
		{plain, "\n3 0 obj", "\n4 0 obj", "object 3 isn't at its offset"},
		{plain, "endobj", "endobi", "isn't well formed"},
		{plain, " 65535 f", " 65535 g", "bad cross-reference entry"},
		{packed, "/W[1 2 1]", "/W[1 2 9]", "bad field widths"},
		{packed, "/W[1 2 1]", "/W[0 0 0]", "bad field widths"},
		{packed, "/W[1 2 1]", "/W[3 3 1]", "cut short"},
		{packed, "/Type/ObjStm", "/Type/ObjSt_", "isn't an object stream"},
		{packed, "/N 2", "/N 1", "isn't in the object stream"},
		{packed, "/Type/XRef", "/Type/XRef/DecodeParms<</Predictor 2>>", "predictor 2 isn't read"},
	} {
		if !bytes.Contains(test.src, []byte(test.old)) {
			t.Errorf("the sample has no %q", test.old)
		}
		_, err := pdfread.Read(bytes.Replace(test.src, []byte(test.old), []byte(test.new), 1))
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q changed to %q gives the error %v, not %q", test.old, test.new, err, test.want)
		}
	}
}

// A file cut short anywhere gives an error, not half a report.
func TestRefusesHalf(t *testing.T) {
	for _, src := range [][]byte{classic(sample()), packedFile(sample())} {
		for n := 0; n < len(src)-len("\n%%EOF\n"); n += 7 {
			if _, err := pdfread.Read(src[:n]); err == nil {
				t.Fatalf("the first %d of %d bytes are read without an error", n, len(src))
			}
		}
	}
}

func TestRefusesPostScript(t *testing.T) {
	src := bytes.Replace(onePage("/I Do"), []byte("/Subtype/Form"), []byte("/Subtype/PS  "), 1)
	if _, err := pdfread.Read(src); err == nil || !strings.Contains(err.Error(), "neither an image nor a form") {
		t.Errorf("a piece of PostScript gives the error %v", err)
	}
}

// What costs much and looks like little.
func TestBoundsWork(t *testing.T) {
	laughs := "<</Kids[" + strings.Repeat("11 0 R ", 50) + "]>>"
	for name, objects := range map[string][]string{
		"content that many pages share":          put(oPage1, "<</Type/Page/Contents["+strings.Repeat("4 0 R ", 1<<20)+"]>>", oContent1, streamObject("", strings.Repeat(" ", 1<<10))),
		"a name tree that holds itself often":    put(oTree, laughs, oCatalog, "<</Pages 2 0 R/Names<</Dests 11 0 R>>>>"),
		"arrays nested a million deep":           put(oOutline, strings.Repeat("[", 1<<20)),
		"a stream whose length is its own":       put(oContent1, "<</Length 4 0 R>>\nstream\n\nendstream"),
		"widths for every number there is":       put(oDescendant, "<</W[0 9223372036854775807 500]>>"),
		"kids of the structure shared and large": put(oDocument, "<</S/P/K["+strings.Repeat("14 0 R ", 9)+"]>>", oHeading, "<</S/P/K 15 0 R>>"),
		"a paragraph with an endless string":     put(oContent1, streamObject("", strings.Repeat("(", 1<<20))),
		"graphics states saved a million times":  put(oContent1, streamObject("", strings.Repeat("q ", 1<<20))),
		"marked content begun a million times":   put(oContent1, streamObject("", strings.Repeat("/P BMC ", 1<<20))),
	} {
		if _, err := pdfread.Read(classic(objects)); err == nil {
			t.Errorf("%s is read without an error", name)
		} else {
			t.Logf("%s: %v", name, err)
		}
	}
}

// The limit is lowered here, since making a stream that large takes a while.
func TestBoundsInflating(t *testing.T) {
	data, err := pdfread.Inflate(classic(put(oContent1, deflated("", strings.Repeat("q Q ", 1<<18)))), oContent1, 1<<18)
	if data != nil || err == nil || !strings.Contains(err.Error(), "bytes of content") {
		t.Errorf("a stream over the limit gives %d bytes and the error %v", len(data), err)
	}
}

// A page with more content than any drawing has is refused before it is read.
func TestBoundsPage(t *testing.T) {
	src := classic(put(oContent1, deflated("", strings.Repeat("q Q ", 10<<20))))
	if _, err := pdfread.Read(src); err == nil || !strings.Contains(err.Error(), "page 1 has more than") {
		t.Errorf("a page of 40 MiB gives the error %v", err)
	}
}

// put gives the sample with objects replaced: a number, its object, and so on.
func put(pairs ...any) []string {
	objects := sample()
	for i := 0; i < len(pairs); i += 2 {
		objects[pairs[i].(int)-1] = pairs[i+1].(string)
	}
	return objects
}

func FuzzRead(f *testing.F) {
	f.Add(classic(sample()))
	f.Add(packedFile(sample()))
	f.Add(drawTurned(f))
	f.Add(onePage("BT /F1 10 Tf 5 50 Td [(!) -200 (!)] TJ 1 2 (!) \" /I Do ET"))
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := pdfread.Read(src)
		if (p == nil) == (err == nil) {
			t.Fatalf("a PDF %v and the error %v", p, err)
		}
		if _, told := verify.ReadPDF(src); (told == nil) != (err == nil) {
			t.Errorf("verify has the error %v", told)
		}
		if err == nil {
			_, _ = p.Tree(), p.MissingGlyphs()
		}
	})
}
