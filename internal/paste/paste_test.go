package paste

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/number"
	"cabinet/internal/report"
	_ "cabinet/internal/testrun"
)

var update = flag.Bool("update", false, "write the goldens")

// TestClippings reads what programs put on the clipboard. Each golden has the Markdown, what is told, and what a report makes of it.
func TestClippings(t *testing.T) {
	names, err := filepath.Glob("testdata/*.html")
	if err != nil || len(names) < 10 {
		t.Fatalf("%d clippings: %v", len(names), err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".html"), func(t *testing.T) {
			html, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(name, ".html")+".txt", shown(Read(string(html))))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is otherwise:\n%s", name, got)
	}
}

// shown is a clipping as a person reads it, with the findings of a report of its Markdown.
func shown(c Clipping) string {
	var b strings.Builder
	b.WriteString(c.Markdown + "\n")
	list := func(title string, notes []Note) {
		for i, n := range notes {
			if i == 0 {
				fmt.Fprintf(&b, "\n== %s\n", title)
			}
			fmt.Fprintf(&b, "- %s\n", n.What)
			if n.Where != "" {
				fmt.Fprintf(&b, "  (%s)\n", n.Where)
			}
		}
	}
	list("Changed", c.Changed)
	list("Lost", c.Lost)
	_, findings := built(c.Markdown)
	for i, d := range findings {
		if i == 0 {
			b.WriteString("\n== Findings\n")
		}
		fmt.Fprintf(&b, "- %s: %s\n", d.Rule, d.Message)
	}
	return b.String()
}

// built is a report of an answer that begins with a sentence, and its findings.
func built(markdown string) (*report.Report, []diag.Diagnostic) {
	text := "Start.\n\n" + markdown
	source := diag.NewSource("case.md", []byte(text))
	section := report.DraftSection{ID: "one", Heading: "One", Numbered: true, Text: report.Markdown{Text: text, Origin: source.Span}}
	var list diag.List
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section}}}}, &list)
	return r, list.Sorted()
}

// words are the words of a report, without those that begin the answer, and without numbers of its own.
func words(r *report.Report) string {
	var b strings.Builder
	boxes := boxesOf(r)
	r.Texts(func(runs []report.Run) {
		if len(runs) > 0 {
			b.WriteString(boxes[&runs[0]])
		}
		for _, run := range runs {
			if !run.Raised {
				b.WriteString(run.Text)
			}
		}
		b.WriteByte(' ')
	})
	return fields(strings.TrimPrefix(b.String(), "Start. "))
}

// boxesOf are the boxes that a report prints for the bullets of a list, by the first run of their items.
func boxesOf(r *report.Report) map[*report.Run]string {
	boxes := map[*report.Run]string{}
	r.Blocks(func(b report.Block) {
		if l, ok := b.(*report.List); ok {
			for _, item := range l.Items {
				if strings.ContainsAny(item.Marker, "☐☑☒") && len(item.Runs) > 0 {
					boxes[&item.Runs[0]] = item.Marker + " "
				}
			}
		}
	})
	return boxes
}

func fields(s string) string { return strings.Join(strings.Fields(s), " ") }

// lettered are items of a list with the letter a for their words.
func lettered(n int) (lines []string) {
	for i := range n {
		lines = append(lines, number.Sign('a').Print(i+1)+") a")
	}
	return lines
}

// TestRead tells of single things in a clipping.
func TestRead(t *testing.T) {
	for _, c := range []struct{ name, html, markdown, lost string }{
		{"nothing", "", "", ""},
		{"plain words", "a  b\nc", "a b c", ""},
		{"the header of the clipboard's format", "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000170\r\n<html><p>a</p></html>", "a", ""},
		{"script", "<p>a<script>alert(1)</script><style>b{}</style><title>c</title></p>", "a", ""},
		{"javascript", `<a href="javascript:alert(1)">a</a>`, "a", `a report can't link to "javascript:alert(1)"; its words are kept`},
		{"data in a link", `<a href="data:text/html,x">a</a>`, "a", `a report can't link to "data:text/html,x"; its words are kept`},
		{"an image of data", `<p>a<img src="data:image/png;base64,AAAA"></p>`, "a", "an image is left out"},
		{"a place in the document", `<a href="#_Toc1">Costs</a>`, "Costs", "a link to another place in the document is words alone: “Costs”; give that place a label, and refer to it"},
		{"character references", "<p>&lt;b&gt; &amp;amp; &copy; &#x2014;</p>", `\<b> \&amp; © —`, ""},
		{"facts are words", "<p>{{contract.value}} and {{{x}}}</p>", `\{\{contract.value}} and \{\{\{x}}}`, ""},
		{"signs of Markdown", "<p># a</p><p>&gt; b</p><p>- c</p><p>1. d</p><p>(a) e</p><p>| f | g |</p><p>***</p><p>x_y _z_ `q` ~~s~~ ++i++ [^1] ![i](j) {#l}</p>",
			"\\# a\n\n\\> b\n\n\\- c\n\n1\\. d\n\n(a\\) e\n\n\\| f \\| g \\|\n\n\\*\\*\\*\n\nx_y \\_z\\_ \\`q\\` \\~\\~s\\~\\~ \\+\\+i\\+\\+ \\[^1] !\\[i](j) \\{#l}", ""},
		{"emphasis", "<p><b>a </b>b<i>c</i>d <b>(</b> <b><i>e</i> f</b>, g<b>h</b></p>", `**a** bcd ( **_e_ f**, g**h**`, ""},
		{"lines", "<p>a<br>b<br><br>c</p>", "a\\\nb\n\nc", ""},
		{"what nobody sees", "<p>a&nbsp;b&shy;c\u200bd\u2060e\u202ef</p>", "a bcdef", ""},
		{"merged cells", "<table><tr><th>A<th>B<tr><td colspan=2>c<tr><td rowspan=2>d<td>e<tr><td>f</table>", "| A | B |\n|---|---|\n| c | |\n| d | e |\n| | f |",
			"a cell that is merged of several stands in the first of their places: “c”\na cell that is merged of several stands in the first of their places: “d”"},
		{"a table in a table", "<table><tr><td><b>a</b><td><b>b</b><tr><td>c<td>d <table><tr><td>e<td>f</table></table>", "| a | b |\n|---|---|\n| c | d e f |", "a table within a cell of a table is words alone\nthe paragraphs of a cell stand on one line\nthe paragraphs of a cell stand on one line"},
		{"rows with names", "<table><tr><td><b>Wards</b><td>All<tr><td><b>Key</b><td>No</table>", "| | |\n|---|---|\n| **Wards** | All |\n| **Key** | No |", ""},
		{"typed numbers in a row", "<p>1.1 The council has met.</p><p>1.2 It will meet again.</p>", "The council has met.\n\nIt will meet again.", ""},
		{"an amount", "<p>1.5 FTE posts are cut.</p>", `1\.5 FTE posts are cut.`, ""},
		{"amounts in a row", "<p>1.5 FTE posts are cut.</p><p>2.5 FTE posts are new.</p><p>12.4 Million is spent.</p>", "1\\.5 FTE posts are cut.\n\n2\\.5 FTE posts are new.\n\n12\\.4 Million is spent.", ""},
		{"initials in a row", "<p>A. Smith reported.</p><p>B. Jones agreed.</p>", "A\\. Smith reported.\n\nB\\. Jones agreed.", ""},
		{"an amount before a line of HTML", "<p>1.5\r\n  FTE posts</p><p>12.\r\n  It ends.</p>", "1\\.5 FTE posts\n\n12\\. It ends.", ""},
		{"dashes in a row", "<p>– one</p><p>– two</p>", "- one\n- two", ""},
		{"one dash", "<p>– as it was said</p>", "– as it was said", ""},
		{"numbered paragraphs", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>12.</span>A.</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>13.</span>B.</p>", "A.\n\nB.", ""},
		{"numbered sections", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span><b>Costs</b></p><p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>2.1</span>They rise.</p><p style='mso-list:l0 level3 lfo1'><span style='mso-list:Ignore'>(a)</span>a lot</p>",
			"### Costs\n\nThey rise.\n\na) a lot", ""},
		{"deeper numbers", "<p>1.1\ta</p><p>1.1.1\tb</p><p>1.1.2\tc</p><p>1.2\td</p>", "a\n\na) b\nb) c\n\nd", ""},
		{"numbers of Word for the web", "<ol><li data-leveltext='%1.' data-aria-level=1><p><b>Costs</b></p></li></ol><ol><li data-leveltext='%1.%2.' data-aria-level=2><p>They rise.</p></li></ol><ol><li data-leveltext='(%3)' data-aria-level=3><p>a lot</p></li></ol>",
			"### Costs\n\nThey rise.\n\na) a lot", ""},
		{"a list of sentences", "<p>1.\tA is so.</p><p>2.\tB is so.</p>", "A is so.\n\nB is so.", ""},
		{"numbers that go on below headings", "<p>Report</p><h2>A</h2><p>1. The council met:</p><p>a) once; and</p><p>b) twice.</p><h2>B</h2><p>2. It <b>agreed</b>.</p><p>3. So be it.</p>",
			"Report\n\n### A\n\nThe council met:\n\na) once; and\nb) twice.\n\n### B\n\nIt **agreed**.\n\nSo be it.", ""},
		{"typed lists in one another", "<p>1.\ta:</p><p>a)\tb</p><p>b)\tc</p><p>2.\td</p>", "a) a:\n   i) b\n   ii) c\nb) d", ""},
		{"a list below a paragraph", "<p>The Cabinet:</p><p>1.\tapproves it.</p><p>2.\tnotes it.</p>", "The Cabinet:\n\na) approves it.\nb) notes it.", ""},
		{"letters that are figures too", "<p>(h)\ta</p><p>(i)\tb</p><p>(j)\tc</p>", "a) a\nb) b\nc) c", ""},
		{"a list that goes on below a table", "<p>(a)\ta</p><table><tr><th>A<th>B<tr><td>1<td>2</table><p>(b)\tb</p>", "a) a\n\n   | A | B |\n   |---|---|\n   | 1 | 2 |\n\nb) b", ""},
		{"a list that goes on below a paragraph", "<p>(a)\ta</p><p>B.</p><p>(b)\tb</p>", "a) a\n\nB.\n\na) b", ""},
		{"lists deeper than a report has", strings.Repeat("<ul><li>a", 7), "- a\n  - a\n    - a\n      - a\n        - a\n        - a\n        - a", "lists can stand five deep, and this item stood deeper\nlists can stand five deep, and this item stood deeper"},
		{"more than the alphabet", strings.Repeat("<ol><li>a</ol>", 28), strings.Join(lettered(28), "\n"), ""},
		{"columns of tabs", "<p>Staff\t£40</p>", "Staff £40", "tabs between words are spaces; if these are columns, paste them as a table"},
		{"tabs that stand for themselves", "<p><span style='white-space:pre-wrap'>1.1&#9;a</span></p>", "a", ""},
		{"contents", "<p class=MsoToc1><a href='#_Toc1'>1. Costs 3</a></p><p>a</p>", "a", "a table of contents is left out; the paper makes its own"},
		{"a cell of a spreadsheet", "<table border=0><tr><td class=xl65>a</table>", "a", ""},
		{"words of a table outside its cells", "<table>a<caption>b</caption><tr>c<td>d<td>e</table>", "a\n\nb\n\nc\n\n| | |\n|---|---|\n| d | e |", ""},
		{"a layout", "<table><tr><td><p>a</p><table><tr><th>b<th>c<tr><td>d<td>e</table></table>", "a\n\n| b | c |\n|---|---|\n| d | e |", ""},
		{"a quotation", "<p class=MsoQuote>a</p><blockquote><h2>b</h2><p>(a)\tc</p></blockquote>", "> a\n\n> **b**\n>\n> a) c", ""},
		{"a caption below its table", "<table><tr><th>A<th>B<tr><td>1<td>2</table><p class=MsoCaption>Table 3 – Costs</p>", "Table: Costs\n\n| A | B |\n|---|---|\n| 1 | 2 |", ""},
		{"headings", "<h2>a</h2><h3>b</h3><h1>c</h1><h4>d #</h4>", "### a\n\n#### b\n\n### c\n\n#### d \\#", ""},
		{"a footnote without its words", "<p>a<a href='#_ftn1'>[1]</a></p>", "a", "the mark of a footnote whose words are not in the clipping is left out"},
		{"words of a footnote without its mark", "<p>a</p><div id=ftn1><p><a href='#_ftnref1'>[1]</a> b</p></div>", "a", "a footnote to which no words refer is left out: “b”"},
		{"a label of words", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>Option A:</span>do it</p>", "Option A: do it", ""},
		{"a picture that counts readers", "<p>a<img width=1 height=1 src=x></p>", "a", ""},
		{"symbols", "<p><span style='font-family:Wingdings'>ü</span> yes \uf0e0 no</p>", "✓ yes → no", ""},
		{"hidden words", "<p>a<span style='display:none'>b</span></p>", "a", "hidden words are left out: “b”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Read(strings.ReplaceAll(c.html, "\t", "<span style='mso-tab-count:1'> </span>"))
			var lost []string
			for _, n := range got.Lost {
				lost = append(lost, n.What)
			}
			if got.Markdown != c.markdown {
				t.Errorf("Markdown:\n%s\nwant:\n%s", got.Markdown, c.markdown)
			}
			if l := strings.Join(lost, "\n"); l != c.lost {
				t.Errorf("lost:\n%s\nwant:\n%s", l, c.lost)
			}
		})
	}
}
