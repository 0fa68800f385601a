package sheet

import (
	"strconv"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// What a sheet has, of which no cell can be outside.
const (
	lastRow    = 1_048_576
	lastColumn = 16_384
)

// corner matches a corner of a range: "A3", "$A$3", or a whole column or row, "A" or "3".
var corner = lazy.New(`^\$?([A-Za-z]{0,3})\$?([0-9]{0,7})$`)

// parseArea reads a range such as "A3:F20", "A:F" or "3:20".
func parseArea(text string) (a area, ok bool) {
	from, to, two := strings.Cut(strings.TrimSpace(text), ":")
	first, last := corner.FindStringSubmatch(from), corner.FindStringSubmatch(to)
	if !two || first == nil || last == nil || (first[1] == "") != (last[1] == "") || (first[2] == "") != (last[2] == "") || first[1]+first[2] == "" {
		return a, false
	}
	a = area{top: 1, left: 1, bottom: lastRow, right: lastColumn}
	if first[1] != "" {
		a.left, a.right = columnNumber(first[1]), columnNumber(last[1])
	}
	if first[2] != "" {
		a.top, _ = strconv.Atoi(first[2])
		a.bottom, _ = strconv.Atoi(last[2])
	}
	a = area{min(a.top, a.bottom), min(a.left, a.right), max(a.top, a.bottom), max(a.left, a.right)}
	return a, a.top >= 1 && a.bottom <= lastRow && a.right <= lastColumn
}

// columnNumber is the number of a column, from 1, by its name.
func columnNumber(name string) (n int) {
	for _, r := range strings.ToUpper(name) {
		n = 26*n + int(r-'A') + 1
	}
	return n
}

// cropTo leaves the cells of an area alone, which is named by words of the case.
func (x *lines) cropTo(a area, named Cell, list *diag.List) bool {
	x.crop(a)
	if len(x.all) == 0 {
		list.Errorf(named.At, "table-range", "name the first and the last cell of the table, such as A3:F20", "the cells %s have no words", named.Text)
	}
	return len(x.all) > 0
}
