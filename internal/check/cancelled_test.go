package check_test

import (
	"strings"
	"testing"
)

// ofCancelled are the rules of which a meeting that is cancelled may have findings, and those by which it must have none.
var ofCancelled = []string{"cancelled-day", "cancelled-previous", "cancelled-to", "published-late", "meeting-day", "key-notice", "private-notice", "missing-key", "wrong-type"}

// TestCancelled has what is said of meetings that are not held, right and wrong.
func TestCancelled(t *testing.T) {
	const off = "# meeting\n[cancelled]\non = 2025-02-03\n"
	for name, tt := range map[string]struct{ files, want string }{
		"cancelled":                             {off, ""},
		"cancelled for a reason":                {off + "reason = \"Lack of business.\"", ""},
		"in one line":                           {"# meeting\ncancelled = { on = 2025-02-03, to = \"next\" }", ""},
		"without a day":                         {"# meeting\n[cancelled]\nreason = \"Snow.\"", "cancelled.on is missing"},
		"yes":                                   {"# meeting\ncancelled = true", "cancelled must be a table"},
		"held later":                            {off + "to = \"next\"", ""},
		"brought forward":                       {"# meeting\n[cancelled]\non = 2025-01-02\nto = \"off\"", ""},
		"in the place of itself":                {off + "to = \"sitting\"", "a meeting can't be held in its own place"},
		"a meeting that there is not":           {off + "to = \"nxt\"", `there is no meeting "nxt" that could be held in the place of this one`},
		"a slip in its name":                    {off + "to = \"nexy\"", `there is no meeting "nexy" that could be held in the place of this one`},
		"one that was over":                     {off + "to = \"off\"", "this meeting was cancelled on 3 February 2025, and the one in its place was on 10 January 2025, before that"},
		"on its own day":                        {"# meeting\n[cancelled]\non = 2025-02-07", ""},
		"after its day":                         {"# meeting\n[cancelled]\non = 2025-02-08", "this meeting of 7 February 2025 was cancelled on 8 February 2025, when its day was over"},
		"after one that was cancelled":          {"# meeting\nprevious = 2025-01-10", "the meeting of 10 January 2025 was cancelled"},
		"after one that was held":               {"# meeting\nprevious = 2024-12-13", ""},
		"published too late, and not held":      {"# meeting\npublished = 2025-02-05\n[cancelled]\non = 2025-02-06", ""},
		"a private item without notice":         {"# meeting\n[[item]]\nid = \"x\"\ntitle = \"x\"\nexempt = { paragraphs = [\"3\"], reason = \"x\" }\n[cancelled]\non = 2025-02-03", ""},
		"a key decision without notice in time": {"# case\n[decision]\nkey = true\nkey_reason = \"x\"\nnotice = 2025-02-01\n" + off, ""},
	} {
		t.Run(name, func(t *testing.T) {
			found := ofRules(play(t, tt.files), ofCancelled...)
			switch {
			case tt.want == "" && len(found) > 0:
				t.Errorf("found %v", found)
			case tt.want != "" && (len(found) != 1 || !strings.Contains(found[0].String(), tt.want)):
				t.Errorf("found %v\nwant  %s", found, tt.want)
			}
		})
	}
}
