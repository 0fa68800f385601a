package verify

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/tagpdf"
)

var inPack = Format{Name: "pack.pdf", Paged: true}

// meeting is a pack of an agenda and two items, the first of which has a report and an appendix.
var meeting = Pack{
	Page: "Page %s", Even: true,
	Front: []Document{{Name: "agenda", Prefix: "agenda/", Title: "the agenda", Bookmark: "Agenda", Sheets: 1, Count: &Count{Roman: true, First: 1}, Paper: Paper{Items: []Expected{
		{Where: "the title", Heading: true, Words: "Cabinet"},
		{Where: "7", Words: "7. Review of waste 1–4", Anchor: "item-waste"}, {Where: "7", Marker: "•", Words: "Appendix A 3–4"}, {Where: "8", Words: "8. Budget 5–6"},
	}}}},
	Items: []PackItem{
		{Name: "waste", Number: "7", Stamp: "Agenda Item 7", Bookmark: "7 Review of waste", Pages: "1–4", Documents: []Document{
			{Name: "waste/d0", Prefix: "waste/d0/", Title: "report", Bookmark: "Report", Sheets: 2, Count: &Count{First: 1}, Paper: Paper{Items: []Expected{
				{Where: "the title", Heading: true, Words: "Review of waste"},
				{Where: "1", Number: "1", Marker: "1.", Words: "Bins are emptied.", Anchor: "para-1"},
				{Where: "2", Number: "2", Marker: "2.", Words: "See paragraph 1.", Anchor: "para-2", References: []Reference{{"2. See paragraph 1.", "para-1", ""}}},
				{Where: "“Costs”", Heading: true, Words: "Costs"},
				{Where: "3", Number: "3", Marker: "3.", Words: "They are none.", Anchor: "para-3"},
			}}},
			{Name: "waste/d1", Prefix: "waste/d1/", Title: "Appendix A", Bookmark: "Appendix A", Pages: "3–4", Sheets: 1, Paper: Paper{Items: []Expected{
				{Where: "the title", Heading: true, Words: "Appendix A"}, {Where: "below the title", Words: "A table.", Anchor: "table"},
			}}},
		}},
		{Name: "budget", Number: "8", Stamp: "Agenda Item 8", Bookmark: "8 Budget", Pages: "5–6", Documents: []Document{
			{Name: "budget/d0", Prefix: "budget/d0/", Title: "report", Sheets: 1, Across: []Reference{{"1. As the review says.", "waste/d0/para-1", ""}}, Paper: Paper{Items: []Expected{
				{Where: "the title", Heading: true, Words: "Budget"}, {Where: "1", Number: "1", Marker: "1.", Words: "As the review says.", Anchor: "para-1"},
			}}},
		}},
	},
}

const blankSentence = "This page is left blank"

// meetingPages is the same as it is drawn.
func meetingPages() []drawnPage {
	h1, h2, p, row := tagpdf.H1, tagpdf.H2, tagpdf.P, tagpdf.TOCI
	return []drawnPage{
		{part: true, names: []string{"agenda"}, roman: true, count: 1, foot: "Page i", lines: []drawnLine{
			{kind: h1, text: "Cabinet", level: 1, mark: "Agenda"},
			{kind: row, text: "7. Review of waste 1–4", name: "agenda/item-waste", to: "waste"}, {kind: row, text: "• Appendix A 3–4", to: "waste/d1"}, {kind: row, text: "8. Budget 5–6", to: "budget"},
		}},
		{stray: blankSentence},
		{part: true, names: []string{"waste", "waste/d0"}, count: 1, foot: "Page 1", lines: []drawnLine{
			{kind: h1, text: "Agenda Item 7 Review of waste", level: 1, mark: "7 Review of waste"},
			{kind: p, text: "1. Bins are emptied.", name: "waste/d0/para-1", level: 2, mark: "Report"}, {kind: p, text: "2. See paragraph 1.", name: "waste/d0/para-2", to: "waste/d0/para-1"},
		}},
		{foot: "Page 2", lines: []drawnLine{{kind: h2, text: "Costs", level: 3}, {kind: p, text: "3. They are none.", name: "waste/d0/para-3"}}},
		{part: true, names: []string{"waste/d1"}, foot: "Page 3", lines: []drawnLine{{kind: h2, text: "Appendix A", level: 2}, {kind: p, text: "A table.", name: "waste/d1/table"}}},
		{stray: blankSentence},
		{part: true, names: []string{"budget", "budget/d0"}, foot: "Page 5", lines: []drawnLine{
			{kind: h1, text: "Agenda Item 8 Budget", level: 1, mark: "8 Budget"}, {kind: p, text: "1. As the review says.", name: "budget/d0/para-1", to: "waste/d0/para-1"},
		}},
		{stray: blankSentence},
	}
}

// packDifferences is what a drawn pack says otherwise than the meeting, a line for each difference.
func packDifferences(t *testing.T, pages []drawnPage, changes ...func(*pdfread.PDF)) string {
	t.Helper()
	r, err := ReadPack(draw(t, pages))
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range changes {
		change(r.pdf)
	}
	return told(ComparePack(meeting, inPack, r))
}

func TestPack(t *testing.T) {
	if got := packDifferences(t, meetingPages()); got != "" {
		t.Errorf("a pack as it was meant differs:\n%s", got)
	}
}

// Each change of a pack that is right is found, and told in words that name its place.
func TestPackChanged(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(p []drawnPage) []drawnPage
		want   string
	}{
		{"a number at the foot", func(p []drawnPage) []drawnPage { p[3].foot = "Page 10"; return p }, "page 2 (4 in the file): page number: Page 10, not Page 2"},
		{"no number at the foot", func(p []drawnPage) []drawnPage { p[3].foot = ""; return p }, "page 2 (4 in the file): page number: none, not Page 2"},
		{"a number on a blank page", func(p []drawnPage) []drawnPage { p[5].foot = "Page 4"; return p }, "page 4 (6 in the file): page number: Page 4, not none"},
		{"a label", func(p []drawnPage) []drawnPage { p[6].count = 7; return p }, "page 7 of the file: page number: called 7, not called 5"},
		{"front matter counted with the rest", func(p []drawnPage) []drawnPage { p[2].count = 0; return p }, "page 3 of the file: page number: called iii, not called 1"},
		{"a range in the agenda", func(p []drawnPage) []drawnPage { p[0].lines[1].text = "7. Review of waste 1–3"; return p }, "item 7 in the agenda: pages: 1–3, not 1–4"},
		{"a range of a document", func(p []drawnPage) []drawnPage { p[0].lines[2].text = "• Appendix A 13–4"; return p }, "item 7, Appendix A in the agenda: pages: 13–4, not 3–4"},
		{"a link in the agenda", func(p []drawnPage) []drawnPage { p[0].lines[3].to = "waste"; return p }, "item 8 in the agenda: link: missing, not a link"},
		{"no link in the agenda", func(p []drawnPage) []drawnPage { p[0].lines[3].to = ""; return p }, "item 8 in the agenda: link: missing, not a link"},
		{"a name of an item", func(p []drawnPage) []drawnPage {
			p[6].names = p[6].names[1:]
			p[5].names = []string{"budget"}
			return p
		},
			"item 8: address: on page 4 (6 in the file), not #budget on page 5 (7 in the file)\nitem 8 in the agenda: link: page 4 (6 in the file), not page 5 (7 in the file)"},
		{"a name within a document", func(p []drawnPage) []drawnPage {
			p[2].lines[1].name, p[3].lines[1].name = p[3].lines[1].name, p[2].lines[1].name
			return p
		}, "item 7: 1: address: at 3, not #para-1"},
		{"a link to another paper", func(p []drawnPage) []drawnPage { p[6].lines[1].to = "waste/d0/para-2"; return p }, "item 8: link: 1. As the review says. to #waste/d0/para-2, not 1. As the review says. to #waste/d0/para-1"},
		{"a link within a paper", func(p []drawnPage) []drawnPage { p[2].lines[2].to = "waste/d0/para-3"; return p }, "item 7: 2: link: 2. See paragraph 1. to #para-3, not 2. See paragraph 1. to #para-1"},
		{"a stamp missing", func(p []drawnPage) []drawnPage { p[6].lines[0].text = "Budget"; return p }, "item 8: stamp: missing, not Agenda Item 8 on page 5 (7 in the file)"},
		{"a stamp of another item", func(p []drawnPage) []drawnPage { p[6].lines[0].text = "Agenda Item 7 Budget"; return p }, "item 7: stamp: on page 5 (7 in the file), not on page 1 (3 in the file) alone"},
		{"a stamp twice", func(p []drawnPage) []drawnPage { p[6].stray = "Agenda Item 8"; return p }, "item 8: stamp: more than once, not once on page 5 (7 in the file)"},
		{"a stamp on a further page", func(p []drawnPage) []drawnPage { p[3].stray = "Agenda Item 7"; return p }, "item 7: stamp: on page 2 (4 in the file), not on page 1 (3 in the file) alone"},
		{"a bookmark to another page", func(p []drawnPage) []drawnPage {
			p[6].lines[0].level, p[5].lines = 0, []drawnLine{{kind: tagpdf.P, text: "\u2060", level: 1, mark: "8 Budget"}}
			return p
		}, "item 8: bookmark: page 4 (6 in the file), not page 5 (7 in the file)"},
		{"a bookmark with other words", func(p []drawnPage) []drawnPage { p[6].lines[0].mark = "8. Budget"; return p }, "item 8: bookmark: missing, not 8 Budget\nthe bookmarks: bookmark: 8. Budget, not nothing"},
		{"a bookmark of a heading", func(p []drawnPage) []drawnPage { p[3].lines[0].mark = "Cost"; return p }, "item 7: contents: contents: Cost, not Costs"},
		{"two pages of a document exchanged", func(p []drawnPage) []drawnPage { p[2].lines, p[3].lines = p[3].lines, p[2].lines; return p }, "item 7: stamp: on page 2 (4 in the file), not on page 1 (3 in the file) alone"},
		{"two documents exchanged", func(p []drawnPage) []drawnPage { p[2].lines, p[6].lines = p[6].lines, p[2].lines; return p }, "item 7: stamp: on page 5 (7 in the file), not on page 1 (3 in the file) alone"},
		{"a page lost", func(p []drawnPage) []drawnPage { return slices.Delete(p, 3, 4) }, "item 7: pages: 1 page, not 2 pages"},
		{"a blank page lost", func(p []drawnPage) []drawnPage { return slices.Delete(p, 5, 6) }, "item 7, Appendix A: pages: 1 page, not an even number of pages"},
		{"a blank page too many", func(p []drawnPage) []drawnPage { return slices.Insert(p, 6, drawnPage{}, drawnPage{}) }, "page 4 (6 in the file): pages: a blank page, not words"},
		{"a page twice", func(p []drawnPage) []drawnPage {
			again := p[4]
			again.part, again.names, again.lines = false, nil, []drawnLine{{kind: tagpdf.P, text: "A table."}}
			p[5] = again
			return p
		}, "item 7, Appendix A: pages: 2 pages, not 1 page"},
		{"a document lost", func(p []drawnPage) []drawnPage { p[0].lines[3].to = ""; return slices.Delete(p, 6, 8) }, "item 8: text: missing, not a document of the pack"},
		{"a paragraph lost", func(p []drawnPage) []drawnPage { p[2].lines = p[2].lines[:2]; return p }, "item 7: 2: text: missing, not 2. See paragraph 1."},
		{"a paragraph in another document", func(p []drawnPage) []drawnPage {
			p[6].lines = append(p[6].lines, drawnLine{kind: tagpdf.P, text: "A table."})
			return p
		}, "item 8: after 1: text: A table., not nothing"},
	} {
		got := packDifferences(t, test.change(meetingPages()))
		if !strings.Contains("\n"+got, "\n"+test.want) {
			t.Errorf("%s tells\n%s\nand not\n%s", test.name, got, test.want)
		}
	}
}

// What tagpdf doesn't draw wrongly is changed in what was read.
func TestPackReadChanged(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*pdfread.PDF)
		want   string
	}{
		"no claim":                           {func(p *pdfread.PDF) { p.Claims = nil }, "the file: structure: none, not a claim to conform to PDF/UA"},
		"an open outline":                    {func(p *pdfread.PDF) { p.Outline[1].Folded = false }, "the bookmarks: bookmark: open, not 7 Review of waste, folded"},
		"two pages exchanged below the tree": {func(p *pdfread.PDF) { p.Pages[2], p.Pages[3] = p.Pages[3], p.Pages[2] }, "page 3 of the file: page number: called 2, not called 1"},
	} {
		if got := packDifferences(t, meetingPages(), test.change); !strings.Contains("\n"+got, "\n"+test.want) {
			t.Errorf("%s tells\n%s\nand not\n%s", name, got, test.want)
		}
	}
}

// Pages that are read in another order than they stand in are told of, whatever their words.
func TestPackOrder(t *testing.T) {
	r, err := ReadPack(draw(t, meetingPages()))
	if err != nil {
		t.Fatal(err)
	}
	for i := range r.Items { // as if the tree had the second page first
		switch r.Items[i].page {
		case 3:
			r.Items[i].page = 4
		case 4:
			r.Items[i].page = 3
		}
	}
	if got := told(ComparePack(meeting, inPack, r)); !strings.Contains(got, "page 1 (3 in the file): place: read after it, not before page 2 (4 in the file)") {
		t.Error(got)
	}
}

// The second item of the meeting is a page of somebody else's in landscape, with the heading above it, where the pages of
// others have none.
func TestPackExternal(t *testing.T) {
	pack := meeting
	pack.Items = slices.Clone(meeting.Items)
	pack.Items[1].Documents = slices.Clone(pack.Items[1].Documents)
	d := &pack.Items[1].Documents[0]
	d.Kind, d.Across, d.Paper = External, nil, Paper{Items: d.Paper.Items[:1]}
	slide := formOf(t, draw(t, []drawnPage{{part: true, wide: true, lines: []drawnLine{{kind: tagpdf.P, text: "Their words"}}}}))
	scan := formOf(t, draw(t, []drawnPage{{wide: true}}))
	for name, test := range map[string]struct {
		form *tagpdf.Form
		as   tagpdf.Kind
		want string
	}{
		"words":             {slide, tagpdf.P, ""},
		"a scan":            {scan, tagpdf.Figure, ""},
		"an artifact":       {slide, 0, "page 5 (7 in the file): structure: one that is passed over, not a page that is read aloud"},
		"words as an image": {slide, tagpdf.Figure, "page 5 (7 in the file): structure: an image of them, not its words"},
		"a scan as words":   {scan, tagpdf.P, "page 5 (7 in the file): structure: nothing, not an image with words for it"},
		"none":              {nil, 0, "page 5 (7 in the file): text: 0, not one page of item 8\nthe file: structure: PDF/UA-1 and PDF/A-2A, not no claim, since pages are somebody else's"},
	} {
		pages := meetingPages()
		pages[6].lines, pages[6].form, pages[6].as = pages[6].lines[:1], test.form, test.as
		r, err := ReadPack(draw(t, pages))
		if err != nil {
			t.Fatal(err)
		}
		if got := told(ComparePack(pack, inPack, r)); got != test.want {
			t.Errorf("%s tells\n%s\nand not\n%s", name, got, test.want)
		}
	}
}

// A slip is a page, and is counted as all those of the file for which it stands. A supplement may count pages of its own.
func TestPackSlip(t *testing.T) {
	page := func(heading, foot string, n int) drawnPage {
		return drawnPage{part: true, names: []string{heading}, prefix: "S", count: n, foot: foot, lines: []drawnLine{{kind: tagpdf.H1, text: heading, level: 1}}}
	}
	document := func(heading, pages string) PackItem {
		return PackItem{Name: heading, Bookmark: heading, Documents: []Document{{
			Name: heading, Prefix: heading + "/", Pages: pages, Paper: Paper{Items: []Expected{{Heading: true, Words: heading}}},
		}}}
	}
	letter := Document{Name: "letter", Title: "the letter", Bookmark: "Letter", Count: &Count{Prefix: "S", First: 1}, Paper: Paper{Items: []Expected{
		{Words: "Letter", Heading: true}, {Words: "Budget S2–S32"}, {Words: "Waste S33"},
	}}}
	pack := Pack{Page: "Tud. %s", Front: []Document{letter}, Items: []PackItem{document("Budget", "S2–S32"), document("Waste", "S33")}}
	pack.Items[0].Documents[0].Counts = 31
	drawn := func() []drawnPage {
		front := page("Letter", "Tud. S1", 1)
		front.names = []string{"letter"}
		front.lines = append(front.lines, drawnLine{kind: tagpdf.P, text: "Budget S2–S32", to: "Budget"}, drawnLine{kind: tagpdf.P, text: "Waste S33", to: "Waste"})
		return []drawnPage{front, page("Budget", "Tud. S2", 2), page("Waste", "Tud. S33", 33)}
	}
	for name, test := range map[string]struct {
		change func(p []drawnPage)
		want   string
	}{
		"right":                  {func([]drawnPage) {}, ""},
		"counted as one page":    {func(p []drawnPage) { p[2].count, p[2].foot = 3, "Tud. S3" }, "page 3 of the file: page number: called S3, not called S33\n“Waste”: pages: pages S3, not pages S33"},
		"a number in English":    {func(p []drawnPage) { p[2].foot = "Page S33" }, "page S33 (3 in the file): page number: none, not Tud. S33"},
		"another range for both": {func(p []drawnPage) { p[0].lines[1].text = "Budget S2–S3" }, "the letter: words: Budget S2–S3, not Budget S2–S32\n“Budget” in the agenda: pages: S2–S3, not S2–S32"},
	} {
		pages := drawn()
		test.change(pages)
		r, err := ReadPack(draw(t, pages))
		if err != nil {
			t.Fatal(err)
		}
		if got := told(ComparePack(pack, inPack, r)); got != test.want {
			t.Errorf("%s tells\n%s\nand not\n%s", name, got, test.want)
		}
	}
}

// A file of something else altogether gives differences and no panic.
func TestPackOther(t *testing.T) {
	other := draw(t, []drawnPage{{part: true, lines: []drawnLine{{kind: tagpdf.H1, text: "Minutes"}}}})
	r, err := ReadPack(other)
	if err != nil {
		t.Fatal(err)
	}
	if got := ComparePack(meeting, inPack, r); len(got) < 4 {
		t.Errorf("%d differences", len(got))
	}
	if got := ComparePack(Pack{}, inPack, r); len(got) > 0 {
		t.Errorf("a pack of nothing differs: %s", told(got))
	}
}

func TestHasPages(t *testing.T) {
	for _, test := range []struct {
		text, pages string
		want        bool
	}{
		{"7. Waste Pages 11–84", "11–84", true}, {"7. Waste (Pages 11–84)", "11–84", true}, {"7. Waste 11–84", "1–84", false}, {"7. Waste 11–84", "11–8", false},
		{"11 bins, 11", "11", true}, {"111 bins 112", "11", false}, {"Waste i–iv", "i–iv", true}, {"", "1", false},
	} {
		if got := hasPages(test.text, test.pages); got != test.want {
			t.Errorf("%q has %q: %v", test.text, test.pages, got)
		}
	}
}

// Whatever a file says, reading and comparing it ends, and says no more than anybody reads.
func FuzzReadPack(f *testing.F) {
	f.Add(draw(f, meetingPages()))
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := ReadPack(src)
		if err != nil {
			return
		}
		if got := ComparePack(meeting, inPack, r); len(got) > maxDifferences {
			t.Errorf("%d differences", len(got))
		}
	})
}
