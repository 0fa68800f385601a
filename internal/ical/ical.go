// Package ical writes calendars (RFC 5545): events in, bytes out. The times of events are those of the clocks in the United
// Kingdom, and there is no clock here: every day is given.
//
//	calendar := ical.Calendar{Product: "status", Events: []ical.Event{{UID: "1@wychwood", Day: "2025-07-08", Summary: "Cabinet"}}}
//	text := calendar.Write()
package ical

import (
	"strings"
	"time"
	"unicode/utf8"
)

// A Calendar is events to subscribe to.
type Calendar struct {
	Product string // what of the program writes it: "status"
	Name    string // as programs list it; "" for none
	Events  []Event
}

// An Event is a day, or an hour of a day.
type Event struct {
	UID         string // tells the event for ever, so that one that moves takes the place of the one before
	Stamp       string // the day of the newest of what is known of it, "2025-06-30"
	Day         string // "2025-07-08"
	From, To    Hour   // the zero From is all day; To counts if it is later
	Summary     string
	Location    string // "" for none, as of all that follow
	Description string
	URL         string
	Free        bool // whoever has the event in a calendar is not busy then
	Cancelled   bool // it will not be, and who has it in a calendar is to learn that
}

// zone tells calendars of the local time.
var zone = []string{
	"BEGIN:VTIMEZONE", "TZID:Europe/London",
	"BEGIN:DAYLIGHT", "DTSTART:19810329T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "END:DAYLIGHT",
	"BEGIN:STANDARD", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "END:STANDARD",
	"END:VTIMEZONE",
}

// Write is the calendar as its file has it. An event whose day is none is left out.
func (c Calendar) Write() []byte {
	lines := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//cabinet//" + escaped(c.Product) + "//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}
	if c.Name != "" { // programs of today read the older of the two
		lines = append(lines, "NAME:"+escaped(c.Name), "X-WR-CALNAME:"+escaped(c.Name))
	}
	lines = append(lines, zone...)
	for _, e := range c.Events {
		lines = append(lines, e.lines()...)
	}
	var b strings.Builder
	for _, line := range append(lines, "END:VCALENDAR") {
		fold(&b, line)
	}
	return []byte(b.String())
}

// lines are the lines of an event.
func (e Event) lines() []string {
	day, err := time.Parse(time.DateOnly, e.Day)
	if err != nil {
		return nil
	}
	stamp, err := time.Parse(time.DateOnly, e.Stamp)
	if err != nil {
		stamp = day
	}
	lines := append([]string{"BEGIN:VEVENT", "UID:" + escaped(e.UID), "DTSTAMP:" + stamp.Format(basic) + "T000000Z"}, e.times(day)...)
	for _, text := range []struct{ name, words string }{{"SUMMARY", e.Summary}, {"LOCATION", e.Location}, {"DESCRIPTION", e.Description}} {
		if text.words != "" {
			lines = append(lines, text.name+":"+escaped(text.words))
		}
	}
	if e.URL != "" {
		lines = append(lines, "URL:"+clean(e.URL))
	}
	if e.Free {
		lines = append(lines, "TRANSP:TRANSPARENT")
	}
	if e.Cancelled {
		lines = append(lines, cancelled(stamp)...)
	}
	return append(lines, "END:VEVENT")
}

// cancelled are the lines of an event that will not be. It was published before as revision 0, which is what an event has that
// says nothing of it; programs that hold that take no other word for it than a higher one.
func cancelled(stamp time.Time) []string {
	return []string{"STATUS:CANCELLED", "SEQUENCE:1", "LAST-MODIFIED:" + stamp.Format(basic) + "T000000Z"}
}

// basic is the form of days in calendars.
const basic = "20060102"

// times are when an event is.
func (e Event) times(day time.Time) []string {
	on := day.Format(basic)
	if e.From == (Hour{}) {
		return []string{"DTSTART;VALUE=DATE:" + on, "DTEND;VALUE=DATE:" + day.AddDate(0, 0, 1).Format(basic)}
	}
	const at = ";TZID=Europe/London:"
	lines := []string{"DTSTART" + at + on + e.From.basic()}
	if e.From.before(e.To) {
		lines = append(lines, "DTEND"+at+on+e.To.basic())
	}
	return lines
}

// escaped is a text as a value: with backslashes before what would end it.
func escaped(s string) string {
	return clean(strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`).Replace(s))
}

// clean is a text without what no calendar can hold: control characters, and bytes that are no character.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
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
