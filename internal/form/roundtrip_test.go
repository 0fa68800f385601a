package form

import (
	"bytes"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	_ "cabinet/internal/testrun"
	"cabinet/internal/tomlfile"
	"cabinet/templates"
)

// isCase matches the line that every case has.
var isCase = regexp.MustCompile(`(?m)^\s*kind\s*=`)

// cases are the cases of the sample, of the golden papers and of the sessions at the command line.
func cases(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, folder := range []string{"../../content", "../golden/testdata", "../../cmd/cabinet/testdata"} {
		err := filepath.WalkDir(folder, func(name string, _ fs.DirEntry, err error) error {
			if ext := filepath.Ext(name); err != nil || ext != ".toml" && ext != ".txtar" {
				return err
			}
			text, err := os.ReadFile(name)
			files := txtar.Parse(text).Files
			if strings.HasSuffix(name, ".toml") {
				files = []txtar.File{{Name: "", Data: text}}
			}
			for _, f := range files {
				if isCase.Match(f.Data) {
					all[strings.TrimSuffix(name+" "+f.Name, " ")] = f.Data
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// open opens a text to change it; nil where it is not TOML.
func open(text []byte) *tomlfile.Document { return tomlfile.Open("case.toml", text, &diag.List{}) }

// sample is what the sample's papers are made with.
func sample(t testing.TB) Setting {
	t.Helper()
	var list diag.List
	files := casefile.Folder{FS: os.DirFS("../../content"), Name: "content"}
	council := files.Council("leicestershire", &list)
	kind := compose.Load(templates.FS, "templates", "exception", "leicestershire", "en-GB", &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	return Setting{
		Kind: kind, Council: council.For("exception"), Kinds: []Choice{{Name: "exception"}}, Councils: []Choice{{Name: "leicestershire"}},
		Meetings: []Choice{{Name: "cabinet-2025-02-07"}},
	}
}

// post is what a browser sends of a form: every line ends in CRLF, choices that are not made are not sent, and fields
// that can't be changed neither.
func post(f *Form) url.Values {
	typed := url.Values{}
	for _, field := range f.Fields() {
		if field.Locked {
			continue
		}
		values := field.Value
		if len(values) == 0 || field.Type == Any {
			values = append([]string{""}, values...)
		}
		for _, v := range values {
			v = strings.ReplaceAll(strings.ReplaceAll(v, "\r\n", "\n"), "\r", "\n")
			typed.Add(field.Name, strings.ReplaceAll(v, "\n", "\r\n"))
		}
	}
	for _, g := range f.Groups {
		if g.List != nil && !g.List.Locked {
			typed.Add("order."+g.List.Name, "")
			for _, i := range g.List.Items {
				typed.Add("order."+g.List.Name, i.ID)
			}
		}
	}
	return typed
}

// What is sent as it came is written as it was, to the byte.
func TestUnchanged(t *testing.T) {
	all := cases(t)
	for name, text := range maps.Clone(all) {
		all[name+", CRLF"] = append([]byte("\uFEFF"), bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))...)
	}
	tried := 0
	for _, setting := range []Setting{{}, sample(t)} {
		for name, text := range all {
			d := open(text)
			if d == nil {
				continue // no form is made of it
			}
			tried++
			f := New(d, setting, post(New(d, setting, nil)))
			for _, field := range f.Fields() {
				if field.Changed() {
					t.Errorf("%s: %s has %q, and %q was sent", name, field.Name, field.Was, field.Value)
				}
			}
			after, ok := f.Write(text)
			if !ok || !bytes.Equal(after, text) {
				t.Errorf("%s: is written as\n%s", name, after)
			}
		}
	}
	if tried < 200 {
		t.Errorf("only %d cases were tried", tried)
	}
}
