package golden_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/pdfread"
	"cabinet/internal/pipeline"
	"cabinet/internal/record"
)

// sittings is the folder of whole meetings of invented councils. Each has the content/ of a project, and in then/ what is
// laid over that once the agenda is published: an item more, one withdrawn, one postponed, a report that was to follow. What
// readers have of the first agenda is in first/, and what they have of the second in second/. Where
// anew/ has a report, that is published in the place of its first version, for the agenda in third/.
const sittings = "testdata/sittings"

// TestSittings publishes each meeting, changes it and publishes it again.
func TestSittings(t *testing.T) {
	for _, name := range names(t, sittings+"/*/content") {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			copyFolders(t, filepath.Join(sittings, name), dir, "content")
			known := map[string]bool{}
			publishMeeting(t, dir, name, "first", known)
			if err := overlay(filepath.Join(sittings, name, "then"), filepath.Join(dir, "content")); err != nil {
				t.Fatal(err)
			}
			publishMeeting(t, dir, name, "second", known)
			replaceReport(t, dir, name, known)
			noOrphansOf(t, name, known)
		})
	}
}

// replaceReport publishes a report anew where anew/ has one, and the meeting with it.
func replaceReport(t *testing.T, dir, name string, known map[string]bool) {
	t.Helper()
	anew, err := filepath.Glob(filepath.Join(sittings, name, "anew", "*.toml"))
	if err != nil || len(anew) == 0 {
		return
	}
	paper := strings.TrimSuffix(filepath.Base(anew[0]), ".toml")
	write(t, filepath.Join(dir, "content", "cases", paper+".toml"), read(t, anew[0]))
	publishWith(t, dir, name, "third", known, pipeline.FreezeOptions{
		Replace: []string{paper}, Changed: map[string]string{paper: "Paragraph 1 has the day of the notice"}, Today: "2025-03-07",
	})
}

// overlay writes the files of one folder over those of another.
func overlay(from, to string) error {
	return filepath.WalkDir(from, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		below, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, below), text, 0o666)
	})
}

// publishMeeting freezes and builds the first meeting of a project, and compares what its readers have. The goldens are noted
// in known.
func publishMeeting(t *testing.T, dir, name, stage string, known map[string]bool) {
	t.Helper()
	publishWith(t, dir, name, stage, known, pipeline.FreezeOptions{Today: "2025-03-06"})
}

func publishWith(t *testing.T, dir, name, stage string, known map[string]bool, o pipeline.FreezeOptions) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "content", "meetings", "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatal("there is no meeting", err)
	}
	o.Meeting = files[0]
	if _, findings, err := pipeline.Freeze(context.Background(), opened(t, dir), o); err != nil {
		t.Fatal(err, findings)
	}
	r, err := pipeline.Run(context.Background(), opened(t, dir), pipeline.Options{Purpose: pipeline.Building})
	if err != nil || r.Errors > 0 {
		t.Fatal(err, r.Findings)
	}
	readBack(t, dir)
	pages, err := filepath.Glob(filepath.Join(dir, "output", "*", "*", "pack.pdf"))
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d packs, %v", len(pages), err)
	}
	for file, text := range publishedOf(t, filepath.Dir(pages[0])) {
		golden := path.Join("sittings", name, stage, file)
		known[golden] = true
		compare(t, path.Dir(golden), path.Base(golden), text)
	}
}

// readBack reads what was built as a stranger would: it says what was meant.
func readBack(t *testing.T, dir string) {
	t.Helper()
	v, err := pipeline.Verify(context.Background(), opened(t, dir), pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	if err := v.Table(&table); err != nil || table.Len() > 0 {
		t.Errorf("%v\n%s", err, table.String())
	}
}

// publishedOf is what readers have of a meeting, by the names of the goldens.
func publishedOf(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, name := range []string{"agenda.md", "supplement-1/supplement-1.md", "supplement-2/supplement-2.md"} {
		if file := filepath.Join(folder, name); exists(file) {
			out[path.Base(name)] = read(t, file)
		}
	}
	for _, name := range []string{"agenda.pdf", "supplement-1/supplement-1.pdf"} {
		if file := filepath.Join(folder, name); exists(file) {
			out[strings.TrimSuffix(path.Base(name), ".pdf")+".txt"] = tagged(t, read(t, file))
		}
	}
	for _, name := range []string{"pack.pdf", "supplement-1/supplement-1-pack.pdf", "supplement-2/supplement-2-pack.pdf"} {
		if file := filepath.Join(folder, name); exists(file) {
			out[strings.TrimSuffix(path.Base(name), ".pdf")+".txt"] = bound(t, read(t, file))
		}
	}
	out["article.html"] = article(t, read(t, filepath.Join(folder, "index.html")))
	out["items.json"] = itemsOf(t, read(t, filepath.Join(folder, "meeting.json")))
	return out
}

// itemsOf are the items of the agenda in a meeting's record.
func itemsOf(t *testing.T, text []byte) []byte {
	t.Helper()
	var m record.Meeting
	if err := json.Unmarshal(text, &m); err != nil {
		t.Fatal(err)
	}
	out, err := json.MarshalIndent(m.Agenda.Items, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(out, '\n')
}

// bound is a pack as a person leafs through it: its bookmarks with the labels of their pages, and of each page its label, the
// first words, and what is printed at head and foot.
func bound(t *testing.T, file []byte) []byte {
	t.Helper()
	pdf, err := pdfread.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if problems := pdf.Problems(); len(problems) > 0 {
		t.Errorf("problems: %v", problems)
	}
	var b strings.Builder
	b.WriteString("Claims: " + strings.Join(pdf.Claims, ", ") + "\n\nBookmarks\n")
	for _, o := range pdf.Outline {
		folded := ""
		if o.Folded {
			folded = " (folded)"
		}
		fmt.Fprintf(&b, "%s%s ... %s%s\n", strings.Repeat("  ", o.Level), o.Title, pdf.Pages[o.Target.Page-1].Label, folded)
	}
	b.WriteString("\nPages\n")
	for _, p := range pdf.Pages {
		fmt.Fprintf(&b, "  %s: %.0f x %.0f pt\n", p.Label, p.Width, p.Height)
		for _, s := range p.Artifacts {
			if s.Text != "" {
				fmt.Fprintf(&b, "    around: %s\n", s.Text)
			}
		}
		for _, line := range firstLines(p, 3) {
			fmt.Fprintf(&b, "    %s\n", line)
		}
		for _, l := range p.Links {
			if l.Target.Page > 0 {
				fmt.Fprintf(&b, "    leads to %s\n", pdf.Pages[l.Target.Page-1].Label)
			}
		}
	}
	return []byte(b.String())
}

// firstLines are the first lines of a page, from the top.
func firstLines(p pdfread.Page, most int) []string {
	var lines []string
	last := 0.0
	for _, s := range p.Spans {
		if n := len(lines); n > 0 && s.Y == last {
			lines[n-1] += s.Text
			continue
		}
		if len(lines) == most {
			break
		}
		lines, last = append(lines, s.Text), s.Y
	}
	return lines
}

// noOrphansOf finds goldens of a meeting that nothing makes any more.
func noOrphansOf(t *testing.T, name string, known map[string]bool) {
	t.Helper()
	for _, stage := range []string{"first", "second", "third"} {
		files, _ := os.ReadDir(filepath.Join(sittings, name, stage)) // not every meeting has a third
		orphans := slices.DeleteFunc(files, func(f os.DirEntry) bool { return known[path.Join("sittings", name, stage, f.Name())] })
		for _, f := range orphans {
			t.Errorf("%s/%s/%s/%s belongs to nothing that is published", sittings, name, stage, f.Name())
		}
	}
}
