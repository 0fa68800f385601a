package status

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

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

func events(t *testing.T, r Report) map[string]*component {
	t.Helper()
	var b strings.Builder
	if err := r.ICalendar(&b); err != nil {
		t.Fatal(err)
	}
	c, err := readStrictly(b.String())
	if err != nil {
		t.Fatalf("%v in:\n%s", err, b.String())
	}
	all := map[string]*component{}
	for _, kid := range c.kids {
		if kid.name == "VEVENT" {
			uid, _ := kid.only("UID")
			all[uid.value] = kid
		}
	}
	return all
}

func TestICalendar(t *testing.T) {
	all := events(t, sitting(Meeting{Body: "Cabinet", Time: "2.00 pm", Ends: "4.30 pm", Place: "Committee Room 1; County Hall, Oxford"}))
	want := map[string]string{
		"publication.sitting@wychwood": "Cabinet: last day to publish | 5 clear working days before the meeting on 8 July 2025 | ;VALUE=DATE 20250630 | ;VALUE=DATE 20250701 | ",
		"meeting.sitting@wychwood":     "Cabinet |  | ;TZID=Europe/London 20250708T140000 | ;TZID=Europe/London 20250708T163000 | Committee Room 1; County Hall, Oxford",
		"call-in.sitting@wychwood":     "Cabinet: end of the call-in | 1 clear working day after the meeting on 8 July 2025 | ;VALUE=DATE 20250709 | ;VALUE=DATE 20250710 | ",
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
		get := func(name string) property { p, _ := e.only(name); return p }
		got := fmt.Sprintf("%s | %s | %s %s | %s %s | %s", meant(get("SUMMARY").value), meant(get("DESCRIPTION").value),
			get("DTSTART").params, get("DTSTART").value, get("DTEND").params, get("DTEND").value, meant(get("LOCATION").value))
		if got != says {
			t.Errorf("%s:\n got %s\nwant %s", uid, got, says)
		}
		if stamp := get("DTSTAMP").value; stamp != "20250630T000000Z" {
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

// TestICalendarOfNothing is a calendar too: one without any component would be none.
func TestICalendarOfNothing(t *testing.T) {
	if all := events(t, New("2025-01-20")); len(all) > 0 {
		t.Errorf("events: %v", all)
	}
	r := New("2025-01-20")
	r.Add(Meeting{Body: "Cabinet"}, nil) // its day is not known
	if all := events(t, r); len(all) > 0 {
		t.Errorf("events: %v", all)
	}
}

func TestClock(t *testing.T) {
	for typed, want := range map[string]string{
		"2.00 pm": "T140000", "2pm": "T140000", "10.30am": "T103000", "10:30 a.m.": "T103000", "10.30 a.m": "T103000", "14:00": "T140000", "14.00": "T140000", "12 noon": "T120000", "Noon": "T120000", "9.05 PM": "T210500",
		"": "", "25:00": "", "after Council": "", "2.00 pm or later": "", "13.00 pm": "",
	} {
		got, ok := clock(typed)
		if got != want || ok != (want != "") {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

// FuzzICalendar writes a calendar with any words, which a strict reader shows as they are but for what no calendar can hold.
func FuzzICalendar(f *testing.F) {
	for _, s := range []string{"Cabinet", strings.Repeat("é", 80), "a;b,c\\n\\", "one\r\ntwo\nthree\x00\x7f\tfour", "END:VEVENT\r\nBEGIN:VALARM", strings.Repeat("x", 75), " " + strings.Repeat(" ", 160)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("no file of other letters is read")
		}
		clean := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' || r == 0x7f {
				return -1
			}
			return r
		}, strings.ReplaceAll(s, "\r\n", "\n"))
		for _, e := range events(t, sitting(Meeting{Body: s, Place: s, Time: s, Ends: s})) {
			summary, err := e.only("SUMMARY")
			if err != nil || !strings.HasPrefix(meant(summary.value), clean) {
				t.Errorf("%q came out as %q: %v", clean, meant(summary.value), err)
			}
		}
	})
}
