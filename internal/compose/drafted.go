package compose

import (
	"regexp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// drafted is a table as data, with where each of its cells was written.
func (r *run) drafted(name string, t table) report.DraftTable {
	d := report.DraftTable{Name: name, Label: t.label, Plain: t.plain, Sums: t.sums, Number: t.number, At: t.at}
	if t.caption.Given() {
		d.Caption = r.line(t.caption)
	}
	for _, note := range t.notes {
		d.Notes = append(d.Notes, r.line(note))
	}
	for _, row := range t.heads {
		d.Heads = append(d.Heads, r.cells(row, t.plain))
	}
	size := 0
	for i, row := range t.rows {
		cells := r.cells(row, t.plain || slices.Contains(t.sums, i))
		for _, cell := range cells {
			size += len(cell.Text)
		}
		if r.full(size) {
			r.list.Errorf(t.at, "too-much", "shorten the table", "with this table the section would be longer than 256 KiB")
			break
		}
		d.Rows = append(d.Rows, cells)
	}
	return d
}

func (r *run) cells(all []casefile.Text, plain bool) []report.Markdown {
	cells := make([]report.Markdown, len(all))
	for i, t := range all {
		switch {
		case plain:
			cells[i] = made(t, strings.TrimSpace(t.Value))
		case !strings.ContainsAny(t.Value, "{\\*[\n<"):
			cells[i] = made(t, escape(oneLine(t.Value)))
		default:
			cells[i] = r.apart(t).markdown()
		}
	}
	return cells
}

// made is text that was made of what stands at the place of t, which it may be to the byte.
func made(t casefile.Text, text string) report.Markdown {
	if text == t.Value {
		return report.Markdown{Text: text, Origin: t.Part}
	}
	return report.Markdown{Text: text, Origin: func(int, int) diag.Span { return t.Span }}
}

// line is an officer's Markdown with facts, which is one line.
func (r *run) line(t casefile.Text) report.Markdown {
	out := r.apart(t)
	if text := out.String(); strings.Contains(text, "\n") {
		return made(t, oneLine(text))
	}
	return out.markdown()
}

// apart is what a text is printed as where no table can stand in it.
func (r *run) apart(t casefile.Text) *output {
	inner := *r
	inner.inTable, inner.out = true, output{}
	inner.prose(t)
	return &inner.out
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
