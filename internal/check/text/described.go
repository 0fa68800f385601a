package text

import "strings"

// Described tells whether the capitals at i, which can be read as a word, are a name of which the text says what it
// names: "CONTEST, the Government's strategy", "the MOSAIC system", "Project SHINE". Initials such as ICB have no such
// sound, and have to be spelt out.
func (t Prose) Described(i int) bool {
	if !Sounds(t.Seen(i)) {
		return false
	}
	if kindsOfName[t.At(i-1)] || t.Between(i) == " " && kindsOfName[strings.TrimSuffix(t.At(i+1), "s")] {
		return true
	}
	if t.Between(i-1) == ", " && strings.HasPrefix(t.Between(i), ", ") {
		return true // the Government's strategy, CONTEST, has
	}
	next := t.At(i + 1)
	if after := t.Between(i); after == ", " || strings.HasPrefix(after, " (") || strings.HasPrefix(after, " –") {
		return articles[next]
	}
	return (next == "is" || next == "was") && articles[t.At(i+2)]
}

// Sounds tells whether letters can be read as a word: at least four, with a vowel among the inner ones, and no
// consonants together that no word has.
func Sounds(letters string) bool {
	if len(letters) < 4 || !strings.ContainsAny(letters[1:len(letters)-1], vowels) {
		return false
	}
	start := strings.IndexAny(letters, vowels)
	return start < 2 || start == 2 && beginnings[letters[:2]]
}

const vowels = "AEIOU"

// beginnings are the two consonants with which words begin.
var beginnings = Set(strings.Fields("BL BR CH CL CR DR FL FR GL GR PH PL PR SC SH SK SL SM SN SP ST SW TH TR TW WH WR"))

var (
	articles    = Set([]string{"the", "a", "an", "our", "its"})
	kindsOfName = Set(strings.Fields(`programme project scheme system software database strategy initiative campaign platform toolkit app portal
		network charity framework operation tool website company contractor consortium study`))
)
