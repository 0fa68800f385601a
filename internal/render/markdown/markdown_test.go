package markdown

import (
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// write reads Markdown as a numbered section and writes it.
func write(t *testing.T, text string) string {
	t.Helper()
	var list diag.List
	source := diag.NewSource("text.md", []byte(text))
	r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{
		{ID: "s", Numbered: true, Text: report.Markdown{Text: text, Origin: source.Span}},
	}}}}, &list)
	if list.Len() > 0 {
		t.Fatalf("findings: %v", list.Sorted())
	}
	return Blocks(r.Parts[0].Sections[0].Blocks)
}

func TestBlocks(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"numbers", "One\ntwo.\n\nThree.\n", "1\\. One two.\n\n2\\. Three.\n"},
		{"sub-paragraphs", "One:\n\na) x\n   i) p\n\n   more\nb) y\n", "1\\. One:\n\na) x\n\ni) p\n\nmore\n\nb) y\n"},
		{"bullets", "One:\n\n- x\n- y\n\n  more\n  - z\n", "1\\. One:\n\n- x\n\n- y\n\n  more\n\n  - z\n"},
		{"two lists of bullets", "One:\n\n- x\n* y\n- z\n", "1\\. One:\n\n- x\n\n* y\n\n- z\n"},
		{"sub-paragraphs in bullets", "One:\n\n- x\n  a) y\n", "1\\. One:\n\n- x\n\n  a) y\n"},
		{"labels are gone and references are words", "One. {#one}\n\nSee [](#one) and [it](#one).\n", "1\\. One.\n\n2\\. See paragraph 1 and it.\n"},
		{"continued", "One.\n\nMore. {.continued}\n", "1\\. One.\n\nMore.\n"},
		{"emphasis", "*a* **b** ***c*** **d *e* f** g**h**i\n", "1\\. _a_ **b** **_c_** **d _e_ f** g**h**i\n"},
		{"links", "[a **b**](https://e.org/a_b) **[c](https://e.org) d** <https://e.org> <a@e.org>\n",
			"1\\. [a **b**](https://e.org/a\\_b) **[c](https://e.org) d** <https://e.org> <a@e.org>\n"},
		{"struck and inserted", "The ~~old **word**~~ ++[new](https://e.org)++ is.\n", "1\\. The <del>old **word**</del> <ins>[new](https://e.org)</ins> is.\n"},
		{"a number that changes", "x {.struck 1.}\n\ny {.was 2.}\n", "<del>1.</del> <del>x</del>\n\n<del>2.</del> <ins>1.</ins> y\n"},
		{"boxes", "One:\n\n- [x] x\n- [ ] y\n", "1\\. One:\n\n☒ x\n\n☐ y\n"},
		{"a line break", "One\\\ntwo\n", "1\\. One\\\ntwo\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := write(t, test.in); got != test.want {
				t.Errorf("written as\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// TestMarkers has markers that CommonMark would count for itself, and those that it would not.
func TestMarkers(t *testing.T) {
	for marker, want := range map[string]string{
		"1.": `1\. x`, "12)": `12\) x`, "a)": "a) x", "(a)": "(a) x", "1.1": "1.1 x", "A.": "A. x", "*1*": `\*1\* x`, "- 1": `\- 1 x`, "# 1": `\# 1 x`, "": "x",
	} {
		blocks := []report.Block{&report.Paragraph{Marker: marker, Runs: []report.Run{{Text: "x"}}}}
		if got := Blocks(blocks); got != want+"\n" {
			t.Errorf("the marker %q is written as %q, want %q", marker, got, want)
		}
		sameWords(t, blocks)
	}
}

// TestEscapes writes text that other tools would read as markup.
func TestEscapes(t *testing.T) {
	for text, want := range map[string]string{
		"1. x": `1\. x`, "1986) x": `1986\) x`, "a) x": `a\) x`, "(iv) x": `(iv\) x`, "(A) x": `(A\) x`, "B) x": `B\) x`, "x\n(XI) y": "x\\\n(XI\\) y", "- x": `\- x`, "+ x": `\+ x`, "# x": `\# x`, "> x": `\> x`, "---": `\---`, "===": `\===`, "***": `\*\*\*`,
		"a\n|-": "a\\\n\\|-", "a | b\n:-|-:": "a | b\\\n\\:-|-:", "a | b\n-|-": "a | b\\\n\\-|-", "a | b: c": "a | b: c",
		"1.5 x": "1.5 x", "c. x": `c\. x`, "C. x": "C. x", "-5": "-5", "#5": "#5", "e.g. x": "e.g. x", "x\n- y": "x\\\n\\- y", "x\n1. y": "x\\\n1\\. y", "x \n y": "x&#32;\\\n&#32;y", "x\n\ny": "x\\\n\\\ny", "x\\\ny": "x&#92;\\\ny",
		"*x* _y_ `z` [a](b) <c> ~d~": "\\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\<c\\> \\~d\\~", `\`: `\\`, "&amp; &#38; & &x": `\&amp; \&#38; & &x`, "{#x} {.y} {z}": `\{#x} \{.y} {z}`, "'x' \"y\" a--b@c.uk": "'x' \"y\" a--b@c.uk",
	} {
		blocks := []report.Block{&report.Paragraph{Runs: []report.Run{{Text: text}}}}
		if got := Blocks(blocks); got != want+"\n" {
			t.Errorf("%q is written as %q, want %q", text, got, want)
		}
		roundTrip(t, blocks)
		sameWords(t, blocks)
	}
}

// TestRuns writes runs in which one is in the way of another.
func TestRuns(t *testing.T) {
	bold, italic := report.Run{Text: "b", Bold: true}, report.Run{Text: "i", Italic: true}
	both, link := report.Run{Text: "x", Bold: true, Italic: true}, report.Run{Text: "l", Link: "https://e.org/`(a)`_*"}
	plain := func(s string) report.Run { return report.Run{Text: s} }
	tests := []struct {
		runs []report.Run
		want string
	}{
		{[]report.Run{plain("Look!"), link}, "Look\\![l](https://e.org/\\`\\(a\\)\\`\\_\\*)"},
		{[]report.Run{plain("a"), bold, plain("c")}, "a**b**c"},
		{[]report.Run{plain("a"), italic, plain("c")}, "&#97;_i_&#99;"},
		{[]report.Run{bold, italic, both}, "**b**_i**x**_"},
		{[]report.Run{italic, both, bold}, "_i**x**_**b**"},
		{[]report.Run{{Text: " b ", Bold: true}, plain("c")}, "**&#32;b&#32;**&#99;"},
		{[]report.Run{plain("1"), {Text: ". x", Link: "#para-1"}}, `1\. x`},
		{[]report.Run{{Text: "(b)", Bold: true}, plain("c")}, "**(b)**&#99;"},
	}
	for _, test := range tests {
		blocks := []report.Block{&report.Paragraph{Runs: test.runs}}
		if got := Blocks(blocks); got != test.want+"\n" {
			t.Errorf("%+v are written as %s, want %s", test.runs, got, test.want)
		}
		sameWords(t, blocks)
	}
}

func TestRender(t *testing.T) {
	contacts := []report.Contact{
		{Lines: [][]report.Run{{{Text: "Jo", Bold: true}}, {{Text: "Director"}}, {{Text: "Email address: "}, {Text: "jo@e.org", Link: "mailto:jo@e.org"}}, {{Text: "Telephone: 0116"}}}},
		{Lines: [][]report.Run{{{Text: "Head of Law"}}}},
	}
	r := &report.Report{
		Header: report.Header{Body: "Cabinet", Date: "7 February 2025", Title: "Bins # 1 #\nand *bags*", Lead: "Cabinet – 7 February 2025", Byline: "Report of the Director"},
		Parts: []report.Part{
			{Title: "Part A", Sections: []report.Section{
				{Heading: "Purpose", Blocks: []report.Block{&report.Paragraph{Marker: "1.", Runs: []report.Run{{Text: "One."}}}}},
				{Heading: "Officers", Contacts: contacts},
			}},
			{Sections: []report.Section{{Heading: "Notes"}}},
		},
	}
	const want = `Cabinet – 7 February 2025

# Bins # 1 # and \*bags\*

Report of the Director

## Part A

### Purpose

1\. One.

### Officers

**Jo**\
Director\
Email address: <jo@e.org>\
Telephone: 0116

Head of Law

## Notes
`
	if got := string(Render(r)); got != want {
		t.Errorf("written as\n%s\nwant\n%s", got, want)
	}
	r.Byline = ""
	if got := string(Render(r)); len(got) != len(want)-len("Report of the Director\n\n") {
		t.Errorf("without a byline it is written as\n%s", got)
	}
}
