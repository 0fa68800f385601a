package casefile

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// lacking marks a value that is required and not given, in a table as all that is required there, so that what needs it
// need not say so again.
func (w walk) lacking(target reflect.Value, n *tomlfile.Node) {
	if l, ok := target.Addr().Interface().(leaf); ok {
		l.mark(Place{Span: n.Key, Bad: true})
	} else if target.Kind() == reflect.Struct {
		walk{&diag.List{}, w.root}.table(target, nil, &tomlfile.Node{Key: n.Key}, "")
	}
}

// unknown reports the keys of a table that it can't have, and tells which of them is read as the known key that it is
// likely to be a slip for: the slip alone is then reported, and not that the known key is missing too.
func (w walk) unknown(keys []string, values map[string]any, fields map[string]field, n *tomlfile.Node, path string) map[string]string {
	if len(keys) == 0 {
		return nil
	}
	in := ""
	if path != "" {
		in = " in " + path
	}
	known := slices.Sorted(maps.Keys(fields))
	slices.Sort(keys)
	meant := map[string]string{}
	for _, key := range w.strays(keys, known, in, n) {
		alike := slices.DeleteFunc(slices.Clone(known), func(name string) bool { return !fields[name].holds(values[key]) })
		nearest := diag.Nearest(key, alike)
		if _, given := values[nearest]; nearest != "" && (!given || fields[nearest].isList()) && meant[nearest] == "" {
			meant[nearest] = key
		}
		otherwise := cmp.Or(w.elsewhere(key, path), "known here: "+strings.Join(known, ", "))
		w.list.Misnamed(n.Kid(key).Key, "unknown-key", key, alike, otherwise, "there is no key %q%s", key, in)
	}
	return meant
}

// leastLost is how many keys that are like no known one must stand in a table before the line above them is missed.
const leastLost = 4

// strays reports the keys of a table that are like none of its own in one finding, where they are so many that the line
// in brackets above them must be missing. It gives back those that are still to be reported one by one.
func (w walk) strays(keys, known []string, in string, n *tomlfile.Node) []string {
	var lost, others []string
	for _, key := range keys {
		if diag.Nearest(key, known) == "" {
			lost = append(lost, key)
		} else {
			others = append(others, key)
		}
	}
	if len(lost) < leastLost {
		return keys
	}
	slices.SortFunc(lost, func(a, b string) int { return n.Kid(a).Key.Start - n.Kid(b).Key.Start })
	hint := "write the line in brackets under which they stand above this one"
	if w.root == reflect.TypeFor[Case]() {
		hint += "; answers stand under [prose]"
	}
	w.list.Errorf(n.Kid(lost[0]).Key, "unknown-key", hint, "there are no keys %q, %q and %d more%s", lost[0], lost[1], len(lost)-2, in)
	return others
}

// aboveAll is the hint for a key of a file's own that stands in one of its tables.
const aboveAll = "it stands at the top of the file, before the first line in brackets"

// elsewhere is the hint that says where else in a case or a meeting a key can stand, for one that stands in the wrong table at
// a path; "" for none.
func (w walk) elsewhere(key, path string) string {
	if w.root == reflect.TypeFor[Meeting]() {
		return elsewhereInMeeting(key, path)
	}
	if w.root != reflect.TypeFor[Case]() {
		return "" // the tables of other files have too many keys in common
	}
	var tables []string
	fields := keysOf(w.root)
	if _, ok := fields[key]; ok {
		return aboveAll
	}
	for name, f := range fields {
		switch kind := f.kind; {
		case kind.Kind() == reflect.Struct && keysOf(kind)[key].kind != nil:
			tables = append(tables, "["+name+"]")
		case f.isList() && keysOf(kind.Elem())[key].kind != nil:
			tables = append(tables, "[["+name+"]]")
		}
	}
	slices.Sort(tables)
	if len(tables) == 0 || len(tables) > 3 {
		return ""
	}
	return "it belongs under " + strings.Join(tables, " or ")
}

// holds tells whether a value has the shape of the field's: a table, a list of tables, or neither.
func (f field) holds(v any) bool {
	_, isTable := v.(map[string]any)
	_, isLeaf := reflect.New(f.kind).Interface().(leaf)
	if isLeaf || isTable {
		return isLeaf != isTable
	}
	_, areTables := tablesOf(v)
	return areTables && f.isList()
}

// isList tells whether the field is a list of tables.
func (f field) isList() bool {
	_, isLeaf := reflect.New(f.kind).Interface().(leaf)
	return f.kind.Kind() == reflect.Slice && !isLeaf
}

// ofItem and ofMeeting are hints for those who look for what is said of an item, or of a meeting, that does not take place.
const (
	ofItem    = "an item is withdrawn, as [item.withdrawn], or goes to another meeting, as [item.postponed]; [cancelled] is of the whole meeting"
	ofMeeting = "a meeting that is not held has [cancelled], with the day in on, and in to the one that is held in its place; [item.postponed] is of an item"
)

// notHeld are words by which people look for that of a meeting.
var notHeld = []string{"postponed", "adjourned", "abandoned", "deferred", "rescheduled", "rearranged", "moved", "moved_to", "status"}

// elsewhereInMeeting is the hint for a key that follows a table of its item, or an item, and so belongs to that, or that is of an
// item and not of a meeting, or the reverse.
func elsewhereInMeeting(key, path string) string {
	switch {
	case key == "cancelled" && path == "item":
		return ofItem
	case path == "" && slices.Contains(notHeld, key):
		return ofMeeting
	}
	if _, own := keysOf(reflect.TypeFor[Item]())[key]; own && strings.HasPrefix(path, "item.") {
		return "it belongs to its [[item]]: write it above the line [" + path + "], under which it stands"
	}
	if _, own := keysOf(reflect.TypeFor[Meeting]())[key]; own && path != "" {
		return aboveAll
	}
	return ""
}
