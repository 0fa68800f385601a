package pipeline

import (
	"context"
	"os"
	"path"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifregular"

	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/project"
	"cabinet/internal/record"
	"cabinet/internal/render/html"
)

const frozen1 = "content/meetings/cabinet-2025-02-07/sena-tribunal-officers.1"

// frozenProject is a project whose paper is frozen, and built once.
func frozenProject(t *testing.T) tree {
	p := newProject(t)
	p.freeze()
	p.build(1, 0)
	return p
}

// freeze freezes the first meeting.
func (p tree) freeze(anew ...string) []Frozen {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	o := FreezeOptions{Meeting: meeting1, Amend: anew, Changed: map[string]string{}, On: "2025-02-03"}
	for _, paper := range anew {
		o.Changed[paper] = "A word is added."
	}
	frozen, findings, err := Freeze(context.Background(), opened, o)
	if err != nil || len(frozen) == 0 {
		p.Fatalf("froze %v: %v, %v", frozen, findings, err)
	}
	return frozen
}

// documents are the checksums of a published paper's files, without the frame of its page.
func (p tree) documents() string {
	var out []string
	for line := range strings.Lines(p.sums("output/" + path.Dir(paper1))) {
		if !strings.Contains(line, "index.html") && !strings.Contains(line, wordsFile) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

// Whatever becomes of its surroundings, a published paper keeps its bytes and its address.
func TestFrozenPaperIsFixed(t *testing.T) {
	tests := map[string]func(p tree){
		"templates": func(p tree) {
			p.file("templates/papers/exception/sections.md.tmpl", `{{define "purpose"}}Other words.{{end}}`)
		},
		"headings":       func(p tree) { p.change(council1, `heading = "Background"`, `heading = "History"`) },
		"numbering":      func(p tree) { p.change(council1, `"1.", "a)", "i)"`, `"(1)", "(a)", "(i)"`) },
		"page settings":  func(p tree) { p.change(council1, "double_sided = true", "double_sided = false") },
		"prefix":         func(p tree) { p.file(council1, "address = \"elsewhere\"\n"+p.read(council1)) },
		"council's name": func(p tree) { p.change(council1, `"Leicestershire County Council"`, `"Another Council"`) },
		"day":            func(p tree) { p.change(meeting1, "2025-02-07", "2025-02-14") },
		"slug":           func(p tree) { p.file(case1, "slug = \"other\"\n"+p.read(case1)) },
		"the case":       func(p tree) { p.change(case1, "£282,693.00", "£1.00") },
		"the case as a draft": func(p tree) {
			p.file(case1, "status = \"draft\"\n"+p.read(case1))
		},
		"the case goes": func(p tree) { p.remove(case1) },
		"cases/ goes":   func(p tree) { p.remove("content/cases") },
		"output/ goes":  func(p tree) { p.remove("output") },
		"line ends": func(p tree) {
			for _, name := range []string{frozen1 + ".toml", frozen1 + ".files/" + freeze.ArticleName, frozen1 + ".files/sena-tribunal-officers.md"} {
				p.file(name, strings.ReplaceAll(p.read(name), "\n", "\r\n"))
			}
		},
		"another council": func(p tree) {
			p.file("content/councils/rutland.toml", strings.ReplaceAll(p.read(council1), "Leicestershire", "Rutland"))
			p.file(meeting2, strings.NewReplacer("leicestershire", "rutland", "2025-02-07", "2025-03-18").Replace(p.read(meeting1)))
		},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			p := frozenProject(t)
			before := p.documents()
			article := p.read(frozen1 + ".files/" + freeze.ArticleName)
			change(p)
			if r := p.run(Options{Purpose: Building}); r.Errors > 0 || !r.Written {
				t.Fatalf("%+v: %s", r, found(r))
			}
			if after := p.documents(); after != before {
				t.Errorf("the published documents changed from\n%s\nto\n%s", before, after)
			}
			head, text := html.Parted([]byte(article))
			if page := p.output(path.Dir(paper1) + "/index.html"); !strings.Contains(page, string(head)) || !strings.Contains(page, string(text)) {
				t.Error("the published article changed")
			}
		})
	}
}

// A typeface that is kept with a paper stays that paper's own.
func TestFrozenPaperKeepsItsTypeface(t *testing.T) {
	p := newProject(t)
	plain := p.read(council1)
	p.file("content/fonts/Serif.ttf", string(liberationserifregular.TTF))
	p.file(council1, plain+fourFonts)
	p.freeze()
	p.build(1, 0)
	before := p.documents()
	p.remove("content/fonts")
	p.file(council1, plain)
	p.build(1, 0)
	if p.documents() != before {
		t.Error("the published documents changed")
	}
}

// What another version of the program laid out stays as that version did: the files are copied, whatever
// they are.
func TestFrozenFilesAreCopied(t *testing.T) {
	p := frozenProject(t)
	pdf := frozen1 + ".files/sena-tribunal-officers.pdf"
	other := "%PDF-1.7 of a program that sets lines 19 pt apart\n"
	p.change(frozen1+".toml", record.Sum([]byte(p.read(pdf))), record.Sum([]byte(other)))
	p.file(pdf, other)
	p.reseal(frozen1 + ".toml")
	p.build(1, 0)
	if p.output(paper1+".pdf") != other {
		t.Error("the PDF is not the one that is kept")
	}
}

// reseal gives a frozen file the seal of what it says.
func (p tree) reseal(name string) {
	p.Helper()
	text := p.read(name)
	_, rest, _ := strings.Cut(text, "\nseal = \"")
	old, _, _ := strings.Cut(rest, "\"")
	p.change(name, old, freeze.Seal([]byte(text)))
}

// A change by hand of anything that is kept is found out, and what is published stays.
func TestChangedFrozenPaperIsFoundOut(t *testing.T) {
	const words = "recruitment and agency arrangements."
	tests := map[string]func(p tree){
		"words":    func(p tree) { p.change(frozen1+".toml", words, "other arrangements.") },
		"a number": func(p tree) { p.change(frozen1+".toml", `number = "12"`, `number = "13"`) },
		"an address in a link": func(p tree) {
			p.change(frozen1+".toml", "Jane.Moore@", "John.Moore@")
		},
		"a comment": func(p tree) { p.change(frozen1+".toml", "do not change it.", "do change it.") },
		"a digest": func(p tree) {
			p.change(frozen1+".toml", `role = "article"`+"\n"+`sha256 = "`, `role = "article"`+"\n"+`sha256 = "0`)
		},
		"a document":         func(p tree) { p.file(frozen1+".files/sena-tribunal-officers.pdf", "%PDF-1.7") },
		"the page":           func(p tree) { p.change(frozen1+".files/"+freeze.ArticleName, words, "other arrangements.") },
		"a document gone":    func(p tree) { p.remove(frozen1 + ".files/sena-tribunal-officers.md") },
		"a newer form":       func(p tree) { p.change(frozen1+".toml", "format = 2", "format = 3") },
		"its own file":       func(p tree) { p.file(frozen1+".toml", "paper") },
		"its meeting's file": func(p tree) { p.remove(meeting1) },
	}
	for name, spoil := range tests {
		t.Run(name, func(t *testing.T) {
			p := frozenProject(t)
			p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
			p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
			p.build(2, 0)
			before := p.sums("output/" + address1)
			spoil(p)
			r := p.run(Options{Purpose: Building})
			if r.Errors == 0 {
				t.Fatal("nothing is found")
			}
			if after := p.sums("output/" + address1); after != before {
				t.Errorf("what is published changed from\n%s\nto\n%s", before, after)
			}
			if c := p.run(Options{}); c.Errors == 0 {
				t.Error("check finds nothing")
			}
			p.remove("output")
			if r := p.run(Options{Purpose: Building}); r.Errors == 0 || r.Written {
				t.Errorf("from a fresh clone a site is written without the paper: %+v", r)
			}
		})
	}
}

// What was frozen can't vanish from content/ without a word either.
func TestFrozenPaperThatIsGone(t *testing.T) {
	tests := map[string]struct {
		spoil func(p tree)
		rules string
	}{
		"its folder": {func(p tree) { p.remove("content/meetings/cabinet-2025-02-07") }, "frozen-lost"},
		"its folder and the meeting's file": {func(p tree) {
			p.remove("content/meetings/cabinet-2025-02-07")
			p.remove(meeting1)
			p.remove(case1)
		}, "frozen-lost"},
		"its newest version":  {func(p tree) { p.remove(strings.Replace(frozen1, ".1", ".2", 1) + ".toml") }, "frozen-lost"},
		"its earlier version": {func(p tree) { p.remove(frozen1 + ".toml") }, "frozen-lost frozen-lost"},
		"its only version": {func(p tree) {
			p.remove("output")
			p.remove(strings.Replace(frozen1, ".1", ".2", 1) + ".toml")
			p.remove(strings.Replace(frozen1, ".1", ".2", 1) + ".files")
			p.remove(frozen1 + ".toml")
		}, "frozen-lost"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := frozenProject(t)
			p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
			p.freeze("sena-tribunal-officers")
			p.file(meeting2, strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
			p.file(case2, strings.ReplaceAll(p.read(case1), "cabinet-2025-02-07", "cabinet-2025-03-18"))
			p.build(2, 0)
			before := p.sums("output/" + address1)
			tt.spoil(p)
			r := p.run(Options{Purpose: Building})
			if r.Written {
				t.Error("a site is written without the paper")
			}
			if got := rules(r.Findings); got != tt.rules {
				t.Errorf("found %s, want %s:\n%s", got, tt.rules, found(r))
			}
			if p.exists("output") && p.sums("output/"+address1) != before {
				t.Error("what is published changed")
			}
		})
	}
}

// The page of each version has the day on which that was published.
func TestVersionsHaveTheirOwnDay(t *testing.T) {
	p := frozenProject(t)
	p.change(meeting1, "published = 2025-01-30", "published = 2025-02-03")
	p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
	p.freeze("sena-tribunal-officers")
	p.build(1, 0)
	folder := path.Dir(paper1)
	for name, day := range map[string]string{"/index.html": "2025-02-03", "/v1/index.html": "2025-01-30"} {
		if page := p.output(folder + name); !strings.Contains(page, `<dt>Published</dt><dd><time datetime="`+day+`">`) {
			t.Errorf("%s does not say that it was published on %s", name, day)
		}
	}
}

// Every version that was published stays on line, at its address below the newest one's.
func TestEarlierVersionsStay(t *testing.T) {
	p := frozenProject(t)
	before := p.read("output/" + paper1 + ".pdf")
	p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
	p.freeze("sena-tribunal-officers")
	p.build(1, 0)
	folder := path.Dir(paper1)
	if p.output(folder+"/v1/sena-tribunal-officers.pdf") != before {
		t.Error("the first version is not at v1")
	}
	if p.output(paper1+".pdf") == before {
		t.Error("the second version is the first")
	}
	if page := p.output(folder + "/index.html"); !strings.Contains(page, `2; <a href="v1/index.html">earlier: version 1, 30 January 2025</a>`) {
		t.Error("the page does not lead to the first version")
	}
	m := record.Meeting{}
	site, err := record.Read(os.DirFS(p.path("output")))
	if err != nil {
		t.Fatal(err)
	}
	m = site.Meetings[address1]
	if m.Papers[0].Version != 2 || m.Papers[0].Earlier[0].Address != folder+"/v1" {
		t.Errorf("the record says %+v", m.Papers[0])
	}
}

// Frozen files of the first form, which had no published files, are read for ever.
func TestFirstForm(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	before := p.documents()
	for name, text := range firstForm(t, p) {
		p.file(name, text)
	}
	p.change(council1, `heading = "Background"`, `heading = "History"`)
	p.build(1, 0)
	if p.documents() != before {
		t.Error("the paper is another")
	}
	if words := p.output(path.Dir(paper1) + "/words.txt"); !strings.Contains(words, "recruitment and agency arrangements.") || strings.Contains(words, "…") {
		t.Errorf("it is found by\n%s", words)
	}
	p.change("content/meetings/cabinet-2025-02-07/sena-tribunal-officers.1.toml", "recruitment and agency arrangements.", "other arrangements.")
	if r := p.run(Options{Purpose: Building}); rules(r.Findings) != "frozen-mismatch" {
		t.Errorf("changed by hand: %s", found(r))
	}
}

// A paper whose file has the first form is not published again as it was, and keeps its own day as an earlier version.
func TestFirstFormIsFollowed(t *testing.T) {
	p := newProject(t)
	for name, text := range firstForm(t, p) {
		p.file(name, text)
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	o := FreezeOptions{Meeting: meeting1, Replace: []string{"sena-tribunal-officers"}, Changed: map[string]string{"sena-tribunal-officers": "x"}, Today: "2025-02-03"}
	if frozen, findings, err := Freeze(context.Background(), opened, o); err != nil || len(frozen) != 1 || !frozen[0].Same {
		t.Errorf("unchanged: %+v, %v, %v", frozen, findings, err)
	}
	p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
	p.freeze("sena-tribunal-officers")
	p.build(1, 0)
	folder := "output/" + path.Dir(paper1)
	if page := p.read(folder + "/v1/index.html"); !strings.Contains(page, "Version 2 has replaced it, published on 3 February 2025.") {
		t.Error("the page of version 1 does not say what has replaced it")
	}
	if text := p.read("output/" + paper1 + ".md"); !strings.Contains(text, "> Version 2, published on 3 February 2025. What changed: A word is added. The earlier version") {
		t.Errorf("version 2 does not say so:\n%.400s", text)
	}
}

// A preview shows the article of a paper of the first form, which has to be made again.
func TestFirstFormInAPreview(t *testing.T) {
	p := newProject(t)
	for name, text := range firstForm(t, p) {
		p.file(name, text)
	}
	p.remove(case1)
	r := p.render(nil)
	if page := string(file(p, r, casePage1)); !strings.Contains(page, "recruitment and agency arrangements.") {
		t.Errorf("the page has no article:\n%.300s", page)
	}
}

// firstForm is the frozen file of the sample as the first form had it: without format, seal, files and
// contents, with a digest of numbers and words.
func firstForm(t *testing.T, p tree) map[string]string {
	t.Helper()
	p.freeze()
	text := p.read(frozen1 + ".toml")
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	var list diag.List
	z := opened.Content.Frozen("cabinet-2025-02-07", "sena-tribunal-officers", 1, &list)
	r := newBuilder(opened, Options{}).thawed(z, &list)
	if list.Len() > 0 {
		t.Fatal(list.Sorted())
	}
	p.remove("content/meetings/cabinet-2025-02-07")
	_, rest, _ := strings.Cut(text, "\npaper = ")
	head, after, _ := strings.Cut(rest, "\n[[file]]")
	_, parts, _ := strings.Cut(after, "\n[[part]]")
	head, header, _ := strings.Cut(head, "\n[header]")
	return map[string]string{
		frozen1 + ".toml": "paper = " + head + "digest = \"" + freeze.Digest(r.Report) + "\"\n\n[header]" + header + "\n[[part]]" + parts,
	}
}

// An amendment counts as the paper that it amends did, whatever the profile says by then.
func TestAmendmentKeepsTheScheme(t *testing.T) {
	p := frozenProject(t)
	p.change(council1, `scheme  = "continuous"`, `scheme  = "restarting"`)
	p.change(council1, `"1.", "a)", "i)"`, `"(1)", "(a)", "(i)"`)
	p.change(case1, "The SENA team has worked", "The whole SENA team has worked")
	p.freeze("sena-tribunal-officers")
	p.build(1, 0)
	for _, want := range []string{"\n10\\. The whole SENA team has worked", "\n25\\. There are no human rights implications", "\na) "} {
		if !strings.Contains(p.output(paper1+".md"), want) {
			t.Errorf("no %q", want)
		}
	}
}

// What was changed by hand in the numbers of a published paper is not carried on by an amendment.
func TestAmendmentOfAChangedPaperIsRefused(t *testing.T) {
	p := frozenProject(t)
	p.change(frozen1+".toml", `number = "12"`, `number = "13"`)
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	frozen, findings, err := Freeze(context.Background(), opened, FreezeOptions{Meeting: meeting1, Amend: []string{"sena-tribunal-officers"}, Changed: map[string]string{"sena-tribunal-officers": "x"}, On: "2025-02-03"})
	if len(frozen) > 0 || err != nil || !strings.Contains(rules(findings), "frozen-mismatch") {
		t.Errorf("froze %v: %v, %v", frozen, findings, err)
	}
}

// A meeting's file that was given another name ends no run, and takes nothing off.
func TestRenamedMeeting(t *testing.T) {
	p := frozenProject(t)
	before := p.sums("output/" + address1)
	p.move(meeting1, meeting2)
	p.change(case1, "cabinet-2025-02-07", "cabinet-2025-03-18")
	if r := p.run(Options{Purpose: Building}); r.Errors == 0 || p.sums("output/"+address1) != before {
		t.Errorf("%+v: %s", r, found(r))
	}
}

// A folder of frozen papers that stands elsewhere counts, and one that can't be read stops the run: its
// papers would be made of their cases.
func TestFrozenFolderElsewhere(t *testing.T) {
	p := frozenProject(t)
	before := p.documents()
	p.move("content/meetings/cabinet-2025-02-07", "content/kept")
	if err := os.Symlink("../kept", p.path("content/meetings/cabinet-2025-02-07")); err != nil {
		t.Skip(err)
	}
	p.change(case1, "The SENA team has worked", "Nobody has worked")
	p.build(1, 0)
	if p.documents() != before {
		t.Error("the paper is made of its case")
	}
	p.move("content/kept", "kept")
	p.remove("content/meetings/cabinet-2025-02-07")
	p.link("content/meetings/cabinet-2025-02-07", "kept") // a link that leads out of content/
	if r := p.run(Options{Purpose: Building}); rules(r.Findings) != "unreadable" || r.Written {
		t.Errorf("%+v: %s", r, found(r))
	}
}

// A frozen file that names others outside its folder writes nothing there.
func TestFrozenNamesLeadNowhere(t *testing.T) {
	p := frozenProject(t)
	p.change(frozen1+".toml", `name = "article.html"`, `name = "../../../evil.txt"`)
	p.reseal(frozen1 + ".toml")
	if r := p.run(Options{Purpose: Building}); rules(r.Findings) != "frozen-mismatch" || p.exists("evil.txt") || p.exists("output/evil.txt") {
		t.Errorf("%s", found(r))
	}
}
