package report

import (
	"strings"
	"unicode"
)

// capitals prints the first word of each item of the lists in capitals, as some councils print the
// verbs of recommendations: "APPROVE the budget".
func capitals(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			capitals(b.Blocks)
		case *List:
			for _, item := range b.Items {
				item.Runs = firstWordUpper(item.Runs)
			}
		}
	}
}

// firstWordUpper is runs with their first word in capitals. One that begins with anything but a letter
// stays as it is.
func firstWordUpper(runs []Run) []Run {
	if len(runs) > 0 && runs[0].Change == Struck {
		firstWordUpper(runs[1:])
		return runs
	}
	if len(runs) == 0 || runs[0].later() {
		return runs
	}
	text := runs[0].Text
	end := strings.IndexFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !strings.ContainsRune("-'’", c) })
	if end < 0 {
		end = len(text)
	}
	runs[0].upper(end)
	return runs
}
