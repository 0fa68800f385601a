package preview

import (
	"context"
	"errors"
	"html/template"
	"net/http"
	"net/url"
	"strings"

	"cabinet/internal/form"
	"cabinet/internal/pipeline"
	"cabinet/internal/redline/paper"
)

// The page of a comparison stands at compare/CASE/WITH, where WITH is what the paper as it is now is compared with:
// "published", "cleared/ROLE" or "git/REVISION". Its PDF stands at compare.pdf/CASE/WITH.
const (
	comparePath = "compare/"
	printPath   = "compare.pdf/"
)

// comparing are the routes of comparisons.
var comparing = []route{
	{path: comparePath, get: (*Preview).serveComparison},
	{path: printPath, get: (*Preview).serveRedline},
	{path: "compare.css", get: func(_ *Preview, w http.ResponseWriter, r *http.Request, _ string) {
		answer(w, r, "compare.css", paper.Style)
	}},
}

// compareWith is the path of a comparison of the paper of a case; with is "" for the first that there is.
func compareWith(root, name, with string) string {
	at := root + own + comparePath + url.PathEscape(name)
	if with != "" {
		at += "/" + escaped(with)
	}
	return at
}

// escaped is a path in which each part is escaped.
func escaped(with string) string {
	parts := strings.Split(with, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return strings.Join(parts, "/")
}

// A choice is something with which the paper can be compared.
type choice struct {
	with    string // as the path has it
	Name    string // "version 2, as frozen for cabinet-2025-02-07"
	Address string
	Here    bool
}

// A comparison is what a page of one shows.
type comparison struct {
	Root, Title string
	Paper       string // the address of the paper
	Choices     []choice
	Git         string        // the address of the form that asks for a revision; "" where the project has none
	Revision    string        // that was asked for
	Print       string        // the address of the PDF; "" for none
	Main        template.HTML // the comparison; "" for none
	Trouble     string        // why there is none, as a sentence
}

// serveComparison answers with the page of a comparison. What its form asks for is led to an address of its own.
func (p *Preview) serveComparison(w http.ResponseWriter, r *http.Request, rest string) {
	s := p.now.Load()
	name, with, _ := strings.Cut(rest, "/")
	shown := s.paperOf(name)
	if shown == nil {
		s.serveNothing(w, r)
		return
	}
	if asked := asked(r.URL.Query()); asked != "" {
		http.Redirect(w, r, compareWith(s.root, name, asked), http.StatusFound)
		return
	}
	w.Header().Set("Content-Security-Policy", policyForm)
	page := execute("compare", p.comparison(r.Context(), s, shown, with))
	answer(w, r, homeFile, s.dress(page, own+comparePath+rest, shown).text)
}

// asked is what is asked in a query for the paper to be compared with; "" where nothing is.
func asked(query url.Values) string {
	if revision := strings.TrimSpace(query.Get("git")); revision != "" {
		return gitPrefix + revision
	}
	return query.Get("with")
}

// comparison is what the page of a comparison shows. Without anything to compare with that is the first choice.
func (p *Preview) comparison(ctx context.Context, s *state, shown *pipeline.Rendered, with string) comparison {
	p.past.mu.Lock()
	defer p.past.mu.Unlock()
	v := comparison{Root: s.root, Title: shown.Title, Paper: casePath(s.root, shown.Case)}
	if err := p.past.read(p.project, s.number); err != nil {
		v.Trouble = sentence(err)
		return v
	}
	v.choose(p, shown.Case, &with)
	if with == "" {
		return v
	}
	c, err := p.past.compare(ctx, shown.Case, with)
	if err != nil {
		v.Trouble = sentence(err)
		return v
	}
	v.Main = template.HTML(paper.Main(c)) // the renderer escapes what is text
	v.Print = s.root + own + printPath + url.PathEscape(shown.Case) + "/" + escaped(with)
	return v
}

// sentence is an error as a sentence of a page.
func sentence(err error) string { return form.Capital(err.Error()) + "." }

// choose lists what a paper can be compared with, and chooses the first where nothing is chosen.
func (v *comparison) choose(p *Preview, name string, with *string) {
	v.Choices = p.past.choices(name)
	if *with == "" && len(v.Choices) > 0 {
		*with = v.Choices[0].with
	}
	for i, c := range v.Choices {
		v.Choices[i].Address, v.Choices[i].Here = compareWith(v.Root, name, c.with), c.with == *with
	}
	if !p.project.Sample {
		v.Git = compareWith(v.Root, name, "")
	}
	if revision, ok := strings.CutPrefix(*with, gitPrefix); ok {
		v.Revision = revision
	}
}

// serveRedline answers with the PDF of a comparison.
func (p *Preview) serveRedline(w http.ResponseWriter, r *http.Request, rest string) {
	name, with, _ := strings.Cut(rest, "/")
	file, err := p.redline(r.Context(), name, with)
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	answer(w, r, name+".pdf", file)
}

// redline is the PDF of a comparison.
func (p *Preview) redline(ctx context.Context, name, with string) ([]byte, error) {
	p.past.mu.Lock()
	defer p.past.mu.Unlock()
	s := p.now.Load()
	if s.paperOf(name) == nil {
		return nil, errors.New("there is no such paper")
	}
	if err := p.past.read(p.project, s.number); err != nil {
		return nil, err
	}
	c, err := p.past.compare(ctx, name, with)
	if err != nil {
		return nil, err
	}
	return paper.PDF(c, nil)
}
