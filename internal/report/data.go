package report

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/diag"
)

// A DraftTable is a table of data. It stands in the Markdown of its section where [DraftTable.Place] is.
type DraftTable struct {
	Name    string   // "costs"
	Caption Markdown // one line; empty for none
	Label   string   // its author's name for it; "" for none
	Head    []Markdown
	Rows    [][]Markdown // each as long as Head
	Plain   bool         // the cells are words as they stand, and not Markdown
	Total   bool         // the last row is a total, which is words as they stand, in bold
	At      diag.Span
}

// Place is the line that stands for the table in the Markdown. An officer's text can't contain it, since
// composing prints every fact that is named between double braces.
func (t DraftTable) Place() string { return "{{table." + t.Name + "}}" }

// placeForm matches the line that stands for a table of data.
var placeForm = regexp.MustCompile(`^\{\{table\.([^{}\s]+)\}\}\s*$`)

// dataPlace is where a table of data stands.
type dataPlace struct {
	ast.BaseBlock
	name string
}

var kindDataPlace = ast.NewNodeKind("DataPlace")

// Kind implements ast.Node.
func (n *dataPlace) Kind() ast.NodeKind { return kindDataPlace }

// Dump implements ast.Node.
func (n *dataPlace) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"name": n.name}, nil)
}

type dataPlaceParser struct{}

// Trigger implements parser.BlockParser.
func (dataPlaceParser) Trigger() []byte { return []byte{'{'} }

// Open implements parser.BlockParser.
func (dataPlaceParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	m := placeForm.FindSubmatch(line[max(0, pc.BlockOffset()):])
	if m == nil {
		return nil, parser.NoChildren
	}
	n := &dataPlace{name: string(m[1])}
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// Continue implements parser.BlockParser.
func (dataPlaceParser) Continue(ast.Node, text.Reader, parser.Context) parser.State {
	return parser.Close
}

// Close implements parser.BlockParser.
func (dataPlaceParser) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements parser.BlockParser.
func (dataPlaceParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (dataPlaceParser) CanAcceptIndentedLine() bool { return false }

// dataTable makes the table of data that stands at a place; nil where the section has none of that name.
func (r *reader) dataTable(n *dataPlace) *Table {
	for _, d := range r.tables {
		if d.Name == n.name {
			return r.tableOf(d)
		}
	}
	r.unsupported(n)
	return nil
}

func (r *reader) tableOf(d DraftTable) *Table {
	t := &Table{Columns: make([]Column, len(d.Head)), Head: r.cells(d.Head, d.Plain)}
	if len(d.Head) >= maxBars {
		r.list.Errorf(d.At, "too-much", "divide the table", "this table has %d columns or more", maxBars)
		return t
	}
	if d.Caption.Text != "" {
		at := d.Caption.span(0, len(d.Caption.Text))
		t.Caption = Caption{Noun: tableNoun, Label: d.Label, labelAt: at, Runs: r.oneLine(d.Caption), At: at}
	}
	for i, row := range d.Rows {
		if len(row) != len(d.Head) {
			r.list.Errorf(d.At, "table-row", "give each row as many cells as the head has", "this row has %s, and the table %s", diag.Plural(len(row), "cell"), diag.Plural(len(d.Head), "column"))
			continue
		}
		total := d.Total && i == len(d.Rows)-1
		cells := r.cells(row, d.Plain || total)
		for _, cell := range cells {
			for j := range cell {
				cell[j].Bold = cell[j].Bold || total
			}
		}
		t.Rows = append(t.Rows, cells)
	}
	r.checkEmpty(t, d.At)
	for i := range t.Columns {
		t.Columns[i] = t.column(i, false)
	}
	return t
}

func (r *reader) cells(all []Markdown, plain bool) []Cell {
	cells := make([]Cell, len(all))
	for i, m := range all {
		if plain {
			cells[i] = literal(m)
		} else {
			cells[i] = r.oneLine(m)
		}
	}
	return cells
}

// literal is words as they stand.
func literal(m Markdown) []Run {
	return add(nil, Run{Text: Composed(m.Text), At: m.span(0, len(m.Text)), pieces: []piece{{0, &m, 0, len(m.Text)}}})
}

// lead stands before a line while it is read, so that the line is a paragraph whatever it begins with.
const lead = "x "

// oneLine reads one line of Markdown, in which nothing begins a list or a table.
func (r *reader) oneLine(m Markdown) []Run {
	switch {
	case strings.TrimSpace(m.Text) == "":
		return nil
	case strings.ContainsAny(m.Text, "\r\n"):
		r.list.Errorf(m.span(0, len(m.Text)), "one-line", "write it in one line", "a cell and a caption are one line each")
		return nil
	}
	inner := &reader{Markdown: Markdown{lead + m.Text, func(start, end int) diag.Span { return m.span(max(0, start-len(lead)), max(0, end-len(lead))) }}, list: r.list}
	inner.source = []byte(inner.Text)
	n := parseMarkdown(inner.source).FirstChild()
	if at := strings.Index(m.Text, "[^"); at >= 0 && !escaped(m.Text, at) {
		r.list.Errorf(m.span(at, at+2), "unknown-note", "say it in the table's note: note = \"…\"", "a table of data can't refer to a note")
	} else {
		inner.checkMarks(n)
	}
	runs := inner.cell(n)
	runs[0].cut(min(len(lead), len(runs[0].Text))) // the space after it is gone where nothing printed follows
	return trim(runs)
}
