package casefile

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
)

func TestEncoding(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"Latin-1", head + "[facts]\nspend = '\xa35'\n", `
cases/x.toml:9:10: error: this file is not in UTF-8: the byte 0xa3 can't stand here [not-utf8]
  save the file with the encoding UTF-8
`},
		{"a character cut off at the end", head + "# \xe2\x82", `
cases/x.toml:8:3: error: this file is not in UTF-8: the byte 0xe2 can't stand here [not-utf8]
  save the file with the encoding UTF-8
`},
		{"UTF-16", "\xff\xfek\x00", `
cases/x.toml:1:1: error: this file is not in UTF-8: the byte 0xff can't stand here [not-utf8]
  save the file with the encoding UTF-8
`},
		{"UTF-8 with a byte order mark", "\uFEFF" + head + "[facts]\nspend = '£5 \uFFFD'\n", ""},
	}
	for _, tt := range tests {
		_, whole, findings := readCase(tt.text)
		expect(t, findings, tt.want)
		if whole != (tt.want == "") {
			t.Errorf("%s: whole %v", tt.name, whole)
		}
	}
}

func TestFileSize(t *testing.T) {
	padded := head + "#" + strings.Repeat("x", MaxFileSize-len(head)-1)
	goodCase(t, padded)
	c, whole, findings := readCase(padded + "x")
	expect(t, findings, `
cases/x.toml:1:1: error: this file is larger than 4 MiB [too-large]
  a case is a few pages of text
`)
	if whole || c.FirstMeeting().Value != "cabinet-2025-02-07" {
		t.Errorf("whole %v, meeting %q", whole, c.FirstMeeting().Value)
	}
}

// contentOn is a folder of content/ on the disk, with some files.
func contentOn(t *testing.T, files map[string]string) (Folder, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return Folder{FS: root.FS(), Name: "content"}, dir
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skipf("no links here: %v", err)
	}
}

func TestLinks(t *testing.T) {
	f, dir := contentOn(t, map[string]string{"cases/real.toml": head, "../secret.toml": head, "../out/x.toml": head})
	link(t, "real.toml", filepath.Join(dir, "cases", "inside.toml"))
	link(t, "../../secret.toml", filepath.Join(dir, "cases", "outside.toml"))
	link(t, filepath.Join(dir, "..", "secret.toml"), filepath.Join(dir, "cases", "absolute.toml"))
	link(t, "nowhere.toml", filepath.Join(dir, "cases", "dangling.toml"))
	link(t, "loop.toml", filepath.Join(dir, "cases", "loop.toml"))
	link(t, "../out", filepath.Join(dir, "meetings"))
	for name, want := range map[string]string{
		"inside": "",
		"outside": `
cases/outside.toml:1:1: error: this file is a link that leads out of the content directory [unreadable]
  put the file itself there, not a link to it
`,
		"absolute": `
cases/absolute.toml:1:1: error: this file is a link that leads out of the content directory [unreadable]
  put the file itself there, not a link to it
`,
		"dangling": `
cases/dangling.toml:1:1: error: this file can't be read: no such file or directory [unreadable]
`,
	} {
		var list diag.List
		_, whole := f.Case(name, &list)
		expect(t, list.Sorted(), want)
		if whole != (want == "") {
			t.Errorf("%s: whole %v", name, whole)
		}
	}
	var list diag.List
	if f.Case("loop", &list); list.Errors() != 1 {
		t.Errorf("a loop: %s", lines(list.Sorted()))
	}
	list = diag.List{}
	if names := f.Names("meetings", &list); len(names) > 0 {
		t.Errorf("files outside: %q", names)
	}
	expect(t, list.Sorted(), `
meetings:1:1: error: this folder is a link that leads out of the content directory [unreadable]
  put the folder itself there, not a link to it
`)
}

func TestFolderForAFile(t *testing.T) {
	f, _ := contentOn(t, map[string]string{"cases/folder.toml/x": ""})
	var list diag.List
	f.Case("folder", &list)
	expect(t, list.Sorted(), "cases/folder.toml:1:1: error: this file can't be read: it is not a plain file [unreadable]\n")
}

func TestNoPermission(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is forbidden to root")
	}
	f, dir := contentOn(t, map[string]string{"cases/x.toml": head})
	if err := os.Chmod(filepath.Join(dir, "cases", "x.toml"), 0); err != nil {
		t.Fatal(err)
	}
	var list diag.List
	f.Case("x", &list)
	expect(t, list.Sorted(), "cases/x.toml:1:1: error: this file can't be read: permission denied [unreadable]\n")
}

func TestFileNames(t *testing.T) {
	f := Folder{Name: "content", FS: fstest.MapFS{
		"cases/b.toml": {}, "cases/a.toml": {}, "cases/notes.txt": {}, "cases/.hidden.toml": {}, "cases/.toml": {},
		"cases/folder.toml/x": {}, "cases/Ünwise name.toml": {Data: []byte(head)}, "cases/a.toml~": {},
	}}
	var list diag.List
	names := f.Names("cases", &list)
	if want := []string{"a", "b", "Ünwise name"}; !slices.Equal(names, want) || list.Len() > 0 {
		t.Errorf("%q and %d findings, want %q", names, list.Len(), want)
	}
	if names := f.Names("meetings", &list); names != nil || list.Len() > 0 {
		t.Errorf("a folder that is not there has %q and %d findings", names, list.Len())
	}
	f.Case("Ünwise name", &list)
	expect(t, list.Sorted(), `
cases/Ünwise name.toml:1:1: error: the file's name "Ünwise name" can't be part of an address [address]
  use small letters, figures and single hyphens, such as unwise-name
`)
}

func TestCouncilFileName(t *testing.T) {
	var list diag.List
	folder("councils/My Council.toml", council).Council("My Council", &list)
	expect(t, list.Sorted(), `
councils/My Council.toml:1:1: error: the file's name "My Council" can't be part of an address [address]
  use small letters, figures and single hyphens, such as my-council
`)
}

func TestIsSlug(t *testing.T) {
	for _, s := range []string{"a", "sena-tribunal-officers", "2025", "a-1-b", strings.Repeat("a", 100)} {
		if !IsSlug(s) {
			t.Errorf("%q is none", s)
		}
	}
	for _, s := range []string{"", "-", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "a.b", "a_b", "é", "a\n", strings.Repeat("a", 101)} {
		if IsSlug(s) {
			t.Errorf("%q is one", s)
		}
	}
}
