package compose

import "cabinet/internal/language"

// maybeWelsh tells whether the paper may be of a council in Wales, where other paragraphs of Schedule 12A apply: its
// language is Welsh, or the profile cites the law in words of its own.
func (c *composer) maybeWelsh() bool {
	return c.facts.words == language.Welsh || c.Council.Appendices.Exempt.Given()
}
