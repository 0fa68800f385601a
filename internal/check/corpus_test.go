package check_test

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/diag"
)

var update = flag.Bool("update", false, "write the findings on the corpus anew")

// TestCorpus runs every rule over prose as councils write it, right and wrong, and holds what is found
// against a list that a person has read: a rule that cries wolf shows there. Papers whose names begin
// with "exception" are on one.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob("testdata/corpus/*.md")
	if err != nil || len(files) < 10 {
		t.Fatalf("there is no corpus: %v, %v", files, err)
	}
	counts, listing := map[string]int{}, ""
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		listing += "\n" + name + "\n"
		for _, d := range ofPaper(t, file, name) {
			counts[d.Rule]++
			listing += fmt.Sprintf("  %s  %s [%s]\n      in %s: %s\n", paragraphOf(d), d.Message, d.Rule, abridged(d.Text()), d.Hint)
		}
	}
	got := summary(counts) + listing
	const golden = "testdata/corpus/findings.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != got {
		t.Errorf("the findings are others than in %s (run with -update, and read each that is new): %v\n%s", golden, err, difference(string(want), got))
	}
}

// ofPaper are the findings in a paper whose background is the text of a file, the same finding once.
func ofPaper(t *testing.T, file, name string) []diag.Diagnostic {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := with(map[string]string{
		"council": "[terms]\nexception = \"exception\"\nrules = \"Contract Procedure Rules\"\n",
		"case":    "background = '''\n" + string(text) + "'''\n",
	})
	if !strings.HasPrefix(name, "exception") {
		files["case"] = strings.Replace(files["case"], `kind = "exception"`, `kind = "report"`, 1)
	}
	found, _ := settled(t, files)
	return found
}

func paragraphOf(d diag.Diagnostic) string {
	return fmt.Sprintf("%-8s", cmp.Or(d.Paragraph, "-")+" "+d.Severity.String())
}

func abridged(words string) string {
	if short, _, cut := strings.Cut(words, "\n"); cut || len(words) > 60 {
		return fmt.Sprintf("%.60q…", short)
	}
	return fmt.Sprintf("%q", words)
}

// summary is how many findings each rule has, those without any named at the end.
func summary(counts map[string]int) string {
	out := ""
	for _, rule := range slices.Sorted(maps.Keys(counts)) {
		out += fmt.Sprintf("%4d  %s\n", counts[rule], rule)
	}
	return out
}

// difference is the lines that only one of two texts has.
func difference(want, got string) string {
	out := ""
	for _, d := range []struct{ mark, these, those string }{{"-", want, got}, {"+", got, want}} {
		others := strings.Split(d.those, "\n")
		for line := range strings.Lines(d.these) {
			if line = strings.TrimSuffix(line, "\n"); !slices.Contains(others, line) {
				out += d.mark + " " + line + "\n"
			}
		}
	}
	return out
}
