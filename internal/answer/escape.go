package answer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

// escaped writes words so that Markdown reads them as they stand, between the characters before and after them. In the words
// of a link one sign more has to be escaped.
func escaped(words string, before, after rune, linked bool) string {
	if !strings.ContainsAny(words, "\\`*_[]<&~+{|!") {
		return words
	}
	var b strings.Builder
	for i, c := range words {
		next, size := utf8.DecodeRuneInString(words[i+utf8.RuneLen(c):])
		if size == 0 {
			next = after
		}
		if special(c, before, next, words[i:], linked) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// reference matches a character reference at the beginning of a text.
var reference = lazy.New(`^&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);`)

// addressed matches what may be the address of an e-mail between < and > at the beginning of a text, or the beginning of one, which
// goes on in other words.
var addressed = lazy.New(`^<(?:[^\s<>]+@[^\s<>]*>|[^\s<>]*$)`)

// special tells whether Markdown may take a character for a sign of its own, between two others.
func special(c, before, after rune, rest string, linked bool) bool {
	switch c {
	case '`', '*', '[', '|':
		return true
	case '\\':
		return len(rest) == 1 || after < utf8.RuneSelf && punctuation(after)
	case '!':
		return after == '[' && len(rest) == 1 // a link follows, or a note
	case ']':
		return linked
	case '_':
		return len(rest) == 1 || !inWord(before) || !inWord(after)
	case '<':
		return unicode.IsLetter(after) || strings.ContainsRune("/!?", after) || addressed.MatchString(rest)
	case '&':
		return reference.MatchString(rest)
	case '~', '+':
		return before == c || after == c
	case '{':
		return before == '{' || after == '{' || after == '#' || after == '.'
	}
	return false
}

func inWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

var (
	// headLike matches the beginning of a line that is a heading, a quotation, a ruled line, a bullet or a fence in Markdown.
	headLike = lazy.New(`^(?:#|>|[-+](?:\s|$)|-{2,}|={2,})`)
	// listLike matches the beginning of a line that is an item of a list that counts, or looks like one, up to the sign that
	// ends its marker.
	listLike = lazy.New(`^(?:\(?(?:[A-Za-z]|[ivxlcdmIVXLCDM]{2,7}|[a-z]{2}|\d{1,3}[a-z])[.)]\s|\(?\d{1,9}[.)](?:\s|$))`)
	// bulletLike matches the beginning of a line that a report reads as a bullet, which here is a word.
	bulletLike = lazy.New(`^(?:[•◦▪●■‣➢►\x{F020}-\x{F0FF}]|·[\s\x{A0}]|[o§Øüvq]\t)`)
	// numberLike matches the beginning of a line that looks like a number of a paragraph.
	numberLike = lazy.New(`^\d{1,3}(?:(?:\.\d{1,3})+[.)]?\s|\.\p{Lu}\p{Ll}|\.[a-z][.)]?\s+\p{Lu})`)
	// captionLike matches the beginning of a paragraph that would be the caption of a table below it.
	captionLike = lazy.New(`^(?:Table|Tabl)(?: \S{1,20})?: `)
)

// begun is a line that begins with words as they stand. It is Markdown but for what its beginning would make of it.
func begun(line string) string {
	switch {
	case headLike.MatchString(line):
		return `\` + line
	case bulletLike.MatchString(line):
		sign, size := utf8.DecodeRuneInString(line)
		return fmt.Sprintf("&#%d;%s", sign, line[size:]) // no sign but those of ASCII can have a backslash before it
	case numberLike.MatchString(line):
		return strings.Replace(line, ".", `\.`, 1)
	case listLike.MatchString(line):
		at := strings.IndexAny(line[1:], ".)") + 1
		return line[:at] + `\` + line[at:]
	}
	return line
}
