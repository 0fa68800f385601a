package pdfread_test

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
)

// labelled is a file of so many pages with these labels.
func labelled(pages int, labels string) []byte {
	return classic([]string{
		"<</Type/Catalog/Pages 2 0 R" + labels + ">>",
		"<</Type/Pages/Kids[" + strings.Repeat("3 0 R ", 1) + kids(pages-1) + "]/MediaBox[0 0 100 200]>>",
		"<</Type/Page>>", "<</Type/Page>>", "<</Type/Page>>", "<</Type/Page>>", "<</Type/Page>>",
	})
}

func kids(n int) string {
	return []string{"", "4 0 R", "4 0 R 5 0 R", "4 0 R 5 0 R 6 0 R", "4 0 R 5 0 R 6 0 R 7 0 R"}[n]
}

func TestLabels(t *testing.T) {
	for labels, want := range map[string]string{
		"": "1 2 3 4 5",
		"/PageLabels<</Nums[0<</S/r>>2<</S/D>>]>>":                                        "i ii 1 2 3",
		"/PageLabels<</Nums[0<</S/D/St 101>>]>>":                                          "101 102 103 104 105",
		"/PageLabels<</Nums[0<</P(Cover)>>1<</P(S1-)/S/D/St 9>>4<</S/R/St 1994>>]>>":      "Cover S1-9 S1-10 S1-11 MCMXCIV",
		"/PageLabels<</Kids[<</Nums[0<</S/r/St 3>>]>><</Nums[3<</P<FEFF20AC>/S/D>>]>>]>>": "iii iv v €1 €2",
		"/PageLabels<</Nums[0<</S/D>>9<</S/r>>]>>":                                        "1 2 3 4 5",
		"/PageLabels<</Nums[1<</S/D>>]>>":                                                 "page 1 has no label, though others have one",
		"/PageLabels<</Nums[]>>":                                                          "page 1 has no label, though others have one",
		"/PageLabels<</Nums[0<</S/D>>2<</S/r>>1<</S/D>>]>>":                               "the page labels aren't in order",
		"/PageLabels<</Nums[0<</S/a>>]>>":                                                 `page labels in the style "a" aren't read`,
		"/PageLabels<</Nums[0<</S/D/St 0>>]>>":                                            "page 1 is counted as 0",
		"/PageLabels<</Nums[0<</S/D/St 9223372036854775807>>]>>":                          "page 1 is counted as 9223372036854775807",
		"/PageLabels<</Nums[0<</S/r/St 3998>>]>>":                                         "page 3 is counted as 4000 in Roman numerals",
	} {
		var got []string
		p, err := pdfread.Read(labelled(5, labels))
		if err != nil {
			got = []string{err.Error()}
		} else {
			for _, pg := range p.Pages {
				got = append(got, pg.Label)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s gives %q, not %q", labels, got, want)
		}
	}
}

func TestFoldedOutline(t *testing.T) {
	p := mustRead(t, classic(changed(oBookmark1, "/Count 1", "/Count -1")))
	if !p.Outline[0].Folded || p.Outline[1].Folded {
		t.Errorf("outline %+v", p.Outline)
	}
}

func TestClaims(t *testing.T) {
	const packet = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
	objects := changed(oCatalog, "/Type/Catalog", "/Type/Catalog/Metadata 30 0 R")
	objects[oSpare-1] = streamObject("/Type/Metadata/Subtype/XML", packet)
	if got := mustRead(t, classic(objects)).Claims; !slices.Equal(got, []string{"PDF/UA-1", "PDF/A-2A"}) {
		t.Errorf("claims %q", got)
	}
	if got := mustRead(t, classic(sample())).Claims; got != nil {
		t.Errorf("a file without metadata claims %q", got)
	}
}
