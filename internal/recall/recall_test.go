package recall_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"cabinet/internal/recall"
)

// long is a time at which nothing that was written before can be taken for something written now.
const long = time.Hour

// project is a folder with some files, all of them old.
func project(t *testing.T) string {
	folder := t.TempDir()
	for name, text := range map[string]string{"content/a.toml": "one", "content/cases/b.toml": "two", "content/cases/c.toml": "six"} {
		write(t, filepath.Join(folder, name), text)
	}
	return folder
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func look(t *testing.T, folder string) recall.Files {
	t.Helper()
	files, err := recall.Look(folder, "content", "templates")
	if err != nil {
		t.Fatal(err)
	}
	files.Sums(folder, recall.Files{})
	return files
}

// TestChanges changes files behind the back of what was seen of them.
func TestChanges(t *testing.T) {
	was := time.Now().Add(-long)
	tests := []struct {
		name        string
		change      func(t *testing.T, folder string)
		still, same bool
	}{
		{"nothing", func(*testing.T, string) {}, true, true},
		{"other words", func(t *testing.T, f string) { write(t, filepath.Join(f, "content/a.toml"), "three") }, false, false},
		{"as many letters at the same time", func(t *testing.T, f string) {
			file := filepath.Join(f, "content/a.toml")
			write(t, file, "eno")
			if err := os.Chtimes(file, was, was); err != nil {
				t.Fatal(err)
			}
		}, false, false},
		{"the same words again", func(t *testing.T, f string) { write(t, filepath.Join(f, "content/a.toml"), "one") }, false, true},
		{"an editor that renames", func(t *testing.T, f string) {
			file := filepath.Join(f, "content/a.toml")
			write(t, file+"~", "one")
			if err := os.Rename(file+"~", file); err != nil {
				t.Fatal(err)
			}
		}, false, true},
		{"one more", func(t *testing.T, f string) { write(t, filepath.Join(f, "content/cases/d.toml"), "") }, false, false},
		{"one more folder", func(t *testing.T, f string) { write(t, filepath.Join(f, "templates/x.tmpl"), "") }, false, false},
		{"an empty folder", func(t *testing.T, f string) {
			if err := os.Mkdir(filepath.Join(f, "content/cases/x"), 0o777); err != nil {
				t.Fatal(err)
			}
		}, false, false},
		{"one less", func(t *testing.T, f string) { os.Remove(filepath.Join(f, "content/cases/c.toml")) }, false, false},
		{"all gone", func(t *testing.T, f string) { os.RemoveAll(filepath.Join(f, "content")) }, false, false},
		{"two exchanged", func(t *testing.T, f string) {
			b, c := filepath.Join(f, "content/cases/b.toml"), filepath.Join(f, "content/cases/c.toml")
			os.Rename(b, b+"~")
			os.Rename(c, b)
			os.Rename(b+"~", c)
		}, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder := project(t)
			if err := os.Chtimes(filepath.Join(folder, "content/a.toml"), was, was); err != nil {
				t.Fatal(err)
			}
			seen := look(t, folder)
			time.Sleep(20 * time.Millisecond) // longer than what one tick of a file system's clock is
			tt.change(t, folder)
			if seen.Still(folder) && !tt.still {
				t.Error("the change of a file is not seen")
			}
			if now := look(t, folder); now.Same(seen) != tt.same {
				t.Errorf("Same is %t", !tt.same)
			}
		})
	}
}

// What has only just been written is not taken for sure: a change in the same moment could have the same time.
func TestSure(t *testing.T) {
	if look(t, project(t)).Sure() {
		t.Error("files written a moment ago are sure")
	}
}

// A digest that was taken before is used again for a file that is as it was, and for no other.
func TestSumsOfOld(t *testing.T) {
	folder := project(t)
	seen := look(t, folder)
	write(t, filepath.Join(folder, "content/a.toml"), "eno")
	now, err := recall.Look(folder, "content")
	if err != nil {
		t.Fatal(err)
	}
	if now.Sums(folder, seen); now.Same(seen) {
		t.Error("the digest of another text is used again")
	}
}

// TestKeep puts a memory away and takes it out.
func TestKeep(t *testing.T) {
	folder := project(t)
	cache := filepath.Join(folder, "cache")
	m := recall.Memory{Key: "key", Read: look(t, folder), Told: []byte("said")}
	if err := recall.Keep(cache, "build", m); err != nil {
		t.Fatal(err)
	}
	got, ok := recall.Find(cache, "build", "key")
	if !ok || string(got.Told) != "said" || !got.Read.Same(m.Read) || !got.Read.Alike(m.Read) || !got.Read.Still(folder) {
		t.Errorf("it comes back as %v, %t", got, ok)
	}
	if _, ok := recall.Find(cache, "build", "another"); ok {
		t.Error("the memory of another run is found")
	}
	damage(t, filepath.Join(cache, "build"), cache)
	for _, mark := range []string{".gitignore", "CACHEDIR.TAG"} {
		if _, err := os.Stat(filepath.Join(cache, mark)); err != nil {
			t.Error(err)
		}
	}
}

// damage changes and cuts a memory's file in every place: it is found no more.
func damage(t *testing.T, file, cache string) {
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for i := range text {
		other := append([]byte(nil), text...)
		other[i] ^= 0x10
		for _, bad := range [][]byte{other, text[:i]} {
			write(t, file, string(bad))
			if _, ok := recall.Find(cache, "build", "key"); ok {
				t.Fatalf("a memory that is damaged at byte %d is found", i)
			}
		}
	}
}

// Nothing is written where a link leads.
func TestKeepInLink(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "cache")
	if err := os.Symlink(t.TempDir(), link); err != nil {
		t.Skip(err)
	}
	if err := recall.Keep(link, "build", recall.Memory{Key: "key"}); err == nil {
		t.Error("a memory is kept where a link leads")
	}
}

// A link to a file has another digest when the file holds something else.
func TestSumsOfLinks(t *testing.T) {
	folder := project(t)
	if err := os.Symlink("b.toml", filepath.Join(folder, "content/cases/link.toml")); err != nil {
		t.Skip(err)
	}
	link := func(before recall.Files) (files recall.Files, sum [32]byte) {
		files = look(t, folder)
		files.Sums(folder, before)
		return files, files.Index().Sum("content/cases", []string{"link.toml"})
	}
	files, was := link(recall.Files{})
	if again, sum := link(files); sum != was {
		t.Error("the digest of a link is another, and nothing has changed")
	} else {
		files = again
	}
	write(t, filepath.Join(folder, "content/cases/b.toml"), "another")
	if _, sum := link(files); sum == was {
		t.Error("a file has changed, and the link to it has the digest that it had")
	}
}
