package build

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
)

// Wherever a run is interrupted, the next one finds one whole output and clears up the rest. The states
// are those that the swap's steps leave on the disk.
func TestInterruptedSwapIsMended(t *testing.T) {
	states := []struct {
		name  string
		left  func(p project) // from "output" good and "stage" as good, the next one
		whole string          // what must be there before anything is built: the old output or the new
	}{
		{"before anything was written", func(p project) { p.move("stage", "aside"); mkdir(p, p.dir, "output.new") }, "old"},
		{"while papers were written", func(p project) { p.move("stage", "output.new"); p.remove("output.new/index.html") }, "old"},
		{"before the first rename", func(p project) { p.move("stage", "output.new") }, "old"},
		{"between the renames", func(p project) { p.move("output", "output.old"); p.move("stage", "output.new") }, "old"},
		{"after the second rename", func(p project) { p.move("output", "output.old"); p.move("stage", "output") }, "new"},
		{"while the old one was removed", func(p project) {
			p.move("output", "output.old")
			p.move("stage", "output")
			p.remove("output.old/index.html")
		}, "new"},
		{"before the mark was removed", func(p project) { p.remove("output"); p.move("stage", "output") }, "new"},
		{"while the stage was removed", func(p project) {
			p.move("stage", "output.new")
			p.remove("output.new/cabinet")
			p.remove("output.new/index.html")
		}, "old"},
	}
	for _, state := range states {
		t.Run(state.name, func(t *testing.T) {
			p := newProject(t)
			p.build(1, 0)
			old := p.sums("output")
			if err := os.CopyFS(p.path("stage"), os.DirFS(p.path("output"))); err != nil {
				t.Fatal(err)
			}
			p.file("stage/index.html", p.output("index.html")+"<!-- the next -->\n")
			next := p.sums("stage")
			p.file("stage/"+mark, "")
			state.left(p)

			// A run that writes nothing shows what is mended, before a whole one writes its own.
			p.run(Options{Write: true, Paths: []string{"mistyped"}})
			want := map[string]string{"old": old, "new": next}[state.whole]
			if p.sums("output") != want {
				t.Errorf("mended, output/ is not the %s one:\n%s", state.whole, p.sums("output"))
			}
			p.onlyOutput()
			p.build(1, 0)
			if p.sums("output") != old {
				t.Error("built again, it is another output")
			}
			p.onlyOutput()
		})
	}
}

// A folder that somebody else made stays, and is named.
func TestForeignFolders(t *testing.T) {
	tests := []struct {
		name    string
		made    func(p project)
		message string
	}{
		{"files of others in output", func(p project) { p.file("output/letter.txt", "Dear Sir") }, "output has files in it that cabinet did not write"},
		{"a page of others", func(p project) { p.file("output/index.html", "<title>Ours</title>") }, "output has files in it that cabinet did not write"},
		{"a file", func(p project) { p.file("output", "Dear Sir") }, "output is not a folder"},
		{"a link", func(p project) { mkdir(p, p.dir, "www"); p.link("output", "www") }, "output is a link"},
		{"a link to nothing", func(p project) { p.link("output", "www") }, "output is a link"},
		{"a folder beside", func(p project) { p.file("output.new/letter.txt", "Dear Sir") }, "output.new is in the way"},
		{"a copy kept beside", func(p project) { p.build(1, 0); p.move("output", "output.old") }, "output.old is in the way"},
		{"a copy kept beside, and an output", func(p project) { p.build(1, 0); p.move("output", "output.old"); mkdir(p, p.dir, "output") }, "output.old is in the way"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newProject(t)
			t.Chdir(p.dir)
			tt.made(p)
			before := p.sums(".")
			opened, err := Open(p.dir)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Run(context.Background(), opened, Options{Write: true})
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
		opened, err := Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(context.Background())
		o := Options{Write: true, Workers: 1, Progress: func(int, int) { cancel() }}
		if _, err := Run(ctx, opened, o); !errors.Is(err, context.Canceled) {
			t.Errorf("error %v", err)
		}
	})
	t.Run("a folder that can't be written", func(t *testing.T) {
		if os.Getuid() == 0 {
			t.Skip("nothing is forbidden to root")
		}
		opened, err := Open(p.dir)
		if err != nil {
			t.Fatal(err)
		}
		os.Chmod(p.dir, 0o555)
		defer os.Chmod(p.dir, 0o777)
		if _, err := Run(context.Background(), opened, Options{Write: true}); err == nil {
			t.Error("no error")
		}
	})
	if p.sums("output") != before {
		t.Error("output/ changed")
	}
	p.onlyOutput()
}

// The stage gives way again where the second rename fails.
func TestSwapThatFailsIsUndone(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	before := p.sums("output")
	s := &stage{output: p.path("output"), folder: p.path("output.new"), before: p.path("output.old"), folders: map[string]bool{}}
	if err := s.swap(); err == nil { // there is no stage
		t.Fatal("no error")
	}
	if s.swapped || !p.exists("output") && !p.exists("output.old") {
		t.Error("the output is gone")
	}
	if p.exists("output") && p.sums("output") != before {
		t.Error("output/ changed")
	}
}

// A project with a page frame of its own can be built again: output is told by a file, not by its pages.
func TestOwnFrameIsBuiltAgain(t *testing.T) {
	p := newProject(t)
	p.file("templates/site/frame.html.tmpl", `{{define "frame"}}<!DOCTYPE html><title>{{.Title}}</title>{{end}}{{define "end"}}{{end}}`)
	for range 2 {
		p.built(p.run(Options{Write: true}), 1)
	}
}
