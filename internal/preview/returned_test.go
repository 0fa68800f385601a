package preview

import (
	"bytes"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/render/docx"
	"cabinet/internal/wordtest"
)

const returned1 = "/-/returned/sena-tribunal-officers"

// inWord is the Word file of the sample's paper as it is now.
func (s site) inWord() []byte {
	s.Helper()
	n := pipeline.ReportsOf(s.project()).Numbered(project.Subject{Name: "sena-tribunal-officers"})
	file, err := docx.Render(n.Report, docx.Options{Case: n.Name})
	if err != nil {
		s.Fatal(err)
	}
	return file
}

// bring posts files by the names of their fields, as the form of a page does.
func (s site) bring(path string, files map[string][]byte, set func(*http.Request)) *http.Response {
	s.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for field, data := range files {
		part, err := w.CreateFormFile(field, field+".docx")
		if err == nil {
			_, err = part.Write(data)
		}
		if err != nil {
			s.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		s.Fatal(err)
	}
	return s.do(http.MethodPost, path, func(r *http.Request) {
		r.Body, r.ContentLength = io.NopCloser(&b), int64(b.Len())
		r.Header.Set("Origin", s.server.URL)
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Content-Type", w.FormDataContentType())
		if set != nil {
			set(r)
		}
	})
}

// paragraph10 is a paragraph of an answer of the sample.
const paragraph10 = `The SENA team has worked within its usual contractual arrangements to deliver SENA Case Managers across the service to meet growing need and respond to the Transformation of Inclusion and SEND in Leicestershire Programme (TSIL); however, there is a national shortage of Tribunal Officers. A Tribunal Order on 17 July 2023 directed the Council to improve its Tribunal delivery and recruitment to a Tribunal Team was initiated to ensure the Council could meet its statutory obligation and Tribunal requirements which has led to the decision referred to in this report.`

// taking1 matches the form that takes the edit below a heading.
func taking1(heading string) *regexp.Regexp {
	return regexp.MustCompile(`(?s)<h3>` + heading + `</h3>.*?name="digest" value="([0-9a-f]+)">\s*<input type="hidden" name="edit" value="([0-9a-f]+)"`)
}

// A file that came back is opened beside the paper, and what has one right place is taken into the case: an answer's words, and
// a fact, wherever the paper prints it. The rest of the list stays as it was.
func TestReturned(t *testing.T) {
	s := newEditor(t, "")
	contains(t, s.get(paper1), `<a href="`+s.at(returned1)+`">Open a Word file that came back</a>`)
	contains(t, s.get(returned1), "<h1>What came back: SENA Tribunal Officers</h1>", `enctype="multipart/form-data"`)
	p := wordtest.Open(t, s.inWord())
	p.Track(wordtest.Finance, "£282,693.00", "£292,693.00")
	p.Track(wordtest.Nobody, "full briefings and training", "full training")
	p.Remove(wordtest.Legal, "The SENA team has worked")
	p.Insert(wordtest.Legal, "It has not been possible to source", "The Monitoring Officer has been consulted.")
	p.Comment(wordtest.Legal, "Rule 6 (e)", "Is this <the> rule?")
	before := s.file(case1)
	if answer := s.bring(returned1, map[string][]byte{"back": p.Bytes()}, nil); answer.StatusCode != http.StatusSeeOther || answer.Header.Get("Location") != s.at(returned1) {
		t.Fatalf("%s: %s", answer.Status, body(t, answer))
	}
	page := s.get(returned1)
	contains(t, page, "<strong>back.docx</strong>: 4 edits, 1 of them not tracked, and 1 comment.", "<h2>Figures</h2>",
		`<del><span class="unseen">deleted: </span>£282,693.00`, "content/cases/sena-tribunal-officers.toml:27:14</code>", "printed from <code>contract.value</code>",
		"<h2>Legal Officer, 21 January 2025</h2>", "<h2>Not tracked</h2>", "Is this &lt;the&gt; rule?")
	if strings.Count(page, "<button>Take this") != 4 {
		t.Errorf("what can be taken is\n%s", page)
	}
	if s.file(case1) != before {
		t.Fatal("opening a file has changed the case")
	}

	for _, take := range []struct{ heading, old, now string }{ // a paragraph more or less gives others another number
		{"Paragraph 2, changed", `"£282,693.00"`, `"£292,693.00"`},
		{`Paragraph 23\(b\), changed`, "full briefings and training", "full training"},
		{"After paragraph 5, put in", "agency arrangements.\n", "agency arrangements.\n\nThe Monitoring Officer has been consulted.\n"},
		{"Paragraph 11, taken out", "\n\n" + paragraph10, ""},
	} {
		m := taking1(take.heading).FindStringSubmatch(s.get(returned1))
		if m == nil {
			t.Fatalf("nothing to take below %s", take.heading)
		}
		taking := "/-/take/sena-tribunal-officers"
		if answer := s.send(taking, url.Values{"digest": {strings.Repeat("0", 64)}, "edit": {m[2]}}, nil); answer.StatusCode != http.StatusConflict {
			t.Errorf("by an old page: %s", answer.Status)
		}
		before := s.file(case1)
		if answer := s.send(taking, url.Values{"digest": {m[1]}, "edit": {m[2]}}, nil); answer.StatusCode != http.StatusSeeOther {
			t.Fatalf("%s: %s", answer.Status, body(t, answer))
		}
		if got := s.file(case1); got != strings.Replace(before, take.old, take.now, 1) {
			t.Errorf("the case is\n%s", got)
		}
		if answer := s.send(taking, url.Values{"digest": {sumOf([]byte(s.file(case1)))}, "edit": {m[2]}}, nil); answer.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("twice: %s", answer.Status)
		}
	}
	page = s.get(returned1)
	contains(t, page, "4 edits, 1 of them not tracked, and 1 comment.")
	if strings.Count(page, "<strong>Taken</strong>") != 4 || strings.Contains(page, "<button>Take this") {
		t.Errorf("after that the page is\n%s", page)
	}
	contains(t, s.get(paper1), "£292,693.00", "full training")
	file, err := pdfread.Read([]byte(s.get("/-/returned.pdf/sena-tribunal-officers")))
	if err != nil {
		t.Fatal(err)
	}
	contains(t, file.Tree(), `Alt="deleted: `)
}

// Paragraphs that an officer split, joined and moved are so in the case once they are taken, one after the other.
func TestReturnedParagraphs(t *testing.T) {
	s := newEditor(t, "")
	p := wordtest.Open(t, s.inWord())
	p.Split(wordtest.Legal, "When this came to light")
	p.Join(wordtest.Legal, "As part of the corporate contract", "In the autumn of 2024")
	p.Move(wordtest.Legal, "The Recruitment and Retention Strategy enables", "These staff are critical")
	s.bring(returned1, map[string][]byte{"back": p.Bytes()}, nil)
	for _, take := range []struct{ heading, old, now string }{
		{`Paragraph \d+, split`, "Procurement Board. When this", "Procurement Board.\n\nWhen this"},
		{`Paragraph \d+, merged`, "these posts).\n\nIn the autumn", "these posts). In the autumn"},
		{`Paragraph \d+, moved to after paragraph \d+`, "", "SEND Code of Practice (2014).\n\nThe Recruitment and Retention Strategy enables"},
	} {
		m := taking1(take.heading).FindStringSubmatch(s.get(returned1))
		if m == nil {
			t.Fatalf("nothing to take below %s in %s", take.heading, s.get(returned1))
		}
		if answer := s.send("/-/take/sena-tribunal-officers", url.Values{"digest": {m[1]}, "edit": {m[2]}}, nil); answer.StatusCode != http.StatusSeeOther {
			t.Fatalf("%s: %s", answer.Status, body(t, answer))
		}
		if text := s.file(case1); take.old != "" && strings.Contains(text, take.old) || !strings.Contains(text, take.now) {
			t.Errorf("%s: the case is\n%s", take.heading, text)
		}
	}
}

// What can't be opened is told in words, and strangers open nothing.
func TestReturnedRefused(t *testing.T) {
	s := newSite(t)
	good := s.inWord()
	other := wordtest.Open(t, good)
	other.Rename("sena-tribunal-officers", "waste")
	s.edit(case1, "£2.8m", "£3.1m")
	since := s.inWord()
	theirs := wordtest.Open(t, good)
	theirs.Rename("Leicestershire County", "Barset Borough")
	for want, files := range map[string]map[string][]byte{
		"Choose the file that came back.":                                                    {},
		"The file back.docx can’t be read: ":                                                 {"back": []byte("PK")},
		"The file sent.docx can’t be read: ":                                                 {"back": good, "sent": []byte("x")},
		"This file was made of the paper &#34;waste&#34;":                                    {"back": other.Bytes()},
		"This file was made of the paper “sena-tribunal-officers” of Barset Borough Council": {"back": theirs.Bytes()},
		"The file that came back was made of a paper with other words":                       {"back": good, "sent": since},
	} {
		answer := s.bring(returned1, files, nil)
		text := body(t, answer)
		if answer.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("%s: %s", want, answer.Status)
		}
		contains(t, text, `role="alert"`, want)
	}
	if answer := s.bring(returned1, map[string][]byte{"back": good}, func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }); answer.StatusCode != http.StatusForbidden {
		t.Errorf("a stranger: %s", answer.Status)
	}
	if answer := s.bring("/-/returned/nobody", map[string][]byte{"back": good}, nil); answer.StatusCode != http.StatusNotFound {
		t.Errorf("a case that is not there: %s", answer.Status)
	}
	if answer := s.bring(returned1, map[string][]byte{"back": make([]byte, mostReturned+1)}, nil); answer.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("too much: %s", answer.Status)
	}
	s.preview.beyond = true
	if answer := s.bring(returned1, map[string][]byte{"back": good}, nil); answer.StatusCode != http.StatusForbidden {
		t.Errorf("from another machine: %s", answer.Status)
	}
	contains(t, s.get(returned1), "Files are opened on the machine of the preview alone.")
	s.preview.beyond = false
	if answer := s.do(http.MethodGet, "/-/returned.pdf/sena-tribunal-officers", nil); answer.StatusCode != http.StatusNotFound {
		t.Errorf("a PDF of nothing: %s", answer.Status)
	}
	if answer := s.send("/-/take/sena-tribunal-officers", url.Values{}, nil); answer.StatusCode == http.StatusSeeOther {
		t.Errorf("a preview that only shows takes something: %s", answer.Status)
	}
	if answer := newEditor(t, "finance").send("/-/take/sena-tribunal-officers", url.Values{}, nil); answer.StatusCode == http.StatusSeeOther {
		t.Errorf("an officer takes something: %s", answer.Status)
	}
}

// A file that came back is compared when it is opened, and again when the paper is another, not whenever somebody looks.
func TestReturnedOnce(t *testing.T) {
	s := newSite(t)
	p := wordtest.Open(t, s.inWord())
	p.Track(wordtest.Finance, "£282,693.00", "£292,693.00")
	s.bring(returned1, map[string][]byte{"back": p.Bytes()}, nil)
	opening := s.preview.returns.of("sena-tribunal-officers").found
	s.get(returned1)
	_, shown, err := s.preview.held("sena-tribunal-officers")
	if err != nil || shown == nil || shown != opening {
		t.Errorf("compared anew: %v", err)
	}
	n, err := s.preview.numbered("sena-tribunal-officers", s.preview.now.Load().number)
	if err != nil {
		t.Fatal(err)
	}
	o := s.preview.returns.of("sena-tribunal-officers")
	if again, err := n.Returned(o.sent, o.back); err != nil || o.sent == nil || !slices.Equal(keysOf(again.Edits), keysOf(shown.Edits)) {
		t.Errorf("with the file as it was sent it is another: %v", err)
	}
	s.edit(case1, "£2.8m", "£3.1m")
	_, anew, err := s.preview.held("sena-tribunal-officers")
	if err != nil || anew == nil || anew == shown || !anew.Sent {
		t.Errorf("not compared anew: %v", err)
	}
}

// A preview keeps the files of so many papers, the newest.
func TestMostOpened(t *testing.T) {
	var f openedFiles
	for i := range mostOpened + 2 {
		f.put(string(rune('a'+i)), &opened{})
	}
	if f.of("a") != nil || f.of("b") != nil || f.of("c") == nil || len(f.byCase) != mostOpened {
		t.Errorf("kept are %v", f.order)
	}
}
