package html

import (
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// TestArticleIn puts an article into a page that has others: its addresses have a beginning of their own, its links follow them or
// lead to where the paper stands, and its headings are a level down.
func TestArticleIn(t *testing.T) {
	draft := report.Draft{
		Header:    report.Header{Title: "Roads", Language: "en-GB"},
		Numbering: report.Numbering{Scheme: report.Continuous, Markers: []string{"1."}},
		Parts: []report.DraftPart{{Title: "Part A", Sections: []report.DraftSection{{
			ID: "costs", Heading: "Costs", Numbered: true,
			Text: report.Markdown{Text: "[](#first) See [](#costs), <https://town.example> and[^1].\n\n[^1]: A note."},
		}}}},
	}
	var list diag.List
	got := string(ArticleIn(report.Build(draft, &list), Placing{Prefix: "item-roads--", Deeper: 1, Stamp: "Agenda Item 7", Address: func(a string) string { return "../roads/" + a }}))
	for _, want := range []string{
		"<h2>Agenda Item 7 Roads</h2>", `<h3 class="part" id="item-roads--part-a">Part A</h3>`, `<h4 id="item-roads--costs">`, `<h3 id="item-roads--notes">`,
		`href="https://town.example"`, `href="#item-roads--`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	for _, part := range strings.SplitAfter(got, `id="`)[1:] {
		if !strings.HasPrefix(part, "item-roads--") {
			t.Errorf("an address of its own: %.30s", part)
		}
	}
	for _, part := range strings.SplitAfter(got, `href="#`)[1:] {
		if !strings.HasPrefix(part, "item-roads--") {
			t.Errorf("a link elsewhere: %.30s", part)
		}
	}
}
