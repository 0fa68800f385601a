package site

import (
	"fmt"
	"html/template"
	"strings"
)

// functions are those of a run. A text that is made of itself, again and again, would double each time, so
// the functions of text/template that make texts are bounded.
func (r *run) functions() template.FuncMap {
	return template.FuncMap{
		"print":    r.bounded(fmt.Sprint),
		"println":  r.bounded(fmt.Sprintln),
		"printf":   r.printf,
		"html":     r.bounded(template.HTMLEscaper),
		"js":       r.bounded(template.JSEscaper),
		"urlquery": r.bounded(template.URLQueryEscaper),
		"part":     r.part,
	}
}

// bounded is a function whose text counts as output.
func (r *run) bounded(f func(...any) string) func(...any) (string, error) {
	return func(values ...any) (string, error) {
		if len(values) > maxValues {
			return "", errValues
		}
		text := f(values...)
		if len(text) > maxText {
			return "", errText
		}
		return text, r.spend(len(text))
	}
}

// printf may print a value several times, so its verbs are counted.
func (r *run) printf(format string, values ...any) (string, error) {
	if strings.Count(format, "%") > maxValues {
		return "", errValues
	}
	return r.bounded(func(values ...any) string { return fmt.Sprintf(format, values...) })(values...)
}
