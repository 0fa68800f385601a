package preview

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"slices"

	"cabinet/internal/pipeline"
)

// mostTyped is how many bytes a form may bring, and mostFields how many fields.
const (
	mostTyped  = 4 << 20
	mostFields = 20_000
)

// unreadable is said of what is no form's.
const unreadable = "what was sent can't be read as the form's"

// typedForm is how browsers send a form.
var typedForm = []string{"application/x-www-form-urlencoded"}

// editing are the routes of a preview that lets its reader edit cases in the browser: a form for each, and a page for a new
// one. No other preview has these paths.
var editing = []route{
	{path: "edit/", get: (*Preview).showForm, post: (*Preview).saveForm, takes: typedForm, most: mostTyped},
	{path: "new", get: (*Preview).showNew, post: (*Preview).saveNew, takes: typedForm, most: mostTyped},
	{path: "edit.js", get: serveStatic},
	{path: "editpaste.js", get: serveStatic},
	pasting,
	taking,
	{path: "edit.css", get: serveStatic},
}

// forOfficers are those of an officer who comments on papers and clears them, and can't make any.
var forOfficers = append(slices.DeleteFunc(slices.Clone(editing), func(r route) bool { return r.path == "new" || r.path == takePath }),
	route{path: "clear/", post: (*Preview).saveClear, takes: typedForm})

// A writing is what a preview that lets its reader edit keeps.
type writing struct {
	role  string // of an officer who edits the officer's own comments alone; "" for an author
	bases bases
}

// LetEdit lets the reader change cases in the browser. With a role, such as "finance", only the comments of the officer
// who has it in the council's profile can be changed. It is called before anything is served.
func (p *Preview) LetEdit(role string) {
	p.writing = &writing{role: role}
	more := editing
	if role != "" {
		more = forOfficers
	}
	p.routes = slices.Concat(p.routes, more)
	s := *p.now.Load()
	s.writing = p.writing
	p.now.Store(&s)
}

// links are those from a page to forms: of the page's paper, and on pages of no paper, to that of a new one.
func (e *writing) links(root string, paper *pipeline.Rendered) []edit {
	switch {
	case e == nil:
		return nil
	case paper != nil && e.role != "":
		return []edit{{formPath(root, paper.Case), "Comment on this paper"}}
	case paper != nil:
		return []edit{{formPath(root, paper.Case), "Edit this paper"}}
	case e.role == "":
		return []edit{{root + own + "new", "New paper"}}
	}
	return nil
}

// An edit is a link to a form.
type edit struct{ To, Words string }

// Form is the path of the form of a case.
func (p *Preview) Form(name string) string { return formPath(p.gate.root, name) }

func formPath(root, name string) string { return root + own + "edit/" + url.PathEscape(name) }

// letPost lets a page send its form back to the preview, and say from where it comes.
func letPost(w http.ResponseWriter) {
	w.Header().Set("Content-Security-Policy", policyForm)
	w.Header().Set("Referrer-Policy", "same-origin") // without it browsers call the origin of a form "null"
}

// showPage answers with a page of forms.
func showPage(w http.ResponseWriter, status int, name string, data any) {
	text := execute(name, data)
	letPost(w)
	w.Header().Set("Content-Type", typeOf(homeFile, nil))
	w.WriteHeader(status)
	w.Write(text)
}

// typed reads what was sent of a form. A status other than 0 says why it is not taken.
func typed(r *http.Request) (values url.Values, status int) {
	body, err := io.ReadAll(r.Body)
	switch {
	case err != nil:
		return nil, http.StatusRequestEntityTooLarge
	case bytes.Count(body, []byte("&")) >= mostFields:
		return nil, http.StatusRequestEntityTooLarge
	}
	if values, err = url.ParseQuery(string(body)); err != nil {
		return nil, http.StatusBadRequest
	}
	return values, 0
}
