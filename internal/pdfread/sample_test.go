package pdfread_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// The objects of the sample, by what they are: object n is sample[n-1].
const (
	oCatalog = iota + 1
	oPages
	oPage1
	oContent1
	oPage2
	oContent2
	oFont
	oDescendant
	oToUnicode
	oGlyphs
	oTree
	oParents
	oDocument
	oHeading
	oPara
	oList
	oItem
	oLabel
	oBody
	oLink
	oAnnotation
	oTable
	oRow
	oHeadCell
	oEmptyCell
	oCell
	oOutline
	oBookmark1
	oBookmark2
	oSpare
)

// sample gives the objects of a small tagged report on two pages.
func sample() []string {
	return []string{
		"<</Type/Catalog/Pages 2 0 R/Lang(en-GB)/MarkInfo<</Marked true>>" +
			"/StructTreeRoot 11 0 R/Outlines 27 0 R" +
			"/Names<</Dests<</Kids[<</Names[(para-1)[3 0 R/XYZ 72 660 null]]>>]>>>>>>",
		"<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>>>",
		"<</Type/Page/Parent 2 0 R/Contents 4 0 R/StructParents 0/Tabs/S>>",
		streamObject("", "/Artifact<</Type/Pagination/Subtype/Header>>BDC "+drawn(72, 800, "Elmbridge")+" EMC 72 790 m 500 790 l S\n"+
			tagged("H1", 0, drawn(72, 700, "Budget £5"))+tagged("P", 1, drawn(72, 660, "1. The words "), drawn(72, 645, "go on "))),
		"<</Type/Page/Parent 2 0 R/Contents[6 0 R]/StructParents 1/Annots[21 0 R]/Tabs/S>>",
		streamObject("", tagged("P", 0, drawn(72, 780, "overleaf."))+tagged("Lbl", 1, drawn(72, 760, "(a)"))+
			tagged("LBody", 2, drawn(90, 760, "see "))+tagged("Link", 3, drawn(110, 760, "here"))+tagged("LBody", 4, drawn(130, 760, "."))+
			tagged("TH", 5, drawn(72, 740, "Cost"))+tagged("TD", 6, drawn(200, 740, "£7"))),
		"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Sans/Encoding/Identity-H/DescendantFonts[8 0 R]/ToUnicode 9 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Sans/DW 500/W[49[250 300]72 84 400]/CIDToGIDMap 10 0 R>>",
		streamObject("", "begincmap 1 begincodespacerange<0000><FFFF>endcodespacerange\n1 beginbfrange<0020><00FF><0020>endbfrange endcmap"),
		streamObject("", allGlyphs()),
		"<</Type/StructTreeRoot/K[13 0 R]/ParentTree 12 0 R/RoleMap<</Title/H1>>/IDTree<</Names[(x)24 0 R]>>>>",
		"<</Nums[0[14 0 R 15 0 R]1[15 0 R 18 0 R 19 0 R 20 0 R 19 0 R 24 0 R 26 0 R]2 20 0 R]>>",
		"<</Type/StructElem/S/Document/P 11 0 R/K[14 0 R 15 0 R 16 0 R 22 0 R]>>",
		"<</Type/StructElem/S/Title/P 13 0 R/Pg 3 0 R/K 0>>",
		"<</Type/StructElem/S/P/P 13 0 R/Pg 3 0 R/K[1<</Type/MCR/Pg 5 0 R/MCID 0>>]>>",
		"<</Type/StructElem/S/L/P 13 0 R/A<</O/List/ListNumbering/LowerAlpha>>/K[17 0 R]>>",
		"<</Type/StructElem/S/LI/P 16 0 R/K[18 0 R 19 0 R]>>",
		"<</Type/StructElem/S/Lbl/P 17 0 R/Pg 5 0 R/K[1]>>",
		"<</Type/StructElem/S/LBody/P 17 0 R/Pg 5 0 R/K[2 20 0 R 4]>>",
		"<</Type/StructElem/S/Link/P 19 0 R/Pg 5 0 R/Lang(cy)/K[3<</Type/OBJR/Obj 21 0 R>>]>>",
		"<</Type/Annot/Subtype/Link/Rect[110 770 130 755]/StructParent 2/Contents(Paragraph 1)/A<</S/GoTo/D(para-1)>>>>",
		"<</Type/StructElem/S/Table/P 13 0 R/Alt<FEFF00A3007>/K[23 0 R]>>",
		"<</Type/StructElem/S/TR/P 22 0 R/K[24 0 R 25 0 R 26 0 R]>>",
		"<</Type/StructElem/S/TH/ID(x)/P 23 0 R/Pg 5 0 R/K[5]/A[<</O/Table/Scope/Column>>0<</O/Table/ColSpan 2>>]>>",
		"<</Type/StructElem/S/TD/P 23 0 R>>",
		"<</Type/StructElem/S/TD/P 23 0 R/Pg 5 0 R/K[6]/A<</O/Table/Headers[(x)]>>>>",
		"<</Type/Outlines/First 28 0 R/Last 28 0 R/Count 2>>",
		"<</Title(Budget)/Parent 27 0 R/Dest[3 0 R/XYZ null 710 null]/SE 14 0 R/First 29 0 R/Last 29 0 R/Count 1>>",
		"<</Title(One\\)\\050)/Parent 28 0 R/A<</S/GoTo/D(para-1)>>>>",
		"<<>>",
	}
}

func streamObject(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func deflated(entries, data string) string {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write([]byte(data))
	w.Close()
	return streamObject(entries+"/Filter/FlateDecode", z.String())
}

// drawn writes a string in the sample's font, whose codes are UTF-16.
func drawn(x, y float64, s string) string {
	return fmt.Sprintf("BT /F1 10 Tf %g %g Td %s Tj ET", x, y, wide(s))
}

func wide(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return "<" + b.String() + ">"
}

func tagged(kind string, mcid int, content ...string) string {
	return fmt.Sprintf("/%s <</MCID %d>> BDC %s EMC\n", kind, mcid, strings.Join(content, "\n"))
}

// allGlyphs maps every code up to 255 to a glyph, except that the font lacks ¿.
func allGlyphs() string {
	var b []byte
	for c := range 256 {
		if c == '¿' {
			c = 0
		}
		b = binary.BigEndian.AppendUint16(b, uint16(c))
	}
	return string(b)
}

// classic writes objects with a plain cross-reference table.
func classic(objects []string) []byte {
	b := []byte("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for i, o := range objects {
		table += fmt.Sprintf("%010d 00000 n \n", len(b))
		b = fmt.Appendf(b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Appendf(b, "%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table, len(objects)+1, len(b))
}

// packedFile writes objects compressed, into an object stream where that may be.
func packedFile(objects []string) []byte {
	b := []byte("%PDF-1.7\n")
	var index, small string
	rows := []byte{0, 0, 0, 0}
	pack, n := len(objects)+1, 0
	for i, o := range objects {
		head, data, isStream := strings.Cut(o, "\nstream\n")
		if !isStream {
			index += fmt.Sprintf("%d %d ", i+1, len(small))
			small += o + "\n"
			rows = append(rows, 2, 0, byte(pack), byte(n))
			n++
			continue
		}
		entries, _, _ := strings.Cut(strings.TrimPrefix(head, "<<"), "/Length")
		rows = append(rows, 1, byte(len(b)>>8), byte(len(b)), 0)
		b = fmt.Appendf(b, "%d 0 obj %s endobj\n", i+1, deflated(entries, strings.TrimSuffix(data, "\nendstream")))
	}
	rows = append(rows, 1, byte(len(b)>>8), byte(len(b)), 0)
	b = fmt.Appendf(b, "%d 0 obj %s endobj\n", pack, deflated(fmt.Sprintf("/Type/ObjStm/N %d/First %d", n, len(index)), index+small))
	at := len(b)
	entries := fmt.Sprintf("/Type/XRef/W[1 2 1]/Index[0 %d]/Root 1 0 R", len(rows)/4)
	b = fmt.Appendf(b, "%d 0 obj %s endobj\n", pack+1, deflated(entries, string(rows)))
	return fmt.Appendf(b, "startxref\n%d\n%%%%EOF\n", at)
}

// changed gives the sample with old replaced by new in one object.
func changed(object int, old, new string) []string {
	objects := slices.Clone(sample())
	if !strings.Contains(objects[object-1], old) {
		panic("the sample's object has no " + old)
	}
	objects[object-1] = strings.Replace(objects[object-1], old, new, 1)
	return objects
}

// onePage gives a plain page with the content, in a font without structure.
func onePage(content string) []byte {
	return classic([]string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 100 200]>>",
		"<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I 6 0 R>>>>>>",
		streamObject("", content),
		"<</Type/Font/Subtype/Type1/BaseFont/Sans/Encoding/WinAnsiEncoding/FirstChar 32/Widths[250 500]>>",
		streamObject("/Subtype/Form", "BT ET"),
	})
}
