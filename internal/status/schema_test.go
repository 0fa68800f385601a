package status

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"cabinet/internal/calendar"
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
		"": reflect.TypeFor[Report](), "meeting": reflect.TypeFor[Meeting](), "day": reflect.TypeFor[Day](), "item": reflect.TypeFor[Item](),
		"late": reflect.TypeFor[Late](), "key": reflect.TypeFor[Key](), "officer": reflect.TypeFor[Officer](), "private": reflect.TypeFor[Private](), "clearance": reflect.TypeFor[Clearance](),
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
			if p.Description == "" && !slices.Contains([]string{"late", "key_decision", "private"}, key) {
				t.Errorf("nothing says what %v.%s means", of, key)
			}
		}
	}
}

// TestJSONIsValid validates reports by the schema: an empty one, and one with every key and every state.
func TestJSONIsValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("status", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("status")
	if err != nil {
		t.Fatal(err)
	}
	full := Meeting{Body: "Cabinet", Name: "Cabinet – 8 July 2025", Time: "2 pm", Ends: "4 pm", Place: "Hall", Errors: 1, Private: &Private{"2025-05-01", "2025-06-30", "the Chairman"}}
	for _, s := range States {
		full.Items = append(full.Items, Item{
			ID: "i", Number: "5a", Level: 1, Title: "A title", Exempt: true, Paper: "p", State: s, Errors: 1, Warnings: 2, Version: 3, On: "2025-06-30", To: "next",
			Late: &Late{"2025-07-01", "It came late."}, Key: &Key{"2025-05-01", "special urgency"}, Waits: []Officer{{"clerk", "Clerk", "A", "a@b.gov.uk"}},
		})
	}
	for _, r := range []Report{New("2025-01-20"), sitting(full), sitting(Meeting{Items: []Item{}})} {
		for _, kind := range calendar.Kinds {
			if len(r.Meetings) > 0 {
				r.Meetings[0].Days = append(r.Meetings[0].Days, Day{Kind: kind, Date: "2025-07-01", Lacks: 1})
			}
			if labels[kind] == "" {
				t.Errorf("%s has no label", kind)
			}
		}
		var b bytes.Buffer
		if err := r.JSON(&b); err != nil {
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
