package text

import (
	"fmt"
	"strings"
	"testing"
)

func TestAmounts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"£282,693.00, and £282,693", "£282,693.00=28269300/1 £282,693=28269300/100"},
		{"c.£2.8m (or £2.8 million, £2.80M, £2,800k)", "£2.8m=280000000/10000000 £2.8 million=280000000/10000000 £2.80M=280000000/1000000 £2,800k=280000000/100000"},
		{"£1bn. £3 thousand; £3 more; £5 m", "£1bn=100000000000/100000000000 £3 thousand=300000/100000 £3=300/100 £5=500/100"},
		{"£2.8 miliwn, £2 filiwn", "£2.8 miliwn=280000000/10000000 £2 filiwn=200000000/100000000"},
		{"£1-2m, £1.5–2m, £1.5 to £2 million, £, £x, £,", "£2 million=200000000/100000000"},
		{"£5,000. £5, £6.", "£5,000=500000/100 £5=500/100 £6=600/100"},
		{"£99999999999999 £0.0000000001m £9999999999999bn", ""},
	} {
		var got []string
		for _, a := range Amounts(c.text) {
			got = append(got, fmt.Sprintf("%s=%d/%d", c.text[a.Start:a.End], a.Pence, a.Unit))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.text, s, c.want)
		}
	}
}

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		text  string
		pence int64
		want  bool
	}{
		{"£2.8m", 282_693_000, true},
		{"£2.8m", 286_000_000, false},
		{"£283,000", 28_269_300, true},
		{"£283,001", 28_269_300, false},
		{"£282,693", 28_269_340, true},
		{"£0", 0, true},
	} {
		if a := Amounts(c.text)[0]; a.Rounds(c.pence) != c.want {
			t.Errorf("%s as %d pence: %v", c.text, c.pence, !c.want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"on 31 March 2025.", "31 March 2025=2025-03-31"},
		{"the 31st March 2025, 1st of Sept 2024, 2 Feb, 2024", "31st March 2025=2025-03-31 1st of Sept 2024=2024-09-01 2 Feb, 2024=2024-02-02"},
		{"31/03/2025 and 1/4/2025", "31/03/2025=2025-03-31 1/4/2025=2025-04-01"},
		{"31 June 2025", "31 June 2025=2025-06-31"},
		{"Friday 6 February 2025, Friday, 6 February 2025, Friday the 6th February 2025", "6 February 2025=2025-02-06 (Friday) 6 February 2025=2025-02-06 (Friday) 6th February 2025=2025-02-06 (Friday)"},
		{"3/31/2025, 2012/12/2024, SI 2012/2089, 1.12 March 2025, 45 March 2025, 6 March, 6 Marches 2025, 6 Ma 2025, 6 March 20255, Black Friday", ""},
		{"6\u00a0March\u00a02025", "6\u00a0March\u00a02025=2025-03-06"},
		{"ar 14 Tachwedd 2018, 1af o Fawrth 2025, 3ydd Medi 2025", "14 Tachwedd 2018=2018-11-14 1af o Fawrth 2025=2025-03-01 3ydd Medi 2025=2025-09-03"},
		{"dydd Mawrth 3 Mawrth 2026, ddydd Iau 5 Mawrth 2026", "3 Mawrth 2026=2026-03-03 (Tuesday) 5 Mawrth 2026=2026-03-05 (Thursday)"},
		{"Dydd Iau 9 Ionawr 2025, Ddydd Iau, 9fed Ionawr 2025", "9 Ionawr 2025=2025-01-09 (Thursday) 9fed Ionawr 2025=2025-01-09 (Thursday)"},
		{"DYDD IAU 9 IONAWR 2025, THURSDAY 9 JANUARY 2025", "9 IONAWR 2025=2025-01-09 (Thursday) 9 JANUARY 2025=2025-01-09 (Thursday)"},
		{"9 Jan. 2025; the sun 9 January 2025", "9 Jan. 2025=2025-01-09 9 January 2025=2025-01-09"},
		{"It ends on Monday 30 September. 2025 is next, and 9 May. 2026 too.", ""},
		{"9 Sept. 2025, 3 Oct. 2025", "9 Sept. 2025=2025-09-09 3 Oct. 2025=2025-10-03"},
		{"31.03.2025, 31-03-2025", "31.03.2025=2025-03-31 31-03-2025=2025-03-31"},
		{"January 9, 2025; Friday, January 9th 2025; February 30, 2025", "January 9, 2025=2025-01-09 January 9th 2025=2025-01-09 (Friday) February 30, 2025=2025-02-30"},
		{"9/01.2025, 9.1-2025, Rule 1.9.1.2025, REF/9-1-2025, 12-9-1-2025; In May 12 2000 votes; May 12, 200; Room 9, 2025", ""},
		{"paragraphs 1, 2 and 3; 24 hours; 2024-25; 17 12 2024", ""},
	} {
		var got []string
		for _, d := range Days(c.text) {
			s := c.text[d.Start:d.End] + "=" + d.Date.ISO()
			if d.Weekday >= 0 {
				s += " (" + d.Weekday.String() + ")"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.text, s, c.want)
		}
	}
}

// TestExists shows which days the calendar has.
func TestExists(t *testing.T) {
	for text, want := range map[string]bool{
		"29 February 2024": true, "31 December 1900": true, "31 June 2025": false, "29 February 2025": false, "29 February 1900": false,
	} {
		if d := Days(text)[0]; d.Exists() != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}

// FuzzRead reads any text: what is read stands in it.
func FuzzRead(f *testing.F) {
	f.Add("On Friday 6 February 2025 c.£2.8m per annum. İ£1-2 million, a total of £5.00.")
	f.Add("31/12/2024\u00a0£1\u00a0million? Annual cost of about £3")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, a := range Amounts(text) {
			if a.Start < end || a.End <= a.Start || a.End > len(text) || a.Pence < 0 || a.Unit <= 0 || a.coarse() <= 0 {
				t.Errorf("%+v in %q", a, text)
			}
			end = a.End
			if s := SentenceAt(text, a.Start, a.End); s.Start < 0 || s.Start > a.Start || s.End < a.End || s.End > len(text) {
				t.Errorf("%+v stands in the sentence %+v of %q", a, s, text)
			}
		}
		end = 0
		for _, d := range Days(text) {
			if d.Start < end || d.End > len(text) || d.Weekday >= 0 && d.WeekdayAt >= d.Start {
				t.Errorf("%+v in %q", d, text)
			}
			end = d.End
		}
		for _, s := range Sentences(text) {
			if s != SentenceAt(text, s.End-1, s.End-1) {
				t.Errorf("the sentence %+v of %q is another one where it ends", s, text)
			}
		}
	})
}
