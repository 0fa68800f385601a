package golden_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// inWord is what a Word file says, a paragraph in each line after the name of its style. A number is text; what Word itself
// counts or draws before the words stands in brackets, and so does where a link leads.
func inWord(t *testing.T, file []byte) []byte {
	t.Helper()
	f, err := docxread.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Lost) > 0 {
		t.Errorf("it has what can't be read: %v", f.Lost)
	}
	var out wordLines
	fmt.Fprintf(&out, "%s, in %s\n", f.Title, f.Language)
	for _, words := range f.Running {
		fmt.Fprintf(&out, "at the head or the foot: %s\n", words)
	}
	document := f.View(docxread.Accepted)
	out.blocks(document.Blocks, "")
	for _, note := range slices.Sorted(maps.Keys(document.Notes)) {
		fmt.Fprintf(&out, "%s\n", note)
		out.blocks(document.Notes[note], "  ")
	}
	return []byte(out.String())
}

type wordLines struct{ strings.Builder }

func (w *wordLines) blocks(blocks []docxread.Block, indent string) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			fmt.Fprintf(w, "%s%s: %s\n", indent, b.Style, strings.ReplaceAll(wordsOf(b), "\n", "\n"+indent+"    "))
		case *docxread.Table:
			fmt.Fprintf(w, "%stable %q\n", indent, b.Caption)
			for i, row := range b.Rows {
				w.row(row, i < b.Heads, indent+"  ")
			}
		}
	}
}

func (w *wordLines) row(row docxread.Row, head bool, indent string) {
	var cells []string
	for _, c := range row.Cells {
		var lines []string
		for _, b := range c.Blocks {
			if p, ok := b.(*docxread.Paragraph); ok {
				lines = append(lines, wordsOf(p))
			}
		}
		cell := strings.Join(lines, " / ")
		if c.Merged {
			cell = "^"
		}
		if c.Span > 1 {
			cell += fmt.Sprintf(" (over %d)", c.Span)
		}
		cells = append(cells, cell)
	}
	sign := "| "
	if head {
		sign = "# "
	}
	fmt.Fprintf(w, "%s%s%s\n", indent, sign, strings.Join(cells, " | "))
}

// wordsOf are the words of a paragraph with what is not among them.
func wordsOf(p *docxread.Paragraph) string {
	var b strings.Builder
	if p.Number != "" {
		fmt.Fprintf(&b, "(%s) ", p.Number)
	}
	for _, r := range p.Runs {
		text := strings.ReplaceAll(r.Text, "\t", " → ")
		for _, mark := range []struct {
			is   bool
			sign string
		}{{r.Bold, "**"}, {r.Italic, "*"}, {r.Struck, "~~"}, {r.Style == "inserted", "++"}} {
			if mark.is {
				text = mark.sign + text + mark.sign
			}
		}
		switch {
		case r.Image != nil:
			text = fmt.Sprintf("(picture: %s)", r.Image.Words)
		case r.Note != "":
			text = fmt.Sprintf("(%s%s)", r.Note, r.NoteMark)
		case r.Ref+r.Link != "":
			text += fmt.Sprintf(" (to %s)", r.Ref+r.Link)
		}
		b.WriteString(text)
	}
	return b.String()
}
