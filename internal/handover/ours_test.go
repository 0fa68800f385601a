package handover

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A folder of an earlier hand-over is replaced whole, and nobody's file is.
func TestWhoseFolder(t *testing.T) {
	file := func(dir, name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		change func(dir string)
		want   string // of the error; "" for none
	}{
		"as it was":          {func(string) {}, ""},
		"a file taken away":  {func(dir string) { os.Remove(filepath.Join(dir, "00 Agenda.pdf")) }, ""},
		"Windows was there":  {func(dir string) { file(dir, "Thumbs.db", "x") }, ""},
		"a file added":       {func(dir string) { file(dir, "notes.docx", "x") }, "notes.docx"},
		"a file added below": {func(dir string) { file(dir, "copy/notes.txt", "x") }, "copy/notes.txt"},
		"a file changed":     {func(dir string) { file(dir, "agenda.txt", "x") }, "agenda.txt"},
		"a link": {func(dir string) {
			os.Remove(filepath.Join(dir, "agenda.txt"))
			os.Symlink("x", filepath.Join(dir, "agenda.txt"))
		}, "agenda.txt"},
		"the mark gone":     {func(dir string) { os.Remove(filepath.Join(dir, ".cabinet")) }, "cabinet did not write"},
		"a site":            {func(dir string) { file(dir, ".cabinet", "cabinet writes this folder") }, "cabinet did not write"},
		"a hostile mark":    {func(dir string) { file(dir, ".cabinet", `{"files":[{"name":"../x"}]}`) }, "was added"},
		"a later version's": {func(dir string) { file(dir, ".cabinet", `{"format":99,"files":[]}`) }, "cabinet did not write"},
	} {
		p := example()
		dir := p.write(t, false)
		tt.change(dir)
		p.Agenda.Items[0].Title = "Apologies for absence"
		err := p.over(dir, false)
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
		_, renewed := os.Stat(filepath.Join(dir, "copy", "01 Apologies for absence.txt"))
		if (renewed == nil) != (tt.want == "") {
			t.Errorf("%s: %v", name, renewed)
		}
	}
}

func TestOtherPlaces(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(t.TempDir(), filepath.Join(dir, "link")); err != nil {
		t.Skip(err)
	}
	for name, want := range map[string]string{"file": "is not a folder", "link": "is not a folder", "none/x": "there is no folder"} {
		if err := example().over(filepath.Join(dir, name), false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := example().over(t.TempDir(), false); err != nil {
		t.Errorf("an empty folder: %v", err)
	}
}
