package pdfread_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// theirs is a PDF of one page that draws some content, with entries in its catalogue and in its page, and with further
// objects from 5 on.
func theirs(catalog, page, content string, more ...string) []byte {
	return classic(append([]string{
		"<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		"<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R" + page + ">>",
		streamObject("", content),
	}, more...))
}

// written is all that a file's pages need, as it would stand in a file from object 10 on.
func written(f *pdfread.Foreign) string {
	var b []byte
	for i := range f.Len() {
		b = fmt.Appendf(b, "%d: ", 10+i)
		b = append(f.Append(b, i, 10), '\n')
	}
	return string(b)
}

func takeIn(t *testing.T, src []byte) *pdfread.Foreign {
	t.Helper()
	f, err := pdfread.TakeIn(src)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestTakeIn takes along what a page draws with, and nothing else.
func TestTakeIn(t *testing.T) {
	f := takeIn(t, theirs("/Lang(en)/Names<<>>/OpenAction[3 0 R/Fit]",
		"/StructParents 0/Group 9 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]>>]/AA<<>>/Resources<</Font<</Parent 5 0 R>>/XObject<</Metadata 6 0 R>>/Properties<</M 8 0 R>>>>",
		"/M BDC BT /Parent 9 Tf (Words) Tj ET EMC /Metadata Do",
		"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
		streamObject("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Metadata 7 0 R/StructParent 3/Alternates[3 0 R]/OC 8 0 R/AF[10 0 R]/SMask 10 0 R", "x"),
		streamObject("", "map"),
		"<</Type/OCG/Name(Salaries)/ActualText(W\xf6rds)/Metadata 7 0 R>>",
		"<</S/Transparency/Back 3 0 R>>",
		streamObject("/Type/EmbeddedFile", "secret")))
	const want = `10: <</BBox [0 0 400 300]/Group 11 0 R/Length 53/Resources <</Font <</Parent 12 0 R>>/Properties <</M <</ActualText <57F6726473>>>>>/XObject <</Metadata 13 0 R>>>>/Subtype /Form/Type /XObject>>
stream
/M BDC BT /Parent 9 Tf (Words) Tj ET EMC /Metadata Do
endstream
11: <</Back null/S /Transparency>>
12: <</BaseFont /Helvetica/Subtype /Type1/ToUnicode 14 0 R/Type /Font>>
13: <</BitsPerComponent 8/ColorSpace /DeviceGray/Height 1/Length 1/SMask null/Subtype /Image/Type /XObject/Width 1>>
stream
x
endstream
14: <</Length 3>>
stream
map
endstream
`
	if got := written(f); got != want {
		t.Errorf("it takes\n%s\nnot\n%s", got, want)
	}
	if f.Links != 1 || f.Mended || len(f.Pages) != 1 || !f.Pages[0].Words || !f.IsStream(0) || f.IsStream(1) {
		t.Errorf("%+v", f)
	}
}

// TestTakeInPlaces shows each page as viewers do: cropped, from its own origin, and turned.
func TestTakeInPlaces(t *testing.T) {
	for boxes, want := range map[string]string{
		"":                                   "400000 300000 [1 0 0 1 0 0] [0 0 400 300]",
		"/MediaBox[400 300.5 -10 0]":         "410000 300500 [1 0 0 1 10000 0] [-10 0 400 300.5]",
		"/CropBox[20 30 380 500]":            "360000 270000 [1 0 0 1 -20000 -30000] [20 30 380 300]",
		"/CropBox[900 900 999 999]":          "400000 300000 [1 0 0 1 0 0] [0 0 400 300]",
		"/CropBox[20 30 380 290]/Rotate 90":  "260000 360000 [0 -1 1 0 -30000 380000] [20 30 380 290]",
		"/CropBox[20 30 380 290]/Rotate 180": "360000 260000 [-1 0 0 -1 380000 290000] [20 30 380 290]",
		"/CropBox[20 30 380 290]/Rotate -90": "260000 360000 [0 1 -1 0 290000 -20000] [20 30 380 290]",
		"/Rotate 450":                        "300000 400000 [0 -1 1 0 0 400000] [0 0 400 300]",
		"/UserUnit 1.0/MediaBox[null]":       "612000 792000 [1 0 0 1 0 0] [0 0 612 792]",
		"/UserUnit 1/MediaBox 5 0 R":         "612000 792000 [1 0 0 1 0 0] [0 0 612 792]",
		"/MediaBox[0 0 14400 3]":             "14400000 3000 [1 0 0 1 0 0] [0 0 14400 3]",
		"/MediaBox[-50 -50 400 400]/CropBox[20 20 380 500]/Rotate -90 ": "380000 360000 [0 1 -1 0 400000 -20000] [20 20 380 400]",
	} {
		f := takeIn(t, theirs("", boxes, ""))
		p := f.Pages[0]
		_, box, _ := strings.Cut(written(f), "/BBox ")
		box, _, _ = strings.Cut(box, "/")
		if got := fmt.Sprint(p.Width, p.Height, p.Matrix, " ", box); got != want {
			t.Errorf("%s: %s, not %s", boxes, got, want)
		}
	}
}

// TestTakeInContents takes one stream as it is, and joins several.
func TestTakeInContents(t *testing.T) {
	plain := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R 4 0 R]/MediaBox[0 0 90 90]/Resources<</Font<<>>>>>>"}
	f := takeIn(t, classic(append(plain, "<</Contents 5 0 R>>", "<</Contents[6 0 R 5 0 R]>>", deflated("", "q (x) Tj"), streamObject("", "Q Q"))))
	r, err := pdfread.Inflate(again(f), 11, 1<<10)
	if got := written(f); !strings.Contains(got, "/Filter /FlateDecode") || err != nil || string(r) != "Q Q\nq (x) Tj\n" {
		t.Errorf("%q, %v of\n%s", r, err, got)
	}
	if !f.Pages[0].Words || !f.Pages[1].Words {
		t.Errorf("%+v", f.Pages)
	}
}

// again writes what a file's pages need as a file in which the first object has the number 10.
func again(f *pdfread.Foreign) []byte {
	objects := make([]string, 9)
	for i := range objects {
		objects[i] = "null"
	}
	for i := range f.Len() {
		objects = append(objects, string(f.Append(nil, i, 10)))
	}
	return classic(objects)
}

// TestUnmarks takes out marks, which belong to the tags that are left behind, and leaves how words are read.
func TestUnmarks(t *testing.T) {
	for content, want := range map[string]string{
		"/P <</MCID 12>>BDC (x) Tj EMC":                 "                   (x) Tj    ",
		"/P <</MCID 12 /Lang(cy)>>BDC (x) Tj EMC":       "/P <<         /Lang(cy)>>BDC (x) Tj EMC",
		"/P<</ActualText(x)/MCID 0>>BDC":                "/P<</ActualText(x)       >>BDC",
		"/A BMC /P<</Alt(x)>>BDC q EMC Q EMC EMC":       "       /P<</Alt(x)>>BDC q EMC Q        ",
		"/OC /L BDC q EMC /Span /W BDC Q EMC":           "           q     /Span /W BDC Q EMC",
		"(/P <</MCID 1>> BDC) Tj":                       "(/P <</MCID 1>> BDC) Tj",
		"/P <</Alt(/MCID 1)>> BDC":                      "/P <</Alt(/MCID 1)>> BDC",
		"/MCID 1 Tf /Artifact Do /P <</E(x)/MCID>> BDC": "/MCID 1 Tf /Artifact Do /P <</E(x)/MCID>> BDC",
		"": "",
	} {
		const properties = "/Properties<</L<</Type/OCG>>/W<</ActualText(x)>>>>"
		for _, src := range [][]byte{
			theirs("", "/Resources<<"+properties+">>", content),
			theirs("", "/Resources<</XObject<</A 5 0 R>>>>", "/A Do", deflated("/Subtype/Form/Resources<<"+properties+">>", content)),
		} {
			f := takeIn(t, src)
			last := 9 + f.Len()
			if got, err := pdfread.Inflate(again(f), last, 1<<10); string(got) != want || err != nil {
				t.Errorf("%q gives %q, %v", content, got, err)
			}
		}
	}
}

// TestWords tells a page with words from a picture.
func TestWords(t *testing.T) {
	for content, want := range map[string]bool{
		"BT (Words) Tj ET": true, "[(W) -20 (ords)]TJ": true, "1 2 (W) \"": true, "(W)'": true, "<0041>Tj": true, "3 Tr (made out) Tj": true, `(\101) Tj`: true,
		"": false, "(  ) Tj": false, "<0000> Tj": false, "() Tj": false, "(Words) pop": false, "% (Words) Tj": false, "/Tj Do": false,
		"BI /W 1 ID (x) Tj \xff EI": false, "BI /W 1 ID \x00EI (x) \n EI (Words) Tj": true, "/Form Do": true, "/F#6frm Do": true, "/Picture Do": false, "/None Do": false,
		"/Pattern cs /Letters scn 0 0 9 9 re f": true, "/Font 9 Tf": false,
	} {
		src := theirs("", "/Resources<</XObject<</Form 5 0 R/Picture 6 0 R>>/Pattern<</Letters 7 0 R>>/Font<</Font<</CharProcs<</a 5 0 R>>>>>>>>", content,
			streamObject("/Subtype/Form", "(inner) Tj"), streamObject("/Subtype/Image", "(x) Tj"), streamObject("/PatternType 1", "(x) Tj"))
		if got := takeIn(t, src).Pages[0].Words; got != want {
			t.Errorf("%q: %v", content, got)
		}
	}
}

// TestBlank tells a page on which nothing is drawn from a picture.
func TestBlank(t *testing.T) {
	for content, want := range map[string]bool{
		"": true, "q 1 0 0 rg Q": true, "BT ( ) Tj ET": true, "0 0 9 9 re W n": true, "/None Do": true, "/Empty Do": true,
		"0 0 9 9 re f": false, "0 0 m 9 9 l S": false, "/Picture Do": false, "/Form Do": false, "BI ID x EI": false, "/S sh": false, "(x) Tj": false,
	} {
		src := theirs("", "/Resources<</XObject<</Form 5 0 R/Empty 6 0 R/Picture 7 0 R>>>>", content,
			streamObject("/Subtype/Form", "0 0 9 9 re f"), streamObject("/Subtype/Form", ""), streamObject("/Subtype/Image", "x"))
		if got := takeIn(t, src).Pages[0].Blank; got != want {
			t.Errorf("%q: %v", content, got)
		}
	}
}

// TestTakeInRefuses refuses what would show another thing than its author meant, and what costs too much.
func TestTakeInRefuses(t *testing.T) {
	annotation := func(entries string) []byte { return theirs("", "/Annots[<</Rect[90 90 200 200]"+entries+">>]", "") }
	layers := func(entries string) []byte {
		return theirs("/OCProperties<</OCGs[5 0 R]/D<<"+entries+">>>>", "/Resources<</Properties<</L 5 0 R/M 6 0 R>>>>", "/OC /L BDC 0 0 9 9 re f EMC /OC /M BDC EMC", "<</Type/OCG/Name(x)>>", "<</Type/OCMD>>")
	}
	form := func(entries, content string) string { return streamObject("/Subtype/Form"+entries, content) }
	for name, c := range map[string]struct {
		src  []byte
		want string
	}{
		"a bar over a name":                     {annotation("/Subtype/Square/IC[0 0 0]"), "page 1: a bar or a box lies over the page, and what it covers would be seen"},
		"a stamp":                               {annotation("/Subtype/Stamp"), "page 1: a stamp lies over the page"},
		"a kind of annotation":                  {annotation("/Subtype/Hologram"), "page 1: something lies over the page"},
		"a link with a picture":                 {annotation("/Subtype/Link/AP<</N 4 0 R>>"), "page 1: a picture of a link lies over the page"},
		"a hidden comment":                      {annotation("/Subtype/Text/F 2"), ""},
		"a comment's window":                    {annotation("/Subtype/Popup"), ""},
		"a filled field":                        {annotation("/Subtype/Widget/Parent<</V(Smith)>>"), "page 1: a field to be filled in lies over the page"},
		"a signature":                           {annotation("/Subtype/Widget/FT/Sig/V<<>>/AP<</N 4 0 R>>"), "page 1: a signature lies over the page"},
		"a field without size":                  {theirs("", "/Annots[<</Rect[0 0 0 0]/Subtype/Widget/V(x)>>]", ""), ""},
		"a form of Adobe's":                     {theirs("/AcroForm<</XFA[]>>", "", ""), "it is a form that most programs can't show (XFA)"},
		"layers that are shown":                 {layers("/Order[5 0 R]"), ""},
		"a layer that is off":                   {layers("/OFF[5 0 R]/Order[5 0 R]"), "it has hidden layers, which would be seen"},
		"all layers off":                        {layers("/BaseState/OFF/ON[]"), "it has hidden layers"},
		"what shows if all are off":             {bytes.Replace(layers(""), []byte("/Type/OCMD"), []byte("/P/AllOff  "), 1), "page 1: it has hidden layers"},
		"a layer for print alone":               {bytes.Replace(theirs("/OCProperties<</OCGs[5 0 R]>>", "", "", "<</Usage<</View<</ViewState/ON>>>>>>"), []byte("/ON"), []byte("/OFF"), 1), "it has hidden layers"},
		"a unit of its own":                     {theirs("", "/UserUnit 2", ""), "page 1: the page is measured in a unit of its own"},
		"a large page":                          {theirs("", "/MediaBox[0 0 40000 400]", ""), "page 1: the page is of a size that no page can have"},
		"a small page":                          {theirs("", "/MediaBox[0 0 2 400]", ""), "page 1: the page is of a size"},
		"a form that draws itself":              {theirs("", "/Resources<</XObject<</A 5 0 R>>>>", "/A Do", form("/Resources<</XObject<</A 5 0 R>>>>", "/A Do")), "page 1: something on the page draws itself"},
		"one that draws it by the page's names": {theirs("", "/Resources<</XObject<</A 5 0 R>>>>", "/A Do", form("", "/A Do")), "page 1: something on the page draws itself"},
		"a mask that draws itself":              {theirs("", "/Resources 6 0 R", "/G gs", form("/Resources 6 0 R", "/G gs"), "<</ExtGState<</G<</SMask<</G 5 0 R>>>>>>>>"), "page 1: something on the page draws itself"},
		"a letter that draws itself":            {theirs("", "/Resources 6 0 R", "/F 9 Tf", streamObject("", "/F 9 Tf (a) Tj"), "<</Font<</F<</Subtype/Type3/CharProcs<</a 5 0 R>>/Resources 6 0 R>>>>>>"), "page 1: something on the page draws itself"},
		"forms that only name themselves":       {theirs("", "/Resources 6 0 R", "/A Do", form("/Resources 6 0 R", "0 0 1 1 re f"), "<</XObject<</A 5 0 R>>>>"), ""},
		"a laugh":                               {laugh(), "page 1: the page draws more than 32 MiB"},
		"deep forms":                            {deepForms(), "page 1: something on the page draws itself, or is drawn within too many others"},
		"a password":                            {bytes.Replace(theirs("", "", ""), []byte("/Root"), []byte("/Encrypt<</Filter/Standard>>/Root"), 1), "encrypted"},
		"a text":                                {[]byte("words"), "not a PDF"},
		"pages in a ring":                       {classic([]string{"<</Pages 2 0 R>>", "<</Kids[3 0 R 2 0 R]>>", "<<>>"}), "the page tree isn't a tree"},
		"deep lists":                            {theirs("", "/Resources<</A "+strings.Repeat("[", 5000)+strings.Repeat("]", 5000)+">>", ""), "values nested too deeply"},
		"bytes elsewhere":                       {classic([]string{"<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Contents 4 0 R>>", streamObject("/F(x.bin)", "")}), "in another file"},
	} {
		f, err := pdfread.TakeIn(c.src)
		if c.want == "" && err != nil || c.want != "" && (err == nil || f != nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	_, err := pdfread.TakeIn(annotation("/Subtype/Square"))
	var refusal *pdfread.Refusal
	if !errors.As(err, &refusal) || *refusal != (pdfread.Refusal{Why: pdfread.Covered, Page: 1, What: "a bar or a box"}) {
		t.Errorf("%+v", refusal)
	}
}

// TestBorrowedResources looks at a form without resources of its own on each page anew: it may draw itself on one alone.
func TestBorrowedResources(t *testing.T) {
	objects := []string{
		"<</Pages 2 0 R>>", "<</Kids[3 0 R 4 0 R]>>", "<</Contents 5 0 R/Resources<</XObject<</F 6 0 R/A 7 0 R>>>>>>", "<</Contents 5 0 R/Resources<</XObject<</F 6 0 R/A 6 0 R>>>>>>",
		streamObject("", "/F Do"), streamObject("/Subtype/Form", "/A Do"), streamObject("/Subtype/Form", "(x) Tj"),
	}
	if f, err := pdfread.TakeIn(classic(objects)); err == nil || err.Error() != "page 2: something on the page draws itself, or is drawn within too many others" {
		t.Errorf("%+v, %v", f, err)
	}
}

// TestSharedLiteral bounds what is written, where many pages share what is long.
func TestSharedLiteral(t *testing.T) {
	src := classic([]string{"<</Pages 2 0 R>>", "<</Resources<</A(" + strings.Repeat("x", 1<<20) + ")>>/Kids[" + strings.Repeat("<<>>", 1000) + "]>>"})
	if _, err := pdfread.TakeIn(src); err == nil || !strings.Contains(err.Error(), "bytes of content") {
		t.Errorf("%v", err)
	}
}

// laugh is a page that draws little, and that so often that nobody can draw it.
func laugh() []byte {
	var forms []string
	for i := range 9 {
		forms = append(forms, streamObject(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</A %d 0 R>>>>", 6+i), strings.Repeat("/A Do ", 20)))
	}
	return theirs("", "/Resources<</XObject<</A 5 0 R>>>>", "/A Do", append(forms, streamObject("/Subtype/Form", "0 0 9 9 re f"))...)
}

func deepForms() []byte {
	var forms []string
	for i := range 40 {
		forms = append(forms, streamObject(fmt.Sprintf("/Subtype/Form/Resources<</XObject<</A %d 0 R>>>>", 6+i), "/A Do"))
	}
	return theirs("", "/Resources<</XObject<</A 5 0 R>>>>", "/A Do", append(forms, streamObject("/Subtype/Form", ""))...)
}

// TestBomb unpacks no more of a page than a page may have.
func TestBomb(t *testing.T) {
	bomb := deflated("", strings.Repeat(" ", 40<<20))
	for _, contents := range []string{"5 0 R", "[6 0 R 6 0 R 6 0 R 6 0 R]"} {
		src := theirs("", "/Contents "+contents, "", bomb, deflated("", strings.Repeat(" ", 9<<20)))
		if _, err := pdfread.TakeIn(src); err == nil || err.Error() != "page 1: the page draws more than 32 MiB" {
			t.Errorf("%s: %v", contents, err)
		}
	}
}

// TestFreed leaves out what a later table says is gone, though an earlier one leads to it.
func TestFreed(t *testing.T) {
	src := theirs("", "/Annots[5 0 R]", "", "<</Subtype/Stamp/Rect[0 0 9 9]>>")
	if _, err := pdfread.TakeIn(src); err == nil {
		t.Fatal("a stamp is left out")
	}
	before := bytes.LastIndex(src, []byte("xref\n0"))
	at := len(src)
	src = fmt.Appendf(src, "xref\n5 1\n0000000000 00001 f \ntrailer\n<</Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n", before, at)
	if f := takeIn(t, src); len(f.Pages) != 1 {
		t.Errorf("%+v", f)
	}
}

// TestMends reads a file whose table is wrong, as viewers do, and says so.
func TestMends(t *testing.T) {
	src := theirs("", "/Resources<</Font<</F 5 0 R>>>>", "/F 9 Tf (1 0 obj) Tj", "<</Type/Font>>")
	want := written(takeIn(t, src))
	for name, damaged := range map[string][]byte{
		"lines before it":     bytes.Replace(src, []byte("%PDF-1.7\n"), []byte("%PDF-1.7\n% more\n"), 1),
		"a table off by one":  bytes.Replace(src, []byte("xref\n0 6"), []byte("xref\n1 6"), 1),
		"a wrong place":       bytes.Replace(src, []byte("startxref\n"), []byte("startxref\n1"), 1),
		"a wrong length":      bytes.Replace(src, []byte("/Length 20"), []byte("/Length 19"), 1),
		"an earlier version":  bytes.Replace(src, []byte("5 0 obj"), []byte("5 0 obj\n<</Old true>>\nendobj\n5 0 obj"), 1),
		"no space between":    bytes.Replace(src, []byte("endobj\n5 0 obj"), []byte("endobj5 0 obj"), 1),
		"one in a stream":     bytes.Replace(src, []byte("xref\n0"), []byte("9 0 obj <</Length 17>>stream\n5 0 obj 12 endobj\nendstream endobj\nxref\n0"), 1),
		"no line for trailer": bytes.Replace(bytes.Replace(src, []byte("xref\n0"), []byte("yref\n0"), 1), []byte("trailer\n"), []byte("trailer"), 1),
	} {
		f, err := pdfread.TakeIn(damaged)
		if err != nil || !f.Mended {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := written(f); got != want {
			t.Errorf("%s:\n%s\nnot\n%s", name, got, want)
		}
		if s, err := pdfread.Look(damaged); err != nil || !s.Mended || s.Pages != 1 {
			t.Errorf("%s: %+v, %v", name, s, err)
		}
	}
	for name, damaged := range map[string][]byte{
		"a lost page":    bytes.Replace(src, []byte("3 0 obj"), []byte("3 0 bj "), 1),
		"a lost font":    bytes.Replace(src, []byte("5 0 obj"), []byte("5 0 bj "), 1),
		"a lost end":     src[:len(src)-60],
		"a lost trailer": bytes.Replace(bytes.Replace(src, []byte("/Root"), []byte("/Loot"), 1), []byte("3 0 obj"), []byte("3 0 obj "), 1),
	} {
		if f, err := pdfread.TakeIn(damaged); err == nil {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

// TestMendsPacked finds objects in object streams.
func TestMendsPacked(t *testing.T) {
	src := packedFile([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Contents 4 0 R/Resources<</A 5 0 R>>>>", streamObject("", "(x) Tj"), "<</B(b)>>"})
	want := written(takeIn(t, src))
	f := takeIn(t, bytes.Replace(src, []byte("startxref\n"), []byte("startxref\n1"), 1))
	if got := written(f); !f.Mended || got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}

// TestMendingIsBounded looks for objects no longer than a file is worth.
func TestMendingIsBounded(t *testing.T) {
	for name, body := range map[string]string{
		"streams without end": strings.Repeat("1 0 obj<<>>stream\n", 100_000),
		"trailers":            strings.Repeat("trailer[ ", 100_000),
	} {
		if _, err := pdfread.TakeIn([]byte("%PDF-1.7\n" + body + "\nstartxref\n0\n")); err == nil {
			t.Errorf("%s are read", name)
		}
	}
}

func FuzzTakeIn(f *testing.F) {
	f.Add(theirs("/OCProperties<</D<<>>>>", "/Annots[<</Subtype/Link>>]/Resources<</XObject<</A 5 0 R>>/Properties<</M<</Alt(x)>>>>>>", "/A Do BT (x) Tj ET BI ID x EI", streamObject("/Subtype/Form", "/A Do")))
	f.Add(packedFile(sample()))
	f.Add(laugh())
	f.Add(bytes.Replace(theirs("", "/Rotate 90/CropBox[0 0 9 9]", "(x)'"), []byte("startxref\n"), []byte("startxref\n9"), 1))
	for _, filter := range []string{"LZWDecode", "ASCII85Decode", "ASCIIHexDecode", "RunLengthDecode"} {
		f.Add(classic([]string{"<</Pages 2 0 R>>", "<</Kids[3 0 R]>>", "<</Contents 4 0 R>>", streamObject("/Filter/"+filter, "\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")}))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		out, err := pdfread.TakeIn(src)
		if (out == nil) == (err == nil) {
			t.Fatalf("%v and %v", out, err)
		}
		other, told := pdfread.TakeIn(src)
		if fmt.Sprint(err) != fmt.Sprint(told) || !reflect.DeepEqual(out, other) {
			t.Errorf("%v, and again %v", err, told)
		}
		if err == nil {
			checkTaken(t, out)
		}
	})
}

// checkTaken sees to it that what was taken can be taken again: as a file by itself, whose pages draw the forms.
func checkTaken(t *testing.T, f *pdfread.Foreign) {
	for _, p := range f.Pages {
		if p.Width < 3000 || p.Height < 3000 || p.Width > 14_400_000 || p.Height > 14_400_000 || !f.IsStream(p.Object) {
			t.Errorf("%+v", p)
		}
	}
	src := again(f)
	trailer := bytes.LastIndex(src, []byte("/Root 1 0 R")) // what was taken may hold the same words
	rooted := slices.Concat(src[:trailer], []byte("/Root<</Pages<<>>/X[10 0 R]>>"), src[trailer+len("/Root 1 0 R"):])
	if _, err := pdfread.Look(rooted); err != nil {
		t.Errorf("%v of\n%s", err, src)
	}
}
