package docxread

import "strings"

// A gathering is what is gathered of a file when it is first read, with both sides of its changes.
type gathering struct {
	lost    []string
	told    map[string]bool
	order   []*Change // in document order
	texts   map[*Change]*strings.Builder
	remarks map[string]*remarkWords
}

// gather reads a file once through for what views can't tell, and gives each change of it its place.
func (f *File) gather() {
	g := &gathering{told: map[string]bool{}, texts: map[*Change]*strings.Builder{}, remarks: map[string]*remarkWords{}}
	r := f.reader(Both, g)
	r.document()
	for _, s := range f.source.running {
		r.tell(s)
	}
	for _, c := range g.order {
		c.Text = g.texts[c].String()
	}
	f.Changes, f.Lost = g.order, g.lost
	f.Comments = f.comments(g)
	f.Running = f.runningWords()
}

var kinds = map[string]ChangeKind{"w:ins": Inserted, "w:moveTo": MovedTo, "w:del": Deleted, "w:moveFrom": MovedFrom}

// changed gives what is in an element the change that it stands for.
func (r *reader) changed(e *element, s look) look {
	switch c := r.change(e, s); e.name {
	case "w:ins", "w:moveTo":
		s.ins = c
	default:
		s.del = c
	}
	return s
}

func (r *reader) change(e *element, s look) *Change { return r.changeOf(e, kinds[e.name], s) }

// changeOf is the change that an element stands for: that of words which it touches, or of what it stands in, if they are of
// one kind and author.
func (r *reader) changeOf(e *element, kind ChangeKind, s look) *Change {
	if c := r.changes[e]; c != nil {
		return c
	}
	c := &Change{Kind: kind, Author: e.attr("w:author"), At: e.attr("w:date")}
	if r.gathering == nil { // in a comment
		return c
	}
	for _, around := range []*Change{s.ins, s.del} {
		if around != nil && around.Kind == kind && around.Author == c.Author {
			c = around
		}
	}
	for _, last := range r.recent {
		if last != nil && last.Kind == kind && last.Author == c.Author && last.At == c.At {
			c = last
		}
	}
	r.changes[e] = c
	return c
}

// touch notes of which changes the last words are.
func (r *reader) touch(s look, text string) {
	r.recent = [3]*Change{s.ins, s.del, s.formatted}
	for _, c := range r.recent {
		r.changedWords(c, text)
	}
}

// changedWords adds words to a change, which is listed with the first of them.
func (r *reader) changedWords(c *Change, text string) {
	if r.gathering == nil || c == nil {
		return
	}
	b := r.texts[c]
	if b == nil {
		b = &strings.Builder{}
		r.texts[c] = b
		r.order = append(r.order, c)
	}
	b.WriteString(text)
}

// formatting is a change of how something looks, with its words; nil for none.
func (r *reader) formatting(e *element, text string) *Change {
	if e == nil {
		return nil
	}
	c := r.changeOf(e, Formatted, look{})
	r.changedWords(c, text)
	return c
}
