package search

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// stopWords are in nearly every paper, and no paper is looked for by them.
const stopWords = "a an and are as at be been but by for from had has have in is it its of on or that the their these this those to was were which will with would"

// A stemmer brings the forms of a word to one stem: "extending" and "extended" to "extend". Only the builder stems: the index
// lists the forms that it has met, among which the browser looks; for another form it looks for those that differ in a usual end.
type stemmer struct{ env *snowballstem.Env }

func newStemmer() stemmer { return stemmer{snowballstem.NewEnv("")} }

// stem is the stem of a word. Short words, numbers, and words with other letters than English has are their own.
func (s stemmer) stem(word string) string {
	if len(word) < 3 || !plain(word) {
		return word
	}
	s.env.SetCurrent(british(word))
	english.Stem(s.env)
	return s.env.Current()
}

// plain tells whether a word has none but the letters from a to z. No other word has a form.
func plain(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' })
}

// spellings are words that have two, by the one that is stemmed in the place of the other.
var spellings = map[string]string{"programme": "program", "programmes": "programs", "enquiry": "inquiry", "enquiries": "inquiries", "judgement": "judgment", "judgements": "judgments"}

// british is a word in one of its spellings: "organize" is "organise".
func british(word string) string {
	if other := spellings[word]; other != "" {
		return other
	}
	for _, ending := range []string{"e", "ed", "es", "er", "ers", "ing", "ation", "ations", "ational"} {
		if before, is := strings.CutSuffix(word, "iz"+ending); is {
			return before + "is" + ending
		}
	}
	return word
}
