package pdf

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// TestLanguages sets a Welsh paper with an English part: what a screen reader is told of the languages, and the words
// that the program says itself.
func TestLanguages(t *testing.T) {
	section := func(id, text string) []report.DraftSection {
		return []report.DraftSection{{ID: id, Heading: id, Numbered: true, Text: report.Markdown{Text: text}}}
	}
	d := report.Draft{Header: report.Header{Title: "Teitl", Language: "cy", Draft: true, Issued: report.Day{Year: 2025, Month: 1, Day: 30}}, DoubleSided: true, Parts: []report.DraftPart{
		{Sections: section("cymraeg", "Yr ŵyl a’r tŷ ym [](#b).[^n] {#a}\n\n[^n]: Nodyn.\n")},
		{Language: "en-GB", Sections: section("english", "See [](#a) or <clerk@example.org>.[^m] {#b}\n\n[^m]: An ~~old~~ note.\n")},
	}}
	var list diag.List
	r := report.Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	p := readOf(t, r, Options{})
	tree := p.Tree()
	for _, text := range []string{
		"P Drafft", "Yr ŵyl a’r tŷ ym", "mharagraff 2", `Part Lang="en-GB"`, "paragraph 1", "H2 Nodiadau", `Lang="en-GB"`, `Alt="deleted: old; end of deletion"`, "Gadawyd y dudalen hon yn wag yn fwriadol",
	} {
		_, after, ok := strings.Cut(tree, text)
		if !ok {
			t.Fatalf("no %s, or not in its order, in:\n%s", text, p.Tree())
		}
		tree = after
	}
}

func TestDescribe(t *testing.T) {
	for want, r := range map[string]report.Run{
		"Anfon e-bost at a@b.cymru": {Text: "y clerc", Link: "mailto:a@b.cymru"}, "Mynd i: nodyn 1": {Text: "[1]", Link: "#note-1", Raised: true, Called: "nodyn 1"},
		"Mynd i: paragraff 2": {Text: "mharagraffau 2", Link: "#para-2", Called: "paragraff 2"}, "Mynd i: y cynnig": {Text: "y cynnig", Link: "#cynnig"},
		"Anfon e-bost at c@d.cymru": {Text: "y clerc", Link: "mailto:c@d.cymru?subject=Helo"}, "y gyllideb": {Text: "y gyllideb", Link: "https://example.org"},
	} {
		if got := describe(r, r.Text, language.Of("cy")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
