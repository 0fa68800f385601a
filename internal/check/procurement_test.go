package check_test

import (
	"strings"
	"testing"
)

// TestProcurementLaw is what a solicitor would ask of papers of November 2026: which law governs, whether the threshold is
// reached, and whether a ground is one.
func TestProcurementLaw(t *testing.T) {
	const (
		direct    = "[exception]\nto = \"make a direct award of a contract for cleaning\"\n[decision]\nasks = \"approve\"\n[contract]\n"
		extension = "[decision]\nasks = \"approve an extension\"\n[contract]\nvalue = \"£2,000,000\"\nvat = \"including\"\ntype = \"services\"\n"
		services  = "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nbegun = 2026-10-20\n"
	)
	for _, c := range []aContract{
		{"urgent above the threshold, in other words", direct + services + "ground = \"urgent, because time ran out\"\n", "ground-known: \"urgent, because time ran out\" is none of the listed grounds"},
		{"a paragraph that is no ground", direct + services + "ground = \"PA23 Sch 5 para 99\"\n", "ground-known: \"PA23 Sch 5 para 99\" is none of the listed grounds"},
		{"a ground", direct + services + "ground = \"PA23 Sch 5 para 13\"\nground_reason = \"The roof fell in.\"\n", ""},
		{"a ground in words", direct + services + "ground = \"Procurement Act 2023, section 41 and Schedule 5, paragraph 6\"\n", "ground-known: the ground stands in words here, and has a name: PA23 Sch 5 para 6, no competition for technical reasons"},
		{"user choice of what is not light touch", direct + services + "ground = \"PA23 Sch 5 para 15\"\n", "ground-known: PA23 Sch 5 para 15 is for light touch contracts alone (Procurement Act 2023, section 41 and Schedule 5, paragraph 15), and this one is for services"},
		{"user choice", direct + "type = \"light touch\"\nvat = \"none\"\nvalue = \"£900,000\"\nbegun = 2026-10-20\nground = \"PA23 Sch 5 para 15\"\n", ""},
		{"said to be below the threshold, and above it", direct + services + "ground = \"PA23 Part 6\"\n", "ground-known: PA23 Part 6 is for contracts below the threshold, and £650,000 is not below £207,720 with VAT, that of services"},
		{"below the threshold", direct + "type = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nbegun = 2026-10-20\nground = \"PA23 Part 6\"\n", ""},
		{"no ground", direct + services, "no-ground: services of £207,720 with VAT or more are under procurement law, and no ground for the award of £650,000 without competition is given"},
		{"no ground, in other words", strings.Replace(direct, "make a direct award of a contract for cleaning", "appoint Mill Lane without seeking quotations", 1) + services, "no-ground: services of £207,720 with VAT or more are under procurement law, and no ground for the award of £650,000 without competition is given"},
		{"no type", direct + "value = \"£650,000\"\nvat = \"including\"\n", "no-ground: whether £650,000 reaches the threshold of procurement law depends on the type of the contract, and no ground for the award of £650,000 without competition is given"},
		{"exempt care", direct + "type = \"light touch\"\nvat = \"none\"\nvalue = \"£600,000\"\nbegun = 2026-10-20\n", ""},
		{"care that may be exempt", direct + "type = \"light touch\"\nvat = \"excluding\"\nvalue = \"£600,000\"\nbegun = 2026-10-20\n", "vat-basis: whether £600,000 without VAT reaches the threshold of procurement law, £663,540 with VAT, depends on the rate of VAT that is payable"},
		{"works commenced before the figure fell", direct + "type = \"works\"\nvat = \"including\"\nvalue = \"£5,300,000\"\nbegun = 2025-12-10\n", ""},
		{"works commenced since", direct + "type = \"works\"\nvat = \"including\"\nvalue = \"£5,300,000\"\nbegun = 2026-01-10\n", "no-ground: works of £5,193,000 with VAT or more are under procurement law, and no ground for the award of £5,300,000 without competition is given"},
		{"works commenced nobody knows when", direct + "type = \"works\"\nvat = \"including\"\nvalue = \"£5,300,000\"\n", "no-ground: whether £5,300,000 reaches the threshold of procurement law depends on the day on which the procurement commenced, and no ground for the award of £5,300,000 without competition is given"},
		{"a concession", direct + "type = \"concession\"\nvat = \"including\"\nvalue = \"£5,200,000\"\nbegun = 2026-01-10\n", "no-ground: concession contracts of £5,193,000 with VAT or more are under procurement law, and no ground for the award of £5,200,000 without competition is given"},
		{"health care services", strings.Replace(direct, "cleaning", "sexual health services", 1) + "type = \"light touch\"\nvat = \"excluding\"\nvalue = \"£2,000,000\"\nbegun = 2026-10-20\n", "no-ground: these may be health care services, which have a law of their own, and no ground for the award of £2,000,000 without competition is given"},
		{"health care services, with their ground", strings.Replace(direct, "cleaning", "sexual health services", 1) + "type = \"light touch\"\nvat = \"excluding\"\nvalue = \"£2,000,000\"\nbegun = 2026-10-20\nground = \"PSR reg 7\"\n", ""},
		{"a company of its own", direct + services + "[prose]\nbackground = \"The contract is a vertical arrangement, exempt under paragraph 2 of Schedule 2 to the Procurement Act 2023.\"\n", ""},
		{"after the figures end", direct + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nbegun = 2028-01-03\n", "thresholds-end: the thresholds of procurement law are known up to 31 December 2027, and not for 3 January 2028"},

		{"a call-off of which the framework is not told", direct + services + "ground = \"PCR15 reg 33(8)(a)\"\n", "which-law: which law of procurement governs this contract depends on days that the case does not give"},
		{"a call-off under a framework of 2023", direct + services + "ground = \"PCR15 reg 33(8)(a)\"\n[contract.framework]\nconcluded = 2023-05-01\n", ""},
		{"a call-off under it by the wrong law", direct + services + "ground = \"PA23 s45(4)\"\n[contract.framework]\nconcluded = 2023-05-01\n", "which-law: the Public Contracts Regulations 2015 govern this contract, not the Procurement Act 2023"},
		{"the former law, awarded since", direct + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nawarded = 2026-10-29\nground = \"PCR15 reg 32(2)(c)\"\n", "which-law: which law of procurement governs this contract depends on days that the case does not give"},
		{"the former law, supplier contacted before", direct + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nawarded = 2026-10-29\nfirst_contact = 2025-02-20\nground = \"PCR15 reg 32(2)(c)\"\n", ""},
		{"the former law, supplier contacted since", direct + "type = \"services\"\nvat = \"including\"\nvalue = \"£650,000\"\nfirst_contact = 2026-10-20\nground = \"PCR15 reg 32(2)(c)\"\n", "which-law: the Procurement Act 2023 governs this contract, not the Public Contracts Regulations 2015"},
		{"a change under the wrong law", extension + "awarded = 2022-03-01\nground = \"PA23 Sch 8 para 4\"\n", "which-law: the Public Contracts Regulations 2015 govern this contract, not the Procurement Act 2023"},
		{"a change, awarded nobody knows when", extension + "starts = 2022-04-01\nground = \"PA23 Sch 8 para 4\"\n", "which-law: which law of procurement governs this contract depends on days that the case does not give"},
		{"a change under the former law", extension + "starts = 2022-04-01\nground = \"PCR15 reg 72(1)(b)\"\n", ""},
		{"a change of what was awarded under the Act", extension + "ground = \"PA23 Sch 8 para 4\"\n[contract.original]\nbegun = 2025-03-03\nawarded = 2025-06-02\n", ""},
		{"the wrong law in words", extension + "awarded = 2022-03-01\n[prose]\nbackground = \"The extension is permitted by the Procurement Act 2023.\"\n", "which-law: the Public Contracts Regulations 2015 govern this contract, not the Procurement Act 2023"},
	} {
		c.holds(t, "which-law", "no-ground", "ground-known", "vat-basis", "thresholds-end")
	}
}
