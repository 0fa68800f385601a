//go:build conformance

package conformance

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// sampleFolder is the project's own content; papersFolder has papers with everything that one can hold.
const (
	sampleFolder = "../../content"
	examples     = "../../templates"
	papersFolder = "../golden/testdata"
)

// built is the output of every project, in a folder that outlives the tests which ask for it.
var built = sync.OnceValues(func() (string, error) {
	dir, err := outlivingFolder()
	if err != nil {
		return "", err
	}
	projects := map[string]func(content string) error{"sample": sample, "papers": papers, "long": long, "versions": versions, "withdrawn": withdrawn, "cancelled": cancelled, "agendas": agendas, "exceptions": exceptions}
	for _, paper := range otherPapers() {
		projects[paper] = func(content string) error { return other(content, paper) }
	}
	for name, make := range projects {
		project := filepath.Join(dir, name)
		if err := make(filepath.Join(project, "content")); err != nil {
			return dir, err
		}
		if err := buildProject(project); err != nil {
			return dir, fmt.Errorf("%s: %w", name, err)
		}
	}
	return dir, nil
})

// outliving are the folders that outlive the tests which ask for them.
var outliving []string

func outlivingFolder() (string, error) {
	dir, err := os.MkdirTemp("", "cabinet-conformance-")
	outliving = append(outliving, dir)
	return dir, err
}

func TestMain(m *testing.M) {
	code := m.Run()
	closeBrowser()
	for _, dir := range outliving {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

func buildProject(dir string) error {
	p, err := project.Open(dir)
	if err != nil {
		return err
	}
	r, err := pipeline.Run(context.Background(), p, pipeline.Options{Purpose: pipeline.BuildingDrafts, Large: true, Word: true})
	if err != nil {
		return err
	}
	var b strings.Builder
	for _, d := range r.Findings {
		if d.IsError() && !strings.Contains(d.File(), halfWritten) {
			(diag.Printer{Out: &b}).Print(d)
		}
	}
	if b.Len() > 0 {
		return fmt.Errorf("findings:\n%s", b.String())
	}
	return nil
}

// halfWritten is the golden that is a draft with errors.
const halfWritten = "half-written"

// sample is the sample as it is, in full and as a draft.
func sample(content string) error {
	if err := os.CopyFS(content, os.DirFS(sampleFolder)); err != nil {
		return err
	}
	return draftOf(filepath.Join(content, "cases", "sena-tribunal-officers.toml"))
}

// papers are those of the goldens, one of them as a draft too.
func papers(content string) error {
	for _, folder := range []string{"councils", "meetings", "images"} {
		if err := os.CopyFS(filepath.Join(content, folder), os.DirFS(filepath.Join(papersFolder, folder))); err != nil {
			return err
		}
	}
	cases, err := filepath.Glob(filepath.Join(papersFolder, "*", "case.toml"))
	if err != nil {
		return err
	}
	others := otherPapers()
	for _, file := range cases {
		name := filepath.Base(filepath.Dir(file))
		if slices.Contains(others, strings.TrimSuffix(name, welsh)) {
			continue
		}
		if err := copyCase(file, filepath.Join(content, "cases", name+".toml"), ""); err != nil {
			return err
		}
		tables := os.DirFS(filepath.Join(papersFolder, name, "tables"))
		if err := os.CopyFS(filepath.Join(content, "tables"), tables); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	if err := copyCase(filepath.Join(papersFolder, halfWritten, "draft.toml"), filepath.Join(content, "cases", halfWritten+".toml"), ""); err != nil {
		return err
	}
	return draftOf(filepath.Join(content, "cases", "everything.toml"))
}

// versions is a paper that was published twice: the second version amends the first.
func versions(content string) error {
	const name, meeting = "amended", "cabinet-2025-09-16"
	for _, folder := range []string{"councils", "meetings"} {
		if err := os.CopyFS(filepath.Join(content, folder), os.DirFS(filepath.Join(papersFolder, folder))); err != nil {
			return err
		}
	}
	first := pipeline.FreezeOptions{Meeting: meeting}
	again := pipeline.FreezeOptions{Meeting: meeting, Amend: []string{name}, Changed: map[string]string{name: "The rents in paragraph 10"}, On: "2025-09-12"}
	for i, o := range []pipeline.FreezeOptions{first, again} {
		if err := copyCase(filepath.Join(papersFolder, name, []string{"first.toml", "case.toml"}[i]), filepath.Join(content, "cases", name+".toml"), ""); err != nil {
			return err
		}
		p, err := project.Open(filepath.Dir(content))
		if err != nil {
			return err
		}
		if frozen, findings, err := pipeline.Freeze(context.Background(), p, o); err != nil || len(frozen) != 1 {
			return fmt.Errorf("%v: %v", err, findings)
		}
	}
	return nil
}

// publishedSample is the sample, published with what is added to the file of its meeting.
func publishedSample(content, added string) error {
	if err := os.CopyFS(content, os.DirFS(sampleFolder)); err != nil {
		return err
	}
	if err := addTo(filepath.Join(content, "meetings", "cabinet-2025-02-07.toml"), added); err != nil {
		return err
	}
	p, err := project.Open(filepath.Dir(content))
	if err != nil {
		return err
	}
	if _, findings, err := pipeline.Freeze(context.Background(), p, pipeline.FreezeOptions{Meeting: "cabinet-2025-02-07"}); err != nil {
		return fmt.Errorf("%v: %v", err, findings)
	}
	return nil
}

// withdrawn is the sample, published and withdrawn again.
func withdrawn(content string) error {
	if err := publishedSample(content, ""); err != nil {
		return err
	}
	p, err := project.Open(filepath.Dir(content))
	if err != nil {
		return err
	}
	o := pipeline.WithdrawOptions{Paper: "sena-tribunal-officers", On: "2025-03-03", Reason: "Published in error."}
	if _, findings, err := pipeline.Withdraw(context.Background(), p, o); err != nil {
		return fmt.Errorf("%v: %v", err, findings)
	}
	return nil
}

// cancelled is the sample with a meeting that is cancelled once its agenda is published, the one in its place, and one that is
// cancelled before anything of it is published.
func cancelled(content string) error {
	const item = "\n[[item]]\npaper = \"sena-tribunal-officers\"\n"
	if err := publishedSample(content, item); err != nil {
		return err
	}
	const meeting = "council = \"leicestershire\"\nbody = \"cabinet\"\ndate = "
	return errors.Join(
		addTo(filepath.Join(content, "meetings", "cabinet-2025-02-07.toml"), "\n[cancelled]\non = 2025-02-03\nto = \"cabinet-2025-02-14\"\nreason = \"Too few members can be present: "+strings.Repeat("snow", 20)+".\"\n"),
		replace(filepath.Join(content, "cases", "sena-tribunal-officers.toml"), `meeting = "cabinet-2025-02-07"`, `meeting = "cabinet-2025-02-14"`),
		os.WriteFile(filepath.Join(content, "meetings", "cabinet-2025-02-14.toml"), []byte(meeting+"2025-02-14\n"+item), 0o666),
		os.WriteFile(filepath.Join(content, "meetings", "cabinet-2025-03-07.toml"), []byte(meeting+"2025-03-07\n\n[cancelled]\non = 2025-02-20\n"), 0o666),
	)
}

// otherPapers are the goldens of other councils, by their names.
func otherPapers() []string {
	return folders(papersFolder+"/*/council.toml", papersFolder+"/*/meetings")
}

// folders are the names of the folders in which patterns find something.
func folders(patterns ...string) []string {
	var out []string
	for _, pattern := range patterns {
		found, _ := filepath.Glob(pattern) // the patterns are good
		for _, file := range found {
			out = append(out, filepath.Base(filepath.Dir(file)))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// other is the paper of another council: with a profile, meetings and tables of its own, or one of the
// sample's examples.
func other(content, name string) error {
	own := filepath.Join(papersFolder, name)
	meetings := filepath.Join(own, "meetings")
	if _, err := os.Stat(meetings); err != nil {
		meetings = filepath.Join(papersFolder, "meetings")
	}
	for from, to := range map[string]string{filepath.Join(examples, "councils"): "councils", meetings: "meetings", filepath.Join(own, "tables"): "tables", filepath.Join(own, "appendices"): "appendices"} {
		if err := os.CopyFS(filepath.Join(content, to), os.DirFS(from)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	profile := filepath.Join(own, "council.toml")
	if _, err := os.Stat(profile); err == nil {
		if err := copyCase(profile, filepath.Join(content, "councils", "wychwood.toml"), ""); err != nil {
			return err
		}
	}
	if version := own + welsh; exists(version) {
		if err := copyCase(filepath.Join(version, "case.toml"), filepath.Join(content, "cases", name+welsh+".toml"), ""); err != nil {
			return err
		}
	}
	return copyCase(filepath.Join(own, "case.toml"), filepath.Join(content, "cases", name+".toml"), "")
}

// welsh ends the names of goldens that are the Welsh version of another, which are built with it.
const welsh = "-cymraeg"

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// copyCase copies a case, with a line put before its tables.
func copyCase(from, to, line string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
		return err
	}
	return os.WriteFile(to, []byte(strings.Replace(string(text), "[report]", line+"[report]", 1)), 0o666)
}

func draftOf(file string) error {
	return copyCase(file, strings.TrimSuffix(file, ".toml")+"-draft.toml", "status = \"draft\"\n")
}

// long is a paper of a hundred pages, with a table of 300 rows and 40 images.
func long(content string) error {
	if err := papers(content); err != nil {
		return err
	}
	var first string
	var text strings.Builder
	for i := range 400 {
		if i == 200 {
			first = text.String() // no section is longer than 256 KiB
			text.Reset()
		}
		fmt.Fprintf(&text, "Paragraph of a long paper, number %d. %s\n\n", i, strings.Repeat("It says what was done, why, by whom and at what cost. ", 8+i%7))
		if i%10 == 0 {
			fmt.Fprintf(&text, "Figure: Spending, seen for the %dth time\n\n![Bar chart: spending rose.](images/spending.png)\n\n", i/10+1)
		}
	}
	text.WriteString("Table: Three hundred rows\n\n| Item | Cost | Note |\n|---|---:|---|\n")
	for i := range 300 {
		fmt.Fprintf(&text, "| Item %d | £%d.%02d | %s |\n", i, i*97, i%100, strings.Repeat("a note ", i%9))
	}
	file := filepath.Join(content, "cases", "everything.toml")
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	new := strings.Replace(string(old), "resources = '''\n", "resources = '''\n"+first+"\n", 1)
	new = strings.Replace(new, "procurement_risk = '''\n", "procurement_risk = '''\n"+text.String()+"\n", 1)
	return os.WriteFile(file, []byte(new), 0o666)
}

// output is the folder in which the projects are, built.
func output(t *testing.T) string {
	t.Helper()
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// allPDFs are the PDFs that every project has made. Those of appendices that others have made are not ours.
func allPDFs(t *testing.T) []string {
	return slices.DeleteFunc(files(t, output(t), ".pdf"), func(name string) bool {
		return strings.HasPrefix(filepath.Base(name), "appendix-")
	})
}

// files are the files below a folder with an ending, without what projects have been made of.
func files(t *testing.T, dir, ending string) []string {
	t.Helper()
	var found []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == "content" {
			return filepath.SkipDir
		}
		if err == nil && strings.HasSuffix(name, ending) {
			found = append(found, name)
		}
		return err
	})
	if err != nil || len(found) == 0 {
		t.Fatalf("no files %s: %v", ending, err)
	}
	return found
}
