package report

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// whole builds a draft that has no findings, and shows its headings, markers, addresses and words.
func whole(t *testing.T, d Draft) string {
	t.Helper()
	var list diag.List
	r := Build(d, &list)
	if list.Len() > 0 {
		t.Fatal(findings(&list))
	}
	var b strings.Builder
	r.eachSection(func(s *Section) {
		b.WriteString("## " + s.Title() + "\n")
		walk(s.Blocks, func(block Block) {
			switch block := block.(type) {
			case *Heading:
				b.WriteString(strings.Repeat("#", block.Level+2) + " " + Text(block.Title()) + "\n")
			case *Paragraph:
				b.WriteString(strings.TrimSpace(block.Marker+" "+Text(block.Runs)+" <"+block.Anchor+">") + "\n")
			}
		})
	})
	return b.String()
}

func sectionsOf(n Numbering, sections ...DraftSection) Draft {
	return Draft{Numbering: n, Parts: []DraftPart{{Sections: sections}}}
}

func TestShapes(t *testing.T) {
	plain := func(id, text string) DraftSection {
		return DraftSection{ID: id, Heading: strings.ToUpper(id), Numbered: true, Text: markdown(text)}
	}
	with := func(s DraftSection, change func(*DraftSection)) DraftSection { change(&s); return s }
	for _, c := range []struct {
		name  string
		draft Draft
		want  string
	}{
		{"three levels of figures", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1.0", "1.1.", "1.1.1", "(a)"}, Start: ""},
			plain("one", "One:\n\na) x {#x}\n   i) deep {#deep}\n\nSee [](#x) and [](#deep).\n")), `
## 1.0 ONE
1.1. One: <para-1-1>
1.1.1 x <para-1-1-1>
(a) deep <para-1-1-1-a>
1.2. See paragraphs 1.1.1 and 1.1.1(a). <para-1-2>
`},
		{"headings without their numbers", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"", "1.1"}, Start: ""}, plain("one", "x {#x}\n"), plain("two", "[](#x), [](#one)\n")), `
## ONE
1.1 x <para-1-1>
## TWO
2.1 Paragraph 1.1, “ONE” <para-2-1>
`},
		{"numbered headings alone", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1.", ""}, Start: ""}, plain("one", "x\n"), plain("two", "See [](#one).\n")), `
## 1. ONE
x <>
## 2. TWO
See section 1. <>
`},
		{"starting at a section", sectionsOf(Numbering{Scheme: Continuous, Markers: nil, Start: "two"}, plain("one", "x\n"), plain("two", "y\n"), plain("three", "z\n")), `
## ONE
x <>
## TWO
1. y <para-1>
## THREE
2. z <para-2>
`},
		{"a section with a scheme of its own", sectionsOf(Numbering{Scheme: Continuous, Markers: []string{"1."}, Start: ""},
			plain("one", "x\n"),
			with(plain("two", "y {#y}\n\nz\n"), func(s *DraftSection) { s.Scheme, s.Markers, s.Cite = Restarting, []string{"1)"}, "recommendation" }),
			plain("three", "[](#y), then.\n"),
			with(plain("four", "v {#v}\n"), func(s *DraftSection) { s.Scheme, s.Markers = Lettered, []string{"A."} }),
			plain("five", "[](#v)\n")), `
## ONE
1. x <para-1>
## TWO
1) y <two-1>
2) z <two-2>
## THREE
2. Recommendation 1, then. <para-2>
## FOUR
A. v <four-A>
## FIVE
3. Paragraph A of “FOUR” <para-3>
`},
		{"recommendations before numbering starts", sectionsOf(Numbering{Scheme: Continuous, Start: "two"},
			with(plain("one", "approve; {#a}\n\nnote.\n"), func(s *DraftSection) { s.Scheme, s.Markers, s.Cite = Continuous, []string{"1)"}, "recommendation" }), plain("two", "See [](#a).\n")), `
## ONE
1) approve; <one-1>
2) note. <one-2>
## TWO
1. See recommendation 1. <para-1>
`},
		{"a numbered heading over paragraphs without numbers", sectionsOf(Numbering{Scheme: Decimal, Markers: nil, Start: ""},
			plain("one", "x\n"), with(plain("two", "Cabinet is asked to:\n\na) approve {#a}\n"), func(s *DraftSection) { s.Scheme, s.Cite = Unnumbered, "recommendation" }),
			plain("three", "See [](#a).\n")), `
## 1. ONE
1.1 x <para-1-1>
## 2. TWO
Cabinet is asked to: <>
a) approve <two-a>
## 3. THREE
3.1 See recommendation (a). <para-3-1>
`},
		{"markers of lists below paragraphs without numbers", sectionsOf(Numbering{Scheme: Decimal, Markers: nil, Start: ""},
			with(plain("one", "Cabinet is asked to:\n\na) approve {#a}\n   i) all\n\nSee [](#a).\n"), func(s *DraftSection) {
				s.Scheme, s.Markers, s.Cite = Unnumbered, []string{"(1)"}, "recommendation"
			})), `
## 1. ONE
Cabinet is asked to: <>
(1) approve <one-1>
(a) all <one-1-a>
See recommendation 1. <>
`},
		{"a choice", sectionsOf(Numbering{}, with(plain("one", "Cabinet may:\n\na) approve; or {#first}\nb) refuse.\n\nSee [](#first).\n"), func(s *DraftSection) {
			s.Numbered, s.Markers, s.Cite, s.Capitals = false, []string{"Option 1:"}, "option", true
		})), `
## ONE
Cabinet may: <>
Option 1: APPROVE; or <one-1>
Option 2: REFUSE. <one-2>
See option 1. <>
`},
		{"the same at both ends", sectionsOf(Numbering{}, plain("one", "That it be noted. {#it}\n"), with(plain("two", "That it be noted. {#it}\n"), func(s *DraftSection) { s.Again = true }), plain("three", "[](#it)\n")), `
## ONE
1. That it be noted. <para-1>
## TWO
2. That it be noted. <para-2>
## THREE
3. Paragraph 1 <para-3>
`},
		{"sub-headings", sectionsOf(Numbering{}, plain("one", "### Sub {#sub}\n\nx\n\n#### Below\n\ny\n\n### Other\n\nSee [](#sub).\n")), `
## ONE
### Sub
1. x <para-1>
#### Below
2. y <para-2>
### Other
3. See “Sub”. <para-3>
`},
		{"what stands straight below a sub-heading", sectionsOf(Numbering{}, plain("one", "x\n\n### Sub\n\n- p\n- q\n\n### Letters\n\na) r {#r}\n\n### Going on\n\ny {.continued}\n\nz\n\n> quoted\n\n### Last\n\n> boxed {.box}\n\n[as said](#r)\n")), `
## ONE
1. x <para-1>
### Sub
• p <>
• q <>
### Letters
a) r <>
### Going on
y <>
2. z <para-2>
quoted <>
### Last
boxed <>
3. as said <para-3>
`},
		{"a lead-in", sectionsOf(Numbering{Scheme: Decimal}, plain("one", "That Cabinet: {.continued}\n\napproves;\n\nnotes:\n\na) x\n")), `
## 1. ONE
That Cabinet: <>
1.1 approves; <para-1-1>
1.2 notes: <para-1-2>
a) x <para-1-2-a>
`},
		{"two lists below paragraphs without numbers", sectionsOf(Numbering{}, plain("one", "### Sub\n\nThe options are: {.continued}\n\na) x\nb) y\n\nThe risks are: {.continued}\n\na) z\n\nw\n")), `
## ONE
### Sub
The options are: <>
a) x <>
b) y <>
The risks are: <>
a) z <>
1. w <para-1>
`},
		{"a lead-in to a list, and figures alone", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1", "1.1", "1.1.1"}}, plain("one", "That Cabinet: {.continued}\n\na) approves: {#a}\n   i) x\nb) notes.\n\ny\n\n### Sub\n\na) z\n\n[](#a)\n")), `
## 1 ONE
That Cabinet: <>
1.1 approves: <para-1-1>
1.1.1 x <para-1-1-1>
1.2 notes. <para-1-2>
1.3 y <para-1-3>
### Sub
1.4 z <para-1-4>
1.5 Paragraph 1.1 <para-1-5>
`},
		{"data, a box and bullets first", sectionsOf(Numbering{}, plain("one", "> boxed {.box}\n\nx\n"), plain("two", "- y\n\nz\n"), plain("three", "| a |\n|---|\n| b |\n\nx\n")), `
## ONE
boxed <>
1. x <para-1>
## TWO
• y <>
2. z <para-2>
## THREE
3. x <para-3>
`},
		{"a list first where paragraphs have no numbers", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1.", "", "i)"}, Start: "two"}, plain("one", "1) x\n2) y\n"), plain("two", "1) x\n2) y\n")), `
## ONE
i) x <>
ii) y <>
## 1. TWO
i) x <>
ii) y <>
`},
		{"numbered sub-headings", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1", "1.1", "(a)"}, Subheadings: NumberedSubheadings},
			plain("one", "x\n\n### First {#first}\n\ny:\n\na) z {#z}\n\nw\n\n#### Below\n\nv\n\n### Second\n\nSee [](#first) and [](#z).\n\n### Third {#third}\n"),
			with(plain("two", "### Plain {#plain}\n\nSee [](#plain) and [](#third).\n"), func(s *DraftSection) { s.Subheadings = PlainSubheadings })), `
## 1 ONE
1.1 x <para-1-1>
### 1.2 First
1.2.1 y: <para-1-2-1>
(a) z <para-1-2-1-a>
1.2.2 w <para-1-2-2>
#### Below
1.2.3 v <para-1-2-3>
### 1.3 Second
1.3.1 See section 1.2 and paragraph 1.2.1(a). <para-1-3-1>
### 1.4 Third
## 2 TWO
### Plain
2.1 See “Plain” and section 1.4. <para-2-1>
`},
		{"all sub-headings, with figures alone", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1", "1.1", "1.1.1"}, Subheadings: AllSubheadings},
			plain("one", "### A\n\nx {.continued}\n\na) y\n\nz\n\n#### B\n\nw:\n\na) v\n\n### C\n\nu\n")), `
## 1 ONE
### 1.1 A
x <>
1.1.1 y <para-1-1-1>
1.1.2 z <para-1-1-2>
#### 1.1.3 B
1.1.3.1 w: <para-1-1-3-1>
1.1.3.1.1 v <para-1-1-3-1-1>
### 1.2 C
1.2.1 u <para-1-2-1>
`},
		{"numbered sub-headings over paragraphs without numbers", sectionsOf(Numbering{Scheme: Decimal, Markers: []string{"1.", ""}, Subheadings: NumberedSubheadings}, plain("one", "x\n\n### A\n\ny\n\n### B\n\na) z\n")), `
## 1. ONE
x <>
### 1.1 A
y <>
### 1.2 B
a) z <>
`},
		{"numbered sub-headings in a section of its own scheme", sectionsOf(Numbering{}, with(plain("one", "### A {#a}\n\nx\n"), func(s *DraftSection) { s.Scheme, s.Subheadings = Decimal, NumberedSubheadings }), plain("two", "[](#a)\n")), `
## ONE
### 1 A
1.1 x <one-1-1>
## TWO
1. Section 1 of “ONE” <para-1>
`},
		{"numbers that begin elsewhere", sectionsOf(Numbering{First: 17}, plain("one", "x\n\ny\n")), "\n## ONE\n17. x <para-17>\n18. y <para-18>\n"},
		{"headings that begin elsewhere", sectionsOf(Numbering{Scheme: Decimal, First: 17}, with(plain("one", "x {#x}\n"), func(s *DraftSection) { s.First = "2" }), plain("two", "[](#x)\n")), `
## 17. ONE
17.2 x <para-17-2>
## 18. TWO
18.1 Paragraph 17.2 <para-18-1>
`},
		{"numbers with a fixed part", sectionsOf(Numbering{},
			plain("one", "x\n"), with(plain("two", "y\n\nz:\n\na) w {#w}\n"), func(s *DraftSection) { s.First = "17.2" }),
			with(plain("three", "v\n"), func(s *DraftSection) { s.First, s.Scheme, s.Markers = "4G.3.9", Restarting, []string{"(1)"} }), plain("four", "See [](#w).\n")), `
## ONE
1. x <para-1>
## TWO
17.2 y <para-17-2>
17.3 z: <para-17-3>
a) w <para-17-3-a>
## THREE
(4G.3.9) v <para-4g-3-9>
## FOUR
2. See paragraph 17.3(a). <para-2>
`},
		{"numbers that begin elsewhere in a paper without any", sectionsOf(Numbering{Scheme: Unnumbered, Markers: []string{"(a)"}}, plain("one", "x\n"),
			with(plain("two", "y:\n\n(a) z\n"), func(s *DraftSection) { s.First = "17.2" }), with(plain("three", "w\n"), func(s *DraftSection) { s.First = "5" })), `
## ONE
x <>
## TWO
17.2 y: <para-17-2>
(a) z <para-17-2-a>
## THREE
5. w <three-5>
`},
		{"plural headings", sectionsOf(Numbering{},
			with(plain("one", "x\n"), func(s *DraftSection) { s.Plural = "ONES" }), with(plain("two", "x:\n\na) y\n"), func(s *DraftSection) { s.Plural = "TWOS" }),
			with(plain("three", "x:\n\na) y\nb) z\n"), func(s *DraftSection) { s.Plural = "THREES" })), `
## ONE
1. x <para-1>
## TWO
2. x: <para-2>
a) y <para-2-a>
## THREES
3. x: <para-3>
a) y <para-3-a>
b) z <para-3-b>
`},
		{"appendices", sectionsOf(Numbering{}, plain("one", "See [](#eia) and [](#plan).\n"), DraftSection{ID: "appendices", Heading: "Appendices", Appendices: []DraftAppendix{
			{Marker: "Appendix A", Title: markdown("Equality"), Label: "eia"}, {Marker: "Appendix A", Title: markdown("Plan"), Label: "plan"}}}), `
## ONE
1. See Appendices A and B. <para-1>
## Appendices
Appendix A Equality <appendix-a>
Appendix B Plan <appendix-b>
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, "paper", whole(t, c.draft), strings.TrimPrefix(c.want, "\n"))
		})
	}
}

// TestRows parts fields into lines: those beside one another, where all of them have labels.
func TestRows(t *testing.T) {
	h := Header{Title: "Title", Fields: []Field{
		{Label: "A", Beside: true}, {Label: "B", Beside: true}, {Label: "C"}, {Lines: [][]Run{{{Text: "words"}}}, Beside: true}, {Label: "D", Beside: true},
		{Label: "E", Beside: true, Title: true, Lines: [][]Run{{{Text: "old"}}, {{Text: "second"}}}},
		{Label: "F", Beside: true}, {Label: "G", Beside: true}, {Label: "H", Beside: true},
	}}
	var rows []string
	for _, row := range h.Rows() {
		line := ""
		for _, f := range row {
			line += "|" + f.Label + Text(slices.Concat(f.Printed(h.Title)...))
		}
		rows = append(rows, line)
	}
	equal(t, "rows", strings.Join(rows, ";"), "|A|B;|C;|words;|D|ETitlesecond|F|G;|H")
}

// TestUnheaded cites a section without a heading by words alone, and prints no number for a heading.
func TestUnheaded(t *testing.T) {
	var list diag.List
	r := Build(Draft{Numbering: Numbering{Scheme: Decimal}, Parts: []DraftPart{{Sections: []DraftSection{
		{ID: "opening", Text: markdown("See [](#opening) or [this](#opening).")},
		{ID: "second", Heading: "Second", Numbered: true, Text: markdown("One.")},
		{ID: "box", Numbered: true, Text: markdown("Two.")},
	}}}}, &list)
	equal(t, "findings", findings(&list), "1:5 no-number: what {#opening} names has no number (refer to it in words, as [the words](#opening))\n")
	sections := r.Parts[0].Sections
	equal(t, "titles", sections[0].Title()+";"+sections[1].Title()+";"+sections[2].Title(), ";1. Second;")
}

// TestDataFirst lists appendices above the text of their section.
func TestDataFirst(t *testing.T) {
	var list diag.List
	r := Build(Draft{Parts: []DraftPart{{Sections: []DraftSection{
		{ID: "appendices", Heading: "Appendices", DataFirst: true, Text: markdown("They are here."), Appendices: []DraftAppendix{{Marker: "Appendix A", Title: markdown("A plan")}}},
	}}}}, &list)
	equal(t, "findings", findings(&list), "")
	equal(t, "section", show(r), "Appendix A A plan\nThey are here.\n")
}

func TestFields(t *testing.T) {
	var list diag.List
	r := Build(Draft{Fields: []DraftField{{Label: "From:", Lines: []Markdown{markdown("A **b**"), markdown("- c\n")}}}}, &list)
	equal(t, "runs", showRuns(r.Fields[0].Lines[0]), "A **b**")
	equal(t, "findings", findings(&list), "1:1 one-line: this must be one line (write one line of words; a list or a table can't stand here)\n")
}
