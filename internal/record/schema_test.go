package record

import (
	"os"
	"reflect"
	"testing"

	"cabinet/internal/schematest"
)

// TestSchemasHaveTheKeys holds each schema against the type that is written: the same keys, each with what
// it means, and those required that are always there.
func TestSchemasHaveTheKeys(t *testing.T) {
	for _, d := range schematest.Differences(t, Schema(MeetingFile), map[string]reflect.Type{
		"": reflect.TypeFor[Meeting](), "paper": reflect.TypeFor[Paper](), "withdrawal": reflect.TypeFor[Withdrawal](), "version": reflect.TypeFor[Version](),
		"document": reflect.TypeFor[Document](), "translation": reflect.TypeFor[Translation](), "listing": reflect.TypeFor[Listing](), "exception": reflect.TypeFor[Exception](),
		"agenda": reflect.TypeFor[Agenda](), "item": reflect.TypeFor[Item](), "exemption": reflect.TypeFor[Exemption](), "pages": reflect.TypeFor[Pages](),
		"fate": reflect.TypeFor[Fate](), "extract": reflect.TypeFor[Extract](), "line": reflect.TypeFor[Line](), "supplement": reflect.TypeFor[Supplement](),
	}) {
		t.Error(d)
	}
	for _, d := range schematest.Differences(t, Schema(ManifestFile), map[string]reflect.Type{"file": reflect.TypeFor[File]()}) {
		t.Error(d)
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
		if err := schematest.Validate(t, Schema(MeetingFile), text); err != nil {
			t.Errorf("record %d: %v", i, err)
		}
	}
	if err := schematest.Validate(t, Schema(ManifestFile), read(ManifestFile)); err != nil {
		t.Error(err)
	}
	if schematest.Validate(t, Schema(ManifestFile), []byte(`{"format": 1, "files": [{"name": "x"}]}`)) == nil {
		t.Error("a file without a digest is valid")
	}
	if Schema("case") != nil {
		t.Error("there is a schema of something else")
	}
}
