package webserver

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// nginxQuoted is a text as a word of nginx's configuration. Within quotes, nginx takes a backslash before quotes and before
// another backslash away; no variable is expanded in the first word of a map's line, and no second one has a $ in it.
func nginxQuoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

// apacheQuoted is a text as a word of Apache's configuration.
func apacheQuoted(text string) string { return nginxQuoted(text) }

// apachePattern is a regular expression, as a word of Apache's configuration, for nothing but a text. Whatever might mean
// something to Apache or in an expression stands as its code.
func apachePattern(text string) string { return `"^` + apacheEscaped(text) + `$"` }

// apacheEscaped is a regular expression for a text, without its quotes and its ends.
func apacheEscaped(text string) string {
	var out strings.Builder
	for _, b := range []byte(text) {
		switch {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', strings.IndexByte("/-_=&", b) >= 0:
			out.WriteByte(b)
		case b == '.':
			out.WriteString(`\.`)
		default:
			fmt.Fprintf(&out, `\x%02X`, b)
		}
	}
	return out.String()
}

// apacheSubstitution is an address to which a rule of Apache's leads. An address has percent signs, with which a rule would
// name what it has matched, and nothing else that a rule would expand.
func apacheSubstitution(address string) string {
	return `"` + strings.ReplaceAll(address, "%", `\%`) + `"`
}

// xmlQuoted is a text as the value of an attribute.
func xmlQuoted(text string) (string, error) {
	var out strings.Builder
	err := xml.EscapeText(&out, []byte(text))
	return `"` + out.String() + `"`, err
}
