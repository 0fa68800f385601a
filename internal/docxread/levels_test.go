package docxread_test

import (
	"strconv"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// TestFormats counts in each format of numbers as far as papers may.
func TestFormats(t *testing.T) {
	for format, want := range map[string]string{
		"decimal": "1 2 3 4 27 28 105 785", "lowerLetter": "a b c d aa bb " + "aaaaa" + " 785", "upperLetter": "A B C D AA BB AAAAA 785",
		"lowerRoman": "i ii iii iv xxvii xxviii cv 785", "upperRoman": "I II III IV XXVII XXVIII CV 785", "decimalZero": "01 02 03 04 27 28 105 785",
		"ordinal": "1st 2nd 3rd 4th 27th 28th 105th 785th", "cardinalText": "One Two Three Four Twenty-seven Twenty-eight One hundred five 785",
		"ordinalText": "First Second Third Fourth Twenty-seventh Twenty-eighth One hundred fifth 785", "hex": "1 2 3 4 1B 1C 69 311",
		"chicago": "* † ‡ § ‡‡‡‡‡‡‡ §§§§§§§ *************************** 785", "decimalEnclosedCircle": "① ② ③ ④ 27 28 105 785",
		"russianLower": "а б в г э ю тттт 785", "thaiCounting": "1 2 3 4 27 28 105 785",
	} {
		var got []string
		for _, n := range []int{1, 2, 3, 4, 27, 28, 105, 785} {
			f := mustRead(t, crafted(t, "list 1: "+format+` "%1" start=`+strconv.Itoa(n)+"\n\n1.0 x").file())
			got = append(got, f.View(docxread.Accepted).Blocks[0].(*docxread.Paragraph).Number)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s counts %s, not %s", format, strings.Join(got, " "), want)
		}
	}
}

// TestLevels reads what Word writes of levels beside the usual: zeros for programs that know them, bullets that are pictures,
// and levels of its own for one list.
func TestLevels(t *testing.T) {
	for _, tt := range []struct{ level, override, want string }{
		{`<w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/>`, "", "007."},
		{`<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlPicBulletId w:val="0"/>`, "", "•"},
		{`<w:start w:val="7"/><w:lvlText w:val="%1."/>`, "", "7."},
		{`<w:lvlText w:val="%1."/>`, "", "0."},
		{`<w:start w:val="-7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>`, "", "0."},
		{`<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>`, `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>`, "(C)"},
		{`<w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="  %1.  "/>`, "", "7."},
		{`<w:start w:val="7"/><w:numFmt w:val="decimal"/>`, "", ""},
	} {
		f := mustRead(t, parts{
			"word/document.xml":  `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>` + run("x") + `</w:p>`,
			"word/numbering.xml": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">` + tt.level + `</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>` + tt.override + `</w:num>`,
		}.file())
		if got := f.View(docxread.Accepted).Blocks[0].(*docxread.Paragraph).Number; got != tt.want {
			t.Errorf("%s shows %q, not %q", tt.level, got, tt.want)
		}
	}
}
