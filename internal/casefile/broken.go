package casefile

import (
	"bytes"
	"regexp"
)

var (
	// meetingLine matches the key that says to which meeting a case belongs.
	meetingLine = regexp.MustCompile(`(?m)^[ \t]*meeting[ \t]*=[ \t]*["']([^"'\n]*)["']`)
	// draftLine matches the key that keeps a case out of output/.
	draftLine = regexp.MustCompile(`(?m)^[ \t]*status[ \t]*=[ \t]*["']draft["']`)
	// firstTable matches the line that ends a file's own keys.
	firstTable = regexp.MustCompile(`(?m)^[ \t]*\[`)
)

// salvage is what can be told of a case that is no TOML: which meeting it holds back, and whether it
// is a draft, which holds back none. Prose could say "draft" too, so that only counts before the tables.
func salvage(name string, text []byte) *Case {
	c := &Case{Name: name}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if m := meetingLine.FindSubmatch(text); m != nil {
		c.Meeting.Value = string(m[1])
	}
	head := text
	if table := firstTable.FindIndex(text); table != nil {
		head = text[:table[0]]
	}
	if draftLine.Match(head) {
		c.Status.Value = "draft"
	}
	return c
}
