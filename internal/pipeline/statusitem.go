package pipeline

import (
	"cmp"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/clearance"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/status"
)

// statusOfItem is how far an item is. The title is the one that the agenda prints; "" where there is no agenda.
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

// fateOfItem lets what the meeting's file says of an item, such as that it is withdrawn, take the place of how far its paper is.
func fateOfItem(out *status.Item, i agenda.Item) {
	on := i.Item.Withdrawn.On
	switch {
	case i.Fate == agenda.Withdrawn:
		out.State = status.Withdrawn
	case i.Fate == agenda.Postponed:
		out.State, on, out.To = status.Postponed, i.Item.Postponed.On, i.Item.Postponed.To.Value
	case i.Fate == agenda.ToFollow && out.State != status.Ready && out.State != status.Frozen:
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
	if p.withdrawal != nil {
		out.On = isoOf(p.withdrawal.On)
		return
	}
	c, _ := b.library.Glance(p.Name) // a frozen paper's too: its file does not tell of notices
	if c.Decision.Key.Or(false) {
		out.Key = &status.Key{Notice: isoOf(c.Decision.Notice), Urgency: c.Decision.Urgency.Value}
	}
	if p.Frozen() {
		b.statusOfFrozen(out, p)
		return
	}
	out.Clearances = p.clearances
	if c.Late.Published.Known() {
		out.PublishedLate(isoOf(c.Late.Published), oneLine(c.Late.Reason.Value))
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
		out.PublishedLate(out.On, oneLine(z.Late.Value))
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

// toldClearance is how a clearance stands, as data. All words are copies.
func toldClearance(s clearance.Standing) status.Clearance {
	out := status.Clearance{
		Role: strings.Clone(s.Who.Role.Value), Name: oneLine(s.Who.Name.Value), State: string(s.State), Changes: s.Changes.Lines(), Holds: s.Who.Refuses(),
	}
	if z := s.Record; z != nil {
		out.By, out.When = oneLine(z.By.Value), strings.Clone(z.When.Value)
	}
	return out
}
