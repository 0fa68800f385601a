package html

import (
	"html"

	"cabinet/internal/language"
)

// in writes what has a language of its own, and says so around it; "" is the language of what stands around.
func (w *writer) in(tag string, write func()) {
	if tag == "" {
		write()
		return
	}
	outer := w.language
	w.language = language.Of(tag)
	w.add(`<div`, lang(tag), ">\n")
	write()
	w.add("</div>\n")
	w.language = outer
}

// lang is the attribute that says in which language an element is; none for "".
func lang(tag string) string {
	if tag == "" {
		return ""
	}
	return ` lang="` + html.EscapeString(tag) + `"`
}
