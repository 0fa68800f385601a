package compose

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/figure"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// tablePrefix begins the names of tables, where facts are named.
const tablePrefix = "table."

// The tables that are made of a case's lists.
const (
	optionsTable = "options"
	costsTable   = "costs"
	risksTable   = "risks"
)

// A table is a table of data before its words are looked at.
type table struct {
	caption casefile.Text
	label   string
	heads   [][]casefile.Text // the rows of its head
	rows    [][]casefile.Text
	plain   bool  // its cells are words as they stand, and no Markdown
	sums    []int // the rows that were added up
	total   casefile.Names
	notes   []casefile.Text
	number  string // as the case has it: another document's, or none
	at      diag.Span

	subtotal  casefile.Names
	fileNotes []casefile.Text // stand below it in its file, as words
}

// columns are the heads of the table's columns, in one line each.
func (t table) columns() []string {
	var rows [][]string
	for _, row := range t.heads {
		rows = append(rows, casefile.Names{Values: row}.Strings())
	}
	return report.FlatHeads(rows)
}

// findTable makes the table of that name; ok is false, with a finding, where it can't be made.
func (r *run) findTable(name string, used diag.Span) (t table, ok bool) {
	own := r.Case.Tables[name]
	switch v, _ := r.subject.find(tablePrefix + name); {
	case !v.Given():
		r.noTable(name, used)
		return t, false
	case name == optionsTable && len(r.Case.Options) > 0:
		t = r.optionTable()
		r.checkOwn(own, "[[option]]")
	case name == costsTable && len(r.Case.Costs) > 0:
		t = r.costTable()
		r.checkOwn(own, "[[cost]]")
	case name == risksTable && len(r.Case.Risks) > 0:
		t = r.riskTable()
		r.checkOwn(own, "[[risk]]")
	default:
		if t, ok = r.ownTable(own); !ok {
			return t, false
		}
	}
	t.label = r.tableLabel(name)
	r.dress(&t, own)
	r.printNegatives(&t, own)
	return t, true
}

// checkOwn reports rows of a table that is made of the case's list, which would be lost.
func (r *run) checkOwn(own casefile.Table, entries string) {
	for _, given := range []casefile.Value{own.File, own.Rows} {
		if given.Given() {
			r.list.Errorf(given.At().Span, "table-rows", "give this table another name, or take the "+entries+" entries away", "this table is made of the %s entries, so its own rows would be lost", entries)
		}
	}
}

// tableLabel is the name by which a table is cited: its own, unless a section has it.
func (r *run) tableLabel(name string) string {
	if slices.ContainsFunc(r.sections, func(s casefile.Section) bool { return s.ID.Value == name }) || report.CheckLabel(name) != "" {
		return ""
	}
	return name
}

// dress gives a table what the case says of it: its caption, its totals and its notes.
func (r *run) dress(t *table, own casefile.Table) {
	if own.Caption.Known() {
		t.caption = own.Caption // which may be empty, for a table without one
	}
	t.total, t.subtotal, t.notes, t.number = own.Total, own.Subtotal, own.Note.Values, own.Number.Value
	if own.Known() {
		t.at = own.Span
	}
	if own.Number.Given() && !t.caption.Given() {
		r.list.Errorf(own.Number.Span, "table-rows", "add: caption = \"…\"", "a table without a caption prints no number")
	}
	for _, line := range append([]casefile.Text{t.caption}, t.notes...) {
		if strings.Contains(strings.TrimSpace(line.Value), "\n") {
			r.list.Errorf(line.Span, "one-line", "write it in one line; several notes are a list: note = [\"…\", \"…\"]", "the caption and the notes of a table are one paragraph each")
		}
	}
}

// heads are the heads of a table of the case's lists: its own, or those that the case gives it.
func (r *run) heads(name string, at diag.Span, standard ...string) []casefile.Text {
	own := r.Case.Tables[name].Columns
	if own.Given() && len(own.Values) == len(standard) {
		return own.Values
	}
	if own.Given() {
		r.list.Errorf(own.Span, "table-rows", "the columns are: "+strings.Join(standard, ", "), "this table has %s, and names for %d", diag.Plural(len(standard), "column"), len(own.Values))
	}
	return words(at, standard...)
}

func (r *run) noTable(name string, used diag.Span) {
	how, listed := "with table = \"FILE.csv\", or with columns and rows", name == optionsTable || name == costsTable || name == risksTable
	if listed {
		how += ", or list what it holds as [[" + strings.TrimSuffix(name, "s") + "]]"
	}
	if own, named := r.Case.Tables[name]; named && own.Known() {
		if r.first(tablePrefix + name) {
			r.list.Errorf(own.Span, "unknown-table", "give it "+how, "the table %s has no file and no rows", name)
		}
		return
	}
	known := append(r.tableNames(), optionsTable, costsTable, risksTable)
	hint := "give it as [[" + strings.TrimSuffix(name, "s") + "]]"
	if !listed {
		hint = diag.DidYouMean(name, known, "give it as [table."+name+"] "+how)
		r.used[tablePrefix+diag.Nearest(name, known)] = true // so that the table that is meant is not reported as unused too
	}
	if r.first(tablePrefix + name) {
		r.list.Errorf(used, "unknown-table", hint, "there is no table %s", name)
	}
}

// tableNames are the names of the case's own tables, sorted.
func (c *composer) tableNames() []string {
	var names []string
	for name := range c.Case.Tables {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// ownTable is a table that the case has a file or rows for.
func (r *run) ownTable(own casefile.Table) (t table, ok bool) {
	if own.File.Given() && own.Rows.Given() {
		r.list.Errorf(own.Rows.Span, "table-rows", "keep one of the two", "this table has a file already, in line %d", own.File.Line())
	}
	if own.File.Given() {
		return r.fileTable(own)
	}
	return r.rowTable(own)
}

// fileTable is a table that a file holds, whose cells are words.
func (r *run) fileTable(own casefile.Table) (t table, ok bool) {
	title, rows, ok := r.Files.Table(own, r.list)
	if !ok {
		return t, false
	}
	r.checkTitle(own, title)
	head := own.HeadRows.Or(1)
	t = table{heads: rows[:head], rows: rows[head:], plain: true, at: own.Span}
	t.takeNotes()
	return t, true
}

// rowTable is a table whose rows stand in the case. Those of its head are the columns that the case names, and as many
// of the rows as the head has more.
func (r *run) rowTable(own casefile.Table) (t table, ok bool) {
	for _, given := range []casefile.Text{own.Sheet, own.Range} {
		if given.Given() {
			r.list.Errorf(given.Span, "table-rows", "name the workbook: table = \"FILE.xlsx\"; or take this away", "this is of a workbook, and the table names none")
		}
	}
	if own.Rows.Bad || own.Columns.Bad {
		return t, false // reported
	}
	var head, rows [][]casefile.Text
	if own.Columns.Given() {
		head = [][]casefile.Text{own.Columns.Values}
	}
	for _, row := range own.Rows.Rows {
		if len(head) < own.HeadRows.Or(1) {
			head = append(head, row.Values)
		} else {
			rows = append(rows, row.Values)
		}
	}
	t = table{heads: head, rows: rows, at: own.Span}
	for _, first := range slices.Concat(head, rows) {
		return t, r.checkRows(own, len(first))
	}
	return t, r.checkRows(own, 0)
}

// checkRows reports rows of a table of the case that are not as long as its first one, and heads that it should or
// should not have.
func (r *run) checkRows(own casefile.Table, columns int) (ok bool) {
	for _, row := range own.Rows.Rows {
		if len(row.Values) != columns {
			r.list.Errorf(row.Span, "table-row", "give each row as many cells as there are columns",
				"this row has %s, and the table %s", diag.Plural(len(row.Values), "cell"), diag.Plural(columns, "column"))
			return false
		}
	}
	switch {
	case columns == 0 || !own.Columns.Given() && !own.HeadRows.Given():
		r.list.Errorf(own.Span, "table-rows", "add: columns = [\"…\", \"…\"]; or head_rows = 1, where the first of the rows is the head; or head_rows = 0, where the first cell of each row is its head", "this table has no heads for its columns")
		return false
	case own.Columns.Given() && own.HeadRows.Or(1) == 0:
		r.list.Errorf(own.HeadRows.Span, "table-rows", "take head_rows or columns away", "this table has heads for its columns, and is said to have none")
		return false
	}
	return true
}

// noteLike matches the words of a note below a table: "Source: Finance".
var noteLike = lazy.New(`^(?i:sources?|notes?|n\.?b\.?|ffynhonnell|nodyn|nodiadau)(?: ?: ?| ?[–-] )\S`)

// takeNotes takes the last rows of a file of which the first cell alone has words, such as the source of its figures,
// for notes. In a table of two columns the other cell may just be empty, unless the words say that they are a note.
func (t *table) takeNotes() {
	for n := len(t.rows) - 1; n > 0; n-- {
		row := t.rows[n]
		if len(row) < 2 || len(row) == 2 && !noteLike.MatchString(row[0].Value) || slices.ContainsFunc(row[1:], casefile.Text.Given) || figure.LabelOf(row[0].Value) != figure.Plain {
			return
		}
		t.rows = t.rows[:n]
		t.fileNotes = slices.Insert(t.fileNotes, 0, row[0])
	}
}

// checkTitle reports words that stand above the head of a table in its file, unless its caption or a note has them.
func (r *run) checkTitle(own casefile.Table, title []casefile.Text) {
	for _, words := range title {
		said := func(t casefile.Text) bool {
			return strings.Contains(strings.ToLower(t.Value), strings.ToLower(strings.TrimSpace(words.Value)))
		}
		if !said(own.Caption) && !slices.ContainsFunc(own.Note.Values, said) {
			r.list.Warnf(words.Span, "title-row", "say it in caption = \"…\" or note = \"…\", or take the line out of the file", "this line above the table's head is not printed: %q", words.Value)
		}
	}
}

// printNegatives prints the negative figures of a table as the case, or else the profile, says.
func (r *run) printNegatives(t *table, own casefile.Table) {
	way := figure.Negatives(cmp.Or(own.Negatives.Value, r.Council.Tables.Negatives.Value))
	if way == "" || way == figure.AsWritten {
		return
	}
	for i, row := range t.rows {
		t.rows[i] = slices.Clone(row) // which is the case's own
		for j := range t.rows[i] {
			t.rows[i][j].Value = rewritten(way, row[j].Value)
		}
	}
}

// checkTables reports tables that nothing prints: their words would be lost.
func (c *composer) checkTables() {
	for _, name := range append(c.tableNames(), optionsTable, costsTable, risksTable) {
		v, _ := c.subject.find(tablePrefix + name)
		if v.Given() && !c.used[tablePrefix+name] {
			c.list.Errorf(v.At().Span, "unused-data", "write {{table."+name+"}} in a line of its own, in the answer where it is to stand", "nothing prints this table, so it would be lost")
		}
	}
}
