package casefile

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"

	"cabinet/internal/diag"
	"cabinet/internal/tomlfile"
)

// candidates are values of every type and form.
var candidates = []any{
	5, 0, -1, mostNumber, mostNumber + 1, 1.5, true, "words", "", " ", "draft", "£5", "(£1,000.00)", "5", "No!", strings.Repeat("a", mostAddress+1),
	[]any{}, []any{"x"}, []any{""}, []any{"x", 5}, []any{[]any{"x", ""}}, []any{[]any{5}}, []any{map[string]any{"qq": 1}},
	map[string]any{}, map[string]any{"qq": 5}, map[string]any{"Q q": "x"}, aDate, aTime,
}

var aDate, aTime = local("2025-02-07"), local("2025-02-07T10:00:00")

// local is a TOML date, or a date with a time.
func local(s string) time.Time {
	var v map[string]any
	if _, err := toml.Decode("d = "+s, &v); err != nil {
		panic(err)
	}
	return v["d"].(time.Time)
}

// TestSchemasRefuseWhatReadingRefuses puts a value of every type in the place of every key, takes every
// key away, and adds one: the schema must find fault in the lines in which reading does, and in no
// other.
func TestSchemasRefuseWhatReadingRefuses(t *testing.T) {
	for _, of := range SchemaNames() {
		t.Run(of, func(t *testing.T) {
			t.Parallel()
			file, valid := schemas[of].file, validator(t, of)
			faults(t, of, valid, whole(file), "whole")
			eachPlace(file, nil, func(path []any, f field) {
				for _, v := range append(slices.Clip(candidates), nil) {
					if onlyInTOML(v, f) {
						continue
					}
					doc := around(file, path)
					put(doc, path, v)
					faults(t, of, valid, doc, fmt.Sprintf("%v = %#v", path, v))
				}
			})
		})
	}
}

// onlyInTOML tells what a schema can't: a date from a text that looks like one, and words from an empty
// text with a space in it.
func onlyInTOML(v any, f field) bool {
	_, isTime := v.(time.Time)
	words := f.form == "draft" || wordsOf(f.options) != nil
	switch reflect.Zero(f.kind).Interface().(type) {
	case Date, Money:
		return false
	case Fact:
		return v == aTime
	}
	return isTime || words && v == " "
}

// faults demands that reading and the schema find fault with a file in the same lines.
func faults(t *testing.T, of string, valid *jsonschema.Schema, doc map[string]any, what string) {
	t.Helper()
	var text bytes.Buffer
	if err := toml.NewEncoder(&text).Encode(doc); err != nil {
		t.Fatalf("%s: %s: %v", of, what, err)
	}
	var list diag.List
	name := of + "s/x.toml"
	folder := folder(name, text.String())
	switch of {
	case "case":
		folder.Case("x", &list)
	case "council":
		folder.Council("x", &list)
	case "meeting":
		folder.Meeting("x", &list)
	}
	var want []int
	for _, d := range list.Sorted() {
		want = append(want, d.Line())
	}
	got := schemaLines(t, valid, doc, text.Bytes())
	slices.Sort(want)
	if want = slices.Compact(want); !slices.Equal(got, want) {
		t.Errorf("%s: %s: the schema finds fault in lines %d, reading in %d\n%s%s", of, what, got, want, lines(list.Sorted()), text.String())
	}
}

// schemaLines are the lines of a file's text in which a schema finds fault, sorted.
func schemaLines(t *testing.T, valid *jsonschema.Schema, doc map[string]any, text []byte) []int {
	t.Helper()
	err := valid.Validate(texted(doc))
	if err == nil {
		return nil
	}
	failed := (*jsonschema.ValidationError)(nil)
	if !errors.As(err, &failed) {
		t.Fatal(err)
	}
	_, root := tomlfile.Read(diag.NewSource("x", text), &diag.List{})
	found := map[int]bool{}
	var collect func(e *jsonschema.ValidationError)
	collect = func(e *jsonschema.ValidationError) {
		for _, cause := range e.Causes {
			collect(cause)
		}
		extra, isExtra := e.ErrorKind.(*kind.AdditionalProperties)
		switch at := nodeAt(root, e.InstanceLocation); {
		case len(e.Causes) > 0:
		case isExtra:
			for _, key := range extra.Properties {
				found[at.Kids[key].Key.Line()] = true
			}
		default:
			found[at.Key.Line()] = true
		}
	}
	collect(failed)
	return slices.Sorted(maps.Keys(found))
}

// nodeAt goes down a path, as far as the index does.
func nodeAt(n *tomlfile.Node, path []string) *tomlfile.Node {
	for _, part := range path {
		switch i, _ := strconv.Atoi(part); {
		case n.Kids[part] != nil:
			n = n.Kids[part]
		case i < len(n.Items) && n.Items[i].Key.End > 0: // a list in a list has no place of its own
			n = n.Items[i]
		}
	}
	return n
}

// whole is a file with every key that its format has.
func whole(t reflect.Type) map[string]any {
	values := map[string]any{}
	for key, f := range keysOf(t) {
		values[key] = good(f.kind, f)
	}
	return values
}

// around is a file with the tables on the way to a path, and the keys that it must have beside them.
func around(t reflect.Type, path []any) map[string]any {
	values := map[string]any{}
	for key, f := range keysOf(t) {
		if key == path[0] {
			values[key] = onTheWay(f.kind, f, path[1:])
		} else if f.options == "required" {
			values[key] = good(f.kind, f)
		}
	}
	return values
}

// onTheWay is a value that a key may have, with what stands at a path below it. A table has every key that is no table itself.
func onTheWay(t reflect.Type, f field, path []any) any {
	switch {
	case len(path) == 0:
		return good(t, f)
	case t.Kind() == reflect.Slice:
		return []map[string]any{onTheWay(t.Elem(), f, path[1:]).(map[string]any)}
	case t.Kind() == reflect.Map:
		return map[string]any{"x": onTheWay(t.Elem(), f, path[1:])}
	}
	values := map[string]any{}
	for key, f := range keysOf(t) {
		if key == path[0] {
			values[key] = onTheWay(f.kind, f, path[1:])
		} else if isLeaf(f.kind) || f.options == "required" {
			values[key] = good(f.kind, f)
		}
	}
	return values
}

// isLeaf tells whether values of a type are no tables.
func isLeaf(t reflect.Type) bool { return reflect.PointerTo(t).Implements(reflect.TypeFor[leaf]()) }

// good is a value that a key may have.
func good(t reflect.Type, f field) any {
	switch reflect.Zero(t).Interface().(type) {
	case Flag:
		return false
	case Number:
		return 5
	case Date, Fact:
		return aDate
	case Money:
		return "£5"
	case Names, Posts, Markers:
		return []any{"x"}
	case Matrix:
		return []any{[]any{"x"}}
	case Text:
		return textSchema(f, false).firstWord()
	case Post, Rule:
		return "x"
	}
	switch t.Kind() {
	case reflect.Slice:
		return []map[string]any{whole(t.Elem())}
	case reflect.Map:
		return map[string]any{"x": good(t.Elem(), field{})}
	}
	return whole(t)
}

func (s *schema) firstWord() string {
	if len(s.Enum) > 0 {
		return s.Enum[0]
	}
	return "x"
}

// eachPlace calls f for the path of every key, and of a name in each table of names.
func eachPlace(t reflect.Type, path []any, f func(path []any, of field)) {
	for _, key := range inOrder(keysOf(t)) {
		of := keysOf(t)[key]
		at := append(slices.Clip(path), key)
		f(at, of)
		kind := of.kind
		if kind.Kind() == reflect.Map {
			kind = kind.Elem()
			at = append(slices.Clip(at), "x")
			f(at, field{kind: kind})
		}
		if isLeaf(kind) {
			continue
		}
		if kind.Kind() == reflect.Slice {
			kind = kind.Elem()
			at = append(slices.Clip(at), 0)
		}
		eachPlace(kind, at, f)
	}
}

// put sets what stands at a path; nil takes it away.
func put(doc map[string]any, path []any, v any) {
	var at any = doc
	for _, part := range path[:len(path)-1] {
		if key, ok := part.(string); ok {
			at = at.(map[string]any)[key]
		} else {
			at = at.([]map[string]any)[part.(int)]
		}
	}
	key := path[len(path)-1].(string)
	if at.(map[string]any)[key] = v; v == nil {
		delete(at.(map[string]any), key)
	}
}

// texted is v with dates as texts, as TOML editors write them.
func texted(v any) any {
	switch v := v.(type) {
	case time.Time:
		if v.Location().String() == aDate.Location().String() {
			return v.Format(time.DateOnly)
		}
		return v.Format("2006-01-02T15:04:05")
	case map[string]any:
		out := map[string]any{}
		for key, item := range v {
			out[key] = texted(item)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = texted(item)
		}
		return out
	case []map[string]any:
		out := make([]any, len(v))
		for i, item := range v {
			out[i] = texted(item)
		}
		return out
	}
	return v
}

func TestSchemaRefusesNames(t *testing.T) {
	for _, name := range []string{"../cabinet", "The Cabinet", ""} {
		doc := whole(schemas["council"].file)
		doc["body"] = map[string]any{name: map[string]any{"name": "Cabinet"}}
		faults(t, "council", validator(t, "council"), doc, "body "+name)
	}
}
