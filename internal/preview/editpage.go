package preview

import (
	"fmt"

	"cabinet/internal/form"
)

// A head is what the head of a page says.
type head struct{ Root, Title string }

// A stage is a group of a form in the list of what is still to be done.
type stage struct{ ID, Title, Open string }

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
func (p formPage) Unsaved() bool {
	return p.At != "" || p.Kept || p.Clash || len(p.Form.Problems()) > 0
}

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
