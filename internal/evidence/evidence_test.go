package evidence_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cabinet/internal/evidence"
	"cabinet/internal/record"
)

// TestMain plays the programs too, by whose names this one is run again; FAKE tells what becomes of them.
func TestMain(m *testing.M) {
	name := strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
	if name != "verapdf" && name != "vnu" {
		os.Exit(m.Run())
	}
	switch os.Getenv("FAKE") {
	case "crash":
		panic("out of memory")
	case "hang":
		time.Sleep(time.Hour)
	case "flood":
		for {
			if _, err := os.Stdout.Write(make([]byte, 1<<20)); err != nil {
				os.Exit(1)
			}
		}
	case "nonsense":
		fmt.Println("usage: FILES")
		os.Exit(0)
	}
	if name == "vnu" {
		playNu()
	} else {
		playVera()
	}
	os.Exit(1) // as both do where they find a fault
}

// copies are the files in the folder in which a tool is run.
func copies() (names []string) {
	entries, err := os.ReadDir(".")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// playVera finds a fault in files that say "bad", and gives no result for those that say "odd".
func playVera() {
	var jobs []string
	for _, name := range copies() {
		text, _ := os.ReadFile(name)
		at, _ := json.Marshal(filepath.Join("/elsewhere", "x y", name))
		switch string(text) {
		case "odd":
		case "broken":
			here, _ := os.Getwd()
			why, _ := json.Marshal("no PDF: " + filepath.Join(here, name))
			jobs = append(jobs, fmt.Sprintf(`{"itemDetails":{"name":%s},"taskException":{"exceptionMessage":%s}}`, at, why))
		default:
			jobs = append(jobs, fmt.Sprintf(`{"itemDetails":{"name":%s},"validationResult":[{"compliant":%t,"details":{"ruleSummaries":[
				{"specification":"ISO 1","clause":"7.1","description":%q}]}}]}`, at, string(text) != "bad", strings.Repeat("é", 600)))
		}
	}
	fmt.Printf(`{"report":{"buildInformation":{"releaseDetails":[{"id":"core","version":"9.1"}]},"jobs":[%s]}}`, strings.Join(jobs, ","))
}

func playNu() {
	var messages []string
	for _, name := range copies() {
		if text, _ := os.ReadFile(name); string(text) == "bad" {
			messages = append(messages, fmt.Sprintf(`{"type":"error","url":"file:/x%%20y/%s","message":"No <title>"}`, name), fmt.Sprintf(`{"type":"info","url":"file:/%s","message":"Consider"}`, name))
		}
	}
	fmt.Printf(`{"version":"26.9","messages":[%s]}`, strings.Join(messages, ","))
}

// install puts the programs on the PATH, and nothing else.
func install(t *testing.T, names ...string) {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if runtime.GOOS == "windows" {
			name += ".exe"
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// gather tests a site of files with a text.
func gather(t *testing.T, files map[string]string) (record.Evidence, error) {
	t.Helper()
	site, manifest := fstest.MapFS{}, record.Manifest{}
	for name, text := range files {
		site[name] = &fstest.MapFile{Data: []byte(text)}
		manifest.Add(name, []byte(text))
	}
	return evidence.Gather(t.Context(), site, manifest.Files())
}

var site = map[string]string{
	"index.html": "good", "a/index.html": "bad", "a/-f.pdf": "good", "a/b c\"\n.pdf": "bad", "a/odd.pdf": "odd", "a/broken.pdf": "broken", "a/x.md": "good",
}

func TestGather(t *testing.T) {
	install(t, "verapdf", "vnu")
	e, err := gather(t, site)
	if err != nil {
		t.Fatal(err)
	}
	sum := func(text string) string { return record.Sum([]byte(text)) }
	pdfs := []record.Tested{
		{Name: "a/-f.pdf", SHA256: sum("good"), Passed: true},
		{Name: "a/b c\"\n.pdf", SHA256: sum("bad"), Says: []string{"ISO 1, 7.1: " + strings.Repeat("é", 488) + "…"}},
		{Name: "a/broken.pdf", SHA256: sum("broken"), Says: []string{"it could not be read: no PDF: " + string(filepath.Separator) + "000002.pdf"}},
		{Name: "a/odd.pdf", SHA256: sum("odd"), Says: []string{"it gave no result for this file"}},
	}
	pages := []record.Tested{
		{Name: "a/index.html", SHA256: sum("bad"), Says: []string{"No <title>"}},
		{Name: "index.html", SHA256: sum("good"), Passed: true},
	}
	want := []record.Test{
		{Tool: "veraPDF", Version: "9.1", Against: "PDF/UA-1", Files: pdfs},
		{Tool: "veraPDF", Version: "9.1", Against: "PDF/A-2a", Files: pdfs},
		{Tool: "Nu Html Checker", Version: "26.9", Against: "HTML", Files: pages},
	}
	if !reflect.DeepEqual(e.Tests, want) {
		t.Errorf("%+v\nwant %+v", e.Tests, want)
	}
	if e.Tests[0].Passed() != 1 || len(e.Tests[0].Failed()) != 3 {
		t.Errorf("%d passed", e.Tests[0].Passed())
	}
}

// A tool that is not there, or fails in whatever way, is named as not run, and claims nothing of any file.
func TestToolsThatFail(t *testing.T) {
	for fake, want := range map[string]string{
		"missing": "there is no program verapdf on the PATH", "crash": "it ended without an answer (exit status 2)",
		"nonsense": "its answer can't be read", "flood": "it wrote more than can be read",
	} {
		t.Run(fake, func(t *testing.T) {
			t.Setenv("FAKE", fake)
			install(t, "vnu")
			if fake != "missing" {
				install(t, "verapdf")
			}
			e, err := gather(t, map[string]string{"x.pdf": "good"})
			if err != nil || len(e.Tests) != 2 || e.Tests[0].NotRun != want || e.Tests[0].Files != nil || e.Tests[0].Passed() != 0 {
				t.Errorf("%+v, %v", e.Tests, err)
			}
		})
	}
}

func TestTimeRunsOut(t *testing.T) {
	t.Setenv("FAKE", "hang")
	install(t, "verapdf")
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	e, err := evidence.Gather(ctx, fstest.MapFS{"x.pdf": {Data: []byte("x")}}, []record.File{{Name: "x.pdf", SHA256: record.Sum([]byte("x"))}})
	if err != nil || len(e.Tests) != 2 || e.Tests[0].NotRun != "it did not end in time" {
		t.Errorf("%+v, %v", e.Tests, err)
	}
}

// A file that is not what was written is no file to publish.
func TestFileChanged(t *testing.T) {
	install(t, "verapdf")
	_, err := evidence.Gather(t.Context(), fstest.MapFS{"x.pdf": {Data: []byte("other")}}, []record.File{{Name: "x.pdf", SHA256: record.Sum([]byte("x"))}})
	if err == nil || !strings.Contains(err.Error(), "x.pdf was changed by another program") {
		t.Error(err)
	}
}
