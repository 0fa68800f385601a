package sheet

import (
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/diag"
)

// read reads the cells of an area of a sheet that can be seen.
func (b *book) read(file string, sheet tab, in area, list *diag.List) (*lines, error) {
	text, err := b.parts.read(sheet.part, maxUnpacked)
	if err != nil {
		return nil, err
	}
	if text == nil {
		return nil, errDamaged
	}
	c, err := readSheet(text, in)
	if err != nil {
		return nil, err
	}
	var shared []phrase
	if slices.ContainsFunc(c.cells, func(c raw) bool { return c.kind == "s" }) {
		if shared, err = b.sharedStrings(); err != nil {
			return nil, err
		}
	}
	c.anchor()
	v := view{book: b, content: c, shared: shared, place: func(row, column int, text string) diag.Span {
		s := diag.NewCell(file, sheet.name, row, column, text)
		return s.Span(0, len(text))
	}}
	x := &lines{source: diag.NewSource(file, nil), merged: c.merged}
	x.place = func(row, column int) diag.Span { return v.place(row, column, "") }
	if err := v.lines(x, list); err != nil {
		return nil, err
	}
	v.tell(list)
	return x, nil
}

// anchor moves what a merged area holds, and where it begins, to the first of its cells that can be seen.
func (c *content) anchor() {
	moved := map[int]area{} // by the index of the cell
	for i, a := range c.merged {
		top, left := c.rows.visible(a.top), c.columns.visible(a.left)
		if top == a.top && left == a.left || top > a.bottom || left > a.right {
			continue
		}
		c.merged[i].top, c.merged[i].left = top, left
		if at, ok := slices.BinarySearchFunc(c.cells, raw{row: a.top, column: a.left}, byPlace); ok {
			moved[at] = c.merged[i]
		}
	}
	for at, a := range moved {
		c.cells[at].row, c.cells[at].column = a.top, a.left
	}
	*c = c.sorted()
}

// A view is the cells of a sheet that can be seen, and what is to be told of the others.
type view struct {
	*book
	content
	shared       []phrase
	place        func(row, column int, text string) diag.Span
	unseen       []raw // cells with words in hidden rows and columns
	uncalculated []raw // formulas without a value
	blanked      []raw // values that their number formats do not show
	struck       []raw // cells with words that are struck through
}

// lines adds the lines of the view.
func (v *view) lines(x *lines, list *diag.List) error {
	for _, c := range v.cells {
		_, row := v.rows.find(c.row)
		_, column := v.columns.find(c.column)
		switch {
		case row || column:
			if c.value != "" {
				v.unseen = append(v.unseen, c)
			}
			continue
		case c.formula && c.value == "" && !(c.kind == "str" && c.stored):
			v.uncalculated = append(v.uncalculated, c)
			continue
		}
		text, ok := v.print(c, v.shared)
		if !ok {
			return errDamaged
		}
		if text = strings.TrimSpace(text); text == "" {
			if strings.Trim(c.value, " 0.") != "" && (c.kind == "" || c.kind == "n") {
				v.blanked = append(v.blanked, c)
			}
			continue
		}
		if v.strikes(c) {
			v.struck = append(v.struck, c)
		}
		cell := Cell{text, v.place(c.row, c.column, text)}
		if c.kind == "e" && !errorValue.MatchString(text) { // CheckCell tells of those that are known
			tellError(cell, list)
		}
		if n := len(x.all) - 1; n < 0 || x.all[n].row != c.row {
			x.all = append(x.all, line{row: c.row, width: lastColumn})
		}
		l := &x.all[len(x.all)-1]
		l.cells = append(l.cells, placed{c.column, cell})
	}
	return nil
}

// tell reports what does not print.
func (v *view) tell(list *diag.List) {
	if n := len(v.uncalculated); n > 0 {
		list.Errorf(v.placeOf(v.uncalculated[0]), "cell-error", "open the workbook in Excel and save it, so that it keeps what its formulas give", "this formula has no value yet%s", others(n-1, "has none either", "have none either"))
	}
	if n := len(v.blanked); n > 0 {
		list.Warnf(v.placeOf(v.blanked[0]), "hidden-cells", "give it another number format where it is meant to be printed", "the number format of this cell hides its value, which stays out%s", others(n-1, "is hidden likewise", "are hidden likewise"))
	}
	if n := len(v.struck); n > 0 {
		list.Warnf(v.placeOf(v.struck[0]), "struck-cells", "delete in the spreadsheet what no longer holds", "words of this cell are struck through, and are printed like any others%s", others(n-1, "has such words too", "have such words too"))
	}
	if len(v.unseen) > 0 {
		v.tellUnseen(list)
	}
}

// strikes tells whether words of a cell that [book.print] prints are struck through.
func (v *view) strikes(c raw) bool {
	if c.kind == "s" {
		n, _ := strconv.Atoi(strings.TrimSpace(c.value))
		c.struck = v.shared[n].struck
	}
	return c.struck || v.styles.strike(c.style)
}

// others says how many more cells a finding is about.
func others(n int, one, many string) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "; 1 more " + one
	}
	return "; " + strconv.Itoa(n) + " more " + many
}

func (v *view) placeOf(c raw) diag.Span { return v.place(c.row, c.column, "") }

// tellUnseen names the hidden rows, and the hidden columns of the other rows, that have something in them.
func (v *view) tellUnseen(list *diag.List) {
	var rows runs
	var columns []int
	for _, c := range v.unseen {
		if _, row := v.rows.find(c.row); row {
			rows.add(c.row, c.row)
		} else {
			columns = append(columns, c.column)
		}
	}
	slices.Sort(columns)
	var apart runs
	for _, c := range columns {
		apart.add(c, c)
	}
	var parts []string
	if len(rows) > 0 {
		parts = append(parts, rows.words("row", strconv.Itoa))
	}
	if len(apart) > 0 {
		parts = append(parts, apart.words("column", diag.ColumnName))
	}
	verb := "are hidden and stay out"
	if len(parts) == 1 && rows.count()+apart.count() == 1 {
		verb = "is hidden and stays out"
	}
	list.Warnf(v.placeOf(v.unseen[0]), "hidden-cells", "unhide in Excel what is meant to be printed", "%s %s", strings.Join(parts, " and "), verb)
}

// count is how many numbers are in the runs.
func (r runs) count() (n int) {
	for _, r := range r {
		n += r.to - r.from + 1
	}
	return n
}

// maxRuns is how many hidden stretches are named.
const maxRuns = 10

// words names the numbers: "rows 7 to 9 and 12".
func (r runs) words(noun string, name func(int) string) string {
	var parts []string
	for i, r := range r {
		switch {
		case i == maxRuns:
			parts = append(parts, "others")
		case i > maxRuns:
		case r.from == r.to:
			parts = append(parts, name(r.from))
		default:
			parts = append(parts, name(r.from)+" to "+name(r.to))
		}
	}
	text := parts[0]
	if n := len(parts) - 1; n > 0 {
		text = strings.Join(parts[:n], ", ") + " and " + parts[n]
	}
	if r.count() > 1 {
		noun += "s"
	}
	return noun + " " + text
}
