package casefile

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// A walk reads decoded TOML into structs by their toml tags: the key's name, then "required" or the
// words that a text may be, such as "including|excluding".
type walk struct {
	list *diag.List
	root reflect.Type // of the file
}

// decodeInto reads values, whose places n has, into the struct that into points to.
func decodeInto(into any, values map[string]any, n *tomlfile.Node, list *diag.List) {
	target := reflect.ValueOf(into).Elem()
	walk{list, target.Type()}.table(target, values, n, "")
}

// any reads v into target, a field whose tag has options.
func (w walk) any(target reflect.Value, v any, n *tomlfile.Node, path, options string) {
	if l, ok := target.Addr().Interface().(leaf); ok {
		w.leaf(l, v, n, path, options)
		return
	}
	switch target.Kind() {
	case reflect.Slice:
		w.tables(target, v, n, path)
	case reflect.Map:
		w.named(target, v, n, path)
	default:
		if values, ok := w.isTable(v, n, path); ok {
			w.table(target, values, n, path)
		}
	}
}

// table reads a table into a struct.
func (w walk) table(target reflect.Value, values map[string]any, n *tomlfile.Node, path string) {
	if place := target.FieldByName("Place"); place.IsValid() && place.Type() == reflect.TypeFor[Place]() {
		place.Set(reflect.ValueOf(Place{Span: n.Key}))
	}
	fields := keysOf(target.Type())
	var unknown []string
	for key, v := range values {
		if f, ok := fields[key]; ok {
			w.any(target.FieldByIndex(f.index), v, n.Kid(key), join(path, key), f.options)
		} else {
			unknown = append(unknown, key)
		}
	}
	meant := w.unknown(unknown, values, fields, n, path)
	for key, misspelt := range meant {
		f := fields[key]
		into := target.FieldByIndex(f.index)
		item := reflect.New(f.kind).Elem()
		w.any(item, values[misspelt], n.Kid(misspelt), join(path, key), f.options)
		if f.isList() && into.Len() > 0 {
			item = reflect.AppendSlice(into, item)
		}
		into.Set(item)
	}
	for key, f := range fields {
		if f.options == "required" && n.Kids[key] == nil && meant[key] == "" {
			w.missing(n, join(path, key), f)
			w.lacking(target.FieldByIndex(f.index), n)
		}
	}
}

// named reads a table whose keys are names of the user's own.
func (w walk) named(target reflect.Value, v any, n *tomlfile.Node, path string) {
	values, ok := w.isTable(v, n, path)
	if !ok {
		return
	}
	target.Set(reflect.MakeMap(target.Type()))
	for key, v := range values {
		kid := n.Kid(key)
		item := reflect.New(target.Type().Elem()).Elem()
		w.any(item, v, kid, join(path, key), "")
		target.SetMapIndex(reflect.ValueOf(key), item)
	}
}

// tables reads an array of tables.
func (w walk) tables(target reflect.Value, v any, n *tomlfile.Node, path string) {
	items, ok := tablesOf(v)
	if !ok || len(items) != len(n.Items) {
		w.wrongType(n, path, "a list of tables, each under [["+path+"]]", "")
		return
	}
	target.Set(reflect.MakeSlice(target.Type(), len(items), len(items)))
	for i, item := range items {
		w.table(target.Index(i), item, n.Items[i], path)
	}
}

// tablesOf is v as tables, however it was written.
func tablesOf(v any) ([]map[string]any, bool) {
	switch v := v.(type) {
	case []map[string]any:
		return v, true
	case []any:
		var out []map[string]any
		for _, item := range v {
			t, ok := item.(map[string]any)
			if !ok {
				return nil, false
			}
			out = append(out, t)
		}
		return out, true
	}
	return nil, false
}

func (w walk) isTable(v any, n *tomlfile.Node, path string) (map[string]any, bool) {
	values, ok := v.(map[string]any)
	if !ok {
		w.wrongType(n, path, "a table, under ["+path+"]", "")
	}
	return values, ok
}

func (w walk) leaf(l leaf, v any, n *tomlfile.Node, path, options string) {
	l.mark(Place{Span: n.Value, Bad: n.Bad})
	if n.Bad {
		return
	}
	if !l.set(v, n) {
		l.mark(Place{Span: n.Value, Bad: true})
		d := diag.Diagnostic{Span: n.Value, Rule: "wrong-type", Message: fmt.Sprintf("%s must be %s", path, l.want()), Mending: asMeant(l, v, n)}
		if _, isDate := l.(*Date); isDate {
			d.Hint = tomlfile.DayHint(n.Value.Text())
		}
		w.list.Add(d)
		return
	}
	if v, ok := l.(Value); ok && options == "required" && !v.Given() {
		l.mark(Place{Span: n.Value, Bad: true})
		w.list.Errorf(n.Value, "missing-key", "", "%s is empty", path)
	}
	if names, isList := asList(l); isList {
		w.once(names, n, path)
	}
	if t, ok := l.(*Text); ok && t.Given() {
		if words := wordsOf(options); words != nil {
			w.oneOf(t, words, path)
		}
	}
}

// asMeant is the value that is surely meant by one of the wrong kind: by a day in words or between quotes, and by true, false
// or a number between quotes.
func asMeant(l leaf, v any, n *tomlfile.Node) *diag.Mending {
	typed, isText := v.(string)
	if !isText {
		return nil
	}
	meant := ""
	switch typed = strings.TrimSpace(typed); l.(type) {
	case *Date:
		if day, ok := tomlfile.MeantDay(typed); ok {
			meant = string(day)
		}
	case *Flag:
		if typed == "true" || typed == "false" {
			meant = typed
		}
	case *Number:
		if whole, err := strconv.ParseInt(typed, 10, 64); err == nil && whole >= 0 && whole <= mostNumber && strconv.FormatInt(whole, 10) == typed {
			meant = typed
		}
	}
	if meant == "" {
		return nil
	}
	return &diag.Mending{Parts: []diag.Part{{Span: n.Value, With: meant, TOML: true}}}
}

// wordsOf are the words that a text may be, by the options of its tag; nil for any.
func wordsOf(options string) []string {
	if options == "" || options == "required" {
		return nil
	}
	return strings.Split(options, "|")
}

// oneOf reports a text that is none of words.
func (w walk) oneOf(t *Text, words []string, path string) {
	if slices.Contains(words, t.Value) {
		return
	}
	t.Bad = true
	w.list.Misnamed(t.Span, "unknown-word", t.Value, words, "it can be: "+strings.Join(words, ", "), "%s can't be %q", path, t.Value)
}

func (w walk) wrongType(n *tomlfile.Node, path, want, hint string) {
	w.list.Errorf(n.Value, "wrong-type", hint, "%s must be %s", path, want)
}

func join(path, key string) string {
	key = tomlfile.Key(key)
	if path == "" {
		return key
	}
	return path + "." + key
}

// A field is where the value of a key goes.
type field struct {
	index   []int
	kind    reflect.Type
	options string
	doc     string // what the key means to the author
	form    string // of a text: "address", "day" or "draft", which check demands of it; of named tables, of their names
}

// missing reports that a required key is not given, and what it is for.
func (w walk) missing(n *tomlfile.Node, path string, f field) {
	hint := ""
	switch _, isLeaf := reflect.New(f.kind).Interface().(leaf); {
	case isLeaf && f.doc != "":
		hint = "say " + f.doc
	case isLeaf:
	case f.kind.Kind() == reflect.Slice:
		path = "[[" + path + "]]"
	default:
		path = "[" + path + "]"
	}
	w.list.Errorf(n.Key, "missing-key", hint, "%s is missing", path)
}

// keysOf lists the keys of a struct by its toml tags. It is asked for with every table and fact, so each
// type is read once.
func keysOf(t reflect.Type) map[string]field {
	if known, ok := keysByType.Load(t); ok {
		return known.(map[string]field)
	}
	fields := map[string]field{}
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("toml"), ",")
		if key != "" && key != "-" {
			fields[key] = field{f.Index, f.Type, options, f.Tag.Get("doc"), f.Tag.Get("form")}
		}
	}
	keysByType.Store(t, fields)
	return fields
}

var keysByType sync.Map // reflect.Type to map[string]field

// Lookup finds a value of a case, council or meeting by its dotted name, such as "contract.value".
// ok is false where the file's format has no such value: a name that can never be one.
func Lookup(file any, name string) (v Value, ok bool) {
	target := reflect.Indirect(reflect.ValueOf(file))
	for key := range strings.SplitSeq(name, ".") {
		switch target.Kind() {
		case reflect.Struct:
			f, known := keysOf(target.Type())[key]
			if !known {
				return nil, false
			}
			target = target.FieldByIndex(f.index)
		case reflect.Map:
			item := target.MapIndex(reflect.ValueOf(key))
			if !item.IsValid() {
				item = reflect.Zero(target.Type().Elem())
			}
			target = item
		default:
			return nil, false
		}
	}
	if target.IsZero() { // most are, and of these no copy is needed
		target = reflect.Zero(target.Type())
	}
	v, ok = target.Interface().(Value)
	return v, ok
}
