package check_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/BurntSushi/toml"

	"cabinet/internal/check"
	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// elsewhere are the rules whose bad examples take the paper away from its address.
var elsewhere = map[string]bool{"item-withdrawn": true, "agenda-address": true}

// TestBadExamplesAreSeen makes a draft of the bad example of every rule: whatever is wrong with a paper, those who
// are to mend it can read it, in every format, on their desk and in a preview.
func TestBadExamplesAreSeen(t *testing.T) {
	for _, r := range check.Rules() {
		if r.Bad == "" || elsewhere[r.ID] {
			continue
		}
		t.Run(r.ID, func(t *testing.T) {
			seen(t, projectOf(t, filesOf(t, r.Bad)))
		})
	}
}

// seen demands that the paper of a project is made as a draft in every format, and shown in a preview.
func seen(t *testing.T, p *project.Project) {
	t.Helper()
	r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.BuildingDrafts, Large: true})
	if err != nil {
		t.Fatal(err)
	}
	found, _ := filepath.Glob(filepath.Join(p.Folder, "output-drafts", "*", "*", "*", "paper*"))
	if len(found) != 3 {
		t.Fatalf("the draft has %q:\n%v", found, r.Findings)
	}
	for _, name := range found {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(name) == ".md" {
			if marked := bytes.HasPrefix(text, []byte("Draft: ")); marked != (r.ToMend == 1) || marked != (r.Errors > 0) {
				t.Errorf("marked %t, with %d errors:\n%v\n%s", marked, r.Errors, r.Findings, text)
			}
			continue
		}
		file, err := pdfread.Read(text)
		if err != nil {
			t.Fatal(err)
		}
		if problems := file.Problems(); len(problems) > 0 {
			t.Errorf("%s: %v", filepath.Base(name), problems)
		}
	}
	shown, err := pipeline.Render(context.Background(), p, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(shown.Papers) != 1 || !shown.Papers[0].Current || shown.Papers[0].Address == "" {
		t.Errorf("a preview has %+v", shown.Papers)
	}
}

// projectOf is a project of an example's files.
func projectOf(t *testing.T, files map[string]map[string]any) *project.Project {
	t.Helper()
	dir := t.TempDir()
	for name, file := range map[string]string{"council": "councils/wychwood.toml", "meeting": "meetings/sitting.toml", "case": "cases/paper.toml"} {
		var b bytes.Buffer
		if err := toml.NewEncoder(&b).Encode(files[name]); err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, "content", file), b.Bytes())
	}
	writeFile(t, filepath.Join(dir, "templates", "papers", "exception", "sections.md.tmpl"), nil)
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func writeFile(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
}
