//go:build conformance

package conformance

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// budgetTable is a table with a head of two rows, groups of rows, totals, and cells of several lines.
const budgetTable = `[table.budget]
caption   = "Budget by service"
note      = ["* Figures exclude VAT.", "Source: the ledger."]
head_rows = 2
rows      = [
  ["Service", "2024-25", "", "2025-26", "", "Why it changes"],
  ["", "Budget", "Outturn", "Budget", "Change", ""],
  ["Adults", "", "", "", "", ""],
  ["Homes", "£1,234.50", "£1,200", "£1,300", "5.3%", "Rents:\n\n- of homes\n- of flats"],
  ["Day care*", "£234.5", "(£12)", "£300", "(12.25%)", "first<br>second"],
  ["Subtotal", "£1,469.00", "£1,188", "£1,600", "9%", ""],
  ["Children", "", "", "", "", ""],
  ["Schools", "£5,000", "£6,000", "£7,000", "16%", ""],
  ["Subtotal", "£5,000", "£6,000", "£7,000", "16%", ""],
  ["Total", "£6,469.00", "£7,188", "£8,600", "–", ""],
]

`

// lastCell is what the last cell of each row of the wide tables begins with.
const lastCell = "£98,765.4"

// tablesText is tables that fit a phone, a page, a page that is turned, and none.
func tablesText() string {
	var b strings.Builder
	b.WriteString("Budget.\n\n{{table.budget}}\n\nOne that fits a phone.\n\n| Round | Days |\n|---|---:|\n| Bins | 12 |\n| Paper | 3.5 |\n\n" +
		"In a list:\n\na) One.\n\n   | Round | Days of it |\n   |---|---:|\n   | Bins and a few things more | 12 |\n\n" +
		"An address.\n\n| Document | Held at | Contact |\n|---|---|---|\n| Area Action Plan | <http://www.example.org/info/200211/area_action_plans/1327/example_area_action_plan> | A. Officer |\n\n")
	for _, columns := range []int{6, 9, 13, 24} {
		fmt.Fprintf(&b, "It has %d columns.\n\nTable: Of %d columns\n\n| Item |%s\n|---|%s\n", columns, columns, strings.Repeat(" Month |", columns), strings.Repeat("---:|", columns))
		for row := range 4 + columns {
			fmt.Fprintf(&b, "| Line %d |%s %s%d |\n", row, strings.Repeat(" £12,345.67 |", columns-1), lastCell, row%10)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// tablesPage builds a paper with tables, and gives its page.
func tablesPage(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "content", "cases", "sena-tribunal-officers.toml")
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(sampleFolder)); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	with := strings.Replace(string(text), "[prose]", budgetTable+"[prose]", 1)
	with = strings.Replace(with, "\nbackground = '''\n", "\nbackground = '''\n"+tablesText(), 1)
	if err := os.WriteFile(file, []byte(with), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := buildProject(dir); err != nil {
		t.Fatal(err)
	}
	page, err := filepath.Glob(filepath.Join(dir, "output-drafts", "*", "*", "*", "index.html"))
	if err != nil || len(page) != 1 {
		t.Fatalf("the paper has the pages %q: %v", page, err)
	}
	return page[0]
}

// TestTablesOnScreen looks at tables at the widths of phones, tablets and desks, in light and dark and with large letters: no page moves
// sideways, and what moves in it can be reached with the keyboard.
func TestTablesOnScreen(t *testing.T) {
	page := tablesPage(t)
	vnu(t, page)
	tab := newTab(t, "light")
	tab.open("file://" + page)
	for _, reader := range []struct {
		name, colours  string
		letters, width int64 // the width is that at which axe looks
	}{{"light", "light", 16, 768}, {"dark", "dark", 16, 1280}, {"large", "light", 32, 320}} {
		tab.prefers(reader.colours, "")
		tab.letters(reader.letters)
		for _, width := range []int64{320, 390, 768, 1280} {
			tab.wide(width)
			tab.holds("the page does not move sideways", `document.documentElement.scrollWidth <= innerWidth`)
			if width == 320 {
				tab.holds("what fits a phone does not move", `[...document.querySelectorAll('.table > table')].every(t => t.offsetWidth <= t.parentNode.clientWidth)`)
			}
		}
		if reader.letters == 16 {
			tab.holds("an address leaves the columns beside it in sight", `[...document.querySelectorAll('.wide')].filter(w => w.querySelector('.address')).every(w => w.scrollWidth <= w.clientWidth)`)
		}
		tab.axe("tables "+reader.name, reader.width)
		tab.holds("figures end with their column's point at one place", pointsAligned)
	}
}

// TestTableGoesOn looks at a table that moves sideways: where it goes on, its edge is shaded, and where it ends it is not.
func TestTableGoesOn(t *testing.T) {
	tab := newTab(t, "light")
	tab.open("file://" + tablesPage(t))
	tab.wide(390)
	tab.does(`globalThis.moves = [...document.querySelectorAll('.wide')].find(w => w.scrollWidth > w.clientWidth + 200); moves.scrollIntoView({block: 'center'})`)
	for _, at := range []struct {
		place       string
		left, right bool
	}{{"0", false, true}, {"100", true, true}, {"9999", true, false}} {
		tab.does("moves.scrollLeft = " + at.place)
		box := run(tab, chromedp.Evaluate[[]int](`(b => [b.left, b.right, b.top, b.bottom].map(Math.round))(moves.getBoundingClientRect())`))
		shot, err := png.Decode(bytes.NewReader(run(tab, chromedp.CaptureScreenshot())))
		if err != nil {
			t.Fatal(err)
		}
		shaded := func(x int) bool { // a line of pixels without one that is as light as the page
			for y := max(box[2], 0); y < min(box[3], shot.Bounds().Dy()); y++ {
				if color.GrayModel.Convert(shot.At(x, y)).(color.Gray).Y == 255 {
					return false
				}
			}
			return true
		}
		if left, right := shaded(box[0]), shaded(box[1]-1); left != at.left || right != at.right {
			t.Errorf("moved by %s: the left edge is shaded: %t, the right one: %t", at.place, left, right)
		}
	}
}

// pointsAligned measures where the digits before the decimal point end in the first column of figures, where no
// figure is bold.
const pointsAligned = `(() => {
	const ends = [...document.querySelectorAll('#table-1 tr:not([class]) td:nth-child(2)')].map(cell => {
		const range = document.createRange();
		range.setStart(cell.firstChild, 0);
		range.setEnd(cell.firstChild, (cell.textContent + '.').indexOf('.'));
		return range.getBoundingClientRect().right;
	});
	return ends.length === 3 && ends.every(end => Math.abs(end - ends[0]) < 0.5);
})()`

// printed is what the browser prints of a page, with the tags that it makes of its accessibility tree.
func printed(t *testing.T, page string) string {
	t.Helper()
	tab := newTab(t, "dark")
	tab.open("file://" + page)
	file := filepath.Join(t.TempDir(), "printed.pdf")
	pdf := run(tab, chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFOutlineAndTagged()))
	if err := os.WriteFile(file, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// TestTablesPrinted prints tables with the browser: no cell is cut, heads are repeated, and captions stay with their
// tables.
func TestTablesPrinted(t *testing.T) {
	page := tablesPage(t)
	file := printed(t, page)
	text := command(t, "pdftotext", "-layout", file, "-") // which leaves out what is outside of a page
	source, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if want, got := bytes.Count(source, []byte(lastCell)), strings.Count(text, lastCell); got != want {
		t.Errorf("the last cell of %d rows is printed, not of %d", got, want)
	}
	turned := false
	for n, page := range strings.Split(strings.TrimSuffix(text, "\f"), "\f") {
		if rows := strings.Contains(page, lastCell); rows && !strings.Contains(page, "Month") {
			t.Errorf("page %d has rows without their head:\n%s", n+1, page)
		}
		if caption := strings.LastIndex(page, "Table "); caption >= 0 && !strings.Contains(page[caption:], "£") {
			t.Errorf("page %d ends with a caption:\n%s", n+1, page)
		}
		size := command(t, "pdfinfo", "-f", fmt.Sprint(n+1), "-l", fmt.Sprint(n+1), file)
		turned = turned || regexp.MustCompile(`size:\s+8\d\d\S* x 59\d`).MatchString(size)
	}
	if !turned {
		t.Error("no page is turned")
	}
}

// TestTableHeads asks Chromium, by the tags that it makes of its accessibility tree, which heads cells have: both
// rows of the head, and that of the row. What fills a figure is not spoken.
func TestTableHeads(t *testing.T) {
	page := tablesPage(t)
	tab := newTab(t, "light")
	tab.open("file://" + page)
	tab.holds("rows have the heads of their groups", `['£1,200 Adults', '£1,188 Adults', '£6,000 Children', '£7,188 undefined'].every(want =>
		[...document.querySelectorAll('#table-1 td')].some(td => td.textContent + ' ' + td.closest('tbody').querySelector('[scope=rowgroup]')?.textContent === want))`)
	heads := headsOf(command(t, "pdfinfo", "-struct-text", printed(t, page)))
	for cell, want := range map[string]string{
		"£1,200": "2024-25, Outturn, Homes", "£234.5": "2024-25, Budget, Day care*", "(12.25%)": "2025-26, Change, Day care*", "£1,600": "2025-26, Budget, Subtotal",
	} {
		if got := strings.Join(heads[cell], ", "); got != want {
			t.Errorf("%s has the heads %q, not %q", cell, got, want)
		}
	}
}

var (
	tagged  = regexp.MustCompile(`^\s*(TH|TD)(?: <(\w+)>)?:?$`)
	headers = regexp.MustCompile(`\((\w+)\)`)
)

// headsOf reads the heads of each cell off what pdfinfo shows of a file's tags, in words.
func headsOf(tree string) map[string][]string {
	words, by, out := map[string]string{}, map[string][]string{}, map[string][]string{}
	id, cell := "", []string(nil)
	for line := range strings.Lines(tree) {
		line = strings.TrimRight(line, "\n")
		switch text, isText := strings.CutPrefix(strings.TrimSpace(line), `"`); {
		case tagged.MatchString(line):
			id, cell = tagged.FindStringSubmatch(line)[2], nil
		case strings.Contains(line, "/Headers"):
			for _, m := range headers.FindAllStringSubmatch(line, -1) {
				cell = append(cell, m[1])
			}
		case isText && id != "":
			if text = strings.TrimSuffix(text, `"`); words[id] != text { // a head that is printed again on the next page is there twice
				words[id] += text
			}
		case isText:
			by[strings.TrimSuffix(text, `"`)] = cell
		}
	}
	for cell, ids := range by {
		for _, id := range ids {
			out[cell] = append(out[cell], words[id])
		}
		out[cell] = slices.Clip(out[cell])
	}
	return out
}
