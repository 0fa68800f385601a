package freeze

import (
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

func row(cells ...string) []report.Markdown {
	var out []report.Markdown
	for _, c := range cells {
		out = append(out, report.Markdown{Text: c})
	}
	return out
}

// TestTables keeps all that a table of data has: heads of several rows, rows that were added up, notes and a number
// of another document's, and cells of several lines.
func TestTables(t *testing.T) {
	for _, table := range []report.DraftTable{
		{Name: "t", Heads: [][]report.Markdown{row("A", "B")}, Rows: [][]report.Markdown{row("x", ""), row("Total", "5")}, Sums: []int{1}},
		{Name: "t", Heads: [][]report.Markdown{row("", "2024", ""), row("A", "b", "c")}, Rows: [][]report.Markdown{row("x", "1", "2"), row("Subtotal", "1", ""), row("y:\n\n- z\n- \"z\"", "1", "2"), row("Total", "1", "")},
			Sums: []int{1, 3}, Notes: row("* one", "two"), Caption: report.Markdown{Text: "Costs"}, Number: "14", Label: "t"},
		{Name: "t", Heads: [][]report.Markdown{row("A", "B")}, Rows: [][]report.Markdown{row("*x*\n• y", "")}, Plain: true, Caption: report.Markdown{Text: "Costs"}, Number: report.NoNumber},
		{Name: "t", Rows: [][]report.Markdown{row("Wards", "All"), row("Key", "No")}},
	} {
		p, list := paper("Title", "One.\n\n{{table.t}}")
		p.Draft.Parts[0].Sections[0].Tables = []report.DraftTable{table}
		p.Draft.Captions.Tables = report.Side(map[bool]string{true: "below"}[table.Plain])
		if p.Report = report.Build(p.Draft, list); thaw(p) != "" {
			t.Error(thaw(p))
		}
		z, _ := read(Write(p))
		was, is := report.Build(p.Draft, list), report.Build(Draft(z, casefile.Folder{}), list)
		if a, b := shown(was), shown(is); !reflect.DeepEqual(a, b) {
			t.Errorf("%v\nis frozen as\n%v", a, b)
		}
	}
}

// shown is what a reader sees of the tables of a report.
func shown(r *report.Report) (out []any) {
	r.Blocks(func(b report.Block) {
		t, ok := b.(*report.Table)
		if !ok {
			return
		}
		out = append(out, t.Caption.Lead(), report.Text(t.Caption.Runs), t.Caption.Below, t.Columns)
		for _, row := range t.Head {
			for _, c := range row {
				out = append(out, c.Text(), c.Column, c.Across, c.Down)
			}
		}
		for _, row := range t.Rows {
			out = append(out, row.Kind)
		}
		t.Lines(func(l *report.Line) {
			out = append(out, l.Marker, l.Apart, report.Text(l.Runs))
			for _, run := range l.Runs {
				out = append(out, run.Bold)
			}
		})
	})
	return out
}

// TestTableOfTheFirstForm reads the head and the total of a table as they were kept before a head could have rows.
func TestTableOfTheFirstForm(t *testing.T) {
	p, _ := paper("Title", "One.")
	const next = "\n[[part.section.contact]]"
	const table = "\n[[part.section.table]]\nname = 't'\ntotal = true\nhead = ['A', '']\nrows = [\n    ['x', '1'],\n    ['Total', '1'],\n]\n"
	z, list := read([]byte(strings.Replace(string(Write(p)), next, table+next, 1)))
	d := Draft(z, casefile.Folder{}).Parts[0].Sections[0].Tables[0]
	if len(d.Heads) != 1 || len(d.Heads[0]) != 2 || !reflect.DeepEqual(d.Sums, []int{1}) || list.Len() > 0 {
		t.Errorf("the table is %+v", d)
	}
}
