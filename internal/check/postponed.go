package check

import (
	"slices"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
)

// An item that is postponed goes to its new meeting with its identity: the id is the same in both files. The old meeting says to
// which it goes, the new one may say from where it comes, and where the two do not agree one finding names both.

// postponed reports an item that goes to a meeting that there is not, that was before this one, or that does not know of it.
func (a Agenda) postponed(i agenda.Item, f finder) {
	to := i.Postponed.To
	if i.Fate != agenda.Postponed || !usable(to) || to.Value == a.Meeting.Name {
		return
	}
	next := a.Sittings(to.Value)
	switch {
	case next == nil:
		f.find(to.Span, "item-meeting", "name a file in content/meetings, or leave it out until there is one: cabinet new meeting", "there is no meeting %q to which this item could go", to.Value)
	case usable(next.Date) && usable(a.Meeting.Date) && next.Date.Before(a.Meeting.Date):
		f.find(to.Span, "item-meeting", "name a later meeting", "this item goes to a meeting of %s, before this one: %s", next.Date, next.Date.Span)
	case !a.has(next, i):
		f.find(to.Span, "postponed-item", `add it there: [[item]] with id = "`+i.ID+`" and from = "`+a.Meeting.Name+`"`, "this item is postponed to %s, which has no item %q", next.Source.Name, i.ID)
	}
}

// has tells whether a meeting has an item by its file, or by the case that goes to it.
func (a Agenda) has(m *casefile.Meeting, i agenda.Item) bool {
	if slices.ContainsFunc(m.Items, func(other casefile.Item) bool { return other.Name() == i.ID }) {
		return true
	}
	c, ok := a.caseOf(i)
	return ok && i.ID == i.Paper && slices.Contains(c.Meeting.Strings(), m.Name)
}

// from reports an item that comes from a meeting that there is not, or that did not send it here.
func (a Agenda) from(i agenda.Item, f finder) {
	if !usable(i.From) || i.From.Value == a.Meeting.Name {
		return
	}
	last := a.Sittings(i.From.Value)
	if last == nil {
		f.find(i.From.Span, "item-meeting", "name the file in content/meetings that had the item", "there is no meeting %q from which this item could come", i.From.Value)
		return
	}
	at := slices.IndexFunc(last.Items, func(other casefile.Item) bool { return other.Name() == i.ID })
	switch {
	case at < 0:
		f.find(i.From.Span, "postponed-item", "give the item the id that it has there, or take the line out", "this item is said to come from %s, which has no item %q", last.Source.Name, i.ID)
	case last.Cancelled.Known() && (last.Cancelled.To.Value == a.Meeting.Name || !usable(last.Cancelled.To)): // which all its items were then
	case !last.Items[at].Postponed.Known():
		f.find(i.From.Span, "postponed-item", `say there postponed = { to = "`+a.Meeting.Name+`" }, or take the line out here`, "this item is said to come from %s, where it is not postponed", last.Items[at].Place)
	case usable(last.Items[at].Postponed.To) && last.Items[at].Postponed.To.Value != a.Meeting.Name:
		f.find(i.From.Span, "postponed-item", "name the same meeting in both", "this item is said to come from a meeting that postponed it to %q: %s", last.Items[at].Postponed.To.Value, last.Items[at].Postponed.To.Span)
	}
}
