package pipeline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// In an empty folder the program shows what it does, on the sample that it carries.
func TestSample(t *testing.T) {
	p, err := project.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	r := run(t, p, Options{Purpose: Building})
	if !r.Written || r.Papers != 1 || r.Errors != 0 {
		t.Errorf("%+v", r)
	}
	if _, _, _, err := project.NewCase(p, project.NewOptions{Kind: "exception", Name: "x"}); err == nil {
		t.Error("a new case for the sample")
	}
}

// A project's own templates lie over those of the program, file by file.
func TestTemplateOverlay(t *testing.T) {
	p := newProject(t)
	p.file("templates/papers/exception/councils/leicestershire.md.tmpl",
		"{{define \"policy\"}}Our own words.\n\n{{may \"previous_decisions\" \"Which?\"}}{{end}}\n{{define \"urgency\"}}It was urgent.{{end}}")
	p.build(1, 0)
	if text := p.output(paper1 + ".md"); !strings.Contains(text, "Our own words.") || !strings.Contains(text, "Tribunal") {
		t.Errorf("the paper is not made of both:\n%s", text)
	}
	p.file("templates/static/cabinet.css", "body { color: green }\n")
	p.build(1, 0)
	if css := p.output("static/cabinet.css"); css != "body { color: green }\n" {
		t.Errorf("style %q", css)
	}
	if page := p.output("index.html"); !strings.Contains(page, "<!DOCTYPE html>") {
		t.Error("the pages lost their templates")
	}
}

// Nothing outside templates/ is read through a link, and the program's own file does not stand in for it.
func TestTemplateLinkThatLeadsOut(t *testing.T) {
	p := newProject(t)
	p.file("secret.tmpl", "{{define \"purpose\"}}secret{{end}}")
	mkdir(t, p.dir, "templates/papers/exception")
	if err := os.Symlink("../../../secret.tmpl", filepath.Join(p.dir, "templates/papers/exception/sections.md.tmpl")); err != nil {
		t.Skip(err)
	}
	r := p.run(Options{Purpose: Building})
	if r.Errors == 0 || r.Written {
		t.Errorf("%+v", r)
	}
}
