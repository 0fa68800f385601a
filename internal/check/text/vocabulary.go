package text

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// A Vocabulary is words to look for, kept by the words with which they begin.
type Vocabulary struct {
	avoid    map[string][]avoided
	american spellings
	misspelt spellings
	left     phrases // what word processors and forms leave
	instruct phrases // how the instructions of forms begin

	Known    map[string]bool // acronyms that need no explanation
	Emphasis map[string]bool // words that are typed in capitals for emphasis, and are no acronyms
	verbs    map[string]bool // verbs of decisions, in capitals and in their plain form

	// Parts of addresses, as they stand in words/places.toml.
	Private, Shared, Open, Detours, Short []string
}

// avoided is words that can be said more plainly.
type avoided struct {
	words []string
	write string
	not   map[string]bool // words in whose passage they are right
}

// spellings are words that are spelt otherwise.
type spellings struct {
	words map[string]spelling   // by whole words
	stems map[string][]spelling // by their first letters
}

// A spelling is a word, or how words begin, and how that is written.
type spelling struct {
	seen, write string
	not         []string // words after which it is right
}

// stemLength is how many letters of a stem find it.
const stemLength = 5

// NewVocabulary is a vocabulary of the words that are known, and of more that a profile adds.
func NewVocabulary(known, more casefile.Words) *Vocabulary {
	all := casefile.Words{}
	all.Join(known)
	all.Join(more)
	v := &Vocabulary{
		avoid: map[string][]avoided{}, american: newSpellings(all.American), misspelt: newSpellings(all.Misspelt),
		left: newPhrases(all.Leftovers.Strings()), instruct: newPhrases(all.Instructions.Strings()),
		Known: Set(all.Acronyms.Strings()), Emphasis: Set(all.Emphasis.Strings()), verbs: Set(all.Verbs.Strings()),
		Private: all.PrivatePlaces.Strings(), Shared: all.SharedPlaces.Strings(), Open: all.OpenPlaces.Strings(), Detours: all.Detours.Strings(), Short: all.ShortLinks.Strings(),
	}
	for _, a := range all.Avoid {
		for _, phrase := range a.Words.Strings() {
			if words := strings.Fields(strings.ToLower(phrase)); len(words) > 0 {
				v.avoid[words[0]] = append(v.avoid[words[0]], avoided{words, a.Write.Value, Set(a.NotWith.Strings())})
			}
		}
	}
	return v
}

func newSpellings(all []casefile.Foreign) spellings {
	s := spellings{map[string]spelling{}, map[string][]spelling{}}
	for _, a := range all {
		word := spelling{a.Seen.Value, a.British.Value, a.NotAfter.Strings()}
		if a.Stem.Or(false) && len(word.seen) >= stemLength {
			s.stems[word.seen[:stemLength]] = append(s.stems[word.seen[:stemLength]], word)
		} else {
			s.words[word.seen] = word
		}
	}
	return s
}

// Set is words as a set.
func Set(words []string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

// Decides tells whether a word in capitals is a verb of decisions in one of its forms: APPROVE, APPROVES, APPROVED.
func (v *Vocabulary) Decides(seen string) bool {
	if v.verbs[seen] {
		return true
	}
	for _, ending := range []string{"S", "ES", "D", "ED", "ING"} {
		if plain, ok := strings.CutSuffix(seen, ending); ok && (v.verbs[plain] || v.verbs[plain+"E"]) {
			return true
		}
	}
	return false
}

// British is how a word that is spelt in the American way is spelt in Britain. It is "" where the word, in small
// letters and after the word before it, is right.
func (v *Vocabulary) British(word, before string) string { return v.american.write(word, before) }

// Mended is how a word that is misspelt, in small letters, is written; "" for any other.
func (v *Vocabulary) Mended(word string) string { return v.misspelt.write(word, "") }

// write is how a word is written instead, or "".
func (s spellings) write(word, before string) string {
	if a, ok := s.words[word]; ok && !slices.Contains(a.not, before) {
		return a.write
	}
	if len(word) < stemLength {
		return ""
	}
	for _, a := range s.stems[word[:stemLength]] {
		if rest, ok := strings.CutPrefix(word, a.seen); ok {
			return a.write + rest
		}
	}
	return ""
}

// Plainer is what can be written instead of the n words from i on; n is 0 where they are plain.
func (v *Vocabulary) Plainer(t Prose, i int) (write string, n int) {
	for _, a := range v.avoid[t.Words[i].Lower] {
		if t.Follows(i, a.words) && !slices.ContainsFunc(t.Words, func(w Word) bool { return a.not[w.Lower] }) {
			return a.write, len(a.words)
		}
	}
	return "", 0
}
