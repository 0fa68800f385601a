package pipeline

import (
	"strings"
	"testing"
)

// TestTitleWithFacts has facts in a title and days as the council prints them, on every page and in every record that
// has them.
func TestTitleWithFacts(t *testing.T) {
	p := newProject(t)
	p.change(case1, "short_title = ", "short_title = \"Officers until {{contract.ends}}\" # ")
	p.file(council1, p.read(council1)+"\n[dates]\nstyle = \"Friday, 7th February 2025\"\n")
	p.build(1, 0)
	for _, name := range []string{"index.html", address1 + "/index.html", address1 + "/meeting.json", paper1 + ".md"} {
		if text := p.output(name); !strings.Contains(text, "Friday, 7th February 2025") {
			t.Errorf("%s does not print the day of the meeting", name)
		}
	}
	for _, name := range []string{address1 + "/meeting.json", address1 + "/sena-tribunal-officers/index.html"} {
		if text := p.output(name); !strings.Contains(text, "Officers until Monday, 31st March 2025") || strings.Contains(text, "{{") {
			t.Errorf("%s does not print the title with its fact", name)
		}
	}
}
