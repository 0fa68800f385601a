package diag

import (
	"encoding/json"
	"io"
)

// jsonFinding is a finding as JSON has it. Its keys are a promise to those who read them.
type jsonFinding struct {
	File      string `json:"file"`           // "" for the run as a whole
	Line      int    `json:"line"`           // from 1; 0 without a file; the row of a cell
	Column    int    `json:"column"`         // in code points from 1; the column of a cell
	Cell      string `json:"cell,omitempty"` // of a workbook, such as "Budget!D14"
	EndLine   int    `json:"endLine"`        // of the character after the last
	EndColumn int    `json:"endColumn"`      // likewise
	Severity  string `json:"severity"`
	Rule      string `json:"rule"`
	Message   string `json:"message"`
	Hint      string `json:"hint"`
	Paragraph string `json:"paragraph"`
	Cited     string `json:"cited"`            // the place as readers of the paper name it, such as "recommendation 2"
	Reason    string `json:"reason,omitempty"` // why it is ignored

	Mending []jsonPart `json:"mending,omitempty"` // what mends it, where it was asked for and is proven
}

// jsonPart is a part of a mending: what takes the place of a stretch of the file. Its keys are a promise too.
type jsonPart struct {
	Line      int    `json:"line"`
	Column    int    `json:"column"`
	EndLine   int    `json:"endLine"`
	EndColumn int    `json:"endColumn"`
	With      string `json:"with"` // words, which a text in TOML may need escapes for; see cabinet check --help
}

// JSON writes findings as one object, {"findings": […], "ignored": […]}, for other programs; and "mended", those that
// are written right, where there are any.
func JSON(out io.Writer, findings []Diagnostic, ignored []Ignored, mended ...Diagnostic) error {
	all := struct {
		Findings []jsonFinding `json:"findings"`
		Ignored  []jsonFinding `json:"ignored"`
		Mended   []jsonFinding `json:"mended,omitempty"`
	}{Findings: []jsonFinding{}, Ignored: []jsonFinding{}}
	for _, d := range mended {
		all.Mended = append(all.Mended, d.json(""))
	}
	for _, d := range findings {
		all.Findings = append(all.Findings, d.json(""))
	}
	for _, d := range ignored {
		all.Ignored = append(all.Ignored, d.json(d.Reason))
	}
	return Encode(out, all)
}

// Encode writes a value as JSON for other programs, which a person can read too: set in, and with <, > and & as they are.
func Encode(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func (d Diagnostic) json(reason string) jsonFinding {
	line, column := d.EndPlace()
	found := jsonFinding{
		File: d.File(), Line: d.Line(), Column: d.Column(), Cell: d.Cell(), EndLine: line, EndColumn: column,
		Severity: d.Severity.String(), Rule: d.Rule, Message: d.Message, Hint: d.Hint, Paragraph: d.Paragraph, Cited: d.Cited, Reason: reason,
	}
	if d.Mending != nil {
		for _, p := range d.Mending.Parts {
			line, column := p.EndPlace()
			found.Mending = append(found.Mending, jsonPart{p.Line(), p.Column(), line, column, p.With})
		}
	}
	return found
}
