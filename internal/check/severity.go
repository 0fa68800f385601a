package check

import (
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
		severitiesIn(string(text), all)
	}
	return all
})

// severitiesIn adds the severities of a file of the catalogue: the first that follows the name of each rule.
func severitiesIn(text string, all map[string]diag.Severity) {
	rule := ""
	for line := range strings.Lines(text) {
		if name, ok := strings.CutPrefix(line, "[rule."); ok {
			rule, _, _ = strings.Cut(name, "]")
		} else if rule != "" && strings.HasPrefix(line, "severity ") {
			all[rule], _ = diag.ParseSeverity(strings.Split(line, `"`)[1])
			rule = ""
		}
	}
}
