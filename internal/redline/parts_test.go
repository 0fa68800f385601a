package redline

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// aPNG is a picture of a width.
func aPNG(t *testing.T, width int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, 2))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// typed is Markdown as if it stood in a file of its own.
func typed(text string) report.Markdown {
	source := diag.NewSource("case.md", []byte(text))
	return report.Markdown{Text: text, Origin: source.Span}
}

// withParts is a paper with what stands beside paragraphs: an image, officers to ask, appendices, a list in a list.
func withParts(t *testing.T) report.Draft {
	section := func(id, heading, text string) report.DraftSection {
		return report.DraftSection{ID: id, Heading: heading, Numbered: true, Text: typed(text)}
	}
	contact := section("contact", "Officers to contact", "")
	contact.Contacts = []report.DraftContact{
		{Lines: []report.Markdown{typed("Jane Moore"), typed("Director"), typed("Telephone: 01632 960 000")}},
		{Lines: []report.Markdown{typed("Ann Lee"), typed("Clerk")}},
	}
	appendices := section("appendices", "Appendices", "")
	appendices.Appendices = []report.DraftAppendix{
		{Marker: "Appendix A", Title: typed("Budget"), File: &report.Attachment{Pages: 2, Text: []byte("pdf")}},
		{Marker: "Appendix A", Title: typed("Consultation"), Text: typed("Most people agreed.\n\nSome did not agree at all.\n")},
	}
	return report.Draft{
		Open: func(name string) ([]byte, error) { return aPNG(t, len(name)), nil },
		Parts: []report.DraftPart{{Title: "Part A", Sections: []report.DraftSection{
			section("background", "Background", "Figure: Homes by ward {#homes}\n\n![A map of the wards](map.png)\n\nThe choices are these:\n\n1. to build:\n   - a depot of brick;\n   - a depot of wood;\n2. to wait.\n\n> The Council must have regard to cost.\n\nThis is **bold** and told by [the Clerk](https://a.example/clerk).\n"),
			contact, appendices,
		}}},
	}
}

// TestParts has changes of what stands beside paragraphs, and what is told of each.
func TestParts(t *testing.T) {
	text := func(d *report.Draft) *report.Markdown { return &d.Parts[0].Sections[0].Text }
	edit := func(old, now string) func(*report.Draft) {
		return func(d *report.Draft) {
			m := typed(strings.Replace(text(d).Text, old, now, 1))
			if m.Text == text(d).Text {
				t.Errorf("%q is not in the paper", old)
			}
			*text(d) = m
		}
	}
	for _, c := range []struct {
		says string
		edit func(*report.Draft)
		want string
	}{
		{"nothing", func(*report.Draft) {}, ``},
		{"the caption of an image", edit("Homes by ward", "Homes by parish"), `
Figure 1, changed – Background
  Homes by [-ward-]{+parish+}`},
		{"another picture", edit("map.png", "wards.png"), `
Figure 1, changed – Background
  Homes by ward
  the picture: [-map.png, 7 × 2 pixels-] {+wards.png, 9 × 2 pixels+}`},
		{"another picture of the same name", func(d *report.Draft) {
			d.Open = func(string) ([]byte, error) {
				light := image.NewGray(image.Rect(0, 0, 7, 2))
				light.Pix[0] = 255
				var b bytes.Buffer
				err := png.Encode(&b, light)
				return b.Bytes(), err
			}
		}, `
Figure 1, changed – Background
  Homes by ward
  the picture: [-map.png, 7 × 2 pixels-] {+another one of this name and size+}`},
		{"the words for a picture", edit("A map of the wards", "A map of the parishes"), `
Figure 1, changed – Background
  Homes by ward
  what the image shows, in words: [-A map of the wards-] {+A map of the
  parishes+}`},
		{"an image taken out", edit("Figure: Homes by ward {#homes}\n\n![A map of the wards](map.png)\n\n", ""), `
Figure 1, taken out – Background
  [-Homes by ward-]
  what the image shows, in words: [-A map of the wards-]
  the picture: [-map.png, 7 × 2 pixels-]`},
		{"an image put in", edit("The choices", "![A chart](chart.png)\n\nThe choices"), `
an image of the section “Background”, put in
  what the image shows, in words: {+A chart+}
  the picture: {+chart.png, 9 × 2 pixels+}`},
		{"an item of a list in a list", edit("of wood", "of steel"), `
a bullet of paragraph 1(a), changed – Background
  a depot of [-wood-]{+steel+};`},
		{"an item between others", edit("2. to wait", "2. to hire a depot;\n3. to wait"), `
Renumbered
  paragraph 1(b) is now 1(c)

paragraph 1(b), put in – Background
  {+to hire a depot;+}`},
		{"words of somebody else's", edit("have regard to cost", "have regard to the cost"), `
a paragraph below paragraph 1, changed – Background
  The Council must have regard to {+the+} cost.`},
		{"bold words are no others", edit("**bold**", "bold"), ``},
		{"words that an amendment takes away", edit("**bold**", "~~**bold**~~ ++plain++"), `
paragraph 2, changed – Background
  This is bold {+plain+} and told by the Clerk.
  words with a line through them: [-(none)-] {+bold+}`},
		{"where a link leads", edit("a.example/clerk", "a.example/legal"), `
paragraph 2, changed – Background
  This is bold and told by the Clerk.
  where “the Clerk” leads: [-https://a.example/clerk-]
  {+https://a.example/legal+}`},
		{"a telephone number", func(d *report.Draft) {
			d.Parts[0].Sections[1].Contacts[0].Lines[2] = typed("Telephone: 01632 960 111")
		}, `
a contact of the section “Officers to contact”, changed
  Jane Moore
  Director
  Telephone: [-01632 960 000-]{+01632 960 111+}`},
		{"one officer more", func(d *report.Draft) {
			s := &d.Parts[0].Sections[1]
			s.Contacts = append(s.Contacts, report.DraftContact{Lines: []report.Markdown{typed("Bob Fox"), typed("Solicitor")}})
		}, `
a contact of the section “Officers to contact”, put in
  {+Bob Fox ¶ Solicitor+}`},
		{"the file of an appendix", func(d *report.Draft) {
			d.Parts[0].Sections[2].Appendices[0].File = &report.Attachment{Pages: 3, Text: []byte("another")}
		}, `
Facts
  in Appendix A  2  to  3

Appendix A, changed – Appendices
  Budget (PDF, [-2-]{+3+} pages, 1 KB)

the document “Appendix A: Budget”, changed
  Budget
  the file of the document: [-2 pages-] {+3 pages+}`},
		{"an appendix before the others", func(d *report.Draft) {
			s := &d.Parts[0].Sections[2]
			s.Appendices = append([]report.DraftAppendix{{Marker: "Appendix A", Title: typed("Map"), Text: typed("The map.\n")}}, s.Appendices...)
		}, `
Renumbered
  Appendices A and B are now B and C

Appendix A, put in – Appendices
  {+Map+}

paragraph 1 of Appendix A, put in
  {+The map.+}`},
		{"the part is called otherwise", func(d *report.Draft) { d.Parts[0].Title = "Part One" }, `
the part “Part One”, changed
  Part [-A-]{+One+}`},
	} {
		was, is := withParts(t), withParts(t)
		c.edit(&is)
		var list diag.List
		compared := Compare(Version{Report: report.Build(was, &list)}, Version{Report: report.Build(is, &list)})
		if list.Errors() > 0 {
			t.Fatalf("%s: %v", c.says, list.Sorted())
		}
		var b strings.Builder
		if err := (Printer{Out: &b}).Print(compared); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(b.String()); got != strings.TrimSpace(c.want) {
			t.Errorf("%s:\n%s\n", c.says, got)
		}
	}
}

// TestListWithoutNumbers names items that are counted in their list alone, as what a meeting is asked to do is: that a new one
// moves the letters of others, and that few words stand in another place, is told as it is of paragraphs with numbers.
func TestListWithoutNumbers(t *testing.T) {
	const was = "That the Cabinet: {.continued}\n\na) approve the award of the contract;\nb) note the charges;\nc) thank the officers for their work.\n\nWith these: {.continued}\n\n- new vehicles;\n- a depot of brick.\n"
	build := func(text string) Version {
		var list diag.List
		r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "asks", Heading: "Recommendation", Text: typed(text)}}}}}, &list)
		if list.Errors() > 0 {
			t.Fatal(list.Sorted())
		}
		return Version{Report: r}
	}
	for _, c := range []struct{ old, now, want string }{
		{"b) note the charges;\nc) thank", "b) note the bids;\nc) note the charges;\nd) thank", `
Renumbered
  items b) and c) of the section “Recommendation” are now c) and d)

item b) of the section “Recommendation”, put in
  {+note the bids;+}
`},
		{"b) note the charges;\nc) thank the officers", "b) thank the three officers", `
Renumbered
  item c) of the section “Recommendation” is now b)

item b) of the section “Recommendation”, taken out
  [-note the charges;-]

item b) of the section “Recommendation” (was item c), changed
  thank the {+three+} officers for their work.
`},
		{"approve the award", "reject the award", `
item a) of the section “Recommendation”, changed
  [-approve-]{+reject+} the award of the contract;
`},
		{"- new vehicles;\n- a depot of brick.", "- a depot of brick.\n- new vehicles;", `
a bullet of the section “Recommendation”, moved: “new vehicles;”
`},
	} {
		now := strings.Replace(was, c.old, c.now, 1)
		var b strings.Builder
		if err := (Printer{Out: &b}).Print(Compare(build(was), build(now))); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(b.String()); got != strings.TrimSpace(c.want) {
			t.Errorf("%q:\n%s\n", c.now, got)
		}
	}
}
