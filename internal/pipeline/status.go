package pipeline

import (
	"cmp"
	"context"
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/calendar"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/status"
)

// StatusOptions say which meetings are told of, and from which day their days are counted.
type StatusOptions struct {
	Meeting  string // a meeting, or its file; "" for all that are not over
	All      bool   // those that are over too
	On       string // the day from which days are counted, such as "2025-01-20"
	DaysOnly bool   // items are left out, so that no paper is read
	Progress func(done, of int)
}

// Status tells what meetings have still before them: their days, and how far the paper of each item is, for which papers
// are looked at as a check does. The findings are those by which something could not be read; what is wrong with a paper
// is counted in its item. An error is one of the machine, or that there is no such meeting.
func Status(ctx context.Context, p *project.Project, o StatusOptions) (status.Report, []diag.Diagnostic, error) {
	b := newBuilder(p, Options{Progress: o.Progress, Told: TellErrors})
	b.load()
	report := status.New(o.On)
	meetings, err := b.toTell(o)
	if err != nil {
		return report, b.unreadFiles(), err
	}
	if !o.DaysOnly {
		b.selectMeetings(meetings)
		err = cmp.Or(b.papers(ctx, nil), b.agendas(ctx, nil))
	}
	if err != nil {
		return report, nil, err
	}
	for _, m := range meetings {
		report.Add(b.statusOf(m), daysOf(m))
	}
	return report, b.unreadFiles(), nil
}

// unreadFiles are the errors about files of which something could not be read.
func (b *builder) unreadFiles() []diag.Diagnostic {
	for _, p := range b.done {
		if p.unread {
			b.list.Add(p.findings...)
		}
	}
	return slices.DeleteFunc(b.list.Sorted(), func(d diag.Diagnostic) bool { return !d.IsError() })
}

// toTell are the meetings of which the status is told, in the order of their days: the one that is named, or those that
// have a day before them still. A meeting of which nothing can be read is left out.
func (b *builder) toTell(o StatusOptions) ([]*project.Meeting, error) {
	all := b.library.Ordered()
	if o.Meeting != "" {
		m, err := b.library.MeetingNamed(baseName(o.Meeting))
		if err != nil {
			return nil, err
		}
		all = []*project.Meeting{m}
	}
	all = slices.DeleteFunc(all, func(m *project.Meeting) bool {
		return !m.Laid() || o.Meeting == "" && !o.All && isOver(m, o.On)
	})
	slices.SortStableFunc(all, func(a, b *project.Meeting) int { return cmp.Compare(a.Date.ISO(), b.Date.ISO()) })
	return all, nil
}

// isOver tells whether the last of a meeting's days is over.
func isOver(m *project.Meeting, on string) bool {
	days := daysOf(m)
	return len(days) > 0 && days[len(days)-1].On.ISO() < on
}

// daysOf are the days of a meeting.
func daysOf(m *project.Meeting) []calendar.Day {
	return m.Profile.Law.DaysOf(m.Meeting, m.Profile.Council)
}

// selectMeetings limits the run to the papers of some meetings, those that go to another one first included, and to cases of
// which it can't be told where they go.
func (b *builder) selectMeetings(meetings []*project.Meeting) {
	b.only = selection{set: true, meetings: map[string]bool{}, cases: map[string]bool{}}
	for _, m := range meetings {
		b.only.meetings[m.Name], b.only.cases[m.Name+"/*"] = true, true
	}
	b.library.Subjects = slices.DeleteFunc(b.library.Subjects, func(s project.Subject) bool {
		all := b.library.MeetingsOf(s)
		wanted := slices.ContainsFunc(all, func(name string) bool { return b.only.meetings[name] })
		b.only.cases[s.Name] = b.only.cases[s.Name] || wanted
		return !wanted && len(all) > 0
	})
}

// statusOf is what is said of a meeting and of its items.
func (b *builder) statusOf(m *project.Meeting) status.Meeting {
	r := m.Record()
	out := status.Meeting{
		Meeting: m.Name, Council: m.Council.Value, Name: r.Name, Body: r.Body, Date: r.Date,
		Time: m.Time.Value, Ends: m.Ends.Value, Place: m.Place.Value, Items: []status.Item{},
	}
	if c := m.Cancelled; c.Known() {
		out.Cancelled = &status.Cancelled{On: isoOf(c.On), To: c.To.Value, Reason: oneLine(c.Reason.Value)}
		return out // nothing is waited for
	}
	s := b.sheetFor(m)
	titles := s.titles()
	out.Errors = s.paper.tally[diag.Error]
	if p := m.Private; p.Known() {
		out.Private = &status.Private{Notice: isoOf(p.Notice), Again: isoOf(p.Again), Agreed: oneLine(p.Agreed.Value)}
	}
	for _, i := range s.items {
		if !i.Hidden {
			out.Items = append(out.Items, b.statusOfItem(s, i.Item.Item, titles[i.Anchor()]))
		}
	}
	return out
}

// sheetFor is the agenda of a meeting, or where it has none but a list of its papers, the items that it would have, without
// numbers.
func (b *builder) sheetFor(m *project.Meeting) *sheet {
	if s := b.sheets[m]; s != nil {
		return s
	}
	s := &sheet{meeting: m, papers: map[string]*paper{}}
	var list diag.List
	for _, i := range agenda.Of(m.Meeting, m.Profile.Bodies[m.Body.Value], m.Profile.Agenda, b.papersOf(s), &list) {
		i.Number = ""
		s.items = append(s.items, sheetItem{Item: compose.Item{Item: i}})
	}
	s.paper.tally.Add(list.Sorted()...)
	return s
}
