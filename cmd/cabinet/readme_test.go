package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestReadme keeps the README short, and finds every command and page of help that it names.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), "\n"); n > 120 {
		t.Errorf("it has %d lines, of 120", n)
	}
	named := regexp.MustCompile("(?:`|\\$ )cabinet (?:help )?([a-z]+)").FindAllStringSubmatch(string(text), -1)
	if len(named) < 15 {
		t.Errorf("only %d commands are named", len(named))
	}
	cmd := root()
	cmd.InitDefaultHelpCmd()
	for _, m := range named {
		if about, _, err := cmd.Find(m[1:]); err != nil || about.Name() != m[1] {
			t.Errorf("%q is named, and there is no such command", m[0])
		}
	}
}
