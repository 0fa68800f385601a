package check_test

import (
	"fmt"
	"strings"
	"testing"
)

// ofCase are the findings of a case with keys of its own, of its profile and its meeting: each its rule,
// and where it points at.
func ofCase(t *testing.T, keys, council, meeting string) string {
	t.Helper()
	found, _ := settled(t, with(map[string]string{"case": keys, "council": council, "meeting": meeting}))
	var out []string
	for _, d := range found {
		out = append(out, fmt.Sprintf("%s at %s", d.Rule, d.Text()))
	}
	return strings.Join(out, "; ")
}

// urgent is a profile's rule for urgent cases, and its posts.
const urgent = `urgent = { by = "clerk", consult = ["leader", "deputy"], report_to = "next Cabinet" }
[post.leader]
title = "Leader"
[post.deputy]
title = "Deputy Leader"
[post.other]
title = "Other"
`

func TestProcedure(t *testing.T) {
	const action = "[decision]\nasks = \"note urgent action\"\nrule = \"6(e)\"\nrecord = \"Decision 2024/31\"\n"
	for _, c := range []struct{ name, keys, council, meeting, want string }{
		{"all is well", action + "taken_by = \"clerk\"\ntaken_on = 2024-12-19\nconsulted = [\"deputy\"]\n", urgent, "previous = 2024-12-17\n", ""},
		{"nobody consulted", action + "taken_by = \"clerk\"\nconsulted = []\n", urgent, "", "not-consulted at consulted"},
		{"not said", action + "taken_by = \"clerk\"\n", urgent, "", "not-consulted at decision"},
		{"somebody else consulted", action + "consulted = \"other\"\n", urgent, "", `not-consulted at "other"`},
		{"taken by another", action + "taken_by = \"other\"\nconsulted = \"leader\"\n", urgent, "", `urgent-by at "other"`},
		{"no conditions", action + "taken_by = \"clerk\"\n", "", "", ""},
		{"in time for the meeting before", action + "consulted = \"leader\"\ntaken_on = 2024-12-09\n", urgent, "previous = 2024-12-17\n", "not-reported at 2024-12-09"},
		{"too late for its papers", action + "consulted = \"leader\"\ntaken_on = 2024-12-10\n", urgent, "previous = 2024-12-17\n", ""},
		{"after the meeting", "[decision]\ntaken_on = 2025-02-08\n", "", "", "decision-after-meeting at 2025-02-08"},
		{"on its day", "[decision]\ntaken_on = 2025-02-07\n", "", "", ""},
		{"ends on its first day", "[contract]\nstarts = 2025-04-01\nends = 2025-04-01\n", "", "", ""},
		{"extended to its end", "[contract]\nends = 2025-04-01\nnew_end = 2025-04-01\n", "", "", "contract-days at 2025-04-01"},
		{"awarded before", "[decision]\nasks = \"approve\"\n[contract]\nawarded = 2025-01-31\n", "", "", "before-approval at 2025-01-31"},
		{"begun on the day", "[decision]\nasks = \"approve\"\n[contract]\nstarts = 2025-02-07\n", "", "", ""},
		{"started before the action", action + "taken_on = 2024-12-19\n[contract]\nstarts = 2024-12-01\n", "", "", "before-approval at 2024-12-01"},
		{"started after the action", action + "taken_on = 2024-12-19\n[contract]\nstarts = 2024-12-20\n", "", "", ""},
		{"extended after its end", "[decision]\nasks = \"approve an extension\"\n[contract]\nstarts = 2020-01-01\nends = 2025-01-31\n", "", "", "before-approval at 2025-01-31"},
		{"extended in time", "[decision]\nasks = \"approve an extension\"\n[contract]\nstarts = 2020-01-01\nends = 2025-03-31\n", "", "", ""},
		{"published too late", "", "", "published = 2025-01-31\n", "published-late at 2025-01-31"},
		{"late with a reason", "[late]\npublished = 2025-02-05\nreason = \"The tenders came in on 4 February.\"\n", "", "published = 2025-01-30\n", ""},
		{"late without a reason", "[late]\npublished = 2025-02-05\n", "", "published = 2025-01-30\n", "published-late at 2025-02-05"},
		{"later than the others, in time", "[late]\npublished = 2025-01-30\n", "", "published = 2025-01-28\n", ""},
		{"late before the others", "[late]\npublished = 2024-02-05\nreason = \"x\"\n", "", "published = 2025-01-30\n", "late-day at 2024-02-05"},
		{"late after the meeting", "[late]\npublished = 2026-02-05\nreason = \"x\"\n", "", "published = 2025-01-30\n", "late-day at 2026-02-05"},
		{"late on the day", "[late]\npublished = 2025-02-07\nreason = \"x\"\n", "", "published = 2025-01-30\n", ""},
		{"late with its meeting", "[late]\npublished = 2025-01-31\nreason = \"x\"\n", "", "published = 2025-01-31\n", ""},
		{"by its own days", "", "[days]\npublication = { clear = 3, count = \"calendar\" }\n", "published = 2025-02-03\n", ""},
		{"convened at shorter notice", "", "", "published = 2025-02-06\nshort_notice = true\n", ""},
		{"late at such a meeting", "[late]\npublished = 2025-02-06\n", "", "published = 2025-02-05\nshort_notice = true\n", ""},
		{"published after the meeting", "", "", "published = 2025-02-10\n", "published-late at 2025-02-10"},
		{"key without notice", "[decision]\nkey = true\nkey_reason = \"x\"\n", "", "", "key-notice at true"},
		{"key, general exception", "[decision]\nkey = true\nkey_reason = \"x\"\nurgency = \"general exception\"\n", "", "", `key-notice at "general exception"`},
		{"general exception in time", "[decision]\nkey = true\nkey_reason = \"x\"\nurgency = \"general exception\"\nnotice = 2025-01-30\n", "", "", ""},
		{"general exception too late", "[decision]\nkey = true\nkey_reason = \"x\"\nurgency = \"general exception\"\nnotice = 2025-01-31\n", "", "", "key-notice at 2025-01-31"},
		{"special urgency", "[decision]\nkey = true\nkey_reason = \"x\"\nurgency = \"special urgency\"\nnotice = 2025-01-31\n", "", "", `special-urgency at "special urgency"`},
		{"notice before the action", "[decision]\nkey = true\nkey_reason = \"x\"\nnotice = 2025-01-09\ntaken_on = 2025-01-20\n", "", "", "key-notice at 2025-01-09"},
		{"notice in working days", "[decision]\nkey = true\nkey_reason = \"x\"\nnotice = 2025-01-09\n", "[days]\nkey_notice = { clear = 28, count = \"working\" }\n", "", "key-notice at 2025-01-09"},
		{"no key decision", "[decision]\nkey = false\n", "", "", ""},
		{"PCR for a change", "[contract]\nawarded = 2023-05-01\nground = \"PCR15 reg 72(1)(b)\"\n", "", "", ""},
		{"Act for an old one", "[contract]\nawarded = 2023-05-01\nground = \"Procurement Act 2023, section 74\"\n", "", "", `which-law at "Procurement Act 2023, section 74"`},
		{"awarded later, begun unknown", "[contract]\nawarded = 2025-05-01\nground = \"PCR15 reg 32(2)(c)\"\n", "", "", `which-law at "PCR15 reg 32(2)(c)"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ofCase(t, c.keys, c.council, c.meeting); strings.ReplaceAll(got, "; contract-details at contract", "") != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// TestCommittee shows that a council without an executive is not held to what the law asks of one.
func TestCommittee(t *testing.T) {
	const committee = "governance = \"committee\"\n"
	text := with(map[string]string{"case": "[decision]\nkey = true\n"})
	text["council"] = committee + text["council"]
	found, _ := settled(t, text)
	if len(found) != 1 || found[0].Rule != "committee-key" {
		t.Error(found)
	}
}

// TestCombinedAuthority shows that a combined authority takes key decisions, by a law of its own.
func TestCombinedAuthority(t *testing.T) {
	text := with(map[string]string{"case": "[decision]\nkey = true\nkey_reason = \"x\"\nnotice = 2025-01-20\n"})
	text["council"] = "governance = \"combined authority\"\n" + text["council"]
	found, _ := settled(t, text)
	if len(found) != 1 || found[0].Rule != "key-notice" || !strings.Contains(found[0].Hint, "article 13 of SI 2017/68") {
		t.Error(found)
	}
}

func TestValues(t *testing.T) {
	const (
		award     = "[exception]\nenables = \"the direct award of it\"\n[decision]\nasks = \"approve\"\ntaken_on = 2024-12-19\n[contract]\ntype = \"services\"\n"
		threshold = "[[rules.threshold]]\nof = \"tender\"\nfrom = 2024-01-01\nmore_than = \"£179,087\"\nvat = \"excluding\"\n"
		spoken    = "background = \"It is for contracts over {{rules.threshold}}.\"\n"
	)
	for _, c := range []struct{ name, keys, council, want string }{
		{"over the law, with VAT", award + "value = \"£215,000\"\nvat = \"including\"\n", "", `no-ground at "£215,000"`},
		{"below it, with VAT", award + "value = \"£214,903\"\nvat = \"including\"\n", "", ""},
		{"over it without VAT if 20% is payable", award + "value = \"£180,000\"\nvat = \"excluding\"\n", "", `vat-basis at "£180,000"`},
		{"between, nothing said", award + "value = \"£200,000\"\n", "", `vat-basis at "£200,000"`},
		{"a ground", award + "value = \"£215,000\"\nvat = \"including\"\nground = \"PCR15 reg 32(2)(c)\"\n", "", ""},
		{"works", strings.Replace(award, "services", "works", 1) + "value = \"£215,000\"\nvat = \"including\"\n", "", ""},
		{"as it is later", strings.NewReplacer("2024-12-19", "2025-02-07").Replace(award) + "value = \"£215,000\"\nvat = \"including\"\n", "", `no-ground at "£215,000"`},
		{"not over the council's threshold", spoken + "[contract]\nvat = \"excluding\"\nvalue = \"£179,087\"\n", threshold, `under-threshold at "£179,087"`},
		{"with VAT it may not be over", spoken + "[contract]\nvat = \"including\"\nvalue = \"£190,000\"\n", threshold, ""},
		{"over it", spoken + "[contract]\nvat = \"excluding\"\nvalue = \"£179,088\"\n", threshold, ""},
		{"depends on VAT", "[contract]\nvalue = \"£190,000\"\n", threshold, `vat-basis at "£190,000"`},
		{"too little for the rule", "[decision]\nrule = \"6(e)\"\n[contract]\nvat = \"excluding\"\nvalue = \"£5,000\"\n", "more_than = \"£5,000\"\n", `rule-value at "6(e)"`},
		{"nothing", "[contract]\nvalue = \"£0\"\n", "", `value-sign at "£0"`},
		{"a variation lowers it", "[decision]\nasks = \"approve a variation\"\n[contract]\nvalue = \"£5,000\"\nnew_value = \"£4,000\"\n", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ofCase(t, c.keys, c.council, ""); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
