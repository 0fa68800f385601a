package status

import (
	"fmt"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"cabinet/internal/calendar"
	"cabinet/internal/casefile"
)

// dayIn is a day of a meeting with a period of so many clear working days.
func dayIn(kind calendar.Kind, iso string, clear int) calendar.Day {
	t, _ := time.Parse(time.DateOnly, iso)
	return calendar.Day{Kind: kind, On: casefile.DateOf(t), Period: calendar.Period{Clear: clear}}
}

// sitting is a meeting with three days.
func sitting(m Meeting) Report {
	r := New("2025-01-20")
	m.Meeting, m.Council, m.Date = "sitting", "wychwood", "2025-07-08"
	r.Add(m, []calendar.Day{
		dayIn(calendar.PublishBy, "2025-06-30", 5), dayIn(calendar.PublishedOn, "2025-06-30", 0), dayIn(calendar.Sitting, "2025-07-08", 0), dayIn(calendar.CallIn, "2025-07-09", 1),
	})
	return r
}

// events are the events of a report's calendar by their ids.
func events(t *testing.T, r Report) map[string]*ics.VEvent {
	t.Helper()
	var b strings.Builder
	if err := r.ICalendar(&b); err != nil {
		t.Fatal(err)
	}
	c, err := ics.ParseCalendar(strings.NewReader(b.String()))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, b.String())
	}
	all := map[string]*ics.VEvent{}
	for _, e := range c.Events() {
		all[e.Id()] = e
	}
	return all
}

func TestICalendar(t *testing.T) {
	all := events(t, sitting(Meeting{Body: "Cabinet", Time: "2.00 pm", Ends: "4.30 pm", Place: "Committee Room 1; County Hall, Oxford"}))
	want := map[string]string{
		"publication.sitting@wychwood": "Cabinet: last day to publish | 5 clear working days before the meeting on 8 July 2025 | 20250630 | 20250701 |  | TRANSPARENT",
		"meeting.sitting@wychwood":     "Cabinet |  | 20250708T140000 | 20250708T163000 | Committee Room 1; County Hall, Oxford | ",
		"call-in.sitting@wychwood":     "Cabinet: end of the call-in | 1 clear working day after the meeting on 8 July 2025 | 20250709 | 20250710 |  | TRANSPARENT",
	}
	if len(all) != len(want) {
		t.Errorf("%d events, want %d", len(all), len(want))
	}
	for uid, says := range want {
		e := all[uid]
		if e == nil {
			t.Errorf("there is no event %s", uid)
			continue
		}
		get := func(name ics.ComponentProperty) string {
			if p := e.GetProperty(name); p != nil {
				return p.Value
			}
			return ""
		}
		got := fmt.Sprintf("%s | %s | %s | %s | %s | %s", get(ics.ComponentPropertySummary), get(ics.ComponentPropertyDescription),
			get(ics.ComponentPropertyDtStart), get(ics.ComponentPropertyDtEnd), get(ics.ComponentPropertyLocation), get(ics.ComponentPropertyTransp))
		if got != says {
			t.Errorf("%s:\n got %s\nwant %s", uid, got, says)
		}
		if stamp := get(ics.ComponentPropertyDtstamp); stamp != "20250630T000000Z" {
			t.Errorf("%s has the stamp %s, which is not the first of the meeting's days", uid, stamp)
		}
	}
}

// TestICalendarHasNoClock counts from two days.
func TestICalendarHasNoClock(t *testing.T) {
	one, other := sitting(Meeting{Body: "Cabinet"}), sitting(Meeting{Body: "Cabinet"})
	other.On = "2026-01-01"
	var a, b strings.Builder
	if one.ICalendar(&a) != nil || other.ICalendar(&b) != nil || a.String() != b.String() {
		t.Errorf("the calendar depends on the day from which days are counted")
	}
}

// TestICalendarOfNothing has no events of meetings whose day is not known.
func TestICalendarOfNothing(t *testing.T) {
	r := New("2025-01-20")
	r.Add(Meeting{Body: "Cabinet"}, nil)
	if all := events(t, r); len(all) > 0 {
		t.Errorf("events: %v", all)
	}
}
