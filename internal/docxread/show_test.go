package docxread_test

import (
	"fmt"
	"strings"

	"cabinet/internal/docxread"
)

var kindNames = map[docxread.ChangeKind]string{
	docxread.Inserted: "+", docxread.Deleted: "-", docxread.MovedFrom: "from", docxread.MovedTo: "to", docxread.Formatted: "~",
}

// show is all that a document says: a line for each paragraph, and for each row of a table.
func show(blocks []docxread.Block) string {
	var b strings.Builder
	for _, one := range blocks {
		switch one := one.(type) {
		case *docxread.Paragraph:
			b.WriteString(showParagraph(one) + "\n")
		case *docxread.Table:
			b.WriteString(showTable(one))
		}
	}
	return b.String()
}

func showParagraph(p *docxread.Paragraph) string {
	var b strings.Builder
	if p.Boxed {
		b.WriteString("box ")
	}
	if p.Outline > 0 {
		fmt.Fprintf(&b, "h%d ", p.Outline)
	}
	for _, name := range p.Bookmarks {
		b.WriteString("{" + name + "} ")
	}
	if p.Number != "" {
		b.WriteString(p.Number + " ")
	}
	for _, r := range p.Runs {
		b.WriteString(showRun(r))
	}
	if p.Mark != nil {
		b.WriteString(kindNames[p.Mark.Kind] + "¶")
	}
	return b.String()
}

// showRun is the words of a run; in brackets with what they are, if they are not plain.
func showRun(r docxread.Run) string {
	var is []string
	add := func(yes bool, what string) {
		if yes {
			is = append(is, what)
		}
	}
	add(r.Bold, "b")
	add(r.Italic, "i")
	add(r.Struck, "struck")
	add(r.Raised, "raised")
	add(r.Lowered, "lowered")
	add(r.Underlined, "u")
	add(r.Counted, "counted")
	add(r.Link != "", "link "+r.Link)
	add(r.Ref != "", "to "+r.Ref)
	add(r.Note != "", "note "+r.Note+r.NoteMark)
	add(r.Style != "", "style "+r.Style)
	add(len(r.Comments) > 0, "comment "+strings.Join(r.Comments, ","))
	if r.Image != nil {
		add(true, fmt.Sprintf("image %q %s", r.Image.Words, r.Image.Part))
		add(r.Image.Decorative, "decorative")
	}
	if r.Change != nil {
		add(true, kindNames[r.Change.Kind]+r.Change.Author)
	}
	if len(is) == 0 {
		return r.Text
	}
	return "[" + r.Text + "|" + strings.Join(is, " ") + "]"
}

func showTable(t *docxread.Table) string {
	var b strings.Builder
	fmt.Fprintf(&b, "table, %d heads", t.Heads)
	if t.Boxed {
		b.WriteString(", boxed")
	}
	for _, words := range []string{t.Caption, t.Words, strings.Join(t.Bookmarks, " ")} {
		if words != "" {
			b.WriteString(", " + words)
		}
	}
	b.WriteString("\n")
	for _, row := range t.Rows {
		if row.Change != nil {
			b.WriteString(kindNames[row.Change.Kind])
		}
		for _, c := range row.Cells {
			b.WriteString("| ")
			if c.Span > 1 {
				fmt.Fprintf(&b, "%d× ", c.Span)
			}
			if c.Merged {
				b.WriteString("^ ")
			}
			if c.Change != nil {
				b.WriteString(kindNames[c.Change.Kind] + " ")
			}
			b.WriteString(strings.ReplaceAll(show(c.Blocks), "\n", " "))
		}
		b.WriteString("|\n")
	}
	return b.String()
}

// changes are the changes of a file, a line for each.
func changes(f *docxread.File) string {
	var b strings.Builder
	for _, c := range f.Changes {
		fmt.Fprintf(&b, "%s %s %q\n", kindNames[c.Kind], c.Author, c.Text)
	}
	return b.String()
}
