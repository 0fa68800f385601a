package preview

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/redline/paper"
	"cabinet/internal/returned"
)

// The page of what came back of a paper stands at returned/CASE, and both versions as one PDF at returned.pdf/CASE.
const (
	returnedPath = "returned/"
	drawnPath    = "returned.pdf/"
	takePath     = "take/"
)

// mostReturned is how many bytes the files may have that are opened at once, and mostOpened of how many papers they are kept.
const (
	mostReturned = 64 << 20
	mostOpened   = 8
)

// returning are the routes by which a Word file that came back is held against its paper. It is kept in memory alone.
var returning = []route{
	{path: returnedPath, get: (*Preview).showReturned, post: (*Preview).openReturned, takes: []string{"multipart/form-data"}, most: mostReturned},
	{path: drawnPath, get: (*Preview).drawReturned},
	{path: "returned.css", get: serveStatic},
}

// returnedAt is the path of the page of what came back of a paper.
func returnedAt(root, name string) string { return root + own + returnedPath + url.PathEscape(name) }

// showReturned shows what was done to a paper, once its file is opened.
func (p *Preview) showReturned(w http.ResponseWriter, r *http.Request, name string) {
	p.answerReturned(w, r.Context(), http.StatusOK, name, "")
}

// openReturned opens a file that came back, and leads to the page of what was done.
func (p *Preview) openReturned(w http.ResponseWriter, r *http.Request, name string) {
	if p.beyond {
		http.Error(w, "files are opened on the machine of the preview alone", http.StatusForbidden)
		return
	}
	if p.now.Load().paperOf(name) == nil {
		p.now.Load().serveNothing(w, r)
		return
	}
	o, err := sentBack(r)
	if err == nil {
		err = p.open(o, name)
	}
	if err != nil {
		p.answerReturned(w, r.Context(), http.StatusUnprocessableEntity, name, err.Error())
		return
	}
	p.returns.put(name, o)
	http.Redirect(w, r, returnedAt(p.gate.root, name), http.StatusSeeOther)
}

// open finds out whether what was sent is known.
func (p *Preview) open(o *opened, name string) error {
	if of := returned.CaseOf(o.back); of != "" && of != name {
		return fmt.Errorf("this file was made of the paper %q", of)
	}
	if o.sent != nil {
		if err := returned.WasSent(o.sent, o.back); err != nil {
			return err
		}
	}
	c, err := p.against(o, name)
	if err == nil && c.Other != "" {
		return fmt.Errorf("this file was made of the paper %s", c.Other)
	}
	return err
}

// numbered is the paper of a case as it is in a state.
func (p *Preview) numbered(name string, state int) (pipeline.Numbered, error) {
	p.past.mu.Lock()
	defer p.past.mu.Unlock()
	if err := p.past.read(p.project, state); err != nil {
		return pipeline.Numbered{}, err
	}
	return p.past.reports.Numbered(project.Subject{Name: name}), nil
}

// held holds an opened file against its paper; nil where no file is opened.
func (p *Preview) held(name string) (*opened, *returned.Comparison, error) {
	o := p.returns.of(name)
	if o == nil {
		return nil, nil, nil
	}
	c, err := p.against(o, name)
	return o, c, err
}

// drawReturned answers with the PDF of both versions as one.
func (p *Preview) drawReturned(w http.ResponseWriter, r *http.Request, name string) {
	_, c, err := p.held(name)
	var file []byte
	if err == nil && c == nil {
		err = errors.New("no file of this paper is open")
	}
	if err == nil {
		file, err = paper.PDF(c.Redline, nil)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	answer(w, r, name+".pdf", file)
}

// answerReturned answers with the page of what came back of a paper; said is why something was not done.
func (p *Preview) answerReturned(w http.ResponseWriter, ctx context.Context, status int, name, said string) {
	s := p.now.Load()
	shown := s.paperOf(name)
	if shown == nil {
		http.Error(w, "there is no such paper", http.StatusNotFound)
		return
	}
	page := execute("returned", p.returnedPage(s, shown, said))
	letPost(w)
	w.Header().Set("Content-Type", typeOf(homeFile, nil))
	w.WriteHeader(status)
	w.Write(s.dress(page, own+returnedPath+name, shown).text)
}
