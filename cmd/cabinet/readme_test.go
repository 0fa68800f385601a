package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// guides are what officers and engineers read first, and how many lines each may have.
var guides = map[string]int{
	"README.md": 120, "docs/write-a-paper.md": 70, "docs/run-a-meeting.md": 80, "docs/set-up-a-council.md": 60, "docs/publish.md": 60,
}

// TestGuides keeps each document short, and finds every command, flag and page of help that it names.
func TestGuides(t *testing.T) {
	for name, most := range guides {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile("../../" + name)
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(string(text), "\n"); n > most {
				t.Errorf("it has %d lines, of %d", n, most)
			}
			named := typed.FindAllStringSubmatch(string(text), -1)
			if len(named) < 5 {
				t.Errorf("only %d commands are named", len(named))
			}
			for _, m := range named {
				if err := understood(m[1] + m[2]); err != nil {
					t.Errorf("%q is named: %v", m[0], err)
				}
			}
		})
	}
}

// typed matches a command as it stands in a document: in a line of a terminal, or between backquotes.
var typed = regexp.MustCompile("(?:\\$ cabinet ([^\n]*)|`cabinet ([^`]*)`)")

// understood tells whether there is such a command, with such flags.
func understood(line string) error {
	line, _, _ = strings.Cut(line, "  #")
	line = regexp.MustCompile(`[\[\]"“”]`).ReplaceAllString(line, "")
	cmd := root()
	cmd.InitDefaultHelpCmd()
	args := strings.Fields(line)
	if len(args) > 1 && args[0] == "help" && args[1] != "COMMAND" {
		args = args[1:]
	}
	about, rest, err := cmd.Find(args)
	if err != nil || !about.HasParent() && len(args) > 0 {
		return fmt.Errorf("there is no such command: %v", err)
	}
	about.InitDefaultHelpFlag()
	return about.ParseFlags(rest)
}

// TestProfilesNamed finds each profile that the guide names for --like.
func TestProfilesNamed(t *testing.T) {
	text, err := os.ReadFile("../../docs/set-up-a-council.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "`--like` says")
	paragraph, _, _ := strings.Cut(after, "\n\n")
	names := regexp.MustCompile("`([a-z]+)`").FindAllStringSubmatch(paragraph, -1)
	if len(names) < 4 {
		t.Errorf("only %d profiles are named", len(names))
	}
	for _, m := range names {
		if !exists("../../templates/councils/"+m[1]+".toml") && !exists("../../content/councils/"+m[1]+".toml") {
			t.Errorf("there is no profile %q", m[1])
		}
	}
}

// exists tells whether there is a file.
func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
