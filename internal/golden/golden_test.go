// Package golden_test holds whole papers, each case beside what it becomes: Markdown, the article of
// its page, the tagged text of its PDF, and what its Word file says. Run the test with -update to write them anew, and read the
// difference.
package golden_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/links"
	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
	_ "cabinet/internal/testrun"
)

var update = flag.Bool("update", false, "write the goldens anew")

func TestPapers(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		t.Run(name, func(t *testing.T) {
			output := buildPaper(t, name)
			compareFiles(t, folderOf(t, output, name), name)
			if found, err := links.Check(os.DirFS(output)); err != nil || len(found) > 0 {
				t.Errorf("%v\n%s", err, strings.Join(found, "\n"))
			}
		})
	}
}

// compareFiles compares the files of a paper with its goldens.
func compareFiles(t *testing.T, paper, name string) {
	t.Helper()
	compare(t, name, "paper.md", read(t, filepath.Join(paper, name+".md")))
	compare(t, name, "article.html", article(t, read(t, filepath.Join(paper, "index.html"))))
	compare(t, name, "pdf.txt", tagged(t, read(t, filepath.Join(paper, name+".pdf"))))
	if word := filepath.Join(paper, name+".docx"); exists(word) {
		compare(t, name, "word.txt", inWord(t, read(t, word)))
	}
}

// TestDrafts holds papers with errors, as those read them who are to give what is missing.
func TestDrafts(t *testing.T) {
	for _, name := range names(t, "testdata/*/draft.toml") {
		t.Run(name, func(t *testing.T) {
			dir := projectFor(t, name, "draft.toml")
			if r := run(t, dir, pipeline.BuildingDrafts); r.ToMend != 1 || r.Errors == 0 {
				t.Errorf("%d drafts with errors, and %d errors", r.ToMend, r.Errors)
			}
			compareFiles(t, folderOf(t, filepath.Join(dir, "output-drafts"), name), name)
		})
	}
}

// TestReadBack reads every paper's files as a stranger would, large print and the Word file too: they say what the paper says.
func TestReadBack(t *testing.T) {
	for _, name := range names(t, "testdata/*/case.toml") {
		p, err := project.Open(filepath.Dir(buildPaper(t, name)))
		if err != nil {
			t.Fatal(err)
		}
		v, err := pipeline.Verify(context.Background(), p, pipeline.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var table bytes.Buffer
		if err := v.Table(&table); err != nil {
			t.Fatal(err)
		}
		formats := 5
		if exists(filepath.Join("testdata", name, "first.toml")) {
			formats = 4 // of a frozen paper a Word file is kept only if the profile asks for one
		}
		if v.Papers != len(together(name)) || len(v.Read) != formats || table.Len() > 0 {
			t.Errorf("%s: %d papers read back in %v:\n%s", name, v.Papers, v.Read, table.String())
		}
	}
}

// folderOf is where a paper stands in its output folder: below its first meeting.
func folderOf(t *testing.T, output, name string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(output, "*", "*", name))
	if err != nil || len(found) != 1 {
		t.Fatalf("the paper stands in %q, %v", found, err)
	}
	return found[0]
}

// TestNoOrphans finds goldens of cases that are gone.
func TestNoOrphans(t *testing.T) {
	known := []string{"paper.md", "article.html", "pdf.txt", "word.txt"}
	cases := []string{"case.toml", "draft.toml"}                                      // one of them
	own := []string{"council.toml", "meetings", "tables", "appendices", "first.toml"} // of a case that needs them
	for _, folder := range names(t, "testdata/*/*") {
		if slices.Contains([]string{"councils", "faults", "meetings", "images", "sittings"}, folder) {
			continue
		}
		files, err := os.ReadDir(filepath.Join("testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		files = slices.DeleteFunc(files, func(f os.DirEntry) bool { return slices.Contains(own, f.Name()) || f.Name() == "heard.txt" })
		want := len(known) + 1
		if exists(filepath.Join("testdata", folder, "first.toml")) {
			want-- // of a frozen paper there is a Word file only if the profile asks for one
		}
		if len(files) != want {
			t.Errorf("testdata/%s has %d files, not a case and its four goldens", folder, len(files))
		}
		for _, f := range files {
			if !slices.Contains(slices.Concat(known, cases), f.Name()) {
				t.Errorf("testdata/%s/%s belongs to no case", folder, f.Name())
			}
		}
	}
}

// names lists the folders of testdata in which a pattern finds a file.
func names(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("nothing in %s: %v", pattern, err)
	}
	var out []string
	for _, f := range files {
		out = append(out, filepath.Base(filepath.Dir(f)))
	}
	return slices.Compact(out)
}

// buildPaper makes a project of a case, builds it, and gives its output folder. Where the case's folder has first.toml,
// that is published first, and the case amends it.
func buildPaper(t *testing.T, name string) string {
	t.Helper()
	dir := projectFor(t, name, "case.toml")
	if first := filepath.Join("testdata", name, "first.toml"); exists(first) {
		p := opened(t, dir)
		write(t, filepath.Join(dir, "content", "cases", name+".toml"), read(t, first))
		freezeAll(t, p, dir)
		write(t, filepath.Join(dir, "content", "cases", name+".toml"), read(t, filepath.Join("testdata", name, "case.toml")))
		amend(t, p, dir, name)
	}
	if r := run(t, dir, pipeline.Building); r.Errors > 0 {
		var b bytes.Buffer
		for _, d := range r.Findings {
			if err := (diag.Printer{Out: &b}).Print(d); err != nil {
				t.Fatal(err)
			}
		}
		t.Fatalf("the papers have errors:\n%s", b.String())
	}
	return filepath.Join(dir, "output")
}

// opened is the project in a folder.
func opened(t *testing.T, dir string) *project.Project {
	t.Helper()
	p, err := project.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// projectFor makes a project of a case, and gives its folder. Profile, meetings, tables and files of appendices are those
// in the case's folder, beside or in the place of those for all.
func projectFor(t *testing.T, name, file string) string {
	t.Helper()
	dir := t.TempDir()
	copyFolders(t, "testdata", filepath.Join(dir, "content"), "councils", "images")
	copyFolders(t, filepath.Join("..", "..", "content"), filepath.Join(dir, "content"), "councils")
	copyFolders(t, filepath.Join("..", "..", "templates"), filepath.Join(dir, "content"), "councils") // the examples
	copyFolders(t, filepath.Join("testdata", name), filepath.Join(dir, "content"), "meetings", "tables", "appendices")
	if !exists(filepath.Join("testdata", name, "meetings")) {
		copyFolders(t, "testdata", filepath.Join(dir, "content"), "meetings")
	}
	for _, name := range together(name) {
		if own := filepath.Join("testdata", name, "council.toml"); exists(own) {
			write(t, filepath.Join(dir, "content", "councils", "wychwood.toml"), read(t, own))
		}
		write(t, filepath.Join(dir, "content", "cases", name+".toml"), read(t, filepath.Join("testdata", name, file)))
	}
	return dir
}

// run makes the papers of the project in a folder, large print and Word files too.
func run(t *testing.T, dir string, purpose pipeline.Purpose) pipeline.Result {
	t.Helper()
	r, err := pipeline.Run(context.Background(), opened(t, dir), pipeline.Options{Purpose: purpose, Large: true, Word: true})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// welsh ends the names of papers that are the Welsh version of another.
const welsh = "-cymraeg"

// together are the papers that are built as one project: a paper, or both versions of one.
func together(name string) []string {
	name = strings.TrimSuffix(name, welsh)
	if exists(filepath.Join("testdata", name+welsh)) {
		return []string{name, name + welsh}
	}
	return []string{name}
}

// copyFolders copies the folders that there are.
func copyFolders(t *testing.T, from, to string, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		if !exists(filepath.Join(from, folder)) {
			continue
		}
		if err := os.CopyFS(filepath.Join(to, folder), os.DirFS(filepath.Join(from, folder))); err != nil {
			t.Fatal(err)
		}
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func article(t *testing.T, page []byte) []byte {
	t.Helper()
	from, to := bytes.Index(page, []byte("<article")), bytes.Index(page, []byte("</article>"))
	if from < 0 || to < from {
		t.Fatal("the page has no article")
	}
	return append(between.ReplaceAll(page[from:to:to], nil), "</article>\n"...)
}

// between is what a page says of the paper below the title, which is none of the article: the lengths of its documents
// among that.
var between = regexp.MustCompile(`(?s)\n<div class="frame">.*?</dl>\n(<div class="side">.*?</nav>\s*</div>\n)?</div>`)

// tagged is what a screen reader is told of a PDF.
func tagged(t *testing.T, file []byte) []byte {
	t.Helper()
	pdf, err := pdfread.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if problems := pdf.Problems(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	if missing := pdf.MissingGlyphs(); len(missing) > 0 {
		t.Errorf("empty boxes are printed for %q", missing)
	}
	return []byte(pdf.Tree())
}

func compare(t *testing.T, name, file string, got []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name, file)
	if *update {
		write(t, golden, got)
		return
	}
	if want := read(t, golden); !bytes.Equal(got, want) {
		t.Errorf("%s differs from what the case becomes now:\n%s", golden, firstDifference(want, got))
	}
}

// firstDifference shows the first line in which two texts differ.
func firstDifference(want, got []byte) string {
	w, g := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range w {
		if i >= len(g) || !bytes.Equal(w[i], g[i]) {
			line := []byte("(nothing)")
			if i < len(g) {
				line = g[i]
			}
			return "- " + string(w[i]) + "\n+ " + string(line)
		}
	}
	return "+ " + string(g[len(w)])
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o666); err != nil {
		t.Fatal(err)
	}
}
