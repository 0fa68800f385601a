package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// lines is a text of n lines.
func lines(n int) string { return strings.TrimSuffix(strings.Repeat("words\n", n), "\n") }

// rowsOf is a table of rows with so many lines each.
func rowsOf(counts ...int) *report.Table {
	rows := [][]string{{"Scheme", "Cost"}}
	for i, n := range counts {
		rows = append(rows, []string{fmt.Sprintf("Scheme %d", i+1), lines(n)})
	}
	t := tableOf(rows...)
	t.Caption = report.Caption{Noun: "Table", Number: "1", Runs: words("Schemes")}
	return t
}

// paged are the boxes on each page as text, with how many of their lines stand there.
func paged(t *testing.T, blocks ...report.Block) [][]string {
	t.Helper()
	var out [][]string
	for _, p := range paginate(flowed(t, testSheet, blocks...), testSheet) {
		var page []string
		for _, b := range p.boxes {
			name, _, _ := strings.Cut(textOf(b.box), "|")
			if n := b.to - b.from; n > 1 {
				name += fmt.Sprintf(" (%d lines)", n)
			}
			page = append(page, name)
		}
		out = append(out, page)
	}
	return out
}

// space is a paragraph of n lines.
func space(n int) report.Block { return &report.Paragraph{Runs: words(lines(n))} }

func TestTablePages(t *testing.T) {
	t.Run("a small one stays whole", func(t *testing.T) {
		pages := paged(t, space(36), rowsOf(1, 2, 1, 1))
		if want := []string{"Table 1: Schemes", "Scheme", "Scheme 1", "Scheme 2 (2 lines)", "Scheme 3", "Scheme 4"}; !slices.Equal(pages[1], want) {
			t.Errorf("%q", pages)
		}
	})
	t.Run("a long one goes on", func(t *testing.T) {
		pages := paged(t, space(30), rowsOf(slices.Repeat([]int{1}, 60)...))
		if len(pages) != 3 || len(pages[0]) < 8 {
			t.Fatalf("%q", pages)
		}
		for _, page := range pages[1:] {
			if want := []string{"Table 1 (continued)", "Scheme"}; !slices.Equal(page[:2], want) {
				t.Errorf("%q", page[:2])
			}
		}
	})
	t.Run("a row of five lines stays whole", func(t *testing.T) {
		for n := range 12 {
			for _, page := range paged(t, space(10+n), rowsOf(slices.Repeat([]int{5}, 12)...)) {
				for _, b := range page {
					if strings.HasPrefix(b, "Scheme ") && !strings.HasSuffix(b, "(5 lines)") {
						t.Errorf("%q", page)
					}
				}
			}
		}
	})
	t.Run("a longer one goes on with two lines", func(t *testing.T) {
		parted := 0
		for n := range 12 {
			pages := paged(t, space(10+n), rowsOf(slices.Repeat([]int{9}, 8)...))
			for _, page := range pages {
				if last := page[len(page)-1]; !strings.HasSuffix(last, "(9 lines)") {
					parted++
				}
				for _, b := range page {
					if strings.HasPrefix(b, "Scheme ") && !strings.HasSuffix(b, "lines)") {
						t.Errorf("one line stands alone: %q", page)
					}
				}
			}
		}
		if parted < 12 {
			t.Errorf("only %d rows go on over a page", parted)
		}
	})
	t.Run("no row stands alone", func(t *testing.T) {
		for n := range 60 {
			pages := paged(t, rowsOf(slices.Repeat([]int{1}, 30+n)...))
			if last := pages[len(pages)-1]; len(pages) > 1 && len(last) < 4 {
				t.Errorf("the last page has %q", last)
			}
			if last := pages[0][len(pages[0])-1]; last == "Scheme" || strings.HasPrefix(last, "Table") {
				t.Errorf("the first page ends with %q", last)
			}
		}
	})
}

// TestSubheadPages keeps a sub-head with a row, but a table of nothing else does not run away.
func TestSubheadPages(t *testing.T) {
	table := rowsOf(slices.Repeat([]int{1}, 90)...)
	for i := range table.Rows {
		if i%3 == 0 {
			table.Rows[i] = report.Row{Kind: report.Subhead, Cells: []report.Cell{cellOf("Group"), nil}}
		}
	}
	for n := range 8 {
		for _, page := range paged(t, space(n+1), table) {
			if page[len(page)-1] == "Group" {
				t.Errorf("%q", page)
			}
		}
	}
	for i := range table.Rows {
		table.Rows[i] = report.Row{Kind: report.Subhead, Cells: []report.Cell{cellOf("Group"), nil}}
	}
	if pages := paged(t, space(5), table); len(pages) > 5 {
		t.Errorf("%d pages", len(pages))
	}
}

// TestTurnedPages puts a table that needs it on a page of its own, with what belongs to it.
func TestTurnedPages(t *testing.T) {
	table := years(12)
	table.Caption = report.Caption{Noun: "Table", Number: "1", Runs: words("Indicators")}
	table.Notes = []report.Line{{Marker: "*", Runs: words("excludes VAT")}}
	heading := &report.Heading{Level: 1, Runs: words("Indicators")}
	for _, c := range []struct {
		name   string
		blocks []report.Block
		want   []string // on each page, with / before what is turned
	}{
		{"after a paragraph", []report.Block{table, space(1)}, []string{" Costs 1. Costs:", "/Table 1: Indicators Indicator Authorised limit (2 lines) * excludes VAT", "words"}},
		{"with its heading", []report.Block{heading, table}, []string{" Costs 1. Costs:", "/Indicators Table 1: Indicators Indicator Authorised limit (2 lines) * excludes VAT"}},
		{"two of them", []report.Block{table, years(12), space(1)}, []string{" Costs 1. Costs:", "/Table 1: Indicators Indicator Authorised limit (2 lines) * excludes VAT Indicator Authorised limit (2 lines)", "words"}},
		{"in a box", []report.Block{&report.Callout{Blocks: []report.Block{space(1), years(12)}}}, []string{" Costs 1. Costs: words", "/Indicator Authorised limit (2 lines)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for i, p := range paginate(flowed(t, testSheet, c.blocks...), testSheet) {
				page := strings.Join(paged(t, c.blocks...)[i], " ")
				if p.turned {
					page = "/" + page
				}
				got = append(got, page)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}

// TestTurnedHeading sets the headings above a turned table between the margins of its page, which are others in large print.
func TestTurnedHeading(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("words of it ", 14))
	for _, s := range []sheet{testSheet, largePrint(tagpdf.Liberation(), usualLarge*point)} {
		columns := 2
		for g, _ := s.fit(years(columns), s.side, s.side); g.at != onTurned; g, _ = s.fit(years(columns), s.side, s.side) {
			columns++
		}
		r := reportOf(years(columns))
		r.Parts[0].Title, r.Parts[0].Sections[0].Heading = long, long
		boxes, err := flow(r, s, Options{})
		if err != nil {
			t.Fatal(err)
		}
		turned := s.lying()
		for _, b := range boxes {
			if !b.heading() {
				continue
			}
			c := b.columns[0]
			if !b.turned || c.x != turned.side || c.lines[0].width <= s.width() || c.lines[0].width > turned.width() || b.rules != 0 && (b.left != turned.side || b.width != turned.width()) {
				t.Errorf("a heading of %d lines, turned: %v, stands at %v of %v and is %v wide", b.count(), b.turned, c.x, turned.side, c.lines[0].width)
			}
		}
	}
}

// TestLongTurnedTable stays between the margins of turned pages.
func TestLongTurnedTable(t *testing.T) {
	table := years(12)
	table.Rows = slices.Repeat(table.Rows, 90)
	turned := testSheet.turn()
	pages := paginate(flowed(t, testSheet, table), testSheet)
	for _, p := range pages[1:] {
		last := p.boxes[len(p.boxes)-1]
		if end := last.y + last.height(last.to-last.from); !p.turned || end > turned.floor() {
			t.Errorf("a page, turned: %v, goes on to %v", p.turned, end)
		}
	}
	if len(pages) < 4 {
		t.Errorf("%d pages", len(pages))
	}
}

// grouped is a table with years over its columns, groups of rows and a total.
func grouped() *report.Table {
	t := tableOf([]string{"", "", "", "", ""}, []string{"Children", "", "", "", ""}, []string{"Transport", "200", "210", "300", "310"}, []string{"Subtotal", "200", "210", "300", "310"}, []string{"Total", "200", "210", "300", "310"})
	head := func(text string, column, across, down int) report.HeadCell {
		return report.HeadCell{Cell: cellOf(text), Column: column, Across: across, Down: down}
	}
	t.Head = [][]report.HeadCell{
		{head("Service", 0, 1, 2), head("2024-25", 1, 2, 1), head("2025-26", 3, 2, 1)},
		{head("Budget", 1, 1, 1), head("Forecast", 2, 1, 1), head("Budget", 3, 1, 1), head("Forecast for the year to March", 4, 1, 1)},
	}
	for i, kind := range []report.RowKind{report.Subhead, report.Plain, report.Subtotal, report.Total} {
		t.Rows[i].Kind = kind
	}
	return t
}

func TestHeadOfRows(t *testing.T) {
	boxes := flowed(t, testSheet, grouped())
	i := slices.IndexFunc(boxes, func(b *box) bool { return len(b.under) > 0 })
	if i < 0 {
		t.Fatal("nothing stands below the years")
	}
	boxes = boxes[i:]
	head := boxes[0]
	down := map[string]int{}
	for _, c := range head.columns {
		down[report.Text(c.runs)] = c.down
	}
	if down["Service"] != 0 || down["2024-25"] != 0 || down["Budget"] != 1 {
		t.Errorf("the lines of the head stand at %v", down)
	}
	if len(head.under) != 2 || head.under[0].down != 1 || head.under[0].width >= head.width/2 {
		t.Errorf("below the years stand %v, in a head of %v", head.under, head.width)
	}
	if year, budget := head.columns[1], head.columns[3]; year.lines[0].indent != (head.under[0].width-year.lines[0].width)/2 || budget.x+budget.lines[0].indent+budget.lines[0].width >= head.under[0].x+head.under[0].width {
		t.Error("the year doesn't stand in the middle of its columns")
	}
	for i, bold := range []bool{true, false, true, true} {
		if b := boxes[1+i]; b.face.style&tagpdf.Bold != 0 != bold {
			t.Errorf("%s is bold: %v", textOf(b), !bold)
		}
	}
	if boxes[4].rules&ruleAbove == 0 || boxes[3].rules&ruleAbove != 0 {
		t.Error("the total alone has a line above it")
	}
}

// TestCellLines sets a cell of paragraphs and items below one another.
func TestCellLines(t *testing.T) {
	table := tableOf([]string{"Option", "For"}, []string{"Keep it", ""})
	table.Rows[0].Cells[1] = report.Cell{
		{Runs: words("It is liked.")},
		{Marker: "•", Apart: true, Runs: words("Cheap to run, " + strings.Repeat("and known to all who use it, ", 8) + "too")},
		{Marker: "•", Runs: words("Near")},
	}
	boxes := flowed(t, testSheet, table)
	row := boxes[len(boxes)-1]
	if len(row.columns) != 4 || row.columns[2].down != 2 || row.columns[3].down != 2+len(row.columns[2].lines) || row.count() != row.columns[3].down+1 {
		t.Errorf("%+v", row.columns)
	}
	first, item := row.columns[1], row.columns[2]
	if item.x <= first.x || item.markerX != first.x {
		t.Errorf("the marker stands at %v, the item at %v and the paragraph at %v", item.markerX, item.x, first.x)
	}
	for _, l := range item.lines {
		if item.x+l.width > testSheet.right() {
			t.Errorf("a line goes on to %v", item.x+l.width)
		}
	}
}

// TestHeadRowWithoutCells sets a head whose second row is taken by the cells of the first.
func TestHeadRowWithoutCells(t *testing.T) {
	table := grouped()
	table.Head = [][]report.HeadCell{{
		{Cell: cellOf("Service"), Column: 0, Across: 1, Down: 2},
		{Cell: cellOf("Budget"), Column: 1, Across: 4, Down: 2},
	}, nil}
	if tree := treeOf(t, table); strings.Contains(tree, "RowSpan") || !strings.Contains(tree, "ColSpan=4") {
		t.Errorf("the table is read as\n%s", tree)
	}
}

// TestTablesKeepTheRules stacks random tables: every line is placed once, in order and between the margins, and
// no page ends with a head or begins with a last row alone.
func TestTablesKeepTheRules(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		var blocks []report.Block
		for range 1 + random.IntN(4) {
			counts := make([]int, 1+random.IntN(40))
			for i := range counts {
				counts[i] = 1 + random.IntN(1+random.IntN(20))
			}
			table := rowsOf(counts...)
			if random.IntN(3) == 0 {
				wide := years(12)
				wide.Rows = slices.Repeat(wide.Rows, len(counts))
				table = wide
			}
			for i := range table.Rows[:len(counts)-1] {
				table.Rows[i].Kind = []report.RowKind{report.Plain, report.Plain, report.Subhead, report.Subtotal}[random.IntN(4)]
			}
			blocks = append(blocks, space(1+random.IntN(30)), table)
		}
		boxes := flowed(t, testSheet, blocks...)
		checkTablePages(t, boxes, paginate(boxes, testSheet))
	}
}

func checkTablePages(t *testing.T, boxes []*box, pages []page) {
	t.Helper()
	at, next := 0, 0 // the box and line that comes next
	for n, p := range pages {
		sheet := testSheet
		if p.turned {
			sheet = sheet.turn()
		}
		for _, b := range p.boxes {
			if end := b.y + b.height(b.to-b.from); end > sheet.floor() || b.turned != p.turned && !b.repeat {
				t.Fatalf("page %d, turned: %v, goes on to %v", n+1, p.turned, end)
			}
			if b.repeat {
				continue
			}
			if b.box != boxes[at] || b.from != next {
				t.Fatalf("page %d has line %d of %q where line %d of %q comes next", n+1, b.from, textOf(b.box), next, textOf(boxes[at]))
			}
			if next = b.to; next == b.count() {
				at, next = at+1, 0
			}
		}
		last := p.boxes[len(p.boxes)-1]
		if last.keep && last.to == last.count() && len(last.again) > 0 && n+1 < len(pages) && pages[n+1].turned == p.turned && last.from == 0 && len(p.boxes) > 3 {
			t.Fatalf("page %d ends with %q, which is kept with what follows", n+1, textOf(last.box))
		}
	}
	if at != len(boxes) {
		t.Fatalf("%d of %d boxes are on pages", at, len(boxes))
	}
}
