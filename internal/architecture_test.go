package internal_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// architecture is the document for whoever changes the program.
func architecture(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// fileName matches a file or a folder of ours in backticks: `report/block.go`, `internal/check/law`.
var fileName = regexp.MustCompile("`((?:internal|cmd|templates|[a-z]+)/[a-z_./]+)`")

// TestFilesOfArchitecture finds every file that ARCHITECTURE.md names.
func TestFilesOfArchitecture(t *testing.T) {
	text := architecture(t)
	found := fileName.FindAllStringSubmatch(text, -1)
	if len(found) < 20 {
		t.Errorf("only %d files are named", len(found))
	}
	for _, m := range found {
		if _, err := os.Stat(filepath.Join("..", m[1])); err == nil {
			continue
		}
		if _, err := os.Stat(m[1]); err != nil && !strings.HasPrefix(m[1], "output/") {
			t.Errorf("%s is named, and there is no such file", m[1])
		}
	}
	if n := strings.Count(text, "\n"); n > 150 {
		t.Errorf("it has %d lines, of 150", n)
	}
}

// TestTableOfArchitecture holds the table of packages against the imports that are allowed.
func TestTableOfArchitecture(t *testing.T) {
	text := architecture(t)
	for pkg, allowed := range mayImport {
		name := strings.TrimPrefix(pkg, "internal/")
		row := regexp.MustCompile(`(?m)^\| .*` + "`" + regexp.QuoteMeta(name) + "`" + `.* \|([^|]*)\|$`).FindStringSubmatch(text)
		switch {
		case strings.HasPrefix(name, "render/"): // one row for all of them
		case row == nil:
			t.Errorf("%s is in no row", name)
		case name != "pipeline" && !slices.Equal(sorted(row[1], ","), sorted(allowed, " ")):
			t.Errorf("the row of %s has %s, and its imports are %s", name, row[1], allowed)
		}
	}
}

func sorted(list, between string) []string {
	var out []string
	for _, name := range strings.Split(list, between) {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// TestTargetsOfArchitecture holds the list of fuzz targets against the tests.
func TestTargetsOfArchitecture(t *testing.T) {
	_, rest, _ := strings.Cut(architecture(t), "Fuzz targets: ")
	list, _, _ := strings.Cut(rest, ".\n")
	named := sorted(strings.NewReplacer("`", "", "\n", " ").Replace(list), ",")
	var there []string
	for _, pattern := range []string{"*/*_test.go", "*/*/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "\nfunc Fuzz") {
				there = append(there, filepath.ToSlash(filepath.Dir(file)))
			}
		}
	}
	slices.Sort(there)
	if there = slices.Compact(there); !slices.Equal(named, there) {
		t.Errorf("it names %q, and there are %q", named, there)
	}
}
