package check_test

import (
	"strings"
	"testing"
)

// procurementRules are the rules on the notices of procurement, the ground for a change, and urgency.
var procurementRules = []string{"modification-basis", "transparency-notice", "standstill", "award-notice", "details-notice", "change-notice", "urgency-own-act"}

// aContract is a case with its meeting, and what some rules say of it, one finding in a line.
type aContract struct{ name, keys, want string }

// holds demands what those rules say of cases of a meeting on Friday 20 November 2026.
func (c aContract) holds(t *testing.T, rules ...string) {
	t.Helper()
	t.Run(c.name, func(t *testing.T) {
		t.Helper()
		var got []string
		for _, d := range ofRules(findingsOf(t, filesOf(t, c.keys+"# meeting\ndate = 2026-11-20\n")), rules...) {
			got = append(got, d.Rule+": "+d.Message)
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("got  %s\nwant %s", strings.Join(got, "\n"), c.want)
		}
	})
}

const (
	toApprove = "[exception]\nto = \"make a direct award of a contract for cleaning\"\n[decision]\nasks = \"approve\"\n[contract]\n"
	toNote    = "[exception]\nto = \"make a direct award of a contract for cleaning\"\n[decision]\nasks = \"note urgent action\"\ntaken_on = 2026-10-01\n[contract]\n"
	services  = "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nbegun = 2026-09-01\n"
	care      = "type = \"light touch\"\nvat = \"none\"\nvalue = \"£900,000\"\nbegun = 2026-09-01\n"
	single    = "ground = \"PA23 Sch 5 para 6\"\n"
	pressing  = "ground = \"PA23 Sch 5 para 13\"\n"
)

// notices are the days of notices.
func notices(keys ...string) string { return "[contract.notices]\n" + strings.Join(keys, "\n") + "\n" }

// TestTransparencyNotice is section 44 of the Procurement Act 2023.
func TestTransparencyNotice(t *testing.T) {
	const (
		unsaid = "transparency-notice: nothing says when the transparency notice of this direct award was published"
		coming = "transparency-notice: nothing says that a transparency notice comes before this direct award"
		award  = "award = 2026-09-20"
	)
	for _, c := range []aContract{
		{"a single supplier, awarded", toNote + services + single + notices(award), unsaid},
		{"urgency, awarded", toNote + services + pressing + notices(award), unsaid},
		{"no suitable tender, awarded", toNote + services + "ground = \"PA23 s43\"\n" + notices(award), unsaid},
		{"regulations under section 42, awarded", toNote + services + "ground = \"PA23 s41 with s42\"\n" + notices(award), unsaid},
		{"light touch, awarded", toNote + care + single + notices(award), unsaid},
		{"ground in words", toNote + services + "ground = \"Procurement Act 2023, section 41 and Schedule 5, paragraph 6\"\n" + notices(award), unsaid},
		{"the choice of a user", toNote + care + "ground = \"PA23 Sch 5 para 15\"\n", ""},
		{"a call-off under a framework", toNote + services + "ground = \"PA23 s45(4)\"\n" + notices(award) + "[contract.framework]\nbegun = 2025-06-02\n", ""},
		{"a company of the council's own", toNote + services + "ground = \"PA23 Sch 2 para 2\"\n", ""},
		{"health care services", toNote + care + "ground = \"PSR reg 7\"\n", ""},
		{"below the threshold", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nbegun = 2026-09-01\n" + single, ""},
		{"the former law", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nfirst_contact = 2025-02-03\nground = \"PCR15 reg 32(2)(c)\"\n", ""},
		{"a ground of the law that does not govern", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nfirst_contact = 2025-02-03\n" + single, ""},
		{"a ground that is none", toNote + services + "ground = \"urgent, because time ran out\"\n", ""},

		{"to be approved", toApprove + services + single, coming},
		{"to be approved, and the paper says so", toApprove + services + single + "[prose]\nbackground = \"A transparency notice is published before the award.\"\n", ""},
		{"to be approved, and awarded already", toApprove + services + single + "awarded = 2026-10-01\n" + notices(award), unsaid},

		{"urgent action, and the contract is to start", toNote + services + pressing + "starts = 2026-12-15\n", coming},

		{"published before the award", toNote + services + single + "awarded = 2026-09-20\n" + notices("transparency = 2026-09-01", award), ""},
		{"published after the award", toNote + services + single + "awarded = 2026-09-20\n" + notices("transparency = 2026-09-21", award), "transparency-notice: the transparency notice was published on 21 September 2026, and the contract was awarded on 20 September 2026"},
		{"published on the day of the award", toNote + services + single + "awarded = 2026-09-20\n" + notices("transparency = 2026-09-20", award), "transparency-notice: the transparency notice was published on the day on which the contract was awarded, 20 September 2026"},
		{"published after the contract started", toNote + services + pressing + "starts = 2026-10-02\n" + notices("transparency = 2026-10-05", award, "details = 2026-10-20"), "transparency-notice: the transparency notice was published on 5 October 2026, and the contract started on 2 October 2026"},
		{"whether the threshold is reached is not said", toNote + "value = \"£650,000\"\nvat = \"including\"\nbegun = 2026-09-01\n" + single + notices(award), unsaid},
	} {
		c.holds(t, procurementRules...)
	}
}

// TestStandstill is sections 50 and 51 of the Act: eight working days, of which the first is that of publication, over the
// bank holidays of the whole United Kingdom. The ground is that of a single supplier unless the case says otherwise.
func TestStandstill(t *testing.T) {
	said := func(day string) string {
		return notices("transparency = 2025-09-01", "award = "+day, "details = 2026-11-20")
	}
	entered := func(day, award string) string {
		return toNote + services + single + "entered_into = " + day + "\n" + notices("transparency = 2025-09-01", "award = "+award, "details = "+day)
	}
	within := func(entered, award, ends string) string {
		return "standstill: the contract was entered into on " + entered + ", and the 8 working days of standstill from the contract award notice of " + award + " end on " + ends
	}
	for _, c := range []aContract{
		{"on the day after it ends", entered("2026-11-13", "2026-11-03"), ""},
		{"on its last day", entered("2026-11-12", "2026-11-03"), within("12 November 2026", "3 November 2026", "12 November 2026")},
		{"on the day of the notice", entered("2026-11-03", "2026-11-03"), within("3 November 2026", "3 November 2026", "12 November 2026")},
		{"before the notice", entered("2026-11-02", "2026-11-03"), "standstill: the contract award notice was published on 3 November 2026, and the contract was entered into on 2 November 2026"},
		{"across the Scottish August holiday, a day too early", entered("2026-08-10", "2026-07-29"), within("10 August 2026", "29 July 2026", "10 August 2026")},
		{"across the Scottish August holiday, in time", entered("2026-08-11", "2026-07-29"), ""},
		{"across England's August holiday", entered("2026-09-07", "2026-08-26"), within("7 September 2026", "26 August 2026", "7 September 2026")},
		{"across 12 July, held on Monday 13", entered("2026-07-17", "2026-07-08"), within("17 July 2026", "8 July 2026", "20 July 2026")},
		{"across St Patrick's Day", entered("2026-03-23", "2026-03-12"), within("23 March 2026", "12 March 2026", "24 March 2026")},
		{"across Easter", entered("2026-04-10", "2026-03-30"), within("10 April 2026", "30 March 2026", "10 April 2026")},
		{"across Christmas, New Year and 2 January", entered("2026-01-06", "2025-12-22"), within("6 January 2026", "22 December 2025", "6 January 2026")},
		{"across Christmas, New Year and 2 January, in time", entered("2026-01-07", "2025-12-22"), ""},
		{"across St Andrew's Day, still to come", toApprove + services + single + "starts = 2026-12-07\n" + said("2026-11-25"), "standstill: the contract is to start on 7 December 2026, and the 8 working days of standstill from the contract award notice of 25 November 2026 end on 7 December 2026"},
		{"across St Andrew's Day, in time", toApprove + services + single + "starts = 2026-12-08\n" + said("2026-11-25"), ""},
		{"started within it", toNote + services + single + "starts = 2026-10-09\n" + said("2026-10-01"), "standstill: the contract started on 9 October 2026, and the 8 working days of standstill from the contract award notice of 1 October 2026 end on 12 October 2026"},
		{"no suitable tender", toNote + services + "ground = \"PA23 s43\"\nentered_into = 2026-11-12\n" + said("2026-11-03"), within("12 November 2026", "3 November 2026", "12 November 2026")},
		{"after a competition", "[contract]\n" + services + "process = \"tender\"\nentered_into = 2026-11-12\n" + notices("tender = 2026-09-01", "award = 2026-11-03"), within("12 November 2026", "3 November 2026", "12 November 2026")},

		{"urgency has none", toNote + services + pressing + "entered_into = 2026-11-04\n" + said("2026-11-03"), ""},
		{"nor have regulations under section 42", toNote + services + "ground = \"PA23 s41 with s42\"\nentered_into = 2026-11-04\n" + said("2026-11-03"), ""},
		{"nor a light touch contract", toNote + care + single + "entered_into = 2026-11-04\n" + said("2026-11-03"), ""},
		{"nor one after a competition", "[contract]\n" + care + "process = \"tender\"\nentered_into = 2026-11-04\n" + notices("tender = 2026-09-01", "award = 2026-11-03"), ""},
		{"nor a call-off", toNote + services + "ground = \"PA23 s45(4)\"\nentered_into = 2026-11-04\n" + said("2026-11-03") + "[contract.framework]\nbegun = 2025-06-02\n", ""},
		{"nor a contract below the threshold", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nbegun = 2026-09-01\nentered_into = 2026-11-04\n" + said("2026-11-03"), ""},

		{"no notice, and entered into", toNote + services + single + "entered_into = 2026-11-04\n" + notices("transparency = 2026-09-01"), "standstill: nothing says when the contract award notice was published, and the contract was entered into on 4 November 2026"},
		{"no notice, and started", toNote + services + single + "starts = 2026-11-04\n" + notices("transparency = 2026-09-01"), "standstill: nothing says when the contract award notice was published, and the contract started on 4 November 2026"},
		{"no notice, to be approved, and time for one", toApprove + services + single + "starts = 2026-12-03\n" + notices("transparency = 2026-09-01"), ""},
		{"no notice, to be approved, and no time for one", toApprove + services + single + "starts = 2026-12-02\n" + notices("transparency = 2026-09-01"), "standstill: the contract is to start on 2 December 2026, and a standstill of 8 working days that begins with the meeting ends on 2 December 2026"},
		{"an urgent award without its notice", toNote + services + pressing + "starts = 2026-11-04\n" + notices("transparency = 2026-09-01"), "award-notice: nothing says when the contract award notice was published, and the contract started on 4 November 2026"},
		{"an urgent award with a late one", toNote + services + pressing + "entered_into = 2026-11-04\n" + said("2026-11-05"), "award-notice: the contract award notice was published on 5 November 2026, and the contract was entered into on 4 November 2026"},
		{"no notice, decided in urgency, and time for one", toNote + services + single + "starts = 2026-12-15\n" + notices("transparency = 2026-09-01"), ""},
		{"an urgent award, and the contract is to start", toNote + services + pressing + "starts = 2026-12-15\n" + notices("transparency = 2026-09-01"), ""},
		{"an urgent award to be approved", toApprove + services + pressing + notices("transparency = 2026-09-01"), ""},
		{"a call-off without its notice", toNote + services + "ground = \"PA23 s45(4)\"\n[contract.framework]\nbegun = 2025-06-02\n", "award-notice: nothing says when the contract award notice was published"},
		{"a call-off under a framework that nobody dates", toNote + services + "ground = \"PA23 s45(4)\"\n", ""},
		{"a user's choice", toNote + care + "ground = \"PA23 Sch 5 para 15\"\nentered_into = 2026-11-04\n", ""},
	} {
		c.holds(t, procurementRules...)
	}
}

// TestDetailsNotice is sections 53(1) and 87(3) of the Act. The last of 30 days that begin on 22 October 2026 is 20 November,
// the day of the meeting.
func TestDetailsNotice(t *testing.T) {
	before := func(more ...string) string {
		return notices(append([]string{"transparency = 2026-06-01", "award = 2026-06-15"}, more...)...)
	}
	overdue := func(entered, due string) string {
		return "details-notice: the contract was entered into on " + entered + ", and nothing says when its contract details notice was published, which was due by " + due
	}
	const small = "[contract]\ntype = \"services\"\nvat = \"including\"\nbegun = 2026-06-01\n"
	for _, c := range []aContract{
		{"due on the day of the meeting", toNote + services + pressing + "entered_into = 2026-10-22\n" + before(), ""},
		{"due the day before", toNote + services + pressing + "entered_into = 2026-10-21\n" + before(), overdue("21 October 2026", "19 November 2026")},
		{"a single supplier", toNote + services + single + "entered_into = 2026-10-01\n" + before(), overdue("1 October 2026", "30 October 2026")},
		{"published in time", toNote + services + pressing + "entered_into = 2026-10-01\n" + before("details = 2026-10-30"), ""},
		{"published a day late", toNote + services + pressing + "entered_into = 2026-10-01\n" + before("details = 2026-10-31"), "details-notice: the contract details notice was published on 31 October 2026, and was due by 30 October 2026"},
		{"published before there was a contract", toNote + services + pressing + "entered_into = 2026-10-01\n" + before("details = 2026-09-30"), "details-notice: the contract details notice was published on 30 September 2026, and the contract was entered into on 1 October 2026"},
		{"light touch, within 120 days", toNote + care + single + "entered_into = 2026-07-24\n" + before(), ""},
		{"light touch, after 120 days", toNote + care + single + "entered_into = 2026-07-23\n" + before(), overdue("23 July 2026", "19 November 2026")},
		{"a light touch call-off", toNote + care + "ground = \"PA23 s45(4)\"\nentered_into = 2026-09-01\n" + before() + "[contract.framework]\nbegun = 2025-06-02\n", ""},
		{"a user's choice", toNote + care + "ground = \"PA23 Sch 5 para 15\"\nentered_into = 2026-07-01\n", ""},
		{"after a competition", "[contract]\n" + services + "process = \"tender\"\nentered_into = 2026-10-01\n" + before("tender = 2026-05-01"), overdue("1 October 2026", "30 October 2026")},
		{"started long ago, and entered into nobody knows when", toNote + services + pressing + "starts = 2026-10-20\n" + before(), "details-notice: the contract started on 20 October 2026, and nothing says when it was entered into or when its contract details notice was published"},
		{"started lately", toNote + services + pressing + "starts = 2026-10-30\n" + before(), ""},

		{"below the threshold, from £30,000", small + "value = \"£30,000\"\nentered_into = 2026-10-01\n", "details-notice: the contract was entered into on 1 October 2026, and nothing says when its contract details notice was published"},
		{"below £30,000", small + "value = \"£29,999\"\nentered_into = 2026-10-01\n", ""},
		{"below the threshold, as its ground", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nbegun = 2026-06-01\nground = \"PA23 Part 6\"\nentered_into = 2026-10-01\n", "details-notice: the contract was entered into on 1 October 2026, and nothing says when its contract details notice was published"},
		{"below the threshold, published", small + "value = \"£30,000\"\nentered_into = 2026-10-01\n" + notices("details = 2026-10-12"), ""},
		{"below the threshold, and new", small + "value = \"£30,000\"\nentered_into = 2026-11-10\n", ""},
		{"a concession below the threshold", "[contract]\ntype = \"concession\"\nvat = \"including\"\nbegun = 2026-06-01\nvalue = \"£300,000\"\nentered_into = 2026-10-01\n", ""},
		{"below the threshold, under nobody knows which law", "[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£30,000\"\nentered_into = 2026-10-01\n", ""},
	} {
		c.holds(t, procurementRules...)
	}
}
