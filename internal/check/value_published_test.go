package check_test

import (
	"strings"
	"testing"
)

// What the Transparency Code has published is asked for once, and only of a case that it is about.
func TestTransparencyCode(t *testing.T) {
	const urgent = "[decision]\nasks = \"note urgent action\"\n"
	for _, c := range []struct{ name, keys, want string }{
		{"a contract that is made", urgent + "[contract]\nvalue = \"£5,000.01\"\n", "contract-details at contract"},
		{"a smaller one", urgent + "[contract]\nvalue = \"£5,000\"\n", ""},
		{"one whose value is that of a year", urgent + "[contract]\nannual_value = \"£6,000\"\n", "contract-details at contract"},
		{"one that is to be approved", "[contract]\nvalue = \"£50,000\"\n", ""},
		{"one of which something is given", "[contract]\nvalue = \"£50,000\"\nsme = false\n", "contract-details at contract"},
		{"one that is awarded", "[contract]\nvalue = \"£50,000\"\nawarded = 2025-01-01\n", "contract-details at contract"},
		{"a review after the end", "[contract]\nends = 2025-03-31\nreview = 2025-04-01\n", "contract-days at 2025-04-01"},
		{"a review within an extension", "[contract]\nends = 2025-03-31\nnew_end = 2026-03-31\nreview = 2025-04-01\n", ""},
		{"a review before the start", "[contract]\nstarts = 2025-05-01\nreview = 2025-04-01\n", "contract-days at 2025-04-01"},
		{"VAT of a fifth", "[contract]\nvalue = \"£100\"\nirrecoverable_vat = \"£20\"\n", ""},
		{"more VAT than that", "[contract]\nvalue = \"£100\"\nirrecoverable_vat = \"£20.02\"\n", "irrecoverable-vat at \"£20.02\""},
		{"less than none", "[contract]\nvalue = \"£100\"\nirrecoverable_vat = \"-£1\"\n", "irrecoverable-vat at \"-£1\""},
		{"a charity", "[contract]\nsme = false\nvoluntary = true\nregistration = \"1\"\n", ""},
		{"a number of neither", "[contract]\nsme = false\nvoluntary = false\nregistration = \"1\"\n", "registration at \"1\""},
		{"a number, and nothing said", "[contract]\nregistration = \"1\"\n", ""},
	} {
		var got []string
		for _, found := range strings.Split(ofCase(t, c.keys, "", ""), "; ") {
			if rule, _, _ := strings.Cut(found, " "); rule == "contract-details" || rule == "contract-days" || rule == "irrecoverable-vat" || rule == "registration" {
				got = append(got, found)
			}
		}
		if all := strings.Join(got, "; "); all != c.want {
			t.Errorf("%s: %s, want %s", c.name, all, c.want)
		}
	}
}
