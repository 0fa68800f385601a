package diag_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"cabinet/internal/diag"
	"cabinet/internal/schematest"
)

// TestSARIF holds what code hosts and editors read against the schema of OASIS, and shows it.
func TestSARIF(t *testing.T) {
	schema, err := os.ReadFile("testdata/sarif-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	source := diag.NewSource("content/cases/school meals.toml", []byte("a = \"the Board’s Acts\"\n"))
	here := diag.Diagnostic{Span: source.At(1, 6), Severity: diag.Info, Rule: "statute-name", Message: "no Act", Hint: "write: <this>", Cited: "paragraph 4"}
	run := diag.Diagnostic{Rule: "lost", Severity: diag.Warning, Message: "a paper is lost"}
	cell := diag.Diagnostic{Rule: "lost", Message: "no number", Span: diag.NewCell("content/costs.xlsx", "Budget", 14, 4, "x").Span(0, 1)}
	var out bytes.Buffer
	err = diag.SARIF(&out, []diag.Diagnostic{here, run, cell}, []diag.Ignored{{Diagnostic: here, Reason: "a quotation"}}, func(rule string) diag.Described {
		return diag.Described{Means: "What " + rule + " means. And more.", Source: "The Act"}
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := schematest.Validate(t, schema, out.Bytes()); err != nil {
		t.Error(err)
	}
	const want = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"cabinet","rules":[` +
		`{"id":"statute-name","shortDescription":{"text":"What statute-name means."},"fullDescription":{"text":"What statute-name means. And more."},"help":{"text":"What statute-name means. And more.\n\nThe Act"}},` +
		`{"id":"lost","shortDescription":{"text":"What lost means."},"fullDescription":{"text":"What lost means. And more."},"help":{"text":"What lost means. And more.\n\nThe Act"}}]}},` +
		`"columnKind":"unicodeCodePoints","results":[` +
		`{"ruleId":"statute-name","ruleIndex":0,"level":"note","message":{"text":"no Act\nwrite: <this> (paragraph 4)"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/cases/school%20meals.toml"},"region":{"startLine":1,"startColumn":7,"endLine":1,"endColumn":23}}}]},` +
		`{"ruleId":"lost","ruleIndex":1,"level":"warning","message":{"text":"a paper is lost"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content"}}}]},` +
		`{"ruleId":"lost","ruleIndex":1,"level":"error","message":{"text":"Budget!D14: no number"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/costs.xlsx"}}}]},` +
		`{"ruleId":"statute-name","ruleIndex":0,"level":"note","message":{"text":"no Act\nwrite: <this> (paragraph 4)"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"content/cases/school%20meals.toml"},"region":{"startLine":1,"startColumn":7,"endLine":1,"endColumn":23}}}],"suppressions":[{"kind":"inSource","justification":"a quotation"}]}` +
		`]}]}`
	var got bytes.Buffer
	if err := json.Compact(&got, out.Bytes()); err != nil || got.String() != want {
		t.Errorf("%v\n%s\nwant\n%s", err, got.String(), want)
	}
}
