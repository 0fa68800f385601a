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
	common   func() (*template.Template, error) // those that other kinds have too; never executed, since they could not be copied then
	fsys     fs.FS
	file     string    // of the page's own
	counting bool      // the steps of the templates are counted
	idle     sync.Pool // of *run
}

func (s *Site) variant(common func() (*template.Template, error), file string) *variant {
	return &variant{common: common, fsys: s.fsys, file: file, counting: !s.tried}
}

// commonOf takes templates that several kinds of pages have, which are read when the first page is made of them.
func commonOf(fsys fs.FS, files ...string) func() (*template.Template, error) {
	return sync.OnceValues(func() (*template.Template, error) {
		return template.New(path.Base(files[0])).Funcs((&run{}).functions()).ParseFS(fsys, files...)
	})
}

// read reads the templates.
func (v *variant) read() error {
	r, err := v.newRun()
	if err == nil {
		v.idle.Put(r)
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
		return nil, nil, r.placed(err)
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
	return v.newRun()
}

// newRun reads the page's own templates over a copy of the common ones, and makes them count their steps: but for those that were
// tried before, for which that takes as long as half of what they do.
func (v *variant) newRun() (*run, error) {
	common, err := v.common()
	if err != nil {
		return nil, err
	}
	t, err := common.Clone()
	if err == nil {
		t, err = t.ParseFS(v.fsys, v.file)
	}
	if err != nil {
		return nil, err
	}
	r := &run{out: &bytes.Buffer{}}
	r.templates = t.Lookup(path.Base(v.file)).Funcs(r.functions()).Funcs(template.FuncMap{stepFunction: r.step})
	if v.counting {
		r.places, err = instrument(r.templates)
	}
	return r, err
}

// A run makes one page after another, and counts down what each may take.
type run struct {
	templates *template.Template
	places    []place // where each step stands; none where they are not counted
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
func (r *run) placed(err error) error {
	for _, bound := range []error{errSteps, errOutput, errText, errValues} {
		if errors.Is(err, bound) && r.places != nil {
			return fmt.Errorf("template: %s: %w", r.places[r.at], bound)
		}
	}
	if unsafe := (*template.Error)(nil); errors.As(err, &unsafe) {
		what, _, _ := strings.Cut(unsafe.Description, ": {") // what html/template knows of the place follows
		return fmt.Errorf("template: %s: %s", r.placeOf(unsafe), what)
	}
	return err
}

// placeOf is the file and the line of what html/template can't escape. Where it names no line, that is
// the template as a whole.
func (r *run) placeOf(unsafe *template.Error) string {
	if unsafe.Node != nil {
		return place{node: unsafe.Node}.String()
	}
	name, _, _ := strings.Cut(unsafe.Name, "$") // html/template's own copies of a template have that after its name
	line := max(unsafe.Line, 1)
	if t := r.templates.Lookup(name); t != nil && t.Tree != nil {
		return fmt.Sprintf("%s:%d", t.Tree.ParseName, line)
	}
	return fmt.Sprintf("%s:%d", name, line)
}
