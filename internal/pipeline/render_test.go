package pipeline

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/stage"
)

const casePage1 = address1 + "/sena-tribunal-officers/index.html"

func (p tree) render(last *Rendering) *Rendering {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	r, err := Render(p.Context(), opened, last)
	if err != nil {
		p.Fatal(err)
	}
	return r
}

// files are all files of a rendering.
func files(t testing.TB, r *Rendering) map[string][]byte {
	t.Helper()
	names, err := r.Files()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, name := range names {
		if all[name] = file(t, r, name); all[name] == nil {
			t.Errorf("%s is among the files, and is not there", name)
		}
	}
	return all
}

// file is a file of a rendering; nil where there is none.
func file(t testing.TB, r *Rendering, name string) []byte {
	t.Helper()
	text, err := r.File(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return text
}

// A rendering has the files that a build writes, byte for byte, and writes none.
func TestRenderIsWhatBuildWrites(t *testing.T) {
	p := newTwo(t)
	r := p.render(nil)
	if names := p.list("."); len(names) != 1 {
		t.Errorf("something was written: %v", names)
	}
	p.build(2, 0)
	p.remove("output/" + stage.Owner) // and the records, which a browser does not ask for
	p.remove("output/" + record.ManifestFile)
	p.remove("output/" + address1 + "/" + record.MeetingFile)
	p.remove("output/" + address2 + "/" + record.MeetingFile)
	for name, text := range files(p, r) {
		if p.output(name) != string(text) {
			t.Errorf("%s is not what build writes", name)
		}
		p.remove("output/" + name)
	}
	if left := p.sums("output"); left != "" {
		t.Errorf("build writes more:\n%s", left)
	}
}

// Drafts are rendered, and so is what a build would hold back, as a draft.
func TestRenderOfDrafts(t *testing.T) {
	p := newTwo(t)
	p.change(case1, "[report]", "status = \"draft\"\n[report]")
	p.change(case2, `"£282,693.00"`, `"lots"`)
	r := p.render(nil)
	if page := string(file(p, r, casePage1)); !strings.Contains(page, `<p class="draft">Draft</p>`) {
		t.Errorf("the draft is not marked:\n%s", page)
	}
	wrong := r.Papers[0]
	if wrong.Case != "school-meals" || wrong.Title != "SENA Tribunal Officers" || wrong.Address == "" || !wrong.Current || len(wrong.Findings) == 0 {
		t.Errorf("a paper with an error: %+v", wrong)
	}
	page := string(file(p, r, paper2[:strings.LastIndex(paper2, "/")]+"/index.html"))
	if !strings.Contains(page, `<p class="draft">Draft: 1 thing to mend</p>`) || !strings.Contains(page, "[missing: contract.value]") {
		t.Errorf("what is missing is not marked:\n%s", page)
	}
	if home := string(file(p, r, "index.html")); !strings.Contains(home, address1) || !strings.Contains(home, address2) {
		t.Errorf("the home page shows not both meetings:\n%s", home)
	}
}

// A paper that can't be made stands as it was in the last rendering, and takes nothing from the other; mended, the
// paper is as new.
func TestRenderKeepsTheLastGoodVersion(t *testing.T) {
	tests := []struct {
		name, file, old, new string
		shared               bool // the finding is about what papers share
	}{
		{"a case that is no TOML", case1, "[report]", "[report", false},
		{"a meeting that is no TOML", meeting1, "date", "date = ", true},
		{"a meeting's impossible date", meeting1, "2025-02-07", "2025-02-30", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newTwo(t)
			first := p.render(nil)
			good := p.read(tt.file)
			p.change(tt.file, tt.old, tt.new)
			p.change(case2, "£282,693.00", "£300,000.00")
			second := p.render(first)
			third := p.render(second) // an error may last
			for _, name := range []string{casePage1, paper1 + ".pdf", address1 + "/index.html", "index.html"} {
				if string(file(p, third, name)) != string(file(p, first, name)) {
					t.Errorf("%s is not as it was", name)
				}
			}
			if !strings.Contains(string(file(p, third, paper2+".md")), "£300,000.00") {
				t.Error("the other paper is not as it is now")
			}
			paper := third.Papers[1]
			if paper.Case != "sena-tribunal-officers" || paper.Current || paper.Address+"/index.html" != casePage1 {
				t.Errorf("%+v", paper)
			}
			if own, shared := len(errorsOf(paper.Findings)) > 0, len(third.Findings) > 0; own && tt.shared || shared != tt.shared {
				t.Errorf("findings of the paper %v, shared %v", paper.Findings, third.Findings)
			}
			p.file(tt.file, good)
			if r := p.render(third); !r.Papers[1].Current || len(errorsOf(r.Findings))+len(errorsOf(r.Papers[1].Findings)) > 0 {
				t.Errorf("mended: %+v", r.Papers[1])
			}
		})
	}
}

// A fault in the pages' templates leaves every page as it was.
func TestRenderWithoutTemplatesOfPages(t *testing.T) {
	p := newTwo(t)
	first := p.render(nil)
	p.file("templates/site/meeting.html.tmpl", "{{.Nothing}}")
	r := p.render(first)
	for name, text := range files(p, first) {
		if string(file(p, r, name)) != string(text) {
			t.Errorf("%s is not as it was", name)
		}
	}
	if rules(r.Findings) != "template" {
		t.Errorf("found %v", r.Findings)
	}
	if r := p.render(nil); len(files(p, r)) > 0 || len(r.Papers) != 2 {
		t.Errorf("without a last rendering: %d files, %+v", len(files(p, r)), r.Papers)
	}
}

// Of two papers with one address the first stands there; the other has its finding and no page.
func TestRenderOfOneAddress(t *testing.T) {
	p := newTwo(t)
	first := p.render(nil)
	p.change(case2, "cabinet-2025-03-18", "cabinet-2025-02-07")
	p.change(case2, "[report]", "slug = \"sena-tribunal-officers\"\n[report]")
	r := p.render(first)
	if meals := r.Papers[0]; !meals.Current || meals.Address+"/index.html" != casePage1 {
		t.Errorf("the first: %+v", meals)
	}
	if sena := r.Papers[1]; sena.Address != "" || rules(sena.Findings) != "doubled-address" {
		t.Errorf("the second: %+v", sena)
	}
}

// A finding leads to the paragraph in which it stands.
func TestCitations(t *testing.T) {
	tests := []struct{ name, file, old, new, number string }{
		{"in the middle of a paragraph", case1, "there is a national shortage", "there is a <b>national</b> shortage", "10"},
		{"in a sub-paragraph", case1, "b) Staff have", "b) <i>Staff</i> have", "23(b)"},
		{"at a paragraph's beginning", case1, "The Recruitment and Retention Strategy enables", "<i>The</i> Strategy enables", "14"},
		{"among the facts", case1, `"£282,693.00"`, `"lots"`, ""},
		{"in no TOML", case1, "[report]", "[report", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newProject(t)
			p.change(tt.file, tt.old, tt.new)
			r := p.render(nil)
			found := errorsOf(r.Papers[0].Findings)
			if found[0].Paragraph != tt.number || (found[0].Anchor == "") != (tt.number == "") {
				t.Errorf("%+v, want paragraph %q", found[0], tt.number)
			}
		})
	}
}

// A rendering has the earlier versions to which a frozen paper's page leads.
func TestRenderOfVersions(t *testing.T) {
	p := frozenProject(t)
	p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
	p.freeze("sena-tribunal-officers")
	p.remove(case1) // the case would be shown in the place of the frozen paper
	r := p.render(nil)
	for _, name := range []string{"index.html", "v1/index.html", "v1/sena-tribunal-officers.pdf"} {
		if file(p, r, address1+"/sena-tribunal-officers/"+name) == nil {
			t.Errorf("there is no %s", name)
		}
	}
}

// A rendering has the agenda of a meeting as it is written, also with errors, which are told with those of what papers share.
func TestRenderOfAgendas(t *testing.T) {
	p := withStanding(t, "apologies")
	p.file(meeting1, p.read(meeting1)+"\n[[item]]\nid = \"tour\"\ntitle = \"A tour of {{meeting.palce}}\"\n")
	r := p.render(nil)
	page := string(file(p, r, address1+"/index.html"))
	for _, want := range []string{"Draft: 1 thing to mend", "Apologies for absence", "A tour of", "agenda.pdf", "pack.pdf"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q on the page of the meeting:\n%s", want, page)
		}
	}
	if file(p, r, address1+"/agenda.pdf") == nil || file(p, r, address1+"/pack.pdf") == nil {
		t.Error("the documents are not there")
	}
	if !slices.ContainsFunc(r.Findings, func(d diag.Diagnostic) bool { return d.Rule == "unknown-fact" }) {
		t.Errorf("the findings are %v", r.Findings)
	}
	p.change(meeting1, "palce", "place")
	if r = p.render(r); strings.Contains(string(file(p, r, address1+"/index.html")), "Draft") || len(r.Findings) > 0 {
		t.Errorf("what is mended shows still: %v", r.Findings)
	}
}
