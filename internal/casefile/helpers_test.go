package casefile

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/diag"
	_ "cabinet/internal/testrun"
)

// head is the least that a case can say; what a test adds begins in line 8.
const head = `kind    = "exception"
council = "leicestershire"
meeting = "cabinet-2025-02-07"
[report]
title   = "Title"
from    = "director-cfs"

`

// council is the least that a profile can say; what a test adds begins in line 8.
const council = `name = "Council"
[[part]]
title = "Part A"
[[part.section]]
id      = "purpose"
heading = "Purpose of the Report"

`

// meeting is the least that a meeting can say; what a test adds begins in line 4.
const meeting = `council = "leicestershire"
body    = "cabinet"
date    = 2025-02-07
`

func folder(name, text string) Folder {
	return Folder{FS: fstest.MapFS{name: {Data: []byte(text)}}, Name: "content"}
}

// readCase reads text as the case content/cases/x.toml.
func readCase(text string) (c *Case, whole bool, findings []diag.Diagnostic) {
	var list diag.List
	c, whole = folder("cases/x.toml", text).Case("x", &list)
	return c, whole, list.Sorted()
}

func readCouncil(text string) (*Council, []diag.Diagnostic) {
	var list diag.List
	c := folder("councils/x.toml", text).Council("x", &list)
	return c, list.Sorted()
}

func readMeeting(text string) (*Meeting, []diag.Diagnostic) {
	var list diag.List
	m := folder("meetings/x.toml", text).Meeting("x", &list)
	return m, list.Sorted()
}

// goodCase reads text as a case in which nothing may be found.
func goodCase(t *testing.T, text string) *Case {
	t.Helper()
	c, _, findings := readCase(text)
	for _, d := range findings {
		t.Errorf("unexpected: %s", d)
	}
	if t.Failed() {
		t.FailNow()
	}
	return c
}

// lines are findings, one in a line, with their hints where they have one.
func lines(findings []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range findings {
		b.WriteString(strings.TrimPrefix(d.String(), "content/") + "\n")
		if d.Hint != "" {
			b.WriteString("  " + d.Hint + "\n")
		}
	}
	return b.String()
}

// expect compares findings with lines as they are printed.
func expect(t *testing.T, findings []diag.Diagnostic, want string) {
	t.Helper()
	if got, want := lines(findings), strings.TrimPrefix(want, "\n"); got != want {
		t.Errorf("findings\n%swant\n%s", got, want)
	}
}
