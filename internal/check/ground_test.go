package check_test

import (
	"strings"
	"testing"

	"cabinet/internal/check"
	"cabinet/internal/diag"
)

// TestGroundOnTheFirstDay is what becomes of the grounds that councils' cases have in words: what the finding says to write, and
// what cabinet check --fix writes, which is nothing where something is said beside the ground or another one may be meant.
func TestGroundOnTheFirstDay(t *testing.T) {
	const (
		former  = "[contract]\nfirst_contact = 2025-02-20\nground = "
		current = "[contract]\nbegun = 2026-10-20\nground = "
		list    = "cabinet explain grounds lists them; what is said in words goes to contract.ground_reason"
	)
	for _, c := range []struct{ name, keys, ground, hint, fixed string }{
		{"small letters", current, "pa23 sch 5 para 13", `write ground = "PA23 Sch 5 para 13"`, "PA23 Sch 5 para 13"},
		{"spaces", current, " PA23  Sch 5 para 13 ", `write ground = "PA23 Sch 5 para 13"`, "PA23 Sch 5 para 13"},
		{"as the Act is cited", current, "Procurement Act 2023, section 41 and Schedule 5, paragraph 13", `write ground = "PA23 Sch 5 para 13"`, "PA23 Sch 5 para 13"},
		{"with its title", current, "Schedule 5, paragraph 13 (extreme and unavoidable urgency)", `write ground = "PA23 Sch 5 para 13", and what else is said here in contract.ground_reason`, ""},
		{"with its reason", former, "regulation 32(2)(c), because the provider failed", `write ground = "PCR15 reg 32(2)(c)", and what else is said here in contract.ground_reason`, ""},
		{"as the Regulations are cited", former, "Public Contracts Regulations 2015, regulation 32(2)(c)", `write ground = "PCR15 reg 32(2)(c)"`, "PCR15 reg 32(2)(c)"},
		{"without its part", former, "PCR15 reg 32(2)(b)", "say which is meant: PCR15 reg 32(2)(b)(i), PCR15 reg 32(2)(b)(ii), PCR15 reg 32(2)(b)(iii)", ""},
		{"a paragraph that defines another", current, "PA23 Sch 5 para 14", list, ""},
		{"another way to call off, which the list does not have", former, "PCR15 reg 33(8)(b)", list, ""},
		{"two grounds", current, "Schedule 5, paragraph 5 or Schedule 5, paragraph 6", list, ""},
		{"no ground", current, "The incumbent knows the service.", list, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := with(map[string]string{"case": c.keys + `"` + c.ground + "\"\n"})
			after, plan := mended(t, text)
			want := text["case"]
			if c.fixed != "" {
				want = strings.Replace(want, c.ground, c.fixed, 1)
			}
			if hint := hintOf(plan.Found, "ground-known"); hint != c.hint || after != want {
				t.Errorf("hint %q, want %q; mended to\n%s", hint, c.hint, after)
			}
		})
	}
	if rule, _ := check.Find("ground-known"); rule.Mends == "" {
		t.Error("the catalogue does not say that the name of a ground can be mended")
	}
}

// hintOf is the hint of the first finding of a rule.
func hintOf(found []diag.Diagnostic, rule string) string {
	for _, d := range found {
		if d.Rule == rule {
			return d.Hint
		}
	}
	return ""
}

// TestWhichLaw is SI 2024/716 in papers of November 2026: what stays under which law, and where the case has to say more.
func TestWhichLaw(t *testing.T) {
	const (
		unsaid    = "which law of procurement governs this contract depends on days that the case does not give"
		former    = "the Public Contracts Regulations 2015 govern this contract, not the Procurement Act 2023"
		current   = "the Procurement Act 2023 governs this contract, not the Public Contracts Regulations 2015"
		extension = "approve an extension"
	)
	for _, c := range []struct{ name, asks, contract, want string }{
		{"contacted on the last day of the former law", "approve", "first_contact = 2025-02-23\nground = \"PCR15 reg 32(2)(c)\"", ""},
		{"contacted on the first day of the Act", "approve", "first_contact = 2025-02-24\nground = \"PCR15 reg 32(2)(c)\"", current},
		{"awarded on the last day of the former law", "approve retrospectively", "awarded = 2025-02-23\nground = \"PA23 Sch 5 para 13\"", former},
		{"a call-off under a framework of 2023 that commenced in 2026", "approve", "begun = 2026-10-01\nground = \"PCR15 reg 33(8)(a)\"\nframework = { concluded = 2023-06-01 }", ""},
		{"a call-off under a framework begun under the Act", "approve", "ground = \"PCR15 reg 33(8)(a)\"\nframework = { begun = 2025-03-01, concluded = 2025-10-01 }", current},
		{"no call-off, but a reason against one", "approve", "begun = 2026-10-01\nground = \"PA23 Sch 5 para 13\"\nground_reason = \"The roof fell in, and no framework has roofers.\"", ""},
		{"a change of a call-off that was awarded in 2023", extension, "ground = \"PCR15 reg 72(1)(b)\"\nframework = { name = \"RM1234\" }\noriginal = { awarded = 2023-06-01 }", ""},
		{"a framework concluded since, begun who knows when", "approve", "ground = \"PCR15 reg 33(7)\"\nframework = { concluded = 2025-10-01 }", unsaid},

		{"a concession of 2024", "approve retrospectively", "type = \"concession\"\nawarded = 2024-06-01\nground = \"PA23 Sch 5 para 13\"", "the Concession Contracts Regulations 2016 govern this contract, not the Procurement Act 2023"},
		{"a concession of 2024 under the wrong Regulations", "approve retrospectively", "type = \"concession\"\nawarded = 2024-06-01\nground = \"PCR15 reg 32(2)(c)\"", "the Concession Contracts Regulations 2016 govern this contract, not the Public Contracts Regulations 2015"},
		{"a concession of 2024 under its own", "approve retrospectively", "type = \"concession\"\nawarded = 2024-06-01\nground = \"Concession Contracts Regulations 2016, regulation 31\"", ""},
		{"a concession whose supplier was contacted before", "approve retrospectively", "type = \"concession\"\nfirst_contact = 2025-02-01\nawarded = 2025-06-01\nground = \"PA23 Sch 5 para 13\"", ""},

		{"an extension that commenced since", extension, "begun = 2026-10-20\nground = \"PCR15 reg 72(1)(b)\"", unsaid},
		{"an extension of a contract that began in 2022", extension, "begun = 2026-10-20\nstarts = 2022-01-01\nground = \"PCR15 reg 72(1)(b)\"", ""},
		{"an extension by a new direct award", extension, "begun = 2026-10-01\nground = \"PA23 Sch 5 para 7\"\noriginal = { awarded = 2023-06-01 }", ""},
		{"a new direct award by the former law", extension, "begun = 2026-10-01\nground = \"PCR15 reg 32(5)(b)\"\noriginal = { awarded = 2023-06-01 }", current},
		{"an extension by a change of the Act", extension, "begun = 2026-10-01\nground = \"PA23 Sch 8 para 4\"\noriginal = { awarded = 2023-06-01 }", former},
		{"the original was awarded since, and began who knows when", extension, "ground = \"PCR15 reg 72(1)(b)\"\noriginal = { awarded = 2025-06-01 }", unsaid},
		{"the original began since", extension, "ground = \"PCR15 reg 72(1)(b)\"\noriginal = { begun = 2025-03-01, awarded = 2025-06-01 }", current},
		{"a change in an award, asked as one", "approve", "awarded = 2022-06-01\nground = \"PCR15 reg 72(1)(b)\"", "PCR15 reg 72(1)(b) is for changing a contract, and this paper asks for the approval of an award"},
	} {
		t.Run(c.name, func(t *testing.T) {
			keys := "[decision]\nasks = \"" + c.asks + "\"\n[contract]\nvalue = \"£650,000\"\nvat = \"including\"\n" + c.contract + "\n# meeting\ndate = 2026-11-20\n"
			var got []string
			for _, d := range ofRules(findingsOf(t, filesOf(t, keys)), "which-law", "ground-known") {
				got = append(got, d.Message)
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}

// TestWordsForNoCompetition shows by which words a paper is known to be about an award without competition.
func TestWordsForNoCompetition(t *testing.T) {
	for to, want := range map[string]bool{
		"make a direct award to Mill Lane":                              true,
		"appoint Mill Lane without a tender exercise":                   true,
		"appoint Mill Lane directly":                                    true,
		"award a contract by single tender action":                      true,
		"enter into a contract with the sole supplier":                  true,
		"waive the need for competition":                                true,
		"waive the requirement to seek three quotations":                true,
		"award a contract after a single tender was received":           false,
		"award a contract after an open tender":                         false,
		"award a contract to the supplier with the lowest quotation":    false,
		"run a competition for a single contract":                       false,
		"appoint Mill Lane after a further competition under framework": false,
	} {
		keys := "[exception]\nto = \"" + to + "\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nbegun = 2026-10-20\n# meeting\ndate = 2026-11-20\n"
		if got := has(findingsOf(t, filesOf(t, keys)), "no-ground"); got != want {
			t.Errorf("%s: %v, want %v", to, got, want)
		}
	}
}

// TestBelowOnlyAtSomeRates shows a contract that is said to be below its threshold, and is over it where VAT of 20% is payable.
func TestBelowOnlyAtSomeRates(t *testing.T) {
	const keys = "[contract]\ntype = \"light touch\"\nvalue = \"£600,000\"\nbegun = 2026-10-20\nground = \"PA23 Part 6\"\n"
	for vat, want := range map[string]string{
		"excluding": "whether £600,000 without VAT reaches the threshold of procurement law, £663,540 with VAT, depends on the rate of VAT that is payable",
		"including": "",
		"none":      "",
	} {
		var got string
		for _, d := range ofRules(findingsOf(t, filesOf(t, keys+"vat = \""+vat+"\"\n# meeting\ndate = 2026-11-20\n")), "vat-basis", "ground-known") {
			got += d.Message
		}
		if got != want {
			t.Errorf("%s: %q, want %q", vat, got, want)
		}
	}
}

// TestThresholdsOfWales shows that nothing is said of the thresholds, or of the Transparency Code, to a council in Wales: both are
// those of England.
func TestThresholdsOfWales(t *testing.T) {
	const keys = "[decision]\nasks = \"note urgent action\"\n[exception]\nto = \"make a direct award\"\n[contract]\ntype = \"services\"\nvalue = \"£650,000\"\nbegun = 2026-10-20\n# meeting\ndate = 2026-11-20\n"
	for council, want := range map[string]int{"": 3, "# council\n[appendices]\nexempt = \"Exempt under paragraph {{paragraphs}} of Part 4 of Schedule 12A\"\n": 0} {
		found := ofRules(findingsOf(t, filesOf(t, keys+council)), "no-ground", "vat-basis", "thresholds-end", "contract-details")
		if len(found) != want {
			t.Errorf("%q: %v, want %d findings", council, found, want)
		}
	}
}
