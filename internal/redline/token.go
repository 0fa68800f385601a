package redline

import (
	"regexp"
	"strings"

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
	otherForm  = `\b0\d{2,4}(?:` + gap + `\d{3,6}){1,2}\b|\b\d{4}[-–/]\d{2,4}\b|\d{1,2}[.:]\d{2}` + gap + `?[ap]m\b|\d+(?:[-‑]\p{L}[\p{L}\p{N}]*)+`
	figureForm = `[-−–+]?£` + gap + `?\d[\d,]*(?:\.\d+)?(?:` + gap + `?(?:million|billion|thousand|miliwn|biliwn|mil|bn|m|k)\b)?|` +
		`[-−+]?\d[\d,]*(?:\.\d+)*(?:%|` + gap + `per` + gap + `cent\b|\p{L}+\b)?`
	addressForm = `(?:https?://|www\.)[^\s\p{Z}<>]*[^\s\p{Z}<>.,;:!?)"'’”]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\p{L}`
	wordForm    = `[\p{L}\p{N}\p{M}_]+(?:[-‑'’.&/][\p{L}\p{N}\p{M}_]+)*`

	tokenForm = regexp.MustCompile(`[\s\p{Z}]*(?:` + dayForm + `|` + addressForm + `|` + otherForm + `|` + figureForm + `|` + wordForm + `|[^\s\p{Z}])`)
	dayOnly   = regexp.MustCompile(`^(?:` + dayForm + `)$`)
	sumOnly   = regexp.MustCompile(`^(?:` + figureForm + `)$`)
	wordSign  = regexp.MustCompile(`[\p{L}\p{N}]`)
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
	at := 0
	for _, m := range tokenForm.FindAllStringIndex(text, -1) {
		whole := text[at:m[1]]
		word := strings.TrimLeftFunc(whole, isSpace)
		out = append(out, token{space: whole[:len(whole)-len(word)], text: word, key: word})
		at = m[1]
	}
	if at < len(text) {
		out = append(out, token{space: text[at:], key: endKey})
	}
	return out
}

// isSpace tells white space, as the patterns have it.
func isSpace(r rune) bool { return spaces.MatchString(string(r)) }

var spaces = regexp.MustCompile(`^[\s\p{Z}]$`)

// wordy tells whether the token is more than a sign.
func (t token) wordy() bool { return wordSign.MatchString(t.text) }

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
