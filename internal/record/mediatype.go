package record

import (
	"path"
	"strings"
)

// A MediaType is that of the files whose names have an ending.
type MediaType struct {
	Ending string // without its stop
	Name   string
	Text   bool // it is text in UTF-8, and says so
}

// String is the type as a header has it.
func (t MediaType) String() string {
	if t.Text {
		return t.Name + "; charset=utf-8"
	}
	return t.Name
}

// MediaTypes are those of all files that a site can have.
var MediaTypes = []MediaType{
	{"atom", "application/atom+xml", false},
	{"css", "text/css", true},
	{"csv", "text/csv", true},
	{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false},
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

// MediaTypeOf is the media type of a file, whose ending may be in capitals; ok is false for an ending that no file of a site has.
func MediaTypeOf(name string) (t MediaType, ok bool) {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	for _, t := range MediaTypes {
		if t.Ending == ending {
			return t, true
		}
	}
	return t, false
}

// MediaType is the document's type as the web has it.
func (d Document) MediaType() string {
	if t, ok := MediaTypeOf(d.Name); ok {
		return t.Name
	}
	return "application/octet-stream"
}
