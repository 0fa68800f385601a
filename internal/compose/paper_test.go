package compose

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// Small inputs that a test changes in one place.
const (
	smallCase = `kind = "k"
council = "town"
meeting = "m"

[report]
title = "A paper"
from = "head"

[decision]
asks = "approve"

[contract]
value = "£5,000"
ends = 2025-03-31

[facts]
spend = "about £2.8m_*"

[prose]
why = '''
Because of {{facts.spend}}.
'''
`
	smallCouncil = `name = "Town Council"

[terms]
exception = "exemption"

[body.cabinet]
name = "Cabinet"

[post.head]
title = "Head of Works"

[post.clerk]
title = "Clerk"

[[part]]

[[part.section]]
id = "purpose"
heading = "Purpose"
`
	smallMeeting = `council = "town"
body = "cabinet"
date = 2025-02-07
`
	smallTable = `Item,2025-26
Rent,"£1,200"
Rates,-£20
`
	smallTemplates = `{{define "purpose" -}}
The contract costs {{contract.value}}.

{{ask "why" "Why this?"}}
{{end}}
`
)

// A change replaces old by new in one of the inputs; what it does not name stays.
type change struct{ in, old, new string }

// inputs are the small inputs with changes. An old text that is not there fails the test.
func inputs(t testing.TB, changes ...change) map[string]string {
	t.Helper()
	files := map[string]string{"case": smallCase, "council": smallCouncil, "meeting": smallMeeting, "templates": smallTemplates, "own": "", "table": smallTable}
	for _, c := range changes {
		if !strings.Contains(files[c.in], c.old) {
			t.Fatalf("%s has no %q", c.in, c.old)
		}
		files[c.in] = strings.Replace(files[c.in], c.old, c.new, 1)
	}
	return files
}

// load reads a paper's inputs; what is wrong with them is added to list.
func load(t testing.TB, files map[string]string, list *diag.List) Paper {
	t.Helper()
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	content := casefile.Folder{Name: "content", FS: fstest.MapFS{
		"cases/c.toml": file(files["case"]), "councils/town.toml": file(files["council"]), "meetings/m.toml": file(files["meeting"]), "tables/t.csv": file(files["table"]),
	}}
	templates := fstest.MapFS{"papers/k/sections.md.tmpl": file(files["templates"])}
	if files["own"] != "" {
		templates["papers/k/councils/town.md.tmpl"] = file(files["own"])
	}
	c, ok := content.Case("c", list)
	p := Paper{Case: c, Council: content.Council("town", list), Meeting: content.Meeting("m", list), Kind: Load(templates, "t", "k", "town", "", list), Files: content}
	if !ok || p.Council == nil || p.Meeting == nil || p.Kind == nil {
		t.Fatalf("the inputs can't be read:\n%s", findings(list))
	}
	p.Council = p.Council.For("k")
	return p
}

// compose composes a paper of the small inputs with changes.
func compose(t testing.TB, changes ...change) (report.Draft, *diag.List) {
	t.Helper()
	var list diag.List
	return load(t, inputs(t, changes...), &list).Draft(&list), &list
}

// findings is a line for each finding: its place, rule, message and hint.
func findings(list *diag.List) string {
	var b strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintf(&b, "%s %s: %s", d.Span, d.Rule, d.Message)
		if d.Hint != "" {
			fmt.Fprintf(&b, " (%s)", d.Hint)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// sections is the Markdown of a draft under its headings.
func sections(d report.Draft) string {
	var b strings.Builder
	for _, part := range d.Parts {
		for _, s := range part.Sections {
			fmt.Fprintf(&b, "# %s\n%s\n", s.Heading, strings.TrimSpace(s.Text.Text))
		}
	}
	return b.String()
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", what, got, want)
	}
}
