package tomlfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// folder is a folder with the file meetings/m.toml, and its root.
func folder(t *testing.T) (file string, root *os.Root) {
	t.Helper()
	dir := t.TempDir()
	file = filepath.Join(dir, "meetings", "m.toml")
	if err := errors.Join(os.Mkdir(filepath.Dir(file), 0o777), os.WriteFile(file, []byte("a = 1\n"), 0o666)); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return file, root
}

// alone is what a file holds, which must be the only one in its folder.
func alone(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(file))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v, %v", entries, err)
	}
	return string(text)
}

func mode(t *testing.T, file string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(file)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode()
}

func TestSave(t *testing.T) {
	file, root := folder(t)
	if err := os.Chmod(file, 0o646); err != nil {
		t.Fatal(err)
	}
	before := mode(t, file)
	if err := Save(root, "meetings/m.toml", []byte("a = 1\n"), []byte("a = 2\n")); err != nil {
		t.Fatal(err)
	}
	if got := alone(t, file); got != "a = 2\n" {
		t.Errorf("the file holds %q", got)
	}
	if after := mode(t, file); after != before {
		t.Errorf("its mode was %s and is %s", before, after)
	}
}

func TestSaveRefusesAChangedFile(t *testing.T) {
	file, root := folder(t)
	for _, before := range []string{"", "a = 1", "a = 1\n\n", "a = 0\n"} {
		err := Save(root, "meetings/m.toml", []byte(before), []byte("a = 2\n"))
		if err == nil || !strings.HasPrefix(err.Error(), "meetings/m.toml has been changed in the meantime") {
			t.Errorf("%q: %v", before, err)
		}
		if got := alone(t, file); got != "a = 1\n" {
			t.Errorf("%q: the file holds %q", before, got)
		}
	}
}

func TestSaveRefusesAReadOnlyFile(t *testing.T) {
	file, root := folder(t)
	if err := os.Chmod(file, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := Save(root, "meetings/m.toml", []byte("a = 1\n"), []byte("a = 2\n")); err == nil || alone(t, file) != "a = 1\n" {
		t.Errorf("%v", err)
	}
}

func TestSaveRefusesWhatIsNoFile(t *testing.T) {
	file, root := folder(t)
	if err := os.Symlink("m.toml", filepath.Join(filepath.Dir(file), "link.toml")); err != nil {
		t.Skip("this machine makes no links")
	}
	for _, name := range []string{"meetings/link.toml", "meetings", "meetings/none.toml", "../m.toml", ""} {
		if err := Save(root, name, []byte("a = 1\n"), []byte("a = 2\n")); err == nil {
			t.Errorf("%q is written", name)
		}
	}
	if text, err := os.ReadFile(file); string(text) != "a = 1\n" || mode(t, filepath.Join(filepath.Dir(file), "link.toml"))&fs.ModeSymlink == 0 {
		t.Errorf("%q, %v", text, err)
	}
}

// A new file is there whole, with the mode that the machine gives new files, and nothing is beside it; what is there already stays
// as it is.
func TestCreate(t *testing.T) {
	file, root := folder(t)
	if err := Create(root, "meetings/m.toml", []byte("b = 2\n")); !errors.Is(err, fs.ErrExist) {
		t.Errorf("of a file that is there: %v", err)
	}
	if got := alone(t, file); got != "a = 1\n" {
		t.Errorf("it holds %q", got)
	}
	if err := os.Rename(file, file+".old"); err != nil {
		t.Fatal(err)
	}
	usual := mode(t, file+".old")
	if err := errors.Join(os.Remove(file+".old"), Create(root, "meetings/m.toml", []byte("b = 2\n"))); err != nil {
		t.Fatal(err)
	}
	if got := alone(t, file); got != "b = 2\n" || mode(t, file) != usual {
		t.Errorf("it holds %q, with the mode %v and not %v", got, mode(t, file), usual)
	}
}
