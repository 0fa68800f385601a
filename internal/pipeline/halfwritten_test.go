package pipeline

import (
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// drafts builds all papers as drafts.
func (p tree) drafts() Result {
	p.Helper()
	return p.run(Options{Purpose: BuildingDrafts})
}

// seen is the Markdown of the first paper wherever its draft stands, and whether the page of a meeting lists the
// draft; "" where there is none.
func (p tree) seen() (text string, listed bool) {
	p.Helper()
	found, err := filepath.Glob(p.path("output-drafts/*/*/sena-tribunal-officers/sena-tribunal-officers.md"))
	if err != nil || len(found) != 1 {
		return "", false
	}
	page := filepath.Join(filepath.Dir(filepath.Dir(found[0])), "index.html")
	name := func(file string) string {
		rel, err := filepath.Rel(p.dir, file)
		if err != nil {
			p.Fatal(err)
		}
		return filepath.ToSlash(rel)
	}
	return p.read(name(found[0])), strings.Contains(p.read(name(page)), `<a href="sena-tribunal-officers/index.html">Draft: `)
}

// A draft that could be seen is seen after an error of any kind too: as it is now, or as it was.
func TestDraftStaysSeen(t *testing.T) {
	older := map[string]bool{ // that can't be made now
		"a case that is no TOML": true, "a case that can't be read": true,
		"a meeting's impossible date": true, "a meeting that is no TOML": true, "a meeting whose body leads out": true,
		"a meeting of an unknown council": true,
	}
	for _, tt := range spoilings {
		t.Run(tt.name, func(t *testing.T) {
			p := newTwo(t)
			p.change(case1, "[report]", "status = \"draft\"\n\n[report]")
			if r := p.drafts(); r.Papers != 2 || r.Errors > 0 {
				t.Fatalf("%+v", r)
			}
			before, _ := p.seen()
			tt.spoil(p)
			for range 2 { // an error may last
				r := p.drafts()
				text, listed := p.seen()
				if text == "" || !listed || r.Errors == 0 {
					t.Fatalf("listed %t, %q, %d papers with errors:\n%s", listed, text, r.ToMend, found(r))
				}
				if (text == before) != older[tt.name] || (r.ToMend == 1) == older[tt.name] {
					t.Errorf("the draft is as it was: %t, to mend: %d:\n%s", text == before, r.ToMend, text)
				}
			}
			if !p.exists("output-drafts/" + paper2 + ".md") {
				t.Error("the other paper is not there")
			}
		})
	}
}

// What is missing in a draft has a place in it, and everything else is printed and numbered as it will be.
func TestGapsOfADraft(t *testing.T) {
	p := newProject(t)
	p.change(case1, `= "£282,693.00"`, `= ""`)
	r := p.drafts()
	text, _ := p.seen()
	if !strings.HasPrefix(text, "Draft: 1 thing to mend\n") || !strings.Contains(text, `**\[missing: contract.value\]**`) {
		t.Errorf("the draft says\n%s", text)
	}
	page := p.read("output-drafts/" + address1 + "/sena-tribunal-officers/index.html")
	for _, text := range []string{"contract.value is missing", "(templates/papers/exception/sections.md.tmpl:", "<code>" + case1 + ":"} {
		if !strings.Contains(page, text) {
			t.Errorf("the page does not list what is to be mended, with %q:\n%s", text, page)
		}
	}
	if r.ToMend != 1 || r.Held != 0 || r.Errors != 1 {
		t.Errorf("%+v", r)
	}
	if r := p.run(Options{Purpose: Building}); r.Held != 1 || r.Papers != 0 {
		t.Errorf("published: %+v", r)
	}
}

// No paper but a draft can have a gap, whatever has let it pass.
func TestNoGapIsPublished(t *testing.T) {
	gap := report.Markdown{Text: "A paragraph.\n\n" + report.GapMark("to be written: What does it cost?")}
	line := report.Markdown{Text: "It costs " + report.GapMark("missing: contract.value") + "."}
	for name, d := range map[string]report.Draft{
		"a block":   {Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: "Words", Text: gap}}}}},
		"in a line": {Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: "Words", Text: line}}}}},
		"a field":   {Header: report.Header{}, Fields: []report.DraftField{{Label: "From", Lines: []report.Markdown{line}}}},
		"a contact": {Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: "Words", Contacts: []report.DraftContact{{Lines: []report.Markdown{line}}}}}}}},
		"the title": {Header: report.Header{Lacks: []string{"report.title"}}},
		"a table":   {Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: "Words", Text: report.Markdown{Text: "One.\n\n{{table.t}}"}, Tables: []report.DraftTable{{Name: "t", Missing: true}}}}}}},
		"an image":  {Parts: []report.DraftPart{{Sections: []report.DraftSection{{ID: "s", Heading: "Words", Text: report.Markdown{Text: "One.\n\n![A chart](images/a.png)"}}}}}},
	} {
		d.Title, d.Language, d.Issued = "A paper", "en-GB", report.Day{Year: 2026, Month: 1, Day: 2}
		r := &printable{Report: report.Build(d, new(diag.List))}
		if _, err := r.files("paper", r.kept); err == nil {
			t.Errorf("%s: a gap is published", name)
		}
		r.Draft = true
		if _, err := r.files("paper", r.kept); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An older draft is told as such where its meeting lists it, in the record too, and gives way to the paper as soon
// as that can be made.
func TestOlderDraft(t *testing.T) {
	p := newProject(t)
	p.drafts()
	p.change(case1, "[report]", "[report")
	r := p.drafts()
	if page := p.read("output-drafts/" + address1 + "/index.html"); !strings.Contains(page, "An older draft") {
		t.Errorf("the meeting does not tell:\n%s", page)
	}
	if text := p.read("output-drafts/" + address1 + "/" + record.MeetingFile); !strings.Contains(text, `"older": true`) {
		t.Errorf("the record does not tell:\n%s", text)
	}
	if r.Older != 1 || !strings.Contains(found(r), "not-toml") {
		t.Errorf("%+v", r)
	}
	p.change(case1, "[report", "[report]")
	if r := p.drafts(); r.Papers != 1 || r.Older != 0 || r.Errors != 0 || strings.Contains(p.read("output-drafts/"+address1+"/index.html"), "older") {
		t.Errorf("mended: %+v", r)
	}
}

// What papers share may be broken too: each draft is made as far as it goes, and says so.
func TestDraftOfWhatIsBroken(t *testing.T) {
	const templates, own = "templates/papers/exception/sections.md.tmpl", "templates/papers/exception/councils/leicestershire.md.tmpl"
	for _, tt := range []struct {
		name  string
		spoil func(p tree)
		says  string
	}{
		{"a profile with an unknown key", func(p tree) { p.file(council1, "nme = \"x\"\n"+p.read(council1)) }, "1\\. The purpose of this report"},
		{"a profile without a typeface that it names", func(p tree) { p.file(council1, p.read(council1)+"\n[font]\nname = \"X\"\nregular = \"x.ttf\"\n") }, "1\\. The purpose of this report"},
		{"a template that breaks off", func(p tree) { p.file(own, `{{define "purpose"}}It is so. {{template "purpose"}}{{end}}`) }, "whose template can’t be used"},
		{"a template that can't be read", func(p tree) { p.file(templates, `{{define "purpose"}}`) }, "> To be written: Purpose of the Report"},
		{"a template that names no fact", func(p tree) { p.file(own, `{{define "purpose"}}It costs {{contract.vlue}}.{{end}}`) }, "[missing: contract.vlue"},
		{"a case that says nothing", func(p tree) {
			p.file(case1, "kind = \"exception\"\ncouncil = \"leicestershire\"\nmeeting = \"cabinet-2025-02-07\"\n")
		}, "# \\[missing: report.title\\]"},
		{"a case without a meeting", func(p tree) { p.change(case1, `meeting = "cabinet-2025-02-07"`, "") }, "\n\nNo meeting yet\n\n"},
		{"a meeting that is not there", func(p tree) { p.change(case1, "cabinet-2025-02-07", "cabinet-2025-02-08") }, "\n\nNo meeting yet\n\n"},
		{"a kind that is not there", func(p tree) { p.change(case1, `"exception"`, `"exeption"`) }, "## Part B"},
		{"a council that is not there", func(p tree) { p.change(case1, `"leicestershire"`, `"leicester"`) }, "1\\. The purpose of this report"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newProject(t)
			tt.spoil(p)
			r := p.drafts()
			text, listed := p.seen()
			if !listed || r.ToMend != 1 || r.Errors == 0 || !strings.HasPrefix(text, "Draft: ") || !strings.Contains(strings.ReplaceAll(text, "\\[", "["), strings.ReplaceAll(tt.says, "\\[", "[")) {
				t.Errorf("listed %t, %d to mend, %d errors:\n%s\n%s", listed, r.ToMend, r.Errors, found(r), text)
			}
			if shown := p.render(nil); !shown.Papers[0].Current || shown.Papers[0].Address == "" {
				t.Errorf("a preview has %+v", shown.Papers[0])
			}
			if r := p.run(Options{Purpose: Building}); r.Written {
				t.Errorf("something is published: %+v", r)
			}
		})
	}
}

// A draft stands apart while its meeting is still to be named, and goes to its meeting without a word.
func TestDraftBeforeItsMeeting(t *testing.T) {
	p := newProject(t)
	p.change(case1, `meeting = "cabinet-2025-02-07"`, `meeting = ""`)
	if r := p.drafts(); r.ToMend != 1 || !p.exists("output-drafts/drafts/leicestershire/sena-tribunal-officers/index.html") {
		t.Fatalf("%+v", r)
	}
	p.change(case1, `meeting = ""`, `meeting = "cabinet-2025-02-07"`)
	r := p.drafts()
	if r.Papers != 1 || r.ToMend != 0 || p.exists("output-drafts/drafts") || !p.exists("output-drafts/"+paper1+".pdf") {
		t.Errorf("%+v", r)
	}
	for _, d := range r.Findings {
		if TellsOfLoss(d) {
			t.Errorf("told of %v", d)
		}
	}
	if r := p.build(1, 0); p.exists("output/drafts") {
		t.Errorf("%+v", r)
	}
}

// A draft that goes to several meetings stays with each of them when it can't be made.
func TestOlderDraftOfSeveralMeetings(t *testing.T) {
	p := newTwo(t)
	p.change(case1, `meeting = "cabinet-2025-02-07"`, `meeting = ["cabinet-2025-02-07", "cabinet-2025-03-18"]`)
	p.drafts()
	p.change(case1, "[report]", "[report")
	p.drafts()
	for _, address := range []string{address1, address2} {
		if page := p.read("output-drafts/" + address + "/index.html"); strings.Count(page, "An older draft") != 1 {
			t.Errorf("%s does not tell of the older draft:\n%s", address, page)
		}
	}
}

// A sign for machines in a title keeps neither the draft nor its meeting's agenda and pack from being made, which name it.
func TestSignInTitleOfDraft(t *testing.T) {
	p := withStanding(t, "apologies")
	p.change(case1, "title       = \"", "title       = \"Officers \\u0007 ")
	r := p.render(nil)
	found := false
	for name, text := range r.files {
		found = found || strings.HasSuffix(name, "pack.pdf") && len(text) > 0
	}
	if !found {
		t.Errorf("there is no pack: %v", r.Findings)
	}
	page, err := r.File(address1 + "/index.html")
	if err != nil || !strings.Contains(string(page), "Officers [U+0007]") {
		t.Errorf("%v\n%s", err, page)
	}
}
