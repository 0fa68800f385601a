package preview

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/form"
)

const form1 = "/-/edit/sena-tribunal-officers"

// newEditor is a preview of a copy of the sample that lets its reader edit.
func newEditor(t testing.TB, role string) site {
	t.Helper()
	s := newSite(t)
	s.preview.LetEdit(role)
	return s
}

// file is the text of a file of content/.
func (s site) file(name string) string {
	s.Helper()
	text, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	if err != nil {
		s.Fatal(err)
	}
	return string(text)
}

// send posts a form as a page of the preview does; set may change the request.
func (s site) send(path string, typed url.Values, set func(*http.Request)) *http.Response {
	s.Helper()
	return s.do(http.MethodPost, path, func(r *http.Request) {
		text := typed.Encode()
		r.Body, r.ContentLength = io.NopCloser(strings.NewReader(text)), int64(len(text))
		r.Header.Set("Origin", s.server.URL)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if set != nil {
			set(r)
		}
	})
}

var digestField = regexp.MustCompile(`name="digest" value="([0-9a-f]{64})"`)

// typing is what a page of the form sends when some fields were typed in; names and values alternate.
func (s site) typing(page string, typed ...string) url.Values {
	s.Helper()
	m := digestField.FindStringSubmatch(page)
	if m == nil {
		s.Fatalf("no form in\n%s", page)
	}
	v := url.Values{"digest": {m[1]}, "do": {"save"}}
	for i := 0; i < len(typed); i += 2 {
		v.Add(typed[i], typed[i+1])
	}
	return v
}

// What is saved is written into the case, and shown at once; whoever saves is led back to the form, with the focus on what
// is to be said.
func TestSave(t *testing.T) {
	s := newEditor(t, "")
	page := s.get(form1)
	contains(t, page, `<h1>Edit: SENA Tribunal Officers</h1>`, `Show this paper`, `<label for="contract.value">Value`, `value="£282,693.00"`)
	if strings.Contains(page, "autofocus") {
		t.Error("something has the focus in a form that was opened")
	}
	before := s.file(case1)
	answer := s.send(form1, s.typing(page, "contract.value", "300000"), nil)
	if answer.StatusCode != http.StatusSeeOther || !strings.HasSuffix(answer.Header.Get("Location"), form1+"?saved") {
		t.Fatalf("%s, %q: %s", answer.Status, answer.Header.Get("Location"), body(t, answer))
	}
	if want := strings.Replace(before, `"£282,693.00"`, `"£300,000"`, 1); s.file(case1) != want {
		t.Errorf("the file is\n%s", s.file(case1))
	}
	contains(t, s.get(paper1), "£300,000")
	contains(t, s.get(form1+"?saved"), `id="summary"`, `autofocus`, `>Saved</span>`)
	if answer := s.send(form1, s.typing(s.get(form1)), nil); answer.StatusCode != http.StatusSeeOther || s.file(case1) != strings.Replace(before, `"£282,693.00"`, `"£300,000"`, 1) {
		t.Errorf("nothing typed: %s", answer.Status)
	}
}

// A finding stands beside the field that it is about, and the summary leads there.
func TestFindingsBesideFields(t *testing.T) {
	s := newEditor(t, "")
	s.edit(case1, `value      = "£282,693.00"`, `value      = ""`)
	page := s.get(form1)
	contains(t, page, `There is a problem`, `<a href="#contract.value">Error in “Value”: contract.value is`, `1 open`, `id="contract.value-told"`, `<strong>Error:</strong> contract.value is`, `aria-describedby="contract.value-hint contract.value-told"`)
}

// A finding that says by keys what is to be done leads to their fields, wherever these are.
func TestFindingsNameFields(t *testing.T) {
	s := newEditor(t, "")
	for _, of := range []struct{ told, named string }{
		{"name it in contract.ground, after legal advice", `<a href="#contract.ground">Ground</a>`},
		{"or, where none is payable, &#34;none&#34; to [contract]", `<a href="#contract.vat">`},
		{"say in decision.record where it is", `<a href="#decision.record">`},
		{"and give it as [[comment]]", `<a href="#group-comment">Comments of officers</a>`},
		{"add [considered.equality] with by = ", `<a href="#group-considered">`},
	} {
		m := regexp.MustCompile(regexp.QuoteMeta(of.told) + `.*`).FindString(s.get(form1))
		if _, named, _ := strings.Cut(m, "In this form: "); !strings.HasPrefix(named, of.named) {
			t.Errorf("the fields of “%s” are “%s”", of.told, named)
		}
	}
	if page := s.get(form1); strings.Contains(page, `<a href="#report.title">`) || strings.Count(page, "In this form: ") > 6 {
		t.Errorf("fields are named that nothing is about")
	}
}

// TestGroundsToldApart shows the grounds that a form offers by their names: laws that follow one another have grounds of one
// title.
func TestGroundsToldApart(t *testing.T) {
	s := newEditor(t, "")
	contains(t, s.get(form1), "PA23 Sch 5 para 4: unique work of art or artistic performance", "PCR15 reg 32(2)(b)(i): unique work of art or artistic performance")
}

// What the case can't hold is told with all that was typed kept, and nothing is written.
func TestSaveRefused(t *testing.T) {
	s := newEditor(t, "")
	before := s.file(case1)
	answer := s.send(form1, s.typing(s.get(form1), "contract.ends", "soon", "report.title", "Kept"), nil)
	text := body(t, answer)
	if answer.StatusCode != http.StatusUnprocessableEntity || s.file(case1) != before {
		t.Fatalf("%s, or the file has changed", answer.Status)
	}
	contains(t, text, "There is a problem: nothing was saved yet", `<a href="#contract.ends">Ends: &#34;soon&#34; is not a date`, ">Not saved yet<", "Kept</textarea>", `value="soon" aria-describedby="contract.ends-hint contract.ends-told" aria-invalid="true"`)
}

// Two windows have one file open: the second is told, with what both have; nothing is overwritten before it says so.
func TestTwoWindows(t *testing.T) {
	s := newEditor(t, "")
	first, second := s.get(form1), s.get(form1)
	if answer := s.send(form1, s.typing(first, "contract.value", "£300,000", "facts.1", "£3m"), nil); answer.StatusCode != http.StatusSeeOther {
		t.Fatal(answer.Status)
	}
	after := s.file(case1)
	answer := s.send(form1, s.typing(second, "contract.value", "£400,000", "facts.1", "£2.8m", "report.title", "Second"), nil)
	page := body(t, answer)
	if answer.StatusCode != http.StatusConflict || s.file(case1) != after {
		t.Fatalf("%s, or the file has changed:\n%s", answer.Status, s.file(case1))
	}
	contains(t, page, "The file was changed while you had it open", `<a href="#contract.value">Value: you and the file differ</a>`, "Second</textarea>", `<strong>In the file now:</strong> £300,000`, `value="£400,000"`)
	if strings.Count(page, `<p class="theirs">`) != 1 {
		t.Errorf("other fields differ too:\n%s", page)
	}
	contains(t, page, `value="£3m"`) // not touched in the second window
	if answer := s.send(form1, s.typing(page, "contract.value", "£400,000", "report.title", "Second"), nil); answer.StatusCode != http.StatusSeeOther {
		t.Fatal(answer.Status)
	}
	contains(t, s.file(case1), `"Second"`, `"£400,000"`, `"£3m"`)
}

// A save that finds the file changed between its own reading and its writing is told the same, with all that was typed.
func TestChangedWhileSaved(t *testing.T) {
	s := newEditor(t, "")
	typed := s.typing(s.get(form1), "contract.value", "£400,000")
	s.change(case1, "£282,693.00", "£300,000")
	w := httptest.NewRecorder()
	s.preview.answerChanged(w, "sena-tribunal-officers", typed)
	if w.Code != http.StatusConflict {
		t.Error(w.Code)
	}
	contains(t, w.Body.String(), "The file was changed while you had it open", `data-unsaved`, `<strong>In the file now:</strong> £300,000`, `value="£400,000"`)
}

// A case that can't be written is told with all that was typed, and leaving the page is asked about.
func TestLinkNotWritten(t *testing.T) {
	s := newEditor(t, "")
	file := filepath.Join(s.dir, filepath.FromSlash(case1))
	if err := errors.Join(os.Rename(file, filepath.Join(s.dir, "elsewhere.toml")), os.Symlink("../elsewhere.toml", file)); err != nil {
		t.Skip(err)
	}
	answer := s.send(form1, s.typing(s.get(form1), "report.title", "Kept"), nil)
	if answer.StatusCode != http.StatusConflict {
		t.Error(answer.Status)
	}
	contains(t, body(t, answer), "Nothing was saved", "The case could not be written: cases/", "data-unsaved", "Kept</textarea>")
}

// An error in what papers share is told in the form too, which has nothing to mend it.
func TestErrorOfProfileInForm(t *testing.T) {
	s := newEditor(t, "")
	s.edit("councils/leicestershire.toml", "[identity]", "[identity")
	page := s.get(form1 + "?saved")
	contains(t, page, "There is a problem", "leicestershire.toml, line 6: this table&#39;s name is not closed with ]")
	if strings.Contains(page, "nothing to mend") {
		t.Error("there is nothing to mend")
	}
}

// Of a file that is not TOML there is no form, but the place of its fault.
func TestNotTOML(t *testing.T) {
	s := newEditor(t, "")
	page := s.get(form1)
	s.edit(case1, "[report]", "[report")
	broken := s.get(form1)
	contains(t, broken, "This file can’t be read as a case", "Line 7: this table&#39;s name is not closed with ]")
	if strings.Contains(broken, "<form") {
		t.Error("it has a form")
	}
	if answer := s.send(form1, s.typing(page, "contract.value", "£1"), nil); answer.StatusCode != http.StatusConflict {
		t.Error(answer.Status)
	}
	contains(t, s.file(case1), "[report\n", "£282,693.00")
}

// The buttons of lists work without a script: the page comes back with what was typed, and nothing is written.
func TestListsWithoutScript(t *testing.T) {
	s := newEditor(t, "")
	before := s.file(case1)
	v := s.typing(s.get(form1), "report.title", "Kept", "order.option", "")
	v.Set("do", "add option")
	page := body(t, s.send(form1, v, nil))
	contains(t, page, `data-at="item-option-n1"`, `data-unsaved`, "Kept</textarea>", `<fieldset class="item" id="item-option-n1"`, "Option 1", `name="option.n1.title"`)
	v = s.typing(page, "order.option", "", "order.option", "n1", "option.n1.title", "Nothing", "report.title", "Kept")
	v.Set("do", "add option")
	v2 := s.typing(body(t, s.send(form1, v, nil)), "order.option", "", "order.option", "n1", "order.option", "n2", "option.n1.title", "Nothing", "option.n2.title", "All", "report.title", "Kept")
	v2.Set("do", "up option n2")
	contains(t, body(t, s.send(form1, v2, nil)), `id="item-option-n2"`, `id="item-option-n1"`)
	if s.file(case1) != before {
		t.Error("something is written")
	}
	v2.Set("do", "save")
	v2["order.option"] = []string{"", "n2", "n1"}
	if answer := s.send(form1, v2, nil); answer.StatusCode != http.StatusSeeOther {
		t.Fatal(answer.Status)
	}
	contains(t, s.file(case1), "[[option]]\ntitle = \"All\"\n", "[[option]]\ntitle = \"Nothing\"\n")
}

// A new paper is asked for by kind, and leads to its form.
func TestNewPaper(t *testing.T) {
	s := newEditor(t, "")
	contains(t, s.get("/"), `/-/new" target="_top">New paper</a>`)
	contains(t, s.get(paper1), form1+`" target="_top">Edit this paper</a>`)
	contains(t, s.get("/-/new"), "What kind of paper is it?", "kind=exception&amp;council=leicestershire")
	contains(t, s.get("/-/new?kind=exception&council=leicestershire"), `<label for="name">`, `<option value="approve">`, "Cabinet – 7 February 2025")
	typed := url.Values{"kind": {"exception"}, "council": {"leicestershire"}, "meeting": {"cabinet-2025-02-07"}, "asks": {"approve"}, "title": {"School meals"}, "name": {"school-meals"}}
	answer := s.send("/-/new", typed, nil)
	if answer.StatusCode != http.StatusSeeOther || !strings.HasSuffix(answer.Header.Get("Location"), "/-/edit/school-meals") {
		t.Fatalf("%s: %s", answer.Status, body(t, answer))
	}
	contains(t, s.file("cases/school-meals.toml"), `title = "School meals"`, `asks = "approve"`)
	contains(t, s.get("/-/edit/school-meals"), "Edit: School meals", "things that the paper needs are open")
	for name, want := range map[string]string{"school-meals": "There is a case", "../x": "can&#39;t be an address", "": "Give the paper a name", "con": "can&#39;t be an address", "A b": "can&#39;t be an address"} {
		typed.Set("name", name)
		answer := s.send("/-/new", typed, nil)
		if text := body(t, answer); answer.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(text, want) {
			t.Errorf("%q: %s\n%s", name, answer.Status, text)
		}
	}
}

// Nobody but a page of the preview's own can write, and nothing but a case that is there.
func TestHostileSaves(t *testing.T) {
	s := newEditor(t, "")
	before := s.file(case1)
	typed := s.typing(s.get(form1), "contract.value", "£1")
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	many := url.Values{"digest": typed["digest"]}
	for range mostFields {
		many.Add("x", "")
	}
	items := s.typing(s.get(form1))
	for range mostNew + 1 {
		items.Add("order.option", "n1")
	}
	large := s.typing(s.get(form1), "report.title", strings.Repeat("x", mostTyped))
	tests := []struct {
		name, path string
		typed      url.Values
		set        func(*http.Request)
		status     int
	}{
		{"another origin", form1, typed, header("Origin", "http://papers.example"), 403},
		{"a hidden origin", form1, typed, header("Origin", "null"), 403},
		{"another site", form1, typed, header("Sec-Fetch-Site", "cross-site"), 403},
		{"another port", form1, typed, header("Sec-Fetch-Site", "same-site"), 403},
		{"another host", form1, typed, func(r *http.Request) { r.Host = "papers.example" }, 421},
		{"another media type", form1, typed, header("Content-Type", "text/plain"), 415},
		{"a form of files", form1, typed, header("Content-Type", "multipart/form-data; boundary=x"), 415},
		{"too long", form1, large, nil, 413},
		{"too many fields", form1, many, nil, 413},
		{"too many items", form1, items, nil, 413},
		{"another case", "/-/edit/none", typed, nil, 404},
		{"no case", "/-/edit/", typed, nil, 404},
		{"a profile", "/-/edit/..%2fcouncils%2fleicestershire", typed, nil, 404},
		{"above content", "/-/edit/..%2f..%2fx", typed, nil, 404},
		{"a file's name", form1 + ".toml", typed, nil, 404},
		{"not a form", "/-/edit.js", typed, nil, 405},
		{"broken", form1, nil, func(r *http.Request) { r.Body, r.ContentLength = io.NopCloser(strings.NewReader("a=%zz")), 5 }, 400},
	}
	for _, tt := range tests {
		if answer := s.send(tt.path, tt.typed, tt.set); answer.StatusCode != tt.status {
			t.Errorf("%s: %s, want %d", tt.name, answer.Status, tt.status)
		}
	}
	if s.file(case1) != before {
		t.Error("the case has changed")
	}
	if answer := newSite(t).send(form1, typed, nil); answer.StatusCode != 404 && answer.StatusCode != 405 {
		t.Errorf("without --edit: %s", answer.Status)
	}
	if answer := newSite(t).do("GET", form1, nil); answer.StatusCode != 404 {
		t.Errorf("without --edit the form is there: %s", answer.Status)
	}
}

// What is no button of the form changes nothing, and ends no connection.
func TestNoButton(t *testing.T) {
	s := newEditor(t, "")
	before := s.file(case1)
	for _, do := range []string{" ", "add", "remove option", "up option n", "add nothing", "down report.contacts 99999999999999999999"} {
		typed := s.typing(s.get(form1))
		typed.Set("do", do)
		if answer := s.send(form1, typed, nil); answer.StatusCode != http.StatusOK {
			t.Errorf("%q: %s", do, answer.Status)
		}
	}
	if s.file(case1) != before {
		t.Error("the case was written")
	}
}

// Only pages with forms may send one, and they say from where.
func TestFormPolicy(t *testing.T) {
	s := newEditor(t, "")
	for path, want := range map[string][2]string{form1: {"'self'", "same-origin"}, "/-/new": {"'self'", "same-origin"}, paper1: {"'none'", "no-referrer"}, "/-/edit.css": {"'none'", "no-referrer"}} {
		answer := s.do("GET", path, nil)
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "form-action "+want[0]) || !strings.Contains(policy, "default-src 'self'") || answer.Header.Get("Referrer-Policy") != want[1] {
			t.Errorf("%s: %s, %s", path, policy, answer.Header.Get("Referrer-Policy"))
		}
	}
	page := s.get(form1)
	for _, inline := range []string{"<style", " style=", "onclick", "<script>", "javascript:"} {
		if strings.Contains(page, inline) {
			t.Errorf("the form has %s in it", inline)
		}
	}
}

// A case in which everything is hostile is shown as words.
func TestHostileCase(t *testing.T) {
	s := newEditor(t, "")
	s.edit(case1, `short_title = "SENA Tribunal Officers"`, `short_title = "</title><script>alert(1)</script>\"'"`)
	s.edit(case1, "[facts]", "[facts]\n\"x' onfocus='alert(2)\" = \"</textarea><img src=x>\"")
	page := s.get(form1)
	for _, bad := range []string{"<script>alert", "</textarea><img", "' onfocus='"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s stands in the page", bad)
		}
	}
}

// Of findings that belong to no field each says where it is by itself.
func TestSummaryPlaces(t *testing.T) {
	var s summary
	s.tell("", "", []form.Finding{{Diagnostic: diag.Diagnostic{Message: "a", Cited: "paragraph 6"}}, {Diagnostic: diag.Diagnostic{Message: "b"}}}, diag.Error)
	if got := s.Links[1].Text; got != "Error: b" {
		t.Errorf("it is told as %q", got)
	}
}
