package project

import (
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/report"
)

// Record is the record of a meeting that is told, without its papers.
func (m *Meeting) Record() record.Meeting {
	words := language.Of(m.Profile.Language.Value)
	body := m.BodyName(words)
	h := report.Header{Body: body, Date: m.Printed(m.Date, words)}
	r := record.Meeting{
		Format:  record.Format,
		ID:      record.ID(m.Name),
		Address: m.Folder,
		Name:    h.Occasion(),
		Council: m.Profile.Name.Value,
		Body:    body,
		Day:     h.Date,
		Time:    m.Time.Value,
		Place:   m.Place.Value,

		Language: words.Recorded(),
	}
	if m.Date.Given() {
		r.Date = m.Date.ISO()
	}
	if m.Cancelled.Known() {
		r.Cancelled = m.cancellation(words)
	}
	return r
}

// cancellation is what the record of a meeting that is not held says of that, but for the meeting in its place.
func (m *Meeting) cancellation(words *language.Language) *record.Fate {
	c := m.Cancelled
	out := &record.Fate{Reason: strings.Join(strings.Fields(c.Reason.Value), " ")}
	if c.On.Known() && !c.On.Bad {
		out.On, out.Day = c.On.ISO(), m.Printed(c.On, words)
	}
	return out
}
