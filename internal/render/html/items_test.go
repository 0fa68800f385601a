package html

import (
	"strings"
	"testing"

	"cabinet/internal/report"
)

// agenda is a paper of items, of which one has all that can belong to an item.
func agenda(items ...report.DraftItem) report.Draft {
	s := section("open", "Open items", false, "{{items}}")
	s.Items = []report.DraftItems{{Items: items}}
	return report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{s}}}}
}

func TestItems(t *testing.T) {
	got := string(Article(build(t, agenda(
		report.DraftItem{ID: "apologies", Marker: "1.", Number: "1", Text: report.Markdown{Text: "Apologies <b>"}},
		report.DraftItem{ID: "waste", Marker: "2.", Number: "2", Text: report.Markdown{Text: "Waste\n\nFor decision"}, Address: "waste", Pages: "11–84",
			Documents: []report.DraftItemDocument{{Title: "Appendix A", Address: "waste/appendix-a.pdf"}}},
		report.DraftItem{ID: "bins", Marker: "a)", Number: "2(a)", Level: 1, Text: report.Markdown{Text: "Bins"}},
	))))
	const want = `<ul class="items" role="list">
<li id="item-apologies"><p><span class="number">1.</span> Apologies &lt;b&gt; <a class="here" href="#item-apologies" tabindex="-1" aria-hidden="true"></a></p>
</li>
<li id="item-waste"><p class="paged"><span class="number">2.</span> <span><a href="./waste/index.html">Waste</a> <a class="here" href="#item-waste" tabindex="-1" aria-hidden="true"></a></span> <span class="pages"><span aria-hidden="true">Pages 11–84</span><span class="unseen">pages 11 to 84</span></span></p>
<p>For decision</p>
<ul class="documents">
<li><p><a href="./waste/appendix-a.pdf">Appendix A</a></p>
</li>
</ul>
<ul class="items" role="list">
<li id="item-bins"><p><span class="number">a)</span> Bins <a class="here" href="#item-bins" tabindex="-1" aria-hidden="true"></a></p>
</li>
</ul>
</li>
</ul>
`
	if !strings.Contains(got, want) {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	wellFormed(t, []byte(got))
}

// TestItemsWithoutNumbers leave no room for any.
func TestItemsWithoutNumbers(t *testing.T) {
	got := string(Article(build(t, agenda(report.DraftItem{ID: "apologies", Text: report.Markdown{Text: "Apologies"}}))))
	if !strings.HasPrefix(got, "<article>") || !strings.Contains(got, `<ul class="items unmarked" role="list">`) {
		t.Error(got)
	}
}
