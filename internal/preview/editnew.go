package preview

import (
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// A newPage is the page that asks for what a new case is made with: first the kind of paper, then the rest.
type newPage struct {
	Root   string
	Offers []project.Offer
	Chosen *project.Offer // nil as long as no kind is chosen
	Typed  url.Values
	Said   string // why the case was not made
}

// showNew asks for what a new case is made with.
func (p *Preview) showNew(w http.ResponseWriter, r *http.Request, _ string) {
	p.answerNew(w, http.StatusOK, r.URL.Query(), "")
}

func (p *Preview) answerNew(w http.ResponseWriter, status int, typed url.Values, said string) {
	project, err := p.project.Reopen()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var list diag.List // every run tells what is found here
	page := newPage{Root: p.gate.root, Offers: project.Load(&list).Offers(), Typed: typed, Said: said}
	for i, o := range page.Offers {
		if o.Kind == typed.Get("kind") && (o.Council == typed.Get("council") || typed.Get("council") == "") {
			page.Chosen = &page.Offers[i]
			break
		}
	}
	if len(page.Offers) == 1 {
		page.Chosen = &page.Offers[0]
	}
	showPage(w, status, "new", page)
}

// saveNew writes a new case, and leads to its form.
func (p *Preview) saveNew(w http.ResponseWriter, r *http.Request, _ string) {
	values, status := typed(r)
	if status != 0 {
		http.Error(w, unreadable, status)
		return
	}
	name := strings.TrimSpace(values.Get("name"))
	if err := p.create(r, name, values); err != nil {
		p.answerNew(w, http.StatusUnprocessableEntity, values, err.Error())
		return
	}
	p.Make(r.Context())
	http.Redirect(w, r, formPath(p.gate.root, name), http.StatusSeeOther)
}

// create writes the questionnaire of a new case.
func (p *Preview) create(r *http.Request, name string, values url.Values) error {
	target, err := p.project.Reopen()
	if err != nil {
		return err
	}
	if name == "" {
		return errors.New("give the paper a name")
	}
	_, text, _, err := project.NewCase(target, project.NewOptions{
		Kind: values.Get("kind"), Council: values.Get("council"), Meeting: values.Get("meeting"), Asks: values.Get("asks"), Name: name,
		Facts: map[string]string{"report.title": values.Get("title")},
	})
	if err != nil {
		return err
	}
	err = pipeline.WriteCase(r.Context(), target, name, nil, text)
	if errors.Is(err, fs.ErrExist) {
		return errors.New("there is a case of this name already")
	}
	return err
}
