package language

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Pages are pages of a pack as an agenda tells them, of which the numbers are given as they are printed: "Page 11",
// "Pages 11–84".
func (l *Language) Pages(numbers string) string {
	if strings.ContainsAny(numbers, "– ") {
		return fmt.Sprintf(l.PagesNo, numbers)
	}
	return fmt.Sprintf(l.PageNo, numbers)
}

// PagesAloud are the same as they are read aloud after other words: "pages 11 to 84".
func (l *Language) PagesAloud(numbers string) string {
	words := strings.ReplaceAll(l.Pages(numbers), "–", " "+l.Through+" ")
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[size:]
}
