package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// maxTable is how many bytes the cells of a table can have: as many as a frozen paper's file has room for. Since
// they are no part of their section's Markdown, its bound is not theirs.
const maxTable = 1 << 20

// drafted is a table as data, with where each of its cells was written.
func (r *run) drafted(name string, t table) report.DraftTable {
	d := report.DraftTable{Name: name, Label: t.label, Plain: t.plain, Sums: t.sums, Number: t.number, At: t.at}
	if t.caption.Given() {
		d.Caption = r.line(t.caption)
	}
	for _, note := range t.fileNotes {
		d.Notes = append(d.Notes, made(note, escape(oneLine(note.Value))))
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
		if size > maxTable {
			r.list.Errorf(t.at, "too-much", "divide the table, or name a range of its file", "this table is longer than 1 MiB")
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
			r.checkMarkup(t)
			cells[i] = made(t, strings.TrimSpace(t.Value))
		case !strings.Contains(t.Value, "\n") && !casefile.CheckCell(t, r.list): // reported
		case !strings.ContainsAny(t.Value, "{\\*[\n<"):
			cells[i] = made(t, escape(oneLine(t.Value)))
		default:
			cells[i] = r.apart(t).markdown()
		}
	}
	return cells
}

// markup matches what stands in a file's cell for more than words: bold, a link, a line break, a fact.
var markup = lazy.New(`\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|(?i:<br\s*/?>)|\{\{[^}]*\}\}`)

// checkMarkup reports signs in a cell of a file, whose words are printed as they stand.
func (r *run) checkMarkup(t casefile.Text) {
	if m := markup.FindStringIndex(t.Value); m != nil {
		r.list.Warnf(t.Part(m[0], m[1]), "markup-in-file", "take the signs out; in rows = [[…]] of the case they would work", "a cell of a file is printed as it stands, with %q in it", t.Value[m[0]:m[1]])
	}
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
