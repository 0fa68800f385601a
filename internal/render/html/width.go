package html

import (
	"strings"
	"unicode"

	"cabinet/internal/report"
)

// The widths of this file are hundredths of the size of a table's type. The browser's typeface is not known, so that
// letters are taken to be as wide as in a wide one: a table that is said to fit does fit.
const (
	phone = 1550 // a page 320 pixels wide, between its margins
	gap   = 100  // to the right of a column
	long  = 2500 // words that want more room than a phone's share of it
)

// least is how wide a table is at least: each column is as wide as its longest word.
func least(t *report.Table) int {
	sum := 0
	for i, c := range t.Columns {
		column := longest(t.Head[i]) * 11 / 10 // heads are bold
		for _, row := range t.Rows {
			if c.Figures {
				column = max(column, width(report.Text(row[i]))) // the style sheet keeps a figure in one line
			} else {
				column = max(column, longest(row[i]))
			}
		}
		sum += column + gap
	}
	return sum
}

// longest is the width of the longest word of a cell. An address breaks where it must.
func longest(c report.Cell) int {
	most := 0
	for _, word := range strings.FieldsFunc(report.Text(c), breaks) {
		if addresses(word) != nil {
			word = address.ReplaceAllString(word, shortest)
		}
		most = max(most, width(word))
	}
	return most
}

// shortest stands for an address in a column that has no more room.
const shortest = "example.org"

// breaks tells whether a line may end at a space, as it may not at one that ties words together.
func breaks(c rune) bool { return unicode.IsSpace(c) && c != '\u00a0' && c != '\u202f' }

// width is about how wide words are in one line.
func width(words string) int {
	sum := 0
	for _, c := range words {
		switch {
		case strings.ContainsRune("()[].,:;'!|/- ijlft\u00a0", c):
			sum += 42
		case c > 0x2000 || strings.ContainsRune("mwMW%@", c):
			sum += 100
		case unicode.IsUpper(c):
			sum += 76
		default:
			sum += 64
		}
	}
	return sum
}
