package sheet

import (
	"cmp"
	"encoding/xml"
	"slices"
	"strings"
)

// A raw cell is a cell as a sheet has it.
type raw struct {
	row, column, style int
	kind               string // what the value is: "s" the number of a shared text, "b", "e", "d", "str", "inlineStr"; a number otherwise
	value              string
	stored             bool // there is a value, which may be empty
	formula            bool
	struck             bool // words in it are struck through
}

// A phrase is a text that cells of a workbook share.
type phrase struct {
	text   string
	struck bool // words in it are struck through
}

// A run is numbers of rows or columns that follow one another.
type run struct{ from, to int }

// runs are in their order and apart.
type runs []run

// add adds numbers after those that there are.
func (r *runs) add(from, to int) {
	if n := len(*r) - 1; n >= 0 && (*r)[n].from <= from && (*r)[n].to+1 >= from {
		(*r)[n].to = max((*r)[n].to, to)
		return
	}
	*r = append(*r, run{from, to})
}

// find is the run that a number is in.
func (r runs) find(n int) (run, bool) {
	i, ok := slices.BinarySearchFunc(r, n, func(r run, n int) int {
		switch {
		case r.to < n:
			return -1
		case r.from > n:
			return 1
		}
		return 0
	})
	if !ok {
		return run{}, false
	}
	return r[i], true
}

// visible is the first number from one on that is in no run.
func (r runs) visible(from int) int {
	if in, ok := r.find(from); ok {
		return in.to + 1
	}
	return from
}

// A content is what stands in an area of a sheet.
type content struct {
	cells         []raw // those with a value or a formula, row by row
	merged        []area
	rows, columns runs // the hidden ones
}

// readSheet reads the cells of an area. A sheet that is made up to its last row or column costs no more than
// its bytes: what is empty is passed over, which may be 17 thousand million cells.
func readSheet(text []byte, in area) (c content, err error) {
	s := newStream(text)
	row, column := 0, 0
	for {
		token, err := s.next()
		if err != nil || token == nil {
			return c.sorted(), err
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "row":
			row, column = number(e, "r", row+1), 0
			if row < 1 || row > lastRow {
				return c, errDamaged
			}
			if hidden(e, "ht") {
				c.rows.add(row, row)
			}
		case "c":
			cell := raw{row: row, column: columnOf(e, column+1), style: number(e, "s", 0), kind: attribute(e, "t")}
			if column = cell.column; column < 1 || column > lastColumn {
				return c, errDamaged
			}
			if err := s.cell(&cell); err != nil {
				return c, err
			}
			if (cell.value != "" || cell.formula) && in.has(row, column) {
				c.cells = append(c.cells, cell)
			}
		case "col":
			if hidden(e, "width") {
				c.columns.add(number(e, "min", 1), min(number(e, "max", 1), lastColumn))
			}
		case "mergeCell":
			if a, ok := parseArea(attribute(e, "ref")); ok {
				c.merged = append(c.merged, a)
			}
		}
		if len(c.cells) > maxCells || len(c.merged) > maxMerged || len(c.columns) > lastColumn {
			return c, errTooLarge
		}
	}
}

// has tells whether a cell is in the area.
func (a area) has(row, column int) bool {
	return row >= a.top && row <= a.bottom && column >= a.left && column <= a.right
}

// sorted puts the cells in their order, of which a file that another program made may know nothing; of two
// for one place the first stays.
func (c content) sorted() content {
	slices.SortStableFunc(c.cells, byPlace)
	c.cells = slices.CompactFunc(c.cells, func(a, b raw) bool { return byPlace(a, b) == 0 })
	slices.SortStableFunc(c.rows, func(a, b run) int { return a.from - b.from })
	slices.SortStableFunc(c.columns, func(a, b run) int { return a.from - b.from })
	return c
}

// byPlace compares cells by their rows, and then by their columns.
func byPlace(a, b raw) int { return cmp.Or(a.row-b.row, a.column-b.column) }

// columnOf is the column that a cell names, such as D in "D14", or else the next one; 0 where the name is none.
func columnOf(e xml.StartElement, next int) int {
	name := attribute(e, "r")
	if name == "" {
		return next
	}
	letters := strings.TrimRight(name, "0123456789")
	if len(letters) > 3 || strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return 0
	}
	return columnNumber(letters)
}

// superscripts are figures that stand above the line.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// cell reads what stands in the cell that has just begun.
func (s *stream) cell(c *raw) error {
	var words strings.Builder
	reads, raised, struck := false, false, false
	for outer := s.depth - 1; s.depth > outer; {
		token, err := s.inside()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "f":
				c.formula = true
			case "v", "t":
				c.stored, reads = true, true
			case "r":
				raised, struck = false, false
			case "vertAlign":
				raised = attribute(t, "val") == "superscript"
			case "strike":
				struck = isOn(attribute(t, "val"))
			case "rPh": // how a word is spoken, in Japanese
				if err := s.skip(); err != nil {
					return err
				}
			}
		case xml.EndElement:
			reads = false
		case xml.CharData:
			c.struck = c.struck || reads && struck
			if reads && raised {
				words.WriteString(superscripts.Replace(string(t))) // a note's mark is no part of its figure
			} else if reads {
				words.Write(t)
			}
		}
	}
	c.value = words.String()
	return nil
}

// isOn tells whether an element of a font holds, which it does unless its value says otherwise.
func isOn(value string) bool { return value != "0" && value != "false" }

// readStrings reads the shared texts of a workbook, without the manner in which parts of them are set.
func readStrings(text []byte) (all []phrase, err error) {
	s := newStream(text)
	for {
		token, err := s.next()
		if err != nil || token == nil {
			return all, err
		}
		if e, ok := token.(xml.StartElement); !ok || e.Name.Local != "si" {
			continue
		}
		var c raw
		if err := s.cell(&c); err != nil {
			return nil, err
		}
		if all = append(all, phrase{c.value, c.struck}); len(all) > maxStrings {
			return nil, errTooLarge
		}
	}
}
