package compose

import (
	"slices"

	"cabinet/internal/casefile"
)

// words tells whether a section's standing text is the kind's block; otherwise it is the answer of the
// section's own name.
func (k *Kind) words(s casefile.Section) bool { return k.has(s.ID.Value) && s.Wording.Or(true) }

// lets tells whether an officer may answer a section in words of their own, in place of the kind's block.
func (k *Kind) lets(s casefile.Section) bool {
	return s.OwnWords.Or(false) && k.words(s) && !k.asksItself(s)
}

// asksItself tells whether a block asks a question that has the section's name, whose answer then stands within the
// wording.
func (k *Kind) asksItself(s casefile.Section) bool { return slices.Contains(k.answers, s.ID.Value) }

// worded tells whether the section's text is the kind's block in this paper.
func (c *composer) worded(s casefile.Section) bool {
	return c.Kind.words(s) && !(c.Kind.lets(s) && c.subject.answer(s.ID.Value).Given())
}

// checkOwnWords reports sections that can't be answered in words of one's own.
func (c *composer) checkOwnWords() {
	for _, s := range c.sections {
		if s.OwnWords.Or(false) && c.Kind.words(s) && c.Kind.asksItself(s) {
			c.list.Errorf(s.OwnWords.Span, "own-words", "take own_words out, or give the question another name in the templates",
				"the wording of %q asks a question of that name, so no answer can stand in its place", s.ID.Value)
		}
	}
}

// checkStandard reports an answer to a section that has standard wording, and tells whether it is one.
func (c *composer) checkStandard(name string, answer casefile.Text) bool {
	i := slices.IndexFunc(c.sections, func(s casefile.Section) bool { return s.ID.Value == name && c.Kind.words(s) })
	if i < 0 {
		return false
	}
	c.list.Errorf(answer.Span, "own-words", "take the answer out; or let the council's papers have words of their own there, with own_words = true in the section "+name+" of "+c.Council.Source.Name,
		"the section %q has standard wording, so this answer would be lost", c.sections[i].Name())
	return true
}
