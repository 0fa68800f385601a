package register_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"cabinet/internal/language"
	"cabinet/internal/record"
	"cabinet/internal/register"
	"cabinet/internal/schematest"
)

// paper is a paper on an exception, at an address.
func paper(address string, change func(l *record.Listing, x *record.Exception)) record.Paper {
	x := &record.Exception{Rule: "Rule 6 (e)", Value: 28_269_300, Basis: record.Whole}
	l := &record.Listing{Department: "Roads", Exception: x}
	if change != nil {
		change(l, x)
	}
	return record.Paper{ID: record.ID(address), Address: address, Title: "The whole title", ShortTitle: "Buses", Listing: l}
}

// meeting is a meeting of a day.
func meeting(day string, papers ...record.Paper) record.Meeting {
	return record.Meeting{Address: "cabinet/" + day, Council: "A Council", Body: "Cabinet", Date: day, Day: day, Papers: papers}
}

// addresses are those of rows, and the days of withdrawals.
func addresses(r register.Register) (out []string) {
	for _, row := range r.Exceptions {
		if row.Withdrawn != nil {
			out = append(out, "withdrawn "+row.Withdrawn.On)
			continue
		}
		out = append(out, row.Address)
	}
	return out
}

func TestRows(t *testing.T) {
	const feb, mar = "cabinet/2025-02-07", "cabinet/2025-03-07"
	gone := func(address, on string, exception bool) record.Paper {
		return record.Paper{ID: record.ID(address), Address: address, Title: "Secret", Withdrawn: &record.Withdrawal{On: on, Reason: "It named a person", Exception: exception}}
	}
	earlier := paper(feb+"/early", func(_ *record.Listing, x *record.Exception) {
		x.DecidedBy, x.DecidedOn = "Chief Executive", "2024-12-19"
	})
	both := paper(feb+"/both", nil)
	english, welsh := paper(feb+"/report", nil), paper(feb+"/adroddiad", nil)
	english.Translations, welsh.Translations = []record.Translation{{Language: "cy", Address: welsh.Address}}, []record.Translation{{Language: "en-GB", Address: english.Address}}
	welsh.Language = "cy"
	again := paper(mar+"/deferred", nil)
	before := gone(feb+"/deferred", "2025-02-20", true)
	again.ID, before.ID = record.ID("deferred"), record.ID("deferred")
	twice := paper(feb+"/deferred", nil)
	twice.ID = again.ID
	draft := paper(feb+"/draft", nil)
	draft.Draft = true
	for name, tt := range map[string]struct {
		meetings []record.Meeting
		want     string
	}{
		"none":                               {nil, ""},
		"the newest decision first":          {[]record.Meeting{meeting("2025-03-07", paper(mar+"/late", nil)), meeting("2025-02-07", earlier, both)}, mar + "/late " + feb + "/both " + feb + "/early"},
		"once, whatever meetings it goes to": {[]record.Meeting{meeting("2025-03-07", both), meeting("2025-02-07", both)}, feb + "/both"},
		"one that another meeting alone has": {[]record.Meeting{meeting("2025-03-07", both)}, feb + "/both"},
		"in one language":                    {[]record.Meeting{meeting("2025-02-07", welsh, english)}, english.Address},
		"in the language that there is":      {[]record.Meeting{meeting("2025-02-07", welsh)}, welsh.Address},
		"what was withdrawn comes last":      {[]record.Meeting{meeting("2025-02-07", gone(feb+"/x", "2025-09-01", true), gone(feb+"/y", "2025-09-03", true), both)}, both.Address + " withdrawn 2025-09-03 withdrawn 2025-09-01"},
		"another paper that was withdrawn":   {[]record.Meeting{meeting("2025-02-07", gone(feb+"/x", "2025-09-01", false))}, ""},
		"an erased paper":                    {[]record.Meeting{meeting("2025-02-07", gone("", "2025-09-01", true))}, ""},
		"withdrawn, and published elsewhere": {[]record.Meeting{meeting("2025-03-07", again), meeting("2025-02-07", before)}, again.Address},
		"published with two meetings":        {[]record.Meeting{meeting("2025-03-07", again), meeting("2025-02-07", twice)}, again.Address},
		"no exception":                       {[]record.Meeting{meeting("2025-02-07", record.Paper{Address: feb + "/x", Listing: &record.Listing{}}, record.Paper{Address: feb + "/y"})}, ""},
		"a draft":                            {[]record.Meeting{meeting("2025-02-07", draft)}, ""},
	} {
		if got := strings.Join(addresses(register.Of(tt.meetings)), " "); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

// Of a paper that was withdrawn nothing is told but the day and the reason that is published.
func TestTombstone(t *testing.T) {
	p := paper("cabinet/2025-02-07/secret", nil)
	p.Title, p.ShortTitle, p.Withdrawn = "Secret", "Secret", &record.Withdrawal{On: "2025-03-03", Day: "3 March 2025", Reason: "It named a person", Exception: true}
	r := register.Of([]record.Meeting{meeting("2025-02-07", p)})
	for name, text := range map[string][]byte{"JSON": r.Write(), "CSV": r.CSV(language.English, "")} {
		for _, word := range []string{"ecret", "Roads", "Rule 6", "282"} {
			if bytes.Contains(text, []byte(word)) {
				t.Errorf("%s tells %q: %s", name, word, text)
			}
		}
		for _, word := range []string{"2025-03-03", "It named a person", p.ID} {
			if !bytes.Contains(text, []byte(word)) {
				t.Errorf("%s does not tell %q: %s", name, word, text)
			}
		}
	}
	if n := r.Totals.All.Exceptions; n != 0 {
		t.Errorf("%d are counted", n)
	}
}

// The row of a paper tells whose decision it is: that of an officer, or of the meeting.
func TestDecision(t *testing.T) {
	for _, tt := range []struct{ taken, day, year, quarter string }{
		{"2024-12-19", "2024-12-19", "2024-25", "2024-25 Q3"}, {"", "2025-04-01", "2025-26", "2025-26 Q1"}, {"2025-03-31", "2025-03-31", "2024-25", "2024-25 Q4"},
		{"2000-01-01", "2000-01-01", "1999-00", "1999-00 Q4"}, {"2025-06-30", "2025-06-30", "2025-26", "2025-26 Q1"}, {"2025-07-01", "2025-07-01", "2025-26", "2025-26 Q2"}, {"some day", "some day", "", ""},
	} {
		r := register.Of([]record.Meeting{meeting("2025-04-01", paper("cabinet/2025-04-01/x", func(_ *record.Listing, x *record.Exception) { x.DecidedOn = tt.taken }))})
		if row := r.Exceptions[0]; row.Day != tt.day || row.Year != tt.year || row.Quarter != tt.quarter {
			t.Errorf("%q: %s, %s, %s", tt.taken, row.Day, row.Year, row.Quarter)
		}
	}
}

// many are meetings with papers on exceptions of all kinds.
func many(random *rand.Rand, n int) (meetings []record.Meeting) {
	some := func(words ...string) string { return words[random.IntN(len(words))] }
	for i := range n {
		day := fmt.Sprintf("20%02d-%02d-%02d", 20+random.IntN(6), 1+random.IntN(12), 1+random.IntN(28))
		address := fmt.Sprintf("cabinet/%s-%d", day, i)
		p := paper(address+"/x", func(l *record.Listing, x *record.Exception) {
			l.Department, x.Rule, x.Ground = some("Roads", "roads", "Schools", ""), some("Rule 1", "Rule 2", ""), some("Schedule 5", "")
			x.Value, x.Basis, x.VAT = random.Int64N(1_000_000)-1, some(record.Whole, record.Yearly), some("including", "excluding", "")
			if random.IntN(4) == 0 {
				x.NewValue = random.Int64N(1_000_000)
			}
			if random.IntN(50) == 0 {
				x.Value, x.NewValue = 1<<62, 0
			}
		})
		if random.IntN(10) == 0 {
			p.Listing, p.Withdrawn = nil, &record.Withdrawal{Exception: true}
		}
		meetings = append(meetings, record.Meeting{Address: address, Council: some("A Council", "B Council"), Date: day, Papers: []record.Paper{p}})
	}
	return meetings
}

// In each way of grouping, the groups have every exception once, and their sums are those of all. No figure adds values of
// different kinds: each is the sum of the rows that have its basis and its VAT.
func TestTotals(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		meetings := many(random, random.IntN(40))
		r := register.Of(meetings)
		live, kinds := 0, map[register.Sum]int64{}
		unvalued := 0
		for _, row := range r.Exceptions {
			if row.Withdrawn != nil {
				continue
			}
			live++
			if pence, ok := row.Amount(); ok {
				kinds[register.Sum{Basis: row.Basis, VAT: row.VAT}] += pence
			} else {
				unvalued++
			}
		}
		all := r.Totals.All
		if all.Exceptions != live || all.Unvalued != unvalued || !maps.Equal(byKind(all), kinds) {
			t.Fatalf("%+v of %d rows, %d without a value, and %v", all, live, unvalued, kinds)
		}
		for name, groups := range map[string][]register.Group{"departments": r.Totals.Departments, "grounds": r.Totals.Grounds, "years": r.Totals.Years, "quarters": r.Totals.Quarters} {
			together := register.Group{}
			added := map[register.Sum]int64{}
			seen := map[string]bool{}
			for _, g := range groups {
				together.Exceptions, together.Unvalued = together.Exceptions+g.Exceptions, together.Unvalued+g.Unvalued
				for kind, pence := range byKind(g) {
					added[kind] += pence
				}
				if key := g.Name + "\x00" + g.Council; seen[key] || g.Exceptions == 0 {
					t.Fatalf("%s: %+v is twice there, or has nothing", name, g)
				} else {
					seen[key] = true
				}
			}
			if together.Exceptions != live || together.Unvalued != unvalued || !maps.Equal(added, kinds) {
				t.Fatalf("%s have %+v and %v, and all have %+v", name, together, added, all)
			}
		}
		random.Shuffle(len(meetings), func(i, j int) { meetings[i], meetings[j] = meetings[j], meetings[i] })
		if again := register.Of(meetings); !reflect.DeepEqual(again, r) {
			t.Fatal("another order of meetings makes another register")
		}
	}
}

// byKind are the sums of a group, each by its kind.
func byKind(g register.Group) map[register.Sum]int64 {
	out := map[register.Sum]int64{}
	for _, s := range g.Sums {
		out[register.Sum{Basis: s.Basis, VAT: s.VAT}] += s.Pence
	}
	return out
}

// hostile are words that somebody may have written to harm a reader.
var hostile = []string{
	`=HYPERLINK("http://x.example","free")`, "+44 1234 567890", "-1+1", "@SUM(A1)", "\tTab", "\rReturn", "\nLine", "＝1+1", `"quoted", with a comma`, "two\nlines", "semi;colon", "'apostrophe",
	"<script>alert(1)</script>", "\u202eright to left", "מכרז", strings.Repeat("long ", 60), "\ufeffmark", "\x00nothing", " =1",
}

// A spreadsheet reads back what was written, and takes no words for a formula.
func TestCSV(t *testing.T) {
	for _, words := range hostile {
		yes, no, lost := true, false, int64(-1)
		p := paper("cabinet/2025-02-07/x", func(l *record.Listing, x *record.Exception) {
			l.Department, l.Number = words, words
			*x = record.Exception{Reference: words, Title: words, Description: words, Rule: words, Ground: words, Asks: words, DecidedBy: words, Supplier: words, SupplierDetails: words, Registration: words,
				Value: -123_450, NewValue: 1 << 62, Basis: record.Whole, VAT: "excluding", IrrecoverableVAT: &lost, SME: &yes, Voluntary: &no, Process: "tender", Starts: "2025-04-01", NewEnd: "2027-03-31"}
		})
		text := register.Of([]record.Meeting{meeting("2025-02-07", p)}).CSV(language.English, "https://papers.example.gov.uk/")
		rest, marked := bytes.CutPrefix(text, []byte("\ufeff"))
		if !marked || !bytes.HasSuffix(text, []byte("\r\n")) {
			t.Fatalf("%q: no mark of UTF-8, or no line end: %q", words, text)
		}
		rows, err := csv.NewReader(bytes.NewReader(rest)).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != len(rows[0]) {
			t.Fatalf("%q: %d rows, %v", words, len(rows), err)
		}
		cells := map[string]string{}
		for i, head := range rows[0] {
			if _, twice := cells[head]; twice || head == "" {
				t.Errorf("two columns are called %q", head)
			}
			cells[head] = rows[1][i]
		}
		read := strings.ReplaceAll(strings.TrimPrefix(register.Guarded(words), "\r"), "\r", "") // which a reader of CSV takes for line ends
		for _, head := range []string{"Reference number", "Title", "Department", "Description", "Supplier", "Supplier details", "Registration number", "Rule", "Ground in procurement law", "Meeting is asked to", "Decided by", "Decision number"} {
			if cells[head] != read {
				t.Errorf("%s: %q, want %q", head, cells[head], read)
			}
			if c := cells[head]; strings.ContainsAny(c[:1], "=+-@\t\r") {
				t.Errorf("%s begins a formula: %q", head, c)
			}
		}
		for head, want := range map[string]string{
			"Value (£)": "-1234.50", "Value after extension (£)": "46116860184273879.04", "VAT that can't be recovered (£)": "-0.01", "Value is for": "whole contract", "VAT in value": "excluding VAT",
			"Small or medium-sized enterprise": "Yes", "Voluntary or community organisation": "No", "Invitation to quote or tender": "Invitation to tender", "Start date": "2025-04-01", "End date": "", "End date after extension": "2027-03-31",
			"Meeting date": "2025-02-07", "Financial year": "2024-25", "Quarter": "2024-25 Q4", "Paper": "https://papers.example.gov.uk/cabinet/2025-02-07/x/index.html", "Withdrawn on": "",
		} {
			if cells[head] != want {
				t.Errorf("%s: %q, want %q", head, cells[head], want)
			}
		}
	}
}

func TestPounds(t *testing.T) {
	for pence, want := range map[int64]string{0: "0.00", 5: "0.05", -5: "-0.05", 100: "1.00", 28_269_300: "282693.00", -1 << 63: "-92233720368547758.08"} {
		if got := register.Pounds(pence); got != want {
			t.Errorf("%d: %s, want %s", pence, got, want)
		}
	}
}

// FuzzGuarded holds that no spreadsheet takes guarded words for a formula, and that none are lost.
func FuzzGuarded(f *testing.F) {
	for _, words := range hostile {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		got := register.Guarded(words)
		if !strings.HasSuffix(got, words) || len(got) > len(words)+1 {
			t.Errorf("%q becomes %q", words, got)
		}
		if got != "" && strings.ContainsAny(got[:1], "=+-@\t\r\n") {
			t.Errorf("%q begins a formula", got)
		}
	})
}

// Every register is as its schema tells: an empty one, one with every key, and generated ones.
func TestRegisterIsValid(t *testing.T) {
	yes, lost := true, int64(0)
	full := paper("cabinet/2025-02-07/x", func(l *record.Listing, x *record.Exception) {
		l.Number = "24/00093"
		*x = record.Exception{Reference: "x", Title: "x", Description: "x", Rule: "x", Ground: "x", Asks: "x", DecidedBy: "x", DecidedOn: "2025-01-01", Supplier: "x", SupplierDetails: "x", Value: 1, Basis: record.Yearly, VAT: "including",
			NewValue: 2, IrrecoverableVAT: &lost, Starts: "2025-01-01", Ends: "2025-01-01", NewEnd: "2025-01-01", Review: "2025-01-01", Process: "direct award", SME: &yes, Voluntary: &yes, Registration: "x"}
	})
	full.Language, full.Translations = "cy", []record.Translation{{Language: "en-GB", Address: "cabinet/2025-02-07/y"}}
	gone := record.Paper{ID: record.ID("g"), Address: "cabinet/2025-02-07/g", Withdrawn: &record.Withdrawal{Exception: true, Reason: "x"}}
	for i, meetings := range [][]record.Meeting{nil, {meeting("2025-02-07", full, gone)}, many(rand.New(rand.NewPCG(5, 6)), 100)} {
		if err := schematest.Validate(t, register.Schema, register.Of(meetings).Write()); err != nil {
			t.Errorf("register %d: %v", i, err)
		}
	}
	for _, wrong := range []string{`{"format": 1}`, `{"format": 1, "exceptions": [{"value": "£1"}], "totals": {"all": {"name": "", "exceptions": 0, "sums": []}, "departments": [], "grounds": [], "years": [], "quarters": []}}`} {
		if schematest.Validate(t, register.Schema, []byte(wrong)) == nil {
			t.Errorf("%s is valid", wrong)
		}
	}
}

// The schema has the keys of the types that are written, and says what each means; it asks for those that are always there.
func TestSchemaHasTheKeys(t *testing.T) {
	for _, d := range schematest.Differences(t, register.Schema, map[string]reflect.Type{
		"": reflect.TypeFor[register.Register](), "row": reflect.TypeFor[register.Row](), "totals": reflect.TypeFor[register.Totals](),
		"group": reflect.TypeFor[register.Group](), "sum": reflect.TypeFor[register.Sum](),
	}) {
		t.Error(d)
	}
}

// A paper that was published with a meeting that is cancelled, and with the one in its place, counts as that of the one that is
// held, also where that is the earlier one.
func TestMeetingCancelled(t *testing.T) {
	first, second := meeting("2025-02-07", paper("cabinet/2025-02-07/x", nil)), meeting("2025-02-14", paper("cabinet/2025-02-14/x", nil))
	first.Papers[0].ID = second.Papers[0].ID
	for _, off := range []*record.Meeting{&first, &second} {
		off.Cancelled = &record.Fate{On: "2025-02-03"}
		if got := register.Of([]record.Meeting{second, first}).Exceptions; len(got) != 1 || got[0].Off || got[0].Meeting == off.Address {
			t.Errorf("without %s: %+v", off.Address, got)
		}
		if got := register.Of([]record.Meeting{*off}).Exceptions; len(got) != 1 || !got[0].Off {
			t.Errorf("%s alone: %+v", off.Address, got)
		}
		off.Cancelled = nil
	}
}
