package ical

import (
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
)

// read reads a calendar twice, by the letter of RFC 5545 and with somebody else's parser, which must find the same.
func read(t *testing.T, c Calendar) map[string]*component {
	t.Helper()
	text := string(c.Write())
	strict, err := readStrictly(text)
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	other, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, text)
	}
	all := map[string]*component{}
	for _, kid := range strict.kids {
		if kid.name == "VEVENT" {
			uid, _ := kid.only("UID")
			all[meant(uid.value)] = kid
		}
	}
	if n := len(other.Events()); n != len(all) {
		t.Fatalf("the other parser finds %d events, and not %d:\n%s", n, len(all), text)
	}
	for _, e := range other.Events() {
		kid := all[e.Id()]
		for _, name := range []string{"SUMMARY", "LOCATION", "DESCRIPTION"} {
			p, _ := kid.only(name)
			theirs := ""
			if read := e.GetProperty(ics.ComponentProperty(name)); read != nil {
				theirs = read.Value
			}
			if ours := meant(p.value); theirs != ours {
				t.Fatalf("%s of %s: %q, and to the other parser %q", name, e.Id(), ours, theirs)
			}
		}
	}
	return all
}

// said are the lines of an event as a reader shows them.
func said(c *component) string {
	var lines []string
	for _, p := range c.props {
		lines = append(lines, p.name+p.params+":"+meant(p.value))
	}
	return strings.Join(lines, "\n")
}

func TestWrite(t *testing.T) {
	all := read(t, Calendar{Product: "test", Name: "Cabinet, Oxford; and so on", Events: []Event{
		{UID: "hour", Stamp: "2025-06-30", Day: "2025-07-08", From: ReadHour("2.00 pm"), To: ReadHour("4.30 pm"), Summary: "Cabinet", Location: "Committee Room 1; County Hall, Oxford", URL: "https://x.gov.uk/a;b,c/"},
		{UID: "open", Stamp: "", Day: "2025-07-08", From: ReadHour("noon"), To: ReadHour("11.00 am"), Summary: "Cabinet"},
		{UID: "day", Stamp: "2025-06-30", Day: "2025-12-31", Summary: "Last day", Description: "5 clear days", Free: true},
		{UID: "off", Stamp: "2025-07-03", Day: "2025-07-08", From: ReadHour("2.00 pm"), Summary: "Cancelled: Cabinet", Free: true, Cancelled: true},
		{UID: "none", Day: "8 July 2025"},
	}})
	want := map[string]string{
		"hour": "UID:hour\nDTSTAMP:20250630T000000Z\nDTSTART;TZID=Europe/London:20250708T140000\nDTEND;TZID=Europe/London:20250708T163000\nSUMMARY:Cabinet\nLOCATION:Committee Room 1; County Hall, Oxford\nURL:https://x.gov.uk/a;b,c/",
		"open": "UID:open\nDTSTAMP:20250708T000000Z\nDTSTART;TZID=Europe/London:20250708T120000\nSUMMARY:Cabinet",
		"day":  "UID:day\nDTSTAMP:20250630T000000Z\nDTSTART;VALUE=DATE:20251231\nDTEND;VALUE=DATE:20260101\nSUMMARY:Last day\nDESCRIPTION:5 clear days\nTRANSP:TRANSPARENT",
		"off":  "UID:off\nDTSTAMP:20250703T000000Z\nDTSTART;TZID=Europe/London:20250708T140000\nSUMMARY:Cancelled: Cabinet\nTRANSP:TRANSPARENT\nSTATUS:CANCELLED\nSEQUENCE:1\nLAST-MODIFIED:20250703T000000Z",
	}
	if len(all) != len(want) {
		t.Errorf("%d events, want %d: one whose day is none is left out", len(all), len(want))
	}
	for uid, says := range want {
		if got := said(all[uid]); got != says {
			t.Errorf("%s:\n%s\nwant:\n%s", uid, got, says)
		}
	}
}

// TestWriteNothing is a calendar too: one without any component would be none.
func TestWriteNothing(t *testing.T) {
	if all := read(t, Calendar{Product: "test"}); len(all) > 0 {
		t.Errorf("events: %v", all)
	}
}

func TestReadHour(t *testing.T) {
	for typed, want := range map[string]string{
		"2.00 pm": "14:00:00", "2pm": "14:00:00", "10.30am": "10:30:00", "10:30 a.m.": "10:30:00", "10.30 a.m": "10:30:00", "14:00": "14:00:00", "14.00": "14:00:00", "12 noon": "12:00:00", "Noon": "12:00:00", "9.05 PM": "21:05:00",
		"0:00": "00:00:00", "": "", "25:00": "", "after Council": "", "2.00 pm or later": "", "13.00 pm": "",
	} {
		if got := ReadHour(typed).ISO(); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}

// FuzzWrite writes a calendar with any words, which readers show as they are but for what no calendar can hold.
func FuzzWrite(f *testing.F) {
	for _, s := range []string{"Cabinet", strings.Repeat("é", 80), "a;b,c\\n\\", "one\r\ntwo\nthree\x00\x7f\tfour", "END:VEVENT\r\nBEGIN:VALARM", strings.Repeat("x", 75), " " + strings.Repeat(" ", 160), "\xff\ufffe]]>", "\u202eCabinet"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Calendar{Product: "test", Name: s, Events: []Event{{UID: "1", Day: "2025-07-08", From: ReadHour(s), To: ReadHour(s), Summary: "x" + s, Location: s, Description: s}}}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' || r == 0x7f {
				return -1
			}
			return r
		}, strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n"))
		summary, err := read(t, c)["1"].only("SUMMARY")
		if got := meant(summary.value); err != nil || got != "x"+want {
			t.Errorf("%q came out as %q: %v", "x"+want, got, err)
		}
		if !utf8.Valid(c.Write()) {
			t.Errorf("%q makes bytes that are no character", s)
		}
	})
}
