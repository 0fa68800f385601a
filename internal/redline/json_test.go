package redline

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// object is what a schema says of an object.
type object struct {
	Properties           map[string]struct{ Description string }
	Required             []string
	AdditionalProperties bool
}

// TestSchemaHasTheKeys holds the schema against the types that are written: the same keys, each with what it means, and
// those required that are always there.
func TestSchemaHasTheKeys(t *testing.T) {
	var schema struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema, &schema); err != nil {
		t.Fatal(err)
	}
	for name, of := range map[string]reflect.Type{
		"": reflect.TypeFor[jsonComparison](), "paper": reflect.TypeFor[jsonPaper](), "fact": reflect.TypeFor[jsonFact](), "numbers": reflect.TypeFor[jsonNumbers](),
		"change": reflect.TypeFor[jsonChange](), "place": reflect.TypeFor[jsonPlace](), "piece": reflect.TypeFor[jsonPiece](), "table": reflect.TypeFor[jsonTable](),
		"row": reflect.TypeFor[jsonRow](), "detail": reflect.TypeFor[jsonDetail](),
	} {
		said := schema.Defs[name]
		if name == "" {
			said = schema.object
		}
		var keys, always []string
		for _, field := range reflect.VisibleFields(of) {
			key, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
			if keys = append(keys, key); rest == "" {
				always = append(always, key)
			}
		}
		slices.Sort(keys)
		if got := slices.Sorted(maps.Keys(said.Properties)); !slices.Equal(got, keys) {
			t.Errorf("%v has the keys %q, and its schema %q", of, keys, got)
		}
		if !slices.Equal(said.Required, always) || said.AdditionalProperties {
			t.Errorf("%v always has %q, and its schema asks for %q", of, always, said.Required)
		}
		for key, p := range said.Properties {
			if p.Description == "" {
				t.Errorf("nothing says what %v.%s means", of, key)
			}
		}
	}
}

// TestJSONIsValid validates the comparisons of all edits by the schema.
func TestJSONIsValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("diff", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("diff")
	if err != nil {
		t.Fatal(err)
	}
	was := base(t)
	papers := []Named{{"gone", Compare(Version{Report: paper(was)}, Version{})}, {"new", Compare(Version{}, Version{Report: paper(was)})}}
	for _, e := range edits {
		papers = append(papers, Named{e.says, compare(was, e.of(was))})
	}
	for _, all := range [][]Named{nil, papers} {
		var b bytes.Buffer
		if err := JSON(&b, "before", "now", all); err != nil {
			t.Fatal(err)
		}
		text, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(text); err != nil {
			t.Error(err)
		}
	}
}
