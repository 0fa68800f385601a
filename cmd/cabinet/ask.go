package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// errEnded ends the asking when there is nobody to answer any more.
var errEnded = errors.New("the answers ended before the questions; nothing was written")

// mostShown is the largest number of choices that are listed; the others can be typed by their names.
const mostShown = 30

// An asker asks questions and reads an answer to each, in one line.
type asker struct {
	in    *bufio.Reader
	out   io.Writer
	begun bool
}

func newAsker(in io.Reader, out io.Writer) *asker {
	return &asker{in: bufio.NewReader(in), out: out}
}

// ask asks a question until its answer can be used. The answer is the question's default, or "", where
// nothing is typed.
func (a *asker) ask(ctx context.Context, q project.Question) (string, error) {
	if !a.begun {
		a.begun = true
		fmt.Fprintln(a.out, "Enter leaves a question open, < goes back to the one before, and Ctrl-C ends without writing anything.")
	}
	a.show(q)
	for problem := q.Problem; ; {
		if problem != "" {
			fmt.Fprintf(a.out, "  %s\n", problem)
		}
		fmt.Fprint(a.out, "> ")
		typed, err := a.line(ctx)
		if err != nil {
			fmt.Fprintln(a.out) // what follows begins in a line of its own
			return "", err
		}
		if strings.TrimSpace(typed) == "<" {
			return "", project.ErrBack
		}
		answer, err := read(q, typed)
		if err == nil {
			return answer, nil
		}
		problem = err.Error()
	}
}

// show prints a question and what there is to choose from.
func (a *asker) show(q project.Question) {
	fmt.Fprintf(a.out, "\n%s\n", capital(q.Text))
	shown := q.Choices[:min(len(q.Choices), mostShown)]
	wide := 0
	for _, c := range shown {
		wide = max(wide, utf8.RuneCountInString(c.Name))
	}
	numbers := byNumber(q)
	for i, c := range shown {
		number := ""
		if numbers {
			number = strconv.Itoa(i + 1)
		}
		line := strings.TrimRight(fmt.Sprintf("%3s  %-*s  %s", number, wide, diag.Printable(c.Name), diag.Printable(c.Label)), " ")
		if c.Name == q.Default {
			line += " (enter)"
		}
		fmt.Fprintln(a.out, line)
	}
	if more := len(q.Choices) - len(shown); more > 0 {
		fmt.Fprintf(a.out, "     and %d more, by their names\n", more)
	}
	if q.Several && len(q.Choices) > 1 {
		fmt.Fprintln(a.out, "     or several, with commas between them")
	}
}

// byNumber tells whether the choices of a question can be typed by numbers: they can't where one of them is a
// number itself, as rules are at some councils.
func byNumber(q project.Question) bool {
	return !slices.ContainsFunc(q.Choices, func(c project.Choice) bool {
		_, err := strconv.Atoi(c.Name)
		return err == nil
	})
}

// line reads a line. An interrupt ends the program without waiting for it.
func (a *asker) line(ctx context.Context) (string, error) {
	type line struct {
		text string
		err  error
	}
	read := make(chan line, 1)
	go func() {
		text, err := a.in.ReadString('\n')
		read <- line{text, err}
	}()
	select {
	case <-ctx.Done():
		return "", ctx.Err()
	case l := <-read:
		if l.err != nil { // what stands before the end was not sent off
			return "", errEnded
		}
		return l.text, nil
	}
}

// read is the answer that was typed; choices can be typed by their numbers.
func read(q project.Question, typed string) (string, error) {
	typed = strings.TrimSpace(typed)
	switch {
	case typed == "" && q.Default == "" && q.Needed:
		return "", errors.New("this can't be left open")
	case typed == "":
		return q.Default, nil
	}
	parts := []string{typed}
	if q.Several {
		parts = strings.Split(typed, ",")
	}
	for i, part := range parts {
		if n, err := strconv.Atoi(strings.TrimSpace(part)); err == nil && n >= 1 && n <= min(len(q.Choices), mostShown) && byNumber(q) {
			parts[i] = q.Choices[n-1].Name
		}
	}
	return q.Read(strings.Join(parts, ","))
}

// capital is a text with its first letter large.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(first)) + s[size:]
}

// onTerminal tells whether somebody can be asked: scripts must never wait for an answer.
func onTerminal(in io.Reader, out ...io.Writer) bool {
	all := []any{in}
	for _, w := range out {
		all = append(all, w)
	}
	for _, one := range all {
		f, ok := one.(*os.File)
		if !ok || !term.IsTerminal(int(f.Fd())) {
			return false
		}
	}
	return true
}
