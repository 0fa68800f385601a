package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cabinet/internal/project"
)

// A typist types lines, and shows them where the questions are, as a terminal does.
type typist struct {
	lines []string
	echo  io.Writer
}

func (p *typist) Read(b []byte) (int, error) {
	if len(p.lines) == 0 {
		return 0, io.EOF
	}
	line := p.lines[0] + "\n"
	p.lines = p.lines[1:]
	if _, err := io.WriteString(p.echo, line); err != nil {
		return 0, err
	}
	return copy(b, line), nil
}

// newProject is a new project in which the test works.
func newProject(t *testing.T) *project.Project {
	t.Helper()
	t.Chdir(t.TempDir())
	if _, err := initProject(".", false); err != nil {
		t.Fatal(err)
	}
	p, err := project.Open(".")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// session makes a new case while somebody types, and gives what stands on the terminal at the end.
func session(t *testing.T, p *project.Project, o project.NewOptions, typed ...string) (terminal string, text []byte, err error) {
	t.Helper()
	var screen bytes.Buffer
	a := newAsker(&typist{typed, &screen}, &screen)
	o.Ask = func(q project.Question) (string, error) { return a.ask(t.Context(), q) }
	if o.Facts == nil {
		o.Facts = map[string]string{}
	}
	for _, f := range factFlags {
		o.Facts[f.key] += ""
	}
	_, text, _, err = project.NewCase(p, o)
	return screen.String(), text, err
}

// A whole session, with every wrong answer that there can be. Choices that are none are not asked for.
func TestAskingReadsLikeThis(t *testing.T) {
	golden, err := filepath.Abs("testdata/terminal/new.txt")
	if err != nil {
		t.Fatal(err)
	}
	terminal, text, err := session(t, newProject(t), project.NewOptions{},
		"", "1", // kind
		"", "School Meals", "sena-tribunal-officers", "school-meals", // name
		"9", "3", // decision
		"<", "2", // and the decision again
		`The "new" school meals`, // title
		"1, director", "1, 5",    // from
		"6(f)", "Rule 6 (e)", // rule
		"£12,34", "£1,200", // value
		"",                                      // starts
		"31/3/2025", "2025-02-30", "2025-03-31") // ends
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(golden, []byte(terminal), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || terminal != string(want) {
		t.Errorf("%s differs (go test -update writes it): %v\n%s", golden, err, terminal)
	}
	for _, want := range []string{
		`kind    = "exception"`, `meeting = "cabinet-2025-02-07"`, `asks = "approve"`, `title = 'The "new" school meals'`,
		`from = ["chief-executive", "director-corporate-resources"]`, `rule = "6(e)"`, `value = "£1,200"`, `# starts = 2025-01-31`, `ends = 2025-03-31`,
	} {
		if !strings.Contains(string(text), "\n"+want+"\n") {
			t.Errorf("the case has no line %s:\n%s", want, text)
		}
	}
}

// What the command line gives is not asked for again; what it gives wrong is explained and asked.
func TestAskingForTheRest(t *testing.T) {
	p := newProject(t)
	o := project.NewOptions{Kind: "exemption", Name: "buses", Asks: "approve", Facts: map[string]string{
		"report.title": "Buses", "report.from": "leader", "decision.rule": "6(e)", "contract.value": "1200", "contract.starts": "2025-01-01",
	}}
	terminal, text, err := session(t, p, o, "exception", "£1,200", "")
	if err != nil {
		t.Fatal(err)
	}
	want := `Enter leaves a question open, < goes back to the one before, and Ctrl-C ends without writing anything.

Kind of paper
  1  exception
  2  report
  there is no kind of paper "exemption"; did you mean "exception"?
> exception

The most that the contract can cost, such as £282,693.00 (contract.value)
  "1200" is not an amount: write it in pounds, such as £282,693.00
> £1,200

The contract's last day (contract.ends)
> 
`
	if terminal != want {
		t.Errorf("on the terminal:\n%s", terminal)
	}
	if !strings.Contains(string(text), "\nvalue = \"£1,200\"\n") {
		t.Errorf("the case:\n%s", text)
	}
}

// When nobody answers any more, there is no case.
func TestAnswersEnd(t *testing.T) {
	_, text, err := session(t, newProject(t), project.NewOptions{}, "exception", "buses", "1")
	if !errors.Is(err, errEnded) || text != nil {
		t.Errorf("%v\n%s", err, text)
	}
}

// An interrupt ends a question that nobody answers.
func TestAskingIsInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	in, _ := io.Pipe()
	interrupt()
	answer, err := newAsker(in, io.Discard).ask(ctx, project.Question{Text: "why"})
	if !errors.Is(err, context.Canceled) || answer != "" {
		t.Errorf("%q, %v", answer, err)
	}
}

// Of a long list, the first are shown; the others can be typed.
func TestLongLists(t *testing.T) {
	q := project.Question{Text: "meeting", Choices: []project.Choice{{Name: "m", Label: "no\x1b[2Jcursor"}}}
	for range mostShown + 1 {
		q.Choices = append(q.Choices, project.Choice{Name: strings.Repeat("m", len(q.Choices)+1)})
	}
	var screen bytes.Buffer
	last := q.Choices[mostShown+1].Name
	answer, err := newAsker(&typist{[]string{last}, &screen}, &screen).ask(t.Context(), q)
	if err != nil || answer != last {
		t.Errorf("%q, %v", answer, err)
	}
	if !strings.Contains(screen.String(), "\n     and 2 more, by their names\n> ") ||
		strings.Contains(screen.String(), " 31  ") || strings.Contains(screen.String(), "\x1b") {
		t.Errorf("on the terminal:\n%s", screen.String())
	}
}
