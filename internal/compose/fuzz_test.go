package compose

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// FuzzCompose composes and numbers any prose, fact and template: it ends, does not panic, and prose
// and facts are words, whatever they say.
func FuzzCompose(f *testing.F) {
	for _, prose := range []string{"Words.", "{{contract.value}} {{facts.spend}}", "{{range 9}}{{end}} {{.}} {{", "a) x\nb) y {#z}\n\n[](#z) [](#z)", "{{{facts.spend}}}", "{{if}}{{template \"purpose\"}}"} {
		f.Add(prose, "2", `{{ask "why" "Why?"}}`)
		f.Add("x", prose, `{{facts.spend}} {{may "why" "?"}}`)
	}
	for _, text := range []string{
		`{{template "purpose"}}`, `{{range 999999999}}{{range 999999999}}{{end}}{{end}}`, `{{range $i, $x := 5}}{{$x}}{{break}}{{end}}`, `{{with contract.value}}{{.}}{{.x}}{{end}}`,
		`{{a terms.exception | capital}} {{plural report.from "a" "b"}}`, `{{$x := contract.value}}{{$x.text}}{{(contract.value).at}}`, `{{if and (has "facts.x") (asks "y")}}{{ask "z" "?"}}{{else}}{{printf "%999999999d" 1}}{{end}}`,
		`{{- "x" -}} {{/* y */}} {{nil}} {{1.5}} {{'c'}} {{"{{"}}`, `{{define "x"}}{{end}}{{block "y" .}}{{end}}`, `{{call}} {{index}} {{slice}} {{html}}`, `{{is 1 2}}{{eq decision.asks "x"}}`, "\r\n{{end}}",
	} {
		f.Add("x", "y", text)
	}
	f.Fuzz(func(t *testing.T, prose, fact, template string) {
		start := time.Now()
		var list diag.List
		p := load(t, inputs(t), &list)
		p.Case.Prose["why"] = given(p.Case.Source, prose)
		p.Case.Facts["spend"] = casefile.Fact{Text: given(p.Case.Source, fact)}
		if k := Load(oneTemplate(template), "t", "k", "town", "", &list); k != nil {
			p.Kind = k
		}
		d := p.Draft(&list)
		var text []report.DraftSection
		if len(d.Parts) > 0 {
			text = d.Parts[0].Sections
		}
		for _, s := range text {
			if s.Text.Text != "" && len(s.Text.Text) > maxOutput+len(prose) {
				t.Errorf("a section of %d bytes", len(s.Text.Text))
			}
			for i := 0; i < len(s.Text.Text); i += 1 + len(s.Text.Text)/100 {
				if at := s.Text.Origin(i, i+1); !at.Known() {
					t.Errorf("%q comes from nowhere", s.Text.Text[i:])
				}
			}
		}
		report.Build(d, &list)
		if took := time.Since(start); took > 8*time.Second {
			t.Errorf("it took %v", took)
		}
	})
}

func oneTemplate(text string) fstest.MapFS {
	return fstest.MapFS{"papers/k/sections.md.tmpl": {Data: []byte(`{{define "purpose"}}` + text + `{{end}}`)}}
}

// given is a text as if the case had it; its bytes have no places of their own.
func given(source *diag.Source, value string) casefile.Text {
	return casefile.Text{Place: casefile.Place{Span: source.Whole()}, Value: strings.ToValidUTF8(value, "")}
}

// FuzzFact prints any fact as it stands.
func FuzzFact(f *testing.F) {
	for _, seed := range []string{"£5", "1. x", "(a) x", "a_b*c", "[x](y)", "<b>", "&amp;", "{#x}", "\\", "- x", "{{x.y}}", "a  b", "# x", "***", "===", "~~~", "!", "i) x", "1) ", "`x`", "é", "2.3 X", "a. x", "a.b@c.uk", "A) x", "·0", "• x", "– x", "Table 1: x", "figure. x", "[^f]", "![x](y z)", "\u00a0", "1.Nx", "1a) X", "2.b. X", "3.c) X", strings.Repeat("|", 50)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			return // some 10,000 brackets are too much for a section
		}
		want := report.Composed(oneLine(text))
		if !utf8.ValidString(text) || !(casefile.Text{Value: want}).Given() || strings.ContainsFunc(text, func(c rune) bool { return c < ' ' && c != '\n' && c != '\t' && c != '\r' }) {
			return
		}
		var list diag.List
		source := diag.NewSource("x", nil)
		r := report.Build(report.Draft{Parts: []report.DraftPart{{Sections: []report.DraftSection{
			{ID: "s", Numbered: true, Text: report.Markdown{Text: fact{text: want}.String(), Origin: source.Span}},
		}}}}, &list)
		got := ""
		r.Paragraphs(func(p *report.Paragraph) { got += report.Text(p.Runs) })
		if got != want || list.Len() > 0 {
			t.Errorf("%q prints as %q\n%s", want, got, findings(&list))
		}
	})
}

// What the quick look at a line passes over opens no list.
func FuzzMayOpen(f *testing.F) {
	for _, line := range []string{"", "12. a", "a) b", "1.2", "Table 3: c", "ffigur: d", "two words. e", "Figure  4. f", "\u212a. g", "3) ", ") h"} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if opening.MatchString(line) && !mayOpen(line) {
			t.Errorf("%q is passed over", line)
		}
	})
}
