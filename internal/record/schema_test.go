package record

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestSchemasHaveTheKeys holds each schema against the type that is written: the same keys, each with what
// it means, and those required that are always there.
func TestSchemasHaveTheKeys(t *testing.T) {
	meeting, manifest := definitions(t, MeetingFile), definitions(t, ManifestFile)
	for _, tt := range []struct {
		schema object
		of     reflect.Type
	}{
		{meeting[""], reflect.TypeFor[Meeting]()}, {meeting["paper"], reflect.TypeFor[Paper]()}, {meeting["withdrawal"], reflect.TypeFor[Withdrawal]()},
		{meeting["version"], reflect.TypeFor[Version]()}, {meeting["document"], reflect.TypeFor[Document]()},
		{meeting["translation"], reflect.TypeFor[Translation]()}, {meeting["listing"], reflect.TypeFor[Listing]()}, {meeting["exception"], reflect.TypeFor[Exception]()}, {meeting["agenda"], reflect.TypeFor[Agenda]()}, {meeting["item"], reflect.TypeFor[Item]()}, {meeting["exemption"], reflect.TypeFor[Exemption]()},
		{meeting["pages"], reflect.TypeFor[Pages]()}, {meeting["fate"], reflect.TypeFor[ItemFate]()}, {meeting["extract"], reflect.TypeFor[Extract]()}, {meeting["line"], reflect.TypeFor[Line]()}, {meeting["supplement"], reflect.TypeFor[Supplement]()}, {manifest["file"], reflect.TypeFor[File]()},
	} {
		var keys, always []string
		for _, field := range reflect.VisibleFields(tt.of) {
			if field.Anonymous {
				continue // its own fields follow
			}
			key, rest, _ := strings.Cut(field.Tag.Get("json"), ",")
			if keys = append(keys, key); rest == "" {
				always = append(always, key)
			}
		}
		slices.Sort(keys)
		if got := slices.Sorted(maps.Keys(tt.schema.Properties)); !slices.Equal(got, keys) {
			t.Errorf("%v has the keys %q, and its schema %q", tt.of, keys, got)
		}
		if !slices.Equal(tt.schema.Required, always) || tt.schema.AdditionalProperties {
			t.Errorf("%v always has %q, and its schema asks for %q", tt.of, always, tt.schema.Required)
		}
		for key, p := range tt.schema.Properties {
			if p.Description == "" {
				t.Errorf("nothing says what %v.%s means", tt.of, key)
			}
		}
	}
}

// TestRecordsAreValid validates records by their schemas: those of this project's own output, and one with
// every key.
func TestRecordsAreValid(t *testing.T) {
	read := func(name string) []byte {
		text, err := os.ReadFile("../../output/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	full := sample
	full.ID, full.Time, full.Place = ID("m"), "2 pm", "Hall"
	for i, text := range [][]byte{read("cabinet/2025-02-07/meeting.json"), full.Write()} {
		if err := validate(t, MeetingFile, text); err != nil {
			t.Errorf("record %d: %v", i, err)
		}
	}
	if err := validate(t, ManifestFile, read(ManifestFile)); err != nil {
		t.Error(err)
	}
	if validate(t, ManifestFile, []byte(`{"format": 1, "files": [{"name": "x"}]}`)) == nil {
		t.Error("a file without a digest is valid")
	}
	if Schema("case") != nil {
		t.Error("there is a schema of something else")
	}
}

type object struct {
	Properties map[string]struct {
		Description string
	}
	Required             []string
	AdditionalProperties bool
}

// definitions are the objects of a schema by their names, the file's own under "".
func definitions(t *testing.T, of string) map[string]object {
	t.Helper()
	var s struct {
		object
		Defs map[string]object `json:"$defs"`
	}
	if err := json.Unmarshal(Schema(of), &s); err != nil {
		t.Fatal(err)
	}
	s.Defs[""] = s.object
	return s.Defs
}

func validate(t *testing.T, of string, text []byte) error {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema(of)))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(of, schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile(of)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(value)
}
