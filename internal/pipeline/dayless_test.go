package pipeline

import (
	"context"
	"regexp"
	"strings"
	"testing"
)

// noDay is the line of a meeting's file that tells when its papers were published.
var noDay = regexp.MustCompile(`(?m)^published.*\n`)

// Of a meeting whose agenda was published without a day nothing further is frozen before its file tells the day.
func TestAgendaWithoutDay(t *testing.T) {
	t.Parallel()
	const paper = "sena-tribunal-officers"
	for _, tt := range []struct {
		name    string
		o       FreezeOptions
		prepare func(p tree)
	}{
		{"an amendment", FreezeOptions{Amend: []string{paper}, Changed: map[string]string{paper: "A word is another."}}, func(p tree) {
			p.change(case1, "SENA Tribunal Officers agency cover", "SENA Appeal Officers agency cover")
		}},
		{"a further paper", FreezeOptions{}, func(p tree) { p.file("content/cases/another.toml", p.read(case1)) }},
		{"another place", FreezeOptions{}, func(p tree) { p.change(meeting1, "place ", "place = \"Elsewhere\"\n# ") }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := withAgenda(t)
			p.file(meeting1, noDay.ReplaceAllString(p.read(meeting1), ""))
			p.freeze()
			tt.prepare(p)
			before := p.sums("content/meetings")
			tt.o.Meeting, tt.o.On = meeting1, "2025-02-03"
			frozen, findings, err := Freeze(context.Background(), p.opened(), tt.o)
			if err != nil || len(frozen) > 0 || !strings.HasPrefix(rules(errorsOf(findings)), "agenda-day") {
				t.Errorf("froze %v: %v, %v", frozen, findings, err)
			}
			if p.sums("content/meetings") != before {
				t.Error("something was written")
			}
			p.file(meeting1, "published = 2025-01-30\n"+p.read(meeting1))
			if frozen, findings, err := Freeze(context.Background(), p.opened(), tt.o); err != nil || len(frozen) == 0 {
				t.Errorf("once the day is told it froze %v: %v, %v", frozen, findings, err)
			}
		})
	}
}
