package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Letterhead is the council's name as it stands above the paper; "" where what stands there names the council already.
func (h Header) Letterhead() string {
	if names(h.Lead, h.Council) || h.Lead == "" && len(h.Fields) > 0 && h.Fields[0].begins(h.Council) {
		return ""
	}
	return h.Council
}

// begins tells whether a field begins with a name, before or after its label. The title of a paper says what the paper
// is about, and not whose it is.
func (f Field) begins(name string) bool {
	begins := func(text string) bool { return names(text, name) && strings.HasPrefix(folded(text), folded(name)) }
	return begins(f.Label) || !f.Title && len(f.Lines) > 0 && begins(Text(f.Lines[0]))
}

// Host is the council and its body, as the running head of a page has them. A body that is called by the council's
// name stands for both.
func (h Header) Host() (council, body string) {
	if names(h.Body, h.Council) {
		return h.Body, ""
	}
	return h.Council, h.Body
}

// names tells whether a text has a name in it, in letters of any size.
func names(text, name string) bool {
	text, name = folded(text), folded(name)
	for at := 0; name != ""; at++ {
		next := strings.Index(text[at:], name)
		if next < 0 {
			return false
		}
		at += next
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(name):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
	}
	return false
}

func folded(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
