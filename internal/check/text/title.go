package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// InTitle tells whether the word at i is part of what somebody else has worded: a quotation, or the title of another
// document, which stands in quotation marks, in italics, in a link or after words such as "Minutes of" and "entitled".
func (t Prose) InTitle(i int) bool {
	return InQuotes(t.Text, t.Words[i].Start) || t.setApart(i) || t.afterEntitled(i)
}

// setApart tells whether the word at i stands with others in italics, as titles do, or is part of a title by which a
// link leads to another document. A word alone in italics may be stressed.
func (t Prose) setApart(i int) bool {
	at := t.Words[i].Start
	for _, run := range t.TextRuns() {
		if at < len(run.Text) {
			words := strings.TrimSpace(run.Text)
			return strings.Contains(words, " ") && (run.Italic || run.Link != "" && !run.Internal() && inTitleCase(words))
		}
		at -= len(run.Text)
	}
	return false
}

// inTitleCase tells whether all words have a capital but for small ones.
func inTitleCase(words string) bool {
	for _, w := range Words(words) {
		if !small[w.Lower] && !titled(words[w.Start:]) {
			return false
		}
	}
	return true
}

// longestTitle is how many words of a title are looked back over for what introduces it.
const longestTitle = 12

// afterEntitled tells whether the word at i belongs to words with capitals that follow what introduces a title.
func (t Prose) afterEntitled(i int) bool {
	for n := i - 1; n >= 0 && n >= i-longestTitle; n-- {
		if strings.ContainsAny(t.Between(n), ".;:()") {
			return false
		}
		switch w := t.At(n); {
		case w == "entitled" || w == "titled" || w == "called" || w == "headed" || w == "named":
			return true
		case (w == "of" || w == "for" || w == "from") && (t.At(n-1) == "minutes" || t.At(n-1) == "agenda" || t.At(n-1) == "notes"):
			return true
		case !small[w] && !titled(t.Seen(n)):
			return false
		}
	}
	return false
}

// titled tells whether a word can be one of a title: it has a capital or is a number.
func titled(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(c) || unicode.IsDigit(c)
}
