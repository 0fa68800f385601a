package compose

import (
	"slices"

	"cabinet/internal/language"
)

// welshParagraphs are those of Part 4 of Schedule 12A to the Local Government Act 1972, for Wales.
var welshParagraphs = []string{"12", "13", "14", "15", "16", "17", "18"}

// exemptInWales tells whether a paragraph is one of those for Wales, in a paper that may be of a council there: its
// language is Welsh, or the profile cites the law in words of its own.
func (c *composer) exemptInWales(paragraph string) bool {
	wales := c.facts.words == language.Welsh || c.Council.Appendices.Exempt.Given()
	return wales && slices.Contains(welshParagraphs, paragraph)
}
