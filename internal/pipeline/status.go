package pipeline

import (
	"cmp"
	"context"
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/status"
)

// StatusOptions say of which meetings the status is told.
type StatusOptions struct {
	Meeting  string // a meeting, or its file; "" for all that are not over
	All      bool   // those that are over too
	On       string // the day from which days are counted, such as "2025-01-20"
	Progress func(done, of int)
}

// Status tells what meetings have still before them: their days, and how far the paper of each item is, for which papers
// are looked at as a check does. The findings are those by which something could not be read; what is wrong with a paper
// is counted in its item. An error is one of the machine, or that there is no such meeting.
func Status(ctx context.Context, p *project.Project, o StatusOptions) (status.Report, []diag.Diagnostic, error) {
	b := newBuilder(p, Options{Progress: o.Progress, CountOnly: func(d diag.Diagnostic) bool { return !d.IsError() }})
	b.load()
	report := status.New(o.On)
	meetings, err := b.toTell(o)
	if err != nil {
		return report, b.unreadFiles(), err
	}
	b.selectMeetings(meetings)
	if err := cmp.Or(b.papers(ctx, nil), b.agendas(ctx, nil)); err != nil {
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

// selectMeetings limits the run to the papers of some meetings, those that go to another one first included.
func (b *builder) selectMeetings(meetings []*project.Meeting) {
	b.only = selection{set: true, meetings: map[string]bool{}, cases: map[string]bool{}}
	for _, m := range meetings {
		b.only.meetings[m.Name], b.only.cases[m.Name+"/*"] = true, true
	}
	for _, s := range b.library.Subjects {
		if slices.ContainsFunc(b.library.MeetingsOf(s), func(name string) bool { return b.only.meetings[name] }) {
			b.only.cases[s.Name] = true
		}
	}
}

// statusOf is what is said of a meeting and of its items.
func (b *builder) statusOf(m *project.Meeting) status.Meeting {
	r := m.Record()
	out := status.Meeting{
		Meeting: m.Name, Council: m.Council.Value, Name: r.Name, Body: r.Body, Date: r.Date,
		Time: m.Time.Value, Ends: m.Ends.Value, Place: m.Place.Value, Items: []status.Item{},
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
	for _, i := range agenda.Of(m.Meeting, m.Profile.Bodies[m.Body.Value], m.Profile.Agenda, b.goingTo(s), &list) {
		i.Number = ""
		s.items = append(s.items, sheetItem{Item: compose.Item{Item: i}})
	}
	s.paper.tally.Add(list.Sorted()...)
	return s
}

// statusOfItem is how far an item is; its title is that which the agenda prints, or "" where it has none.
func (b *builder) statusOfItem(s *sheet, i agenda.Item, title string) status.Item {
	out := status.Item{
		ID: i.ID, Number: i.Number, Level: i.Level, Title: cmp.Or(title, i.Title.Value), Exempt: i.Part == agenda.Exempt, Paper: i.Paper, State: status.NoPaper,
	}
	if i.Late.Known() {
		out.Late = &status.Late{Reason: oneLine(i.Late.Reason.Value)}
	}
	switch p := s.papers[i.Paper]; {
	case p != nil:
		if !i.Title.Given() && !i.Erased {
			out.Title = cmp.Or(p.short, p.title, p.Name)
		}
		b.statusOfPaper(&out, s.meeting, p)
	case i.Paper != "":
		out.State, out.Waits = status.Missing, officers(s.meeting, i.Presents.Text)
	}
	fateOfItem(&out, i)
	return out
}

// fateOfItem puts what the meeting's file says of an item in the place of what its paper does.
func fateOfItem(out *status.Item, i agenda.Item) {
	on := i.Item.Withdrawn.On
	switch {
	case i.Fate == agenda.Withdrawn:
		out.State = status.Withdrawn
	case i.Fate == agenda.Postponed:
		out.State, on, out.To = status.Postponed, i.Item.Postponed.On, i.Item.Postponed.To.Value
	case i.Fate == agenda.ToFollow && len(out.Waits) > 0 || i.Fate == agenda.ToFollow && out.State != status.Ready && out.State != status.Frozen:
		out.State = status.ToFollow
		return
	default:
		return
	}
	out.On, out.Waits = isoOf(on), nil
}

// statusOfPaper says how far a paper is.
func (b *builder) statusOfPaper(out *status.Item, m *project.Meeting, p *paper) {
	out.Errors, out.Warnings = p.tally[diag.Error], p.tally[diag.Warning]
	out.State = stateOf(p)
	switch {
	case p.withdrawal != nil:
		out.On = isoOf(p.withdrawal.On)
		return
	case p.Frozen():
		b.statusOfFrozen(out, p)
		return
	}
	c, _ := b.library.Glance(p.Name)
	if day := c.Late.Published; day.Known() {
		out.Late = &status.Late{Published: isoOf(day), Reason: oneLine(c.Late.Reason.Value)}
	}
	if c.Decision.Key.Or(false) {
		out.Key = &status.Key{Notice: isoOf(c.Decision.Notice), Urgency: c.Decision.Urgency.Value}
	}
	if out.State != status.Ready {
		out.Waits = officers(m, c.Report.From.Values...)
	}
}

// stateOf is how far a paper is by itself.
func stateOf(p *paper) status.State {
	switch {
	case p.withdrawal != nil:
		return status.Withdrawn
	case p.Frozen():
		return status.Frozen
	case p.draft:
		return status.Draft
	case p.fate.bad():
		return status.Errors
	}
	return status.Ready
}

// statusOfFrozen says when a frozen paper was published.
func (b *builder) statusOfFrozen(out *status.Item, p *paper) {
	out.Version = p.Version
	z, _ := b.library.GlanceFrozen(p.Subject)
	if z == nil {
		return
	}
	if out.On = isoOf(z.Header.Published); z.Late.Given() {
		out.Late = &status.Late{Published: out.On, Reason: oneLine(z.Late.Value)}
	}
}

// officers are the posts of a meeting's council that a file names.
func officers(m *project.Meeting, posts ...casefile.Text) []status.Officer {
	var out []status.Officer
	for _, post := range posts {
		if !post.Given() || post.Bad {
			continue
		}
		h := m.Profile.Posts[post.Value]
		out = append(out, status.Officer{Post: post.Value, Title: cmp.Or(h.Title.Value, post.Value), Name: h.Name.Value, Email: h.Email.Value})
	}
	return out
}

// isoOf is a day as data; "" where it is not known.
func isoOf(d casefile.Date) string {
	if !d.Known() || d.Bad {
		return ""
	}
	return d.ISO()
}
