package docxread

import (
	"fmt"
	"strconv"
	"strings"
)

// known are the formats of numbers that are printed as Word does; others are printed in figures, and told.
var known = map[string]func(int) string{
	"decimal": strconv.Itoa, "decimalHalfWidth": strconv.Itoa, "": strconv.Itoa,
	"none": func(int) string { return "" }, "bullet": func(int) string { return "" },
	"lowerLetter":  func(n int) string { return letters(n, 'a', 26) },
	"upperLetter":  func(n int) string { return letters(n, 'A', 26) },
	"lowerRoman":   roman,
	"upperRoman":   func(n int) string { return strings.ToUpper(roman(n)) },
	"decimalZero":  func(n int) string { return fmt.Sprintf("%02d", n) },
	"ordinal":      func(n int) string { return strconv.Itoa(n) + ending(n) },
	"cardinalText": func(n int) string { return capital(cardinal(n)) },
	"ordinalText":  func(n int) string { return capital(ordinal(n)) },
	"hex":          func(n int) string { return strings.ToUpper(strconv.FormatInt(int64(n), 16)) },
	"chicago":      func(n int) string { return repeated(n, []rune("*†‡§")) },
	"numberInDash": func(n int) string { return "- " + strconv.Itoa(n) + " -" },

	"decimalEnclosedCircle":   func(n int) string { return within20(n, '①') },
	"decimalEnclosedParen":    func(n int) string { return within20(n, '⑴') },
	"decimalEnclosedFullstop": func(n int) string { return within20(n, '⒈') },
	"decimalFullWidth":        fullWidth,
	"decimalFullWidth2":       fullWidth,
	"russianLower":            func(n int) string { return alphabet(n, "абвгдежзиклмнопрстуфхцчшщыэюя") },
	"russianUpper":            func(n int) string { return alphabet(n, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ") },
}

// counted is a number in a format, with at least so many figures.
func counted(n int, format string, zeros int) string {
	print := known[format]
	if print == nil || n > maxCount && format != "ordinal" && format != "hex" {
		print = strconv.Itoa
	}
	if zeros > 0 {
		return fmt.Sprintf("%0*d", zeros, n)
	}
	return print(n)
}

// letters counts as Word does: a to z, then aa, bb, cc.
func letters(n int, first rune, of int) string {
	if n < 1 {
		return ""
	}
	return strings.Repeat(string(first+rune((n-1)%of)), (n-1)/of+1)
}

// repeated counts with one of each sign, then two of each, and so on.
func repeated(n int, of []rune) string {
	if n < 1 {
		return ""
	}
	return strings.Repeat(string(of[(n-1)%len(of)]), (n-1)/len(of)+1)
}

func alphabet(n int, of string) string { return repeated(n, []rune(of)) }

// within20 is a number of which Unicode has one sign, as it has up to 20.
func within20(n int, first rune) string {
	if n < 1 || n > 20 {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

func fullWidth(n int) string {
	return strings.Map(func(c rune) rune { return c - '0' + '０' }, strconv.Itoa(n))
}

func roman(n int) string {
	var b strings.Builder
	for _, r := range [...]struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= r.value {
			b.WriteString(r.sign)
			n -= r.value
		}
	}
	return b.String()
}
