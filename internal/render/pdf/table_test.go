package pdf

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
	_ "cabinet/internal/testrun"
)

func cellOf(text string) report.Cell {
	if text == "" {
		return nil
	}
	return report.Cell{{Runs: words(text)}}
}

// tableOf is a table of texts, the first row of which is its head. Columns with digits hold figures.
func tableOf(rows ...[]string) *report.Table {
	t := &report.Table{Columns: make([]report.Column, len(rows[0])), Head: make([][]report.HeadCell, 1)}
	for i, text := range rows[0] {
		t.Head[0] = append(t.Head[0], report.HeadCell{Cell: cellOf(text), Column: i, Across: 1, Down: 1})
	}
	for _, texts := range rows[1:] {
		row := report.Row{}
		for i, text := range texts {
			row.Cells = append(row.Cells, cellOf(text))
			t.Columns[i].Figures = t.Columns[i].Figures || strings.Trim(text, "£0123456789,.()%") == "" && text != ""
		}
		t.Rows = append(t.Rows, row)
	}
	t.Columns[0].RowHead = !t.Columns[0].Figures
	return t
}

// years is a table of n columns of millions beside the names of what they are spent on.
func years(n int) *report.Table {
	head, row := []string{"Indicator"}, []string{"Authorised limit"}
	for i := range n {
		head, row = append(head, fmt.Sprintf("%d-%02d", 2021+i, 22+i)), append(row, "1,234,567")
	}
	return tableOf(head, row)
}

// flowed are the boxes of blocks, which stand under a number.
func flowed(t *testing.T, s sheet, blocks ...report.Block) []*box {
	t.Helper()
	p := &report.Paragraph{Marker: "1.", Runs: words("Costs:"), Blocks: blocks}
	r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{ID: "a", Heading: "Costs", Blocks: []report.Block{p}}}}}}
	boxes, err := flow(r, s, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return boxes
}

// textOf is what a box says, its cells with | between them.
func textOf(b *box) string {
	var cells []string
	for _, c := range b.columns {
		cells = append(cells, strings.TrimSpace(c.marker+" "+report.Text(c.runs)))
	}
	return strings.Join(cells, "|")
}

// TestAttempts sets wider and wider tables: each stands in the first way in which it fits, and what fits in
// none is a list, as Listed says.
func TestAttempts(t *testing.T) {
	for _, c := range []struct {
		name    string
		sheet   sheet
		options Options
		size    length // the smallest of all
		steps   int    // how many of the ways are taken by one table or another
	}{
		{"standard", testSheet, Options{}, 8500, 8},
		{"large print", largePrint(tagpdf.Liberation(), 18*point), Options{LargePrint: true}, 16000, 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			last, taken, listed := -1, map[int]bool{}, false
			for n := 1; n < 30; n++ {
				table := years(n)
				g, fits := c.sheet.fit(table, c.sheet.side+c.sheet.numberColumn, c.sheet.side)
				r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{Blocks: []report.Block{table}}}}}}
				if got := len(Listed(r, c.options)) == 1; got == fits {
					t.Fatalf("%d columns fit: %v, and are listed: %v", n, fits, got)
				}
				boxes := flowed(t, c.sheet, table)
				if got := strings.HasPrefix(textOf(boxes[len(boxes)-1]), "•"); got == fits {
					t.Fatalf("%d columns fit: %v, and are a list: %v", n, fits, got)
				}
				if listed = listed || !fits; !fits {
					continue
				}
				i := slices.Index(c.sheet.attempts, g.attempt)
				if i < last || listed || g.size < c.size {
					t.Errorf("%d columns are set as %v, after %d", n, g.attempt, last)
				}
				if right := g.left + g.width(); g.at != onTurned && right > c.sheet.right() || right > c.sheet.turn().right() {
					t.Errorf("%d columns go on to %v", n, right)
				}
				last, taken[i] = i, true
			}
			if len(taken) < c.steps || !listed {
				t.Errorf("only %d ways are taken: %v, listed: %v", len(taken), taken, listed)
			}
		})
	}
}

// TestAddressesDecideNothing sets tables with addresses as it would with an ordinary word.
func TestAddressesDecideNothing(t *testing.T) {
	for _, address := range []string{
		"bartholomew.featherstone-haugh@democratic-services.ashfordvale.example",
		"averyverylongnamewithoutanydotsinit@ashfordvale.example",
		"https://www.example.gov.uk/info/200211/area_action_plans/1327/example_area_action_plan",
		"www.bathandnortheastsomersetandtheforestofdean.example",
	} {
		for n := range 16 {
			with := years(n)
			with.Rows[0].Cells[0] = cellOf("Authorised limit " + address)
			g, fits := testSheet.fit(with, testSheet.side, testSheet.side)
			if want, wanted := testSheet.fit(years(n), testSheet.side, testSheet.side); fits != wanted || fits && g.attempt != want.attempt {
				t.Errorf("%s beside %d columns: set as %v, not %v", address, n, g.attempt, want.attempt)
			}
		}
	}
}

// TestProseHasRoom turns the page before sentences stand one word to a line, but makes no list for them.
func TestProseHasRoom(t *testing.T) {
	prose := strings.Repeat("To award the contract for the bus stops and their upkeep. ", 8)
	figures := func(n int) *report.Table {
		table := years(n)
		table.Rows[0].Cells[0] = cellOf(prose)
		return table
	}
	if g, _ := testSheet.fit(figures(8), testSheet.side, testSheet.side); g.at == onTurned || g.widths[0] < letters(proseLetters, g.plain) {
		t.Errorf("set as %v, with %v for the sentences", g.attempt, g.widths[0])
	}
	for n := 1; n < 16; n++ {
		_, with := testSheet.fit(figures(n), testSheet.side, testSheet.side)
		if _, without := testSheet.fit(years(n), testSheet.side, testSheet.side); without && !with {
			t.Errorf("%d columns are a list for the sake of sentences", n)
		}
	}
}

func TestWidths(t *testing.T) {
	long := strings.Repeat("The residents said that the scheme was too expensive. ", 6)
	table := tableOf([]string{"Ward", "What was said", "What was done", "Cost"}, []string{"Ward 1", long, long + long, "£1,000"})
	g, fits := testSheet.fit(table, testSheet.side, testSheet.side)
	if !fits {
		t.Fatal("does not fit")
	}
	for _, i := range []int{0, 3} {
		if g.widths[i] != g.needs[i][most] {
			t.Errorf("column %d gets %v of %v, while others have room", i, g.widths[i], g.needs[i][most])
		}
	}
	if a, b := g.widths[1], g.widths[2]; b*100/a < 195 || b*100/a > 205 {
		t.Errorf("%v and %v are not in proportion", a, b)
	}
	if left := testSheet.width() - g.width(); left < 0 || left > point {
		t.Errorf("%v are left", left)
	}
}

// TestWidthsOfNames breaks no name of two words beside columns of long sentences.
func TestWidthsOfNames(t *testing.T) {
	long := strings.Repeat("The roof is unsafe and it has been closed since May. ", 5)
	table := tableOf([]string{"Option", "Advantages", "Disadvantages"}, []string{"Do nothing", long, long})
	boxes := flowed(t, testSheet, table)
	if n := len(boxes[len(boxes)-1].columns[0].lines); n != 1 {
		t.Errorf("the name has %d lines", n)
	}
}

// TestWordsStayWhole sets random tables: no line of a cell ends inside of a word that is no address, and no
// figure is broken.
func TestWordsStayWhole(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	some := []string{"the", "Programme", "re-development", "£1,234,567", "2024-25", "Communities", "of", "(867)", "Cattle", "a.officer@example.gov.uk"}
	set := 0
	for range 300 {
		n := 1 + random.IntN(9)
		rows := make([][]string, 1+random.IntN(6))
		for i := range rows {
			for range n {
				var cell []string
				for range random.IntN(12) {
					cell = append(cell, some[random.IntN(len(some))])
				}
				rows[i] = append(rows[i], strings.Join(cell, " "))
			}
		}
		s := &setter{flower: &flower{sheet: testSheet}, table: tableOf(rows...), node: &node{}}
		var fits bool
		if s.grid, fits = testSheet.fit(s.table, testSheet.side, testSheet.side); !fits {
			continue
		}
		set++
		s.head()
		s.rows()
		for _, b := range s.boxes {
			checkWhole(t, b)
		}
	}
	if set < 200 {
		t.Errorf("only %d tables are set", set)
	}
}

func checkWhole(t *testing.T, b *box) {
	t.Helper()
	for _, c := range b.columns {
		for i, l := range c.lines[:max(0, len(c.lines)-1)] {
			last := l.pieces[len(l.pieces)-1].text
			next := c.lines[i+1].pieces[0].text
			word := last[strings.LastIndex(last, " ")+1:]
			if word == "" || strings.HasSuffix(word, "-") && word != "2024-" || strings.ContainsAny(word+next, "@.") {
				continue
			}
			t.Fatalf("a line ends in %q, and the next begins with %q", last, next)
		}
	}
}

func TestFiguresAlign(t *testing.T) {
	table := tableOf([]string{"Cost"}, []string{"£1,234.50"}, []string{"(£5.00)"}, []string{"+12 [1]"}, []string{"7.125"}, []string{"£2.8m*"}, []string{"−9.5%†"}, []string{"–"})
	table.Rows[1].Cells[0][0].Runs = append(table.Rows[1].Cells[0][0].Runs, report.Run{Text: "[1]", Raised: true, Link: "#note-1"})
	table.Columns[0].Figures = true
	table.Rows[2].Kind = report.Total
	boxes := flowed(t, testSheet, table)
	boxes = boxes[len(boxes)-7:]
	point := func(b *box) length {
		return b.columns[0].lines[0].indent + testSheet.beforePoint(b.columns[0].runs, b.face)
	}
	for _, b := range boxes {
		if got, want := point(b), point(boxes[0]); got != want {
			t.Errorf("the point of %s is at %v, not %v", textOf(b), got, want)
		}
		if len(b.columns[0].lines) > 1 {
			t.Errorf("%s is broken", textOf(b))
		}
	}
}
