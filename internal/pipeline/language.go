package pipeline

import (
	"cmp"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
)

// languageOf is the language of a case's paper: its own, or its council's.
func (b *builder) languageOf(c *casefile.Case) *language.Language {
	tag := c.Language.Value
	if council := b.library.Councils[c.Council.Value]; council != nil {
		tag = cmp.Or(tag, council.For(c.Kind.Value).Language.Value)
	}
	return language.Of(tag)
}
