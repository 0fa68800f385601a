package report

import (
	"fmt"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

// markdown is text as if it stood in a file of its own, case.md.
func markdown(text string) Markdown {
	source := diag.NewSource("case.md", []byte(text))
	return Markdown{Text: text, Origin: source.Span}
}

// numbered is a draft with one numbered section.
func numbered(text string) Draft {
	return Draft{Parts: []DraftPart{{Sections: []DraftSection{{ID: "one", Heading: "One", Numbered: true, Text: markdown(text)}}}}}
}

// unnumbered is a draft with one section whose paragraphs have no numbers.
func unnumbered(text string) Draft {
	d := numbered(text)
	d.Parts[0].Sections[0].Numbered = false
	return d
}

// build builds a draft that has no findings.
func build(t *testing.T, d Draft) *Report {
	t.Helper()
	var list diag.List
	r := Build(d, &list)
	if list.Len() > 0 {
		t.Fatalf("findings:\n%s", findings(&list))
	}
	return r
}

// findings is a line for each finding: its place, rule, message and hint.
func findings(list *diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%s %s: %s", strings.TrimPrefix(d.Span.String(), "case.md:"), d.Rule, d.Message)
		if d.Hint != "" {
			fmt.Fprintf(&b, " (%s)", d.Hint)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// show is a report as its reader sees it: a line for each paragraph, what belongs to it further in.
func show(r *Report) string {
	var b strings.Builder
	for _, part := range r.Parts {
		for _, s := range part.Sections {
			showBlocks(&b, s.Blocks, "")
		}
	}
	return b.String()
}

func showBlocks(b *strings.Builder, blocks []Block, indent string) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *Paragraph:
			showParagraph(b, block, indent)
		case *List:
			for _, item := range block.Items {
				showParagraph(b, item, indent)
			}
		case *Gap:
			fmt.Fprintf(b, "%s%s\n", indent, block.Words)
		case *Item:
			showItem(b, block, indent)
		default:
			showBlocks(b, block.Children(), indent+"> ")
		}
	}
}

func showItem(b *strings.Builder, i *Item, indent string) {
	fmt.Fprintf(b, "%s%s %s", indent, i.Marker, showRuns(i.Linked()))
	if i.Pages.Printed != "" {
		fmt.Fprintf(b, " (%s)", i.Pages.Printed)
	}
	b.WriteByte('\n')
	showBlocks(b, i.Blocks, indent+"  ")
	for _, d := range i.Documents {
		fmt.Fprintf(b, "%s  • %s\n", indent, showRuns(d.Linked()))
	}
	if i.Parts != nil {
		showBlocks(b, i.Parts.Children(), indent+"  ")
	}
}

func showParagraph(b *strings.Builder, p *Paragraph, indent string) {
	marker := showRuns(p.Markers())
	if marker != "" {
		marker += " "
	}
	fmt.Fprintf(b, "%s%s%s\n", indent, marker, showRuns(p.Runs))
	showBlocks(b, p.Blocks, indent+"  ")
}

// showRuns writes style as Markdown would, without escapes; a line break is /.
func showRuns(runs []Run) string {
	out := ""
	for _, r := range runs {
		text := strings.ReplaceAll(r.Text, "\n", "/")
		if r.Italic {
			text = "_" + text + "_"
		}
		if r.Bold {
			text = "**" + text + "**"
		}
		switch r.Change {
		case Struck:
			text = "~~" + text + "~~"
		case Inserted:
			text = "++" + text + "++"
		}
		if r.Chosen != "" {
			text += "{" + r.Chosen + "}"
		}
		if r.Link != "" {
			text = "[" + text + "](" + r.Link + ")"
		}
		out += text
	}
	return out
}

// lines joins the lines of a text that is easier to read apart.
func lines(s ...string) string { return strings.Join(s, "\n") + "\n" }

// equal reports a difference.
func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", what, got, want)
	}
}
