package report

import "strings"

// spoken are the words that a screen reader says for a sign, where most would pass over it or say its shape. A bullet or a star is
// left to them.
var spoken = map[rune]string{
	'☐': "not ticked", '☑': "ticked", '☒': "ticked",
	'✓': "tick", '✔': "tick", '✗': "cross", '✘': "cross",
	'←': "left arrow", '→': "right arrow", '↑': "up arrow", '↓': "down arrow", '⇐': "left arrow", '⇒': "right arrow",
	'➔': "right arrow", '➢': "right arrow", '►': "right arrow", '▶': "right arrow",
}

// firstSpoken is the lowest of these signs, so that most text is passed over quickly.
const firstSpoken = '←'

// NextSign finds the first sign of a text that is read aloud as words: the bytes [start, end) of the text, and the words. Where there
// is none, start is the length of the text and the words are "". What is copied from a file is the sign all the same.
func NextSign(text string) (start, end int, words string) {
	for i, c := range text {
		if c >= firstSpoken && spoken[c] != "" {
			return i, i + len(string(c)), spoken[c]
		}
	}
	return len(text), len(text), ""
}

// Aloud is a text as it is read aloud, with the words of signs in their place.
func Aloud(text string) string {
	out := ""
	for {
		start, end, words := NextSign(text)
		out += text[:start] + words
		if words == "" {
			return out
		}
		text = text[end:]
	}
}

// privateSigns are the signs that a word processor's typefaces Symbol and Wingdings have, at the private characters as which they come
// out of it, where one of the two is sure to be meant.
var privateSigns = map[rune]string{
	'\uF0B7': "•", '\uF0A7': "▪", '\uF0D8': "➢", '\uF0FC': "✓", '\uF0FB': "✗", '\uF0FD': "☒", '\uF0FE': "☑", '\uF06F': "☐", '\uF0A8': "☐",
	'\uF078': "☒", '\uF076': "❖", '\uF0E0': "→", '\uF0E8': "➔", '\uF0F0': "⇨", '\uF0AE': "→", '\uF0B0': "°", '\uF0B1': "±", '\uF0B4': "×",
	'\uF0A3': "≤", '\uF0B3': "≥", '\uF0B9': "≠", '\uF0BB': "≈", '\uF02D': "-", '\uF020': " ",
}

// public is a text with the signs that its private characters stood for.
func public(s string) string {
	if strings.IndexByte(s, '\xEF') < 0 { // with which the private characters begin
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if sign := privateSigns[c]; sign != "" {
			b.WriteString(sign)
		} else {
			b.WriteRune(c)
		}
	}
	return b.String()
}
