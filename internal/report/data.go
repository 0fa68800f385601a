package report

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// A DraftTable is a table of data. It stands in the Markdown of its section where [DraftTable.Place] is.
type DraftTable struct {
	Name    string       // "costs"
	Caption Markdown     // one line; empty for none
	Label   string       // its author's name for it; "" for none
	Heads   [][]Markdown // the rows of its head, if it has one; a cell without words joins its neighbour
	Rows    [][]Markdown // each as long as those of its head
	Plain   bool         // the cells are words as they stand, and not Markdown
	Sums    []int        // the rows that were added up, which are words as they stand, in bold
	Notes   []Markdown   // stand below it, one line each
	Number  string       // another document's number for it, or NoNumber; "" to count it
	Missing bool         // its rows and columns can't be had, and a finding says why
	At      diag.Span
}

// NoNumber is the number of a table whose caption has none.
const NoNumber = "none"

// Place is the line that stands for the table in the Markdown. An officer's text can't contain it, since
// composing prints every fact that is named between double braces.
func (t DraftTable) Place() string { return "{{" + tableName(t.Name) + "}}" }

// tableName is the name by which a table of data is put in its place, and by which it can always be cited.
func tableName(name string) string { return "table." + name }

// data are what stands in a section beside its Markdown.
type data struct {
	tables []DraftTable
	items  []DraftItems
}

// placeForm matches the line that stands for a table of data, or for items of an agenda.
var placeForm = lazy.New(`^\{\{(table\.[^{}\s]+|items(?:\.[^{}\s]+)?)\}\}\s*$`)

// dataPlace is where a table of data stands, or items of an agenda.
type dataPlace struct {
	ast.BaseBlock
	name string // as it stands between the braces: "table.costs"
}

// items tells whether items of an agenda stand there.
func (n *dataPlace) items() bool { return !strings.HasPrefix(n.name, tableName("")) }

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
	for _, d := range r.data.tables {
		if tableName(d.Name) == n.name {
			return r.tableOf(d).orGap()
		}
	}
	r.unsupported(n)
	return nil
}

func (r *reader) tableOf(d DraftTable) *Table {
	t := &Table{Columns: make([]Column, d.columns()), At: d.At}
	if d.marks() > maxMarks {
		r.list.Errorf(d.At, "too-much", "divide the table", "this table has more than 10,000 brackets, asterisks and underscores")
		return t
	}
	t.Caption = r.dataCaption(d)
	if d.Missing {
		t.Gap = newGap("missing: the table "+d.Name, d.At)
		return t
	}
	if len(t.Columns) >= maxBars {
		r.list.Errorf(d.At, "too-much", "divide the table", "this table has %d columns or more", maxBars)
		return t
	}
	var heads [][]Cell
	for _, row := range d.Heads {
		if r.fits(d, row) {
			heads = append(heads, r.cells(row, d.Plain))
		}
	}
	t.Head = headOf(heads)
	for i, row := range d.Rows {
		if r.fits(d, row) {
			t.Rows = append(t.Rows, Row{Cells: r.dataRow(d, i)})
		}
	}
	for _, n := range d.Notes {
		t.Notes = append(t.Notes, signedNote(r.oneLine(n)))
	}
	r.checkEmpty(t)
	t.arrange()
	return t
}

// markdown are the texts of the table that are read as Markdown: its caption and its notes, and its cells unless they are
// words.
func (d DraftTable) markdown() []Markdown {
	texts := slices.Concat(d.Notes, []Markdown{d.Caption})
	if !d.Plain {
		texts = slices.Concat(texts, slices.Concat(d.Heads...), slices.Concat(d.Rows...))
	}
	return texts
}

// marks counts the marks that are read with the table.
func (d DraftTable) marks() (n int) {
	for _, text := range d.markdown() {
		n += marks(text.Text)
	}
	return n
}

func (d DraftTable) columns() int {
	for _, row := range slices.Concat(d.Heads, d.Rows) {
		return len(row)
	}
	return 0
}

func (r *reader) dataCaption(d DraftTable) Caption {
	if d.Caption.Text == "" {
		return Caption{}
	}
	at := d.Caption.span(0, len(d.Caption.Text))
	if words, ok := strings.CutSuffix(strings.TrimRight(d.Caption.Text, " "), "{."+unnumberedClass+"}"); ok && d.Number == "" {
		d.Caption.Text, d.Number = strings.TrimRight(words, " "), NoNumber
	}
	c := Caption{of: language.Table, Label: d.Label, labelAt: at, Runs: r.oneLine(d.Caption), At: at, uncounted: d.Number != "", name: tableName(d.Name)}
	if c.uncounted && d.Number != NoNumber {
		c.Number = Composed(d.Number)
	}
	return c
}

// fits tells whether a row has as many cells as the table has columns, and reports one that has not.
func (r *reader) fits(d DraftTable, row []Markdown) bool {
	if len(row) == d.columns() {
		return true
	}
	r.list.Errorf(d.At, "table-row", "give each row as many cells as the head has", "this row has %s, and the table %s", diag.Plural(len(row), "cell"), diag.Plural(d.columns(), "column"))
	return false
}

func (r *reader) dataRow(d DraftTable, i int) []Cell {
	sum := slices.Contains(d.Sums, i)
	cells := r.cells(d.Rows[i], d.Plain || sum)
	for _, cell := range cells {
		for _, line := range cell {
			for j := range line.Runs {
				line.Runs[j].Bold = line.Runs[j].Bold || sum
			}
		}
	}
	return cells
}

func (r *reader) cells(all []Markdown, plain bool) []Cell {
	cells := make([]Cell, len(all))
	for i, m := range all {
		if plain {
			cells[i] = literal(m)
		} else {
			cells[i] = r.dataCell(m)
		}
	}
	return cells
}

// lead stands before a line while it is read, so that the line is a paragraph whatever it begins with.
const lead = "x "

// reading is a reader of Markdown of a table of data, which comes from places.
func (r *reader) reading(text string, origin func(start, end int) diag.Span) *reader {
	text = r.withNotes(text)
	return &reader{Markdown: Markdown{text, origin}, source: []byte(text), list: r.list}
}

// oneLine reads one line of Markdown, in which nothing begins a list or a table.
func (r *reader) oneLine(m Markdown) []Run {
	switch {
	case strings.TrimSpace(m.Text) == "":
		return nil
	case strings.ContainsAny(m.Text, "\r\n"):
		r.list.Errorf(m.span(0, len(m.Text)), "one-line", "write it in one line", "a cell and a caption are one line each")
		return nil
	}
	inner := r.reading(lead+m.Text, func(start, end int) diag.Span { return m.span(max(0, start-len(lead)), max(0, end-len(lead))) })
	n := inner.parse(r, len(lead+m.Text)).FirstChild()
	inner.checkMarks(n)
	runs := inner.cell(n)
	runs[0].cut(min(len(lead), len(runs[0].Text))) // the space after it is gone where nothing printed follows
	return trim(runs)
}
