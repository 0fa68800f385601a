package compose

import "cabinet/internal/report"

// checkOwn reports sections of the case's own whose ids are taken by something else of the paper.
func (c *composer) checkOwn() {
	if len(c.Case.Sections) == 0 {
		return
	}
	questions := c.questions()
	for _, s := range c.sections {
		if !s.Own {
			continue
		}
		if why := report.Reserved(s.ID.Value); why != "" {
			c.list.Errorf(s.ID.Span, "reserved", "give the section another id", "a section can't be called %q: %s", s.ID.Value, why)
		}
		if questions[s.ID.Value] {
			c.list.Errorf(s.ID.Span, "doubled-section", "give the section another id", "the answer to a question of these papers stands under %q already", s.ID.Value)
		}
	}
}

// questions are the names of the questions that the templates ask in the paper.
func (c *composer) questions() map[string]bool {
	names := map[string]bool{}
	for _, s := range c.sections {
		if !c.Kind.words(s) {
			continue
		}
		for _, q := range c.Kind.Questions(s.ID.Value, c.Case.Decision.Asks.Value) {
			names[q.Name] = true
		}
	}
	return names
}
