package paper

import (
	"fmt"

	"cabinet/internal/diag"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// hows are what can become of a passage, in the order in which a summary tells it.
var hows = []redline.How{redline.Changed, redline.PutIn, redline.TakenOut, redline.Moved, redline.MovedAndChanged, redline.Split, redline.Merged}

// summary counts what differs: "2 facts and 3 passages differ. Passages: 2 changed and 1 put in."
func summary(c *redline.Comparison) string {
	changes := c.Changes()
	var parts []string
	if n := len(c.Facts); n > 0 {
		parts = append(parts, diag.Plural(n, "fact"))
	}
	if n := len(changes); n > 0 {
		parts = append(parts, diag.Plural(n, "passage"))
	}
	switch {
	case c.Same():
		return "Nothing differs between the two."
	case len(parts) == 0:
		return "Numbers alone differ."
	case len(c.Facts)+len(changes) == 1:
		return parts[0] + " differs" + kinds(changes) + "."
	}
	return report.Series(parts) + " differ" + kinds(changes) + "."
}

// kinds counts what became of passages.
func kinds(changes []redline.Change) string {
	counted := map[redline.How]int{}
	for _, change := range changes {
		counted[change.How]++
	}
	var out []string
	for _, how := range hows {
		if n := counted[how]; n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, how))
		}
	}
	if len(out) == 0 {
		return ""
	}
	return ". Passages: " + report.Series(out)
}
