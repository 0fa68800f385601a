package compose

import (
	"regexp"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A tableWriter writes tables as Markdown, and where each cell came from.
type tableWriter struct {
	*run
	indent string
}

// add writes markup that was made of what stands at a place.
func (w tableWriter) add(at diag.Span, text string) {
	w.out.made(at)
	w.out.WriteString(text)
}

func (w tableWriter) table(t table) {
	w.add(t.at, "\n\n")
	if t.caption.Given() {
		w.add(t.caption.Span, w.indent+"Table: ")
		w.prose(t.caption)
		if t.label != "" {
			w.add(t.caption.Span, " {#"+t.label+"}")
		}
		w.add(t.at, "\n\n")
	}
	w.row(t, t.head, t.plain)
	w.add(t.at, w.indent+"|"+strings.Repeat(" --- |", len(t.head))+"\n")
	for i, row := range t.rows {
		if w.full(0) {
			w.list.Errorf(t.at, "too-much", "shorten the table", "with this table the section would be longer than 256 KiB")
			return
		}
		w.row(t, row, t.plain && !(t.summed && i == len(t.rows)-1))
	}
	if t.note.Given() {
		w.add(t.note.Span, "\n"+w.indent)
		w.prose(t.note)
		w.add(t.note.Span, " {.continued}\n")
	}
	w.add(t.at, "\n")
}

func (w tableWriter) row(t table, cells []casefile.Text, plain bool) {
	w.add(t.at, w.indent+"|")
	for _, cell := range cells {
		w.add(cell.Span, " ")
		w.cell(cell, plain)
		w.add(cell.Span, " |")
	}
	w.add(t.at, "\n")
}

// cell writes a cell: words as they stand, or an officer's Markdown with facts.
func (w tableWriter) cell(t casefile.Text, plain bool) {
	inner := *w.run
	inner.out = output{}
	if t.Value = bracketed(t.Value); plain || !strings.ContainsAny(t.Value, "{\\*[") {
		inner.out.made(t.Span)
		inner.out.WriteString(escape(oneLine(t.Value)))
	} else {
		inner.prose(t)
	}
	if text := inner.out.String(); strings.ContainsAny(text, "\n|") {
		w.add(t.Span, escapeBars(oneLine(text)))
		return
	}
	w.out.append(&inner.out)
}

// bar matches an upright bar with the backslashes before it.
var bar = regexp.MustCompile(`\\*\|`)

// escapeBars is Markdown in which no upright bar ends a cell.
func escapeBars(text string) string {
	return bar.ReplaceAllStringFunc(text, func(m string) string {
		if len(m)%2 == 0 { // an odd number of backslashes
			return m
		}
		return m[:len(m)-1] + `\|`
	})
}

// negative matches a negative amount as it is typed.
var negative = regexp.MustCompile(`^(?:[-−](£?)|(£)[-−])(\d[\d,]*(?:\.\d+)?%?)$`)

// bracketed is a negative amount as tables print it: "(£1,200)".
func bracketed(s string) string {
	if m := negative.FindStringSubmatch(strings.TrimSpace(s)); m != nil {
		return "(" + m[1] + m[2] + m[3] + ")"
	}
	return s
}
