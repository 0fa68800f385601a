package pipeline

import (
	"reflect"
	"slices"
	"strings"
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
			"Subject", "fate", "meeting", "others", "address", "fixed", "sum", "title", "short", "former", "language", "translationOf", "siblings", "counted",
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

// An agenda that was published, with a supplement and an earlier version, comes over from the last output where nothing of it has
// changed, as a run without a memory makes it.
func TestKnownAgendaThatWasPublished(t *testing.T) {
	p := withOthers(t, "pack = [\"whole\", \"page\"]\n")
	p.freeze()
	p.change(meeting1, "paper = \"sena-tribunal-officers\"\n", "paper = \"sena-tribunal-officers\"\nnote = \"See item 5.\"\n")
	p.change(meeting1, "pack = \"slip\"\n", "pack = \"slip\"\n[[item.document]]\ntitle = \"Answer to the letter\"\nfile = \"letter-2.pdf\"\n")
	p.file("content/letter-2.pdf", plainPDF("Answer", "", portrait))
	p.freeze()
	p.build(1, 0)
	p.file(meeting2, "council = \"leicestershire\"\nbody = \"scrutiny\"\ndate = 2025-03-18\n")
	p.file(council1, p.read(council1)+"\n[body.scrutiny]\nname = \"Scrutiny\"\n")
	p.build(1, 0)
	p.file("content/cases/other.toml", "status = \"draft\"\n"+strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
	p.build(1, 0)
	if !p.exists("output/"+address1+"/supplement-1/index.html") || !p.exists("output/"+address1+"/agenda/v1/index.html") {
		t.Fatal("there is no supplement, or no earlier agenda")
	}
	forgetful := tree{t, t.TempDir()}
	forgetful.becomes(p)
	forgetful.build(1, 0)
	p.sameOutput(forgetful, "a draft of another paper")
}
