package check

import (
	"slices"
	"strings"

	"cabinet/internal/calendar"
)

// urgentAction looks at action that was taken before a meeting, under a rule that sets conditions for it.
func urgentAction(p *Paper, f finder) {
	d := p.Case.Decision
	if !strings.Contains(d.Asks.Value, "urgent") || !usable(d.Rule) {
		return
	}
	provision, ok := p.Council.Rules.Exceptions[d.Rule.Value]
	if !ok || provision.Urgent.Bad {
		return
	}
	urgent := provision.Urgent
	if usable(urgent.By) && usable(d.TakenBy) && d.TakenBy.Value != urgent.By.Value {
		f.find(d.TakenBy.Span, "urgent-by", "check who took it; if it was not within the power, ask for legal advice",
			"%s lets the %s act in urgent cases, not the %s", provision.Title.Value, p.post(urgent.By.Value), p.post(d.TakenBy.Value))
	}
	if consult := urgent.Consult.Strings(); usable(urgent.Consult) && !d.Consulted.Bad && !slices.ContainsFunc(d.Consulted.Strings(), func(post string) bool { return slices.Contains(consult, post) }) {
		at := d.Consulted.Span
		if !at.Known() {
			at = p.Case.Table("decision")
		}
		f.find(at, "not-consulted", `record who was consulted: consulted = "`+consult[0]+`"; if nobody was, ask for legal advice before this is published`,
			"%s lets urgent action be taken after consulting the %s, and no such consultation is recorded", provision.Title.Value, p.oneOf(consult))
	}
	p.reportedInTime(f)
}

// reportedInTime reports urgent action that could have been reported to the meeting before: it was
// taken when there was still time to publish that meeting's papers.
func (p *Paper) reportedInTime(f finder) {
	d, previous := p.Case.Decision, p.Meeting.Previous
	urgent := p.Council.Rules.Exceptions[d.Rule.Value].Urgent
	if !usable(urgent.ReportTo) || !usable(d.TakenOn) || !usable(previous) || !previous.Before(p.Meeting.Date) {
		return
	}
	if last := p.Law.LastBefore(previous, calendar.Publication(p.Council)); !last.Before(d.TakenOn) {
		f.find(d.TakenOn.Span, "not-reported", "say why it was not reported then",
			"the action of %s is to be reported to the %s, and the meeting of %s was before this one", d.TakenOn, urgent.ReportTo.Value, previous)
	}
}

// post is a post's title.
func (p *Paper) post(name string) string {
	if holder, ok := p.Council.Posts[name]; ok && usable(holder.Title) {
		return holder.Title.Value
	}
	return name
}

// oneOf is posts of which one is meant: "Leader or Deputy Leader".
func (p *Paper) oneOf(posts []string) string {
	titles := make([]string, len(posts))
	for i, post := range posts {
		titles[i] = p.post(post)
	}
	return strings.Join(titles, " or the ")
}
