package feed

import (
	"path"
	"strings"

	"cabinet/internal/ical"
	"cabinet/internal/language"
	"cabinet/internal/record"
)

// calendar is a calendar of some meetings. Those whose hour is not known are a day on which nobody is busy: days on which
// single members decide are among them.
func (s Site) calendar(name string, meetings []record.Meeting) []byte {
	c := ical.Calendar{Product: "meetings", Name: name}
	several := len(councils(meetings)) > 1
	for _, m := range meetings {
		e := ical.Event{UID: strings.TrimPrefix(m.URN(), "urn:uuid:"), Stamp: newest(m), Day: dayOf(m), From: ical.ReadHour(m.Time), Summary: m.Body, Location: m.Place}
		if e.Summary == "" {
			e.Summary = m.Name
		}
		if several && m.Council != "" {
			e.Summary = m.Council + ": " + e.Summary
		}
		if s.URL != "" { // calendars know no other address than a whole one
			e.URL = s.link("", path.Join(m.Address, "index.html"))
		}
		e.Free = e.From == ical.Hour{} || m.Cancelled != nil
		if m.Cancelled != nil {
			words := language.Of(m.Language)
			e.Cancelled, e.Summary, e.Description = true, words.NotHeld(e.Summary), words.Cancellation(m.Cancelled.Day, m.Cancelled.Name, m.Cancelled.Reason)
		}
		c.Events = append(c.Events, e)
	}
	return c.Write()
}
