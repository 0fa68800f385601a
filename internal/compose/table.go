package compose

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
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
	head    []casefile.Text
	rows    [][]casefile.Text
	plain   bool // its cells are words as they stand, and no Markdown
	total   casefile.Names
	summed  bool // its last row is a total
	note    casefile.Text
	at      diag.Span
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
	case name == costsTable && len(r.Case.Costs) > 0:
		t = r.costTable()
	case name == risksTable && len(r.Case.Risks) > 0:
		t = r.riskTable()
	default:
		if t, ok = r.ownTable(own); !ok {
			return t, false
		}
	}
	t.label = r.tableLabel(name)
	r.dress(&t, own)
	return t, true
}

// tableLabel is the name by which a table is cited: its own, unless a section has it.
func (r *run) tableLabel(name string) string {
	if slices.ContainsFunc(r.sections, func(s casefile.Section) bool { return s.ID.Value == name }) || report.CheckLabel(name) != "" {
		return ""
	}
	return name
}

// dress gives a table what the case says of it: its caption, its totals and its note.
func (r *run) dress(t *table, own casefile.Table) {
	if own.Caption.Given() {
		t.caption = own.Caption
	}
	t.total, t.note = own.Total, own.Note
	if own.Known() {
		t.at = own.Span
	}
	for _, line := range []casefile.Text{t.caption, t.note} {
		if strings.Contains(strings.TrimSpace(line.Value), "\n") {
			r.list.Errorf(line.Span, "one-line", "write it in one line", "the caption and the note of a table are one paragraph each")
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
		r.list.Errorf(own.Span, "table-rows", "the columns are: "+strings.Join(standard, ", "), "this table has %s, and %s are named", diag.Plural(len(standard), "column"), diag.Plural(len(own.Values), "head"))
	}
	return words(at, standard...)
}

func (r *run) noTable(name string, used diag.Span) {
	known := append(r.tableNames(), optionsTable, costsTable, risksTable)
	hint := "give it as [[" + strings.TrimSuffix(name, "s") + "]]"
	if name != optionsTable && name != costsTable && name != risksTable {
		hint = diag.DidYouMean(name, known, "give it as [table."+name+"] with table = \"FILE.csv\", or with columns and rows")
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
		_, rows, ok := r.Files.Table(own, r.list)
		if !ok {
			return t, false
		}
		return table{head: rows[0], rows: rows[1:], plain: true, at: own.Span}, true
	}
	t = table{head: own.Columns.Values, at: own.Span}
	if len(t.head) == 0 {
		r.list.Errorf(own.Span, "table-rows", "add: columns = [\"…\", \"…\"]", "this table has no heads for its columns")
		return t, false
	}
	for _, row := range own.Rows.Rows {
		if len(row.Values) != len(t.head) {
			r.list.Errorf(row.Span, "table-row", "give each row as many cells as there are columns",
				"this row has %s, and the table %s", diag.Plural(len(row.Values), "cell"), diag.Plural(len(t.head), "column"))
			return t, false
		}
		t.rows = append(t.rows, row.Values)
	}
	return t, true
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

// tableInProse writes a table that an answer names, which stands in a line of its own.
func (r *run) tableInProse(name string, t casefile.Text, from, to int) {
	before := t.Value[:from]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ := strings.Cut(t.Value[to:], "\n")
	if !blank(before) || !blank(after) || r.inTable {
		r.list.Errorf(t.Part(from, to), "table-place", "put it in a line of its own, with empty lines around it", "a table can't stand within a sentence")
		return
	}
	r.table(name, t.Part(from, to), before)
}

// table puts a table of data where it is named: a line that stands for it, after the white space that its
// place begins with, and its note below.
func (r *run) table(name string, used diag.Span, indent string) {
	r.used[tablePrefix+name], r.listed = true, true
	t, ok := r.findTable(name, used)
	if !ok {
		t = table{caption: words(used, "?")[0], label: r.tableLabel(name), head: words(used, "?"), at: used} // so that it can be cited
		t.rows = [][]casefile.Text{t.head}
	} else if t.total.Given() {
		r.addTotals(&t)
	}
	d := r.drafted(name, t)
	r.tables = append(r.tables, d)
	r.out.made(t.at)
	r.out.WriteString("\n\n" + indent + d.Place() + "\n")
	if t.note.Given() {
		r.out.made(t.note.Span)
		r.out.WriteString("\n" + indent)
		r.out.append(r.apart(t.note))
		r.out.made(t.note.Span)
		r.out.WriteString(" {.continued}\n")
	}
	r.out.made(t.at)
	r.out.WriteString("\n")
}
