package report

import (
	"strings"
	"unicode"
)

// renumber gives a paragraph another number, and the items below it numbers that begin with it.
func (p *Paragraph) renumber(marker, number, anchor string) {
	for _, item := range items(p.Blocks) {
		if p.Number != "" {
			item.renumber(reprefix(item.Marker, p.Number, number), reprefix(item.Number, p.Number, number), strings.Replace(item.Anchor, p.Anchor, anchor, 1))
		}
	}
	p.Marker, p.Number, p.Anchor = marker, number, anchor
}

// reprefix is s with another number at its beginning, where it has the old one; a bracket may stand before.
func reprefix(s, old, new string) string {
	if at := strings.Index(s, old); at >= 0 && old != "" && lastCount(s[:at]) == 0 {
		return s[:at] + new + s[at+len(old):]
	}
	return s
}

// extended is the number after s for something new: 4A after 4, 4B after 4A, (ba) after (b). Where s is
// new itself, its last letter counts on: (bb) after (ba).
func extended(s string, fresh bool) string {
	at := lastCount(s)
	if at > 1 && unicode.IsLetter(rune(s[at-1])) && (fresh || unicode.IsDigit(rune(s[at-2]))) && s[at-1]|0x20 != 'z' {
		return s[:at-1] + string(s[at-1]+1) + s[at:]
	}
	return inserted(s, "A")
}

// inserted is s with letters after what counts in it, in small letters after a letter.
func inserted(s, letters string) string {
	at := lastCount(s)
	if at > 0 && unicode.IsLower(rune(s[at-1])) {
		letters = strings.ToLower(letters)
	}
	return s[:at] + letters + s[at:]
}

// lastCount is the offset after the last letter or figure of s.
func lastCount(s string) int {
	return strings.LastIndexFunc(s, func(c rune) bool { return c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c)) }) + 1
}

// before puts an A before what counts at the end of s.
func before(s string) string {
	end := lastCount(s)
	start := end
	for start > 0 && isCount(s[start-1]) {
		start--
	}
	if end == 0 {
		return s
	}
	return s[:start] + "A" + s[start:]
}

func isCount(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// following is the number to try after s for something new; "" after none.
func following(s string, try int, fresh bool) string {
	switch {
	case s == "":
		return ""
	case try == 0:
		return extended(s, fresh)
	}
	return inserted(s, lettersOf(try))
}

// lettersOf are the letters to try where 4A is taken: 4ZA, then 4AA, 4AAA and so on.
func lettersOf(try int) string {
	if try == 1 {
		return "ZA"
	}
	return strings.Repeat("A", try)
}
