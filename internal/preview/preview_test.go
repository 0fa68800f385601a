package preview

import (
	"fmt"
	"html/template"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/project"
)

func TestPaperWithItsFindings(t *testing.T) {
	s := newSite(t)
	contains(t, s.get(paper1), `href="../../../static/cabinet.css"`, `href="`+s.at("-/preview.css")+`"`, `src="`+s.at("-/preview.js")+`" defer`, "</head>",
		`<main id="main" class="report">`, `<p class="preview" lang="en-GB">Preview: <a href="#findings">`, "<article",
		`<aside id="findings"`, `data-from="`+s.at("-/case/sena-tribunal-officers")+`"`, `role="status">SENA Tribunal Officers: `, "</body>")
	if strings.Contains(s.get(paper1), "<h3>Papers</h3>") {
		t.Error("the only paper is listed as one to go to")
	}

	s.edit(case1, "there is a national shortage", "there is a <b>national</b> shortage")
	contains(t, s.get(paper1), `<p class="preview" lang="en-GB">`, "<article", "Draft: 1 thing to mend", "there is a &lt;b&gt;national&lt;/b&gt; shortage",
		`<strong>Error</strong> in <a href="#para-10">paragraph 10</a>: a report can&#39;t hold HTML`, `What to do: `, `sena-tribunal-officers.toml:52:`, `<code>[html]</code>`)
	contains(t, s.get("/"), "SENA Tribunal Officers</a>: 1 error")

	s.edit(case1, "<b>national</b>", "nationwide")
	contains(t, s.get(paper1), `<p class="preview" lang="en-GB">Preview: `, "there is a nationwide shortage")
}

// What is missing in a paper has a place in its page, and a case that can't be read leaves the page as it was.
func TestHalfWrittenPaper(t *testing.T) {
	s := newSite(t, case1, `"£282,693.00"`, `"lots"`)
	contains(t, s.get(paper1), `<p class="preview" lang="en-GB">`, "<article", "Draft: 1 thing to mend", "<strong>[missing: contract.value]</strong>")
	s.edit(case1, "[report]", "[report")
	contains(t, s.get(paper1), `<p class="preview broken" lang="en-GB">`, "Below is the last version", "<article", "[missing: contract.value]", "not-toml")
}

// nowhere makes of the sample a case of a council and a meeting that are not there.
var nowhere = [2]string{"council = \"leicestershire\"\nmeeting = \"cabinet-2025-02-07\"", "council = \"x\"\nmeeting = \"x\""}

func TestPaperThatNeverCouldBeMade(t *testing.T) {
	s := newSite(t, case1, nowhere[0], nowhere[1])
	page := s.get("/-/case/sena-tribunal-officers")
	contains(t, page, `<a class="skip" href="#main">`, "This paper can’t be shown until its errors are mended.", "<h1>SENA Tribunal Officers</h1>", "<strong>Error</strong>")
	if strings.Contains(page, "<article") {
		t.Error("there is a paper")
	}
	contains(t, s.get("/"), `<a href="`+s.at("-/case/sena-tribunal-officers")+`">SENA Tribunal Officers</a>: 2 errors`)
	s.edit(case1, nowhere[1], nowhere[0])
	answer := s.do(http.MethodGet, "/-/case/sena-tribunal-officers", nil)
	if to := answer.Header.Get("Location"); answer.StatusCode != http.StatusFound || to != s.at(paper1)+"index.html" {
		t.Errorf("mended: %s to %q", answer.Status, to)
	}
}

// A case may have any name that a file can have.
func TestNameOfCase(t *testing.T) {
	s := newSite(t, case1, nowhere[0], nowhere[1])
	text, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(case1)))
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"two words", "50% & more", "quote'd", "Überblick"} {
		if err := os.WriteFile(filepath.Join(s.dir, "cases", name+".toml"), []byte(strings.ReplaceAll(string(text), "SENA Tribunal", fmt.Sprint("Number ", i))), 0o666); err != nil {
			t.Fatal(err)
		}
		s.preview.Make(t.Context())
		address := s.preview.Case(name)
		contains(t, s.get(strings.TrimPrefix(address, s.preview.Home())), fmt.Sprintf("<h1>Number %d Officers</h1>", i), `data-from="`+template.HTMLEscapeString(address)+`"`)
	}
}

// What is wrong with what papers share is shown with each, and alone where there are no pages.
func TestSharedFindings(t *testing.T) {
	s := newSite(t)
	s.edit("meetings/cabinet-2025-02-07.toml", `"cabinet"`, `"cabnet"`)
	for _, page := range []string{"/", "/cabnet/2025-02-07/", strings.ReplaceAll(paper1, "cabinet", "cabnet")} {
		contains(t, s.get(page), "cabnet – 7 February 2025", "<h3>In what papers share</h3>", "cabinet-2025-02-07.toml:", "unknown-body")
	}
	s.edit("meetings/cabinet-2025-02-07.toml", "2025-02-07", "2025-02-30")
	for _, page := range []string{"/cabnet/2025-02-07/", strings.ReplaceAll(paper1, "cabinet", "cabnet")} {
		contains(t, s.get(page), "<h3>In what papers share</h3>", "impossible-date")
	}

	s = newSite(t, "meetings/cabinet-2025-02-07.toml", "date", "date = ")
	contains(t, s.get("/"), "<h3>In what papers share</h3>", "not-toml")
}

// A fault of the machine is a finding, and what was made stays.
func TestFolderThatIsGone(t *testing.T) {
	s := newSite(t)
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	s.preview.Make(t.Context())
	contains(t, s.get(paper1), "<article", "the folder content/ is not there, so the pages are as they were last")
}

// Words of a case and of a file's name are text in every place where they are shown.
func TestWordsAreText(t *testing.T) {
	const hostile = `<script>alert(1)</script>`
	s := newSite(t, case1, `short_title = "SENA Tribunal Officers"`, `short_title = "`+hostile+`"`)
	s.edit(case1, `from        = "director-cfs"`, `from        = "`+hostile+`"`)
	for _, page := range []string{"/", paper1, "/-/case/none"} {
		if strings.Contains(s.get2(page), hostile) {
			t.Errorf("%s has the words as they are", page)
		}
	}
}

// get2 reads a page, there or not.
func (s site) get2(path string) string { return body(s, s.do(http.MethodGet, path, nil)) }

func TestFiles(t *testing.T) {
	s := newSite(t)
	tests := []struct{ path, media, begins string }{
		{paper1 + "sena-tribunal-officers.pdf", "application/pdf", "%PDF-"},
		{paper1 + "sena-tribunal-officers.md", "text/plain; charset=utf-8", ""},
		{"/static/cabinet.css", "text/css; charset=utf-8", "/*"},
		{"/-/preview.css", "text/css; charset=utf-8", "/*"},
		{"/-/preview.js", "text/javascript; charset=utf-8", "//"},
		{"/index.html", "text/html; charset=utf-8", "<!DOCTYPE html>"},
	}
	for _, tt := range tests {
		answer := s.do(http.MethodGet, tt.path, nil)
		text := body(t, answer)
		if got := answer.Header.Get("Content-Type"); answer.StatusCode != http.StatusOK || got != tt.media || !strings.HasPrefix(text, tt.begins) {
			t.Errorf("%s: %s, %s, %.20q", tt.path, answer.Status, got, text)
		}
		if head := s.do(http.MethodHead, tt.path, nil); head.ContentLength != int64(len(text)) || body(t, head) != "" {
			t.Errorf("HEAD %s: %d bytes, want %d", tt.path, head.ContentLength, len(text))
		}
	}
}

// An image is sent as an image, whatever its name would have a browser do with it.
func TestTypeOfImage(t *testing.T) {
	png := []byte("\x89PNG\x0D\x0A\x1A\x0A<script>alert(1)</script>")
	for _, name := range []string{"images/index.html", "images/chart.js", "chart.png"} {
		if got := typeOf(name, png); got != "image/png" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := typeOf("images/page.html", []byte("<script>")); got != "application/octet-stream" {
		t.Errorf("a page that is not ours: %s", got)
	}
}

// A page of templates that lack the usual places is shown all the same.
func TestPageWithoutPlaces(t *testing.T) {
	s := newSite(t).preview.now.Load()
	for _, page := range []string{"", "words", "<main", "<body><main>words</main></body>", "</body></head>"} {
		if got := string(s.dress([]byte(page), "", nil).text); strings.Contains(page, "words") != strings.Contains(got, "words") {
			t.Errorf("%q became %q", page, got)
		}
	}
}

// Nothing of a project is written, whatever happens in it.
func TestNothingIsWritten(t *testing.T) {
	s := newSite(t)
	s.edit(case1, `"£282,693.00"`, `"lots"`)
	s.edit(case1, `"lots"`, `"£1"`)
	s.get(paper1)
	entries, err := os.ReadDir(filepath.Dir(s.dir))
	if err != nil || len(entries) != 1 {
		t.Errorf("beside content/ there are %v: %v", entries, err)
	}
}

// The sample is shown too, where there is no content.
func TestSample(t *testing.T) {
	p, err := project.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	preview := New(t.Context(), p)
	if _, err := preview.now.Load().File(strings.Trim(paper1, "/") + "/index.html"); err != nil || preview.Papers() != 1 {
		t.Errorf("%d papers: %v", preview.Papers(), err)
	}
}

// What is wrong in the file of another meeting stands beside the pages of that alone, and on the home page.
func TestFindingsOfOtherMeetings(t *testing.T) {
	s := newEditor(t, "")
	meeting := strings.Replace(s.file("meetings/cabinet-2025-02-07.toml"), "2025-02-07", "2025-03-07", 1)
	for name, text := range map[string]string{
		"meetings/cabinet-2025-03-07.toml": meeting + "\nnonsense = 1\n",
		"cases/another.toml":               strings.Replace(s.file(case1), "cabinet-2025-02-07", "cabinet-2025-03-07", 1),
	} {
		if err := os.WriteFile(filepath.Join(s.dir, filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	s.preview.Make(t.Context())
	for page, told := range map[string]bool{"/": true, "/-/case/another": true, paper1: false, form1: false, "/-/edit/another": true, "/cabinet/2025-02-07/": false, "/cabinet/2025-03-07/": true, "/cabinet/": true} {
		answer := s.do(http.MethodGet, page, nil)
		if to := answer.Header.Get("Location"); to != "" {
			answer = s.do(http.MethodGet, strings.TrimPrefix(to, s.preview.Home()), nil)
		}
		if text := body(t, answer); strings.Contains(text, "nonsense") != told {
			t.Errorf("%s: the finding is told: %t\n%s", page, !told, text)
		}
	}
}
