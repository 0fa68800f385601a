package check_test

import "testing"

// TestListedTwice has lists of a case, and how often something stands in them twice.
func TestListedTwice(t *testing.T) {
	const report, other = "[[background]]\ntitle = \"Report of May\"\n", "[[background]]\ntitle = \"Report of June\"\n"
	const linked = report + "link = \"https://www.wychwood.gov.uk/may\"\n"
	const plan, text = "[[appendix]]\ntitle = \"Plan\"\n", "[[appendix]]\ntitle = \"Plan\"\ntext = \"It is here.\"\n"
	for _, c := range []struct {
		name, text string
		want       int
	}{
		{"a background paper", report + other + report, 1},
		{"three of them", report + report + report, 2},
		{"others", report + other, 0},
		{"one of another address", report + linked, 0},
		{"an appendix", plan + plan, 1},
		{"appendices with another text", plan + text, 0},
		{"an appendix for the public, and one that is withheld", plan + plan + "exempt = \"3\"\n", 0},
		{"an appendix that is withheld", plan + "exempt = \"3\"\n" + plan + "exempt = \"3\"\n", 1},
		{"an appendix called as a background paper", report + "[[appendix]]\ntitle = \"Report of May\"\n", 0},
		{"without a title", "[[background]]\ntitle = \"\"\n[[background]]\ntitle = \"\"\n", 0},
	} {
		if n := len(ofRules(play(t, c.text), "doubled-name")); n != c.want {
			t.Errorf("%s: %d are told, want %d", c.name, n, c.want)
		}
	}
}
