package report

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/amend"
	"cabinet/internal/diag"
)

// agendaOf is a paper in whose first section some items stand, after words and before others.
func agendaOf(items ...DraftItem) Draft {
	d := unnumbered("Open items, as [](#item-waste).\n\n{{items.open}}\n\nThe end.")
	d.Parts[0].Sections[0].Items = []DraftItems{{Name: "open", Items: items}}
	return d
}

func TestItems(t *testing.T) {
	d := agendaOf(
		DraftItem{ID: "apologies", Marker: "1.", Number: "1", Text: markdown("Apologies")},
		DraftItem{ID: "waste", Marker: "2.", Number: "2", Address: "waste", Pages: "11–84",
			Text:      markdown("Waste *centres*, see [](#item-urgent)\n\nReport of the Director\n\nTo note:\n\na) one\nb) two"),
			Documents: []DraftItemDocument{{Title: "Appendix *A*", Address: "waste/appendix-a.pdf", Pages: "85"}, {Title: "Letter"}}},
		DraftItem{ID: "bins", Marker: "a)", Number: "2(a)", Level: 1, Text: markdown("Bins, as [](#item-waste) and [](#item-plain)")},
		DraftItem{ID: "urgent", Marker: "88/24", Number: "88/24", Text: markdown("Urgent items")},
		DraftItem{ID: "plain", Text: markdown("No number")},
	)
	equal(t, "items", show(build(t, d)), lines(
		"Open items, as [item 2](#item-waste).",
		"> 1. Apologies",
		"> 2. [Waste ](./waste/index.html)[_centres_](./waste/index.html)[, see ](./waste/index.html)[item 88/24](#item-urgent) (Pages 11–84)",
		">   Report of the Director",
		">   To note:",
		">     a) one",
		">     b) two",
		">   • [Appendix *A*](./waste/appendix-a.pdf)",
		">   • Letter",
		">   a) Bins, as [item 2](#item-waste) and [“No number”](#item-plain)",
		"> 88/24 Urgent items",
		">  No number",
		"The end.",
	))
}

// TestTitleAlone leads to the report by the title alone, and cites an item without a number by that, whatever is printed
// after it.
func TestTitleAlone(t *testing.T) {
	d := agendaOf(
		DraftItem{ID: "waste", Address: "waste", Title: "Waste and bins", Text: markdown("Waste *and* bins (Pages 1 to 8)")},
		DraftItem{ID: "other", Address: "other", Title: "Another title", Text: markdown("Other")},
	)
	equal(t, "items", show(build(t, d)), lines(
		"Open items, as [“Waste and bins”](#item-waste).",
		">  [Waste ](./waste/index.html)[_and_](./waste/index.html)[ bins](./waste/index.html) (Pages 1 to 8)",
		">  [Other](./other/index.html)", "The end.",
	))
}

// TestItemsSpeakTheirLanguage prints numbers and pages in the language of the part in which they stand.
func TestItemsSpeakTheirLanguage(t *testing.T) {
	d := agendaOf(DraftItem{ID: "waste", Marker: "2.", Number: "2", Pages: "1–2", Text: markdown("Gwastraff")})
	d.Parts[0].Language = "cy"
	equal(t, "items", show(build(t, d)), lines("Open items, as [eitem 2](#item-waste).", "> 2. Gwastraff (Tudalennau 1–2)", "The end."))
}

// TestItemsAreNotCounted shows that items take no number of the paper's own, and have none in its ledger: their numbers are the
// same in whatever section they stand, and in a paper that is amended.
func TestItemsAreNotCounted(t *testing.T) {
	d := numbered("One.\n\n{{items}}\n\nTwo, as [](#item-waste).")
	d.Parts[0].Sections[0].Items = []DraftItems{{Items: []DraftItem{{ID: "waste", Marker: "9.", Number: "9", Text: markdown("Waste")}}}}
	want := lines("1. One.", "> 9. Waste", "2. Two, as [item 9](#item-waste).")
	r := build(t, d)
	equal(t, "first", show(r), want)
	ledger := r.Ledger()
	ledger.Each(func(_ string, _ int, k amend.Known) {
		if strings.Contains(k.Anchor, "item") {
			t.Errorf("the ledger has %+v", k)
		}
	})
	d.Numbering.Amends = ledger
	equal(t, "amended", show(build(t, d)), want)
	d.Numbering.Amends, d.Numbering.Fixed = nil, ledger
	equal(t, "made again", show(build(t, d)), want)
}

// TestNoItems prints nothing where an agenda has no items of a part.
func TestNoItems(t *testing.T) {
	d := unnumbered("Exempt items.\n\n{{items.exempt}}\n\nThe end.")
	d.Parts[0].Sections[0].Items = []DraftItems{{Name: "exempt"}}
	equal(t, "items", show(build(t, d)), lines("Exempt items.", "The end."))
}

// TestItemsTwice gives the address of an item to the first place alone at which it stands, and tells of the other.
// What stands elsewhere too, by the profile's wish, has none.
func TestItemsTwice(t *testing.T) {
	waste := DraftItem{ID: "waste", Marker: "1.", Number: "1", Text: markdown("Waste")}
	var list diag.List
	r := Build(agendaOf(waste, waste), &list)
	items := r.Parts[0].Sections[0].Blocks[1].(*Items).Items
	if !strings.Contains(findings(&list), "doubled-label") || items[0].Anchor != "item-waste" || items[1].Anchor != "" {
		t.Errorf("%s%q, %q", findings(&list), items[0].Anchor, items[1].Anchor)
	}
	d := agendaOf(waste)
	again := d.Parts[0].Sections[0]
	again.ID, again.Again = "again", true
	d.Parts[0].Sections = append(d.Parts[0].Sections, again)
	build(t, d)
}

func TestItemsThatCantBe(t *testing.T) {
	for name, test := range map[string]struct {
		item  DraftItem
		rules []string
	}{
		"no title":             {DraftItem{ID: "waste"}, []string{"one-line"}},
		"a list for a title":   {DraftItem{ID: "waste", Text: markdown("- One")}, []string{"one-line"}},
		"a heading":            {DraftItem{ID: "waste", Text: markdown("Waste\n\n### One")}, []string{"heading"}},
		"a heading for title":  {DraftItem{ID: "waste", Text: markdown("### One")}, []string{"heading", "one-line"}},
		"a label of its own":   {DraftItem{ID: "waste", Text: markdown("Waste {#one}")}, []string{"label"}},
		"no address":           {DraftItem{ID: "waste bins", Text: markdown("Waste")}, []string{"label", "unknown-label"}},
		"no name":              {DraftItem{Text: markdown("Waste")}, []string{"unknown-label"}},
		"a link that runs":     {DraftItem{ID: "waste", Text: markdown("Waste"), Address: "javascript:alert(1)"}, []string{"link"}},
		"a link to the root":   {DraftItem{ID: "waste", Text: markdown("Waste"), Address: "//example.org"}, []string{"link"}},
		"a document of nobody": {DraftItem{ID: "waste", Text: markdown("Waste"), Documents: []DraftItemDocument{{Title: "A", Address: "file:///etc"}}}, []string{"link"}},
		"too long":             {DraftItem{ID: "waste", Text: Markdown{Text: strings.Repeat("waste ", maxItemsText/6+1)}}, []string{"too-much", "unknown-label"}},
		"too many marks":       {DraftItem{ID: "waste", Text: Markdown{Text: strings.Repeat("*", maxMarks+1)}}, []string{"too-much"}},
		"a note of another's":  {DraftItem{ID: "waste", Text: markdown("Waste[^x]")}, []string{"unknown-note"}},
	} {
		var list diag.List
		r := Build(agendaOf(test.item), &list)
		var rules []string
		for _, d := range list.Sorted() {
			rules = append(rules, d.Rule)
		}
		slices.Sort(rules)
		if test.item.Number = "1"; !slices.Equal(rules, test.rules) {
			t.Errorf("%s: %s", name, findings(&list))
		}
		if list.Errors() > 0 && strings.Contains(name, "title") && len(r.Gaps()) == 0 {
			t.Errorf("%s: nothing says so in a draft", name)
		}
	}
	d := agendaOf()
	d.Parts[0].Sections[0].Items = nil
	var list diag.List
	if Build(d, &list); !strings.Contains(findings(&list), "unsupported") {
		t.Errorf("a place of items without any: %s", findings(&list))
	}
}

// TestGapForATitle shows in a draft what is missing.
func TestGapForATitle(t *testing.T) {
	r := build(t, agendaOf(DraftItem{ID: "waste", Number: "1", Address: "waste", Text: Markdown{Text: GapMark("missing: the title") + "\n\nFor decision"}}))
	equal(t, "items", show(r), lines("Open items, as [item 1](#item-waste).", ">  **[Missing: the title]**", ">   For decision", "The end."))
	equal(t, "gaps", strings.Join(r.Gaps(), ", "), "[Missing: the title]")
}

// TestNotesOfItems numbers the notes of items with those of the paper.
func TestNotesOfItems(t *testing.T) {
	d := unnumbered("One[^a].\n\n[^a]: First.\n\n{{items}}\n")
	d.Parts[0].Sections[0].Items = []DraftItems{{Items: []DraftItem{{ID: "waste", Text: markdown("Waste[^a]\n\n[^a]: Second.")}}}}
	r := build(t, d)
	equal(t, "items", show(r), lines("One[[1]](#note-1).", ">  Waste[[2]](#note-2)"))
	equal(t, "note", Text(r.Notes[1].Blocks[0].(*Paragraph).Runs), "Second.")
}
