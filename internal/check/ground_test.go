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
		{"a further competition, which is no direct award", former, "PCR15 reg 33(8)(b)", list, ""},
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
