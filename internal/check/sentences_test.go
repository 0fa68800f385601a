package check_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"cabinet/internal/check"
)

// TestSentences plays sentences that people wrote who had not read the rules: a file for each rule, of at
// least three that the rule must find and three of ordinary prose that it must pass. The folder later/ has those that
// no rule meets yet, which nothing plays.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.toml")
	if err != nil || len(files) < 20 {
		t.Fatalf("there are no sentences: %v, %v", files, err)
	}
	known := map[string]bool{}
	for _, r := range check.Rules() {
		known[r.ID] = true
	}
	for _, file := range files {
		rule := strings.TrimSuffix(filepath.Base(file), ".toml")
		if !known[rule] {
			t.Errorf("%s: there is no such rule", file)
			continue
		}
		t.Run(rule, func(t *testing.T) { playSentences(t, file, rule) })
	}
}

// playSentences plays the sentences of a file, each in a paper of its own, as the catalogue's examples are.
func playSentences(t *testing.T, file, rule string) {
	var sentences struct{ Finds, Passes []string }
	if _, err := toml.DecodeFile(file, &sentences); err != nil {
		t.Fatal(err)
	}
	if len(sentences.Finds) < 3 || len(sentences.Passes) < 3 {
		t.Errorf("%d sentences to find and %d to pass, not three of each", len(sentences.Finds), len(sentences.Passes))
	}
	for _, s := range sentences.Finds {
		if found := play(t, s); !has(found, rule) {
			t.Errorf("not found:\n%s\n%v", s, found)
		}
	}
	for _, s := range sentences.Passes {
		for _, d := range ofRules(play(t, s), rule) {
			t.Errorf("found:\n%s\n%s (%s)", s, d.Message, d.Hint)
		}
	}
}
