package check

import (
	"maps"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/lazy"
)

// letterForFigure matches a letter that looks like a figure and stands beside one.
var letterForFigure = lazy.New(`[0-9][OolI]|[OolI][0-9]`)

// phones reports telephone numbers of a profile that nobody can call.
func phones(c *casefile.Council, f finder) {
	phone(c.Identity.Phone, f)
	for _, post := range slices.Sorted(maps.Keys(c.Posts)) {
		phone(c.Posts[post].Phone, f)
	}
}

func phone(t casefile.Text, f finder) {
	const hint = "write it like 01632 960000"
	switch {
	case !t.Given() || t.Bad:
	case !strings.ContainsAny(t.Value, "0123456789"):
		f.find(t.Span, "phone", hint, "%q is not a telephone number", t.Value)
	case letterForFigure.MatchString(t.Value):
		at := letterForFigure.FindString(t.Value)
		f.find(t.Span, "phone", hint+", with figures alone", "%q in this telephone number has a letter that looks like a figure", at)
	}
}
