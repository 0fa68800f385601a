package form

import (
	"slices"
	"strings"
	"unicode/utf8"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// Place puts findings beside the fields that they are about: by the key that they name as missing, or else by where they
// stand. What is about no field goes to its table, and the rest to the form. The findings are about the text of which
// the form was made.
func (f *Form) Place(findings []diag.Diagnostic) {
	for _, d := range findings {
		if d.File() != f.document.Source().Name {
			f.Loose = append(f.Loose, d)
			continue
		}
		f.place(d)
	}
}

func (f *Form) place(d diag.Diagnostic) {
	if field := f.missing(d); field != nil {
		field.Findings = append(field.Findings, d)
		return
	}
	at := f.offset(d.Span)
	for _, field := range f.Fields() {
		if !field.fresh && f.covers(field.path, at) {
			field.Findings = append(field.Findings, d)
			return
		}
	}
	for _, g := range f.Groups {
		if g.List == nil {
			continue
		}
		for _, i := range g.List.Items {
			if i.path != nil && f.covers(i.path, at) {
				i.Findings = append(i.Findings, d)
				return
			}
		}
	}
	if g := f.groupAt(d.Span); g != nil {
		g.Findings = append(g.Findings, d)
		return
	}
	f.Loose = append(f.Loose, d)
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

// groupAt is the group of the table in whose header a place is.
func (f *Form) groupAt(at diag.Span) *Group {
	for _, g := range f.Groups {
		if n, _ := f.document.Look(tomlfile.Keys(g.table)); n != nil && g.table != "" && n.Key.Line() == at.Line() {
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
