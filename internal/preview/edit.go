package preview

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/url"
	"slices"
	"sync"

	"cabinet/internal/pipeline"
)

// mostTyped is how many bytes a form may bring, and mostFields how many fields.
const (
	mostTyped  = 4 << 20
	mostFields = 20_000
)

// unreadable is said of what is no form's.
const unreadable = "what was sent can't be read as the form's"

var typedForm = []string{"application/x-www-form-urlencoded"}

// editing are the routes of a preview that lets its reader edit cases in the browser: a form for each, and a page for a new
// one. No other preview has these paths.
var editing = []route{
	{path: "edit/", get: (*Preview).showForm, post: (*Preview).saveForm, takes: typedForm, most: mostTyped},
	{path: "new", get: (*Preview).showNew, post: (*Preview).saveNew, takes: typedForm, most: mostTyped},
	{path: "edit.js", get: serveStatic},
	{path: "editpaste.js", get: serveStatic},
	pasting,
	{path: "edit.css", get: serveStatic},
}

// forOfficers are those of an officer who comments on papers and clears them, and can't make any.
var forOfficers = append(slices.DeleteFunc(slices.Clone(editing), func(r route) bool { return r.path == "new" }),
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

// digest tells a text from others.
func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// bases are the texts of which forms were made, by their digests: with them, what somebody typed can be told from what
// was changed underneath. Old ones are forgotten.
type bases struct {
	mu    sync.Mutex
	order []string
	texts map[string][]byte
}

// mostBases is how many texts are kept.
const mostBases = 64

func (b *bases) keep(text []byte) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	sum := digest(text)
	if b.texts == nil {
		b.texts = map[string][]byte{}
	}
	if _, there := b.texts[sum]; there {
		return sum
	}
	if len(b.order) == mostBases {
		delete(b.texts, b.order[0])
		b.order = b.order[1:]
	}
	b.texts[sum], b.order = text, append(b.order, sum)
	return sum
}

func (b *bases) of(sum string) []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.texts[sum]
}
