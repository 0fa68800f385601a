package preview

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/form"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
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
	Since             string // the page of what has changed since the officer cleared the paper; "" where nothing has
	Saved, Cleared    bool
	Clash             bool              // the file was changed underneath
	Said              string            // why nothing was saved; "" where fields say it
	Kept              bool              // what was typed stands in the form, and not in the file
	Shared            []diag.Diagnostic // errors in what papers share
	At                string            // the field that has the focus; "" for the summary, where there is one
}

// An edited is a case that is being edited: its text, and what its form is made with.
type edited struct {
	name     string
	text     []byte
	document *tomlfile.Document // nil for a file that is not TOML
	faults   []diag.Diagnostic
	setting  form.Setting
}

// edited reads a case to edit it. A status other than 0 says why it can't be edited.
func (p *Preview) edited(name string) (e edited, status int, why string) {
	project, err := p.project.Reopen()
	if err != nil {
		return e, http.StatusInternalServerError, err.Error()
	}
	text, err := pipeline.ReadCase(project, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return e, http.StatusNotFound, "there is no such case"
	case err != nil:
		return e, http.StatusInternalServerError, "the case can't be read"
	}
	e = edited{name: name, text: text}
	e.document = e.open(project, text)
	var list diag.List
	library := project.Load(&list)
	c, _ := project.Content.Case(name, &list)
	if e.setting, why = settingOf(library, c, p.writing.role); why != "" {
		return e, http.StatusForbidden, why
	}
	return e, 0, ""
}

// open opens a text of the case to change it.
func (e *edited) open(p *project.Project, text []byte) *tomlfile.Document {
	var list diag.List
	d := tomlfile.Open(path.Join(p.Content.Name, "cases", e.name+".toml"), text, &list)
	e.faults = list.Sorted()
	return d
}

// settingOf is what the form of a case is made with. The words say why the officer of a role can't comment on it; they
// are empty where the officer can.
func settingOf(l *project.Library, c *casefile.Case, role string) (s form.Setting, why string) {
	for _, choice := range l.CouncilChoices() {
		s.Councils = append(s.Councils, form.Choice(choice))
	}
	for _, choice := range l.MeetingChoices(c.Council.Value) {
		s.Meetings = append(s.Meetings, form.Choice(choice))
	}
	var list diag.List // every run tells what is found here
	if council := l.CouncilNamed(c.Council, &list); council != nil && council.Source != nil {
		for _, kind := range l.KindsOf(council) {
			s.Kinds = append(s.Kinds, form.Choice{Name: kind})
		}
		s.Council = council.For(c.Kind.Value).With(c, &list)
		if kind := l.KindNamed(c.Kind, council, &list); kind != nil && !kind.Bad {
			s.Kind = kind.Kind
		}
	}
	if role != "" {
		s.Officer, why = officerOf(s.Council, c.Kind.Value, role)
	}
	return s, why
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
	shared := s.Findings
	if paper := s.paperOf(page.Case); paper != nil {
		page.Title, shared = paper.Title, s.SharedWith(paper)
		page.Since = p.since(page, paper.Findings)
		if page.Form != nil {
			page.Form.Place(paper.Findings)
		}
	}
	page.Shared = slices.DeleteFunc(slices.Clone(shared), func(d diag.Diagnostic) bool { return !d.IsError() })
	showPage(w, status, "form", page)
}

// saveForm writes what was typed into the case, or does what another button of the form says.
func (p *Preview) saveForm(w http.ResponseWriter, r *http.Request, name string) {
	values, status := typed(r)
	if status != 0 {
		http.Error(w, unreadable, status)
		return
	}
	e, status, why := p.edited(name)
	if status != 0 {
		http.Error(w, why, status)
		return
	}
	page := p.formPage(e)
	if page.Said = tooMuch(values); page.Said != "" {
		http.Error(w, page.Said, http.StatusRequestEntityTooLarge)
		return
	}
	if e.document == nil {
		p.answerForm(w, http.StatusConflict, page)
		return
	}
	if stray := e.stray(values); stray != "" {
		http.Error(w, "only your own comment can be changed here, and not "+stray, http.StatusForbidden)
		return
	}
	do := values.Get("do")
	if do != "save" && do != "" {
		values = form.Act(values, do)
		page.At = focusAfter(values, do)
	}
	if values.Get("digest") != page.Digest {
		p.answerClash(w, e, page, values)
		return
	}
	page.Form = form.New(e.document, e.setting, values)
	if do != "save" && do != "" {
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

// openBase opens the text of which a form was made; nil where it is not known.
func (e *edited) openBase(text []byte) *tomlfile.Document {
	if text == nil {
		return nil
	}
	return tomlfile.Open(e.document.Source().Name, text, &diag.List{})
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
		if errors.Is(err, pipeline.ErrChanged) { // since it was read a moment ago
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

// mostNew is how many new tables a form may bring.
const mostNew = 500

// tooMuch says that a form brings more than anybody would type; "" for one that does not.
func tooMuch(values url.Values) string {
	n := 0
	for name, ids := range values {
		if strings.HasPrefix(name, "order.") {
			n += len(slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !strings.HasPrefix(id, "n") }))
		}
	}
	if n > mostNew {
		return "so many new tables can't be added at once"
	}
	return ""
}

// stray is the name of something that was sent and that an officer's form does not have; "" for none.
func (e *edited) stray(values url.Values) string {
	if e.setting.Officer == nil {
		return ""
	}
	f := form.New(e.document, e.setting, values)
	for name := range values {
		if !slices.Contains([]string{"digest", "do", "order.comment"}, name) && f.Field(name) == nil {
			return name
		}
	}
	return ""
}

// focusAfter is the field that has the focus once a button of a list was pressed.
func focusAfter(values url.Values, do string) string {
	words := strings.Fields(do)
	switch ids := values["order."+words[min(1, len(words)-1)]]; {
	case len(words) < 2 || len(ids) == 0:
		return ""
	case words[0] == "add":
		return "item-" + words[1] + "-" + ids[len(ids)-1]
	case words[0] != "remove" && len(words) > 2:
		return "item-" + words[1] + "-" + words[2]
	default:
		return "group-" + words[1]
	}
}
