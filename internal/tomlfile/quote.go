package tomlfile

import (
	"fmt"
	"strings"
)

// Quote is a text as TOML, in the form that a person reads most easily: one line between double quotes,
// or between single ones where it has double quotes or backslashes; several lines between ”'. What does
// not fit so is written with escapes. The text is UTF-8.
func Quote(s string) string {
	if strings.Contains(s, "\n") {
		return quoteLines(s)
	}
	return quoteLine(s)
}

func quoteLine(s string) string {
	if strings.ContainsAny(s, `"\`) && !strings.Contains(s, "'") && !strings.ContainsFunc(s, hidden) {
		return "'" + s + "'"
	}
	return `"` + escaped(s) + `"`
}

// quoteLines is a text between three quotes, which begins in the line after them.
func quoteLines(s string) string {
	lines := strings.Split(s, "\n")
	if !strings.Contains(s, "'''") && !strings.HasSuffix(s, "'") && !strings.ContainsFunc(strings.Join(lines, ""), hidden) {
		return "'''\n" + s + "'''"
	}
	for i, line := range lines {
		lines[i] = escaped(line)
	}
	return `"""` + "\n" + strings.Join(lines, "\n") + `"""`
}

// Key is a key as TOML: bare where it can be.
func Key(name string) string {
	if name != "" && strings.Trim(name, bare) == "" {
		return name
	}
	return quoteLine(name)
}

// bare are the letters of a key that TOML takes without quotes.
const bare = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"

// hidden tells whether a character can stand in a line of TOML only as an escape.
func hidden(r rune) bool { return IsControl(r) || r == '\n' || r == '\r' }

// escaped is what stands between double quotes for a text.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
