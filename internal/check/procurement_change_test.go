package check_test

import "testing"

const (
	toExtend = "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£2,000,000\"\n"
	act      = "[contract.original]\nbegun = 2025-03-03\nawarded = 2025-06-02\n"
	saved    = "awarded = 2022-03-01\n"
	muchMore = "new_value = \"£3,400,000\"\n"
	saysSo   = "[prose]\nbackground = \"A contract change notice will be published.\"\n"
)

// TestModificationBasis is section 74 of the Act with Schedule 8, and regulation 72, which stays for contracts of before 24
// February 2025. The contract costs £2m, unless the case says otherwise.
func TestModificationBasis(t *testing.T) {
	const (
		none    = "modification-basis: nothing says on which ground in procurement law this contract is changed"
		from    = "modification-basis: the value changes from £2,000,000 to £3,400,000, and "
		longer  = "starts = 2025-07-01\nends = 2026-12-31\nnew_end = 2027-12-31\n"
		toValue = "modification-basis: whether this change is within what PA23 Sch 8 para 4 allows depends on values that the case does not give"
	)
	for _, c := range []aContract{
		{"70% more under the former law, on no ground", toExtend + saved + muchMore, none},
		{"70% more under the Act, on no ground", toExtend + muchMore + act + saysSo, none},
		{"5% more under the Act, on no ground", toExtend + "new_value = \"£2,100,000\"\n" + act, none},
		{"nobody says which law", toExtend + "starts = 2022-04-01\n" + muchMore, none},
		{"in other words", "[decision]\nasks = \"approve\"\n[exception]\nto = \"extend the contract for two years\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£2,000,000\"\n" + saved, none},
		{"as urgent action", "[decision]\nasks = \"note urgent action\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£2,000,000\"\n" + saved + muchMore, none},
		{"of a type that is not said", "[decision]\nasks = \"approve a variation\"\n[contract]\nvat = \"including\"\nvalue = \"£2,000,000\"\n" + saved + muchMore, none},
		{"of a contract older than the thresholds that are known", toExtend + "awarded = 2020-03-01\n" + muchMore, none},
		{"under the threshold before the change, and over it after", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£180,000\"\nnew_value = \"£260,000\"\n" + act + saysSo, none},
		{"under the threshold after the change too", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£150,000\"\nnew_value = \"£200,000\"\n" + act, ""},
		{"the ground stands in the paper", toExtend + saved + muchMore + "[prose]\nbackground = \"The extension is permitted by regulation 72(1)(a), since the contract provides for it.\"\n", ""},
		{"a light touch contract under the Act", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"light touch\"\nvat = \"none\"\nvalue = \"£2,000,000\"\n" + muchMore + act, ""},
		{"a light touch contract under the former law", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"light touch\"\nvat = \"none\"\nvalue = \"£2,000,000\"\n" + saved + muchMore, none},
		{"a new contract by direct award, with no notice", toExtend + "ground = \"PA23 Sch 5 para 7\"\nbegun = 2026-11-02\n" + muchMore + "[contract.original]\nawarded = 2022-03-01\n", "transparency-notice: nothing says that a transparency notice comes before this direct award"},
		{"a new contract by direct award", toExtend + "ground = \"PA23 Sch 5 para 7\"\n" + muchMore + notices("transparency = 2026-11-02") + act, ""},

		{"unforeseeable, 70% more", toExtend + "ground = \"PA23 Sch 8 para 4\"\n" + muchMore + act + saysSo, from + "PA23 Sch 8 para 4 allows no more than 50% more"},
		{"unforeseeable, 50% more", toExtend + "ground = \"PA23 Sch 8 para 4\"\nnew_value = \"£3,000,000\"\n" + act + saysSo, ""},
		{"a known risk, 70% more", toExtend + "ground = \"PA23 Sch 8 para 5\"\n" + muchMore + act + saysSo, from + "PA23 Sch 8 para 5 allows no more than 50% more"},
		{"additional services, 70% more", toExtend + "ground = \"PA23 Sch 8 para 8\"\n" + muchMore + act + saysSo, from + "PA23 Sch 8 para 8 allows no more than 50% more"},
		{"provided for, 70% more", toExtend + "ground = \"PA23 Sch 8 para 1\"\n" + muchMore + act + saysSo, ""},
		{"the former law, additional services, 70% more", toExtend + saved + "ground = \"PCR15 reg 72(1)(b)\"\n" + muchMore, from + "PCR15 reg 72(1)(b) allows no more than 50% more, reckoned on the value on award"},
		{"the former law, unforeseeable, 70% more", toExtend + saved + "ground = \"PCR15 reg 72(1)(c)\"\n" + muchMore, from + "PCR15 reg 72(1)(c) allows no more than 50% more, reckoned on the value on award"},
		{"the former law, provided for, 70% more", toExtend + saved + "ground = \"PCR15 reg 72(1)(a)\"\n" + muchMore, ""},
		{"the former law, 40% more of what it is, 80% of what it was", toExtend + "ground = \"PCR15 reg 72(1)(c)\"\nnew_value = \"£2,800,000\"\n[contract.original]\nawarded = 2022-03-01\nvalue = \"£1,000,000\"\n", "modification-basis: the value changes from £2,000,000 to £2,800,000, and PCR15 reg 72(1)(c) allows no more than 50% more, reckoned on the value on award"},
		{"the former law, small, and with an earlier change too much", toExtend + "ground = \"PCR15 reg 72(1)(f)\"\nnew_value = \"£2,050,000\"\n[contract.original]\nawarded = 2022-03-01\nvalue = \"£1,800,000\"\n", "modification-basis: the value changes from £1,800,000 to £2,050,000, and PCR15 reg 72(1)(f) allows no more than 10% more, reckoned on the value on award"},
		{"below the threshold, 12% more", toExtend + "ground = \"PA23 s74(1)(c)\"\nnew_value = \"£2,240,000\"\n" + act + saysSo, "modification-basis: the value changes from £2,000,000 to £2,240,000, and PA23 s74(1)(c) allows no more than a change by 10%"},
		{"below the threshold, 5% more", toExtend + "ground = \"PA23 s74(1)(c)\"\nnew_value = \"£2,100,000\"\n" + act, ""},
		{"below the threshold, 5% of much", "[decision]\nasks = \"approve a variation\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£5,000,000\"\nnew_value = \"£5,250,000\"\nground = \"PA23 s74(1)(c)\"\n" + act, "modification-basis: what this change adds reaches the threshold by itself, and PA23 s74(1)(c) is for what stays below it"},
		{"what it costs then is not said", toExtend + "ground = \"PA23 Sch 8 para 4\"\n" + act, toValue},

		{"not substantial, a year longer than was provided for", toExtend + longer + "ground = \"PA23 s74(1)(b)\"\n" + act + "longest_end = 2026-12-31\n" + saysSo, "modification-basis: the last day moves to 31 December 2027, and PA23 s74(1)(b) allows the term to change by 10% of the longest term at most"},
		{"not substantial, as was provided for", toExtend + longer + "ground = \"PA23 s74(1)(b)\"\n" + act + "longest_end = 2027-12-31\n", ""},
		{"not substantial, and nobody says what was provided for", toExtend + longer + "ground = \"PA23 s74(1)(b)\"\n" + act + saysSo, "modification-basis: whether this change is within what PA23 s74(1)(b) allows depends on the longest term, which the case does not give"},
	} {
		c.holds(t, procurementRules...)
	}
}

// TestChangeNotice is section 75 of the Act, and regulation 72(3).
func TestChangeNotice(t *testing.T) {
	const (
		coming   = "change-notice: nothing says that a contract change notice comes before this change"
		unsaid   = "change-notice: nothing says when the contract change notice was published"
		para4    = "ground = \"PA23 Sch 8 para 4\"\nnew_value = \"£2,900,000\"\n"
		urgently = "[decision]\nasks = \"note urgent action\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£2,000,000\"\n"
	)
	for _, c := range []aContract{
		{"45% more", toExtend + para4 + act, coming},
		{"45% more, and the paper speaks of it", toExtend + para4 + act + saysSo, ""},
		{"45% more, published", toExtend + para4 + notices("change = 2026-11-02") + act, ""},
		{"45% more, done already", urgently + para4 + act + saysSo, unsaid},
		{"45% more, published after it", urgently + para4 + "entered_into = 2026-10-01\n" + notices("change = 2026-10-02") + act, "change-notice: the contract change notice was published on 2 October 2026, and the change was entered into on 1 October 2026"},
		{"45% more, published before it", urgently + para4 + "entered_into = 2026-10-02\n" + notices("change = 2026-10-01") + act, ""},
		{"10% more", toExtend + "ground = \"PA23 Sch 8 para 4\"\nnew_value = \"£2,200,000\"\n" + act, ""},
		{"14% more, of works", "[decision]\nasks = \"approve a variation\"\n[contract]\ntype = \"works\"\nvat = \"including\"\nvalue = \"£10,000,000\"\nnew_value = \"£11,400,000\"\nground = \"PA23 Sch 8 para 4\"\n" + act, ""},
		{"a light touch contract", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"light touch\"\nvat = \"none\"\nvalue = \"£2,000,000\"\nground = \"PA23 s74(2)\"\n" + muchMore + act, ""},
		{"corporate restructuring", "[decision]\nasks = \"approve a variation\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£2,000,000\"\nground = \"PA23 Sch 8 para 9\"\n" + act, coming},
		{"longer by a year, for 5% more", toExtend + "starts = 2025-07-01\nends = 2026-12-31\nnew_end = 2027-12-31\nnew_value = \"£2,100,000\"\nground = \"PA23 Sch 8 para 4\"\n" + act + "longest_end = 2026-12-31\n", coming},
		{"longer by a year, as was provided for, for 5% more", toExtend + "starts = 2025-07-01\nends = 2026-12-31\nnew_end = 2027-12-31\nnew_value = \"£2,100,000\"\nground = \"PA23 Sch 8 para 1\"\n" + act + "longest_end = 2027-12-31\n", ""},
		{"under the threshold", "[decision]\nasks = \"approve an extension\"\n[contract]\ntype = \"services\"\nvat = \"including\"\nvalue = \"£100,000\"\nnew_value = \"£190,000\"\nground = \"PA23 Sch 8 para 4\"\n" + act, ""},
		{"the former law, to be approved", toExtend + saved + "ground = \"PCR15 reg 72(1)(b)\"\nnew_value = \"£2,900,000\"\n", ""},
		{"the former law, done already", urgently + saved + "ground = \"PCR15 reg 72(1)(b)\"\nnew_value = \"£2,900,000\"\n", "change-notice: nothing says when a notice of this change was sent for publication"},
		{"the former law, done already, and sent", urgently + saved + "ground = \"PCR15 reg 72(1)(b)\"\nnew_value = \"£2,900,000\"\n" + notices("change = 2026-11-02"), ""},
		{"the former law, done already, as was provided for", urgently + saved + "ground = \"PCR15 reg 72(1)(a)\"\nnew_value = \"£2,900,000\"\n", ""},
	} {
		c.holds(t, procurementRules...)
	}
}
