package project

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

func (p tree) open() *Project {
	p.Helper()
	opened, err := Open(p.dir)
	if err != nil {
		p.Fatal(err)
	}
	return opened
}

// asked makes a new case, leaving open what can be, and gives what was asked.
func asked(t *testing.T, p tree, o NewOptions) (questions []Question, text string, err error) {
	t.Helper()
	o.Ask = func(q Question) (string, error) {
		questions = append(questions, q)
		if q.Needed && q.Default == "" {
			return "", errors.New("needed: " + q.Text)
		}
		return q.Default, nil
	}
	_, made, _, err := NewCase(p.open(), o)
	return questions, string(made), err
}

func texts(questions []Question) string {
	var out []string
	for _, q := range questions {
		out = append(out, q.Text)
	}
	return strings.Join(out, "\n")
}

// The newest meeting stands first and is the one unless another is chosen; one with an error can be
// chosen, but is not taken by itself.
func TestMeetingsToChooseFrom(t *testing.T) {
	p := newProject(t)
	p.file("content/meetings/cabinet-2025-03-18.toml", strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-03-18"))
	p.file("content/meetings/later.toml", strings.ReplaceAll(p.read(meeting1), "2025-02-07", "2025-05-07")+"plaice = 'x'\n")
	questions, text, err := asked(t, p, NewOptions{Kind: "exception", Name: "x", Asks: "approve"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range questions[0].Choices {
		got = append(got, c.Name+": "+c.Label)
	}
	want := "later: \ncabinet-2025-03-18: Cabinet – 18 March 2025\ncabinet-2025-02-07: Cabinet – 7 February 2025"
	if strings.Join(got, "\n") != want || !strings.Contains(text, `meeting = "cabinet-2025-03-18"`) {
		t.Errorf("choices:\n%s\n%s", strings.Join(got, "\n"), text)
	}
}

// Only what the paper has a use for is asked, of what the command line asks for at all.
func TestFactsThatAreAsked(t *testing.T) {
	p := newProject(t)
	facts := map[string]string{"report.title": "", "decision.taken_on": "", "contract.ends": "", "decision.rule": "", "contract.supplier": ""}
	for asks, want := range map[string]string{
		"approve":                 "report.title decision.rule contract.ends",
		"approve retrospectively": "report.title decision.rule decision.taken_on contract.ends",
	} {
		questions, _, err := asked(t, p, NewOptions{Kind: "exception", Name: "x", Asks: asks, Facts: facts})
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range strings.Fields(want) {
			if strings.Count(texts(questions), "("+key+")") != 1 {
				t.Errorf("%s: %s is not asked once:\n%s", asks, key, texts(questions))
			}
		}
		if n := len(strings.Fields(want)); len(questions) != n {
			t.Errorf("%s: asked, not %d questions:\n%s", asks, n, texts(questions))
		}
	}
}

// A profile without rules leaves nothing to choose from: its papers are not asked for one, and can't be
// given one.
func TestProfileWithoutRules(t *testing.T) {
	p := newProject(t)
	p.change(council1, `[rules.exception."6(e)"]
title  = "Rule 6 (e)"
urgent = { by = "chief-executive", consult = ["leader", "deputy-leader"], report_to = "next Cabinet" }
`, "")
	questions, _, err := asked(t, p, NewOptions{Kind: "exception", Name: "x", Asks: "approve", Facts: map[string]string{"decision.rule": ""}})
	if err != nil || len(questions) > 0 {
		t.Errorf("%v, asked:\n%s", err, texts(questions))
	}
	_, _, _, err = NewCase(p.open(), NewOptions{Kind: "exception", Name: "x", Facts: map[string]string{"decision.rule": "6(e)"}})
	if err == nil || err.Error() != "decision.rule: the council's profile has no rules yet" {
		t.Error(err)
	}
}

// Without a council there is nothing that a case could be written for, whatever its name.
func TestNoCouncilYet(t *testing.T) {
	p := newProject(t)
	for _, name := range []string{"decimal", "leicestershire", "lettered", "restarting"} {
		p.remove("content/councils/" + name + ".toml")
	}
	for _, name := range []string{"", "leicestershire"} {
		_, _, _, err := NewCase(p.open(), NewOptions{Kind: "exception", Name: "x", Council: name})
		if err == nil || err.Error() != "there is no council yet; write its profile in content/councils" {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// A kind of paper without decisions is not asked for one.
func TestKindWithoutDecisions(t *testing.T) {
	p := newProject(t)
	p.file("templates/papers/note/sections.md.tmpl", `{{define "purpose"}}{{ask "what" "What is to be noted?"}}{{end}}`)
	questions, text, err := asked(t, p, NewOptions{Kind: "note", Name: "x"})
	if err != nil || len(questions) > 0 || strings.Contains(text, "asks =") || !strings.Contains(text, "# What is to be noted?\n") {
		t.Errorf("%v, asked:\n%s\n%s", err, texts(questions), text)
	}
	_, _, _, err = NewCase(p.open(), NewOptions{Kind: "note", Name: "x", Asks: "approve"})
	if want := `papers of the kind "note" ask for no decision, so it can't be "approve"`; err == nil || err.Error() != want {
		t.Error(err)
	}
}

// FuzzNewCase types a title. The case that is written gives what was typed, or it was refused.
func FuzzNewCase(f *testing.F) {
	p := newProject(f).open()
	for _, s := range []string{"", "Buses", `"`, `\`, `'"\n`, "a\nb", "\x00", "# x", "'''", "{{contract.value}}", "\u2028", "%d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		_, text, _, err := NewCase(p, NewOptions{Kind: "exception", Name: "x", Facts: map[string]string{"report.title": title}})
		if err != nil {
			return
		}
		var list diag.List
		folder := casefile.Folder{FS: fstest.MapFS{"cases/x.toml": {Data: text}}}
		c, whole := folder.Case("x", &list)
		if !whole || c.Report.Title.Value != strings.TrimSpace(title) {
			t.Errorf("typed %q, read %q", title, c.Report.Title.Value)
		}
	})
}
