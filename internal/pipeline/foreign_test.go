package pipeline

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// A folder that somebody else made stays, and is named.
func TestForeignFolders(t *testing.T) {
	tests := []struct {
		name    string
		made    func(p tree)
		message string
	}{
		{"files of others in output", func(p tree) { p.file("output/letter.txt", "Dear Sir") }, "output has files in it that cabinet did not write"},
		{"a page of others", func(p tree) { p.file("output/index.html", "<title>Ours</title>") }, "output has files in it that cabinet did not write"},
		{"a file", func(p tree) { p.file("output", "Dear Sir") }, "output is not a folder"},
		{"a link", func(p tree) { mkdir(p, p.dir, "www"); p.link("output", "www") }, "output is a link"},
		{"a link to nothing", func(p tree) { p.link("output", "www") }, "output is a link"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newProject(t)
			t.Chdir(p.dir)
			tt.made(p)
			before := p.sums(".")
			opened, err := project.Open(p.dir)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Run(context.Background(), opened, Options{Purpose: Building})
			if err == nil || !strings.HasPrefix(err.Error(), tt.message) || r.Written {
				t.Errorf("%v, want %s", err, tt.message)
			}
			if p.sums(".") != before {
				t.Errorf("something changed:\n%s\nfrom\n%s", p.sums("."), before)
			}
			if r := p.run(Options{}); r.Errors > 0 {
				t.Errorf("check minds: %s", found(r))
			}
		})
	}
}

// Folders of others that happen to be called as a stage would be are in nobody's way.
func TestForeignFoldersBeside(t *testing.T) {
	for name, make := range map[string]func(p tree){
		"another's folder": func(p tree) { p.file("output.new/letter.txt", "Dear Sir") },
		"two of them": func(p tree) {
			p.file("output.new/letter.txt", "Dear Sir")
			p.file("output.new-2/letter.txt", "Dear Sir")
		},
		"a copy kept beside":    func(p tree) { p.build(1, 0); p.move("output", "output.old") },
		"a copy under our name": func(p tree) { p.build(1, 0); p.move("output", "output.new") },
	} {
		t.Run(name, func(t *testing.T) {
			p := newProject(t)
			make(p)
			var before []string
			for _, folder := range []string{"output.new", "output.old"} {
				if p.exists(folder) {
					before = append(before, folder, p.sums(folder))
				}
			}
			p.build(1, 0)
			for i := 0; i < len(before); i += 2 {
				if p.sums(before[i]) != before[i+1] {
					t.Errorf("%s changed", before[i])
				}
			}
		})
	}
}

func TestEmptyOutputIsTaken(t *testing.T) {
	p := newProject(t)
	mkdir(t, p.dir, "output")
	p.build(1, 0)
}

// An error of the machine leaves output/ as it was and nothing beside it.
func TestMachineErrors(t *testing.T) {
	p := newTwo(t)
	p.build(2, 0)
	before := p.sums("output")
	t.Run("cancelled", func(t *testing.T) {
		opened, err := project.Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		o := Options{Purpose: Building, Anew: true, Workers: 1, Progress: func(int, int) { cancel() }}
		if _, err := Run(ctx, opened, o); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a folder that can't be written", func(t *testing.T) {
		if os.Getuid() == 0 {
			t.Skip("nothing is forbidden to root")
		}
		opened, err := project.Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		os.Chmod(p.dir, 0o555)
		defer os.Chmod(p.dir, 0o777)
		if _, err := Run(context.Background(), opened, Options{Purpose: Building}); err == nil {
			t.Error("no error")
		}
	})
	if p.sums("output") != before {
		t.Error("output/ changed")
	}
	p.onlyOutput()
}

// A project with a page frame of its own can be built again: output is told by a file, not by its pages.
func TestOwnFrameIsBuiltAgain(t *testing.T) {
	p := newProject(t)
	p.file("templates/site/frame.html.tmpl", `{{define "frame"}}<!DOCTYPE html><title>{{.Title}}</title>{{end}}{{define "end"}}{{end}}`)
	for range 2 {
		p.built(p.run(Options{Purpose: Building}), 1)
	}
}
