// Package numfmt prints numbers, days and words by the number formats of a spreadsheet, as Excel does in
// Britain: in go the code of a format and a value, out comes what a cell shows, without the spaces that pad
// it. The codes are parsed by a library; what excelize makes of them knows no section for nought, and no
// conditions. It imports nothing of ours.
package numfmt

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/nfp"

	"cabinet/internal/lazy"
)

// BuiltIn is the code of a number format that a workbook names by a number alone; "" of any other number.
func BuiltIn(number int) string { return builtIn[number] }

// builtIn are these formats as Excel has them in Britain (ECMA-376, part 1, 18.8.30).
var builtIn = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"£"#,##0;\-"£"#,##0`, 6: `"£"#,##0;\-"£"#,##0`, 7: `"£"#,##0.00;\-"£"#,##0.00`, 8: `"£"#,##0.00;\-"£"#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "dd/mm/yyyy", 15: "dd-mmm-yy", 16: "dd-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm",
	37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
	41: `#,##0;\-#,##0;"-";@`, 42: `"£"#,##0;\-"£"#,##0;"-";@`, 43: `#,##0.00;\-#,##0.00;"-";@`, 44: `"£"#,##0.00;\-"£"#,##0.00;"-";@`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}

// maxFormat is the longest number format, in bytes, that is read. Excel allows 255 characters.
const maxFormat = 1024

// A Format is a number format: what a value becomes in a cell.
type Format struct {
	sections []section // of positive numbers, negative ones and nought, as far as the format has them
	text     []nfp.Token
	asGiven  bool // words print as they are
}

// A section is the format of some numbers.
type section struct {
	items   []nfp.Token
	when    nfp.Token // the condition; of the zero Token, the place of the section decides
	pattern pattern   // how it prints a figure
}

// systemFormats are formats that stand for the settings of the system, here those of Britain.
var systemFormats = map[string]string{"[$-F800]": "dd mmmm yyyy", "[$-x-sysdate]": "dd mmmm yyyy", "[$-F400]": "hh:mm:ss", "[$-x-systime]": "hh:mm:ss"}

// beforeGeneral is a sign or a bracket before General, which the parser drops unless it stands in quotes.
var beforeGeneral = lazy.New(`(^|[;\]])([-+(£$€ ]+)General`)

// Parse reads the code of a number format; one that can't be read prints values as they are.
func Parse(code string) Format {
	f := Format{asGiven: true}
	if len(code) > maxFormat {
		return f
	}
	for begin, system := range systemFormats {
		if strings.HasPrefix(code, begin) {
			code = system
		}
	}
	parser := nfp.NumberFormatParser()
	for _, s := range parser.Parse(beforeGeneral.ReplaceAllString(code, `$1"$2"General`)) {
		if s.Type == nfp.TokenSectionText {
			f.text, f.asGiven = s.Items, false
			continue
		}
		own := section{items: s.Items}
		if i := slices.IndexFunc(s.Items, func(t nfp.Token) bool { return t.TType == nfp.TokenTypeCondition }); i >= 0 {
			own.when = s.Items[i]
		}
		own.pattern = own.readPattern()
		f.sections = append(f.sections, own)
	}
	return f
}

// Words are words as they print in a cell of the format.
func (f Format) Words(text string) string {
	if f.asGiven {
		return text
	}
	var b strings.Builder
	for _, t := range f.text {
		switch t.TType {
		case nfp.TokenTypeTextPlaceHolder:
			b.WriteString(text)
		case nfp.TokenTypeLiteral:
			b.WriteString(t.TValue)
		}
	}
	return b.String()
}

// Number is a number as it prints in a cell of the format. In a workbook whose days count from 1904, era is
// how many days that is after 1900's.
func (f Format) Number(v float64, era int) string {
	s, bare, ok := f.section(v)
	switch {
	case !ok:
		return general(v)
	case s.has(nfp.TokenTypeGeneral) && bare:
		return s.around(general(math.Abs(v)))
	case s.has(nfp.TokenTypeGeneral):
		return s.around(general(v))
	}
	if s.isDate() {
		if text, ok := s.date(v, era); ok {
			return text
		}
		return general(v)
	}
	if s.has(nfp.TokenTypeFraction) { // "1 1/2": a point says the same
		return general(v)
	}
	return s.figure(v, bare)
}

// section is the section for a number; bare tells that the number prints without its sign, which the
// section has. ok is false where the format has none.
func (f Format) section(v float64) (s section, bare, ok bool) {
	if slices.ContainsFunc(f.sections, func(s section) bool { return s.when.TType != "" }) {
		return f.conditional(v)
	}
	switch n := len(f.sections); {
	case n == 0:
		return s, false, false
	case v < 0 && n > 1:
		return f.sections[1], true, true
	case v == 0 && n > 2:
		return f.sections[2], false, true
	}
	return f.sections[0], false, true
}

// conditional is the section for a number in a format with conditions.
func (f Format) conditional(v float64) (s section, bare, ok bool) {
	for i, s := range f.sections {
		than, applies := s.applies(v)
		switch {
		case s.when.TType != "" && applies:
			return s, v < 0 && than <= 0 && strings.HasPrefix(s.when.TValue, "<"), true
		case s.when.TType == "" && (i == len(f.sections)-1 || i == 0 && v > 0):
			return s, false, true
		case s.when.TType == "" && i == 1 && v < 0:
			return s, true, true
		}
	}
	return s, false, false
}

// applies tells whether the condition of a section holds, and what it compares a number with.
func (s section) applies(v float64) (than float64, ok bool) {
	if len(s.when.Parts) != 2 {
		return 0, false
	}
	than, err := strconv.ParseFloat(s.when.Parts[1].Token.TValue, 64)
	if err != nil {
		return 0, false
	}
	switch s.when.Parts[0].Token.TValue {
	case "<":
		ok = v < than
	case "<=":
		ok = v <= than
	case ">":
		ok = v > than
	case ">=":
		ok = v >= than
	case "=":
		ok = v == than
	case "<>":
		ok = v != than
	}
	return than, ok
}

// has tells whether a token of a type is in the section.
func (s section) has(kind string) bool {
	return slices.ContainsFunc(s.items, func(t nfp.Token) bool { return t.TType == kind })
}

// isDate tells whether the section prints days and times. In "0.0m", of which Excel itself would not take the
// m without quotes, a letter of them stands for itself.
func (s section) isDate() bool {
	for _, t := range s.items {
		switch {
		case isTimePart(t):
			return true
		case isPlace(t):
			return false
		}
	}
	return false
}

// isPlace tells whether a token is places for digits.
func isPlace(t nfp.Token) bool {
	return t.TType == nfp.TokenTypeZeroPlaceHolder || t.TType == nfp.TokenTypeHashPlaceHolder || t.TType == nfp.TokenTypeDigitalPlaceHolder
}

// around is a number between the words of the section.
func (s section) around(number string) string {
	var b strings.Builder
	for _, t := range s.items {
		switch t.TType {
		case nfp.TokenTypeGeneral:
			b.WriteString(number)
		case nfp.TokenTypeLiteral, nfp.TokenTypeCurrencyLanguage:
			b.WriteString(literal(t))
		}
	}
	return b.String()
}

// literal is what a token prints that stands for itself.
func literal(t nfp.Token) string {
	if t.TType != nfp.TokenTypeCurrencyLanguage {
		return t.TValue
	}
	for _, p := range t.Parts {
		if p.Token.TType == nfp.TokenSubTypeCurrencyString {
			return p.Token.TValue
		}
	}
	return ""
}
