package check_test

import (
	"strings"
	"testing"
)

// TestUrgencyOwnAct shows words of a paper whose award rests on urgency: what may tell of the council's own doing, as it is found
// there, and what does not.
func TestUrgencyOwnAct(t *testing.T) {
	for sentence, want := range map[string]string{
		"The contract expired because the department did not begin the procurement in time.":           "did not begin the procurement in time",
		"The department hadn’t started the tender early enough.":                                       "hadn’t started the tender early enough",
		"The procurement was not started until it was too late.":                                       "was not started until it was too late",
		"Officers failed to plan for the end of the contract.":                                         "failed to plan",
		"The framework agreement with Mill Lane Ltd lapsed on 31 August 2026.":                         "framework agreement with Mill Lane Ltd lapsed",
		"The contract expired on 31 August 2026.":                                                      "contract expired",
		"The contract had been allowed to run out.":                                                    "contract had been allowed to run out",
		"By an oversight the end of the contract was not noticed.":                                     "oversight",
		"This was due to oversight in the commissioning team.":                                         "oversight",
		"As soon as the error was identified action was taken.":                                        "error",
		"There was a misunderstanding that approval had been given.":                                   "misunderstanding",
		"Through an administrative mistake no tender was invited.":                                     "mistake",
		"Time ran out for a competition.":                                                              "Time ran out",
		"The review was left too late.":                                                                "left too late",
		"There was a lack of forward planning.":                                                        "lack of forward planning",
		"The end of the contract was overlooked.":                                                      "overlooked",
		"Delays in the procurement mean that a new contract will not be in place.":                     "Delays in the procurement",
		"The procurement exercise was delayed by a year.":                                              "procurement exercise was delayed",
		"The tender should have been started in January.":                                              "should have been started",
		"The procurement was begun late.":                                                              "begun late",
		"It came about by a failure of the department to keep a register.":                             "failure of the department",
		"On the expiry of the present contract no other was in place.":                                 "On the expiry of the present contract",
		"Internal delays left six weeks.":                                                              "Internal delays",
		"The department had not tendered the service.":                                                 "had not tendered",
		"The incumbent gave notice and the service cannot stop.":                                       "",
		"A competition cannot be run in time.":                                                         "",
		"The supplier went into liquidation on 3 August 2026.":                                         "",
		"The roof fell in during the storm, and the pupils were taught elsewhere.":                     "",
		"The supplier did not deliver the beds in time.":                                               "",
		"The failure was an error by the supplier, which could not be foreseen.":                       "",
		"It was the supplier’s mistake.":                                                               "",
		"The urgency is not due to any error or omission of the Council.":                              "",
		"The contract has an end that no oversight of the Council brought about.":                      "",
		"The Scrutiny Commission has oversight of contracts, and strategic oversight is the Board’s.":  "",
		"The oversight of authorisation has been improved.":                                            "",
		"Training is given to avoid errors.":                                                           "",
		"A forward plan of contracts is now kept, so that each procurement begins in time.":            "",
		"The contract expires on 31 August 2027.":                                                      "",
		"The new contract is let from the expiry of the lease.":                                        "",
		"The supplier had not started work when it went into liquidation.":                             "",
		"The lift is tested by trial and error.":                                                       "",
		"The minister said:\n\n> The contract expired because nobody began the procurement in time.\n": "",
	} {
		keys := toNote + services + pressing + "[prose]\nbackground = '''\n" + sentence + "\n'''\n"
		got := ""
		for _, d := range ofRules(findingsOf(t, filesOf(t, keys)), "urgency-own-act") {
			got += d.Text()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// TestUrgencyOnWhichGround shows for which grounds such words are looked for, once, and how long an urgent contract may last
// without a reason.
func TestUrgencyOnWhichGround(t *testing.T) {
	const (
		own   = "[prose]\nbackground = \"The contract expired by an oversight. It was an error.\"\n"
		found = "urgency-own-act: \"contract expired\" may tell of urgency that the council brought about or could foresee"
		long  = "urgency-own-act: the contract rests on urgency and lasts from 30 October 2026 to 29 October 2030, and nothing says why it has to last longer than a year"
		years = "starts = 2026-10-30\nends = 2030-10-29\n"
	)
	out := notices("transparency = 2026-09-01", "award = 2026-09-20")
	former := "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nfirst_contact = 2025-02-20\nground = \"PCR15 reg 32(2)(c)\"\n"
	for _, c := range []aContract{
		{"extreme urgency", toNote + services + pressing + out + own, found},
		{"in words", toNote + services + "ground = \"Procurement Act 2023, section 41 and Schedule 5, paragraph 13\"\n" + out + own, found},
		{"extreme urgency under the former law", toNote + former + own, found},
		{"a change in urgency", toExtend + "ground = \"PA23 Sch 8 para 2\"\nnew_value = \"£2,100,000\"\n" + act + own, found},
		{"a single supplier", toNote + services + single + out + own, ""},
		{"below the threshold", toNote + "type = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nbegun = 2026-09-01\n" + pressing + own, ""},

		{"for four years", toNote + services + pressing + years + out, long},
		{"for four years, under the former law", toNote + former + years, long},
		{"for four years, with a reason", toNote + services + pressing + years + "ground_reason = \"The pumps are hired for four years, since none can be built sooner.\"\n" + out, ""},
		{"for four years, with a reason for something else", toNote + services + pressing + years + "ground_reason = \"The roof fell in.\"\n" + out, long},
		{"for a year", toNote + services + pressing + "starts = 2026-10-30\nends = 2027-10-29\n" + out, ""},
		{"for a year and a day", toNote + services + pressing + "starts = 2026-10-30\nends = 2027-10-30\n" + out, strings.Replace(long, "29 October 2030", "30 October 2027", 1)},
		{"a single supplier for four years", toNote + services + single + years + out, ""},
	} {
		c.holds(t, procurementRules...)
	}
}
