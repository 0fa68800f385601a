package pipeline

import (
	"strings"
	"testing"

	"cabinet/internal/docxread"
)

// TestClearing has a draft that goes out to be cleared: what a check warns of stands at its place as comments, without notes and
// without what is about no place of the paper; and nothing is published.
func TestClearing(t *testing.T) {
	p := newProject(t)
	p.run(Options{Purpose: BuildingDrafts, Word: true, Clearing: true})
	f, err := docxread.Read([]byte(p.read("output-drafts/" + paper1 + ".docx")))
	if err != nil {
		t.Fatal(err)
	}
	if !f.Tracking || p.exists("output") {
		t.Errorf("changes are tracked: %t; something is published: %t", f.Tracking, p.exists("output"))
	}
	found := false
	for _, c := range f.Comments {
		if c.Author != remarker || c.On == "" || strings.Contains(c.Text, "hint") {
			t.Errorf("a comment is %+v", c)
		}
		found = found || strings.Contains(c.Text, "almost exactly ten times the contract's") && strings.Contains(c.On, "£2.8m")
	}
	if !found || len(f.Comments) > 12 {
		t.Errorf("%d comments are %+v", len(f.Comments), f.Comments)
	}
}
