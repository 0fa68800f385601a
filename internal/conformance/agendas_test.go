//go:build conformance

package conformance

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cabinet/internal/pipeline"
	"cabinet/internal/project"
)

// agendaMeeting is the meeting of the goldens, by the name of its file.
const agendaMeeting = "cabinet-2025-09-16"

// agendaProfile is how the council of the goldens has agendas.
const agendaProfile = `
[agenda]
form = "agenda"
pack = ["whole", "reports", "page"]

[[body.cabinet.standing]]
id = "apologies"
[[body.cabinet.standing]]
id = "minutes"
[[body.cabinet.standing]]
id = "exclusion"
[[body.cabinet.standing]]
id    = "urgent"
title = "Urgent items"
note  = "The Chairman says at the meeting which there are."
after = true
`

// firstItems are those with which the agenda is published, and laterItems those of its second version.
const (
	firstItems = `
purpose = "To consider the reports below."

[[item]]
id    = "contracts"
title = "Contracts"
[[item]]
paper    = "approve"
under    = "contracts"
presents = "head-of-housing"
purpose  = "For decision"
[[item]]
paper = "everything"
under = "contracts"
note  = "See also item 3."
[[item]]
id    = "garages"
title = "Garages at Ferry Row"
[[item]]
paper     = "treasury"
title     = "Treasury"
to_follow = true
[[item]]
id     = "depot"
title  = "Sale of the depot"
exempt = { paragraphs = ["3"], reason = "It has prices." }
`
	laterItems = `
[[item]]
paper = "retrospective"
late  = { reason = "The work was done in August." }
`
)

// agendas is a meeting whose agenda was published twice: papers of several shapes in its pack, and a supplement with one that
// followed, one that was replaced, and one that is late.
func agendas(content string) error {
	for _, folder := range []string{"councils", "meetings", "images"} {
		if err := os.CopyFS(filepath.Join(content, folder), os.DirFS(filepath.Join(papersFolder, folder))); err != nil {
			return err
		}
	}
	if err := addTo(filepath.Join(content, "councils", "wychwood.toml"), agendaProfile); err != nil {
		return err
	}
	meeting := filepath.Join(content, "meetings", agendaMeeting+".toml")
	if err := errors.Join(addTo(meeting, firstItems), goldenCases(content, "approve", "everything")); err != nil {
		return err
	}
	if err := freezeAgenda(content, pipeline.FreezeOptions{}); err != nil {
		return err
	}
	for _, change := range [][3]string{
		{meeting, "to_follow = true\n", ""},
		{meeting, `title = "Garages at Ferry Row"`, `title = "Garages at Ferry Row and Mill Lane"`},
		{filepath.Join(content, "cases", "approve.toml"), "temporary accommodation", "accommodation for some months"},
	} {
		if err := replace(change[0], change[1], change[2]); err != nil {
			return err
		}
	}
	if err := errors.Join(addTo(meeting, laterItems), goldenCases(content, "treasury", "retrospective")); err != nil {
		return err
	}
	return freezeAgenda(content, pipeline.FreezeOptions{Replace: []string{"approve"}, Changed: map[string]string{"approve": "The title"}, On: "2025-09-12"})
}

// goldenCases copies goldens and their tables.
func goldenCases(content string, names ...string) error {
	for _, name := range names {
		if err := copyCase(filepath.Join(papersFolder, name, "case.toml"), filepath.Join(content, "cases", name+".toml"), ""); err != nil {
			return err
		}
		tables := filepath.Join(papersFolder, name, "tables")
		if !exists(tables) {
			continue
		}
		if err := os.CopyFS(filepath.Join(content, "tables"), os.DirFS(tables)); err != nil {
			return err
		}
	}
	return nil
}

// freezeAgenda keeps the papers of the meeting, and its agenda with what comes with it.
func freezeAgenda(content string, o pipeline.FreezeOptions) error {
	o.Meeting, o.Today = agendaMeeting, "2025-09-08"
	p, err := project.Open(filepath.Dir(content))
	if err != nil {
		return err
	}
	frozen, findings, err := pipeline.Freeze(context.Background(), p, o)
	if err != nil {
		return err
	}
	for _, f := range frozen {
		if f.Paper == "agenda" {
			return nil
		}
	}
	return fmt.Errorf("the agenda was not published: %v", findings)
}

func addTo(file, text string) error {
	old, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return os.WriteFile(file, append(old, text...), 0o666)
}

// replace replaces words of a file, which must have them.
func replace(file, old, new string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if !strings.Contains(string(text), old) {
		return fmt.Errorf("%s has no %q", file, old)
	}
	return os.WriteFile(file, []byte(strings.ReplaceAll(string(text), old, new)), 0o666)
}
