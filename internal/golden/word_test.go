package golden_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/docxread"
	"cabinet/internal/fromword"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	"cabinet/internal/render/docx"
)

// TestFromWord brings papers back from Word: each is written as a Word file, made a case of again, and built. Its Markdown is that of
// the first.
func TestFromWord(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		t.Run(name, func(t *testing.T) {
			dir := projectFor(t, name, "case.toml")
			words := wordOf(t, opened(t, dir), name)
			got, found := broughtBack(t, dir, name, words)
			want := string(read(t, filepath.Join("testdata", name, "paper.md")))
			t.Logf("%d lines of %d differ, %d findings", differing(want, got), strings.Count(want, "\n"), len(found))
			if d := os.Getenv("W4OUT"); d != "" {
				write(t, filepath.Join(d, name+".want.md"), []byte(want))
				write(t, filepath.Join(d, name+".got.md"), []byte(got))
				write(t, filepath.Join(d, name+".docx"), words)
				var b strings.Builder
				for _, f := range found {
					b.WriteString(f.String() + "\n")
				}
				write(t, filepath.Join(d, name+".found"), []byte(b.String()))
				write(t, filepath.Join(d, name+".toml"), read(t, filepath.Join(dir, "content", "cases", name+".toml")))
			}
		})
	}
}

// wordOf is the Word file of a paper.
func wordOf(t *testing.T, p *project.Project, name string) []byte {
	t.Helper()
	reports := pipeline.ReportsOf(p)
	for _, s := range reports.Subjects() {
		if s.Name != name {
			continue
		}
		n := reports.Numbered(s)
		if n.Report == nil {
			t.Fatal(n.Findings)
		}
		data, err := docx.Render(n.Report, docx.Options{Case: name, Council: "wychwood"})
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	t.Fatalf("there is no paper %s", name)
	return nil
}

// broughtBack puts the case that is made of a Word file in the place of the one in a project, and gives the paper's Markdown, and what
// the import found.
func broughtBack(t *testing.T, dir, name string, data []byte) (markdown string, found []diag.Diagnostic) {
	t.Helper()
	file, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(dir, "content", "cases", name+".toml")
	before := read(t, target)
	o := project.NewOptions{Name: name, Council: said(before, "council"), Kind: said(before, "kind")}
	if o.Kind == "exception" { // whose standard wording would stand in the paper twice
		o.Kind = ""
	}
	if err := os.Remove(target); err != nil {
		t.Fatal(err)
	}
	home, _, err := project.HomeFor(opened(t, dir), o, fromword.Named(file))
	if err != nil {
		t.Fatal(err)
	}
	var list diag.List
	write(t, target, fromword.Paper{File: file, Council: home.Council, Kind: home.Kind, Meeting: home.Meeting, Occasions: home.Occasions}.Case(home.File, &list))
	run(t, dir, pipeline.BuildingDrafts)
	return undrafted(string(read(t, filepath.Join(folderOf(t, filepath.Join(dir, "output-drafts"), name), name+".md")))), list.Sorted()
}

// said is what a case says under a key.
func said(text []byte, key string) string {
	m := regexp.MustCompile(`(?m)^` + key + ` *= *"(.*)"`).FindSubmatch(text)
	return string(m[1])
}

// draftLine matches what says above a paper that it is a draft.
var draftLine = regexp.MustCompile(`\ADraft[^\n]*\n\n`)

func undrafted(markdown string) string { return draftLine.ReplaceAllString(markdown, "") }

// differing is how many lines two texts do not share.
func differing(a, b string) (n int) {
	seen := map[string]int{}
	for line := range strings.SplitSeq(a, "\n") {
		seen[line]++
	}
	for line := range strings.SplitSeq(b, "\n") {
		if seen[line]--; seen[line] < 0 {
			n++
		}
	}
	for _, more := range seen {
		n += max(more, 0)
	}
	return n
}
