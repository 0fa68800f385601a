package golden_test

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"cabinet/internal/diag"
	"cabinet/internal/pipeline"
)

// faults is the folder of the papers of nine invented councils, in many of which faults were planted by hand. A paper
// without faults is as good a test as one with many.
const faults = "testdata/faults"

// A verdict is what a finding is worth to the officer who meets it.
type verdict string

const (
	right    verdict = "right" // a fault was planted there
	useful   verdict = "useful"
	noise    verdict = "noise"
	mistaken verdict = "false"
)

// An answer is a fault that was planted in a file, or what a person says of a finding that no fault asked for.
type answer struct {
	Rule, Words string  // the finding's rule, "" for a fault that no rule finds yet; and the words at its place
	Kind        string  // of a fault, in plain words
	Verdict     verdict // right of a fault
	Why         string  // the reason of a verdict

	met int // how many findings the answer fits
}

// fits tells whether the answer is that for a finding in a text. The words may stand in the text several times.
func (a *answer) fits(d diag.Diagnostic, text string) bool {
	start := offset(text, d.Line(), d.Column())
	end := max(start+len(d.Text()), start+1)
	for from := 0; a.Rule == d.Rule; {
		at := strings.Index(text[from:], a.Words)
		if at < 0 {
			return false
		}
		at += from
		if at < end && start < at+len(a.Words) {
			return true
		}
		from = at + 1
	}
	return false
}

// TestFaults checks the papers of the corpus and holds what is found and what is missed of each rule, and what each other
// finding is worth. A finding that fits no answer fails, and so does a verdict on what is found no more. Run with -update to
// write the table, and read what is new in it.
func TestFaults(t *testing.T) {
	answers, counts := answers(t), tallies{}
	listing := listed(t, findingsOn(t), answers, counts) // first, since an answer that no finding fits is a fault that is missed
	missed := missedOf(t, answers, counts)
	compare(t, "faults", "table.txt", []byte(counts.String()+"\nMissed\n"+missed+listing))
}

// listed are the findings as the table lists them, each with its verdict, which is counted.
func listed(t *testing.T, found map[string][]diag.Diagnostic, answers map[string][]*answer, counts tallies) (listing string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(found)) {
		listing += "\n" + name + "\n"
		for _, d := range found[name] {
			verdict := judge(answers[name], d, textOf(t, d))
			if !counts.of(d.Rule).take(verdict) {
				t.Errorf("%s: nobody has judged %s: %q", name, d.String(), d.Text())
			}
			place := cmp.Or(d.Cited, fmt.Sprintf("line %d", d.Line()))
			listing += fmt.Sprintf("  %-7s %s: %s [%s]\n          at %s\n", verdict, place, d.Message, d.Rule, abridged(d.Text()))
		}
	}
	return listing
}

// judge is the verdict on a finding; "" where nobody has judged it.
func judge(answers []*answer, d diag.Diagnostic, text string) verdict {
	for _, a := range answers {
		if a.fits(d, text) {
			a.met++
			return a.Verdict
		}
	}
	return ""
}

// missedOf are the faults that nothing has found, as the table lists them. All faults are counted.
func missedOf(t *testing.T, answers map[string][]*answer, counts tallies) (missed string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(answers)) {
		for _, a := range answers[name] {
			if a.Verdict != right {
				if a.met == 0 {
					t.Errorf("%s: nothing is found any more of %q at %q, which is judged %s", name, a.Rule, a.Words, a.Verdict)
				}
				continue
			}
			c := counts.of(cmp.Or(a.Rule, "(none)"))
			if c.planted++; a.met == 0 {
				c.missed++
				missed += fmt.Sprintf("  %s: %s, %s [%s]\n", name, a.Kind, abridged(a.Words), cmp.Or(a.Rule, "no rule"))
			}
		}
	}
	return missed
}

// answers are those for each file of the corpus, by its name.
func answers(t *testing.T) map[string][]*answer {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(faults, "*.toml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("there is no corpus: %v", err)
	}
	all := map[string][]*answer{}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".toml")
		all[name] = answersIn(t, file)
		standing := textNamed(t, name)
		for _, a := range all[name] {
			if a.Words == "" || !strings.Contains(standing, a.Words) {
				t.Errorf("%s: the words %q stand in no file of this name", file, a.Words)
			}
		}
	}
	return all
}

// answersIn reads the answers in a file.
func answersIn(t *testing.T, file string) []*answer {
	t.Helper()
	var key struct{ Fault, Also []*answer }
	meta, err := toml.DecodeFile(file, &key)
	if err != nil || len(meta.Undecoded()) > 0 {
		t.Fatalf("%s: %v, unknown: %v", file, err, meta.Undecoded())
	}
	for _, f := range key.Fault {
		f.Verdict = right
	}
	for _, a := range key.Also {
		if !slices.Contains([]verdict{useful, noise, mistaken}, a.Verdict) {
			t.Errorf("%s: %q is no verdict on %q", file, a.Verdict, a.Words)
		}
		if a.Why == "" && a.Verdict != useful {
			t.Errorf("%s: nobody says why %q is %s", file, a.Words, a.Verdict)
		}
	}
	return append(key.Fault, key.Also...)
}

// textNamed is what the cases, profiles and tables of a name have in them.
func textNamed(t *testing.T, name string) (text string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(faults, "content", "*", name+".*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text += string(read(t, file))
	}
	return text
}

// findingsOn are the findings on the corpus, by the name of their file.
func findingsOn(t *testing.T) map[string][]diag.Diagnostic {
	t.Helper()
	dir := t.TempDir()
	copyFolders(t, faults, dir, "content")
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
func textOf(t *testing.T, d diag.Diagnostic) string {
	t.Helper()
	_, within, _ := strings.Cut(filepath.ToSlash(d.File()), "content/")
	return string(read(t, filepath.Join(faults, "content", within)))
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

// A tally is how many faults of a rule were planted, and missed, and how many of its other findings are worth what.
type tally struct{ planted, missed, useful, noise, mistaken int }

// take counts a finding; false where its verdict is none.
func (c *tally) take(v verdict) bool {
	switch v {
	case right: // is counted with the faults
	case useful:
		c.useful++
	case noise:
		c.noise++
	case mistaken:
		c.mistaken++
	default:
		return false
	}
	return true
}

// row is the line of the table.
func (c *tally) row(name string) string {
	return fmt.Sprintf("%-24s %7d %6d %6d | %6d %5d %5d\n", name, c.planted, c.planted-c.missed, c.missed, c.useful, c.noise, c.mistaken)
}

// tallies are those of all rules, by their ids.
type tallies map[string]*tally

func (all tallies) of(rule string) *tally {
	if all[rule] == nil {
		all[rule] = &tally{}
	}
	return all[rule]
}

// String is the table.
func (all tallies) String() string {
	var sum tally
	out := fmt.Sprintf("%-24s planted  found missed | useful noise false\n", "rule")
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		c := all[rule]
		out += c.row(rule)
		sum.planted, sum.missed = sum.planted+c.planted, sum.missed+c.missed
		sum.useful, sum.noise, sum.mistaken = sum.useful+c.useful, sum.noise+c.noise, sum.mistaken+c.mistaken
	}
	return out + sum.row("all")
}

// abridged is the beginning of what a finding is about.
func abridged(words string) string {
	if short, _, cut := strings.Cut(words, "\n"); cut || len(words) > 60 {
		return fmt.Sprintf("%.60q…", short)
	}
	return fmt.Sprintf("%q", words)
}
