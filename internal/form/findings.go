package form

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// A Finding is a finding as a form has it.
type Finding struct {
	diag.Diagnostic
	Named []Named // what it names by keys in what it says is to be done
}

// Place puts findings beside the fields that they are about: by the key that they name as missing, or else by where they
// stand. What is about no field goes to its table, and the rest to the form. The findings are about the text of which
// the form was made.
func (f *Form) Place(findings []diag.Diagnostic) {
	for _, d := range findings {
		at, beside := &f.Loose, ""
		if d.File() == f.document.Source().Name {
			at, beside = f.place(d)
		}
		*at = append(*at, Finding{d, f.named(d.Hint, beside)})
	}
}

// place are the findings among which one about the file of the case stands; beside is the key beside which that is, or a table
// with a point after it, "" for none.
func (f *Form) place(d diag.Diagnostic) (at *[]Finding, beside string) {
	if field := f.ofField(d); field != nil {
		return &field.Findings, field.Name
	}
	if findings := f.ofItem(d); findings != nil {
		return findings, ""
	}
	if g := f.ofGroup(d); g != nil {
		return &g.Findings, g.table + "."
	}
	return &f.Loose, ""
}

// Of is the name of the field that a finding is about; "" for none.
func (f *Form) Of(d diag.Diagnostic) string {
	if d.Known() && d.File() == f.document.Source().Name {
		if field := f.ofField(d); field != nil {
			return field.Name
		}
	}
	return ""
}

// ofField is the field that a finding is about; nil for none.
func (f *Form) ofField(d diag.Diagnostic) *Field {
	if field := f.missing(d); field != nil {
		return field
	}
	at := f.offset(d.Span)
	for _, field := range f.Fields() {
		if !field.fresh && f.covers(field.path, at) {
			return field
		}
	}
	return nil
}

// ofItem are the findings of the item in which a finding's place is; nil for none.
func (f *Form) ofItem(d diag.Diagnostic) *[]Finding {
	at := f.offset(d.Span)
	for _, g := range f.Groups {
		for _, i := range g.Items() {
			if i.path != nil && f.covers(i.path, at) {
				return &i.Findings
			}
		}
	}
	return nil
}

// missing is the field that a finding says is missing or empty; nil for none.
func (f *Form) missing(d diag.Diagnostic) *Field {
	if !slices.Contains([]string{"missing-key", "missing-fact"}, d.Rule) {
		return nil
	}
	name, rest, _ := strings.Cut(d.Message, " ")
	if !strings.HasPrefix(rest, "is missing") && !strings.HasPrefix(rest, "is empty") {
		return nil
	}
	return f.Field(name)
}

// covers tells whether a byte of the file belongs to what stands at a path.
func (f *Form) covers(path tomlfile.Path, at int) bool {
	span := f.document.Written(path)
	return span.Known() && span.Start <= at && at < span.End
}

// ofGroup is the group of the table in whose header a finding's place is; nil for none.
func (f *Form) ofGroup(d diag.Diagnostic) *Group {
	for _, g := range f.Groups {
		if n, _ := f.document.Look(tomlfile.Keys(g.table)); n != nil && g.table != "" && n.Key.Line() == d.Line() {
			return g
		}
	}
	return nil
}

// offset is the byte of the file at which a place begins, whose source may hold but a part of the file.
func (f *Form) offset(at diag.Span) int {
	s := f.document.Source()
	start := s.At(at.Line(), 0).Start
	for n := at.Column(); n > 1 && start < len(s.Text) && s.Text[start] != '\n'; n-- {
		_, size := utf8.DecodeRune(s.Text[start:])
		start += size
	}
	return start
}
