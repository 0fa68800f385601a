package check

import (
	"slices"
	"strings"
	"sync"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// A vocabulary is words to look for, by the words that they begin with.
type vocabulary struct {
	avoid    map[string][]avoided
	american map[string]american   // by whole words
	stems    map[string][]american // by their first letters
	known    map[string]bool       // acronyms that need no explanation
	emphasis map[string]bool       // words that are typed in capitals
	private  []string              // parts of addresses
}

// avoided is words that can be said more plainly.
type avoided struct {
	words []string
	write string
}

// american is a spelling that is not British.
type american struct {
	seen, british string
	not           []string // words after which it is right
}

// stemLength is how many letters of a stem find it.
const stemLength = 5

// newVocabulary is what the program knows of words with what a profile adds.
func newVocabulary(more casefile.Words) *vocabulary {
	all := casefile.Words{}
	all.Join(*knownWords())
	all.Join(more)
	v := &vocabulary{
		avoid: map[string][]avoided{}, american: map[string]american{}, stems: map[string][]american{},
		known: set(all.Acronyms.Strings()), emphasis: set(all.Emphasis.Strings()), private: all.Places.Strings(),
	}
	for _, a := range all.Avoid {
		for _, phrase := range a.Words.Strings() {
			if words := strings.Fields(strings.ToLower(phrase)); len(words) > 0 {
				v.avoid[words[0]] = append(v.avoid[words[0]], avoided{words, a.Write.Value})
			}
		}
	}
	for _, a := range all.American {
		word := american{a.Seen.Value, a.British.Value, a.Not.Strings()}
		if a.Stem.Or(false) && len(word.seen) >= stemLength {
			v.stems[word.seen[:stemLength]] = append(v.stems[word.seen[:stemLength]], word)
		} else {
			v.american[word.seen] = word
		}
	}
	return v
}

func set(words []string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, w := range words {
		all[w] = true
	}
	return all
}

// knownWords are the words that the program carries, read once. What is wrong with their files is found
// by a test.
var knownWords = sync.OnceValue(func() *casefile.Words {
	var ignored diag.List
	return casefile.Folder{FS: data}.Words(&ignored)
})

// british is how a word in small letters is spelt, where it stands in the American way after another;
// "" where it does not.
func (v *vocabulary) british(word, before string) string {
	if a, ok := v.american[word]; ok && !slices.Contains(a.not, before) {
		return a.british
	}
	if len(word) < stemLength {
		return ""
	}
	for _, a := range v.stems[word[:stemLength]] {
		if rest, ok := strings.CutPrefix(word, a.seen); ok {
			return a.british + rest
		}
	}
	return ""
}

// plainer is what can be written for the words from i on, and how many they are.
func (v *vocabulary) plainer(t prose, i int) (string, int) {
	for _, a := range v.avoid[t.words[i].lower] {
		if t.follows(i, a.words) {
			return a.write, len(a.words)
		}
	}
	return "", 0
}
