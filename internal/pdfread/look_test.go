package pdfread_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// somebodys is a plain PDF with entries in its catalogue, in its page and in the dictionary of its metadata, and with
// further objects from 5 on.
func somebodys(catalog, page, info string, more ...string) []byte {
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 100 200]>>",
		"<</Type/Page/Parent 2 0 R" + page + ">>",
		"<<" + info + ">>",
	}, more...)
	return bytes.Replace(classic(objects), []byte("/Root"), []byte("/Info 4 0 R/Root"), 1)
}

func TestLook(t *testing.T) {
	xmp := func(words string) string { return streamObject("/Type/Metadata/Subtype/XML", words) }
	const located = "\xff\xd8\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x88\x25\x00\x04\x00\x00\x00\x01\x00\x00\x00\x1a\x00\x00"
	for name, c := range map[string]struct {
		src  []byte
		want pdfread.Survey
	}{
		"our own":             {classic(sample()), pdfread.Survey{Pages: 2, Tagged: true, Language: "en-GB"}},
		"compressed":          {packedFile(sample()), pdfread.Survey{Pages: 2, Tagged: true, Language: "en-GB"}},
		"untagged":            {somebodys("", "", "/Title(Budget\\n2026)/Author(A. Clerk)"), pdfread.Survey{Pages: 1, Title: "Budget 2026", Author: "A. Clerk"}},
		"claims to be tagged": {somebodys("/MarkInfo<</Marked true>>", "", ""), pdfread.Survey{Pages: 1}},
		"metadata in XML": {somebodys("/Metadata 5 0 R", "", "", xmp(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Roads &amp; paths</rdf:li></rdf:Alt></dc:title>`+
			`<dc:creator> <rdf:Seq> <rdf:li>B. Clerk</rdf:li></rdf:Seq></dc:creator><exif:GPSLatitude>52,1N</exif:GPSLatitude>`)),
			pdfread.Survey{Pages: 1, Title: "Roads & paths", Author: "B. Clerk", Located: true}},
		"metadata of other kinds":  {somebodys("/Lang 7/MarkInfo[]", "", "/Title 3/Author<<>>"), pdfread.Survey{Pages: 1}},
		"a picture with its place": {somebodys("", "/Resources<</XObject<</I 5 0 R>>>>", "", streamObject("/Subtype/Image/Filter/DCTDecode", located)), pdfread.Survey{Pages: 1, Located: true}},
		"a script":                 {somebodys("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>", "", ""), pdfread.Survey{Pages: 1, Active: []string{"a script"}}},
		"a script among its names": {somebodys("/Names<</JavaScript<</Names[(a)5 0 R]>>>>", "", "", "<</S/JavaScript/JS 6 0 R>>", streamObject("", "x()")), pdfread.Survey{Pages: 1, Active: []string{"a script"}}},
		"a program":                {somebodys("", "/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(x)/Next[5 0 R]>>>>]", "", "<</S/Launch/F(cmd.exe)>>"), pdfread.Survey{Pages: 1, Active: []string{"a link that starts a program"}}},
		"a file":                   {somebodys("/Names<</EmbeddedFiles<</Names[(a.xlsx)5 0 R]>>>>", "", "", "<</Type/Filespec/EF<</F 6 0 R>>>>", streamObject("/Type/EmbeddedFile", "x")), pdfread.Survey{Pages: 1, Active: []string{"another file"}}},
		"a file and a film":        {somebodys("", "/Annots[<</Subtype/FileAttachment/Rect[0 0 9 9]>><</Subtype/Screen/Rect[0 0 9 9]>>]", ""), pdfread.Survey{Pages: 1, Active: []string{"another file", "sound or film"}}},
		"a form of Adobe's":        {somebodys("/AcroForm<</XFA[]>>", "", ""), pdfread.Survey{Pages: 1, Active: []string{"a form that most programs can't show (XFA)"}}},
		"comments":                 {somebodys("", "/Annots[<</Subtype/Square/Rect[0 0 9 9]>><</Subtype/Popup/Rect[0 0 9 9]>><</Subtype/Text/Rect[0 0 9 9]/Contents(No!)>>]", ""), pdfread.Survey{Pages: 1, Comments: 2}},
		"a heading called Launch":  {classic(changed(oHeading, "/S/Title", "/S/Launch")), pdfread.Survey{Pages: 2, Tagged: true, Language: "en-GB"}},
		"a later version":          {bytes.Replace(classic(sample()), []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1), pdfread.Survey{Pages: 2, Tagged: true, Language: "en-GB"}},
		"words before it":          {append([]byte("From a mail:\r\n"), classic(sample())...), pdfread.Survey{Pages: 2, Tagged: true, Language: "en-GB"}},
	} {
		got, err := pdfread.Look(c.src)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, %v, want %+v", name, got, err, c.want)
		}
	}
}

func TestLookRefuses(t *testing.T) {
	good := classic(sample())
	for name, c := range map[string]struct {
		src  []byte
		want string
	}{
		"nothing":                           {nil, "not a PDF"},
		"a picture":                         {[]byte("\x89PNG\r\n\x1a\n"), "not a PDF"},
		"a password":                        {bytes.Replace(good, []byte("/Root"), []byte("/Encrypt<</Filter/Standard>>/Root"), 1), "encrypted"},
		"cut short":                         {good[:len(good)/2], "no startxref"},
		"no pages":                          {classic([]string{"<</Type/Catalog>>"}), "no pages"},
		"pages in a ring":                   {classic([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]>>"}), "isn't a tree"},
		"deep lists":                        {somebodys("/X 5 0 R", "", "", strings.Repeat("[", 5000)), "nested too deeply"},
		"a comment that many objects share": {nested(20_000, 2<<20), "more than 8000000 values"},
		"many pages":                        {classic([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[" + strings.Repeat("<<>>", 5001) + "]>>"}), "more than 5000 pages"},
	} {
		if _, err := pdfread.Look(c.src); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	if _, err := pdfread.Look(bytes.Replace(good, []byte("/Root"), []byte("/Encrypt<<>>/Root"), 1)); !errors.Is(err, pdfread.ErrEncrypted) {
		t.Errorf("a password gives %v", err)
	}
}

// TestLookPredicted reads a cross-reference stream that is written as other programs write theirs, with each of PNG's
// filters.
func TestLookPredicted(t *testing.T) {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page>>"}
	b := []byte("%PDF-1.5\n")
	rows := [][]byte{{0, 0, 0, 0}}
	for i, o := range objects {
		rows = append(rows, []byte{1, byte(len(b) >> 8), byte(len(b)), 0})
		b = fmt.Appendf(b, "%d 0 obj %s endobj\n", i+1, o)
	}
	var data []byte
	above := make([]byte, 4)
	for i, row := range rows {
		filter := byte(i + 1) // 1 to 4
		data = append(data, filter)
		for j, v := range row {
			var left, corner byte
			if j > 0 {
				left, corner = row[j-1], above[j-1]
			}
			guess := map[byte]byte{1: left, 2: above[j], 3: byte((int(left) + int(above[j])) / 2), 4: paeth(int(left), int(above[j]), int(corner))}
			data = append(data, v-guess[filter])
		}
		above = row
	}
	at := len(b)
	b = fmt.Appendf(b, "4 0 obj %s endobj\nstartxref\n%d\n%%%%EOF\n", deflated("/Type/XRef/W[1 2 1]/Size 4/Root 1 0 R/DecodeParms<</Predictor 12/Columns 4>>", string(data)), at)
	if s, err := pdfread.Look(b); err != nil || s.Pages != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

// paeth is the filter of the specification, word for word.
func paeth(a, b, c int) byte {
	abs := func(n int) int { return max(n, -n) }
	p := a + b - c
	pa, pb, pc := abs(p-a), abs(p-b), abs(p-c)
	if pa <= pb && pa <= pc {
		return byte(a)
	}
	if pb <= pc {
		return byte(b)
	}
	return byte(c)
}

func FuzzLook(f *testing.F) {
	f.Add(classic(sample()))
	f.Add(packedFile(sample()))
	f.Add(somebodys("/OpenAction<</S/JavaScript>>/Metadata 5 0 R", "/Annots[<</Subtype/Text/Rect[0 0 1 1]>>]", "/Title(x)", streamObject("", "<dc:title>")))
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := pdfread.Look(src)
		if err == nil && (s.Pages < 1 || strings.ContainsAny(s.Title+s.Author+s.Language, "\n\x00")) {
			t.Errorf("%+v", s)
		}
		if again, other := pdfread.Look(src); !reflect.DeepEqual(s, again) || fmt.Sprint(err) != fmt.Sprint(other) {
			t.Errorf("%+v, %v, and again %+v, %v", s, err, again, other)
		}
	})
}

// nested is a file whose n objects all begin in one line of comments, which is so many bytes longer.
func nested(n, long int) []byte {
	var table, kids strings.Builder
	line := []byte("%PDF-1.5\n")
	for i := 2; i < n; i++ {
		fmt.Fprintf(&table, "%010d 00000 n \n", len(line))
		fmt.Fprintf(&kids, "%d 0 R ", i)
		line = fmt.Appendf(line, "%d 0 obj [%%", i)
	}
	line = append(line, bytes.Repeat([]byte("-"), long)...)
	line = append(line, "\n] endobj\n"...)
	catalog := len(line)
	line = fmt.Appendf(line, "1 0 obj <</Pages<<>>/Kids[%s]>> endobj\n", kids.String())
	return fmt.Appendf(line, "xref\n0 %d\n0000000000 65535 f \n%010d 00000 n \n%strailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", n, catalog, table.String(), len(line))
}
