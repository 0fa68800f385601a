package check

import (
	"strings"
	"unicode"
)

// The letters and figures by which rules look cheaply at bytes of a text. A byte of any other letter is none of them.

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isSmall(c byte) bool { return c >= 'a' && c <= 'z' }

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

func isLetter(c byte) bool { return isSmall(c) || isCapital(c) }

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c > unicode.MaxASCII }) < 0
}
