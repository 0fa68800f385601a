package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Spoilt is a place where a text was read in another encoding than it was written in: "Â£", "â€™".
type Spoilt struct {
	Span
	Meant string // what was written; "" where that is lost
}

// SpoiltIn are the spoilt places of a text, in their order.
func SpoiltIn(text string) (all []Spoilt) {
	spoilt := maySpoil(text)
	if spoilt {
		all = rereadIn(text)
	}
	if spoilt || mayLose(text) {
		all = append(all, lostIn(text)...)
		slices.SortFunc(all, func(a, b Spoilt) int { return cmp.Compare(a.Start, b.Start) })
	}
	return all
}

// rereadIn are the places where characters are the bytes of others.
func rereadIn(text string) (all []Spoilt) {
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if meant, n := spoiltAt(text[i:], c); n > 0 {
			all = append(all, Spoilt{Span{i, i + n}, meant})
			size = n
		}
		i += size
	}
	return all
}

// maySpoil tells cheaply whether something may be spoilt in a text.
func maySpoil(text string) bool {
	return strings.ContainsFunc(text, func(c rune) bool {
		switch c {
		case 'Â', 'Ã', 'Ä', 'Å', 'â', 'ï', '¬', '‚', '√', 'ú', 'œ', 'Ł', '₤':
			return true
		}
		return false
	})
}

// spoiltAt is what was written where a text begins with c, and how many bytes of the text stand for it; 0 for none.
func spoiltAt(text string, c rune) (meant string, n int) {
	switch {
	case c >= 0xC2 && c <= 0xC5:
		meant, n = reread(text, 2)
	case c == 'â', c == 'ï':
		if meant, n = reread(text, 3); n == 0 && strings.HasPrefix(text, "â€") {
			return "", len("â€")
		}
	default:
		for _, m := range ofMacs {
			if strings.HasPrefix(text, m[0]) {
				return m[1], len(m[0])
			}
		}
	}
	return meant, n
}

// ofMacs are signs in UTF-8 as the encoding of old Macs has their bytes, and what they were.
var ofMacs = [][2]string{{"¬£", "£"}, {"‚Äô", "’"}, {"‚Äò", "‘"}, {"‚Äú", "“"}, {"‚Äù", "”"}, {"‚Äì", "–"}, {"‚Äî", "—"}, {"‚Ä¢", "•"}, {"‚Ä¶", "…"}, {"‚Ç¨", "€"}, {"√©", "é"}, {"√¢", "â"}}

// reread takes the first characters of a text, as many as the first of them says, for the bytes that they are in
// Windows-1252, and reads these as UTF-8. n is 0 where that gives no sign or letter that papers have.
func reread(text string, characters int) (meant string, n int) {
	var bytes []byte
	for i, c := range text {
		if len(bytes) == characters {
			break
		}
		b := byteOf(c)
		if b < 0x80 {
			return "", 0
		}
		bytes, n = append(bytes, b), i+utf8.RuneLen(c)
	}
	c, size := utf8.DecodeRune(bytes)
	switch {
	case size != characters || size != len(bytes):
	case c >= 0xA0 && c < 0x180, c >= 0x2010 && c <= 0x203A, c == '€', c == '™', c == '−', c >= 0x2190 && c <= 0x2193, c >= 0x25A0 && c <= 0x27BF, c >= 0xFB00 && c <= 0xFB06, c == utf8.RuneError:
		return string(c), n
	case c == 0xFEFF:
		return "", n
	}
	return "", 0
}

// byteOf is a character's byte in Windows-1252; the five bytes that have none there are controls. It is 0 for what has
// no byte.
func byteOf(c rune) byte {
	if c >= 0x80 && c < 0x100 {
		return byte(c)
	}
	if i := strings.IndexRune(upper1252, c); i >= 0 && c != ' ' {
		return byte(0x80 + utf8.RuneCountInString(upper1252[:i]))
	}
	return 0
}

// upper1252 are the characters of the bytes 0x80 to 0x9F in Windows-1252, and a space for those that have none.
const upper1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"
