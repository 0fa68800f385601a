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

	// Parts of addresses; see [privatePlaces].
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
	stem        bool     // every word that begins so is meant
	not         []string // words after which it is right
}

// stemLength is how many letters of a stem find it.
const stemLength = 5

// NewVocabulary is a vocabulary of the words that the program knows, and of more that a profile adds.
func NewVocabulary(more casefile.Words) *Vocabulary {
	v := &Vocabulary{
		avoid:    map[string][]avoided{},
		american: newSpellings(american, more.American),
		misspelt: newSpellings(misspelt, more.Misspelt),
		left:     newPhrases(with(leftovers, more.Leftovers)),
		instruct: newPhrases(with(instructions, more.Instructions)),
		Known:    Set(with(acronyms, more.Acronyms)),
		Emphasis: Set(with(emphasis, more.Emphasis)),
		verbs:    Set(with(verbs, more.Verbs)),
		Private:  with(privatePlaces, more.PrivatePlaces),
		Shared:   with(sharedPlaces, more.SharedPlaces),
		Open:     with(openPlaces, more.OpenPlaces),
		Detours:  with(detours, more.Detours),
		Short:    with(shortLinks, more.ShortLinks),
	}
	for _, a := range toAvoid {
		v.addAvoided(a)
	}
	for _, a := range more.Avoid {
		v.addAvoided(unplain{a.Words.Strings(), a.Write.Value, a.NotWith.Strings()})
	}
	return v
}

// with is the words that are known and more.
func with(known []string, more casefile.Names) []string {
	return slices.Concat(known, more.Strings())
}

func (v *Vocabulary) addAvoided(a unplain) {
	for _, phrase := range a.words {
		if words := strings.Fields(strings.ToLower(phrase)); len(words) > 0 {
			v.avoid[words[0]] = append(v.avoid[words[0]], avoided{words, a.write, Set(a.notWith)})
		}
	}
}

func newSpellings(known []spelling, more []casefile.Foreign) spellings {
	s := spellings{make(map[string]spelling, len(known)), map[string][]spelling{}}
	for _, word := range known {
		s.add(word)
	}
	for _, a := range more {
		s.add(spelling{a.Seen.Value, a.British.Value, a.Stem.Or(false), a.NotAfter.Strings()})
	}
	return s
}

func (s spellings) add(word spelling) {
	if word.stem && len(word.seen) >= stemLength {
		s.stems[word.seen[:stemLength]] = append(s.stems[word.seen[:stemLength]], word)
	} else {
		s.words[word.seen] = word
	}
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
