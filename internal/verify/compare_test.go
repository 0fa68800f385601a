package verify

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// costs is a small paper, and costsPage and costsText what it becomes.
var costs = Paper{Items: []Expected{
	{Where: "“Costs”", Heading: true, Marker: "1.", Number: "1", Words: "Costs", Anchor: "costs"},
	{Where: "1", Marker: "1.", Number: "1", Words: "Rent rises, see paragraph 2.", Anchor: "para-1", References: []Reference{{"paragraph 2", "para-2", ""}}},
	{Where: "2", Marker: "2.", Number: "2", Words: "There are options:", Anchor: "para-2", Label: "options"},
	{Where: "2(a)", Marker: "a)", Number: "2(a)", Words: "one, as in Table 1;", Anchor: "para-2-a", References: []Reference{{"Table 1", "table-1", ""}}},
	{Where: "2(b)", Marker: "b)", Number: "2(b)", Words: "none.", Anchor: "para-2-b"},
	{Where: "3", Marker: "3.", Number: "3", Words: "none.", Anchor: "para-3"},
	{Where: "Table 1", Marker: "Table 1:", Number: "1", Words: "What it costs", Anchor: "table-1"},
	{Where: "below Table 1", Words: "Rent £5", Instead: "• Rent: £5"},
	{Where: "note 1", Marker: "[1]", Number: "1", Words: "A note.", Anchor: "note-1"},
	{Where: "note 1", Words: "The back page", Optional: true},
}}

const costsPage = `<nav><a href="#costs">1. Costs</a></nav><article><h2 id="costs">1. Costs</h2>
<p id="para-1"><b class="number">1.</b> Rent rises, see <a href="#para-2">paragraph 2</a>. <a href="#para-1" aria-label="Link to paragraph 1"></a></p>
<p id="para-2"><i id="options"></i><b class="number">2.</b> There are options:</p>
<p id="para-2-a"><b class="number">a)</b> one, as in <a href="#table-1">Table 1</a>;</p>
<p id="para-2-b"><b class="number">b)</b> none.</p>
<p id="para-3"><b class="number">3.</b> none.</p>
<table><caption id="table-1">Table 1: What it costs</caption><tr><td>Rent</td><td>£5</td></tr></table>
<p id="note-1"><b class="number">[1]</b> A note.</p></article>`

const costsText = `## 1. Costs

1\. Rent rises, see paragraph 2.

2\. There are options:

a) one, as in Table 1;

b) none.

3\. none.

Table 1: What it costs

| Rent | £5 |

\[1\] A note.
`

// told writes differences, one in a line.
func told(ds []Difference) string {
	var lines []string
	for _, d := range ds {
		lines = append(lines, fmt.Sprintf("%s: %s: %s, not %s", d.Where, d.What, d.Got, d.Want))
	}
	return strings.Join(lines, "\n")
}

var (
	inMarkdown   = Format{Name: "Markdown", Plain: true}
	inHTML       = Format{Name: "HTML"}
	inPDF        = Format{Name: "PDF"}
	inLargePrint = Format{Name: "large print"}
)

func compareWith(t *testing.T, format Format, read func([]byte) (Reading, error), source string) string {
	t.Helper()
	r, err := read([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return told(Compare(costs, format, r))
}

// changedText is a text with words replaced that stand in it once: old, new, old, new.
func changedText(t *testing.T, text string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(text, pairs[i]) != 1 {
			t.Fatalf("%q stands in the sample %d times", pairs[i], strings.Count(text, pairs[i]))
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

func TestCompareMarkdown(t *testing.T) {
	for _, tt := range []struct {
		change []string
		want   string
	}{
		{nil, ""},
		{[]string{`2\. `, `3\. `}, "2: number: 3., not 2."},
		{[]string{`2\. `, ``}, "2: number: none, not 2."},
		{[]string{"b) none.", "c) none."}, "2(b): number: c), not b)"},
		{[]string{"a) one", "Option A: one"}, "2(a): number: Option A:, not a)"},
		{[]string{"## 1. Costs", "## 2. Costs"}, "“Costs”: number: 2., not 1."},
		{[]string{"Table 1: What", "Table 2: What"}, "Table 1: number: Table 2:, not Table 1:"},
		{[]string{`\[1\]`, `\[2\]`}, "note 1: number: [2], not [1]"},
		{[]string{"see paragraph 2.", "see paragraph 3."}, "1: reference: …see paragraph 3., not …see paragraph 2."},
		{[]string{"as in Table 1;", "as in Table 2;"}, "2(a): reference: …in Table 2;, not …in Table 1;"},
		{[]string{"Rent rises", "Rent falls"}, "1: words: 1. Rent falls,, not 1. Rent rises,"},
		{[]string{`1\. Rent rises`, `7\. Rent falls`}, "1: number: 7., not 1.\n1: words: 1. Rent falls,, not 1. Rent rises,"},
		{[]string{"| £5", "| £6"}, "below Table 1: words: Rent £6, not Rent £5"},
		{[]string{"2\\. There are options:\n\n", ""}, "2: text: missing, not 2. There are options:"},
		{[]string{"b) none.\n\n", ""}, "2(b): number: 3., not b)\n3: text: missing, not 3. none."},
		{[]string{"b) none.", `3\. none.`}, "2(b): number: 3., not b)"},
		{[]string{"3\\. none.\n", "3\\. none.\n\n4\\. And more.\n"}, "after 3: text: 4. And more., not nothing"},
		{[]string{"b) none.\n\n", "", "a) one", "b) none.\n\na) one"}, "2(b): place: after 2, not after 2(a)"},
		{[]string{"2\\. There are options:\n\n", "", "| Rent | £5 |\n", "| Rent | £5 |\n\n2\\. There are options:\n"}, "2: place: below Table 1, not after 1"},
		{[]string{"| Rent | £5 |", "- Rent: £5"}, ""},
		{[]string{`\[1\] A note.`, "\\[1\\] A note.\n\nThe back page"}, ""},
	} {
		if got := compareWith(t, inMarkdown, ReadMarkdown, changedText(t, costsText, tt.change...)); got != tt.want {
			t.Errorf("%q tells\n%s\nand not\n%s", tt.change, got, tt.want)
		}
	}
}

func TestCompareHTML(t *testing.T) {
	for _, tt := range []struct {
		change []string
		want   string
	}{
		{nil, ""},
		{[]string{`id="para-3"`, `id="para-4"`}, "3: address: missing, not #para-3"},
		{[]string{`id="para-3"`, `id="para-2-b-x"`, `id="para-2-b"`, `id="para-3"`}, "2(b): address: missing, not #para-2-b\n3: address: at 2(b), not #para-3"},
		{[]string{`<i id="options">`, `<i>`}, "2: address: missing, not #options"},
		{[]string{`href="#para-2"`, `href="#para-3"`}, "1: link: paragraph 2 to #para-3, not paragraph 2 to #para-2"},
		{[]string{`href="#para-2"`, `href="https://example.org"`}, "1: link: missing, not paragraph 2 to #para-2"},
		{[]string{`href="#table-1"`, `href="#para-2-a"`}, "2(a): link: Table 1 to #para-2-a, not Table 1 to #table-1"},
		{[]string{` id="table-1"`, ``}, "2(a): link: nowhere, not Table 1 to #table-1\nTable 1: address: missing, not #table-1"},
		{[]string{`>paragraph 2<`, `>paragraph 3<`}, "1: reference: …see paragraph 3., not …see paragraph 2."},
		{[]string{`see <a href="#para-2">paragraph 2</a>`, `<a href="#para-2">see paragraph 2</a>`}, "1: link: see paragraph 2 to #para-2, not paragraph 2 to #para-2"},
		{[]string{`A note.`, `A <a href="#costs">note</a>.`}, "note 1: link: note to #costs, not none"},
		{[]string{`href="#para-1"`, `href="#para-2-b"`}, "1: link: #para-2-b, not #para-1"},
		{[]string{`Link to paragraph 1`, `Link to paragraph 11`}, "1: number: Link to paragraph 11, not a link said to be for 1"},
		{[]string{`aria-label="Link to paragraph 1"`, `tabindex="-1" aria-hidden="true"`}, ""},
		{[]string{`aria-label="Link to paragraph 1"`, `aria-hidden="true"`}, "1: number: , not a link said to be for 1"},
		{[]string{`#costs">1. Costs`, `#costs">2. Costs`}, "contents: contents: 2. Costs, not 1. Costs"},
		{[]string{`href="#costs"`, `href="#para-1"`}, "contents: contents: leads elsewhere, not 1. Costs"},
		{[]string{`href="#costs"`, `href="#none"`}, "contents: contents: leads nowhere, not 1. Costs"},
		{[]string{`<p id="para-3">`, `<p id="costs"></p><p id="para-3">`}, "#costs: address: twice, not once"},
		{[]string{`<h2 id="costs">1. Costs</h2>`, `<p id="costs">1. Costs</p>`}, "“Costs”: structure: a paragraph, not a heading"},
		{[]string{`[1]</b>`, `[1]</b> <a href="#para-1">[1]</a>`}, "note 1: number: [1] [1], not [1]\nnote 1: link: #para-1, not back to [1]"},
	} {
		if got := compareWith(t, inHTML, ReadHTML, changedText(t, costsPage, tt.change...)); got != tt.want {
			t.Errorf("%q tells\n%s\nand not\n%s", tt.change, got, tt.want)
		}
	}
}

// A file of something else altogether is told of once, and no longer than anybody reads.
func TestCompareOther(t *testing.T) {
	many := strings.Repeat("2\\. There are options:\n\nnone.\n\n", 20_000)
	if n := strings.Count(compareWith(t, inMarkdown, ReadMarkdown, many), "\n"); n != maxDifferences-1 {
		t.Errorf("%d lines", n+1)
	}
	if got := strings.Count(compareWith(t, inMarkdown, ReadMarkdown, ""), "missing"); got != len(costs.Items)-1 {
		t.Errorf("of an empty file %d items are missing", got)
	}
}

const wantTable = `  where      what     expected  Markdown  HTML     PDF              large print
  costs.pdf  file     a report  right     right    it is cut short  right
  “Costs”    words    1. Costs  1. Gains  right    –                right
  1          number   1.        7.        8.       –                right
  1          address  #para-1   –         missing  –                right
  2          text     2. There  missing   right    –                missing
  after 2    text     nothing   right     x�[31my  –                right
`

func TestTable(t *testing.T) {
	ds := []Difference{
		{inMarkdown, "“Costs”", Words, "1. Costs", "1. Gains", 0},
		{inMarkdown, "1", Number, "1.", "7.", 1},
		{inMarkdown, "2", Text, "2. There", missing, 2},
		{inHTML, "1", Number, "1.", "8.", 1},
		{inHTML, "1", Address, "#para-1", missing, 1},
		{inHTML, "after 2", Text, "nothing", shown("x\x1b[31my"), 2},
		Unreadable(inPDF, "costs.pdf", errors.New("it is cut short")),
		{inLargePrint, "2", Text, "2. There", missing, 2},
	}
	var b bytes.Buffer
	if err := Table(&b, []Format{inMarkdown, inHTML, inPDF, inLargePrint}, ds); err != nil {
		t.Fatal(err)
	}
	compareText(t, "Table", b.String(), wantTable)
}

func compareText(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s gives\n%s\nand not\n%s", what, got, want)
	}
}
