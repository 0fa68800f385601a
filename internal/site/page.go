package site

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"
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

// A variant is the templates of a kind of page, whole or for a frame. It is safe for use by several goroutines.
type variant struct {
	read      func() error       // reads the templates, once
	templates *template.Template // never executed, since it could not be copied then
	places    []place            // where each step stands; none where they are not counted
	idle      sync.Pool          // of *run
}

// variant takes the templates of a kind of page, which it reads when the first page is made of them.
func (s *Site) variant(fsys fs.FS, files ...string) *variant {
	v := &variant{}
	v.read = sync.OnceValue(func() error { return v.parse(fsys, files, !s.tried) })
	return v
}

// parse reads the templates, and makes them count their steps: but for those that were tried before, for which that takes as long as
// half of what they do. The last file is that of the page.
func (v *variant) parse(fsys fs.FS, files []string, counting bool) (err error) {
	v.templates, err = template.New(path.Base(files[len(files)-1])).Funcs((&run{}).functions()).ParseFS(fsys, files...)
	if err == nil && counting {
		v.places, err = instrument(v.templates)
	}
	return err
}

// execute makes a page of so many entries, to which an article of so many bytes is given. Where its templates tell parts of
// it, marks are where these begin.
func (v *variant) execute(data any, entries, article int) (text []byte, marks []mark, err error) {
	r, err := v.run()
	if err != nil {
		return nil, nil, err
	}
	r.steps, r.size = maxSteps+entries*entrySteps, maxOutput+entries*entryBytes+article
	if err := r.templates.Execute(r, data); err != nil {
		return nil, nil, v.placed(err, r.at)
	}
	text, marks = bytes.Clone(r.out.Bytes()), r.marks // many pages are held, and the buffer is longer than most
	r.out.Reset()
	r.marks = nil
	v.idle.Put(r) // from here on it is another's
	return text, marks, nil
}

// run is a run that no other goroutine uses.
func (v *variant) run() (*run, error) {
	if r, ok := v.idle.Get().(*run); ok {
		return r, nil
	}
	if err := v.read(); err != nil {
		return nil, err
	}
	t, err := v.templates.Clone()
	if err != nil {
		return nil, err
	}
	r := &run{out: &bytes.Buffer{}}
	r.templates = t.Funcs(r.functions()).Funcs(template.FuncMap{stepFunction: r.step})
	return r, nil
}

// A run makes one page after another, and counts down what each may take.
type run struct {
	templates *template.Template
	out       *bytes.Buffer
	at        int // the last step
	steps     int // left to it
	size      int // bytes left to it, to write and to make by functions
	marks     []mark
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

// placed says of an error where the templates met it, in the way in which text/template says so of its
// own; a bound was met at the last step.
func (v *variant) placed(err error, last int) error {
	for _, bound := range []error{errSteps, errOutput, errText, errValues} {
		if errors.Is(err, bound) && v.places != nil {
			return fmt.Errorf("template: %s: %w", v.places[last], bound)
		}
	}
	if unsafe := (*template.Error)(nil); errors.As(err, &unsafe) {
		what, _, _ := strings.Cut(unsafe.Description, ": {") // what html/template knows of the place follows
		return fmt.Errorf("template: %s: %s", v.placeOf(unsafe), what)
	}
	return err
}

// placeOf is the file and the line of what html/template can't escape. Where it names no line, that is
// the template as a whole.
func (v *variant) placeOf(unsafe *template.Error) string {
	if unsafe.Node != nil {
		return place{node: unsafe.Node}.String()
	}
	name, _, _ := strings.Cut(unsafe.Name, "$") // html/template's own copies of a template have that after its name
	line := max(unsafe.Line, 1)
	if t := v.templates.Lookup(name); t != nil && t.Tree != nil {
		return fmt.Sprintf("%s:%d", t.Tree.ParseName, line)
	}
	return fmt.Sprintf("%s:%d", name, line)
}
