// Package schematest holds a JSON Schema against the types that are written, and against what is written of them. It is for tests
// alone: a schema that says something else than its program misleads whoever relies on it.
package schematest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// An object is what a schema says of an object.
type object struct {
	Properties           map[string]struct{ Description string }
	Required             []string
	AdditionalProperties bool
}

// Differences lists in what the definitions of a schema, by their names and the whole under "", differ from the types that are
// written: each has the keys of its type, says what they mean, and requires those that are always there. What some keys mean,
// which are given by their names, is said elsewhere.
func Differences(t testing.TB, schema []byte, of map[string]reflect.Type, elsewhere ...string) (all []string) {
	t.Helper()
	var s struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(schema, &s); err != nil {
		t.Fatal(err)
	}
	for name, written := range of {
		said := s.Defs[name]
		if name == "" {
			said = s.object
		}
		all = append(all, said.differences(written, elsewhere)...)
	}
	return all
}

func (o object) differences(written reflect.Type, elsewhere []string) (all []string) {
	keys, always := keysOf(written)
	if got := slices.Sorted(maps.Keys(o.Properties)); !slices.Equal(got, keys) {
		all = append(all, fmt.Sprintf("%v has the keys %q, and its schema %q", written, keys, got))
	}
	if !slices.Equal(o.Required, always) || o.AdditionalProperties {
		all = append(all, fmt.Sprintf("%v always has %q, and its schema asks for %q", written, always, o.Required))
	}
	for key, p := range o.Properties {
		if p.Description == "" && !slices.Contains(elsewhere, key) {
			all = append(all, fmt.Sprintf("nothing says what %v.%s means", written, key))
		}
	}
	return all
}

// keysOf are the keys of a type, sorted, and those that are always written, in their order.
func keysOf(written reflect.Type) (keys, always []string) {
	for _, field := range reflect.VisibleFields(written) {
		if field.Anonymous {
			continue // its own fields follow
		}
		key, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
		if keys = append(keys, key); rest == "" {
			always = append(always, key)
		}
	}
	slices.Sort(keys)
	return keys, always
}

// Validate tells what a schema has against a text.
func Validate(t testing.TB, schema, text []byte) error {
	t.Helper()
	said, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema", said); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(value)
}
