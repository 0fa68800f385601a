// Package status is what meetings have still before them, as data: by when what is due, how far each item is, and who
// is waited for.
//
// In: a [Report], which pipeline fills. Out: a table to read ([Report.Table]), JSON for other programs ([Report.JSON],
// whose schema is [Schema]), and a calendar to subscribe to ([Report.ICalendar]). Days are counted from the one that the
// report gives; there is no clock.
package status

import (
	"cmp"
	"time"

	"cabinet/internal/calendar"
)

// A Report is what some meetings have before them. Its keys are a promise to those who read them.
type Report struct {
	Format   int       `json:"format"`
	On       string    `json:"on"` // the day from which days are counted: "2025-01-20"
	Meetings []Meeting `json:"meetings"`
}

// Format is the form of the JSON. Later versions of the program may add keys; no key is renamed or changes its meaning.
const Format = 1

// A Meeting is a meeting, its days and its items.
type Meeting struct {
	Meeting   string     `json:"meeting"` // its file in content/meetings, without .toml
	Council   string     `json:"council"` // the name of its profile's file
	Name      string     `json:"name"`    // "Cabinet – 7 February 2025"
	Body      string     `json:"body"`    // as it is printed
	Date      string     `json:"date"`    // "2025-02-07"; "" where it is not known
	Time      string     `json:"time,omitempty"`
	Ends      string     `json:"ends,omitempty"` // when it is to end
	Place     string     `json:"place,omitempty"`
	Cancelled *Cancelled `json:"cancelled,omitempty"` // nil for one that is held
	Days      []Day      `json:"days"`
	Items     []Item     `json:"items"`
	Errors    int        `json:"errors,omitempty"` // in its agenda

	Private *Private `json:"private,omitempty"` // the notices that a part of it is private; nil where none is recorded
}

// Cancelled says when and why a meeting was cancelled, and which one is held in its place.
type Cancelled struct {
	On     string `json:"on,omitempty"`
	To     string `json:"to,omitempty"` // its file in content/meetings, without .toml
	Reason string `json:"reason,omitempty"`
}

// Private is what is recorded of the notices that a part of a meeting is private.
type Private struct {
	Notice string `json:"notice,omitempty"` // the day of the first
	Again  string `json:"again,omitempty"`  // the day of the second
	Agreed string `json:"agreed,omitempty"` // who agreed that it can't wait for them
}

// A Day is a day by which something is due, or that of the meeting.
type Day struct {
	Kind  calendar.Kind `json:"kind"`
	Date  string        `json:"date"`            // "2025-01-30"
	Left  int           `json:"days_left"`       // until then; negative where it is over
	Clear int           `json:"clear,omitempty"` // how many clear days it is from the meeting, at the least
	Count string        `json:"count,omitempty"` // how these are counted: "working" or "calendar"
	Lacks int           `json:"lacks,omitempty"` // how many items are not as they have to be by then
}

// A State is how far an item is. Its name is a promise to other programs.
type State string

// The states of an item.
const (
	NoPaper   State = "no-paper"  // it needs none, as standing items do
	Missing   State = "missing"   // it names a case that there is not
	Draft     State = "draft"     // its paper is a draft, with errors or without
	Errors    State = "errors"    // its paper is finished, and has errors
	Ready     State = "ready"     // its paper can be published
	Frozen    State = "frozen"    // its paper is published
	ToFollow  State = "to-follow" // its paper is not ready, and the meeting is published without it
	Withdrawn State = "withdrawn"
	Postponed State = "postponed"
)

// States are all of them.
var States = []State{NoPaper, Missing, Draft, Errors, Ready, Frozen, ToFollow, Withdrawn, Postponed}

// open tells whether the item still waits for its paper.
func (s State) open() bool { return s == Missing || s == Draft || s == Errors || s == ToFollow }

// An Item is an item of the agenda.
type Item struct {
	ID       string    `json:"id"`
	Number   string    `json:"number,omitempty"` // as it is cited: "7", "5a"
	Level    int       `json:"level,omitempty"`  // 1 for a part of the item before it
	Title    string    `json:"title"`
	Exempt   bool      `json:"exempt,omitempty"` // the public may be excluded
	Paper    string    `json:"paper,omitempty"`  // its case in content/cases, without .toml
	State    State     `json:"state"`
	Errors   int       `json:"errors,omitempty"`   // in its paper
	Warnings int       `json:"warnings,omitempty"` // in its paper
	Version  int       `json:"version,omitempty"`  // of a frozen paper
	On       string    `json:"date,omitempty"`     // when its paper was published, or the item withdrawn or postponed
	To       string    `json:"to,omitempty"`       // the meeting to which it is postponed
	Late     *Late     `json:"late,omitempty"`     // nil for one that comes with the others
	Key      *Key      `json:"key_decision,omitempty"`
	Waits    []Officer `json:"waits_for,omitempty"` // whose report it is, as long as it is not ready

	Clearances []Clearance `json:"clearances,omitempty"` // those that its paper needs, as long as that is not frozen
}

// Late is what is said of a paper or an item that comes later than the others of its meeting.
type Late struct {
	Published string `json:"published,omitempty"`
	Reason    string `json:"reason,omitempty"`
}

// Key is what is said of a key decision.
type Key struct {
	Notice  string `json:"notice,omitempty"`  // the day on which notice of it was published
	Urgency string `json:"urgency,omitempty"` // the rule that is used without notice in time
}

// An Officer is a post of the council, and who holds it.
type Officer struct {
	Post  string `json:"post"`
	Title string `json:"title"`
	Name  string `json:"name,omitempty"`
	Email string `json:"email,omitempty"`
}

// PublishedLate says that the paper of the item comes late, on a day and for a reason, beside what is said of the item
// itself. Either may be "".
func (i *Item) PublishedLate(on, reason string) {
	late := Late{Published: on, Reason: reason}
	if i.Late != nil {
		late.Reason = cmp.Or(reason, i.Late.Reason)
	}
	i.Late = &late
}

// New is a report that counts from a day, such as "2025-01-20".
func New(on string) Report { return Report{Format: Format, On: on, Meetings: []Meeting{}} }

// Add adds a meeting with its days, whose distance is counted and to which is said what they lack.
func (r *Report) Add(m Meeting, days []calendar.Day) {
	m.Days = []Day{}
	for _, d := range days {
		day := Day{Kind: d.Kind, Date: d.On.ISO(), Clear: d.Period.Clear, Lacks: m.lacks(d.Kind)}
		if day.Left = between(r.On, day.Date); d.Period.Clear > 0 {
			day.Count = d.Period.Count()
		}
		m.Days = append(m.Days, day)
	}
	r.Meetings = append(r.Meetings, m)
}

// lacks is how many items are not as they have to be by a day.
func (m Meeting) lacks(kind calendar.Kind) int {
	n := 0
	for _, i := range m.Items {
		if i.State != Withdrawn && i.State != Postponed && m.lacksFor(i, kind) {
			n++
		}
	}
	return n
}

// lacksFor tells whether an item is not as it has to be by a day.
func (m Meeting) lacksFor(i Item, kind calendar.Kind) bool {
	var private Private
	if m.Private != nil {
		private = *m.Private
	}
	switch kind {
	case calendar.Reports:
		return i.State.open()
	case calendar.PublishBy:
		return i.State != ToFollow && (i.State.open() || i.held())
	case calendar.NoticeOfKey:
		return i.Key != nil && *i.Key == (Key{})
	case calendar.PrivateNotice:
		return i.Exempt && private.Notice == "" && private.Agreed == ""
	case calendar.SecondNotice:
		return i.Exempt && private.Again == "" && private.Agreed == ""
	}
	return false
}

// between is how many days lie between two days, the later one counted.
func between(from, to string) int {
	a, b := dayOf(from), dayOf(to)
	return int(b.Sub(a).Hours() / 24)
}

// dayOf is a day that was written by this program.
func dayOf(iso string) time.Time {
	t, _ := time.Parse(time.DateOnly, iso)
	return t
}
