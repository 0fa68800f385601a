package check

import "cabinet/internal/casefile"

// governance reports a combined authority whose profile says that it is a council of another kind.
func governance(c *casefile.Council, f finder) {
	if said := c.Governance; usable(said) && c.Combined() && said.Value != "combined authority" {
		f.find(said.Span, "governance", `say governance = "combined authority"`, "%s is a combined authority by its name, and by the profile it is governed by %s", c.Name.Value, said.Value)
	}
}
