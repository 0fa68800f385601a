package fromword

import (
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

func strong(words string) docxread.Run  { return docxread.Run{Text: words, Bold: true} }
func ref(words, to string) docxread.Run { return docxread.Run{Text: words, Ref: to} }
func said(s string) docxread.Run        { return docxread.Run{Text: s} }

func TestProse(t *testing.T) {
	for _, test := range []struct {
		name     string
		doc      *docxread.Document
		want     string
		findings []string // the rules, in the order of their places
	}{
		{"numbers go, and lists keep their order", doc(
			h(2, "Background"), n("4.", "The council has:"), n("(a)", "agreed the budget;"), n("(b)", "asked for:"), n("(i)", "a plan, and"), n("(ii)", "a map;"), n("(c)", "left it."), p("It is so."), n("5.", "That is all."),
		), `# Background
background = '''
The council has:

a) agreed the budget;
b) asked for:
   i) a plan, and
   ii) a map;
c) left it.

It is so. {.continued}

That is all.
'''
`, nil},
		{"letters that are left of bullets, and lines of signs", doc(
			h(2, "Background"), p("7.\tAs follows:"), p("o\tone"), p("o\t2 posts"), p("§\ttwo"), p("Ø\tthree"), p("8.\tMore."), p("---"), p("o clock"), p("§ 5 holds."),
		), `# Background
background = '''
As follows:

- one
- 2 posts
- two
- three

More.

\--- {.continued}

o clock {.continued}

§ 5 holds. {.continued}
'''
`, nil},
		{"sections of an Act, which are no bullets", doc(
			h(2, "Background"), p("7.\tAs follows:"), p("§\t5 holds."), p("Ø\t50 mm."), p("8.\tMore:"), p("§ Five holds."), p("§ Six holds."), p("ü One."), p("ü Two."),
		), `# Background
background = '''
As follows:

§ 5 holds. {.continued}

Ø 50 mm. {.continued}

More:

§ Five holds. {.continued}

§ Six holds. {.continued}

ü One. {.continued}

ü Two. {.continued}
'''
`, nil},
		{"typed markers, of which only neighbours tell that they are such", doc(
			h(2, "Background"), p("7.\tAs follows:"), p("a) one"), p("b) two"), p("2025 was a year."), p("A) Smith spoke."), p("8.\tMore."),
		), `# Background
background = '''
As follows:

a) one
b) two

2025 was a year. {.continued}

A\) Smith spoke. {.continued}

More.
'''
`, nil},
		{"lines in bold for headings, and typed numbers that count through the file", doc(
			runs("", strong("PURPOSE OF THE REPORT")), p("1. To ask."),
			runs("", strong("Recommendations:")), p("2. It is recommended that:"), p("(a) it be so; and"), p("(b) no more."),
			runs("", strong("PART B")),
			runs("", strong("Background")), p("3. As paragraph 2(b) says."),
		), `# PURPOSE OF THE REPORT
purpose = '''
To ask.
'''

# Recommendations:
recommendation = '''
It is recommended that:

a) it be so; and
b) no more. {#more}
'''

# Background
background = '''
As [](#more) says.
'''

# What the file has besides, and what found no place above:
#
# the heading of a part:
#   PART B
`, []string{"import-unplaced"}},
		{"a list that goes on behind a paragraph that stands less far in", doc(
			h(2, "Recommendations"), p("That Cabinet:"), in(720, n("(a)", "one;")), in(720, n("(b)", "two;")), in(1440, n("(i)", "of it.")), p("Subject to that, it is asked:"), p("And so on:"), in(720, n("(c)", "three;")), in(720, n("(d)", "four.")), p("It is urgent."),
		), `# Recommendations
recommendation = '''
That Cabinet:

a) one;
b) two;
   i) of it.

   Subject to that, it is asked:

   And so on:

c) three;
d) four.

It is urgent.
'''
`, []string{"import-number", "import-number"}},
		{"a list that begins again behind such a paragraph", doc(
			h(2, "Recommendations"), p("That Cabinet:"), in(720, n("(a)", "one;")), in(720, n("(b)", "two.")), p("That Council:"), in(720, n("(a)", "three;")), in(720, n("(b)", "four.")),
		), `# Recommendations
recommendation = '''
That Cabinet:

a) one;
b) two.

That Council:

a) three;
b) four.
'''
`, nil},
		{"a list that begins again behind a list of one", doc(
			h(2, "Recommendations"), p("That Cabinet:"), in(720, n("(a)", "one.")), p("That Council:"), in(720, n("(a)", "two;")), in(720, n("(b)", "three.")),
		), `# Recommendations
recommendation = '''
That Cabinet:

a) one.

That Council:

a) two;
b) three.
'''
`, nil},
		{"(i) after (h) is a letter", doc(
			h(2, "Recommendations"), p("That Cabinet:"), n("(h)", "eight"), n("(i)", "nine"), n("(j)", "ten"),
		), `# Recommendations
recommendation = '''
That Cabinet:

a) eight
b) nine
c) ten
'''
`, []string{"import-number", "import-number", "import-number"}},
		{"a list that counts in figures stands below a paragraph whose number goes on after it", doc(
			h(2, "Background"), n("4.", "The stages are:"), n("1.", "survey;"), n("2.", "works."), n("5.", "More."), n("1.", "Anew."), n("2.", "Next."),
		), `# Background
background = '''
The stages are:

a) survey;
b) works.

More.

Anew.

Next.
'''
`, nil},
		{"a list that counts in figures stands below a paragraph whose number has two levels", doc(
			h(2, "Background"), n("3.1", "It is so."), n("3.2", "There is a survey."), p("The stages are:"), n("1.", "survey;"), n("2.", "works."), n("3.3", "More."), n("1.", "one"), n("•", "a bullet"), n("2.", "two"),
			h(2, "Resource Implications"), n("4.1", "It costs £5."), n("5.", "Left over."),
		), `# Resource Implications
resources = '''
It costs £5.

Left over.
'''

# Background
background = '''
It is so.

There is a survey.

The stages are: {.continued}

a) survey;
b) works.

More.

a) one
   - a bullet
b) two
'''
`, nil},
		{"bullets in a list that goes on", doc(
			h(2, "Background"), n("1.", "Two:"), n("(a)", "first, with"), n("•", "a bullet"), n("•", "another"), n("(b)", "second"),
		), `# Background
background = '''
Two:

a) first, with
   - a bullet
   - another
b) second
'''
`, nil},
		{"references follow what they cite, those to other documents stay", doc(
			h(2, "Recommendations"), p("That Cabinet"), n("(a)", "agree, and"), n("(b)", "note it."),
			h(2, "Background"), n("1.", "The bridge is shut, see paragraphs 2 and 3."), n("2.", "As recommendation (a) says, and paragraph 3 of Schedule 12A."), runs("3.", said("It opens as paragraph "), ref("2", "m"), said(" says, or "), ref("there", "m"), said(".")),
			h(3, "Later"), runs("4.", said("See paragraph 9, and "), ref("gone", "nowhere"), said(".")),
			n("5.", "Marked.", "m"),
		), `# Recommendations
recommendation = '''
That Cabinet

a) agree, and {#agree}
b) note it.
'''

# Background
background = '''
The bridge is shut, see [](#recommendation-says-schedule) and [](#opens-says).

As [](#agree) says, and paragraph 3 of Schedule 12A. {#recommendation-says-schedule}

It opens as [](#marked) says, or [there](#marked). {#opens-says}

### Later

See paragraph 9, and gone.

Marked. {#marked}
'''
`, []string{"import-reference", "import-reference", "import-reference"}},
		{"references in short forms follow too", doc(
			h(2, "Background"), n("1.", "See para 2, para. 3 and paras 2-3."), n("2.", "It is a short parapet 2 m high."), n("3.", "So is Para. 2."),
		), `# Background
background = '''
See [](#short-parapet-high), [](#para) and [](#short-parapet-high) to [](#para).

It is a short parapet 2 m high. {#short-parapet-high}

So is [](#short-parapet-high). {#para}
'''
`, nil},
		{"what would be a fact or a label is words", doc(
			h(2, "Background"), n("1.", "Fill in {{council.name}} here {#so} and *there*."),
		), `# Background
background = '''
Fill in \{\{council.name}} here \{#so} and \*there\*.
'''
`, nil},
		{"nearest headings; one that is like none has a section of its own, or is a sub-heading", doc(
			h(1, "Purpose of Report"), n("1.", "Why."), h(1, "Finance implications"), n("2.", "Cost."), h(2, "Staff"), n("3.", "None."), h(1, "Bats in the roof"), n("4.", "Nine."), runs("", strong("Background")), n("5.", "Old."),
		), `# Purpose of Report
purpose = '''
Why.
'''

# Finance implications
resources = '''
Cost.

### Staff

None.
'''

# Bats in the roof
bats-in-the-roof = '''
Nine.
'''

# Background
background = '''
Old.
'''
`, []string{"import-heading", "import-heading"}},
		{"a section that has nothing to report, and one that is printed again", doc(
			h(2, "Recommendations"), p("That it be noted."), h(2, "Equality Implications"), n("1.", "There are no equality implications."), h(2, "Recommendations repeated"), p("That it be noted."),
		), `# Recommendations
recommendation = '''
That it be noted.
'''
`, nil},
		{"quotations and boxes", doc(
			h(2, "Background"), n("1.", "The Act says:"), &docxread.Paragraph{Style: "quote", Number: "(2)", Runs: []docxread.Run{said("A council must.")}}, &docxread.Paragraph{Style: "quote", Runs: []docxread.Run{said("And may.")}},
			table(0, "Ask us first."), n("2.", "So."),
		), `# Background
background = '''
The Act says:

> (2) A council must.
>
> And may.

> Ask us first.
>
> {.box}

So.
'''
`, nil},
		{"footnotes, links and line ends", &docxread.Document{
			Blocks: []docxread.Block{h(2, "Background"), runs("1.", said("One\ntwo"), docxread.Run{Note: "f1"}, said(", "), docxread.Run{Text: "a page", Link: "https://a.example/"}, said(" and "), docxread.Run{Text: "a file", Link: "file:///c:/x"}, said("; m"), docxread.Run{Text: "2", Raised: true}, said(".")), n("2.", "End.")},
			Notes:  map[string][]docxread.Block{"f1": {p("As agreed in paragraph 2.")}, "f2": {p("Nothing refers to it.")}},
		}, `# Background
background = '''
One\
two[^as-agreed-in], [a page](https://a.example/) and a file; m².

End. {#on}

[^as-agreed-in]: As agreed in [](#on).
'''

# What the file has besides, and what found no place above:
#
# where a link leads: a file:
#   file:///c:/x
#
# a footnote:
#   Nothing refers to it.
`, []string{"import-lost", "import-unplaced", "import-unplaced"}},
		{"a head of two rows stands under [table]", doc(
			h(2, "Background"), n("1.", "See Table 1."), p("Table 1: Costs"), table(2, "|2025|<", "Item|Plan|Spent", "Bus|1|2"),
		), `# Background
background = '''
See [](#costs).

{{table.costs}}
'''
`, nil},
		{"a first row that is one cell over all columns is the caption", doc(
			h(2, "Background"), n("1.", "See:"), table(0, "Costs of **buses**|<|<", "Item|Plan|Spent", "Bus|1|2"), n("2.", "And:"), p("Table 1: Trams"), table(2, "In pounds|<", "Item|Cost", "Tram|3"), n("3.", "End."),
		), `# Background
background = '''
See:

Table: Costs of \*\*buses\*\* {.unnumbered}

| Item | Plan | Spent |
|---|---|---|
| Bus | 1 | 2 |

And:

{{table.trams}}

End.
'''
`, nil},
		{"other tables are typed, the first row as the head", doc(
			h(2, "Background"), n("1.", "See:"), table(0, "Item|Cost", "Bus|1", "Tram|^"), p("Table 2 – Trams"), n("2.", "End."),
		), `# Background
background = '''
See:

| Item | Cost |
|---|---|
| Bus | 1 |
| Tram | |

Table: Trams

End.
'''
`, []string{"import-lost"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, findings := made(t, &docxread.File{}, test.doc)
			if got := proseOf(text); got != test.want {
				t.Errorf("%s\nwant\n%s", got, test.want)
			}
			var rules []string
			for _, f := range findings {
				rules = append(rules, strings.TrimSuffix(f[strings.LastIndex(f, "[")+1:], "]"))
			}
			if !slices.Equal(rules, test.findings) {
				t.Errorf("it found\n%s", strings.Join(findings, "\n"))
			}
		})
	}
}

// TestHead reads what stands above the first section.
func TestHead(t *testing.T) {
	text, findings := made(t, &docxread.File{
		Running:  []string{"EXEMPT – not for publication", "Page 1 of 9"},
		Comments: []docxread.Comment{{Author: "Finance", On: "£5", Text: "Is this right?"}},
		Changes:  []*docxread.Change{{Kind: docxread.Inserted, Text: "new"}, {Kind: docxread.Formatted}},
		Lost:     []string{"a chart is left out"},
	}, doc(
		p("Wychwood District Council"), p("Cabinet – 11 February 2026"), h(1, "Swimming for care leavers"), p("Report of the Deputy Chief Executive and the Chief Executive"),
		table(0, "Ward(s) affected:|All", "Key decision:|No", "Lead member:|Cllr Jo Bloggs"), p("Strictly between us"),
		h(2, "Part A"), h(2, "Background"), n("1.", "Words."),
		h(2, "Officers to Contact"), p("Ann Other, Chief Executive\nTel: 01234 567890"), p("Bob Unknown, 07700 900000"),
		h(2, "Appendices"), p("Appendix A – Map"), p("Appendix B: Prices (exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A)"), h(2, "Appendix A: Map"), n("1.", "North is up."),
	))
	const want = `kind    = "report"
council = "wychwood"
meeting = "cabinet-2026-02-11"
status  = "draft" # holds nobody up; take this line away when the paper is finished

[report]
title    = "Swimming for care leavers"
from     = ["deputy", "chief"]
contacts = ["chief"]
none     = [] # sections with nothing to report
wards = "All"

[decision]
key = false

[[appendix]]
title = "Map"
text = '''
North is up.
'''

[[appendix]]
title = "Prices"
exempt = ["1", "3"]

[prose]

# Background
background = '''
Words.
'''

# What the file has besides, and what found no place above:
#
# a field above the first section:
#   Lead member: Cllr Jo Bloggs
#
# above the first section:
#   Strictly between us
#
# among the officers to contact:
#   Bob Unknown, 07700 900000
#
# on each page:
#   EXEMPT – not for publication
#
# a comment of Finance on “£5”:
#   Is this right?
`
	if got := text[strings.Index(text, "kind "):]; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	wantFindings := []string{
		`1:1: warning: 1 tracked change is taken as accepted [import-changes]`,
		`1:1: warning: each page of the file says “EXEMPT – not for publication” [import-exempt]`,
		`1:1: warning: a chart is left out [import-lost]`,
		`38:3: warning: words of the file have found no place: “Lead member: Cllr Jo Bloggs” [import-unplaced]`,
		`41:3: warning: words of the file have found no place: “Strictly between us” [import-unplaced]`,
		`44:3: warning: words of the file have found no place: “Bob Unknown, 07700 900000” [import-unplaced]`,
		`47:3: warning: words of the file have found no place: “EXEMPT – not for publication” [import-unplaced]`,
		`50:3: warning: words of the file have found no place: “Is this right?” [import-unplaced]`,
	}
	if !slices.Equal(findings, wantFindings) {
		t.Errorf("it found\n%s", strings.Join(findings, "\n"))
	}
}

// TestTitleSaid takes the title from a line that says that it is one, whatever stands above it.
func TestTitleSaid(t *testing.T) {
	text, _ := made(t, &docxread.File{}, doc(
		runs("", strong("WYCHWOOD COUNTY COUNCIL")), runs("", strong("Title: Parking charges")), runs("", strong("Background")), n("1.", "Words."),
	))
	if !strings.Contains(text, "title    = \"Parking charges\"\n") || !strings.Contains(text, "# above the first section:\n#   WYCHWOOD COUNTY COUNCIL\n") {
		t.Error(text)
	}
}

// TestBoldAppendix has a file of which lines in bold are the headings: one of them is that of an appendix, whether or not it is
// listed above; among the entries of the list it is an entry.
func TestBoldAppendix(t *testing.T) {
	const want = "[[appendix]]\ntitle = \"Charges\"\ntext = '''\nIt costs £5.\n'''\n"
	list := []docxread.Block{runs("", strong("Appendices")), p("Appendix 1: Charges"), runs("", strong("Appendix 2: Map"))}
	for _, blocks := range [][]docxread.Block{list, nil} {
		blocks = append([]docxread.Block{runs("", strong("Background")), n("1.", "Words.")}, blocks...)
		text, _ := made(t, &docxread.File{}, doc(append(blocks, runs("", strong("APPENDIX 1 – Charges")), n("1.", "It costs £5."))...))
		if !strings.Contains(text, want) || strings.Count(text, "[[appendix]]") != max(1, len(blocks)-3) {
			t.Error(text)
		}
	}
}

// TestReasoned takes an answer and the reason behind it apart, which many papers have in one line; what is no answer is told with
// the field's label.
func TestReasoned(t *testing.T) {
	for value, want := range map[string]string{
		"Yes – spending over £500,000":   "key = true\nkey_reason = \"spending over £500,000\"\n",
		"No (it affects one ward alone)": "key = false\nkey_reason = \"it affects one ward alone\"\n",
		"No. It affects one ward.":       "key = false\nkey_reason = \"It affects one ward.\"\n",
		"Yes":                            "key = true\n",
		"Not yet known":                  "# the header field Key Decision:\n#   Not yet known\n",
	} {
		text, _ := made(t, &docxread.File{}, doc(h(1, "Swimming"), table(0, "Key Decision:|"+value), h(2, "Background"), n("1.", "Words.")))
		if !strings.Contains(text, want) {
			t.Errorf("%q gives\n%s", value, text)
		}
	}
}

// TestPostNamedAgain finds a post once, however often a line names it.
func TestPostNamedAgain(t *testing.T) {
	text, findings := made(t, &docxread.File{}, doc(h(2, "Contact Officers"), p(strings.Repeat("Ann Other ", 20_000))))
	if !strings.Contains(text, `contacts = ["chief"]`) || strings.Contains(strings.Join(findings, "\n"), "import-unplaced") {
		t.Errorf("%v\n%s", findings, text)
	}
}

// TestTooManyCells keeps the words of a table whose rows would have to be as long as one that is made to do harm.
func TestTooManyCells(t *testing.T) {
	rows := []string{"Item" + strings.Repeat("|x", 5_000)}
	for range 50_000 {
		rows = append(rows, "Bus")
	}
	text, findings := made(t, &docxread.File{}, doc(h(2, "Background"), table(1, rows...)))
	if strings.Count(text, "Bus") != 50_000 || strings.Count(text, "x x x") == 0 || !strings.Contains(strings.Join(findings, "\n"), "import-lost") {
		t.Errorf("%d bytes, %v", len(text), findings)
	}
}

// TestHeadOfRows has tables whose heads Word does not mark: cells of the first row that go over those below it tell how many rows
// are the head.
func TestHeadOfRows(t *testing.T) {
	for _, test := range []struct {
		name  string
		table *docxread.Table
		heads string // "" for a table of Markdown
		lost  bool
	}{
		{"a cell over two rows, and one over two columns", table(0, "Firm|Price|<|Support", "^|2025/26|2026/27|^", "Payright|£4|£5|Yes"), "head_rows = 2", false},
		{"cells over three rows", table(0, "Firm|Price|<", "^|A year|<", "^|2025/26|2026/27", "Payright|£4|£5"), "head_rows = 3", false},
		{"a cell below the head over two rows", table(0, "Firm|Price", "Payright|£4", "^|£5", "Wagesoft|£6"), "", true},
		{"a cell over all rows", table(0, "Firm|Price", "^|£4"), "", true},
		{"no such cell", table(0, "Firm|Price", "Payright|£4"), "", false},
	} {
		text, findings := made(t, &docxread.File{}, doc(h(2, "Background"), p("It is so."), test.table))
		if !strings.Contains(text, test.heads) || test.heads == "" && strings.Contains(text, "head_rows") {
			t.Errorf("%s: want %q in\n%s", test.name, test.heads, text)
		}
		if lost := strings.Contains(strings.Join(findings, "\n"), "import-lost"); lost != test.lost {
			t.Errorf("%s: it is told to be lost: %t, %v", test.name, lost, findings)
		}
	}
}

// TestMergedTold has cells that are merged, of which the words of the first are told.
func TestMergedTold(t *testing.T) {
	for want, test := range map[string]*docxread.Table{
		"“Payright”": table(1, "Firm|Price", "Payright|£4", "^|£5", "Wagesoft|£6"),
		"“£4”":       table(1, "Firm|Price", "Payright|£4", "Wagesoft|^"),
		"“Both”":     table(1, "Firm|Price|Year", "Payright|Both|<"),
	} {
		_, findings := made(t, &docxread.File{}, doc(h(2, "Background"), p("It is so."), test))
		if told := strings.Join(findings, "\n"); !strings.Contains(told, "stands in the first of their places: "+want) {
			t.Errorf("not told is %s: %s", want, told)
		}
	}
}
