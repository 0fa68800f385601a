package sheet

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"cabinet/internal/lazy"
)

// sharedStrings are the texts that the cells of the workbook share.
func (b *book) sharedStrings() ([]phrase, error) {
	text, err := b.parts.read(b.texts, maxUnpacked)
	if err != nil {
		return nil, err
	}
	return readStrings(text)
}

// print is a value of a cell as the cell prints it. ok is false where the workbook has no such value.
func (b *book) print(c raw, shared []phrase) (text string, ok bool) {
	f := b.format(c.style)
	switch c.kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(c.value))
		if err != nil || n < 0 || n >= len(shared) {
			return "", false
		}
		return f.Words(unescape(shared[n].text)), true
	case "str", "inlineStr":
		return f.Words(unescape(c.value)), true
	case "b":
		if c.value == "0" || c.value == "false" {
			return "FALSE", true
		}
		return "TRUE", true
	case "e":
		return c.value, true
	case "d":
		if v, ok := serial(c.value); ok {
			return f.Number(v-float64(b.era), b.era), true
		}
		return c.value, true
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(c.value), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return c.value, true
	}
	return f.Number(v, b.era), true
}

// isoTimes are how a workbook writes days and times that it does not count, beginning with the longest.
var isoTimes = []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02"}

// serial is a day and a time as a number of days, as a workbook counts from 1900.
func serial(text string) (days float64, ok bool) {
	text, _, _ = strings.Cut(strings.TrimSuffix(text, "Z"), ".")
	for _, layout := range isoTimes {
		if at, err := time.Parse(layout, text); err == nil && at.Year() > 1900 {
			return float64(at.Unix()-time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).Unix()) / 86_400, true
		}
	}
	return 0, false
}

// escaped is a character that XML can't hold, as a workbook writes it: "_x000D_".
var escaped = lazy.New(`_x[0-9A-Fa-f]{4}_`)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")

// unescape reads such characters, has every line end in "\n", and puts a space for a tab, which can't be printed.
func unescape(text string) string {
	if strings.Contains(text, "_x") {
		text = escaped.ReplaceAllStringFunc(text, func(e string) string {
			n, _ := strconv.ParseUint(e[2:6], 16, 16)
			return string(utf16.Decode([]uint16{uint16(n)}))
		})
	}
	return lineEnds.Replace(text)
}
