package preview

import (
	"fmt"
	"html/template"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/form"
)

// editWords are what the templates of forms call.
var editWords = template.FuncMap{
	"word": severityWord,
	"many": func(t form.Type) bool { return t == form.Flag || t == form.Any || t == form.Several },
	"area": func(f *form.Field) bool {
		return f.Long || f.Type == form.Answer || f.Type == form.Lines || f.Type == form.Rows
	},
	"rows":     rowsFor,
	"sentence": form.Capital,
	"told":     told,
	"several":  several,
	"boxes":    boxes,
	"nth":      func(i int) int { return i + 1 },
	"entry":    func(l *form.List, i *form.Item, at int) entry { return entry{l, i, at} },
	"pick":     func(f *form.Field, value string) picked { return picked{f, value} },
	"describe": func(f *form.Field) template.HTMLAttr {
		return template.HTMLAttr(described(f))
	},
	"article": func(noun string) string {
		if strings.ContainsAny(noun[:1], "aeiou") {
			return "an " + noun
		}
		return "a " + noun
	},
}

// An entry is an item of a list, and its place from 0; -1 for one that is not there yet.
type entry struct {
	List *form.List
	Item *form.Item
	At   int
}

// Called is how people tell the item from others by its place.
func (e entry) Called() string {
	noun := form.Capital(e.List.Noun)
	switch {
	case e.List.Fixed && len(e.List.Items) < 2:
		return noun
	case e.At < 0:
		return noun + " NTH"
	}
	return fmt.Sprintf("%s %d", noun, e.At+1)
}

// A picked is a field with the value of one of its choices.
type picked struct {
	Field *form.Field
	Value string
}

// severityWord is the word with which a finding begins.
func severityWord(s diag.Severity) string {
	switch s {
	case diag.Error:
		return "Error"
	case diag.Warning:
		return "Warning"
	}
	return "Note"
}

// told tells whether something is said about a field.
func told(f *form.Field) bool { return f.Problem != "" || len(f.Findings) > 0 || f.Theirs != nil }

// described are the attributes by which a screen reader finds what is said about a field.
func described(f *form.Field) string {
	var ids []string
	if f.Hint != "" {
		ids = append(ids, f.Name+"-hint")
	}
	if told(f) {
		ids = append(ids, f.Name+"-told")
	}
	out := ""
	if len(ids) > 0 {
		out = ` aria-describedby="` + template.HTMLEscapeString(strings.Join(ids, " ")) + `"`
	}
	if f.Problem != "" && f.Type != form.Flag && f.Type != form.Any && f.Type != form.Several {
		out += ` aria-invalid="true"`
	}
	return out
}

// rowsFor is how many rows a text's area has to begin with.
func rowsFor(f *form.Field) int {
	n := strings.Count(f.Text(), "\n") + len(f.Text())/70 + 1
	if f.Type == form.Answer {
		return min(max(n, 4), 20)
	}
	if f.Long {
		return min(n, 6)
	}
	return min(max(n, 2), 12)
}

// several are the choices that are made in a field; an empty one where there is none.
func several(f *form.Field) []string {
	if len(f.Value) == 0 {
		return []string{""}
	}
	return f.Value
}

// boxes are the choices of a field, and what the file has that is none of them.
func boxes(f *form.Field) []form.Choice {
	all := f.Choices
	for _, v := range f.Value {
		if f.Other(v) {
			all = append(all[:len(all):len(all)], form.Choice{Name: v, Label: v + " (not known)"})
		}
	}
	return all
}
