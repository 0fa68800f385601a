package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"

	"cabinet/internal/form"
	"cabinet/internal/pipeline"
	"cabinet/internal/redline"
	"cabinet/internal/returned"
)

// A returnedPage is the page of what came back of a paper.
type returnedPage struct {
	Root, Title string
	Paper       string // the address of the paper
	Action      string // where the form is sent that opens a file; "" where other machines are let in
	Take        string // where an edit is taken; "" in a preview that only shows
	Print       string // the address of the PDF; "" where no file is open
	File        string // that is open; "" for none
	Digest      string // of the case's file, as the page knows it
	Said        string // why something was not done, as a sentence
	Notes       []string
	Summary     string
	Groups      []editGroup
	Comments    []returned.Comment
}

// An editGroup is edits below a heading.
type editGroup struct {
	Heading string
	Edits   []shownEdit
}

// A shownEdit is an edit as it is listed.
type shownEdit struct {
	returned.Edit
	Key   string // tells it from others
	Taken bool
}

// Marked is a stretch of an edit's words, as a page has it.
type marked struct {
	Text    string
	In, Out bool
}

// Stretches are the words of the edit.
func (e shownEdit) Stretches() (out []marked) {
	for _, w := range e.Words {
		out = append(out, marked{w.Text, w.Op == redline.In, w.Op == redline.Out})
	}
	return out
}

// Heading is what was done, and where.
func (e shownEdit) Heading() string { return form.Capital(e.Title()) }

// returnedPage is the page of what came back of a paper.
func (p *Preview) returnedPage(s *state, shown *pipeline.Rendered, said string) returnedPage {
	v := returnedPage{Root: s.root, Title: shown.Title, Paper: casePath(s.root, shown.Case), Action: returnedAt(s.root, shown.Case)}
	if p.beyond {
		v.Action = ""
	}
	if said != "" {
		v.Said = form.Capital(said) + "."
	}
	o, c, err := p.held(shown.Case)
	switch {
	case err != nil:
		v.Said = sentence(err)
		return v
	case c == nil:
		return v
	}
	v.File, v.Summary = o.name, form.Capital(c.Summary())+"."
	v.Print = s.root + own + drawnPath + url.PathEscape(shown.Case)
	v.Comments = c.Comments
	if text, err := pipeline.ReadCase(p.project, shown.Case); err == nil && p.takes() {
		v.Take, v.Digest = s.root+own+takePath+url.PathEscape(shown.Case), sumOf(text)
	}
	if !c.Sent {
		v.Notes = append(v.Notes, "The paper may have changed since this file was sent: what was not tracked may be a change of the case. Open it again with the file as it was sent.")
	}
	for _, lost := range c.Lost {
		v.Notes = append(v.Notes, "The file has what no paper can hold: "+lost+".")
	}
	v.group(p, o, c)
	return v
}

// takes tells whether the reader can take edits into cases: an author can.
func (p *Preview) takes() bool { return p.writing != nil && p.writing.role == "" }

// group lists the edits: figures, then those of words by who made them.
func (v *returnedPage) group(p *Preview, o *opened, c *returned.Comparison) {
	places := map[string]int{}
	for i, key := range keysOf(c.Edits) {
		e := shownEdit{c.Edits[i], key, p.returns.has(o, key)}
		heading := e.By()
		if e.Figure != "" {
			heading = "Figures"
		}
		at, ok := places[heading]
		if !ok {
			at = len(v.Groups)
			places[heading] = at
			v.Groups = append(v.Groups, editGroup{Heading: heading})
		}
		v.Groups[at].Edits = append(v.Groups[at].Edits, e)
	}
}

// keysOf are what tells edits from one another, also once the case has changed: who did what, and which of several that is.
func keysOf(edits []returned.Edit) []string {
	seen := map[string]int{}
	keys := make([]string, len(edits))
	for i, e := range edits {
		what := fmt.Sprintf("%q %q %q %q %q", e.By(), e.How, e.Old, e.New, e.Also)
		seen[what]++
		keys[i] = sumOf(fmt.Appendf(nil, "%s %d", what, seen[what]))[:16]
	}
	return keys
}

func sumOf(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
