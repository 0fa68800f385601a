package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// The columns in which markers hang are as wide as the widest of them, throughout the paper and by how deep they stand.
func TestColumns(t *testing.T) {
	for _, test := range []struct{ name, first, second, want string }{
		{"paragraphs", "One.", "Two.", ` class="number-3"`},
		{"two digits", "One.", strings.Repeat("More.\n\n", 9), ` class="number-5"`},
		{"one width in all lists", "One:\n\na) x\nb) y", "Two:\n\na) x\nb) y\nc) z", ` class="number-3 sub-4"`},
		{"the widest in any of them", "One:\n\na) x", "Two:\n\ni) x\nii) y\niii) z", ` class="number-3 sub-4"`},
		{"by depth", "One:\n\na) x\n   i) deep\n      A) deeper", "Two.", ` class="number-3 sub-4 deep-4"`},
		{"bullets", "One:\n\n- x", "Two.", ` class="number-3 sub-3"`},
		{"notes", "One.[^n]\n\n[^n]: A note.", "Two.", ` class="number-4"`},
	} {
		r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("a", "A", true, test.first), section("b", "B", true, test.second)}}}})
		article := string(Article(r))
		if !strings.HasPrefix(article, "<article"+test.want+">\n") {
			t.Errorf("%s: the article begins %.60q, not with %s", test.name, article, test.want)
		}
	}
	if plain := string(Article(build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("a", "A", false, "One.")}}}}))); !strings.HasPrefix(plain, "<article>\n") {
		t.Errorf("an article without markers begins %.60q", plain)
	}
}

// A marker that is a name leaves the column as it is, and its words follow it.
func TestMarkerOfWords(t *testing.T) {
	p := func(marker string) *report.Paragraph {
		return &report.Paragraph{Marker: marker, Runs: []report.Run{{Text: "Plan"}}}
	}
	r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{ID: "a", Blocks: []report.Block{p("1."), p("Appendix A (exempt)")}}}}}}
	article := string(Article(r))
	contains(t, article, `<article class="number-3">`, `<span class="number">1.</span> Plan`, `<span class="number runs-on">Appendix A (exempt)</span> Plan`)
}

// The number of a heading hangs as those of paragraphs do.
func TestHeadingNumber(t *testing.T) {
	r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{ID: "a", Marker: "1.", Heading: "Costs", Blocks: []report.Block{
		&report.Heading{Level: 1, Marker: "1.1", Anchor: "para-1-1", Label: "rent", Runs: []report.Run{{Text: "Rent"}}}}}}}}}
	contains(t, string(Article(r)), `<article class="number-5">`,
		`<h2 id="a"><span class="number">1.</span> Costs <a class="here" href="#a"`, `<h3 id="para-1-1"><span id="rent"></span><span class="number">1.1</span> Rent <a class="here" href="#para-1-1"`)
}

// What leads to a place is for the pointer alone: a screen reader hears each number once, and the keyboard stops at links that lead
// somewhere else.
func TestSigns(t *testing.T) {
	root := wellFormed(t, Article(build(t, kitchenSink())))
	var signs, stops []string
	for n := range root.Descendants() {
		switch {
		case attribute(n, "class") == "here":
			signs = append(signs, attribute(n, "href"))
			if attribute(n, "aria-hidden") != "true" || attribute(n, "tabindex") != "-1" || text(n) != "" || attribute(n, "aria-label") != "" {
				t.Errorf("the sign of %s can be heard or reached: %v", attribute(n, "href"), n.Attr)
			}
		case n.Data == "a" || attribute(n, "tabindex") != "":
			stops = append(stops, attribute(n, "href"))
		}
		if n.Data == "section" && len(n.Attr) > 0 {
			t.Errorf("a section is a landmark: %v", n.Attr)
		}
	}
	if got, want := strings.Join(signs, " "), "#purpose #para-1 #para-2 #para-2-a #para-2-a-i #para-2-b #contacts #note"; got != want {
		t.Errorf("signs lead to %s, not to %s", got, want)
	}
	if got, want := strings.Join(stops, " "), "https://example.org/?a=1&b=2 #para-1 #para-2-a-i mailto:jo@example.org"; got != want {
		t.Errorf("the keyboard stops at %s, not at %s", got, want)
	}
}
