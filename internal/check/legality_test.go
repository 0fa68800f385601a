package check_test

import (
	"strings"
	"testing"
)

// TestLegality is what a solicitor asks of a paper for a Cabinet of November 2026 beside its dates and its values.
func TestLegality(t *testing.T) {
	const (
		urgent   = "[decision]\nasks = \"note urgent action\"\ntaken_by = \"clerk\"\ntaken_on = 2026-10-28\n"
		clerk    = "# council\n[post.clerk]\ntitle = \"Chief Executive\"\n[post.law]\ntitle = \"Director of Law and Governance\"\n[post.cfo]\ntitle = \"Chief Finance Officer\"\n"
		contract = "[contract]\nvalue = \"£150,000\"\nvat = \"including\"\ntype = \"services\"\nbegun = 2026-10-20\n"
		over     = "[contract]\nvalue = \"£650,000\"\nvat = \"including\"\ntype = \"services\"\nbegun = 2026-10-20\n"
		prose    = "[prose]\nbackground = '''\n"
		legal    = "# council\n[[part]]\n[[part.section]]\nid = \"legal\"\nheading = \"Legal implications\"\nnone = \"None.\"\n"
		outside  = prose + "The arrangement falls outside of standard procurement processes.\n'''\n"
		record   = "officer-record: nothing says where the record of this action is published, with the alternatives that were rejected and any conflict of interest"
		nobody   = "unlawful-admitted: this says that the rules or the law were not followed, and no comment of the Monitoring Officer and of the Chief Finance Officer is given"
		checks   = "award-checks: nothing says that conflicts of interest were assessed, or that it was checked whether the supplier is excluded, before this award without competition"
		options  = "aggregation: nothing says whether £150,000 has the options of the contract in it, with which it may reach the threshold of procurement law"
		noneSaid = "equality-nil: nothing says who found that this has no effect on equality, and when"
	)
	comment := func(post string) string {
		return "[[comment]]\nby = \"" + post + "\"\non = 2026-11-02\ntext = \"It need not be reported.\"\n"
	}
	for _, c := range []aContract{
		{"urgent action, its record unsaid", urgent + clerk, record},
		{"urgent action, with its record", urgent + "record = \"Decision 2026/114\"\n" + clerk, ""},
		{"action in Wales", urgent + clerk + "# council\nlanguage = \"cy\"\n", ""},
		{"a decision of the meeting", "[decision]\nasks = \"approve\"\n", ""},

		{"no effect on equality, nobody says who", contract + "[report]\nnone = \"equality\"\n", noneSaid},
		{"no effect on equality, found by somebody", contract + "[report]\nnone = \"equality\"\n[considered.equality]\nby = \"clerk\"\non = 2026-11-02\n" + clerk, ""},
		{"found on no day", contract + "[report]\nnone = \"equality\"\n[considered.equality]\nby = \"clerk\"\n" + clerk, "equality-nil: nothing says when it was found that this has no effect on equality"},
		{"found after the meeting", contract + "[report]\nnone = \"equality\"\n[considered.equality]\nby = \"clerk\"\non = 2026-11-23\n" + clerk, "equality-nil: equality was considered on 23 November 2026, after the decision on 20 November 2026"},
		{"found after the action", urgent + "record = \"x\"\n" + contract + "[report]\nnone = \"equality\"\n[considered.equality]\nby = \"clerk\"\non = 2026-10-29\n" + clerk, "equality-nil: equality was considered on 29 October 2026, after the decision on 28 October 2026"},
		{"a paper that decides nothing", "[report]\nnone = \"equality\"\n", ""},

		{"bought outside the rules", contract + outside, nobody},
		{"with the advice of one", contract + comment("law") + outside + clerk, "unlawful-admitted: this says that the rules or the law were not followed, and no comment of the Chief Finance Officer is given"},
		{"with the advice of both", contract + comment("law") + comment("cfo") + outside + clerk, ""},
		{"a threshold exceeded", contract + prose + "The cumulative spend had exceeded the thresholds in the Contract Procedure Rules.\n'''\n", nobody},
		{"an award in error", contract + prose + "The contract was extended in error.\n'''\n", nobody},
		{"not as the rules have it", contract + prose + "The order was not placed in accordance with, and the award did not comply with the Council's Contract Procedure Rules.\n'''\n", nobody},
		{"ultra vires", contract + prose + "Counsel advises that the payment was unlawful.\n'''\n", nobody},
		{"no contract at all", contract + prose + "The Council has bought from the supplier without a contract since May 2024.\n'''\n", nobody},
		{"nothing in writing", contract + prose + "There is no formal contractual arrangement with the supplier.\n'''\n", nobody},
		{"what should have been", contract + prose + "The service should have been tendered in 2024.\n'''\n", nobody},
		{"rules that were not followed", contract + prose + "The Contract Procedure Rules were not followed.\n'''\n", nobody},
		{"in breach of regulations", contract + prose + "The award was made in breach of the Public Contracts Regulations 2015.\n'''\n", nobody},
		{"a paper without such words", contract + prose + "The award complies with the Contract Procedure Rules, and the contract is let without delay.\n'''\n", ""},
		{"what might be", contract + prose + "A further extension would be in breach of the Contract Procedure Rules.\n'''\n", ""},
		{"what others did", contract + prose + "The supplier was in breach of the regulations.\n'''\n", ""},
		{"a paper about no contract", outside, ""},
		{"outside a process", contract + prose + "The order was placed outside the Council's normal process.\n'''\n", nobody},
		{"outside something else", contract + prose + "Cover is given outside normal working arrangements, and the school is outside the formal catchment rules.\n'''\n", ""},

		{"options that take it over", contract + "options_value = \"£75,000\"\n", "aggregation: £150,000 alone is below the threshold of procurement law, £207,720 with VAT, and with options of £75,000 it reaches it"},
		{"options that don't", contract + "options_value = \"£25,000\"\n", ""},
		{"other contracts that take it over", contract + "spent_before = \"£90,000\"\n", "aggregation: £150,000 alone is below the threshold of procurement law, £207,720 with VAT, and with contracts for the same need of £90,000 it reaches it"},
		{"both", contract + "options_value = \"£25,000\"\nspent_before = \"£40,000\"\n", "aggregation: £150,000 alone is below the threshold of procurement law, £207,720 with VAT, and with options of £25,000 and contracts for the same need of £40,000 it reaches it"},
		{"others of which the cost is unsaid", contract + "related = [\"C-17\", \"C-22\"]\n", "aggregation: nothing says what these contracts for the same need cost, and this one alone is below the threshold of procurement law"},
		{"what was spent in all, in words", contract + prose + "The total spend with the supplier under three contracts is £410,000.\n'''\n", "aggregation: this says that £410,000 was spent in all, and £150,000 alone is below the threshold of procurement law, £207,720 with VAT"},
		{"the same, and said to be for other needs", contract + "spent_before = \"£0\"\n" + prose + "The total spend with the supplier under three contracts is £410,000.\n'''\n", ""},
		{"a budget", contract + prose + "The total budget to date is £410,000, of which contracts have £90,000.\n'''\n", ""},
		{"an option, in words", contract + prose + "The contract is for a year, with an option to extend for a further year.\n'''\n", options},
		{"an option that is in the value", contract + "options_value = \"£0\"\n" + prose + "The contract is for a year, with an option to extend for a further year.\n'''\n", ""},
		{"an option of the last contract", contract + prose + "The existing contract had an option to extend, which was used.\n'''\n", ""},
		{"an option of a small contract", strings.Replace(contract, "150,000", "40,000", 1) + prose + "The contract has an option to extend.\n'''\n", ""},
		{"over the threshold anyway", over + "ground = \"PA23 s45(4)\"\noptions_value = \"£75,000\"\n[contract.framework]\nconcluded = 2025-05-01\nbegun = 2025-03-03\n", ""},

		{"a direct award, nothing looked at", over + "ground = \"PA23 Sch 5 para 6\"\n", checks},
		{"a direct award, both looked at", over + "ground = \"PA23 Sch 5 para 6\"\nconflicts_assessed = 2026-10-12\nexclusion_checked = 2026-10-13\n", ""},
		{"a direct award, the supplier not looked at", over + "ground = \"PA23 Sch 5 para 6\"\nconflicts_assessed = 2026-10-12\n", "award-checks: nothing says that it was checked whether the supplier is excluded, before this award without competition"},
		{"a direct award, said in words", over + "ground = \"PA23 s43\"\n" + prose + "A conflicts assessment was prepared, and the supplier is neither excluded nor excludable.\n'''\n", ""},
		{"assessed after the notice", over + "ground = \"PA23 Sch 5 para 6\"\nconflicts_assessed = 2026-10-26\nexclusion_checked = 2026-10-13\n[contract.notices]\ntransparency = 2026-10-20\n", "award-checks: conflicts of interest were assessed on 26 October 2026, after the transparency notice of 20 October 2026"},
		{"user choice has no notice", strings.NewReplacer("services", "light touch", "650,000", "900,000").Replace(over) + "ground = \"PA23 Sch 5 para 15\"\n", "award-checks: nothing says that it was checked whether the supplier is excluded, before this award without competition"},
		{"a direct award below the threshold", contract + "ground = \"PA23 Sch 5 para 6\"\n", ""},
		{"a call-off", over + "ground = \"PA23 s45(4)\"\n[contract.framework]\nconcluded = 2025-05-01\nbegun = 2025-03-03\n", ""},
		{"a change", strings.Replace(over, "[contract]", "[decision]\nasks = \"approve an extension\"\n[contract]", 1) + "ground = \"PA23 Sch 8 para 4\"\n", ""},

		{"a section on the law that names none", contract + "[prose]\nlegal = \"Legal Services have been consulted.\"\n" + legal, "legal-power: nothing in this section says by which power the council makes the contract"},
		{"a section on the law that names a power", contract + "[prose]\nlegal = \"The Council acts under section 111 of the Local Government Act 1972.\"\n" + legal, ""},
		{"nothing to report on the law", contract + "[report]\nnone = \"legal\"\n" + legal, "legal-power: the paper asks for a contract, and says that there is nothing to report on the law"},
		{"a paper about no contract has no power to name", "[prose]\nlegal = \"Legal Services have been consulted.\"\n" + legal, ""},

		{"kept from call-in", "[decision]\ncall_in = \"Not subject to call-in\"\n", "call-in-reason: \"Not subject to call-in\" does not say why this decision can't be called in"},
		{"kept from call-in, shortly", "[decision]\ncall_in = \"No\"\n", "call-in-reason: \"No\" does not say why this decision can't be called in"},
		{"kept from call-in, exempt", "[decision]\ncall_in = \"Exempt from call-in\"\n", "call-in-reason: \"Exempt from call-in\" does not say why this decision can't be called in"},
		{"kept from call-in, with a reason", "[decision]\ncall_in = \"No, because any delay would leave residents without heating\"\n", ""},
		{"kept from call-in, for its urgency", "[decision]\ncall_in = \"Exempt: urgent (Rule 16)\"\n", ""},
		{"it can be called in", "[decision]\ncall_in = \"Yes\"\n", ""},
	} {
		c.holds(t, "officer-record", "equality-nil", "unlawful-admitted", "aggregation", "award-checks", "legal-power", "call-in-reason")
	}
}
