package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
)

// notePasted notes a paragraph that begins with a number which its author typed: a text that is pasted cites its paragraphs by those,
// and not by the numbers that the paper gives them.
func (x *referring) notePasted(t text.Prose) {
	number := typedAtBeginning(t.Text)
	if number == "" || t.Kind != text.Paragraph {
		return
	}
	p := place{Prose: t, noun: cites.Paragraph, label: t.Label}
	if first, taken := x.pasted[number]; taken && (!first.known() || first.Text != t.Text) {
		p = place{} // nothing tells which of the two is meant
	}
	x.pasted[number] = p
}

// typedAtBeginning is the number of two levels or more, such as 3.1, with which a paragraph begins; "" for none. A small letter that
// follows makes it an amount: "2.5 million".
func typedAtBeginning(paragraph string) string {
	if paragraph == "" || paragraph[0] < '0' || paragraph[0] > '9' {
		return ""
	}
	number, rest, _ := strings.Cut(paragraph, " ")
	number = strings.TrimRight(number, ".)")
	next, _ := utf8.DecodeRuneInString(rest)
	if strings.Trim(number, "0123456789.") != "" || !strings.Contains(number, ".") || !unicode.IsUpper(next) {
		return ""
	}
	return number
}
