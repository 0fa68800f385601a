package pipeline

import (
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/project"
)

// What is known of a paper gives it one fate, and the gravest that is known comes first.
func TestFateOfPaper(t *testing.T) {
	wrong := diag.Tally{}
	wrong.Add(diag.Diagnostic{Severity: diag.Error})
	gone := &casefile.Withdrawn{}
	yes := casefile.Flag{Place: casefile.Place{Span: diag.NewSource("m.toml", nil).Whole()}, Value: true}
	item := casefile.Item{Paper: casefile.Text{Value: "p"}, ToFollow: yes}
	council := &project.Council{Council: &casefile.Council{Agenda: casefile.Agenda{Form: casefile.Text{Place: yes.Place, Value: "agenda"}}}}
	awaiting := &project.Meeting{Meeting: &casefile.Meeting{Name: "m", Items: []casefile.Item{item}}, Profile: council}
	for _, tt := range []struct {
		name    string
		purpose Purpose
		paper   paper
		want    paperFate
	}{
		{"asked for", Building, paper{asked: true}, good},
		{"not asked for", Building, paper{tally: wrong}, passedOver},
		{"an error", Checking, paper{asked: true, tally: wrong}, failed},
		{"no council", Checking, paper{asked: true, unmade: true}, failed},
		{"a draft that is published", Building, paper{asked: true, draft: true, tally: wrong}, leftOut},
		{"a draft that is read back", verifying, paper{asked: true, draft: true}, leftOut},
		{"a draft that is not asked for", Building, paper{draft: true}, leftOut},
		{"a draft that is checked", Checking, paper{asked: true, draft: true}, good},
		{"a draft among drafts", BuildingDrafts, paper{asked: true, draft: true, tally: wrong}, halfWritten},
		{"a finished paper with an error among drafts", BuildingDrafts, paper{asked: true, tally: wrong}, halfWritten},
		{"a frozen paper with an error among drafts", BuildingDrafts, paper{Subject: project.Subject{Name: "p", Meeting: "m", Version: 1}, asked: true, tally: wrong}, failed},
		{"a paper of a profile with an error", previewing, paper{asked: true, flawed: true}, halfWritten},
		{"a case that can't be read among drafts", BuildingDrafts, paper{asked: true, unmade: true}, failed},
		{"a draft in a preview", previewing, paper{asked: true, draft: true}, good},
		{"an error in one that is to follow", Building, paper{asked: true, tally: wrong, meeting: awaiting, Subject: project.Subject{Name: "p"}}, following},
		{"an error in another", Building, paper{asked: true, tally: wrong, meeting: awaiting, Subject: project.Subject{Name: "q"}}, failed},
		{"a paper to follow that is checked", Checking, paper{asked: true, tally: wrong, meeting: awaiting, Subject: project.Subject{Name: "p"}}, failed},
		{"a paper to follow that is good", Building, paper{asked: true, meeting: awaiting, Subject: project.Subject{Name: "p"}}, good},
		{"withdrawn", Building, paper{draft: true, withdrawal: gone}, withdrawn},
		{"frozen", Building, paper{stoodFor: true, withdrawal: gone}, absent},
	} {
		if got := newBuilder(nil, Options{Purpose: tt.purpose}).fateOf(&tt.paper); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

// What is known of a meeting gives it one fate, its papers left out.
func TestFateOfMeeting(t *testing.T) {
	council := &project.Council{Council: &casefile.Council{}}
	sound := &project.Meeting{Meeting: &casefile.Meeting{Name: "m"}, Profile: council}
	bad := &project.Meeting{Meeting: &casefile.Meeting{Name: "m"}, Profile: council, Bad: true}
	lost := &project.Meeting{Meeting: &casefile.Meeting{Name: "m"}}
	others := selection{set: true}
	for _, tt := range []struct {
		name    string
		meeting *project.Meeting
		set     func(b *builder)
		want    meetingFate
	}{
		{"sound", sound, func(*builder) {}, made},
		{"an error in its file", bad, func(*builder) {}, held},
		{"without a council", lost, func(*builder) {}, held},
		{"another's address", sound, func(b *builder) { b.doubled[sound] = true }, held},
		{"not asked for", bad, func(b *builder) { b.only = others }, carried},
		{"the run is stopped", sound, func(b *builder) { b.only, b.stopped = others, true }, held},
	} {
		b := newBuilder(nil, Options{})
		tt.set(b)
		if got := b.fateOfMeeting(tt.meeting); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}
