package docxread

import (
	"math"
	"strconv"
	"strings"
)

// number is a whole number, or another where a text is none.
func number(s string, other int) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n > math.MaxInt32 || n < math.MinInt32 {
		return other
	}
	return n
}

// perUnit is how many twips the units have in which strict files give lengths.
var perUnit = map[string]float64{"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240, "pi": 240}

// maxTwips is the widest that Word knows, 22 inches.
const maxTwips = 31680

// twips is a length: a number of them, or one with a unit.
func twips(s string) int {
	s = strings.TrimSpace(s)
	per := 1.0
	if len(s) > 2 {
		if unit, ok := perUnit[s[len(s)-2:]]; ok {
			per, s = unit, s[:len(s)-2]
		}
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(n) {
		return 0
	}
	return int(min(max(math.Round(n*per), -maxTwips), maxTwips))
}

// indentOf is how far an element of paragraph properties indents, and whether it says so.
func indentOf(properties *element) (indent int, said bool) {
	e := properties.child("w:ind")
	for _, name := range []string{"w:start", "w:left"} {
		if v := e.attr(name); v != "" {
			return twips(v), true
		}
	}
	return 0, false
}
