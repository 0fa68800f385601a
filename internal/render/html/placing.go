package html

import (
	"html"
	"strconv"
	"strings"
)

// anchor is an address within the article as an attribute has it.
func (w *writer) anchor(name string) string { return html.EscapeString(w.placing.Prefix + name) }

// deepest is the deepest level that a heading can have.
const deepest = 6

// headed is the element of a heading of a level.
func (w *writer) headed(level int) string {
	return "h" + strconv.Itoa(min(level+w.placing.Deeper, deepest))
}

// title is the element of the paper's title.
func (w *writer) title() string { return w.headed(1) }

// stamped is the title after what stands before it.
func (w *writer) stamped(title string) string {
	if w.placing.Stamp == "" {
		return title
	}
	return w.placing.Stamp + " " + title
}

// way is where a link leads: within the article, beside the paper, or elsewhere.
func (w *writer) way(link string) string {
	switch place, within := strings.CutPrefix(link, "#"); {
	case within:
		return "#" + w.placing.Prefix + place
	case strings.Contains(link, ":") || strings.HasPrefix(link, "/"):
		return link
	}
	return w.beside(link)
}

// beside is the way to what stands beside the paper.
func (w *writer) beside(address string) string {
	if w.placing.Address == nil {
		return address
	}
	return w.placing.Address(address)
}
