package pipeline

import (
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// Of a meeting that is cancelled what was published stays, and its pages say that it is not held. Nothing more is published of it:
// no agenda, no supplement, and no paper that is not frozen.

// cancelled tells whether a meeting, which may be nil, is not held.
func cancelled(m *project.Meeting) bool { return m != nil && m.Cancelled.Known() }

// cancellations reports what is wrong with the cancellations of meetings, and papers that wait for a meeting that is not held.
func (b *builder) cancellations() {
	all := b.library.Ordered()
	if !slices.ContainsFunc(all, cancelled) {
		return
	}
	names := make([]string, len(all))
	for i, m := range all {
		names[i] = m.Name
	}
	for _, m := range all {
		check.Cancellations{Meeting: m.Meeting, Names: names, Sittings: b.sitting, Of: b.sittingsOf}.Check(b.list)
		if !cancelled(m) {
			continue
		}
		for _, p := range b.goingTo(m) {
			b.waitsInVain(p, m)
		}
	}
}

// sittingsOf are the meetings of a body of a council whose files can be read.
func (b *builder) sittingsOf(council, body string) (all []*casefile.Meeting) {
	for _, m := range b.library.Ordered() {
		if m.Source != nil && m.Council.Value == council && m.Body.Value == body {
			all = append(all, m.Meeting)
		}
	}
	return all
}

// waitsInVain reports a paper that names a meeting that is not held, and was not published with it. A draft has time.
func (b *builder) waitsInVain(p *paper, m *project.Meeting) {
	if p.Frozen() || p.withdrawal != nil || p.fate == absent {
		return
	}
	c, _ := b.Glance(p.Name)
	names := c.Meeting.Values
	at := slices.IndexFunc(names, func(name casefile.Text) bool { return name.Value == m.Name })
	if at < 0 || c.Draft() {
		return
	}
	hint, fate := "name the meeting to which it goes now; or say status = \"draft\" until that is known", "is not published"
	if len(names) > 1 {
		hint = "take that meeting out; the paper goes to the others"
	}
	if at > 0 {
		fate = "is not published with it"
	}
	b.list.Warnf(names[at].Span, "cancelled-paper", hint,
		"this paper goes to the meeting of %s, which is cancelled: it %s", m.Date, fate)
}

// recordOf is what is recorded of a meeting itself.
func (b *builder) recordOf(m *project.Meeting) record.Meeting {
	r := m.Record()
	if r.Cancelled != nil {
		to := b.meetingTold(m.Cancelled.To)
		r.Cancelled.Meeting, r.Cancelled.Name = to.Address, to.Name
	}
	return r
}

// leadsToNext lets a meeting that is cancelled lead to the one in its place only if the site has a page of that.
func (b *builder) leadsToNext(c *record.Fate, o *output) {
	if c != nil && c.Meeting != "" && !b.hasPageAt(c.Meeting, o) {
		c.Meeting = ""
	}
}
