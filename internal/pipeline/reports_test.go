package pipeline

import (
	"slices"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/project"
	"cabinet/templates"
)

// TestReportsOfCase has a case's numbered report and facts, as it is and half-written.
func TestReportsOfCase(t *testing.T) {
	const name = "sena-tribunal-officers"
	p, err := project.Open(newProject(t).dir)
	if err != nil {
		t.Fatal(err)
	}
	r := ReportsOf(p)
	n := r.Numbered(project.Subject{Name: name})
	if n.Report == nil || n.Report.Draft || n.Title != n.Report.Title {
		t.Fatalf("the sample's paper is not made: %v", n.Findings)
	}
	if value := given(n, "contract.value"); value.Value != "£282,693.00" || value.Kind != "money" || value.At.Text() != `"£282,693.00"` {
		t.Errorf("contract.value is %+v", value)
	}
	if asks := given(n, "decision.asks"); asks.Kind != "decision" {
		t.Errorf("decision.asks is %+v", asks)
	}
	if day := given(n, "meeting.date"); day.Kind != "date" || day.Value != "7 February 2025" {
		t.Errorf("meeting.date is %+v", day)
	}
}

// TestReportsOfFiles has the report of a case that lacks a fact, and of one that no file tells of, from files in memory.
func TestReportsOfFiles(t *testing.T) {
	p := &project.Project{Content: casefile.Folder{Name: "before/content", FS: fstest.MapFS{
		"cases/x.toml": {Data: []byte("kind = \"exception\"\ncouncil = \"none\"\nmeeting = \"none\"\n")},
	}}, Templates: templates.FS}
	r := ReportsOf(p)
	for _, name := range []string{"x", "y"} {
		if n := r.Numbered(project.Subject{Name: name}); n.Report != nil || len(n.Findings) == 0 || n.File != "before/content/cases/"+name+".toml" {
			t.Errorf("%s is made, or nothing tells why it is not: %+v", name, n)
		}
	}
}

func given(n Numbered, name string) compose.Given {
	i := slices.IndexFunc(n.Given, func(g compose.Given) bool { return g.Name == name })
	if i < 0 {
		return compose.Given{}
	}
	return n.Given[i]
}
