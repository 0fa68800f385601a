package webserver

import (
	"path"
	"strings"
)

// A Type is the media type of the files whose names have an ending.
type Type struct {
	Ending string // without its stop
	Media  string
	Text   bool // it is text in UTF-8, and says so
}

// String is the type as a header has it.
func (t Type) String() string {
	if t.Text {
		return t.Media + "; charset=utf-8"
	}
	return t.Media
}

// types are those of all files that a site can have.
var types = []Type{
	{"atom", "application/atom+xml", false},
	{"css", "text/css", true},
	{"csv", "text/csv", true},
	{"html", "text/html", true},
	{"ics", "text/calendar", true},
	{"jpeg", "image/jpeg", false},
	{"jpg", "image/jpeg", false},
	{"js", "text/javascript", true},
	{"json", "application/json", false},
	{"md", "text/markdown", true},
	{"pdf", "application/pdf", false},
	{"png", "image/png", false},
	{"svg", "image/svg+xml", false},
	{"txt", "text/plain", true},
	{"xml", "application/xml", false},
}

// TypeOf is the type of a file, whose ending may be in capitals; ok is false for an ending that no file of a site has.
func TypeOf(name string) (t Type, ok bool) {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	for _, t := range types {
		if t.Ending == ending {
			return t, true
		}
	}
	return t, false
}
