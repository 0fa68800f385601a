package ical

import (
	"strings"
	"time"
)

// An Hour is a time of a day. The zero Hour is one that is not known.
type Hour struct {
	known        bool
	hour, minute int
}

// ReadHour reads an hour as meetings have it, such as "2.00 pm", "10.30am", "noon" or "14:00". What says more than an hour is
// the zero Hour.
func ReadHour(typed string) Hour {
	s := strings.ToLower(strings.NewReplacer(" ", "", "\u00a0", "", ".m.", "m", ".m", "m", ".", ":").Replace(typed))
	switch s {
	case "noon", "midday", "12noon", "12:00noon":
		s = "12:00"
	}
	for _, form := range []string{"3:04pm", "3pm", "15:04"} {
		if t, err := time.Parse(form, s); err == nil {
			return Hour{true, t.Hour(), t.Minute()}
		}
	}
	return Hour{}
}

// ISO is the hour as ISO 8601 has it: "14:00:00"; "" for the zero Hour.
func (h Hour) ISO() string { return h.format(time.TimeOnly) }

// basic is the hour as calendars have it, after its day: "T140000".
func (h Hour) basic() string { return h.format("T150405") }

func (h Hour) format(form string) string {
	if !h.known {
		return ""
	}
	return time.Date(0, 1, 1, h.hour, h.minute, 0, 0, time.UTC).Format(form)
}

// before tells whether an hour that is known comes before another that is.
func (h Hour) before(other Hour) bool {
	return h.known && other.known && h.hour*60+h.minute < other.hour*60+other.minute
}
