package form

import (
	"errors"
	"slices"
	"strconv"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// Write gives the text of the file with what was typed in it. ok is false where the case can't hold all of it: then
// fields have problems, and nothing is to be saved. The text must be the one that the form was made of.
func (f *Form) Write(text []byte) (after []byte, ok bool) {
	w := writer{name: f.document.Source().Name, text: text, now: f.document}
	for _, g := range f.Groups {
		for _, field := range g.All() {
			w.field(field)
		}
		if g.List != nil && !g.List.Locked {
			w.list(g.List, f.setting.Officer)
		}
	}
	return w.text, !w.failed
}

// A writer makes changes in a text, one after the other.
type writer struct {
	name   string
	text   []byte
	now    *tomlfile.Document // of the text; it is never nil, since a change that would not leave TOML is refused
	failed bool
}

// change makes one change.
func (w *writer) change(make func(d *tomlfile.Document) (tomlfile.Splice, error)) error {
	s, err := make(w.now)
	if err != nil {
		return err
	}
	after, err := s.Apply(w.text)
	if err != nil {
		return err
	}
	w.text, w.now = after, tomlfile.Open(w.name, after, &diag.List{})
	return nil
}

// problem notes why a field can't be written.
func (w *writer) problem(f *Field, err error) {
	if err != nil {
		f.Problem, w.failed = err.Error(), true
	}
}

// field writes a field that was typed otherwise than the file has it.
func (w *writer) field(f *Field) {
	if !f.Changed() {
		return
	}
	v, err := f.value()
	if err != nil {
		w.problem(f, err)
		return
	}
	w.problem(f, w.set(f.path, v, f.written != ""))
}

// set gives a key a value; nil takes it out, where it is there.
func (w *writer) set(path tomlfile.Path, v tomlfile.Value, there bool) error {
	switch {
	case v != nil:
		return w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.Set(path, v) })
	case there:
		return w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.Remove(path) })
	}
	return nil
}

// list writes the items of a list: first what was typed in those that the file has, then it takes out those that the form
// has no more, adds the new ones, and puts all into their order.
func (w *writer) list(l *List, o *Officer) {
	for _, i := range l.Items {
		if !i.New {
			w.fields(i)
		}
	}
	if l.Named {
		w.named(l)
		return
	}
	kept := l.have
	if !l.Fixed {
		kept = w.takeOut(l)
	}
	order, last := w.add(l, o, kept)
	if !l.Fixed && !slices.IsSorted(order) && last != nil {
		w.problem(last, w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.Arrange(l.path, order...) }))
	}
}

func (w *writer) fields(i *Item) {
	for _, f := range i.All() {
		w.field(f)
	}
}

// takeOut takes out the tables that the form has no more, and gives how many are left.
func (w *writer) takeOut(l *List) (left int) {
	left = l.have
	for nth := l.have; nth >= 1; nth-- {
		if l.has(strconv.Itoa(nth)) {
			continue
		}
		err := w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) {
			return d.RemoveTable(tomlfile.Path{{Key: l.Name, Nth: nth}})
		})
		if left--; err != nil {
			w.refuse(l, err)
		}
	}
	return left
}

// refuse notes why something can't be done with a list that no field of it shows.
func (w *writer) refuse(l *List, err error) {
	l.Problem, w.failed = err.Error(), true
}

func (l *List) has(id string) bool {
	return slices.ContainsFunc(l.Items, func(i *Item) bool { return i.ID == id })
}

// add adds the new items after the others. The order is that of the form, by the numbers that the tables then have; last
// is a field of an item, none where there is no item.
func (w *writer) add(l *List, o *Officer, have int) (order []int, last *Field) {
	var kept []int
	for _, i := range l.Items {
		if nth, err := strconv.Atoi(i.ID); err == nil {
			kept = append(kept, nth)
		}
	}
	slices.Sort(kept)
	for _, i := range l.Items {
		if nth, err := strconv.Atoi(i.ID); err == nil {
			order, last = append(order, slices.Index(kept, nth)+1), i.Fields[0]
			continue
		}
		pairs := w.pairs(i)
		if len(pairs) == 0 {
			continue
		}
		if o != nil {
			pairs = append([]tomlfile.Pair{{Key: "by", Value: tomlfile.Text(o.Post)}}, pairs...)
		}
		last = i.Fields[0]
		w.problem(last, w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.Append(l.path, pairs...) }))
		have++
		order = append(order, have)
	}
	return order, last
}

// pairs are what was typed in a new item.
func (w *writer) pairs(i *Item) []tomlfile.Pair {
	var pairs []tomlfile.Pair
	for _, f := range i.All() {
		if !f.Changed() {
			continue
		}
		v, err := f.value()
		w.problem(f, err)
		if v != nil {
			pairs = append(pairs, tomlfile.Pair{Key: f.path[0].Key, Value: v})
		}
	}
	return pairs
}

// named writes tables or values that have names of the author's own: it takes out those that the form has no more, and
// adds the new ones.
func (w *writer) named(l *List) {
	var names []string
	if n, _ := w.now.Look(l.path); n != nil {
		names = n.Names()
	}
	for nth := len(names); nth >= 1; nth-- {
		if l.has(strconv.Itoa(nth)) {
			continue
		}
		if err := w.remove(l.path.To(tomlfile.Step{Key: names[nth-1]})); err != nil {
			w.refuse(l, err)
		}
	}
	for _, i := range l.Items {
		if i.New {
			w.addNamed(l, i)
		}
	}
}

// addNamed adds a table or a value under the name that was typed for it.
func (w *writer) addNamed(l *List, i *Item) {
	empty := !slices.ContainsFunc(i.All(), func(f *Field) bool { return !f.Empty() })
	if i.Name.Empty() && empty {
		return
	}
	name, err := nameOf(i.Name.Text())
	path := l.path.To(tomlfile.Step{Key: name})
	if err == nil {
		err = w.free(path, name)
	}
	if err == nil && empty && !l.leaf {
		err = errors.New("nothing stands in this table yet")
	}
	if err != nil {
		w.problem(i.Name, err)
		return
	}
	for _, f := range i.All() {
		v, err := f.value()
		at := path
		if !l.leaf {
			at = path.To(f.path[0])
		}
		if err == nil && (f.Changed() || l.leaf) {
			err = w.set(at, v, false)
		}
		w.problem(f, err)
	}
}

// free tells whether a name is not taken yet.
func (w *writer) free(path tomlfile.Path, name string) error {
	if n, _ := w.now.Look(path); n != nil {
		return errors.New("there is one with the name " + strconv.Quote(name) + " already")
	}
	return nil
}

// remove takes out whatever stands at a path, however it is written.
func (w *writer) remove(path tomlfile.Path) error {
	n, _ := w.now.Look(path)
	switch {
	case n == nil:
		return nil
	case n.Single():
		return w.set(path, nil, true)
	case w.now.Written(path).Known():
		return w.change(func(d *tomlfile.Document) (tomlfile.Splice, error) { return d.RemoveTable(path) })
	}
	for _, key := range n.Names() { // dotted keys make the table
		if err := w.remove(path.To(tomlfile.Step{Key: key})); err != nil {
			return err
		}
	}
	return nil
}
