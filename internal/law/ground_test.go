package law

import (
	"slices"
	"testing"
)

// TestGrounds looks at the closed list for what the format can't ask for.
func TestGrounds(t *testing.T) {
	l := ourLaw(t)
	routes := map[string]bool{"": true, "exempted": true}
	for _, r := range l.Routes {
		routes[r.ID.Value] = true
	}
	seen := map[string]bool{}
	for _, g := range l.Grounds {
		if id := g.ID.Value; seen[id] || !routes[g.Route.Value] {
			t.Errorf("%s stands twice, or has a route %q that is none", id, g.Route.Value)
		}
		seen[g.ID.Value] = true
		for _, contract := range g.Types.Strings() {
			if !slices.Contains(Types(), contract) {
				t.Errorf("%s is for %q, which is no type of contracts", g.ID.Value, contract)
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
	l := ourLaw(t)
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
		if !ok || !known || r.Transparency.Value != c.transparency || r.Award.Value != c.award || r.Standstill.Value != c.standstill || r.Details.Value != c.details {
			t.Errorf("%s, %s: %+v", c.ground, c.contract, r)
		}
	}
	for contract, want := range map[string][2]int{"services": {8, 30}, "works": {8, 30}, "concession": {8, 30}, "light touch": {0, 120}} {
		if r := l.Competition(contract); !r.Award.Value || r.Transparency.Value || r.Standstill.Value != want[0] || r.Details.Value != want[1] {
			t.Errorf("%s after a competition: %+v", contract, r)
		}
	}
	if r := l.Below(); r.Award.Value || !r.Soon.Value {
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
		{"approve an extension", "services", "PA23 Sch 8 para 4", "PA23 Sch 5 para 13"},
		{"approve a variation", "light touch", "PA23 s74(2)", "PA23 Sch 5 para 15"},
		{"approve", "light touch", "PA23 Sch 5 para 15", "PCR15 reg 32(5)(a)"},
		{"approve", "services", "PA23 Sch 5 para 6", "PA23 Sch 5 para 15"},
		{"approve", "", "PA23 Sch 5 para 15", "PCR15 reg 72(1)(b)"},
	} {
		var ids []string
		for _, g := range ourLaw(t).Fitting(c.asks, c.contract) {
			ids = append(ids, g.ID.Value)
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
		{"works competition", "2025-12-31", "£213,477"},
		{"works competition", "2026-01-01", "£207,720"},
		{"copy of contract", "2026-11-20", "£5,000,000"},
	} {
		got, ok := ourLaw(t).Amount(c.id, on(c.on))
		if ok != (c.want != "") || got.Value.Value != c.want {
			t.Errorf("%s on %s: %q", c.id, c.on, got.Value.Value)
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
	} {
		g, ok := ourLaw(t).InWords(text)
		if g.ID.Value != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", text, g.ID.Value, want)
		}
	}
}
