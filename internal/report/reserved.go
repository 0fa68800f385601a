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

// maxLabel is the most bytes of a label: addresses within a PDF have 200, and some have more to them than the label.
const maxLabel = 100

// Reserved says why a name can't be a label or a section's id; "" for one that can.
func Reserved(name string) string {
	switch {
	case name == "main", name == "contents", name == "notes":
		return "a part of the page has that address"
	case len(name) > maxLabel:
		return "it is longer than 100 letters"
	}
	for prefix, why := range reserved {
		if strings.HasPrefix(name, prefix) {
			return why
		}
	}
	return ""
}
