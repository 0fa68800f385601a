package casefile

import "strings"

// InWales tells whether the council is one in Wales, where other law of access applies: its words for exempt appendices
// cite Part 4 of Schedule 12A, or else papers of its are in Welsh and none cites Part 1.
func (c *Council) InWales() bool { return c.inWales }

// saysWales finds that out, once for all that ask: many rules do of each paper.
func (c *Council) saysWales() bool {
	welsh := false
	for _, l := range c.Layouts() {
		words := l.Appendices.Exempt.Value
		switch {
		case strings.Contains(words, "Part 4"), strings.Contains(words, "Ran 4"), strings.Contains(words, "Rhan 4"):
			return true
		case strings.Contains(words, "Part 1"), strings.Contains(words, "Ran 1"), strings.Contains(words, "Rhan 1"):
			return false
		}
		welsh = welsh || l.Language.Value == "cy"
	}
	return welsh
}

// Combined tells whether the council is a combined authority or a combined county authority, as its profile says or as it is
// called.
func (c *Council) Combined() bool {
	return c.Governance.Value == "combined authority" || c.calledCombined()
}

// calledCombined tells whether the council is a combined authority by its name.
func (c *Council) calledCombined() bool {
	return strings.Contains(c.Name.Value, "Combined Authority") || strings.Contains(c.Name.Value, "Combined County Authority")
}
