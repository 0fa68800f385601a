package report

import (
	"cmp"
	"strings"
)

// privateSigns are the signs that a word processor's typefaces Symbol and Wingdings have, at the private characters as which they come
// out of it, where one of the two is sure to be meant.
var privateSigns = map[rune]string{
	'\uF0B7': "•", '\uF0A7': "▪", '\uF0D8': "➢", '\uF0FC': "✓", '\uF0FB': "✗", '\uF0FD': "☒", '\uF0FE': "☑", '\uF06F': "☐", '\uF0A8': "☐",
	'\uF078': "☒", '\uF076': "❖", '\uF0E0': "→", '\uF0E8': "➔", '\uF0F0': "⇨", '\uF0AE': "→", '\uF0B0': "°", '\uF0B1': "±", '\uF0B4': "×",
	'\uF0A3': "≤", '\uF0B3': "≥", '\uF0B9': "≠", '\uF0BB': "≈", '\uF02D': "-", '\uF020': " ",
}

// ligatures are the letters that typefaces draw as one, by the characters as which they come out of a PDF.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st"}

// public is a text with the signs that its private characters stood for, and the letters of its ligatures.
func public(s string) string {
	if strings.IndexByte(s, '\xEF') < 0 { // with which both begin
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if sign := cmp.Or(privateSigns[c], ligatures[c]); sign != "" {
			b.WriteString(sign)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}
