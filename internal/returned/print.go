package returned

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
)

// Text writes a comparison for a person at a terminal: how much each person did, then the figures that are others, then what
// each person did with words, what nobody tracked, and what was said. The error is that of writing.
func (c *Comparison) Text(p redline.Printer) error {
	t := text{Printer: p}
	t.notes(c)
	if len(c.Edits)+len(c.Comments) > 0 {
		t.table(c)
		figures, words := parted(c.Edits)
		t.edits("Figures", figures)
		for _, by := range peopleOf(c) {
			t.edits(by.String(), words[by])
		}
		t.comments(c.Comments)
	}
	_, err := io.WriteString(p.Out, t.String())
	return err
}

// text is a comparison while it is written.
type text struct {
	strings.Builder
	redline.Printer
}

// notes writes what has to be known before any of the edits.
func (t *text) notes(c *Comparison) {
	const hint = "--sent FILE.docx names it"
	switch {
	case c.Other != "":
		t.WriteString(t.Wrapped("", "This file says that it was made of another paper: "+c.Other+". Most of what follows may be what differs between the two"))
	case c.Changed && !c.Sent:
		t.WriteString(t.Wrapped("", "The paper has changed since this file was sent. What was not tracked may be a change of the case, until the file as it was sent is known: "+hint))
	case c.Changed:
		t.WriteString(t.Wrapped("", "The paper has changed since this file was sent."))
	case c.Unknown && !c.Sent:
		t.WriteString(t.Wrapped("", "This file does not say how the paper was when it was sent. What was not tracked may be a change of the case, until the file as it was sent is known: "+hint))
	}
	if c.Formatted > 0 {
		t.WriteString(t.Wrapped("", diag.Plural(c.Formatted, "tracked change")+" of looks alone: a paper's look is its council's"))
	}
	for _, lost := range c.Lost {
		t.WriteString(t.Wrapped("", "the file has what no paper can hold: "+lost))
	}
	if t.Len() > 0 && len(c.Edits)+len(c.Comments) > 0 {
		t.WriteByte('\n')
	}
}

// table writes how much each person did.
func (t *text) table(c *Comparison) {
	count := map[person]*[3]int{}
	for _, by := range peopleOf(c) {
		count[by] = &[3]int{}
	}
	for _, e := range c.Edits {
		if e.Figure != "" {
			count[personOf(e)][0]++
		} else {
			count[personOf(e)][1]++
		}
	}
	for _, k := range c.Comments {
		count[person{k.Author, k.Day, true}][2]++
	}
	rows := [][4]string{{"", "figures", "words", "comments"}}
	for _, by := range peopleOf(c) {
		row := [4]string{diag.Printable(by.String())}
		for i, n := range count[by] {
			if row[i+1] = "–"; n > 0 {
				row[i+1] = fmt.Sprint(n)
			}
		}
		rows = append(rows, row)
	}
	wide := 0
	for _, r := range rows {
		wide = max(wide, utf8.RuneCountInString(r[0]))
	}
	for _, r := range rows {
		pad := strings.Repeat(" ", wide-utf8.RuneCountInString(r[0]))
		fmt.Fprintf(t, "%s%s  %7s  %5s  %8s\n", r[0], pad, r[1], r[2], r[3])
	}
}

// edits writes edits below a heading.
func (t *text) edits(heading string, all []Edit) {
	if len(all) > 0 {
		t.WriteString("\n" + t.Wrapped("", heading))
	}
	for _, e := range all {
		title := e.Title()
		if e.Figure != "" {
			title += " – " + personOf(e).String()
		}
		t.WriteString(t.Wrapped("  ", title))
		t.place(e.Where, e.Fact)
		if len(e.Words) > 0 { // of a picture there are none
			t.WriteString(t.Words("    ", e.Words))
		}
	}
}

// Title says where an edit stands and what it did: "paragraph 12, changed".
func (e Edit) Title() string {
	title := e.Where.String() + ", " + string(e.How)
	if e.To != nil {
		title += " to " + e.To.String()
	}
	if e.Also != "" {
		title += ": " + e.Also
	}
	return title
}

// place writes the place in the case.
func (t *text) place(w Where, fact string) {
	at := w.At.String()
	if fact != "" {
		at += " (" + fact + ")"
	}
	if at != "" {
		t.WriteString("  " + diag.Printable(at) + "\n")
	}
}

// comments writes what was said.
func (t *text) comments(all []Comment) {
	if len(all) > 0 {
		t.WriteString("\nComments\n")
	}
	for _, k := range all {
		title := k.Where.String()
		if k.On != "" {
			title += ", on “" + firstWords(k.On) + "”"
		}
		title += " – " + person{k.Author, k.Day, true}.String()
		if k.Answers != "" {
			title += ", in answer to " + k.Answers
		}
		if k.Done {
			title += " (resolved)"
		}
		t.WriteString(t.Wrapped("  ", title))
		t.place(k.Where, "")
		for line := range strings.SplitSeq(k.Text, "\n") {
			t.WriteString(t.Wrapped("    ", line))
		}
	}
}

// Summary says in a line what was done: "5 edits, 2 of them not tracked, and 1 comment".
func (c *Comparison) Summary() string {
	if c.Same() {
		return "nothing was changed, and nothing said"
	}
	if len(c.Edits)+len(c.Comments) == 0 {
		return "nothing else was changed, and nothing said"
	}
	untracked := 0
	for _, e := range c.Edits {
		if !e.Tracked {
			untracked++
		}
	}
	out := diag.Plural(len(c.Edits), "edit")
	switch {
	case untracked == 0:
	case untracked == len(c.Edits):
		out += ", not tracked"
	default:
		out += fmt.Sprintf(", %d of them not tracked", untracked)
	}
	said := diag.Plural(len(c.Comments), "comment")
	switch {
	case len(c.Comments) == 0:
		return out
	case len(c.Edits) == 0:
		return said
	}
	return out + ", and " + said
}
