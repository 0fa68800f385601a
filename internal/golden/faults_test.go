package golden_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

// A reading is what a person says of a file of the corpus: the faults that were planted in it, and of each finding that no
// fault asked for, what it is worth to the officer who meets it.
type reading struct {
	Fault []struct{ Words, Kind, Rule string }
	Also  []struct{ Rule, Words, Verdict, Why string }
}

// A mark is a fault, or a judgement on a finding, and how many findings it fits.
type mark struct {
	words, kind, rule, verdict string
	met                        int
}

// A count is how often a rule did what.
type count struct{ planted, found, missed, useful, noise, false int }

// TestFaults checks the papers of nine invented councils, in many of which faults were planted by hand, and holds per rule
// what is found and what is missed, and what is found that is none. Each finding is right, since a fault was planted
// there, or a person has judged it in the file of the paper's name: "useful", "noise" or "false". A paper without faults
// is as good a test as one with many. Run with -update to write the table, and read what is new in it.
func TestFaults(t *testing.T) {
	const corpus = "testdata/faults"
	marks, found := readings(t, corpus), findingsOn(t, corpus)
	counts, listing := map[string]*count{}, ""
	of := func(rule string) *count {
		if counts[rule] == nil {
			counts[rule] = &count{}
		}
		return counts[rule]
	}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		listing += "\n" + name + "\n"
		for _, d := range found[name] {
			verdict := judge(marks[name], d, textOf(t, corpus, d))
			switch verdict {
			case "right":
				of(d.Rule).found++
			case "useful":
				of(d.Rule).useful++
			case "noise":
				of(d.Rule).noise++
			case "false":
				of(d.Rule).false++
			default:
				t.Errorf("%s: nobody has judged %s: %q", name, d.String(), d.Text())
			}
			listing += fmt.Sprintf("  %-7s %s: %s [%s]\n          at %s\n", verdict, cmp.Or(d.Cited, "line "+fmt.Sprint(d.Line())), d.Message, d.Rule, abridged(d.Text()))
		}
	}
	missed := ""
	for _, name := range slices.Sorted(maps.Keys(marks)) {
		for _, m := range marks[name] {
			switch {
			case m.verdict != "" && m.met == 0:
				t.Errorf("%s: nothing is found any more of %q at %q, which is judged %s", name, m.rule, m.words, m.verdict)
			case m.verdict == "":
				of(cmp.Or(m.rule, "(none)")).planted++
				if m.met == 0 {
					of(cmp.Or(m.rule, "(none)")).missed++
					missed += fmt.Sprintf("  %s: %s, %s [%s]\n", name, m.kind, abridged(m.words), cmp.Or(m.rule, "no rule"))
				}
			}
		}
	}
	compare(t, "faults", "table.txt", []byte(tableOf(counts)+"\nMissed\n"+missed+listing))
}

// readings are the marks of each file of the corpus, by its name.
func readings(t *testing.T, corpus string) map[string][]*mark {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(corpus, "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there is no corpus: %v", err)
	}
	all := map[string][]*mark{}
	for _, file := range files {
		var r reading
		meta, err := toml.DecodeFile(file, &r)
		if err != nil || len(meta.Undecoded()) > 0 {
			t.Fatalf("%s: %v, unknown: %v", file, err, meta.Undecoded())
		}
		name := strings.TrimSuffix(filepath.Base(file), ".toml")
		all[name] = []*mark{}
		for _, f := range r.Fault {
			all[name] = append(all[name], &mark{words: f.Words, kind: f.Kind, rule: f.Rule})
		}
		for _, a := range r.Also {
			if a.Why == "" && a.Verdict != "useful" {
				t.Errorf("%s: nobody says why %q is %s", file, a.Words, a.Verdict)
			}
			all[name] = append(all[name], &mark{words: a.Words, rule: a.Rule, verdict: a.Verdict})
		}
	}
	return all
}

// findingsOn are the findings on the corpus, by the name of their file.
func findingsOn(t *testing.T, corpus string) map[string][]diag.Diagnostic {
	t.Helper()
	dir := t.TempDir()
	copyFolders(t, corpus, dir, "content")
	r, err := pipeline.Run(context.Background(), opened(t, dir), pipeline.Options{Purpose: pipeline.Checking})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]diag.Diagnostic{}
	for _, d := range r.Findings {
		name := strings.TrimSuffix(filepath.Base(d.File()), filepath.Ext(d.File()))
		all[name] = append(all[name], d)
	}
	return all
}

// textOf is the file in which a finding stands.
func textOf(t *testing.T, corpus string, d diag.Diagnostic) string {
	t.Helper()
	_, within, _ := strings.Cut(filepath.ToSlash(d.File()), "content/")
	text, err := os.ReadFile(filepath.Join(corpus, "content", within))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// judge is what a finding is worth: "right" where a fault of its rule was planted at its place, or else what a person says
// of it; "" where nobody has.
func judge(marks []*mark, d diag.Diagnostic, text string) string {
	start := offset(text, d.Line(), d.Column())
	end := start + len(d.Text())
	for _, m := range marks {
		if m.rule != d.Rule {
			continue
		}
		for from := 0; ; {
			at := strings.Index(text[from:], m.words)
			if at < 0 {
				break
			}
			at += from
			if at < max(end, start+1) && start < at+len(m.words) {
				m.met++
				return cmp.Or(m.verdict, "right")
			}
			from = at + 1
		}
	}
	return ""
}

// offset is where a line and a column, counted in code points from 1, stand in a text.
func offset(text string, line, column int) int {
	at := 0
	for ; line > 1; line-- {
		at += strings.IndexByte(text[at:], '\n') + 1
	}
	for ; column > 1; column-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

func tableOf(counts map[string]*count) string {
	var all count
	out := fmt.Sprintf("%-24s planted  found missed | useful noise false\n", "rule")
	row := func(name string, c count) string {
		return fmt.Sprintf("%-24s %7d %6d %6d | %6d %5d %5d\n", name, c.planted, c.planted-c.missed, c.missed, c.useful, c.noise, c.false)
	}
	for _, rule := range slices.Sorted(maps.Keys(counts)) {
		c := counts[rule]
		out += row(rule, *c)
		all.planted, all.missed = all.planted+c.planted, all.missed+c.missed
		all.useful, all.noise, all.false = all.useful+c.useful, all.noise+c.noise, all.false+c.false
	}
	return out + row("all", all)
}

// abridged is the beginning of what a finding is about.
func abridged(words string) string {
	if short, _, cut := strings.Cut(words, "\n"); cut || len(words) > 60 {
		return fmt.Sprintf("%.60q…", short)
	}
	return fmt.Sprintf("%q", words)
}
