package html

import (
	"slices"
	"strings"
	"testing"

	parser "golang.org/x/net/html"

	"cabinet/internal/report"
)

// tables writes a section with tables, and gives the elements that stand around each.
func tables(t *testing.T, markdown string) (article string, found []*parser.Node) {
	t.Helper()
	r := build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{section("s", "S", true, markdown)}}}})
	article = string(Article(r))
	for n := range wellFormed(t, []byte(article)).Descendants() {
		if n.Data == "table" {
			found = append(found, n)
		}
	}
	return article, found
}

const small = "| Name | Days |\n|---|---:|\n| Bins | 12 |\n"
const large = "| Name of the ward | Representation | Administration | Transformation |\n|---|---|---|---|\n| Abbeyfields | a | b | c |\n"

// A wide table moves below its caption, in a group that the keyboard reaches and that has the caption's words.
func TestTableThatMoves(t *testing.T) {
	_, found := tables(t, "Costs. {#p}\n\nTable: What it costs {#costs}\n\n"+large)
	group := found[0].Parent
	figure := group.Parent
	if attribute(group, "role") != "group" || attribute(group, "tabindex") != "0" {
		t.Errorf("the table moves in %v", group.Attr)
	}
	if figure.Data != "figure" || attribute(figure, "id") != "table-1" {
		t.Errorf("the table stands in %s %v", figure.Data, figure.Attr)
	}
	var caption *parser.Node
	for n := range figure.Descendants() {
		if n.Data == "figcaption" {
			caption = n
		}
	}
	if caption == nil || caption.Parent != figure || text(caption) != "Table 1: What it costs" {
		t.Fatal("the caption does not stand in the figure itself")
	}
	if name := attribute(group, "aria-labelledby"); name == "" || name != attribute(caption, "id") {
		t.Errorf("the group is called after %q", name)
	}
	if len(found[0].Attr) > 0 {
		t.Errorf("the table is named again: %v", found[0].Attr)
	}
	if attribute(caption.FirstChild, "id") != "costs" {
		t.Error("the author's address is not in the caption")
	}
}

// A table that fits a phone is no stop of the keyboard and no group.
func TestTableThatFits(t *testing.T) {
	for _, caption := range []string{"", "Table: Rounds\n\n"} {
		article, found := tables(t, "Rounds.\n\n"+caption+small)
		if strings.Contains(article, `tabindex="0"`) || strings.Contains(article, `role="group"`) || !strings.Contains(attribute(found[0].Parent, "class"), "table") {
			t.Errorf("with the caption %q it is\n%s", caption, article)
		}
	}
}

// Groups without captions are told from one another.
func TestTableNames(t *testing.T) {
	_, found := tables(t, "Three.\n\n"+large+"\nAgain.\n\n"+large+"\nAnd:\n\n"+strings.Replace(large, "Administration", "Rates & rents", 1))
	var names []string
	for _, n := range found {
		names = append(names, attribute(n.Parent, "aria-label"))
	}
	want := []string{"Table of Name of the ward, Representation and Administration", "Table of Name of the ward, Representation and Administration (2)", "Table of Name of the ward, Representation and Rates & rents"}
	if !slices.Equal(names, want) {
		t.Errorf("they are called %q", names)
	}
}

// What moves a table says how much room the table wants, with the room that the style sheet gives to columns of many words and to heads of rows of
// several lines. A table that wants more than any screen has moves everywhere.
func TestRoomForTable(t *testing.T) {
	const heads = "| Ward | Population | Households | Comments |\n|---|---|---|---|\n"
	for _, test := range []struct{ table, class string }{
		{heads + "| Abbey | a | b | c |\n", "wide fits-26"},
		{heads + "| Abbey | a | b | some words that take more room in a column than a phone's share of it is |\n", "wide fits-30"},
		{heads + "| Abbey and villages around it | a | b | c |\n", "wide fits-30"},
		{"| Cost |" + strings.Repeat(" 2025-26 |", 12) + "\n|---|" + strings.Repeat("---:|", 12) + "\n| Rent |" + strings.Repeat(" £12,345.67 |", 12) + "\n", "wide"},
	} {
		_, found := tables(t, "One.\n\n"+test.table)
		if class := attribute(found[0].Parent, "class"); class != test.class {
			t.Errorf("what moves\n%s\nis %q, not %q", test.table, class, test.class)
		}
	}
}

// A table without heads has no name, rather than the one of all others like it.
func TestTableWithoutHeads(t *testing.T) {
	_, found := tables(t, "Two.\n\n"+strings.Repeat(strings.Replace(large, "| Name of the ward | Representation | Administration | Transformation |", "| | | | |", 1)+strings.Repeat("| Representation | Administration | Transformation | Implementation |\n", 2)+"\nAnd:\n\n", 2)+"No more.")
	for _, n := range found {
		if g := n.Parent; attribute(g, "tabindex") != "0" || attribute(g, "role") != "" || attribute(g, "aria-label") != "" {
			t.Errorf("it moves in %v", g.Attr)
		}
	}
	if len(found) != 2 {
		t.Errorf("%d tables", len(found))
	}
}

// A cell without words is no head of a column or a row.
func TestNoEmptyHead(t *testing.T) {
	written := data(t, "&nbsp;|A", "x|1\n|2\n&nbsp;|3")
	if n := strings.Count(written, "<th"); n != 3 { // <thead> among them
		t.Errorf("%d heads in\n%s", n-1, written)
	}
}

// A table that is too wide for a page of paper is set smaller, or on a page that is turned, before its words break.
func TestTableOnPaper(t *testing.T) {
	wide := func(columns int) string {
		return "Costs.\n\n| Item |" + strings.Repeat(" 2024-25 |", columns) + "\n|---|" + strings.Repeat("---:|", columns) + "\n| Rent |" + strings.Repeat(" £12,345.67 |", columns) + "\n"
	}
	for _, test := range []struct {
		columns int
		class   string
	}{{3, "table"}, {7, "table small"}, {10, "table turned"}, {14, "table turned dense"}, {16, "table turned densest"}, {30, "table turned densest broken"}} {
		_, found := tables(t, wide(test.columns))
		if class := attribute(found[0].Parent.Parent, "class"); class != test.class+" brief" {
			t.Errorf("a table of %d columns of figures is %q, not %q", test.columns, class, test.class)
		}
	}
}

// data writes a table of data with a head of several rows, of lines whose cells are parted by |.
func data(t *testing.T, heads, rows string) string {
	t.Helper()
	cells := func(lines string) (out [][]report.Markdown) {
		for _, line := range strings.Split(lines, "\n") {
			var row []report.Markdown
			for _, text := range strings.Split(line, "|") {
				row = append(row, report.Markdown{Text: strings.ReplaceAll(text, "~", "\n")})
			}
			out = append(out, row)
		}
		return out
	}
	s := section("s", "S", true, "One.\n\n{{table.t}}\n")
	s.Tables = []report.DraftTable{{Name: "t", Heads: cells(heads), Rows: cells(rows), Notes: []report.Markdown{{Text: "* Figures exclude VAT"}}}}
	article := Article(build(t, report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{s}}}}))
	wellFormed(t, article)
	from, to := strings.Index(string(article), "<table"), strings.Index(string(article), "</article>")
	return string(article[from:to])
}

func contains(t *testing.T, written string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(written, want) {
			t.Errorf("%s\nis not in\n%s", want, written)
		}
	}
}

// A head over several columns says so; where such heads stand below one another, the outermost heads the group.
func TestHeads(t *testing.T) {
	contains(t, data(t, "Service|Net||\n|2024|2025|Change", "Adults|1|2|3"),
		"<colgroup></colgroup>\n<colgroup span=\"3\"></colgroup>\n<thead>\n",
		`<tr><th scope="col" rowspan="2">Service</th><th scope="colgroup" colspan="3" class="over">Net</th></tr>`,
		`<tr><th scope="col" class="figures">2024</th>`)
	contains(t, data(t, "Service|Revenue||||Capital\n|2024||2025||2024\n|Budget|Actual|Budget|Actual|Budget", "Adults|1|2|3|4|5"),
		"<colgroup></colgroup>\n<colgroup span=\"4\"></colgroup>\n<colgroup></colgroup>\n<thead>\n",
		`<th scope="colgroup" colspan="4" class="over">Revenue</th><th scope="col" class="figures">Capital</th>`,
		`<th scope="col" colspan="2" class="over">2024</th>`)
	contains(t, data(t, "Service|2024\n|", "x|1"), "<thead>\n"+`<tr><th scope="col">Service</th><th scope="col" class="figures">2024</th></tr>`+"\n</thead>")
	if one := data(t, "|A", "x|1"); strings.Contains(one, "colgroup") || !strings.Contains(one, `<thead>`+"\n"+`<tr><td></td><th scope="col" class="figures">A</th></tr>`) {
		t.Errorf("a head of one row is\n%s", one)
	}
}

// Rows below a sub-head are a group, which a total ends.
func TestGroups(t *testing.T) {
	written := data(t, "Service|2024|2025", "Income||\nFees|5|6\nSub-total|5|6\nOthers|1|2\nCosts||\nRent|1|2\nNet total|4|4")
	contains(t, written,
		"<tbody>\n"+`<tr class="subhead"><th scope="rowgroup" colspan="3">Income</th></tr>`,
		`<tr class="subtotal"><th scope="row">Sub-total</th>`, `<tr class="total"><th scope="row">Net total</th>`)
	if n := strings.Count(written, "<tbody>"); n != 4 {
		t.Errorf("%d groups of rows, want 4:\n%s", n, written)
	}
	contains(t, written, "</table>\n"+`<p class="note">* Figures exclude VAT</p>`)
}

// A cell keeps its lines, paragraphs and lists.
func TestLines(t *testing.T) {
	for cell, want := range map[string]string{
		"one":                       "one",
		"one~~two":                  "<p>one</p><p>two</p>",
		"one<br>two":                "<p>one<br>\ntwo</p>",
		"Two:~~- one~- two~~Others": "<p>Two:</p><ul><li><p>one</p></li><li><p>two</p></li></ul><p>Others</p>",
		"a) one~b) **two**":         `<ul class="sub" role="list"><li><p><span class="number">a)</span> one</p></li><li><p><span class="number">b)</span> <strong>two</strong></p></li></ul>`,
	} {
		contains(t, data(t, "A|B|C", "x|1|"+cell), "<td>"+want+"</td>")
	}
}

// A row of so many words that it may be half a page goes on over one.
func TestTallRow(t *testing.T) {
	contains(t, data(t, "A|B", "x|"+strings.Repeat("many words ", 120)+"\ny|few"), `<tr class="tall"><th scope="row">x`, `<tr><th scope="row">y`)
}

// A list leaves a table less room.
func TestTableInList(t *testing.T) {
	const table = "| Administration | Years |\n|---|---|\n| Bins | 12 |\n"
	for _, test := range []struct {
		markdown string
		moves    bool
	}{{"One.\n\n" + table, false}, {"One:\n\na) two\n\n   " + strings.ReplaceAll(table, "\n", "\n   "), true}} {
		_, found := tables(t, test.markdown)
		if moves := attribute(found[0].Parent, "role") == "group"; moves != test.moves {
			t.Errorf("%q moves sideways: %t", test.markdown, moves)
		}
	}
}

// The heads of rows stand in one line where all are short, and break where one is long.
func TestShortHeads(t *testing.T) {
	for head, want := range map[string]string{"Do nothing": "table brief", "Move the library to the Corn Exchange": "table"} {
		_, found := tables(t, "One.\n\n| Option | Cost |\n|---|---|\n| Sell | a |\n| "+head+" | b |\n")
		if class := attribute(found[0].Parent, "class"); class != want {
			t.Errorf("with %q the table is %q, not %q", head, class, want)
		}
	}
}
