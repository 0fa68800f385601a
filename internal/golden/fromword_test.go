package golden_test

import (
	"fmt"
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
	"cabinet/internal/render/markdown"
	"cabinet/internal/report"
)

// otherFromWord are the papers that come back from Word otherwise, with how many lines differ and why.
var otherFromWord = map[string]string{
	"amended":      "2 lines: a case says when it was published late, and keeps the numbers of an earlier version",
	"appendices":   "4 lines: a PDF beside the paper is no part of the Word file",
	"budget-book":  "26 lines: the totals of a table are in bold, and no longer added up",
	"everything":   "38 lines: a picture has another name, and of a box the reader does not tell the border",
	"joint-report": "2 lines: of two meetings it has the first",
	"motion":       "15 lines: it has sections without headings",
	"subheadings":  "4 lines: a sub-heading stands in an item of a list",
	"treasury":     "2 lines: the totals of a table are in bold, and no longer added up",
}

// TestFromWord brings papers back from Word: each is written as a Word file, made a case of again, and read. Its Markdown is that of
// the first, and nothing of it is without a place.
func TestFromWord(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		t.Run(name, func(t *testing.T) {
			dir := projectFor(t, name, "case.toml")
			want := string(markdown.Render(reportOf(t, dir, name)))
			got, found := broughtBack(t, dir, name)
			lines := differing(want, got)
			why, other := otherFromWord[name]
			if other != (lines > 0) || other && !strings.HasPrefix(why, fmt.Sprintf("%d lines: ", lines)) {
				t.Errorf("%d lines differ, not %s:\n%s", lines, why, show(want, got))
			}
			for _, d := range found {
				if !other && d.Rule == "import-unplaced" {
					t.Error(d)
				}
			}
		})
	}
}

// TestSampleFromWord brings the sample back.
func TestSampleFromWord(t *testing.T) {
	const name = "sena-tribunal-officers"
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	want := string(markdown.Render(reportOf(t, dir, name)))
	if got, found := broughtBack(t, dir, name); got != want || len(found) > 0 {
		t.Errorf("%v\n%s", found, show(want, got))
	}
}

// reportOf is the numbered report of a case of a project.
func reportOf(t *testing.T, dir, name string) *report.Report {
	t.Helper()
	reports := pipeline.ReportsOf(opened(t, dir))
	for _, s := range reports.Subjects() {
		if s.Name == name {
			n := reports.Numbered(s)
			if n.Report == nil {
				t.Fatal(n.Findings)
			}
			n.Report.Draft = false
			return n.Report
		}
	}
	t.Fatalf("there is no paper %s", name)
	return nil
}

// broughtBack puts what is made of a case's Word file in the place of the case, and gives the paper's Markdown, and what the import
// found.
func broughtBack(t *testing.T, dir, name string) (text string, found []diag.Diagnostic) {
	t.Helper()
	file := filepath.Join(dir, "content", "cases", name+".toml")
	o := project.NewOptions{Name: name, Council: said(read(t, file), "council"), Kind: said(read(t, file), "kind")}
	if o.Kind == "exception" { // whose standard wording would stand in the paper twice
		o.Kind = ""
	}
	data, err := docx.Render(reportOf(t, dir, name), docx.Options{Case: name})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	word, err := docxread.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	home, _, err := project.HomeFor(opened(t, dir), o, fromword.Named(word))
	if err != nil {
		t.Fatal(err)
	}
	var list diag.List
	draft := fromword.Paper{Name: name, File: word, Council: home.Council, Kind: home.Kind, Meeting: home.Meeting, Occasions: home.Occasions}.Case(home.File, &list)
	write(t, file, draft.Text)
	for _, picture := range draft.Pictures {
		write(t, filepath.Join(dir, "content", filepath.FromSlash(picture.Name)), picture.Data)
	}
	return string(markdown.Render(reportOf(t, dir, name))), list.Sorted()
}

// said is what a case says under a key.
func said(text []byte, key string) string {
	return string(regexp.MustCompile(`(?m)^` + key + ` *= *"(.*)"`).FindSubmatch(text)[1])
}

// differing is how many lines two texts do not share.
func differing(a, b string) (n int) {
	for _, more := range balance(a, b) {
		n += max(more, -more)
	}
	return n
}

// show is the lines that two texts do not share.
func show(want, got string) string {
	var b strings.Builder
	for _, text := range []struct{ sign, lines string }{{"- ", want}, {"+ ", got}} {
		for line := range strings.SplitSeq(text.lines, "\n") {
			if line != "" && balance(want, got)[line] != 0 {
				b.WriteString(text.sign + line + "\n")
			}
		}
	}
	return b.String()
}

// balance is by how many times the first of two texts has each line more often.
func balance(a, b string) map[string]int {
	more := map[string]int{}
	for line := range strings.SplitSeq(a, "\n") {
		more[line]++
	}
	for line := range strings.SplitSeq(b, "\n") {
		more[line]--
	}
	return more
}
