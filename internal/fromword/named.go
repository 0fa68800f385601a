package fromword

import (
	"strings"

	"cabinet/internal/docxread"
)

// Named gives a function that tells whether a file names something above its first section, such as its meeting. In a paper the first
// headings and paragraphs do so.
func Named(file *docxread.File) func(occasion string) bool {
	const most = 40 // blocks, of which a table is one
	doc := file.View(docxread.Accepted)
	words := " " + fold(wordsOf(doc.Blocks[:min(len(doc.Blocks), most)])) + " "
	return func(occasion string) bool {
		occasion = fold(occasion)
		return occasion != "" && strings.Contains(words, " "+occasion+" ")
	}
}
