package markdown

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// read reads Markdown as an unnumbered section. Sub-paragraphs have markers that come back as text,
// since none of ours begins with "A.".
func read(text string) ([]report.Block, *diag.List) {
	var list diag.List
	source := diag.NewSource("text.md", []byte(text))
	r := report.Build(report.Draft{
		Numbering: report.Numbering{Markers: []string{"1.", "A.", "A."}},
		Parts: []report.DraftPart{{Sections: []report.DraftSection{
			{ID: "section", Text: report.Markdown{Text: text, Origin: source.Span}},
		}}},
	}, &list)
	return r.Parts[0].Sections[0].Blocks, &list
}

// flat is blocks as the Markdown has them: a line for each paragraph, with its marker as text; only
// what stands in a bullet further in. Runs are as exact as can be.
func flat(blocks []report.Block) string {
	var b strings.Builder
	flatten(&b, blocks, "")
	return b.String()
}

func flatten(b *strings.Builder, blocks []report.Block, indent string) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *report.Paragraph:
			b.WriteString(indent + "paragraph " + exact(block) + "\n")
			flatten(b, block.Blocks, indent)
		case *report.List:
			if !block.Ordered {
				b.WriteString(indent + "bullets\n")
			}
			for _, item := range block.Items {
				if block.Ordered {
					flatten(b, []report.Block{item}, indent)
					continue
				}
				b.WriteString(indent + "• " + exact(item) + "\n")
				flatten(b, item.Blocks, indent+"  ")
			}
		case *report.Heading:
			fmt.Fprintf(b, "%sheading %d %s\n", indent, block.Level, exact(&report.Paragraph{Runs: block.Runs}))
		case *report.Quote:
			b.WriteString(indent + "quote\n")
			flatten(b, block.Blocks, indent+"> ")
		case *report.Table:
			if c := block.Caption; len(c.Runs) > 0 { // which is words to those who read it
				b.WriteString(indent + "paragraph " + exact(&report.Paragraph{Marker: strings.TrimSpace(c.Lead()), Runs: c.Runs}) + "\n")
			}
			rows := append([]report.Row{{Cells: block.OneHead()}}, block.Rows...)
			for _, row := range rows {
				for _, cell := range row.Cells {
					b.WriteString(indent + "| " + exact(&report.Paragraph{Runs: cell.Runs()}) + "\n")
				}
			}
		}
	}
}

// exact is a paragraph's runs; a marker that is text is part of them.
func exact(p *report.Paragraph) string {
	runs := append([]report.Run(nil), p.Runs...)
	if p.Marker != "" && p.Marker != "•" {
		first := report.Run{Text: p.Marker + " "}
		if len(runs) > 0 && !runs[0].Bold && !runs[0].Italic && runs[0].Link == "" {
			first.Text += runs[0].Text
			runs = runs[1:]
		}
		runs = append([]report.Run{first}, runs...)
	}
	out := ""
	for _, r := range unlinked(runs) {
		style := ""
		if r.Bold {
			style += "b"
		}
		if r.Italic {
			style += "i"
		}
		out += fmt.Sprintf("%s%q", style, r.Text)
		if r.Link != "" {
			out += "(" + r.Link + ")"
		}
		out += " "
	}
	return strings.TrimSuffix(out, " ")
}

// unlinked are runs with the links taken off that a reader makes by itself: words that are the address to which they lead.
func unlinked(runs []report.Run) (out []report.Run) {
	for _, r := range runs {
		if r.Link == r.Text || r.Link == "mailto:"+r.Text || r.Link == "https://"+r.Text {
			r.Link = ""
		}
		if last := len(out) - 1; last >= 0 && out[last].Bold == r.Bold && out[last].Italic == r.Italic && out[last].Link == r.Link {
			out[last].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}

// roundTrip writes blocks and reads them again.
func roundTrip(t *testing.T, blocks []report.Block) {
	t.Helper()
	written := Blocks(blocks)
	again, list := read(written)
	findings := slices.DeleteFunc(list.Sorted(), func(d diag.Diagnostic) bool { // amounts and captions are written as they stand
		return strings.HasPrefix(d.Rule, "typed-") || d.Rule == "caption" || d.Rule == "run-together"
	})
	if slices.ContainsFunc(findings, func(d diag.Diagnostic) bool { return d.Rule == "too-much" }) {
		return // lines are joined when they are written, and can become longer than what is read
	}
	if len(findings) > 0 {
		t.Errorf("written as\n%s\nit has findings: %v\nfor\n%s", written, findings, flat(blocks))
		return
	}
	if got, want := flat(again), flat(blocks); got != want {
		t.Errorf("written as\n%s\nit reads\n%s\nwant\n%s", written, got, want)
	}
}
