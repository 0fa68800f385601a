package verify

import "testing"

// The noun of several places stands before their links. In files of earlier versions it stands in the first of them.
func TestNounOfSeveral(t *testing.T) {
	paper := Paper{Items: []Expected{
		{Where: "1", Marker: "1.", Number: "1", Words: "See paragraphs 1 and 2.", Anchor: "para-1", References: []Reference{{"1", "para-1", "paragraphs"}, {"2", "para-2", ""}}},
		{Where: "2", Marker: "2.", Number: "2", Words: "Two.", Anchor: "para-2"},
	}}
	for first, want := range map[string]string{
		`paragraphs <a href="#para-1">1</a>`: "",
		`<a href="#para-1">paragraphs 1</a>`: "",
		`<a href="#para-2">paragraphs 1</a>`: "1: link: paragraphs 1 to #para-2, not 1 to #para-1",
		`paragraphs 1`:                       "1: link: 2 to #para-2, not 1 to #para-1\n1: link: missing, not 2 to #para-2",
		`<a href="#para-1">paragraphs</a> 1`: "1: link: paragraphs to #para-1, not 1 to #para-1",
	} {
		page := `<article><p id="para-1">1. See ` + first + ` and <a href="#para-2">2</a>.</p><p id="para-2">2. Two.</p></article>`
		r, err := ReadHTML([]byte(page))
		if err != nil {
			t.Fatal(err)
		}
		if got := told(Compare(paper, inHTML, r)); got != want {
			t.Errorf("%s tells\n%s\nand not\n%s", first, got, want)
		}
	}
}
