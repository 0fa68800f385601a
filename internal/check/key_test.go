package check_test

import (
	"strings"
	"testing"
)

// keyRules are the rules on key decisions.
var keyRules = []string{"key-notice", "special-urgency", "key-unsaid", "key-value", "key-reason", "committee-key"}

// TestKeyDecisions has decisions of Friday 7 February 2025 by the Cabinet of a council that takes £500,000 as key, unless the
// profile says otherwise. Five clear days before it are from Friday 31 January, so that the last day for a notice is Thursday 30.
func TestKeyDecisions(t *testing.T) {
	const (
		key       = "[decision]\nkey = true\nkey_reason = \"x\"\n"
		general   = key + "urgency = \"general exception\"\n"
		special   = key + "urgency = \"special urgency\"\n"
		agreed    = special + "urgency_agreed_by = \"Chairman of the Scrutiny Commission\"\nurgency_agreed_on = 2025-02-03\n"
		amount    = "[rules]\nkey_decision = \"£500,000\"\n"
		committee = "governance = \"committee\"\n"
		combined  = "governance = \"combined authority\"\n"
		out       = "published = 2025-01-30\n"
	)
	for _, tt := range []struct{ name, keys, council, meeting, want, hint string }{
		{"general exception without a day", general, "", "", "nothing says when notice of this general exception was published", "regulation 10"},
		{"in time, by a notice of its own", general + "general_exception_notice = 2025-01-30\n", "", "", "", ""},
		{"in time, by the notice", general + "notice = 2025-01-30\n", "", "", "", ""},
		{"a day too late", general + "general_exception_notice = 2025-01-31\n", "", "", "the general exception takes 5 clear days, and between this notice and the decision on 7 February 2025 are 4 clear days", "special urgency (regulation 11)"},
		{"the reasons are to come", general + "notice = 2025-01-30\n", "", "", "", ""},
		{"the papers are out without the reasons", general + "notice = 2025-01-30\n", "", out, "nothing says when the reasons were published why notice could not be given in time", "regulation 10(3)"},
		{"the papers are out with them", general + "notice = 2025-01-30\nurgency_notice = 2025-01-30\n", "", out, "", ""},

		{"special urgency that nobody agreed", special, "", "", "nothing says who agreed that this decision can't wait, and when", "chairman of the relevant overview and scrutiny committee, else of the council, else its vice-chairman (regulation 11)"},
		{"agreed by somebody", special + "urgency_agreed_on = 2025-02-03\n", "", "", "nothing says who agreed that this decision can't wait", ""},
		{"agreed some day", special + "urgency_agreed_by = \"Chairman of Scrutiny\"\n", "", "", "nothing says when it was agreed that this decision can't wait", ""},
		{"agreed in time", agreed, "", "", "", ""},
		{"agreed on the day", strings.Replace(agreed, "02-03", "02-07", 1), "", "", "", ""},
		{"agreed afterwards", strings.Replace(agreed, "02-03", "02-08", 1), "", "", "it was agreed on 8 February 2025 that this can't wait, after the decision on 7 February 2025", "regulation 11"},
		{"agreed after the action", agreed + "taken_on = 2025-02-02\nurgency_notice = 2025-02-02\n", "", "", "it was agreed on 3 February 2025 that this can't wait, after the decision on 2 February 2025", ""},
		{"agreed by who decides", strings.Replace(agreed, "Chairman of the Scrutiny Commission", "Leader of the Council", 1), "", "", "\"Leader of the Council\" is none of those who can agree that a decision can't wait", "regulation 11"},
		{"agreed by a person", strings.Replace(agreed, "Chairman of the Scrutiny Commission", "Cllr A. Jones", 1), "", "", "", ""},
		{"the papers are out without its reasons", agreed, "", out, "nothing says when the reasons were published why this decision can't wait", "regulation 11(2)"},

		{"a combined authority has its own order", general, combined, "", "nothing says when notice of this general exception was published", "article 12 of SI 2017/68"},
		{"also for special urgency", special, combined, "", "nothing says who agreed that this decision can't wait, and when", "else of the combined authority, else its vice-chair (article 13 of SI 2017/68)"},
		{"and its reasons", agreed, combined, out, "nothing says when the reasons were published why this decision can't wait", "article 13(2) of SI 2017/68"},
		{"and by its name", general, "name = \"Wychwood Combined Authority\"\n", "", "nothing says when notice of this general exception was published", "article 12 of SI 2017/68"},
		{"a committee has neither", "[decision]\nurgency = \"general exception\"\n", committee, "", "Wychwood District Council is governed by committees, and committees take no key decisions, for which alone there is a general exception", ""},
		{"the law of Wales is another", special, "language = \"cy\"\n", "", "", ""},

		{"the amount is reached", "[contract]\nvalue = \"£500,000\"\n", amount, "", "nothing says whether this is a key decision: spending from £500,000 on makes one, and this is £500,000", "key = false"},
		{"almost", "[contract]\nvalue = \"£499,999\"\n", amount, "", "", ""},
		{"by the extension", "[contract]\nvalue = \"£300,000\"\nnew_value = \"£600,000\"\n", amount, "", "nothing says whether this is a key decision: spending from £500,000 on makes one, and this is £600,000", ""},
		{"said to be none, by the extension", "[decision]\nkey = false\n[contract]\nvalue = \"£300,000\"\nnew_value = \"£600,000\"\n", amount, "", "spending from £500,000 on makes a key decision, and this is £600,000", ""},
		{"said to be none, and why", "[decision]\nkey = false\nkey_reason = \"x\"\n[contract]\nvalue = \"£600,000\"\n", amount, "", "", ""},
		{"no amount of the council's", "[contract]\nvalue = \"£600,000\"\n", "", "", "", ""},
		{"two wards", "[decision]\nasks = \"approve\"\n[report]\nwards = [\"Castle\", \"Lorne\"]\n", "", "", "nothing says whether this is a key decision: it affects 2 wards", ""},
		{"all wards", "[decision]\nasks = \"approve\"\n[report]\nwards = \"All wards\"\n", "", "", "nothing says whether this is a key decision: it affects all wards", ""},
		{"one ward", "[decision]\nasks = \"approve\"\n[report]\nwards = \"Castle and Park\"\n", "", "", "", ""},
		{"a report that decides nothing", "[report]\nwards = \"All\"\n", "", "", "", ""},
		{"a report that only notes", "[decision]\nasks = \"note\"\n[report]\nwards = \"All\"\n", "", "", "", ""},
		{"a recommendation to approve", "[report]\nwards = \"All\"\n[prose]\nrecommendation = \"That the scheme be approved.\"\n", "", "", "nothing says whether this is a key decision: it affects all wards", ""},
		{"a recommendation to note", "[report]\nwards = \"All\"\n[prose]\nrecommendation = \"That the report be noted.\"\n", "", "", "", ""},
		{"urgent, and not said to be key", "[decision]\nurgency = \"special urgency\"\n", "", "", "nothing says whether this is a key decision, for which alone there is a special urgency", ""},
		{"a committee", "[contract]\nvalue = \"£600,000\"\n", committee + amount, "", "", ""},
		{"a body that may not be the executive", "[contract]\nvalue = \"£600,000\"\n", amount + "[body.cabinet]\naccess = \"committee\"\n", "", "", ""},
		{"in Wales", "[contract]\nvalue = \"£600,000\"\n", "language = \"cy\"\n" + amount, "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := ofRules(play(t, tt.keys+"# council\n"+tt.council+"# meeting\n"+tt.meeting), keyRules...)
			switch {
			case tt.want == "" && len(found) > 0:
				t.Errorf("found %v", found)
			case tt.want != "" && (len(found) != 1 || found[0].Message != tt.want || !strings.Contains(found[0].Hint, tt.hint)):
				t.Errorf("found %v\nwant  %s (%s)", found, tt.want, tt.hint)
			}
		})
	}
}
