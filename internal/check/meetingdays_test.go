package check_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cabinet/internal/casefile"
	"cabinet/internal/check"
	"cabinet/internal/diag"
	"cabinet/internal/tagpdf"
)

const privateItem = "[[item]]\nid = \"depot\"\ntitle = \"Depot\"\nexempt = { paragraphs = [\"3\"], reason = \"It has prices.\" }\n"

// TestDaysOfMeetings looks at meetings of a cabinet on Friday 7 February 2025, unless the file has another day.
func TestDaysOfMeetings(t *testing.T) {
	for _, tt := range []struct{ name, meeting, council, want string }{
		{"nothing private", "", "", ""},
		{"private without notice", privateItem, "", "this item is private, and no notice of that is recorded, which was due by 9 January 2025"},
		{"with both notices in time", "[private]\nnotice = 2025-01-09\nagain = 2025-01-30\n" + privateItem, "", ""},
		{"the first a day late", "[private]\nnotice = 2025-01-10\nagain = 2025-01-30\n" + privateItem, "", "between the notice on 10 January 2025 and the meeting on 7 February 2025 are 27 clear days, not 28"},
		{"the second a day late", "[private]\nnotice = 2025-01-09\nagain = 2025-01-31\n" + privateItem, "", "between the second notice on 31 January 2025 and the meeting on 7 February 2025 are 4 clear days, not 5"},
		{"the second to come", "[private]\nnotice = 2025-01-09\n" + privateItem, "", ""},
		{"published without the second", "published = 2025-01-30\n[private]\nnotice = 2025-01-09\n" + privateItem, "", "no second notice of the private part is recorded, which was due by 30 January 2025"},
		{"agreed", "[private]\nagreed = \"the Chairman of Scrutiny, 3 February 2025\"\n" + privateItem, "", ""},
		{"agreed, and published without the reasons", "published = 2025-01-30\n[private]\nagreed = \"the Chairman of Scrutiny, 3 February 2025\"\n" + privateItem, "", "nothing says when the reasons were published why this private meeting can't wait"},
		{"agreed, and published with them", "published = 2025-01-30\n[private]\nagreed = \"the Chairman of Scrutiny, 3 February 2025\"\nreasons = 2025-02-03\n" + privateItem, "", ""},
		{"agreed by who decides", "[private]\nagreed = \"the Leader, 3 February 2025\"\n" + privateItem, "", "\"the Leader, 3 February 2025\" is none of those who can agree that a private meeting can't wait"},
		{"an appendix alone, the first a day late", "[private]\nnotice = 2025-01-10\nagain = 2025-01-30\n", "", "between the notice on 10 January 2025 and the meeting on 7 February 2025 are 27 clear days, not 28"},
		{"in Wales", privateItem, "language = \"cy\"\n", ""},
		{"withdrawn", privateItem + "withdrawn = { reason = \"It was settled.\" }\n", "", ""},
		{"a committee", privateItem, "governance = \"committee\"\n", ""},
		{"a body that is a committee", privateItem, "body.cabinet.access = \"committee\"\n", ""},
		{"a period of the council's own", "[private]\nnotice = 2025-01-09\nagain = 2025-01-30\n" + privateItem, "[days]\nkey_notice = { clear = 29, count = \"calendar\" }\n",
			"between the notice on 9 January 2025 and the meeting on 7 February 2025 are 28 clear days, not 29"},
		{"on a Saturday", "date = 2025-02-08\n", "", "8 February 2025 is a Saturday"},
		{"on Good Friday", "date = 2025-04-18\n", "", "Friday 18 April 2025 is a holiday"},
		{"on a day of the council's own", "date = 2025-02-07\n", "[[holiday]]\ndate = 2025-02-07\n", "Friday 7 February 2025 is a holiday"},
		{"far ahead", "date = 2099-02-06\n", "", "the bank holidays of 2099 are not known, and count as working days"},
		{"no day", "date = \"soon\"\n" + privateItem, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			date := "date = 2025-02-07\n"
			if strings.HasPrefix(tt.meeting, "date") {
				date = ""
			}
			folder := casefile.Folder{FS: fstest.MapFS{
				"councils/wychwood.toml": {Data: []byte("name = \"Wychwood\"\nbody.cabinet.name = \"Cabinet\"\n" + tt.council)},
				"meetings/sitting.toml":  {Data: []byte("council = \"wychwood\"\nbody = \"cabinet\"\n" + date + tt.meeting)},
			}}
			var reading, list diag.List
			council, meeting := folder.Council("wychwood", &reading), folder.Meeting("sitting", &reading)
			check.NewLaw(council).CheckDays(meeting, council, &list)
			var got []string
			for _, d := range list.Sorted() {
				got = append(got, d.Message)
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}

func TestDayPeriods(t *testing.T) {
	for _, tt := range []struct{ days, want string }{
		{"", ""},
		{"reports = { clear = 8 }", ""},
		{"reports = { clear = 5 }", "reports are due when the papers are to be published, 5 clear days before the meeting"},
		{"publication = { clear = 10 }\nreports = { clear = 8 }", "reports are due when the papers are to be published, 10 clear days before the meeting"},
		{"reports = { clear = 5, count = \"calendar\" }", ""},                                           // which of the two is earlier depends on the meeting
		{"reports = { clear = 5 }\n[appendices]\nexempt = \"Exempt under Part 4 of Schedule 12A\"", ""}, // the law of Wales has a period of its own
		{"call_in = { clear = 401 }", "days.call_in is longer than any period that is counted"},
		{"call_in = { clear = -1 }", ""}, // what can't be read is reported by itself
	} {
		folder := casefile.Folder{FS: fstest.MapFS{"councils/wychwood.toml": {Data: []byte("name = \"Wychwood\"\n[days]\n" + tt.days)}}}
		var reading, list diag.List
		check.Council(folder.Council("wychwood", &reading), tagpdf.Liberation(), &list)
		var got []string
		for _, d := range list.Sorted() {
			if d.Rule == "day-period" {
				got = append(got, d.Message)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.days, s, tt.want)
		}
	}
}
