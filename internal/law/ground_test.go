package law

import (
	"slices"
	"testing"
)

// TestGrounds looks at the closed list for what the compiler can't ask for.
func TestGrounds(t *testing.T) {
	l := Known()
	routes := map[string]bool{"": true, "exempted": true}
	for _, r := range l.Routes {
		if routes[r.ID] {
			t.Errorf("the route %s stands twice", r.ID)
		}
		routes[r.ID] = true
	}
	seen := map[string]bool{}
	for _, g := range l.Grounds {
		if id := g.ID; seen[id] || !routes[g.Route] {
			t.Errorf("%s stands twice, or has a route %q that is none", id, g.Route)
		}
		seen[g.ID] = true
		if g.Title == "" || g.Provision == "" {
			t.Errorf("%s has no title, or no provision", g.ID)
		}
		for _, contract := range g.Types {
			if !slices.Contains(Types(), contract) {
				t.Errorf("%s is for %q, which is no type of contracts", g.ID, contract)
			}
		}
	}
	for _, none := range []string{"1", "3", "9", "12", "14", "16", "17", "18", "19", "20", "99"} {
		if _, ok := l.Ground("PA23 Sch 5 para " + none); ok {
			t.Errorf("paragraph %s of Schedule 5 is no ground", none)
		}
	}
}

// TestRoutes is the table of the notices of each way to award a contract under the Act.
func TestRoutes(t *testing.T) {
	l := Known()
	for _, c := range []struct {
		ground, contract    string
		transparency, award bool
		standstill, details int
	}{
		{"PA23 Sch 5 para 13", "services", true, true, 0, 30},
		{"PA23 s41 with s42", "goods", true, true, 0, 30},
		{"PA23 Sch 5 para 6", "services", true, true, 8, 30},
		{"PA23 Sch 5 para 6", "light touch", true, true, 0, 120},
		{"PA23 Sch 5 para 13", "light touch", true, true, 0, 120},
		{"PA23 Sch 5 para 15", "light touch", false, false, 0, 0},
		{"PA23 s43", "works", true, true, 8, 30},
		{"PA23 s45(4)", "services", false, true, 0, 30},
		{"PA23 s45(4)", "light touch", false, true, 0, 120},
		{"PA23 Part 6", "services", false, false, 0, 0},
	} {
		g, ok := l.Ground(c.ground)
		r, known := l.Route(g, c.contract)
		if !ok || !known || r.Transparency != c.transparency || r.Award != c.award || r.Standstill != c.standstill || r.Details != c.details {
			t.Errorf("%s, %s: %+v", c.ground, c.contract, r)
		}
	}
	if g, _ := l.Ground("PA23 Part 6"); g.Kind != "" {
		if r, known := l.Route(g, "concession"); known { // section 84(1)(b)
			t.Errorf("a concession below the threshold: %+v", r)
		}
	}
	for contract, want := range map[string][2]int{"services": {8, 30}, "works": {8, 30}, "concession": {8, 30}, "light touch": {0, 120}} {
		if r := l.Competition(contract); !r.Award || r.Transparency || r.Standstill != want[0] || r.Details != want[1] {
			t.Errorf("%s after a competition: %+v", contract, r)
		}
	}
	if r := l.Below(); r.Award || !r.Soon {
		t.Errorf("below the threshold: %+v", r)
	}
	for _, unknown := range []string{"PA23 Sch 2 para 2", "PA23 Sch 8 para 4", "PSR reg 6", "PCR15 reg 32(2)(c)"} {
		g, ok := l.Ground(unknown)
		if _, known := l.Route(g, "services"); !ok || known {
			t.Errorf("%s: its notices are not in the table", unknown)
		}
	}
}

// TestFitting shows which grounds are offered for what the meeting is asked, and for which type of contract.
func TestFitting(t *testing.T) {
	for _, c := range []struct{ asks, contract, has, hasNot string }{
		{"approve", "services", "PA23 Sch 5 para 13", "PA23 Sch 8 para 4"},
		{"approve an extension", "services", "PA23 Sch 8 para 4", "PA23 s45(4)"},
		{"approve an extension", "services", "PA23 Sch 5 para 7", "PCR15 reg 32(2)(c)"},
		{"approve a variation", "light touch", "PA23 s74(2)", "PA23 Part 6"},
		{"approve", "light touch", "PA23 Sch 5 para 15", "PCR15 reg 32(5)(a)"},
		{"approve", "light touch", "PA23 Sch 5 para 2", "PA23 Sch 5 para 10"},
		{"approve", "concession", "PA23 Sch 5 para 6", "PA23 s45(4)"},
		{"approve", "concession", "PA23 Sch 5 para 13", "PCR15 reg 32(2)(c)"},
		{"approve", "services", "PA23 Sch 5 para 6", "PA23 Sch 5 para 15"},
		{"approve", "", "PA23 Sch 5 para 15", "PCR15 reg 72(1)(b)"},
	} {
		var ids []string
		for _, g := range Known().Fitting(c.asks, c.contract) {
			ids = append(ids, g.ID)
		}
		if !slices.Contains(ids, c.has) || slices.Contains(ids, c.hasNot) {
			t.Errorf("%s, %s: %v", c.asks, c.contract, ids)
		}
	}
}

// TestAmounts holds the values that the Act names, each on the days on which it was in force.
func TestAmounts(t *testing.T) {
	for _, c := range []struct{ id, on, want string }{
		{"notifiable", "2026-11-20", "£30,000"},
		{"notifiable", "2025-02-23", ""},
		{"works suitability", "2025-12-31", "£213,477"},
		{"works suitability", "2026-01-01", "£207,720"},
		{"copy of contract", "2026-11-20", "£5,000,000"},
	} {
		got, ok := Known().Amount(c.id, on(c.on))
		if ok != (c.want != "") || ok && got.Value.String() != c.want {
			t.Errorf("%s on %s: %q", c.id, c.on, got.Value)
		}
	}
}

// TestInWords shows which grounds are recognised where they are written out.
func TestInWords(t *testing.T) {
	for text, want := range map[string]string{
		"Procurement Act 2023, section 41 and Schedule 5, paragraph 6":                                             "PA23 Sch 5 para 6",
		"Procurement Act 2023, section 41 and Schedule 5, paragraph 13 (extreme and unavoidable urgency)":          "PA23 Sch 5 para 13",
		"paragraph 13 of Schedule 5 to the Procurement Act 2023":                                                   "PA23 Sch 5 para 13",
		"Procurement Act 2023, section 41 and Schedule 5, paragraph 99":                                            "",
		"Schedule 5, paragraph 5 and Schedule 5, paragraph 6":                                                      "",
		"Public Contracts Regulations 2015, regulation 32(2)(c)":                                                   "PCR15 reg 32(2)(c)",
		"Public Contracts Regulations 2015, regulation 33(8)(a), under framework RM1234 concluded in 2023":         "PCR15 reg 33(8)(a)",
		"regulation 72(1)(b) of the Public Contracts Regulations 2015":                                             "PCR15 reg 72(1)(b)",
		"section 74(2) of the Procurement Act 2023":                                                                "PA23 s74(2)",
		"Procurement Act 2023, section 74 and Schedule 8":                                                          "",
		"urgent, because time ran out":                                                                             "",
		"The contract is a vertical arrangement and exempt under paragraph 2 of Schedule 2 to the Procurement Act": "PA23 Sch 2 para 2",
		"pa23 sch 5 para 13":    "PA23 Sch 5 para 13",
		" PA23  Sch 5 para 13 ": "PA23 Sch 5 para 13",
		"PA23 Sch. 5 para. 13":  "PA23 Sch 5 para 13",
		"Sch 5 para 13":         "PA23 Sch 5 para 13",
		"PA 2023 Sch 5 para 13": "PA23 Sch 5 para 13",
		"paragraph 13(a), Schedule 5, because the roof fell in": "PA23 Sch 5 para 13",
		"s.41 and Sch.5 para 13 PA23":                           "PA23 Sch 5 para 13",
		"Schedule 5 paragraph 14":                               "",
		"Schedule 5 paragraphs 5 and 6":                         "",
		"Schedule 8, paragraph 4(1)":                            "PA23 Sch 8 para 4",
		"Schedule 2 paragraph 8":                                "PA23 Sch 2",
		"Section 43":                                            "PA23 s43",
		"section 43 of the Local Government Act 2003":           "",
		"section 430":                                           "",
		"section 41 with section 42, and the Procurement (Emergency) Regulations": "PA23 s41 with s42",
		"section 41": "",
		"regulation 32(2)(c), because the provider failed": "PCR15 reg 32(2)(c)",
		"reg 32(2)(c)":                  "PCR15 reg 32(2)(c)",
		"PCR15 Reg. 32 (2) (c)":         "PCR15 reg 32(2)(c)",
		"SI 2015/102, regulation 33(7)": "PCR15 reg 33(7)",
		"Reg. 72(1)(b) of PCR 2015":     "PCR15 reg 72(1)(b)",
		"PCR 2015 regulation 32(2)(b)":  "",
		"PCR15 reg 33(8)(b)":            "",
		"regulation 10 of the Concession Contracts Regulations 2016":                        "",
		"regulation 26(2) of the Procurement Regulations 2024, and Schedule 5, paragraph 6": "PA23 Sch 5 para 6",
		"Provider Selection Regime, direct award process A":                                 "PSR reg 7",
		"PSR regulation 8": "PSR reg 8",
		"regulation 7 of the Health Care Services (Provider Selection Regime) Regulations 2023": "PSR reg 7",
	} {
		g, ok := Known().InWords(text)
		if g.ID != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", text, g.ID, want)
		}
	}
}

// TestNamed shows which texts are a name of the list, written otherwise, and say nothing else.
func TestNamed(t *testing.T) {
	for text, want := range map[string]string{
		"reg 32(2)(c)": "PCR15 reg 32(2)(c)",
		"Regulation 32 (2) (c) of the Public Contracts Regulations 2015": "PCR15 reg 32(2)(c)",
		"section 43 of the Procurement Act":                              "PA23 s43",
		"Schedule 5 paragraph 13":                                        "PA23 Sch 5 para 13",
		"regulation 7":                                                   "",
		"regulation 7 PSR":                                               "PSR reg 7",
		"":                                                               "",
		"PA23 Sch 5 para 13":                                             "PA23 Sch 5 para 13",
		"pa23, schedule 5, paragraph 13":                                 "PA23 Sch 5 para 13",
		"Procurement Act 2023, section 41 and Schedule 5, paragraph 13": "PA23 Sch 5 para 13",
		"Public Contracts Regulations 2015, regulation 32(2)(c)":        "PCR15 reg 32(2)(c)",
		"PCR15 reg 33(8)(b)":                      "",
		"PA23 Sch 5 para 14":                      "",
		"PA23 Sch 5 para 13, as the roof fell in": "",
	} {
		if g, ok := Known().Named(text); g.ID != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", text, g.ID, want)
		}
	}
}

// TestPartsOf shows of which provisions the list has parts alone.
func TestPartsOf(t *testing.T) {
	for text, want := range map[string][]string{
		"PCR15 reg 32(2)(b)":   {"PCR15 reg 32(2)(b)(i)", "PCR15 reg 32(2)(b)(ii)", "PCR15 reg 32(2)(b)(iii)"},
		"PA23 s45":             {"PA23 s45(4)"},
		"PCR15 reg 32":         nil,
		"PA23 Sch 5 para 14":   nil,
		"urgent":               nil,
		"PA23 Sch 5 para 13":   nil,
		"PA 2023, section 74":  {"PA23 s74(1)(b)", "PA23 s74(1)(c)", "PA23 s74(2)"},
		"PCR 2015, reg. 33(8)": {"PCR15 reg 33(8)(a)"},
	} {
		if got := Known().PartsOf(text); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
