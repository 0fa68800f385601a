package paste

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
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
	r.Texts(func(runs []report.Run) {
		for _, run := range runs {
			if !run.Raised {
				b.WriteString(run.Text)
			}
		}
		b.WriteByte(' ')
	})
	return fields(strings.TrimPrefix(b.String(), "Start. "))
}

func fields(s string) string { return strings.Join(strings.Fields(s), " ") }

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
		{"dashes in a row", "<p>– one</p><p>– two</p>", "- one\n- two", ""},
		{"one dash", "<p>– as it was said</p>", "– as it was said", ""},
		{"numbered paragraphs", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>12.</span>A.</p><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>13.</span>B.</p>", "A.\n\nB.", ""},
		{"a label of words", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>Option A:</span>do it</p>", "Option A: do it", ""},
		{"a picture that counts readers", "<p>a<img width=1 height=1 src=x></p>", "a", ""},
		{"symbols", "<p><span style='font-family:Wingdings'>ü</span> yes \uf0e0 no</p>", "✓ yes → no", ""},
		{"hidden words", "<p>a<span style='display:none'>b</span></p>", "a", "hidden words are left out: “b”"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Read(c.html)
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
