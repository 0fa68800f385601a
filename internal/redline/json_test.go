package redline

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
		"": reflect.TypeFor[jsonComparison](), "paper": reflect.TypeFor[jsonPaper](), "fact": reflect.TypeFor[jsonFact](), "numbers": reflect.TypeFor[jsonNumbers](),
		"change": reflect.TypeFor[jsonChange](), "place": reflect.TypeFor[jsonPlace](), "piece": reflect.TypeFor[jsonPiece](), "table": reflect.TypeFor[jsonTable](),
		"row": reflect.TypeFor[jsonRow](), "detail": reflect.TypeFor[jsonDetail](),
	}) {
		t.Error(d)
	}
}

// TestJSONIsValid validates the comparisons of all edits by the schema.
func TestJSONIsValid(t *testing.T) {
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
		if err := schematest.Validate(t, Schema, b.Bytes()); err != nil {
			t.Error(err)
		}
	}
}
