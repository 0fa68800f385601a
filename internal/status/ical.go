package status

import (
	"fmt"
	"io"

	"cabinet/internal/calendar"
	"cabinet/internal/diag"
	"cabinet/internal/ical"
)

// ICalendar writes the days of the meetings as a calendar (RFC 5545) to subscribe to, an event for each. An event is told
// by its kind and the meeting for ever, so that a day that moves takes the place of the one before. The bytes depend on
// the meetings alone, and not on the day from which the report counts. The error is that of writing.
func (r Report) ICalendar(w io.Writer) error {
	c := ical.Calendar{Product: "status"}
	for _, m := range r.Meetings {
		for _, d := range m.Days {
			if d.Kind != calendar.PublishedOn {
				c.Events = append(c.Events, m.event(d))
			}
		}
	}
	_, err := w.Write(c.Write())
	return err
}

// event is a day of a meeting as an event.
func (m Meeting) event(d Day) ical.Event {
	e := ical.Event{UID: fmt.Sprintf("%s.%s@%s", d.Kind, m.Meeting, m.Council), Stamp: m.Days[0].Date, Day: d.Date, Summary: m.Body}
	if d.Kind == calendar.Sitting {
		e.Location, e.From, e.To = m.Place, ical.ReadHour(m.Time), ical.ReadHour(m.Ends)
		return m.called(e)
	}
	e.Summary, e.Description, e.Free = m.Body+": "+labels[d.Kind], m.reason(d), true
	return e
}

// called is the event of a meeting, which says so where that is cancelled.
func (m Meeting) called(e ical.Event) ical.Event {
	if c := m.Cancelled; c != nil {
		e.Cancelled, e.Free, e.Summary, e.Description, e.Stamp = true, true, "Cancelled: "+e.Summary, oneLine(c.words()), c.On
	}
	return e
}

// reason says why a day is that of something.
func (m Meeting) reason(d Day) string {
	where := "before"
	if d.Kind == calendar.CallIn {
		where = "after"
	}
	return fmt.Sprintf("%s %s the meeting on %s", diag.Plural(d.Clear, "clear "+d.Count+" day"), where, printed(m.Date))
}
