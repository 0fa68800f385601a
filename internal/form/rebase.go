package form

import (
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"cabinet/internal/tomlfile"
)

// Rebase is the form of a file that was changed while somebody typed: was is the file as their form had it, nil where
// that is not known any more, and d as it is now. What they did not touch is as the file has it now, and what they typed
// stays. Where the file has been changed in the same place, the field has what they typed, and Theirs what the file has
// now. Tables that the file has got since stand after the others.
func Rebase(was, d *tomlfile.Document, s Setting, typed url.Values) *Form {
	unknown := was == nil
	if unknown {
		was = d
	}
	before, now := New(was, s, nil), New(d, s, nil)
	moved, added := carry(before, now, New(was, s, typed), typed)
	f := New(d, s, moved)
	for _, field := range f.Fields() {
		old, theirs := moved["was "+field.Name], now.Field(field.Name)
		if theirs == nil || field.Locked {
			continue
		}
		_, touched := moved[field.Name]
		if touched && !same(field.Type, field.Value, theirs.Value) && (unknown || old == nil || !same(field.Type, old, theirs.Value)) {
			field.Theirs = append([]string{}, theirs.Value...)
		}
	}
	for _, g := range f.Groups {
		for _, i := range g.Items() {
			i.Added = slices.Contains(added, g.List.Name+"."+i.ID)
		}
	}
	return f
}

// carry gives what was typed in a form of the file as it was, for a form of the file as it is: without what was not
// touched, and with the ids that items have now. Under "was NAME" it has what the file had of a field that was touched.
// Added are the items that the file has got since.
func carry(before, now, typedForm *Form, typed url.Values) (moved url.Values, added []string) {
	moved = url.Values{}
	for _, g := range typedForm.Groups {
		for _, f := range g.All() {
			move(moved, f, f.Name)
		}
		if g.List == nil {
			continue
		}
		if _, sent := typed["order."+g.List.Name]; !sent {
			continue
		}
		old, is := listOf(before, g.List.Name), listOf(now, g.List.Name)
		added = append(added, carryList(moved, g.List, old, is)...)
	}
	return moved, added
}

// move keeps what was typed in a field, if it is not what the file had.
func move(moved url.Values, f *Field, name string) {
	if f.Changed() {
		moved[name] = f.Value
		moved["was "+name] = f.Was
	}
}

func listOf(f *Form, name string) *List {
	for _, g := range f.Groups {
		if g.List != nil && g.List.Name == name {
			return g.List
		}
	}
	return &List{}
}

// carryList keeps what was typed in a list: items that the file still has under their ids of now, and those that it has
// no more as new ones, if anything was typed in them.
func carryList(moved url.Values, l, before, now *List) (added []string) {
	ids := pair(before, now)
	order := []string{""}
	taken := map[string]bool{}
	for _, i := range l.Items {
		id, kept := ids[i.ID]
		switch {
		case kept:
			taken[id] = true
		case i.New:
			id = i.ID
		case !touched(i):
			continue
		default:
			id = "n9" + i.ID
		}
		order = append(order, id)
		for _, f := range i.named() {
			name := l.Name + "." + id + strings.TrimPrefix(f.Name, l.Name+"."+i.ID)
			if move(moved, f, name); !kept && !i.New {
				moved[name] = f.Value
			}
		}
	}
	for _, i := range now.Items {
		if taken[i.ID] || removed(before, l, ids, i.ID) {
			continue
		}
		order, added = append(order, i.ID), append(added, l.Name+"."+i.ID)
	}
	moved["order."+l.Name] = order
	return added
}

// removed tells whether an item that the file has now is one that was taken out in the form.
func removed(before, typed *List, ids map[string]string, id string) bool {
	for _, i := range before.Items {
		if ids[i.ID] == id && !typed.has(i.ID) {
			return true
		}
	}
	return false
}

func touched(i *Item) bool {
	return slices.ContainsFunc(i.All(), func(f *Field) bool { return f.Changed() })
}

// pair finds the items of a list in the list as it is now: those that hold the same, and where as many are left of each,
// one after the other.
func pair(before, now *List) map[string]string {
	ids := map[string]string{}
	taken := map[string]bool{}
	for _, a := range before.Items {
		for _, b := range now.Items {
			if !taken[b.ID] && reflect.DeepEqual(a.holds(), b.holds()) {
				ids[a.ID], taken[b.ID] = b.ID, true
				break
			}
		}
	}
	if before.have != now.have {
		return ids
	}
	var left []string
	for nth := 1; nth <= now.have; nth++ {
		if id := strconv.Itoa(nth); !taken[id] {
			left = append(left, id)
		}
	}
	for _, a := range before.Items {
		if _, found := ids[a.ID]; !found && len(left) > 0 {
			ids[a.ID], left = left[0], left[1:]
		}
	}
	return ids
}

// holds is what an item has in its fields.
func (i *Item) holds() [][]string {
	var all [][]string
	for _, f := range i.named() {
		all = append(all, f.Was)
	}
	return all
}
