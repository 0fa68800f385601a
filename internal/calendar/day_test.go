package calendar

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// at is a place that is known, as that of a value in a file is.
var at = casefile.Place{Span: diag.NewSource("a file", []byte("x")).Whole()}

func inFile(t *testing.T, iso string) casefile.Date {
	d := day(t, iso)
	d.Place = at
	return d
}

func clear(n int, count string) casefile.Period {
	p := casefile.Period{Place: at, Clear: casefile.Number{Place: at, Value: n}}
	if count != "" {
		p.Count = casefile.Text{Place: at, Value: count}
	}
	return p
}

func TestOf(t *testing.T) {
	both := Notices{Key: true, Private: true}
	for _, tt := range []struct {
		name, body      string
		governance      string
		notices         Notices
		days            casefile.Days
		date, published string
		want            string
	}{
		{
			name: "an executive", notices: both, date: "2025-02-07",
			want: "key-notice 2025-01-09, private-notice 2025-01-09, private-notice-again 2025-01-30, publication 2025-01-30, meeting 2025-02-07",
		},
		{
			name: "with days of the council's own", notices: both, date: "2025-02-07", published: "2025-01-29",
			days: casefile.Days{Reports: clear(8, "working"), CallIn: clear(5, "working"), KeyNotice: clear(20, "working")},
			want: "key-notice 2025-01-09, private-notice 2025-01-09, reports 2025-01-27, published 2025-01-29, private-notice-again 2025-01-30, publication 2025-01-30, meeting 2025-02-07, call-in 2025-02-14",
		},
		{
			name: "over Christmas and the New Year", notices: both, date: "2026-01-06",
			days: casefile.Days{Reports: clear(10, ""), CallIn: clear(3, "")},
			want: "key-notice 2025-12-08, private-notice 2025-12-08, reports 2025-12-17, private-notice-again 2025-12-24, publication 2025-12-24, meeting 2026-01-06, call-in 2026-01-09",
		},
		{
			name: "before Easter Monday is over", date: "2025-04-22", notices: Notices{Key: true},
			want: "key-notice 2025-03-24, publication 2025-04-10, meeting 2025-04-22",
		},
		{
			name: "a committee", date: "2025-02-07",
			want: "publication 2025-01-30, meeting 2025-02-07",
		},
		{
			name: "what one person decides", notices: both, date: "2025-02-07", body: casefile.DecisionsBody,
			days: casefile.Days{CallIn: clear(5, "")}, want: "meeting 2025-02-07, call-in 2025-02-14",
		},
		{
			name: "a committee of a council that has an executive", date: "2025-02-07", body: "planning", governance: "leader and cabinet",
			days: casefile.Days{CallIn: clear(5, "")}, want: "publication 2025-01-30, meeting 2025-02-07",
		},
		{
			name: "a committee of a council without one", date: "2025-02-07", body: "planning", governance: "committee",
			days: casefile.Days{CallIn: clear(5, "")}, want: "publication 2025-01-30, meeting 2025-02-07, call-in 2025-02-14",
		},
		{
			name: "a committee of a combined authority", date: "2025-02-07", body: "planning", governance: "combined authority",
			days: casefile.Days{CallIn: clear(5, "")}, want: "publication 2025-01-30, meeting 2025-02-07, call-in 2025-02-14",
		},
		{
			name: "a body of which that is not said", date: "2025-02-07", body: "joint", governance: "mayor and cabinet",
			days: casefile.Days{CallIn: clear(5, "")}, want: "publication 2025-01-30, meeting 2025-02-07, call-in 2025-02-14",
		},
		{name: "no day", want: ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := &casefile.Meeting{}
			if m.Body.Value = tt.body; tt.body == "" {
				m.Body.Value = "cabinet"
			}
			if tt.date != "" {
				m.Date = inFile(t, tt.date)
			}
			if tt.published != "" {
				m.Published = inFile(t, tt.published)
			}
			var got []string
			planning := casefile.Body{Access: casefile.Text{Place: at, Value: "committee"}}
			council := &casefile.Council{Days: tt.days, Governance: casefile.Text{Place: at, Value: tt.governance}, Bodies: map[string]casefile.Body{"planning": planning}}
			for _, d := range england(t).Of(m, council, tt.notices) {
				got = append(got, fmt.Sprintf("%s %s", d.Kind, d.On.ISO()))
				if !slices.Contains(Kinds, d.Kind) {
					t.Errorf("%s is no kind", d.Kind)
				}
			}
			if s := strings.Join(got, ", "); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}
