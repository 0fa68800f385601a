package report

import (
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"cabinet/internal/diag"
)

// table reads a table in the form that many Markdown tools know: cells between |, and a ruled line below
// the head.
func (r *reader) table(n *extast.Table, caption Caption) *Table {
	t := &Table{Caption: caption, Columns: make([]Column, len(n.Alignments))}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := r.row(row)
		if _, head := row.(*extast.TableHeader); head {
			t.Head = cells
			continue
		}
		r.checkRow(row, len(t.Columns))
		t.Rows = append(t.Rows, cells)
	}
	r.checkEmpty(t, r.lineAt(max(n.Pos(), 0)))
	for i := range t.Columns {
		t.Columns[i] = t.column(i, n.Alignments[i] == extast.AlignRight)
	}
	return t
}

// checkEmpty reports a table without rows, or without words in its head.
func (r *reader) checkEmpty(t *Table, at diag.Span) {
	if len(t.Rows) == 0 {
		r.list.Errorf(at, "typed-table", "put an empty line between the words and the dashes, or give the table rows", "this would be a table without rows")
	}
	if !slices.ContainsFunc(t.Head, func(c Cell) bool { return len(c) > 0 }) {
		r.list.Errorf(at, "typed-table", "say in the first row what the columns hold", "the head of this table is empty")
	}
}

func (r *reader) row(n ast.Node) []Cell {
	var cells []Cell
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		cells = append(cells, r.cell(cell))
		r.checkMarks(cell)
	}
	return cells
}

// cell reads the words of a cell, in which no label can stand.
func (r *reader) cell(n ast.Node) []Run {
	if l, ok := n.LastChild().(*label); ok {
		r.list.Errorf(r.span(l.start, l.end), "label", "put it at the end of the table's caption", "a label can't stand in a table")
	}
	r.checkSlips(n)
	return r.runs(n)
}

// checkRow reports a row with more or fewer cells than the head: goldmark would drop what is too much.
func (r *reader) checkRow(n ast.Node, columns int) {
	if n.Pos() < 0 {
		return
	}
	line, _, _ := strings.Cut(r.Text[n.Pos():], "\n")
	line = strings.TrimSpace(strings.ReplaceAll(line, `\|`, "  "))
	line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	if cells := strings.Count(line, "|") + 1; cells != columns {
		r.list.Errorf(r.lineAt(n.Pos()), "table-row", `give each row as many cells as the head has; a | in the text is written \|`,
			"this row has %s, and the table %s", diag.Plural(cells, "cell"), diag.Plural(columns, "column"))
	}
}

// figure matches a number as it stands in a table: "£1,234.50", "(12)", "3.5%", "£2.8m".
var figure = regexp.MustCompile(`^[(−-]?[£€$]?\d[\d,]*(\.\d+)?(%|m|k|bn)?\)?$`)

// nothing matches what stands where there is no number.
var nothing = regexp.MustCompile(`^(|-|–|—|nil|n/a)$`)

// column tells how a column's cells stand. The first heads its rows, unless it holds numbers.
func (t *Table) column(i int, right bool) Column {
	figures, others := 0, 0
	for _, row := range t.Rows {
		switch text := Text(row[i]); {
		case figure.MatchString(text):
			figures++
		case !nothing.MatchString(strings.ToLower(text)):
			others++
		}
	}
	numbers := figures > 0 && others == 0
	return Column{Figures: numbers, Right: right, RowHead: i == 0 && !numbers}
}
