package calendar

import (
	"cmp"
	"slices"

	"cabinet/internal/casefile"
)

// A Kind is what a day of a meeting is for. Its name is a promise to other programs.
type Kind string

// The kinds of days, in the order in which they come.
const (
	NoticeOfKey   Kind = "key-notice"           // the last for notice of a key decision
	PrivateNotice Kind = "private-notice"       // the last for notice that a part of the meeting is private
	Reports       Kind = "reports"              // reports are due
	SecondNotice  Kind = "private-notice-again" // the last for the second such notice
	PublishBy     Kind = "publication"          // the last for publication of the agenda and the papers
	PublishedOn   Kind = "published"            // that of publication, as the meeting's file has it
	Sitting       Kind = "meeting"              // the meeting itself
	CallIn        Kind = "call-in"              // the last on which a decision can be called in
)

// Kinds are all of them, in that order.
var Kinds = []Kind{NoticeOfKey, PrivateNotice, Reports, SecondNotice, PublishBy, PublishedOn, Sitting, CallIn}

// A Day is one of the days of a meeting.
type Day struct {
	Kind   Kind
	On     casefile.Date
	Period Period // that lies between it and the meeting; of no length for the meeting, and for a day that a file gives
}

// Notices are those that the law asks for before a meeting.
type Notices struct {
	Key     bool // of key decisions
	Private bool // that a part of the meeting is private
}

// Of lists the days of a meeting of a council in their order. By when something has to be done is told as a working
// day, since on others nobody does it. Of a meeting whose day is not known there are none, and of one that is cancelled there
// is that day alone. What one person decides is published afterwards, so that of a day of decisions only the end of the call-in
// is left.
func (c *Calendar) Of(m *casefile.Meeting, council *casefile.Council, notices Notices) []Day {
	if !known(m.Date) {
		return nil
	}
	days := []Day{{Kind: Sitting, On: m.Date}}
	if m.Cancelled.Known() {
		return days // nothing is due for it
	}
	if known(m.Published) {
		days = append(days, Day{Kind: PublishedOn, On: m.Published})
	}
	if p, ok := callIn(m, council); ok {
		days = append(days, Day{CallIn, c.EndAfter(m.Date, p), p})
	}
	if !m.Decisions() {
		for kind, p := range before(council, notices) {
			if kind == PublishBy && m.ShortNotice.Or(false) {
				continue // the papers are out once the meeting is convened
			}
			days = append(days, Day{kind, c.WorkingDay(c.LastBefore(m.Date, p)), p})
		}
	}
	slices.SortFunc(days, func(a, b Day) int {
		return cmp.Or(a.On.Time().Compare(b.On.Time()), cmp.Compare(slices.Index(Kinds, a.Kind), slices.Index(Kinds, b.Kind)))
	})
	return days
}

// before are the periods that have to lie between something and a meeting.
func before(council *casefile.Council, notices Notices) map[Kind]Period {
	all := map[Kind]Period{}
	if p, ok := PublicationDue(council); ok {
		all[PublishBy] = p
	}
	if p, ok := reports(council); ok {
		all[Reports] = p
	}
	if notices.Key {
		all[NoticeOfKey] = KeyNotice(council)
	}
	if notices.Private {
		all[PrivateNotice], all[SecondNotice] = KeyNotice(council), GeneralException(council)
	}
	return all
}

// known tells whether a day was given and can be counted from.
func known(d casefile.Date) bool { return d.Known() && !d.Bad }
