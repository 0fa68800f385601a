package answer

import (
	"slices"
	"strings"

	"cabinet/internal/lazy"
)

// link writes words that lead somewhere, or an address by itself.
func link(out *strings.Builder, group []Span) {
	address := group[0].Link
	words := Words(group)
	if words == address || "mailto:"+words == address {
		if simple(address) {
			out.WriteString("<" + words + ">")
			return
		}
	}
	out.WriteByte('[')
	changed(out, within(group), ']', true)
	out.WriteString("](" + destination(address) + ")")
}

// within are the spans of a link as they stand inside of it, where none begins another.
func within(link []Span) []Span {
	inside := slices.Clone(link)
	for i := range inside {
		inside[i].Link = ""
	}
	return inside
}

// simple tells whether an address may stand between < and >.
func simple(address string) bool {
	return !strings.ContainsAny(address, "<>\\&{}*_|~+`") || strings.HasPrefix(address, "http") && !strings.ContainsAny(address, "<>\\&{}|`")
}

// destinations are the signs that have to be written otherwise in an address between brackets.
var destinations = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "<", `\<`, ">", `\>`, "{", "%7B", "}", "%7D", "|", "%7C", "`", "%60")

// entity matches what an address would lose to a character reference.
var entity = lazy.New(`&(#?[A-Za-z0-9]+;)`)

// destination is an address as it stands between brackets.
func destination(address string) string {
	return entity.ReplaceAllString(destinations.Replace(address), `\&$1`)
}
