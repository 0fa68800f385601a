package preview

import (
	"fmt"
	"html/template"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/form"
)

// What the templates of forms show of a page.

// A head is what the head of a page says.
type head struct{ Root, Title string }

// A summary is the box above a form: what is wrong, with links to the fields.
type summary struct {
	Heading string
	Words   []string
	Links   []link
	Notes   []link // what could be better, though nothing is wrong
	Bad     bool
	Focus   bool // it has the focus when the page is loaded
}

// Noted is how many notes there are.
func (s *summary) Noted() string { return diag.Plural(len(s.Notes), "note") }

// A link leads to a field.
type link struct{ To, Text string }

// A stage is a group of a form in the list of what is still to be done.
type stage struct{ ID, Title, Open string }

// editWords are what the templates of forms call.
var editWords = template.FuncMap{
	"word": severityWord,
	"many": func(t form.Type) bool { return t == form.Flag || t == form.Any || t == form.Several },
	"area": func(f *form.Field) bool {
		return f.Long || f.Type == form.Answer || f.Type == form.Lines || f.Type == form.Rows
	},
	"rows":    rowsFor,
	"told":    told,
	"several": several,
	"boxes":   boxes,
	"nth":     func(i int) int { return i + 1 },
	"entry":   func(l *form.List, i *form.Item, at int) entry { return entry{l, i, at} },
	"pick":    func(f *form.Field, value string) picked { return picked{f, value} },
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
	noun := strings.ToUpper(e.List.Noun[:1]) + e.List.Noun[1:]
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

func severityWord(s string) string {
	switch s {
	case diag.Error.String():
		return "Error"
	case diag.Warning.String():
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

// Head is the head of the page.
func (p formPage) Head() head { return head{p.Root, p.Heading()} }

// Heading is the page's heading.
func (p formPage) Heading() string {
	if p.Officer != "" {
		return "Comment on: " + p.Title
	}
	return "Edit: " + p.Title
}

// File is the case's file, as the project has it.
func (p formPage) File() string { return "content/cases/" + p.Case + ".toml" }

// Action is where the form is sent.
func (p formPage) Action() string { return formPath(p.Root, p.Case) }

// Groups are the form's.
func (p formPage) Groups() []*form.Group { return p.Form.Groups }

// Unsaved tells whether the page has something that the file does not have.
func (p formPage) Unsaved() bool { return p.At != "" || p.Clash || len(p.Form.Problems()) > 0 }

// State is what the page says of the last save.
func (p formPage) State() string {
	switch {
	case p.Saved:
		return "Saved"
	case p.Unsaved():
		return "Not saved yet"
	}
	return ""
}

// Progress says how much is still to be done.
func (p formPage) Progress() string {
	switch n := len(p.Form.Open()); n {
	case 0:
		return "Nothing that the paper needs is open"
	case 1:
		return "1 thing that the paper needs is open"
	default:
		return fmt.Sprintf("%d things that the paper needs are open", n)
	}
}

// Steps are the groups with what is open in each.
func (p formPage) Steps() []stage {
	if p.Officer != "" {
		return nil
	}
	var all []stage
	for _, g := range p.Form.Groups {
		s := stage{ID: g.ID, Title: g.Title}
		if n := len(g.Open()); n > 0 {
			s.Open = fmt.Sprintf("%d open", n)
		}
		all = append(all, s)
	}
	return all
}

// Summary is the box above the form; nil where there is nothing to say.
func (p formPage) Summary() *summary {
	switch {
	case p.Form == nil:
		return p.notTOML()
	case p.Said != "":
		return &summary{Heading: "Nothing was saved", Words: []string{capital(p.Said)}, Bad: true, Focus: true}
	case p.Clash:
		return p.clash()
	case p.Form.Refused():
		return p.refused()
	}
	s := &summary{Heading: "There is nothing to mend", Focus: p.Saved || p.Cleared}
	if p.Cleared {
		s.Words = []string{"You have cleared this paper as it is now. A later change of what you cleared voids that."}
	}
	for _, severity := range []diag.Severity{diag.Error, diag.Warning, diag.Info} {
		s.add(p.Form, severity)
	}
	if len(s.Links)+len(s.Notes) == 0 && !s.Focus {
		return nil
	}
	return s
}

// notTOML says why there is no form.
func (p formPage) notTOML() *summary {
	s := &summary{Heading: "This file can’t be read as a case", Bad: true, Focus: true, Words: []string{"Put it right in an editor, and load this page again. The form has no fields until then."}}
	for _, d := range p.Faults {
		text := fmt.Sprintf("Line %d: %s", d.Line(), d.Message)
		if d.Hint != "" {
			text += "; " + d.Hint
		}
		s.Links = append(s.Links, link{Text: text})
	}
	return s
}

// clash says that the file was changed underneath.
func (p formPage) clash() *summary {
	s := &summary{Heading: "The file was changed while you had it open", Bad: true, Focus: true}
	s.Words = []string{"Nothing was saved. What you typed is still here, and what you did not touch is as the file has it now. Save again to write what stands here."}
	for _, f := range p.Form.Fields() {
		if f.Theirs != nil {
			s.Links = append(s.Links, link{f.Name, f.Label + ": you and the file differ"})
		}
	}
	for _, g := range p.Form.Groups {
		if g.List == nil {
			continue
		}
		for _, i := range g.List.Items {
			if i.Added {
				s.Links = append(s.Links, link{"item-" + g.List.Name + "-" + i.ID, "The file has a new " + g.List.Noun})
			}
		}
	}
	return s
}

// refused says what the case can't hold.
func (p formPage) refused() *summary {
	s := &summary{Heading: "There is a problem: nothing was saved yet", Bad: true, Focus: true}
	for _, f := range p.Form.Problems() {
		s.Links = append(s.Links, link{f.Name, f.Label + ": " + f.Problem})
	}
	for _, g := range p.Form.Groups {
		if g.List != nil && g.List.Problem != "" {
			s.Links = append(s.Links, link{g.ID, g.Title + ": " + g.List.Problem})
		}
	}
	return s
}

// add adds the findings of a severity with links to where they stand in the form.
func (s *summary) add(f *form.Form, severity diag.Severity) {
	tell := func(to string, all []diag.Diagnostic) {
		for _, d := range all {
			if d.Severity != severity {
				continue
			}
			l := link{to, severityWord(severity.String()) + ": " + d.Message}
			switch {
			case severity == diag.Info:
				s.Notes = append(s.Notes, l)
				continue
			case severity == diag.Error:
				s.Heading, s.Bad = "There is a problem", true
			case len(s.Links) == 0:
				s.Heading = "There is something to look at"
			}
			s.Links = append(s.Links, l)
		}
	}
	tell("", f.Loose)
	for _, g := range f.Groups {
		tell(g.ID, g.Findings)
		for _, field := range append(g.Fields[:len(g.Fields):len(g.Fields)], g.More...) {
			tell(field.Name, field.Findings)
		}
		if g.List == nil {
			continue
		}
		for _, i := range g.List.Items {
			tell("item-"+g.List.Name+"-"+i.ID, i.Findings)
			for _, field := range i.All() {
				tell(field.Name, field.Findings)
			}
		}
	}
}

// capital is a text with its first letter large.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// Head is the head of the page.
func (p newPage) Head() head { return head{p.Root, "New paper"} }

// Several tells whether kinds of several councils are offered.
func (p newPage) Several() bool {
	for _, o := range p.Offers {
		if o.Council != p.Offers[0].Council {
			return true
		}
	}
	return false
}
