package preview

import (
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/form"
	"cabinet/internal/pipeline"
)

// A shownPlace is where something of a page was written and is printed, as its script has it.
type shownPlace struct {
	At    string         `json:"at,omitempty"`   // "content/cases/x.toml:52:3"
	Link  string         `json:"link,omitempty"` // which opens the place in an editor
	Form  string         `json:"form,omitempty"` // the address of its field in the form of the case
	Pages map[string]int `json:"pages,omitempty"`
}

// served gives a page's places to its script: those of its paragraphs by their addresses, and those of findings by their order.
type served struct {
	Places   map[string]shownPlace `json:"places"`
	Findings []shownPlace          `json:"findings"`
	Opens    bool                  `json:"opens"` // the program starts an editor
}

// servePlaces tells where the paragraphs of the page at a path are in files.
func (p *Preview) servePlaces(w http.ResponseWriter, r *http.Request, name string) {
	s := p.now.Load()
	out := served{Places: map[string]shownPlace{}, Findings: []shownPlace{}, Opens: p.editor.words != nil}
	paper, _ := s.shownAt(name)
	field := p.fieldsOf(paper)
	for anchor, spot := range s.spotsOf(name) {
		of := p.shownPlace(spot.At)
		of.Pages, of.Form = spot.Pages, field(diag.Diagnostic{Span: spot.At})
		out.Places[anchor] = of
	}
	for _, d := range s.listed(name) {
		of := p.shownPlace(d.Span)
		of.Form = field(d)
		out.Findings = append(out.Findings, of)
	}
	text, err := json.Marshal(out)
	if err != nil {
		panic(err) // it is text and numbers
	}
	answer(w, r, "places.json", text)
}

// fieldsOf gives the addresses of the fields in the form of a paper's case that findings are about; "" where there is none.
func (p *Preview) fieldsOf(paper *pipeline.Rendered) func(diag.Diagnostic) string {
	none := func(diag.Diagnostic) string { return "" }
	if p.writing == nil || paper == nil {
		return none
	}
	e, status, _ := p.edited(paper.Case)
	if status != 0 || e.document == nil {
		return none
	}
	f := form.New(e.document, e.setting, nil)
	return func(d diag.Diagnostic) string {
		if name := f.Of(d); name != "" {
			return formPath(p.gate.root, paper.Case) + "#" + url.PathEscape(name)
		}
		return ""
	}
}

func (p *Preview) shownPlace(at diag.Span) shownPlace {
	if !at.Known() {
		return shownPlace{}
	}
	out := shownPlace{At: at.String()}
	if place, err := p.placeOf(at); err == nil {
		out.Link = p.editor.link(place)
	}
	return out
}

// shownAt is the paper of the page at a path, nil for one of none, and the folder in which the page stands.
func (s *state) shownAt(name string) (paper *pipeline.Rendered, folder string) {
	if of, is := strings.CutPrefix(name, own+"case/"); is {
		if paper = s.paperOf(of); paper == nil {
			return nil, ""
		}
		return paper, paper.Address
	}
	folder = path.Dir(pageName(name))
	return s.paperAt(folder), folder
}

// spotsOf are the spots of the page at a path.
func (s *state) spotsOf(name string) map[string]pipeline.Spot {
	_, folder := s.shownAt(name)
	return s.Spots(folder)
}

// listed are the findings beside the page at a path, in the order in which they are listed.
func (s *state) listed(name string) []diag.Diagnostic {
	paper, folder := s.shownAt(name)
	if paper == nil {
		return s.SharedIn(folder)
	}
	return slices.Concat(paper.Findings, s.SharedWith(paper))
}

// An opening asks for an editor at the place of a paragraph or of a finding. It names no file: only what the page shows can be opened.
type opening struct {
	Page    string `json:"page"`    // its path from the home page's folder on
	Anchor  string `json:"anchor"`  // the paragraph's address; "" for a finding
	Finding int    `json:"finding"` // its place among the findings
}

// serveOpen starts an editor.
func (p *Preview) serveOpen(w http.ResponseWriter, r *http.Request, _ string) {
	var asked opening
	if err := json.NewDecoder(r.Body).Decode(&asked); err != nil {
		http.Error(w, "this is no place in a page", http.StatusBadRequest)
		return
	}
	s := p.now.Load()
	var at diag.Span
	if listed := s.listed(asked.Page); asked.Anchor != "" {
		at = s.spotsOf(asked.Page)[asked.Anchor].At
	} else if asked.Finding >= 0 && asked.Finding < len(listed) {
		at = listed[asked.Finding].Span
	}
	where, err := p.placeOf(at)
	if err == nil {
		err = p.editor.open(where)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

var errNoFile = errors.New("no file of this project has that place")

// placeOf is a place as an editor can open it: in a file of the project that is there.
func (p *Preview) placeOf(at diag.Span) (place, error) {
	if !at.Known() || p.project.Sample {
		return place{}, errNoFile
	}
	file, err := filepath.Abs(filepath.FromSlash(at.File()))
	if err != nil {
		return place{}, errNoFile
	}
	inside, err := filepath.Rel(p.project.Folder, file)
	top, _, _ := strings.Cut(filepath.ToSlash(inside), "/")
	if err != nil || !slices.Contains(watched, top) {
		return place{}, errNoFile
	}
	root, err := os.OpenRoot(p.project.Folder)
	if err != nil {
		return place{}, errNoFile
	}
	defer root.Close()
	if info, err := root.Stat(inside); err != nil || info.Mode()&fs.ModeType != 0 {
		return place{}, errNoFile
	}
	return place{file, at.Line(), at.Column()}, nil
}

// pageName is the name of the page's file at a path.
func pageName(name string) string {
	if name == "" || strings.HasSuffix(name, "/") {
		return name + homeFile
	}
	return name
}
