package report

import "cabinet/internal/language"

// ownLanguage is the language of a part of a paper; "" where it is the paper's.
func ownLanguage(part, paper string) string {
	if language.Of(part) == language.Of(paper) || part == "" {
		return ""
	}
	return part
}

// Words are what the program prints in the part of a paper with a header.
func (p Part) Words(of Header) *language.Language { return of.wordsOf(p.Language) }

// Words are what the program prints in the note of a paper with a header.
func (n Note) Words(of Header) *language.Language { return of.wordsOf(n.Language) }

// wordsOf are the words of a language that something has of its own; "" for the paper's.
func (h Header) wordsOf(own string) *language.Language {
	if own == "" {
		return h.Words()
	}
	return language.Of(own)
}

// say gives captions, the pages of items, and paragraphs that an amendment has taken away, their words in a language.
func say(blocks []Block, words *language.Language) {
	walk(blocks, func(b Block) {
		if c := captionOf(b); c != nil {
			c.Noun = words.Noun(c.of).One
		}
		switch b := b.(type) {
		case *Paragraph:
			if b.Deleted {
				b.Runs = []Run{{Text: words.Deleted}}
			}
		case *Item:
			b.say(words)
		}
	})
}
