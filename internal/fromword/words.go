package fromword

import (
	"strings"
	"unicode"

	"cabinet/internal/answer"
	"cabinet/internal/docxread"
)

// oneLine is words with single spaces between them.
func oneLine(s string) string { return strings.Join(strings.Fields(answer.Clean(s)), " ") }

// fold is words without what looks different in two papers that say the same: capitals, and all signs between words.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(answer.Clean(s)), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c)
	}), " ")
}

// short is the beginning of words, in whole words.
func short(words string) string {
	const most = 60
	runes := []rune(oneLine(words))
	if len(runes) <= most {
		return string(runes)
	}
	first := string(runes[:most])
	if at := strings.LastIndexByte(first, ' '); at > most/2 {
		first = first[:at]
	}
	return strings.TrimRight(first, ",;: ") + " …"
}

// textOf is the words of runs.
func textOf(runs []docxread.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}

// wordsOf is all words of blocks, in one line: numbers and cells among them.
func wordsOf(blocks []docxread.Block) string {
	var all []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *docxread.Paragraph:
			all = append(all, b.Number, textOf(b.Runs))
		case *docxread.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					all = append(all, wordsOf(c.Blocks))
				}
			}
		}
	}
	return oneLine(strings.Join(all, " "))
}
