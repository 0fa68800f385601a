package status

import (
	"bytes"
	"reflect"
	"testing"

	"cabinet/internal/calendar"
	"cabinet/internal/schematest"
)

// TestSchemaHasTheKeys holds the schema against the types that are written: the same keys, each with what it means, and
// those required that are always there.
func TestSchemaHasTheKeys(t *testing.T) {
	for _, d := range schematest.Differences(t, Schema, map[string]reflect.Type{
		"": reflect.TypeFor[Report](), "meeting": reflect.TypeFor[Meeting](), "day": reflect.TypeFor[Day](), "item": reflect.TypeFor[Item](),
		"late": reflect.TypeFor[Late](), "key": reflect.TypeFor[Key](), "officer": reflect.TypeFor[Officer](), "private": reflect.TypeFor[Private](), "cancelled": reflect.TypeFor[Cancelled](), "clearance": reflect.TypeFor[Clearance](),
	}, "late", "key_decision", "private", "cancelled") {
		t.Error(d)
	}
}

// TestJSONIsValid validates reports by the schema: an empty one, and one with every key and every state.
func TestJSONIsValid(t *testing.T) {
	full := Meeting{Body: "Cabinet", Name: "Cabinet – 8 July 2025", Time: "2 pm", Ends: "4 pm", Place: "Hall", Errors: 1, Private: &Private{"2025-05-01", "2025-06-30", "the Chairman"}, Cancelled: &Cancelled{"2025-07-01", "next", "Snow."}}
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
		if err := schematest.Validate(t, Schema, b.Bytes()); err != nil {
			t.Error(err)
		}
	}
}
