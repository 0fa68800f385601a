package project

import (
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/templates"
)

// A paper that two bodies have had was published last with the later meeting, whatever their files are called.
func TestLastFrozen(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	p := &Project{Content: casefile.Folder{Name: "content", FS: fstest.MapFS{
		"meetings/cabinet-spring.toml":          file("date = 2025-03-18\n"),
		"meetings/cabinet-spring/waste.1.toml":  file(""),
		"meetings/scrutiny-winter.toml":         file("date = 2025-02-04\n"),
		"meetings/scrutiny-winter/waste.1.toml": file(""),
		"meetings/scrutiny-winter/waste.2.toml": file(""),
	}}, Templates: templates.FS}
	var list diag.List
	l := p.Load(&list)
	if s, ok := l.LastFrozen("waste"); !ok || s != (Subject{Name: "waste", Meeting: "cabinet-spring", Version: 1}) {
		t.Errorf("the last is %+v, %t", s, ok)
	}
	if s, ok := l.LastFrozen("roads"); ok {
		t.Errorf("%+v was never published", s)
	}
}
