package pipeline

import (
	"reflect"
	"slices"
	"testing"
)

// TestKeptWhole names what each type has that is kept from one build to the next: a field that is new has to be kept too
// (knownkept.go), or is one that no build asks for.
func TestKeptWhole(t *testing.T) {
	for _, tt := range []struct {
		of             any
		kept, needless []string
	}{
		{product{}, []string{"read", "sum", "paper", "issue", "version", "put"}, []string{"sheet"}}, // by which a preview shows places
		{version{}, []string{"names"}, []string{"entry", "also", "folder", "files"}},                // of a rendering
		{issue{}, []string{"entry", "article", "onePage"}, nil},
		{sibling{}, []string{"Subject", "meeting", "link"}, nil},
		{counted{}, []string{"nth", "heading", "marker"}, nil},
		{attached{}, []string{"name", "title"}, nil},
		{paper{}, []string{
			"Subject", "fate", "meeting", "others", "address", "fixed", "sum", "title", "short", "language", "translationOf", "siblings", "counted",
			"stoodFor", "unread", "draft", "asked", "unmade", "flawed", "older", "listing", "attached", "entry", "findings", "tally", "ignored",
		}, []string{
			"withdrawal",  // of papers that are not kept
			"clearances",  // for status
			"differences", // for verify
			"further",     // the same
			"remarks",     // in files that stay as they are
		}},
	} {
		of := reflect.TypeOf(tt.of)
		for _, f := range reflect.VisibleFields(of) {
			if len(f.Index) == 1 && !slices.Contains(slices.Concat(tt.kept, tt.needless), f.Name) {
				t.Errorf("%s has a field %s, which is not kept from one build to the next", of, f.Name)
			}
		}
	}
}
