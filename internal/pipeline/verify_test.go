package pipeline

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/render/docx"
	"cabinet/internal/render/html"
	"cabinet/internal/render/markdown"
	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
	"cabinet/internal/verify"
)

func (p tree) verify() Verification {
	p.Helper()
	opened, err := project.Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	v, err := Verify(context.Background(), opened, Options{})
	if err != nil {
		p.Fatal(err)
	}
	return v
}

// table is what a verification prints of the papers that differ.
func table(t testing.TB, v Verification) string {
	t.Helper()
	var b strings.Builder
	if err := v.Table(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// goldenReport is the numbered report of a paper of package golden, which no error is in.
func goldenReport(t *testing.T, name string) *report.Report {
	t.Helper()
	const goldens = "../golden/testdata/"
	p := tree{t, t.TempDir()}
	for _, folder := range []string{"councils", "meetings", "images"} {
		if err := os.CopyFS(p.path("content/"+folder), os.DirFS(goldens+folder)); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"case.toml": "cases/" + name + ".toml", "council.toml": "councils/wychwood.toml"} {
		if text, err := os.ReadFile(goldens + name + "/" + from); err == nil {
			p.file("content/"+to, string(text))
		}
	}
	opened, err := project.Open(p.dir)
	if err != nil {
		t.Fatal(err)
	}
	b := newBuilder(opened, Options{})
	b.load()
	var list diag.List
	c, _ := b.Content.Case(name, &list)
	r := b.numbered(&check.Paper{Case: c}, b.library.Meetings[c.FirstMeeting().Value], edition{}, &list)
	if list.Errors() > 0 || r == nil {
		t.Fatalf("%s has errors: %v", name, list.Sorted())
	}
	return r.Report
}

// The forms of the list of outputs.
var inMarkdown, inHTML, inPDF, inWord = outputs[0].Format, outputs[1].Format, outputs[2].Format, outputs[4].Format

// TestTellsEveryChange changes one thing of a report after another, renders it in every format, and
// compares with the report as it was.
func TestTellsEveryChange(t *testing.T) {
	for _, name := range []string{"everything", "decimal"} {
		r := goldenReport(t, name)
		model := modelOf(r)
		images := pdf.Pictures{}
		if told := differences(t, model, r, images); len(told) > 0 {
			t.Fatalf("%s: nothing was changed, and differences are told: %v", name, told)
		}
		changes := changesOf(r)
		if len(changes) < 100 {
			t.Errorf("%s: %d changes, which shows little", name, len(changes))
		}
		for _, c := range changes {
			undo := c.do()
			told := differences(t, model, r, images)
			undo()
			for _, format := range []verify.Format{inMarkdown, inHTML, inPDF, inWord} {
				if told[format] == "" && !(format == inMarkdown && c.address) && !(format == inWord && c.notInWord()) {
					t.Errorf("%s: %s is not told of the %s", name, c.what, format.Name)
				}
			}
		}
	}
}

// Pages of earlier versions have the noun of several places in the link to the first of them.
func TestLinksOfEarlierVersions(t *testing.T) {
	noun := regexp.MustCompile(`((?:paragraph|option)s )(<a href="#[^"]*" aria-label="[^"]*">)`)
	for _, name := range []string{"lettered", "library-options"} {
		r := goldenReport(t, name)
		page := noun.ReplaceAll(html.Article(r), []byte("$2$1"))
		if !noun.Match(html.Article(r)) {
			t.Fatalf("%s cites no several places", name)
		}
		reading, err := verify.ReadHTML(page)
		if told := verify.Compare(modelOf(r), inHTML, reading); err != nil || len(told) > 0 {
			t.Errorf("%s: %v, %v", name, told, err)
		}
	}
}

// differences are what the files of a report say otherwise than a model, by format.
func differences(t *testing.T, model verify.Paper, r *report.Report, images pdf.Pictures) map[verify.Format]string {
	t.Helper()
	told := map[verify.Format]string{}
	add := func(format verify.Format, reading verify.Reading, err error) {
		if err != nil {
			t.Fatal(err)
		}
		model := model
		if format == inWord {
			model = model.InWord(report.Bookmark)
		}
		for _, d := range verify.Compare(model, format, reading) {
			told[format] += fmt.Sprintf("%s %s: %q, not %q\n", d.Where, d.What, d.Got, d.Want)
		}
	}
	reading, err := verify.ReadMarkdown(markdown.Render(r))
	add(inMarkdown, reading, err)
	reading, err = verify.ReadHTML(html.Article(r))
	add(inHTML, reading, err)
	inWordFile, err := docx.Render(r, docx.Options{})
	if err != nil {
		t.Fatal(err)
	}
	reading, err = verify.ReadDocx(inWordFile)
	add(inWord, reading, err)
	file, err := pdf.Render(r, pdf.Options{Pictures: images})
	if err != nil { // the writer refuses a link to nowhere
		told[inPDF] = err.Error()
		return told
	}
	reading, err = verify.ReadPDF(file.Bytes)
	add(inPDF, reading, err)
	return told
}

// TestReadsBackAnything gives a report words that are full of what is markup to somebody.
func TestReadsBackAnything(t *testing.T) {
	r := goldenReport(t, "decimal")
	random := rand.New(rand.NewPCG(1, 2))
	for range 150 {
		r.Texts(func(runs []report.Run) {
			for i := range runs {
				if !runs[i].Internal() {
					runs[i].Text, runs[i].Bold, runs[i].Italic = anything(random), random.IntN(4) == 0, random.IntN(4) == 0
				}
			}
		})
		model := modelOf(r)
		for format, told := range differences(t, model, r, nil) {
			t.Fatalf("the %s is read back otherwise:\n%s", format.Name, told)
		}
	}
}

// The council's name stands above every PDF that is made now, and above none of those that were kept before there was one.
func TestReadsBackLetterhead(t *testing.T) {
	r := goldenReport(t, "decimal")
	model := modelOf(r)
	r.Council = ""
	told := differences(t, model, r, nil)
	if len(told) != 1 || told[inPDF] != "the title text: \"missing\", not \"Wychwood District Council\"\n" {
		t.Errorf("without the council's name are told: %v", told)
	}
	if told := differences(t, asKept(model), r, nil); len(told) > 0 {
		t.Errorf("of a kept paper are told: %v", told)
	}
}

// anything is a few words, or what looks like none.
func anything(random *rand.Rand) string {
	signs := strings.Split(`a B 1 12. 1) a) (i) 2.3 . , * ** _ [ ] ( ) ](x) ![ < > <b> & &amp; &#65; \ \\ | # - + = ~ { {#a} ! : `+"` é £ – “ ” •", " ")
	out := "w"
	for range 1 + random.IntN(12) {
		out += signs[random.IntN(len(signs))]
		if random.IntN(3) == 0 {
			out += " "
		}
	}
	return out
}

// Headers of fields, sub-headings and markers that are words are read back as they were meant.
func TestReadsBackFields(t *testing.T) {
	r := goldenReport(t, "decimal")
	line := func(s string) []report.Run { return []report.Run{{Text: s}} }
	r.Lead, r.Byline = "", ""
	r.Fields = []report.Field{
		{Label: "Report to:", Lines: [][]report.Run{line("Cabinet"), line("Council")}},
		{Label: "Subject:", Title: true},
		{Label: "Wards:", Lines: [][]report.Run{line("All – 1. and 2.")}},
	}
	s := &r.Parts[0].Sections[0]
	option := &report.Paragraph{Marker: "Option 1:", Number: "option 1", Anchor: "option-1", Runs: line("Do nothing.")}
	s.Blocks = append(s.Blocks, &report.Heading{Level: 1, Label: "options", Runs: line("The options # 1")},
		&report.List{Ordered: true, Items: []*report.Paragraph{option}}, &report.Heading{Level: 2, Runs: line("And another")})
	model := modelOf(r)
	for format, told := range differences(t, model, r, nil) {
		t.Errorf("the %s is read back otherwise:\n%s", format.Name, told)
	}
	option.Marker, r.Fields[0].Label = "Option 2:", "Report from:"
	if told := differences(t, model, r, nil); len(told) != 4 {
		t.Errorf("differences are told of %d formats: %v", len(told), told)
	}
}

// A table too wide for a page is a list in the PDF, and the same rows all the same.
func TestVerifyWideTable(t *testing.T) {
	p := newProject(t)
	row := "|" + strings.Repeat(" £1,234,567.89 |", 12) + "\n"
	p.change(case1, "learning = '''\n", "learning = '''\nCosts:\n\n|"+strings.Repeat(" A long heading |", 12)+"\n|"+strings.Repeat("---|", 12)+"\n"+row+row+"\n")
	p.run(Options{Purpose: Building, Large: true})
	if got := table(t, p.verify()); got != "" {
		t.Errorf("a wide table is read back otherwise:\n%s", got)
	}
	pdf, err := verify.ReadPDF([]byte(p.output(paper1 + ".pdf")))
	if err != nil || !strings.Contains(pdf.Text(), "• A long heading: £1,234,567.89; A long heading:") {
		t.Errorf("the table is no list: %v", err)
	}
}

// A change is one thing of a report made wrong; do gives what makes it right again.
type change struct {
	what    string
	address bool // it is of an address, of which Markdown has none
	do      func() (undo func())
}

// notInWord tells that a change is none of a Word file, in which a paragraph has one bookmark, of its address, and the marks of
// notes are made of their numbers.
func (c change) notInWord() bool {
	return strings.Contains(c.what, "label:") || strings.HasPrefix(c.what, "words: [") || strings.HasPrefix(c.what, "reference: [")
}

// set is a change of one value.
func set[T any](what string, address bool, at *T, to T) change {
	return change{fmt.Sprintf("%s: %v made %v", what, *at, to), address, func() func() {
		was := *at
		*at = to
		return func() { *at = was }
	}}
}

func changesOf(r *report.Report) []change {
	var out []change
	for i := range r.Parts {
		for j := range r.Parts[i].Sections {
			s := &r.Parts[i].Sections[j]
			out = append(out, set("heading", false, &s.Heading, s.Heading+"s"), set("section's address", true, &s.ID, s.ID+"-2"),
				set("heading's number", false, &s.Marker, s.Marker+"1."))
			out = append(out, orderOf("section "+s.Heading, s.Blocks)...)
		}
	}
	r.Blocks(func(b report.Block) {
		switch b := b.(type) {
		case *report.Paragraph:
			out = append(out, changesOfParagraph(b)...)
			out = append(out, orderOf("paragraph "+b.Number, b.Blocks)...)
		case *report.List:
			if len(b.Items) > 1 && b.Ordered {
				out = append(out, swapped("items", b.Items, 0))
			}
		case *report.Table:
			out = append(out, changesOfCaption(&b.Caption)...)
			for i := range b.Rows {
				out = append(out, set("cell", false, &b.Rows[i].Cells[1], report.Cell{{Runs: []report.Run{{Text: "77"}}}}))
			}
		case *report.Figure:
			out = append(out, changesOfCaption(&b.Caption)...)
		}
	})
	r.Texts(func(runs []report.Run) {
		for i := range runs {
			out = append(out, changesOfRun(&runs[i])...)
		}
	})
	for i := range r.Notes {
		n := &r.Notes[i]
		out = append(out, set("note's number", false, &n.Number, "7"), set("note's address", true, &n.Anchor, "note-7"))
	}
	return out
}

func changesOfParagraph(p *report.Paragraph) []change {
	var out []change
	if p.Number != "" {
		out = append(out, set("marker", false, &p.Marker, "7"+p.Marker), set("marker", false, &p.Marker, "Appendix A"),
			set("address", true, &p.Anchor, p.Anchor+"7"))
	}
	if p.Label != "" {
		out = append(out, set("label", true, &p.Label, p.Label+"7"))
	}
	return out
}

func changesOfCaption(c *report.Caption) []change {
	if len(c.Runs) == 0 {
		return nil
	}
	return []change{set("caption's number", false, &c.Number, "7"), set("caption's address", true, &c.Anchor, "table-7"),
		set("caption's label", true, &c.Label, c.Label+"7")}
}

func changesOfRun(r *report.Run) []change {
	out := []change{set("words", false, &r.Text, r.Text+" 7")}
	if r.Internal() {
		out = append(out, set("reference", false, &r.Text, strings.TrimRight(r.Text, "0123456789)")+"7"),
			set("reference's address", true, &r.Link, "#para-1"), set("reference's address", true, &r.Link, "#no-such"),
			set("reference's address", true, &r.Link, ""))
	}
	return out
}

// orderOf are changes of the order of blocks: one gone, and two in each other's place.
func orderOf(what string, blocks []report.Block) []change {
	var out []change
	for i := range blocks {
		if f, ok := blocks[i].(*report.Figure); ok && len(f.Caption.Runs) == 0 {
			continue // an image has no words
		}
		out = append(out, set(fmt.Sprintf("%s: block %d gone", what, i), false, &blocks[i], report.Block(&report.Quote{})))
		if i+1 < len(blocks) {
			out = append(out, swapped(what, blocks, i))
		}
	}
	return out
}

func swapped[T any](what string, of []T, i int) change {
	swap := func() { of[i], of[i+1] = of[i+1], of[i] }
	return change{fmt.Sprintf("%s: %d and the next in each other's place", what, i), false, func() func() { swap(); return swap }}
}

// A file that can't be read is a difference, whatever stands in its place.
func TestUnreadableOutput(t *testing.T) {
	p := newProject(t)
	p.build(1, 0)
	outside := tree{t, t.TempDir()}
	for _, tt := range []struct {
		what, want string
		make       func(name string)
	}{
		{"nothing", "missing", func(string) {}},
		{"a folder", "it is no plain file", func(name string) { mkdir(t, p.dir, name) }},
		{"an empty file", "", func(name string) { p.file(name, "") }},
		{"bytes", "", func(name string) { p.file(name, "\xff\x00\xfe") }},
		{"a large file", "it is larger than ", func(name string) {
			p.file(name, "")
			if err := os.Truncate(p.path(name), maxPDF+1); err != nil {
				t.Fatal(err)
			}
		}},
		{"a link out", "a link leads out of output/", func(name string) {
			outside.file("x", "words")
			if err := os.Symlink(outside.path("x"), p.path(name)); err != nil {
				t.Skip(err)
			}
		}},
		{"a pipe", "it is no plain file", func(name string) {
			if err := exec.Command("mkfifo", p.path(name)).Run(); err != nil {
				t.Skip(err)
			}
		}},
	} {
		t.Run(tt.what, func(t *testing.T) {
			for _, name := range []string{paper1 + ".md", paper1 + ".pdf", address1 + "/sena-tribunal-officers/index.html"} {
				name = "output/" + name
				good := p.read(name)
				p.remove(name)
				tt.make(name)
				if got := table(t, p.verify()); got == "" || !strings.Contains(got, tt.want) {
					t.Errorf("%s in the place of %s gives\n%s", tt.what, name, got)
				}
				p.remove(name)
				p.file(name, good)
			}
		})
	}
	if got := table(t, p.verify()); got != "" {
		t.Errorf("all is well again, and there is still told:\n%s", got)
	}
}

// Drafts and papers that were not asked for are not read back, and large print is where it is there.
func TestVerifySelects(t *testing.T) {
	p := newTwo(t)
	p.run(Options{Purpose: Building, Large: true})
	if v := p.verify(); v.Papers != 2 || len(v.Differing) > 0 || len(v.Read) != 4 {
		t.Errorf("%d papers in %v:\n%s", v.Papers, v.Read, table(t, v))
	}
	p.remove("output/" + paper2 + ".md")
	p.change(case2, "kind ", "status = \"draft\"\nkind ")
	if v := p.verify(); v.Papers != 1 || v.Drafts != 1 || len(v.Differing) > 0 {
		t.Errorf("%d papers and %d drafts:\n%s", v.Papers, v.Drafts, table(t, v))
	}
}
