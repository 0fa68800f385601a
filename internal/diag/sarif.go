package diag

import (
	"io"
	"net/url"
	"strings"
)

// A Described is what a reader of findings is told of a rule.
type Described struct {
	Means  string // what its findings mean, and what to do
	Source string // the law or the guidance that it comes from; "" for none
}

// SARIF writes findings in version 2.1.0 of the Static Analysis Results Interchange Format of OASIS, which code hosts show
// beside the lines of a change and editors in a list. Each rule that is found or ignored is described once. A finding about the
// run as a whole is placed in the folder content/, since some hosts take no file with a finding that has no place.
func SARIF(out io.Writer, findings []Diagnostic, ignored []Ignored, describe func(rule string) Described) error {
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver.Name = "cabinet"
	index := map[string]int{}
	add := func(d Diagnostic, suppressed ...sarifSuppression) {
		at, known := index[d.Rule]
		if !known {
			at = len(index)
			index[d.Rule] = at
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRuleOf(d.Rule, describe(d.Rule)))
		}
		r := d.sarif(at)
		r.Suppressions = suppressed
		run.Results = append(run.Results, r)
	}
	for _, d := range findings {
		add(d)
	}
	for _, d := range ignored {
		add(d.Diagnostic, sarifSuppression{Kind: "inSource", Justification: d.Reason})
	}
	return Encode(out, sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// The types that follow are the parts of the format that findings need, by its names.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver struct {
				Name  string      `json:"name"`
				Rules []sarifRule `json:"rules,omitempty"`
			} `json:"driver"`
		} `json:"tool"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifRule struct {
		ID    string    `json:"id"`
		Short sarifText `json:"shortDescription"` // GitHub wants all three
		Full  sarifText `json:"fullDescription"`
		Help  sarifText `json:"help"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	}
	sarifLocation struct {
		Physical struct {
			Artifact struct {
				URI string `json:"uri"`
			} `json:"artifactLocation"`
			Region *sarifRegion `json:"region,omitempty"`
		} `json:"physicalLocation"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"` // of the character after the last
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
)

// sarifLevels are the severities as the format calls them.
var sarifLevels = [...]string{Error: "error", Warning: "warning", Info: "note"}

func sarifRuleOf(id string, d Described) sarifRule {
	help := d.Means
	if d.Source != "" {
		help += "\n\n" + d.Source
	}
	first, _, _ := strings.Cut(d.Means, ". ")
	return sarifRule{ID: id, Short: sarifText{strings.TrimSuffix(first, ".") + "."}, Full: sarifText{d.Means}, Help: sarifText{help}}
}

func (d Diagnostic) sarif(rule int) sarifResult {
	r := sarifResult{RuleID: d.Rule, RuleIndex: rule, Level: sarifLevels[d.Severity], Message: sarifText{d.annotation()}}
	var l sarifLocation
	l.Physical.Artifact.URI = "content"
	if d.Known() {
		l.Physical.Artifact.URI = (&url.URL{Path: d.File()}).String()
		if d.Cell() == "" {
			line, column := d.EndPlace()
			l.Physical.Region = &sarifRegion{d.Line(), d.Column(), line, column}
		}
	}
	r.Locations = []sarifLocation{l}
	return r
}
