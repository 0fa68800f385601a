package preview

import (
	"fmt"

	"cabinet/internal/diag"
	"cabinet/internal/form"
)

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

// Summary is the box above the form; nil where there is nothing to say.
func (p formPage) Summary() *summary {
	switch {
	case p.Form == nil:
		return p.notTOML()
	case p.Said != "":
		return &summary{Heading: "Nothing was saved", Words: []string{form.Capital(p.Said)}, Bad: true, Focus: true}
	case p.Clash:
		return p.clash()
	case p.Form.Refused():
		return p.refused()
	}
	s := &summary{Heading: "There is nothing to mend", Focus: p.Saved || p.Cleared}
	if p.Cleared {
		s.Words = []string{"You have cleared this paper as it is now. A later change of what you cleared voids that."}
	}
	s.share(p.Shared)
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
		for _, i := range g.Items() {
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

// share adds errors in what papers share, which the form can't mend.
func (s *summary) share(all []diag.Diagnostic) {
	for _, d := range all {
		text := "Error outside this case: " + d.Message
		if d.Known() {
			text = fmt.Sprintf("Error in %s, line %d: %s", d.File(), d.Line(), d.Message)
		}
		s.Heading, s.Bad, s.Links = "There is a problem", true, append(s.Links, link{Text: text})
	}
}

// add adds the findings of a severity with links to where they stand in the form.
func (s *summary) add(f *form.Form, severity diag.Severity) {
	s.tell("", "", f.Loose, severity)
	for _, g := range f.Groups {
		in := " in “" + g.Title + "”"
		s.tell(g.ID, in, g.Findings, severity)
		for _, field := range g.All() {
			where := in // the label of an answer is a whole question
			if field.Type != form.Answer {
				where = " in “" + field.Label + "”"
			}
			s.tell(field.Name, where, field.Findings, severity)
		}
		for _, i := range g.Items() {
			s.tell("item-"+g.List.Name+"-"+i.ID, in, i.Findings, severity)
			for _, field := range i.All() {
				s.tell(field.Name, in, field.Findings, severity)
			}
		}
	}
}

// tell adds those findings of one place that have a severity, and heads the box by the worst. Severities are told from the
// worst on.
func (s *summary) tell(to, where string, all []form.Finding, severity diag.Severity) {
	for _, d := range all {
		if d.Severity != severity {
			continue
		}
		at := where
		if to == "" && d.Cited != "" { // no field says where it is
			at = " in " + d.Cited
		}
		l := link{to, severityWord(severity) + at + ": " + d.Message}
		if severity == diag.Info {
			s.Notes = append(s.Notes, l)
			continue
		}
		if severity == diag.Error {
			s.Heading, s.Bad = "There is a problem", true
		} else if len(s.Links) == 0 {
			s.Heading = "There is something to look at"
		}
		s.Links = append(s.Links, l)
	}
}
