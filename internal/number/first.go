package number

import (
	"strconv"
	"strings"

	"cabinet/internal/lazy"
)

// firstForm matches the number with which a series begins, after a part that stays the same.
var firstForm = lazy.New(`^(?:([0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*)\.)?([1-9][0-9]{0,5})$`)

// ParseFirst reads the number with which a series begins: "5", or "17.2", of which "17" stays and is what the
// series stands below. Where nothing stays, fixed is zero; ok is false for what is no such number.
func ParseFirst(s string) (fixed Printed, from int, ok bool) {
	m := firstForm.FindStringSubmatch(s)
	if m == nil {
		return Printed{}, 0, false
	}
	if m[1] != "" {
		fixed = Printed{Number: m[1], Anchor: "para-" + strings.ToLower(strings.ReplaceAll(m[1], ".", "-"))}
	}
	from, _ = strconv.Atoi(m[2]) // six figures at most, by the form
	return fixed, from, true
}
