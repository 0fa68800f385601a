package fromword

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	_ "cabinet/internal/testrun"
)

// profile is a council's profile for tests.
const profile = `name = "Wychwood District Council"
[numbering]
scheme = "continuous"
markers = ["1.", "a)", "i)"]
[[header.field]]
label = "Ward(s) affected:"
value = "{{report.wards}}"
optional = true
[[header.field]]
label = "Key decision:"
value = ["{{decision.key}}", "{{decision.key_reason}}"]
optional = true
[body.cabinet]
name = "Cabinet"
[post.chief]
title = "Chief Executive"
name = "Ann Other"
email = "ann.other@wychwood.example"
phone = "01234 567890"
[post.deputy]
title = "Deputy Chief Executive"
[[part]]
title = "Part A"
[[part.section]]
id = "purpose"
heading = "Purpose of the Report"
[[part.section]]
id = "recommendation"
heading = "Recommendation"
plural = "Recommendations"
numbered = false
cite = "recommendation"
[[part.section]]
id = "resources"
heading = "Resource Implications"
[[part.section]]
id = "background"
heading = "Background"
[[part.section]]
id = "equality"
heading = "Equality Implications"
none = "There are no equality implications."
[[part.section]]
id = "recommendation-again"
same = "recommendation"
heading = "Recommendations repeated"
[[part.section]]
id = "appendices"
heading = "Appendices"
numbered = false
[[part.section]]
id = "contacts"
heading = "Officers to Contact"
numbered = false
`

// council is that profile.
func council(t testing.TB) *casefile.Council {
	t.Helper()
	var list diag.List
	c := casefile.Folder{FS: fstest.MapFS{"councils/wychwood.toml": {Data: []byte(profile)}}}.Council("wychwood", &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return c
}

// made is the case of a document, and its findings as lines of their rules, places and messages.
func made(t testing.TB, file *docxread.File, doc *docxread.Document) (text string, findings []string) {
	t.Helper()
	var list diag.List
	p := Paper{File: file, Council: council(t), Kind: "report", Meeting: "cabinet-2026-02-11", Occasions: []string{"Cabinet – 11 February 2026"}}
	text = string(p.of(doc, "c.toml", &list).Text)
	for _, d := range list.Sorted() {
		findings = append(findings, strings.TrimPrefix(d.String(), "c.toml:"))
	}
	return text, findings
}

// proseOf is the part of a case below [prose].
func proseOf(text string) string {
	_, prose, _ := strings.Cut(text, "[prose]\n\n")
	return prose
}

func doc(blocks ...docxread.Block) *docxread.Document { return &docxread.Document{Blocks: blocks} }

// h is a heading of a level.
func h(level int, words string) *docxread.Paragraph {
	return &docxread.Paragraph{Style: "heading", Outline: level, Runs: []docxread.Run{{Text: words}}}
}

// p is a paragraph without a number; its bookmarks follow its words.
func p(words string, bookmarks ...string) *docxread.Paragraph { return n("", words, bookmarks...) }

// n is a paragraph that Word numbers.
func n(number, words string, bookmarks ...string) *docxread.Paragraph {
	return &docxread.Paragraph{Style: "normal", Number: number, Runs: []docxread.Run{{Text: words}}, Bookmarks: bookmarks}
}

// in is a paragraph whose words stand so far in.
func in(indent int, p *docxread.Paragraph) *docxread.Paragraph {
	p.Indent = indent
	return p
}

// runs is a paragraph of runs.
func runs(number string, all ...docxread.Run) *docxread.Paragraph {
	return &docxread.Paragraph{Style: "normal", Number: number, Runs: all}
}

// table is a table whose first rows are marked as heads; | parts cells, and a cell of < is merged with the one at its left.
func table(heads int, rows ...string) *docxread.Table {
	t := &docxread.Table{Heads: heads}
	for _, row := range rows {
		var cells []docxread.Cell
		for words := range strings.SplitSeq(row, "|") {
			if words = strings.TrimSpace(words); words == "<" {
				cells[len(cells)-1].Span++
				continue
			}
			cells = append(cells, docxread.Cell{Span: 1, Merged: words == "^", Blocks: []docxread.Block{p(strings.Trim(words, "^"))}})
		}
		t.Rows = append(t.Rows, docxread.Row{Cells: cells})
	}
	return t
}
