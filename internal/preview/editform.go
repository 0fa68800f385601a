package preview

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"cabinet/internal/diag"
	"cabinet/internal/form"
	"cabinet/internal/pipeline"
	"cabinet/internal/tomlfile"
)

// savingTime is how long a save waits for another run that writes.
const savingTime = 10 * time.Second

// A formPage is the page of a case's form.
type formPage struct {
	Root, Case, Title string
	Paper             string // the address of the paper
	Digest            string
	Form              *form.Form // nil for a file of which no form can be made
	Faults            []diag.Diagnostic
	Officer           string // for whose comment the form is; "" for the author
	Saved, Cleared    bool
	Clash             bool              // the file was changed underneath
	Said              string            // why nothing was saved; "" where fields say it
	Kept              bool              // what was typed stands in the form, and not in the file
	Shared            []diag.Diagnostic // errors in what papers share
	At                string            // the field that has the focus; "" for the summary, where there is one
}

// showForm shows the form of a case.
func (p *Preview) showForm(w http.ResponseWriter, r *http.Request, name string) {
	e, status, why := p.edited(name)
	if status != 0 {
		http.Error(w, why, status)
		return
	}
	page := p.formPage(e)
	page.Saved, page.Cleared = r.URL.Query().Has("saved"), r.URL.Query().Has("cleared")
	if e.document != nil {
		page.Form = form.New(e.document, e.setting, nil)
	}
	p.answerForm(w, http.StatusOK, page)
}

// formPage is the page of a case without its form.
func (p *Preview) formPage(e edited) formPage {
	page := formPage{
		Root: p.gate.root, Case: e.name, Title: e.name, Paper: casePath(p.gate.root, e.name), Digest: p.writing.bases.keep(e.text), Faults: e.faults,
	}
	if e.setting.Officer != nil {
		page.Officer = e.setting.Officer.Name
	}
	return page
}

// answerForm shows a page with the findings of its paper beside the fields.
func (p *Preview) answerForm(w http.ResponseWriter, status int, page formPage) {
	s := p.now.Load()
	for _, d := range s.Findings {
		if d.IsError() {
			page.Shared = append(page.Shared, d)
		}
	}
	for _, paper := range s.Papers {
		if paper.Case != page.Case {
			continue
		}
		page.Title = paper.Title
		if page.Form != nil {
			page.Form.Place(paper.Findings)
		}
	}
	showPage(w, status, "form", page)
}

// posted reads what was sent of a case's form, and the case. ok is false where one of them can't be had, which is then
// answered.
func (p *Preview) posted(w http.ResponseWriter, r *http.Request, name string) (e edited, values url.Values, ok bool) {
	values, status := typed(r)
	why := unreadable
	if status == 0 {
		e, status, why = p.edited(name)
	}
	if status != 0 {
		http.Error(w, why, status)
	}
	return e, values, status == 0
}

// saveForm writes what was typed into the case, or does what another button of the form says.
func (p *Preview) saveForm(w http.ResponseWriter, r *http.Request, name string) {
	e, values, ok := p.posted(w, r, name)
	if !ok {
		return
	}
	page := p.formPage(e)
	if e.document == nil {
		p.answerForm(w, http.StatusConflict, page)
		return
	}
	if status, why := e.refusal(values); status != 0 {
		http.Error(w, why, status)
		return
	}
	do := values.Get("do")
	saves := do == "save" || do == ""
	if !saves {
		values = form.Act(values, do)
		page.At = focusAfter(values, do)
	}
	if values.Get("digest") != page.Digest {
		p.answerClash(w, e, page, values)
		return
	}
	page.Form = form.New(e.document, e.setting, values)
	if !saves {
		p.answerForm(w, http.StatusOK, page)
		return
	}
	p.write(w, r, e, page, values)
}

// answerClash shows what was typed and what the file has, which was changed underneath.
func (p *Preview) answerClash(w http.ResponseWriter, e edited, page formPage, typed url.Values) {
	was := e.openBase(p.writing.bases.of(typed.Get("digest")))
	page.Form, page.Clash = form.Rebase(was, e.document, e.setting, typed), true
	p.answerForm(w, http.StatusConflict, page)
}

// write writes the form of a page into its case, and leads back to it.
func (p *Preview) write(w http.ResponseWriter, r *http.Request, e edited, page formPage, typed url.Values) {
	after, ok := page.Form.Write(e.text)
	if !ok {
		p.answerForm(w, http.StatusUnprocessableEntity, page)
		return
	}
	if string(after) != string(e.text) {
		ctx, cancel := context.WithTimeout(r.Context(), savingTime)
		defer cancel()
		project, err := p.project.Reopen()
		if err == nil {
			err = pipeline.WriteCase(ctx, project, e.name, e.text, after)
		}
		if errors.Is(err, tomlfile.ErrChanged) { // since it was read a moment ago
			p.answerChanged(w, e.name, typed)
			return
		}
		if err != nil {
			page.Said, page.Kept = fmt.Sprintf("the case could not be written: %v", err), true
			p.answerForm(w, http.StatusConflict, page)
			return
		}
		p.makePapers(r.Context(), untorn)
	}
	http.Redirect(w, r, formPath(p.gate.root, e.name)+"?saved", http.StatusSeeOther)
}

// answerChanged shows what was typed and what the file has now.
func (p *Preview) answerChanged(w http.ResponseWriter, name string, typed url.Values) {
	e, status, why := p.edited(name)
	switch {
	case status != 0:
		http.Error(w, why, status)
	case e.document == nil:
		p.answerForm(w, http.StatusConflict, p.formPage(e))
	default:
		p.answerClash(w, e, p.formPage(e), typed)
	}
}

// focusAfter is what has the focus once a button of a list was pressed: the item that it added or moved, or else the list.
func focusAfter(values url.Values, do string) string {
	words := strings.Fields(do)
	if len(words) < 2 {
		return ""
	}
	switch ids := values["order."+words[1]]; {
	case len(ids) == 0:
		return ""
	case words[0] == "add":
		return "item-" + words[1] + "-" + ids[len(ids)-1]
	case words[0] != "remove" && len(words) > 2:
		return "item-" + words[1] + "-" + words[2]
	}
	return "group-" + words[1]
}
