package status

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"cabinet/internal/calendar"
	"cabinet/internal/diag"
)

// zone tells calendars of the local time of meetings.
var zone = []string{
	"BEGIN:VTIMEZONE", "TZID:Europe/London",
	"BEGIN:DAYLIGHT", "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "END:DAYLIGHT",
	"BEGIN:STANDARD", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "END:STANDARD",
	"END:VTIMEZONE",
}

// ICalendar writes the days of the meetings as a calendar (RFC 5545) to subscribe to, an event for each. An event is told
// by its kind and the meeting for ever, so that a day that moves takes the place of the one before. The bytes depend on
// the meetings alone, and not on the day from which the report counts. The error is that of writing.
func (r Report) ICalendar(w io.Writer) error {
	lines := append([]string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cabinet//status//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}, zone...)
	for _, m := range r.Meetings {
		for _, d := range m.Days {
			if d.Kind != calendar.PublishedOn {
				lines = append(lines, m.event(d)...)
			}
		}
	}
	var b strings.Builder
	for _, line := range append(lines, "END:VCALENDAR") {
		fold(&b, line)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// event is a day of a meeting as an event.
func (m Meeting) event(d Day) []string {
	lines := []string{
		"BEGIN:VEVENT",
		"UID:" + escaped(fmt.Sprintf("%s.%s@%s", d.Kind, m.Meeting, m.Council)),
		"DTSTAMP:" + basic(m.Days[0].Date) + "T000000Z", // a day that the meeting gives: there is no clock
	}
	if lines = append(lines, m.times(d)...); d.Kind == calendar.Sitting {
		lines = append(lines, "SUMMARY:"+escaped(m.Body))
		if m.Place != "" {
			lines = append(lines, "LOCATION:"+escaped(m.Place))
		}
	} else {
		lines = append(lines, "SUMMARY:"+escaped(m.Body+": "+labels[d.Kind]), "DESCRIPTION:"+escaped(m.reason(d)), "TRANSP:TRANSPARENT")
	}
	return append(lines, "END:VEVENT")
}

// reason says why a day is that of something.
func (m Meeting) reason(d Day) string {
	where := "before"
	if d.Kind == calendar.CallIn {
		where = "after"
	}
	return fmt.Sprintf("%s %s the meeting on %s", diag.Plural(d.Clear, "clear "+d.Count+" day"), where, printed(m.Date))
}

// times are when an event is: all day, but for a meeting whose hour is known.
func (m Meeting) times(d Day) []string {
	from, ok := clock(m.Time)
	if d.Kind != calendar.Sitting || !ok {
		return []string{"DTSTART;VALUE=DATE:" + basic(d.Date), "DTEND;VALUE=DATE:" + dayOf(d.Date).AddDate(0, 0, 1).Format("20060102")}
	}
	const at = ";TZID=Europe/London:"
	lines := []string{"DTSTART" + at + basic(d.Date) + from}
	if to, ok := clock(m.Ends); ok && from < to {
		lines = append(lines, "DTEND"+at+basic(d.Date)+to)
	}
	return lines
}

func basic(iso string) string { return strings.ReplaceAll(iso, "-", "") }

// clock reads an hour as meetings have it, such as "2.00 pm", "10.30am", "noon" or "14:00": "T140000".
func clock(typed string) (string, bool) {
	s := strings.ToLower(strings.NewReplacer(" ", "", "\u00a0", "", ".m.", "m", ".m", "m", ".", ":").Replace(typed))
	switch s {
	case "noon", "midday", "12noon", "12:00noon":
		s = "12:00"
	}
	for _, form := range []string{"3:04pm", "3pm", "15:04"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.Format("T150405"), true
		}
	}
	return "", false
}

// escaped is a text as a value: with backslashes before what would end it, and without control characters.
func escaped(s string) string {
	s = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`).Replace(s)
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// longestLine is how many bytes a line has at the most, its end left out.
const longestLine = 75

// fold writes a line in pieces that are short enough, each but the first after a space. No character is cut.
func fold(b *strings.Builder, line string) {
	for room := longestLine; len(line) > room; room = longestLine - 1 {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line = line[cut:]
	}
	b.WriteString(line + "\r\n")
}
