package preview

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"sync"

	"cabinet/internal/docxread"
	"cabinet/internal/returned"
)

// taking is the route by which an author takes an edit into the case.
var taking = route{path: takePath, post: (*Preview).takeReturned, takes: typedForm}

// An opened is a Word file that came back and was opened in the preview.
type opened struct {
	name  string         // of the file
	back  *docxread.File // what it says
	sent  *docxread.File // the file as it was sent; nil where that is not known
	taken map[string]bool

	mu    sync.Mutex           // one holds it against its paper at a time
	found *returned.Comparison // with the paper as it was in a state; nil before the first
	at    int                  // the number of that state
}

// against holds an opened file against its paper as it is now. That is done once in each state: its page, its PDF and what is
// taken are made of one comparison.
func (p *Preview) against(o *opened, name string) (*returned.Comparison, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	state := p.now.Load().number
	if o.found != nil && o.at == state {
		return o.found, nil
	}
	n, err := p.numbered(name, state)
	if err != nil {
		return nil, err
	}
	found, err := n.Returned(o.sent, o.back)
	if err != nil {
		return nil, err
	}
	o.found, o.at = found, state
	if o.sent == nil && found.Sent { // what was sent is the paper as it is now
		o.sent, err = n.InWord()
	}
	return found, err
}

// openedFiles are the files that were opened, by the case of their paper.
type openedFiles struct {
	mu     sync.Mutex
	byCase map[string]*opened
	order  []string // of the cases, the one opened last at the end
}

// put keeps a file, and forgets the oldest of too many.
func (f *openedFiles) put(name string, o *opened) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.byCase == nil {
		f.byCase = map[string]*opened{}
	}
	if f.byCase[name] == nil {
		f.order = append(f.order, name)
	}
	f.byCase[name] = o
	if len(f.order) > mostOpened {
		delete(f.byCase, f.order[0])
		f.order = f.order[1:]
	}
}

// of is the file that was opened of a case; nil for none.
func (f *openedFiles) of(name string) *opened {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.byCase[name]
}

// note notes that an edit was taken, and tells which were.
func (f *openedFiles) note(o *opened, key string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	o.taken[key] = true
}

// has tells whether an edit was taken.
func (f *openedFiles) has(o *opened, key string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return o.taken[key]
}

// sentBack reads the files that a form brings.
func sentBack(r *http.Request) (*opened, error) {
	o := &opened{taken: map[string]bool{}}
	_, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if parameters["boundary"] == "" {
		return nil, errors.New(unreadable)
	}
	form, err := r.MultipartReader()
	for err == nil {
		part, next := form.NextPart()
		if next == io.EOF {
			break
		}
		if err = next; err == nil {
			err = o.read(part.FormName(), part.FileName(), part)
		}
	}
	var long *http.MaxBytesError
	switch {
	case errors.As(err, &long):
		return nil, errors.New("the file is larger than a paper with its pictures can be")
	case err != nil:
		return nil, err
	case o.back == nil:
		return nil, errors.New("choose the file that came back")
	}
	return o, nil
}

// read reads a file of a form.
func (o *opened) read(field, file string, from io.Reader) error {
	data, err := io.ReadAll(from)
	if err != nil || len(data) == 0 {
		return err
	}
	read, err := docxread.Read(data)
	switch {
	case err != nil:
		return fmt.Errorf("the file %s can’t be read: %w", file, err)
	case field == "back":
		o.name, o.back = file, read
	case field == "sent":
		o.sent = read
	}
	return nil
}
