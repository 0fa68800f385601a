package agenda

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A sitting is what the items of an agenda are made of, as a test has it.
type sitting struct {
	profile string // what the profile has of agendas and of the standing items of the body
	meeting string // the items of the meeting's file
	papers  string // the names of the papers that go to the meeting
}

// standingItems are those of a body that has some before the reports, one after them, and one that is only there when it is named.
const standingItems = `
[[body.cabinet.standing]]
id = "apologies"
title = "Apologies"
[[body.cabinet.standing]]
id = "minutes"
title = "Minutes"
note = "Attached"
[[body.cabinet.standing]]
id = "petitions"
title = "Petitions"
hidden = true
[[body.cabinet.standing]]
id = "urgent"
title = "Urgent items"
after = true
`

const (
	profileHead = "name = \"Rutland\"\n[body.cabinet]\nname = \"Cabinet\"\n"
	profileFoot = "\n[[part]]\n[[part.section]]\nid = \"purpose\"\nheading = \"Purpose\"\n"
	meetingHead = "council = \"rutland\"\nbody = \"cabinet\"\ndate = 2024-11-05\n"
)

// A project is a sitting as it is read.
type project struct {
	meeting *casefile.Meeting
	body    casefile.Body
	form    casefile.Agenda
	papers  []Paper
}

// read reads a sitting; findings of casefile are left out.
func (s sitting) read() project {
	var list diag.List
	content := casefile.Folder{Name: "content", FS: fstest.MapFS{
		"councils/rutland.toml":  {Data: []byte(profileHead + s.profile + profileFoot)},
		"meetings/november.toml": {Data: []byte(meetingHead + s.meeting)},
	}}
	p := project{meeting: content.Meeting("november", &list)}
	if c := content.Council("rutland", &list); c != nil {
		p.body, p.form = c.Bodies["cabinet"], c.Agenda
	}
	for _, name := range strings.Fields(s.papers) {
		p.papers = append(p.papers, Paper{Name: name, At: diag.NewSource("content/cases/"+name+".toml", []byte(name)).Span(0, len(name))})
	}
	return p
}

// of is the items of a sitting and what is found.
func (s sitting) of(list *diag.List) []Item {
	p := s.read()
	return Of(p.meeting, p.body, p.form, p.papers, list)
}

// agenda is the items as a reader sees them, one a line: what is printed before each, its id, how it is cited where that is not the
// same, and what becomes of it. A line parts the exempt items from the open ones.
func agenda(items []Item) string {
	var out strings.Builder
	part := Open
	for _, i := range items {
		if i.Part != part {
			out.WriteString("--\n")
			part = i.Part
		}
		line := strings.Repeat("  ", i.Level) + i.Marker + " " + i.ID
		if plain := strings.Trim(i.Marker, ".()"); i.Number != plain {
			line += " (" + i.Number + ")"
		}
		if i.Hidden {
			line += " hidden"
		}
		if i.Fate != Considered {
			line += " " + [...]string{ToFollow: "to follow", Withdrawn: "withdrawn", Postponed: "postponed"}[i.Fate]
		}
		fmt.Fprintln(&out, line)
	}
	return out.String()
}

// told is the findings, one a line.
func told(list *diag.List) string {
	var out strings.Builder
	for _, d := range list.Sorted() {
		fmt.Fprintln(&out, d)
	}
	return out.String()
}

// same compares lines.
func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got, want := strings.TrimSpace(got), strings.TrimSpace(want); got != want {
		t.Errorf("%s:\n%s\nwant:\n%s", what, got, want)
	}
}
