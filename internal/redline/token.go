package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

// A token is a word, a figure, a day or a sign, with the white space before it. Their texts, one after the other, are
// exactly the text that was taken apart.
type token struct {
	space string
	text  string
	key   string // what makes it the same as another: its text, or for a reference what it leads to
	to    string // the address within the paper to which a reference leads; "" for words
}

// months are the names of months, English and Welsh, as days are written with them.
const months = `(?:January|February|March|April|May|June|July|August|September|October|November|December|` +
	`Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\b`

// gap is a space within a figure or a day.
const gap = `[\s\p{Z}]`

// What a person reads as one word: a day; an address; a number that is no figure, such as that of a telephone, years or an hour; a
// sum or another figure; a word with what joins its parts; and any sign.
var (
	dayForm    = `\d{1,2}(?:st|nd|rd|th|af|ail|ydd|fed|eg)?` + gap + months + `(?:` + gap + `\d{4}\b)?|` + months + gap + `\d{4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2}(?:\d{2})?\b`
	otherForm  = `\b0\d{2,4}(?:` + gap + `\d{3,6}){1,2}\b|\b\d{4}[-–/]\d{2,4}\b|\d{1,2}[.:]\d{2}` + gap + `?[ap](?:m\b|\.m\.)|\b\d{1,2}:\d{2}\b|\d+(?:[-‑]\p{L}[\p{L}\p{N}]*)+`
	digits     = `\d+(?:,\d+)*` // the comma after a figure is none of it
	figureForm = `[-−–+]?£` + gap + `?` + digits + `(?:\.\d+)?(?:` + gap + `?(?i:million|billion|thousand|miliwn|biliwn|mil|bn|m|k)\b)?|` +
		`[-−+]?` + digits + `(?:\.\d+)*(?:%|` + gap + `per` + gap + `cent\b|` + gap + `(?:million|billion|thousand|miliwn|biliwn|mil)\b|\p{L}+\b)?`
	addressForm = `(?:https?://|www\.)[^\s\p{Z}<>]*[^\s\p{Z}<>.,;:!?)"'’”]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\p{L}`
	wordForm    = `[\p{L}\p{N}\p{M}_]+(?:[-‑'’.&/][\p{L}\p{N}\p{M}_]+)*`

	tokenForm = lazy.New(`^(?:` + dayForm + `|` + addressForm + `|` + otherForm + `|` + figureForm + `|` + wordForm + `|.)`)
	dayOnly   = lazy.New(`^(?:` + dayForm + `)$`)
	sumOnly   = lazy.New(`^(?:` + figureForm + `)$`)
	monthForm = lazy.New(`^` + months + `$`)
)

// endKey is the key of white space at the end of a text.
const endKey = "\x00end"

// tokensOf takes runs apart. A reference is one token.
func tokensOf(runs []report.Run) []token {
	var out []token
	var plain strings.Builder
	flush := func() {
		out = append(out, split(plain.String())...)
		plain.Reset()
	}
	for _, r := range runs {
		if !r.Internal() || r.Text == "" {
			plain.WriteString(r.Text)
			continue
		}
		flush()
		out = append(out, token{text: r.Text, key: r.Text, to: strings.TrimPrefix(r.Link, "#")})
	}
	flush()
	return out
}

// split takes a text apart.
func split(text string) []token {
	var out []token
	for text != "" {
		word := strings.TrimLeftFunc(text, isSpace)
		space := text[:len(text)-len(word)]
		if word == "" {
			return append(out, token{space: space, key: endKey})
		}
		n := lengthAfter(out, space, word)
		out, text = append(out, token{space: space, text: word[:n], key: word[:n]}), word[n:]
	}
	return out
}

// isSpace tells white space, as the patterns have it.
func isSpace(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Z, r) }

// lengthAfter is how many bytes the first token has of a text that follows others. A dash right behind a word or a figure
// joins the two, as in "20-24" and "£5m–£10m", and is no minus.
func lengthAfter(before []token, space, text string) int {
	first, size := utf8.DecodeRuneInString(text)
	if space == "" && strings.ContainsRune("+-−–", first) && len(before) > 0 && before[len(before)-1].wordy() {
		return size
	}
	return tokenLength(text)
}

// tokenLength is how many bytes the first token of a text has that begins with no white space. Most are words, of which no
// pattern need be asked.
func tokenLength(text string) int {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case unicode.IsLetter(first):
		if n := wordLength(text); !monthOrAddress(text[:n], text[n:]) {
			return n
		}
	case !unicode.IsDigit(first) && !strings.ContainsRune("£+-−–", first):
		return size
	}
	return len(tokenForm.FindString(text))
}

// wordLength is how many bytes the word has with which a text begins, and what joins its parts.
func wordLength(text string) int {
	end, joined := 0, false
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_':
			end, joined = i+utf8.RuneLen(r), false
		case !joined && strings.ContainsRune("-‑'’.&/", r):
			joined = true
		default:
			return end
		}
	}
	return end
}

// monthOrAddress tells whether a word may be more than that, by itself and what follows it.
func monthOrAddress(word, after string) bool {
	return monthForm.MatchString(word) || strings.HasPrefix(after, "@") || strings.HasPrefix(after, "://") || strings.HasPrefix(word, "www.")
}

// wordy tells whether the token is more than a sign.
func (t token) wordy() bool {
	return strings.ContainsFunc(t.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// whole is the text of tokens.
func whole(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.space + t.text)
	}
	return b.String()
}

// figureKind is "date" for a day, "money" for a sum in pounds, "number" for another figure, and "" for other words.
func figureKind(text string) string {
	switch {
	case dayOnly.MatchString(text):
		return "date"
	case !sumOnly.MatchString(text):
		return ""
	case strings.Contains(text, "£"):
		return "money"
	}
	return "number"
}
