package report

import (
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

// oddBegin matches the letters and the signs with which an address may begin, before the name of its server.
var oddBegin = lazy.New(`^([A-Za-z]{3,7})([:;]?/{0,3}:?/{0,3} ?)(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}`)

// meantBegin is the hint for an address whose scheme has a slip; "" for any other.
func meantBegin(typed string) string {
	const most = 200 // bytes of an address that a hint has room for
	m := oddBegin.FindStringSubmatch(typed)
	if m == nil || len(typed) > most {
		return ""
	}
	if scheme := MeantScheme(m[1], m[2]); scheme != "" {
		return "write " + scheme + "://" + typed[len(m[1]+m[2]):]
	}
	return ""
}

// MeantScheme is the scheme of an address that is meant by some letters and the signs behind them, as "htps:/"; "" where they
// are right, or none.
func MeantScheme(letters, signs string) string {
	letters = strings.ToLower(letters)
	switch {
	case signs == "://" && (letters == "http" || letters == "https"), !strings.ContainsAny(signs, ":/"):
		return ""
	case letters == "http", letters == "https":
		return letters
	}
	plain, secure := diag.Slips(letters, "http", 1) == 1, diag.Slips(letters, "https", 1) == 1
	switch {
	case plain == secure || !strings.Contains(signs, "/"):
		return ""
	case plain:
		return "http"
	}
	return "https"
}
