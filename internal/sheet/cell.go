package sheet

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

var (
	// errorValue is what Excel, and other programs for sheets, print in a cell whose formula went wrong, in
	// whatever language: "#REF!", "#BEZUG!", "#N/A", "Err:508".
	errorValue = lazy.New(`^(#([\p{Lu}_]+[!?]|DIV/0!|N/[A-Z]|NV|GETTING_DATA)|ERR:5\d\d)$`)
	// formula is how a formula begins that stands in place of its value.
	formula = lazy.New(`^=[-+(]*("|\$?[A-Za-z]{1,3}\$?\d|[A-Za-z][A-Za-z.]+\(|'?[\w ]+'?!)`)
	// onlyHashes is what a cell shows that is too narrow for its figure.
	onlyHashes = lazy.New(`^#{2,}$`)
	// manyDecimals is a figure of more than four decimals, with or without a sign, a pound and a unit.
	manyDecimals = lazy.New(`^\(?[-+−]?£?[-+−]?[\d,]*\.\d{5,} ?[%a-zA-Z]{0,2}\)?$`)
	// scientific is a figure as calculators print it: "1.23E+08".
	scientific = lazy.New(`^[-+−]?\d(\.\d+)?[Ee][-+]\d{1,3}$`)
)

// CheckCell reports what a spreadsheet left in a cell that is not fit to print: an error value, a cell too
// narrow for its figure, a figure that nobody rounded, a character that can't be seen. ok is false where
// the cell can't be printed.
func CheckCell(c Cell, list *diag.List) (ok bool) {
	text := strings.TrimSpace(c.Text)
	unseen := strings.IndexFunc(text, unprintable)
	switch {
	case unseen >= 0:
		r, _ := utf8.DecodeRuneInString(text[unseen:])
		tellCharacter(c.At, r, list)
		return false
	case isNoValue(text):
		list.Errorf(c.At, "cell-error", "write what belongs here, or leave the cell empty", "this cell has the sign of a program for a value that is missing: %s", text)
		return false
	case text == "" || !strings.Contains("#=(-+−£.0123456789Ee", text[:1]): // most words
		return true
	case errorValue.MatchString(strings.ToUpper(text)):
		tellError(c, list)
		return false
	case formula.MatchString(text):
		list.Errorf(c.At, "cell-error", "turn Show Formulas off in the spreadsheet and save the file again", "this cell has a formula in place of its value: %s", text)
		return false
	case onlyHashes.MatchString(text):
		list.Errorf(c.At, "cell-error", "make the column wider in the spreadsheet and save the file again", "this cell was too narrow for its figure, which is lost: %s", text)
		return false
	case len(text)-strings.LastIndexByte(text, '.') > 5 && manyDecimals.MatchString(text):
		list.Warnf(c.At, "long-decimals", "round it in the spreadsheet", "this figure has more than 4 decimals: %s", text)
	case strings.ContainsAny(text, "Ee") && scientific.MatchString(text):
		list.Warnf(c.At, "long-decimals", "give its cell a number format in the spreadsheet", "this figure is written with an exponent: %s", text)
	}
	return true
}

// isNoValue tells whether a cell, or the head of a column, has what programs for statistics write where they have nothing.
func isNoValue(text string) bool {
	switch text {
	case "nan", "NaN", "NaT", "NULL", "<NA>":
		return true
	}
	column, unnamed := strings.CutPrefix(text, "Unnamed: ") // its number follows
	return unnamed && column != "" && column[0] >= '0' && column[0] <= '9'
}

// tellError reports an error value.
func tellError(c Cell, list *diag.List) {
	list.Errorf(c.At, "cell-error", "mend its formula in the spreadsheet", "this cell has an error of the spreadsheet in place of a value: %s", c.Text)
}
