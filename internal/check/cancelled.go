package check

import (
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// Cancellations is what the rules on meetings that are cancelled look at: a meeting, and others of which it speaks.
type Cancellations struct {
	Meeting  *casefile.Meeting
	Names    []string                                       // of all meetings of the project
	Sittings func(name string) *casefile.Meeting            // a meeting of the project by its name; nil where there is none
	Of       func(council, body string) []*casefile.Meeting // the meetings of a body
}

// Check adds to list what is wrong with the cancellation of the meeting, and with what it says of the meeting before it.
func (c Cancellations) Check(list *diag.List) {
	f := finder{list: list}
	if c.Meeting.Cancelled.Known() {
		c.day(f)
		c.inPlace(f)
	}
	c.previous(f)
}

// day reports a meeting that was cancelled once its day was over.
func (c Cancellations) day(f finder) {
	m := c.Meeting
	if on := m.Cancelled.On; usable(on) && usable(m.Date) && m.Date.Before(on) {
		f.find(on.Span, "cancelled-day", "check both days", "this meeting of %s was cancelled on %s, when its day was over", m.Date, on)
	}
}

// inPlace reports a meeting in the place of one that is cancelled that there is not, or that was over before.
func (c Cancellations) inPlace(f finder) {
	on, to := c.Meeting.Cancelled.On, c.Meeting.Cancelled.To
	if !usable(to) {
		return
	}
	next := c.Sittings(to.Value)
	switch {
	case to.Value == c.Meeting.Name:
		f.find(to.Span, "cancelled-to", "name the meeting that is held in its place, or leave that out where there is none", "a meeting can't be held in its own place")
	case next == nil:
		others := slices.DeleteFunc(slices.Clone(c.Names), func(name string) bool { return name == c.Meeting.Name })
		f.misnamed(to.Span, "cancelled-to", to.Value, others, "name a file in content/meetings, or leave it out until there is one: cabinet new meeting", "there is no meeting %q that could be held in the place of this one", to.Value)
	case usable(next.Date) && usable(on) && next.Date.Before(on):
		f.find(to.Span, "cancelled-to", "name the meeting that is held in its place", "this meeting was cancelled on %s, and the one in its place was on %s, before that: %s", on, next.Date, next.Date.Span)
	}
}

// previous reports a day on which the body is said to have met last, and on which its meeting was cancelled: of that there are no
// minutes.
func (c Cancellations) previous(f finder) {
	last := c.Meeting.Previous
	if !usable(last) {
		return
	}
	met := func(m *casefile.Meeting) bool { return usable(m.Date) && m.Date.ISO() == last.ISO() }
	that := slices.DeleteFunc(c.Of(c.Meeting.Council.Value, c.Meeting.Body.Value), func(m *casefile.Meeting) bool { return !met(m) })
	if len(that) == 0 || slices.ContainsFunc(that, func(m *casefile.Meeting) bool { return !m.Cancelled.Known() }) {
		return
	}
	f.find(last.Span, "cancelled-previous", "give the day on which it last met, of which there are minutes", "the meeting of %s was cancelled: %s", last, that[0].Cancelled.Span)
}
