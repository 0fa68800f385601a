package returned

import (
	"bytes"
	"reflect"
	"testing"

	"cabinet/internal/schematest"
)

// TestSchemaHasTheKeys holds the schema against the types that are written: the same keys, each with what it means, and
// those required that are always there.
func TestSchemaHasTheKeys(t *testing.T) {
	for _, d := range schematest.Differences(t, Schema, map[string]reflect.Type{
		"": reflect.TypeFor[jsonComparison](), "edit": reflect.TypeFor[jsonEdit](), "comment": reflect.TypeFor[jsonComment](),
		"place": reflect.TypeFor[jsonPlace](), "piece": reflect.TypeFor[jsonPiece](), "take": reflect.TypeFor[jsonTake](),
	}) {
		t.Error(d)
	}
}

// TestJSONIsValid validates what is written of all edits by the schema.
func TestJSONIsValid(t *testing.T) {
	for _, e := range edits {
		r := sample(t)
		now, back := file(t, r), file(t, r)
		e.do(back)
		var b bytes.Buffer
		if err := compare(Paper{Report: r}, now.taken(), nil, back.taken()).JSON(&b, "back.docx", "case.toml"); err != nil {
			t.Fatal(err)
		}
		if err := schematest.Validate(t, Schema, b.Bytes()); err != nil {
			t.Errorf("%s: %v", e.says, err)
		}
	}
}
