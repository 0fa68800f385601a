package site

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"sync"
)

// Bounds of one page. The program's own templates take some 30 steps and 1,000 bytes for each entry.
const (
	maxSteps   = 100_000
	entrySteps = 100      // more for each entry of the page's list
	maxOutput  = 16 << 20 // bytes, beside the page's article
	entryBytes = 10_000   // more for each entry
	maxText    = 64 << 10 // bytes that a function may make
	maxValues  = 10       // that a function may make a text of
)

var (
	errSteps  = errors.New("it takes too many steps; is there a loop without end?")
	errOutput = errors.New("it writes far more than the page has to show")
	errText   = errors.New("a function makes a text of more than 64 KiB")
	errValues = errors.New("a function makes one text of more than 10 values")
)

// A page is the templates of a kind of page. It is safe for use by several goroutines.
type page struct {
	templates *template.Template // never executed, since it could not be copied then
	places    []place            // where each step stands
	idle      sync.Pool          // of *run
}

// newPage reads the templates of a kind of page and makes them count their steps.
func newPage(fsys fs.FS, name string) (*page, error) {
	file := name + ".html.tmpl"
	t, err := template.New(file).Funcs((&run{}).functions()).ParseFS(fsys, "site/frame.html.tmpl", "site/"+file)
	if err != nil {
		return nil, err
	}
	p := &page{templates: t}
	p.places, err = instrument(t)
	return p, err
}

// execute makes a page of so many entries, to which an article of so many bytes is given.
func (p *page) execute(data any, entries, article int) ([]byte, error) {
	r, err := p.run()
	if err != nil {
		return nil, err
	}
	r.steps, r.size = maxSteps+entries*entrySteps, maxOutput+entries*entryBytes+article
	r.out = bytes.NewBuffer(make([]byte, 0, 32<<10)) // most pages; it grows for longer ones
	if err := r.templates.Execute(r, data); err != nil {
		return nil, r.placed(err)
	}
	p.idle.Put(r)
	return r.out.Bytes(), nil
}

// run is a run that no other goroutine uses.
func (p *page) run() (*run, error) {
	if r, ok := p.idle.Get().(*run); ok {
		return r, nil
	}
	t, err := p.templates.Clone()
	if err != nil {
		return nil, err
	}
	r := &run{places: p.places}
	r.templates = t.Funcs(r.functions()).Funcs(template.FuncMap{stepFunction: r.step})
	return r, nil
}

// A run makes one page after another, and counts down what each may take.
type run struct {
	templates *template.Template
	places    []place
	out       *bytes.Buffer
	at        int // the last step
	steps     int // left to it
	size      int // bytes left to it, to write and to make by functions
}

// Write implements [io.Writer] for the templates.
func (r *run) Write(b []byte) (int, error) {
	if err := r.spend(len(b)); err != nil {
		return 0, err
	}
	return r.out.Write(b)
}

func (r *run) spend(bytes int) error {
	if r.size -= bytes; r.size < 0 {
		return errOutput
	}
	return nil
}

// step notes where the run is; templates call it before everything that they do.
func (r *run) step(i int) (string, error) {
	r.at = i
	if r.steps--; r.steps < 0 {
		return "", errSteps
	}
	return "", nil
}

// placed says of a bound that was met where the templates met it, in the way in which they say so of
// their own errors.
func (r *run) placed(err error) error {
	for _, bound := range []error{errSteps, errOutput, errText, errValues} {
		if errors.Is(err, bound) {
			return fmt.Errorf("template: %s: %w", r.places[r.at], bound)
		}
	}
	return err
}
