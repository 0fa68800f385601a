package mend

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

const file = "cases/a.toml"

// played has the files of a content directory checked by rules of a test's own, and mended.
func played(t *testing.T, files fstest.MapFS, check func(text string, f func(rule, at string, mending ...string))) (Plan, error) {
	t.Helper()
	return Make(Content{FS: files, Name: "content", May: func(name string) bool { return name != "councils/not.toml" }}, checking(t, check))
}

// checking is a check by which each file is looked at for itself. f finds the words at under a rule; the mending is words, and
// others for them, by turns.
func checking(t *testing.T, check func(text string, f func(rule, at string, mending ...string))) Check {
	t.Helper()
	return func(content fs.FS) ([]diag.Diagnostic, error) {
		var list diag.List
		err := fs.WalkDir(content, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(content, name)
			source := diag.NewSource("content/"+name, text)
			at := func(words string) diag.Span {
				i := strings.Index(string(text), words)
				return source.Span(i, i+len(words))
			}
			check(string(text), func(rule, words string, mending ...string) {
				d := diag.Diagnostic{Span: at(words), Rule: rule, Message: "it is wrong"}
				for ; len(mending) > 0; mending = mending[2:] {
					part := diag.Part{Span: at(mending[0]), With: mending[1]}
					if d.Mending == nil {
						d.Mending = &diag.Mending{}
					}
					d.Mending.Parts = append(d.Mending.Parts, part)
				}
				list.Add(d.Kept())
			})
			return err
		})
		return list.Sorted(), err
	}
}

func aFile(text string) fstest.MapFS { return fstest.MapFS{file: {Data: []byte(text)}} }

func TestMake(t *testing.T) {
	type found = func(rule, at string, mending ...string)
	tests := []struct {
		name, before string
		check        func(text string, f found)
		want         string
	}{
		{"a word", "a = 'bad'\n", func(s string, f found) {
			if strings.Contains(s, "bad") {
				f("bad", "bad", "bad", "good")
			}
		}, "a = 'good'\n"},
		{"what stays found", "a = 'bad'\n", func(s string, f found) { f("bad", "a", "bad", "good") }, "a = 'bad'\n"},
		{"what finds another thing", "a = 'bad'\n", func(s string, f found) {
			if strings.Contains(s, "bad") {
				f("bad", "bad", "bad", "good")
			} else {
				f("good", "good")
			}
		}, "a = 'bad'\n"},
		{"what shows when another is mended", "a = 'one'\n", func(s string, f found) {
			if strings.Contains(s, "one") {
				f("r", "one", "one", "two")
			}
		}, "a = 'two'\n"},
		{"one of two is wrong", "a = 'bad'\nb = 'worse'\n", func(s string, f found) {
			if strings.Contains(s, "bad") {
				f("bad", "bad", "bad", "good")
			}
			f("worse", "b =", "worse", "better")
		}, "a = 'good'\nb = 'worse'\n"},
		{"two that overlap", "a = 'one two three'\n", func(s string, f found) {
			if strings.Contains(s, "one two") {
				f("a", "one", "one two", "1 2")
			}
			if strings.Contains(s, "three") {
				f("b", "three", "two three", "2 3")
			}
		}, "a = '1 2 three'\n"},
		{"a part that two have in common", "a = 'one two .'\n", func(s string, f found) {
			if strings.Contains(s, "one") {
				f("a", "one", "one", "1", ".", "!")
			}
			if strings.Contains(s, "two") {
				f("b", "two", "two", "2", ".", "!")
			}
		}, "a = '1 2 !'\n"},
		{"what can't stand there", "a = 'bad' # bad\n", func(s string, f found) { f("bad", "# bad", "# bad", "good") }, "a = 'bad' # bad\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, err := played(t, aFile(tt.before), tt.check)
			if err != nil {
				t.Fatal(err)
			}
			got := tt.before
			for _, f := range plan.Files {
				got = string(f.After)
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			if n := len(plan.Found) - len(plan.Mended); len(plan.Left) != n {
				t.Errorf("%d findings are left of %d, %d of which are mended", len(plan.Left), len(plan.Found), len(plan.Mended))
			}
		})
	}
}

// TestMakeSeveral: one mending of many is wrong, in one file of many; all others are made.
func TestMakeSeveral(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"a", "b", "c", "d"} {
		files["cases/"+name+".toml"] = &fstest.MapFile{Data: []byte("x = 'p'\ny = 'q'\nz = 'r'\nname = '" + name + "'\n")}
	}
	plan, err := played(t, files, func(text string, f func(rule, at string, mending ...string)) {
		for _, word := range []string{"'p'", "'q'", "'r'"} {
			if strings.Contains(text, word) {
				f("r", word, word, "good")
			}
		}
		if strings.Contains(text, "name = 'c'") && strings.Contains(text, "y = 'good'") {
			f("other", "y")
		}
	})
	if err != nil || len(plan.Mended) != 11 || len(plan.Files) != 4 || len(plan.Left) != 1 || plan.Left[0].Text() != "'q'" {
		t.Errorf("%d are mended in %d files, %v are left: %v", len(plan.Mended), len(plan.Files), plan.Left, err)
	}
}

// TestMakeOthers: nothing but cases, meetings and profiles is changed, and of these what may be.
func TestMakeOthers(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"cases/a.toml", "meetings/a.toml", "councils/a.toml", "councils/not.toml", "meetings/a/paper.1.toml", "tables/a.csv", "other.toml"} {
		files[name] = &fstest.MapFile{Data: []byte("a = 'bad'\n")}
	}
	plan, err := played(t, files, func(text string, f func(rule, at string, mending ...string)) {
		if strings.Contains(text, "bad") {
			f("bad", "bad", "bad", "good")
		}
	})
	var names []string
	for _, f := range plan.Files {
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); err != nil || got != "cases/a.toml councils/a.toml meetings/a.toml" {
		t.Errorf("%s are changed: %v", got, err)
	}
}

// TestMakeOfAFileThatChanges: the file is another one after the check than before.
func TestMakeOfAFileThatChanges(t *testing.T) {
	files := aFile("a = 'bad'\n")
	check := checking(t, func(text string, f func(rule, at string, mending ...string)) {
		f("bad", "bad", "bad", "good")
	})
	plan, err := Make(Content{FS: files, Name: "content", May: func(string) bool { return true }}, func(content fs.FS) ([]diag.Diagnostic, error) {
		found, err := check(content)
		files[file] = &fstest.MapFile{Data: []byte("a = 'bad' # by another hand\n")}
		return found, err
	})
	if err != nil || len(plan.Files) > 0 || len(plan.Changed) != 1 || plan.Changed[0] != "content/"+file {
		t.Errorf("%v: %v", plan, err)
	}
}

func TestMakeWithoutACheck(t *testing.T) {
	failed := errors.New("the disk is full")
	if _, err := Make(Content{FS: aFile("a = 1\n")}, func(fs.FS) ([]diag.Diagnostic, error) { return nil, failed }); !errors.Is(err, failed) {
		t.Error(err)
	}
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "cases"), 0o777); err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	f := File{Name: file, Shown: "content/" + file, Before: []byte("a = 1\n"), After: []byte("a = 2\n")}
	for _, text := range []string{"a = 1\n", "a = 3\n"} {
		write(text)
		err := f.Save(root)
		got, _ := root.ReadFile(file)
		if ours := text == "a = 1\n"; ours != (err == nil) || ours != (string(got) == "a = 2\n") {
			t.Errorf("%q is now %q: %v", text, got, err)
		}
	}
}

func TestDiff(t *testing.T) {
	f := File{Shown: "content/a.toml", Before: []byte("a = 1\r\nb = '\u202ebad'\r\nc = 3\r\n"), After: []byte("a = 1\r\nb = 'good'\r\nc = 3\r\n")}
	const want = "--- content/a.toml\n+++ content/a.toml\n@@ -1,3 +1,3 @@\n a = 1\r\n-b = '\u202ebad'\r\n+b = 'good'\r\n c = 3\r\n"
	if got := f.Diff(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	const coloured = "\x1b[1m--- content/a.toml\x1b[0m\n\x1b[1m+++ content/a.toml\x1b[0m\n\x1b[36m@@ -1,3 +1,3 @@\x1b[0m\n a = 1\n\x1b[31m-b = '\uFFFDbad'\x1b[0m\n\x1b[32m+b = 'good'\x1b[0m\n c = 3\n"
	if got := f.ColourDiff(); got != coloured {
		t.Errorf("%q, want %q", got, coloured)
	}
}
