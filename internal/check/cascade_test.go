package check_test

import (
	"strings"
	"testing"
)

// TestCascades tells one fault once: what would go when it is mended is not told too, and what would stay is.
func TestCascades(t *testing.T) {
	for _, c := range []struct{ answers, want string }{
		{"background = '''\nIt is in [](#costs).\n'''\nbackgrund-2 = '''\nIt costs £5. {#costs}\n'''", "unknown-question"},
		{"background = '''\nIt is in [](#costs).\n'''\nbackgrund-2 = '''\nIt costs £5.\n'''", "unknown-label unknown-question"},
		{"background = '''\nIt is in [](#costs).\n\nIt costs £5. {#fees\n'''", "unknown-label printed-markup"},
		{"background = '''\nIt is in [](#costs).\n\nIt costs £5. {#costs }\n'''", "printed-markup"},
		{"background = '''\n## Background\n\nIt is so.\n'''", "heading"},
		{"background = '''\nIt is so:\n\n1) one;\nb) two.\n'''", "list-order"},
		{"background = '''\n1) One.\n2) Two.\n'''", "section-start"},
		{"background = '''\nIt is so:\n\n1) one;\n2) two.\n'''", "list-marker"},
		{"background = '''\nSee below.\n\n{{table.costs}}\n'''\n[[cost]]\nitem = 'Rent'\nyear = '2026-27'\namount = '£5,0000'\n[[cost]]\nitem = 'Fees'\nyear = '2026-27'\namount = '£20'", "wrong-type"},
		{"background = '''\nSee below.\n\n{{table.fees}}\n'''\n[table.fees]\ncolumns = ['Item', 'Cost']\nrows = [['Rent', '{{contract.value}}'], ['Fees', '£20']]\ntotal = ['Cost']\n[contract]\nvalue = '£5,0000'", "wrong-type"},
	} {
		found, _ := settled(t, with(map[string]string{"case": c.answers + "\n"}))
		var rules []string
		for _, d := range found {
			rules = append(rules, d.Rule)
		}
		if got := strings.Join(rules, " "); got != c.want {
			t.Errorf("%s\nfinds %s, want %s", c.answers, got, c.want)
		}
	}
}
