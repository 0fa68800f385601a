package report

import "strings"

// reserved are the beginnings of addresses that a page gives out itself.
var reserved = map[string]string{
	"para-":     "the paragraphs' own addresses begin with para-",
	"note-":     "the notes' own addresses begin with note-",
	"table-":    "the tables' own addresses begin with table-",
	"appendix-": "the appendices' own addresses begin with appendix-",
	"figure-":   "the figures' own addresses begin with figure-",
}

// maxLabel is the most bytes of a label. An address within a PDF has 200 at most, and that of a paragraph of an appendix goes on
// after the appendix's label. Papers were published with labels that long, and are read again from what was kept of them.
const maxLabel = 180

// Reserved says why a name can't be a label or a section's id; "" for one that can.
func Reserved(name string) string {
	switch {
	case name == "main", name == "contents", name == "notes":
		return "a part of the page has that address"
	case len(name) > maxLabel:
		return "it is longer than 180 letters"
	}
	for prefix, why := range reserved {
		if strings.HasPrefix(name, prefix) {
			return why
		}
	}
	return ""
}
