package preview

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestParseEditor(t *testing.T) {
	at := place{"/papers/a case.toml", 12, 3}
	tests := []struct {
		text  string
		words []string // of the command
		link  string
		err   string
	}{
		{text: "vscode", link: "vscode://file/papers/a%20case.toml:12:3"},
		{text: "txmt://open?url=file://{file}&line={line}", link: "txmt://open?url=file:///papers/a%20case.toml&line=12"},
		{text: "code -g {file}:{line}:{column}", words: []string{"code", "-g", "/papers/a case.toml:12:3"}},
		{text: "code", words: []string{"code", "-g", "/papers/a case.toml:12:3"}},
		{text: "code --wait", words: []string{"code", "--wait", "-g", "/papers/a case.toml:12:3"}},
		{text: "/usr/bin/gvim -f", words: []string{"/usr/bin/gvim", "-f", "+12", "/papers/a case.toml"}},
		{text: "unheard-of", words: []string{"unheard-of", "/papers/a case.toml"}},
		{text: `"C:\Program Files\Editor\edit.exe" '{file}' ""`, words: []string{`C:\Program Files\Editor\edit.exe`, "/papers/a case.toml", ""}},
		{text: "edit; rm -rf $HOME `x` | y > {file}", words: []string{"edit;", "rm", "-rf", "$HOME", "`x`", "|", "y", ">", "/papers/a case.toml"}},
		{text: "", err: "no command"},
		{text: `"edit`, err: "not closed"},
		{text: " ", err: `"" is no command: it has no words`},
		{text: `""`, err: "is no command: it names no program"},
		{text: `code "x`, err: "is no command: a quotation mark is not closed"},
		{text: "vim", err: "needs a terminal"},
		{text: "/usr/bin/nano -l", err: "needs a terminal"},
		{text: "emacs -nw", err: "needs a terminal"},
		{text: "javascript://x/{file}", err: "no address by which an editor"},
		{text: "https://papers.example/{file}", err: "no address by which an editor"},
		{text: "vscode://file/", err: "no address by which an editor"},
	}
	for _, tt := range tests {
		e, err := ParseEditor(tt.text)
		if tt.err != "" {
			if err == nil || !strings.Contains(err.Error(), tt.err) {
				t.Errorf("%s: %v, want %q", tt.text, err, tt.err)
			}
			continue
		}
		var words []string
		for _, w := range e.words {
			words = append(words, at.fill(w))
		}
		if err != nil || !slices.Equal(words, tt.words) || e.link(at) != tt.link {
			t.Errorf("%s: %q, %q, %v", tt.text, words, e.link(at), err)
		}
	}
}

// placesOf reads the places of a page.
func (s site) placesOf(page string) (out served) {
	s.Helper()
	if err := json.Unmarshal([]byte(s.get("/-/places/"+page)), &out); err != nil {
		s.Fatal(err)
	}
	return out
}

// post posts JSON as a page of the preview's own does.
func (s site) post(path, text string) *http.Response {
	s.Helper()
	return s.do("POST", path, func(r *http.Request) {
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(text)), int64(len(text))
		r.Header.Set("Origin", s.server.URL)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Content-Type", "application/json")
	})
}

// Whoever writes in the form is led to the fields of paragraphs and findings there, an officer to those of the officer's form.
func TestPlacesInForm(t *testing.T) {
	s := newEditor(t, "")
	of := s.placesOf(strings.Trim(paper1, "/") + "/index.html")
	for anchor, field := range map[string]string{"para-10": "#prose.resources", "para-8": "", "para-20": "#prose.background"} {
		want := field
		if field != "" {
			want = s.at(form1) + field
		}
		if got := of.Places[anchor].Form; got != want {
			t.Errorf("%s is led to %q, not to %q", anchor, got, want)
		}
	}
	if !slices.ContainsFunc(of.Findings, func(p shownPlace) bool { return p.Form == s.at(form1)+"#contract.value" }) {
		t.Errorf("findings are led to %+v", of.Findings)
	}
	for _, s := range []site{newSite(t), newEditor(t, "finance")} {
		if of := s.placesOf(strings.Trim(paper1, "/") + "/index.html"); of.Places["para-10"].Form != "" {
			t.Errorf("who can't write it is led to %s", of.Places["para-10"].Form)
		}
	}
}

// A page tells where its paragraphs and its findings are.
func TestPlaces(t *testing.T) {
	s := newSite(t, case1, "there is a national shortage", "there is a <b>national</b> shortage")
	page := strings.Trim(paper1, "/") + "/index.html"
	of := s.placesOf(page)
	if got := of.Places["para-10"]; !strings.Contains(got.At, "sena-tribunal-officers.toml:52:") || got.Pages["sena-tribunal-officers.pdf"] < 1 || got.Link != "" {
		t.Errorf("paragraph 10: %+v", got)
	}
	contains(t, s.get(page), `data-page="-/case/sena-tribunal-officers"`, `<button type="button" data-finding="0">`+of.Findings[0].At+`</button>`)
	if other := s.placesOf("-/case/sena-tribunal-officers"); !reflect.DeepEqual(other, of) {
		t.Error("the paper has other places by its case")
	}
	if n := strings.Count(s.get(page), "data-finding="); n != len(of.Findings) || of.Opens {
		t.Errorf("%d findings on the page, %d places, %+v", n, len(of.Findings), of)
	}
	e, err := ParseEditor("vscode")
	if err != nil {
		t.Fatal(err)
	}
	s.preview.OpenIn(e)
	if got := s.placesOf(page).Places["para-10"].Link; !strings.HasPrefix(got, "vscode://file/") || !strings.Contains(got, "sena-tribunal-officers.toml:52:") {
		t.Errorf("the link is %s", got)
	}
	if answer := s.post("/-/open", `{}`); answer.StatusCode == http.StatusNoContent {
		t.Error("a program is started where a link opens the place")
	}
}

// An editor is started at what a page shows, and at nothing else.
func TestOpen(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no program to stand for an editor")
	}
	s := newSite(t, case1, "there is a national shortage", "there is a <b>national</b> shortage")
	dir := t.TempDir()
	editor, opened := filepath.Join(dir, "an editor"), filepath.Join(dir, "opened")
	if err := os.WriteFile(editor, []byte("#!/bin/sh\necho \"$@\" > '"+opened+".new'\nmv '"+opened+".new' '"+opened+"'\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	e, err := ParseEditor("'" + editor + "' {file} {line}")
	if err != nil {
		t.Fatal(err)
	}
	s.preview.OpenIn(e)
	page := strings.Trim(paper1, "/") + "/index.html"
	for name, text := range map[string]string{"a paragraph": `{"page":"` + page + `","anchor":"para-10"}`, "a finding": `{"page":"` + page + `","finding":0}`} {
		if answer := s.post("/-/open", text); answer.StatusCode != http.StatusNoContent {
			t.Fatalf("%s: %s %s", name, answer.Status, body(t, answer))
		}
		var said []byte
		for said == nil {
			time.Sleep(time.Millisecond)
			said, _ = os.ReadFile(opened)
		}
		if want := filepath.Join(s.dir, filepath.FromSlash(case1)) + " "; !strings.HasPrefix(string(said), want) {
			t.Errorf("%s: opened %s", name, said)
		}
		if err := os.Remove(opened); err != nil {
			t.Fatal(err)
		}
	}
	for _, text := range []string{
		``, `[]`, `{"page":"","anchor":"x"}`, `{"page":"../../etc/passwd","anchor":"para-1"}`, `{"page":"` + page + `","anchor":"none"}`, `{"page":"` + page + `","finding":-1}`,
		`{"page":"` + page + `","finding":1000}`, `{"page":"none","anchor":"para-10"}`,
	} {
		answer := s.post("/-/open", text)
		if status := answer.StatusCode; status != http.StatusBadRequest && status != http.StatusConflict {
			t.Errorf("%s: %s", text, answer.Status)
		}
	}
}

// The view has the page and its PDF, and is told when that is another.
func TestBeside(t *testing.T) {
	s := newSite(t)
	view := "/-/beside/" + strings.Trim(paper1, "/")
	contains(t, s.get(paper1), `<a href="`+s.at(view)+`" target="_top">Beside its PDF</a>`)
	contains(t, s.get(view), `data-pdf="`+s.at(paper1+"sena-tribunal-officers.pdf")+`"`, `<iframe id="beside-page" src="`+s.at(paper1+"index.html")+`"`)
	contains(t, s.get(view+"/sena-tribunal-officers.pdf"), `data-file="sena-tribunal-officers.pdf"`)
	for _, none := range []string{"/-/beside/", "/-/beside/cabinet", view + "/none.pdf", view + "/index.html", "/-/beside/../content/x.pdf"} {
		if answer := s.do("GET", none, nil); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %s", none, answer.Status)
		}
	}
	next := lines(s.do("GET", "/-/events?page="+s.at(view), nil))
	first := next()
	next()
	s.edit(case1, "# Urgent", "# Most urgent")
	s.edit(case1, "£282,693.00", "£300,000.00")
	if second := next(); second == first {
		t.Error("another PDF has the same version")
	}

	for what, set := range map[string]func(*http.Request){
		policy: nil,
		policyFramed: func(r *http.Request) {
			r.Header.Set("Sec-Fetch-Site", "same-origin")
			r.Header.Set("Sec-Fetch-Dest", "iframe")
		},
	} {
		if got := s.do("GET", paper1, set).Header.Get("Content-Security-Policy"); got != what {
			t.Errorf("%s, want %s", got, what)
		}
	}
}
