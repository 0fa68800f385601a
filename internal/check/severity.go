package check

import (
	"bytes"
	"io/fs"
	"strings"
	"sync"

	"cabinet/internal/diag"
)

// severityOf is the severity that a rule has in the catalogue; ok is false where there is no such rule.
func severityOf(rule string) (s diag.Severity, ok bool) {
	s, ok = ruleSeverities()[rule]
	return s, ok
}

// ruleSeverities are those of all rules. A check needs no more of the catalogue, so they are read off the lines of its files: to read all that
// these say takes longer than to check a paper. TestSeverities holds them against the catalogue.
var ruleSeverities = sync.OnceValue(func() map[string]diag.Severity {
	all := map[string]diag.Severity{}
	files, _ := fs.Glob(data, "rules/*.toml") // the pattern is well formed
	for _, name := range files {
		text, _ := fs.ReadFile(data, name) // which the program carries
		severitiesIn(text, all)
	}
	return all
})

// severitiesIn adds the severities of a file of the catalogue: the first that follows the name of each rule.
func severitiesIn(text []byte, all map[string]diag.Severity) {
	rule := ""
	for line := range bytes.Lines(text) {
		if bytes.HasPrefix(line, []byte("[rule.")) {
			rule, _, _ = strings.Cut(string(line[len("[rule."):]), "]")
		} else if rule != "" && bytes.HasPrefix(line, []byte("severity ")) {
			all[rule], _ = diag.ParseSeverity(strings.Split(string(line), `"`)[1])
			rule = ""
		}
	}
}
