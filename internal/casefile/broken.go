package casefile

import "regexp"

// meetingLine matches the key that says to which meeting a case belongs.
var meetingLine = regexp.MustCompile(`(?m)^[ \t]*meeting[ \t]*=[ \t]*["']([^"'\n]*)["']`)

// salvage is what can be told of a case that is no TOML: which meeting it holds back.
func salvage(name string, text []byte) *Case {
	c := &Case{Name: name}
	if m := meetingLine.FindSubmatch(text); m != nil {
		c.Meeting.Value = string(m[1])
	}
	return c
}
