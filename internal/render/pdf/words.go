package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A splitter finds the places inside of a text's words at which a line may break where no space helps: in
// addresses, and in cells after the hyphen between two words. The letters are asked for from left to right.
type splitter struct {
	text    string
	hyphens bool // a word of letters may break after its hyphen

	end  int // of the word that was looked at last
	kind wordKind
}

// wordKind is what a word is, by which it is known where the word may break.
type wordKind uint8

const (
	plainWord wordKind = iota
	mailAddress
	webAddress
)

// before tells whether a line may break before the letter at text[i]. Almost no letter needs to be looked at beside its neighbour.
func (s *splitter) before(i int) bool {
	return i > 0 && (splitsBefore[s.text[i]] || splitsAfter[s.text[i-1]]) && s.splits(i)
}

// splitsBefore and splitsAfter are the letters beside which a word may break.
var splitsBefore, splitsAfter = bytesOf("@."), bytesOf("/?&=-")

func bytesOf(letters string) (set [256]bool) {
	for i := range len(letters) {
		set[letters[i]] = true
	}
	return set
}

// splits tells whether a word breaks before the letter at text[i], which has such a letter beside it.
func (s *splitter) splits(i int) bool {
	switch last := s.text[i-1]; {
	case splitsBefore[s.text[i]]:
		return s.wordAt(i) == mailAddress && begins(s.text[i+1:]) && last != ' '
	case !begins(s.text[i:]):
		return false
	case s.wordAt(i) == webAddress:
		return !strings.HasSuffix(s.text[:i], "://")
	default:
		return s.kind == plainWord && s.hyphens && last == '-' && s.betweenLetters(i-1)
	}
}

// begins tells whether more of a word follows, and not its end or punctuation after it.
func begins(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' || c == '%' || c == '#' || c == '~'
}

// betweenLetters tells whether letters stand on both sides of the byte at text[i].
func (s *splitter) betweenLetters(i int) bool {
	last, _ := utf8.DecodeLastRuneInString(s.text[:i])
	next, _ := utf8.DecodeRuneInString(s.text[i+1:])
	return unicode.IsLetter(last) && unicode.IsLetter(next)
}

// address tells whether the word that ends at text[i] is an address, if anything in it was asked for.
func (s *splitter) address(i int) bool { return i <= s.end && s.kind != plainWord }

// wordAt is the kind of the word around text[i].
func (s *splitter) wordAt(i int) wordKind {
	const spaces, opening = " \n\u00a0", "<([“‘\"'"
	if i < s.end {
		return s.kind
	}
	start, end := strings.LastIndexAny(s.text[:i], spaces), strings.IndexAny(s.text[i:], spaces)
	if s.end = i + end; end < 0 {
		s.end = len(s.text)
	}
	s.kind = kindOf(strings.TrimLeft(s.text[max(0, start):s.end], spaces+opening))
	return s.kind
}

func kindOf(word string) wordKind {
	host, path, isPath := strings.Cut(word, "/")
	switch at := strings.IndexByte(word, '@'); {
	case strings.Contains(word, "://"), strings.HasPrefix(word, "www."), isPath && path != "" && isHost(host):
		return webAddress
	case at > 0 && strings.IndexByte(word[at:], '.') > 1:
		return mailAddress
	}
	return plainWord
}

// isHost tells whether a word ends like the name of a computer: "example.gov.uk".
func isHost(word string) bool {
	dot := strings.LastIndexByte(word, '.')
	return dot > 0 && len(word)-dot > 2 && strings.Trim(strings.ToLower(word[dot+1:]), "abcdefghijklmnopqrstuvwxyz") == ""
}

// folded is text with one space for any white space, and none at its ends: what is heard, or stands in a bookmark, has no lines.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }
