package diag

import (
	"strconv"
	"strings"
)

// NewCell is the source of a finding in a cell of a workbook: the file, the sheet, the row and the column
// of the cell, both from 1, and the text that the cell prints. Its line is the row, and its column the
// cell's, so that findings stand in the order of the sheet.
func NewCell(file, sheet string, row, column int, text string) *Source {
	// A line break becomes a space, which takes as many bytes: the cell is one line of an excerpt.
	s := NewSource(file, []byte(strings.ReplaceAll(text, "\n", " ")))
	s.above, s.left, s.cell = row-1, column-1, sheet+"!"+ColumnName(column)+strconv.Itoa(row)
	return s
}

// ColumnName is the name of a column, from 1, as spreadsheets have it: A to Z, then AA.
func ColumnName(column int) string {
	if column <= 0 {
		return ""
	}
	return ColumnName((column-1)/26) + string(rune('A'+(column-1)%26))
}
