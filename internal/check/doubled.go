package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// doubledWords reports words that were typed twice: "the the", "was being also being". A word that goes on and on is told once.
func doubledWords(p *Paper, f finder) {
	for _, t := range p.english() {
		looked := 0
		for i := 1; i < len(t.Words) && looked < mostInPassage; i++ {
			if t.Kind == text.Cell && (t.Words[i].Lower != t.Words[i-1].Lower || !oftenDoubled[t.Words[i].Lower]) {
				continue // a cell may list names and answers: "Yes Yes"
			}
			from := doubledFrom(t, i)
			if from < 0 || i > 1 && t.Words[i].Lower == t.Words[i-2].Lower && doubledFrom(t, i-1) == i-2 {
				continue
			}
			looked++
			start, end := t.Words[from].Start, t.Words[i].End
			if text.InQuotes(t.Text, start) || !p.ours(t, t.Words[i].Start, end) {
				continue
			}
			var once *diag.Mending
			if from == i-1 {
				once = p.instead(t.Passage, start, end, t.Seen(from))
			}
			f.mends(once).in(t.Passage, start, end, "doubled-word", "take one of the two out", "%q stands twice in %q", t.Seen(i), t.Text[start:end])
		}
	}
}

// doubledFrom is the word that the word at i repeats, with nothing or one small word between; -1 for none.
func doubledFrom(t text.Prose, i int) int {
	w := t.Words[i].Lower
	switch {
	case w == t.Words[i-1].Lower:
		if strings.Trim(t.Between(i-1), " \u00a0\n") == "" && (mayDouble(t, i) || begunTwice(t, i)) {
			return i - 1
		}
	case i > 1 && w == t.Words[i-2].Lower && auxiliaries[w] && amid[t.At(i-1)]:
		if t.Between(i-2) == " " && t.Between(i-1) == " " {
			return i - 2
		}
	}
	return -1
}

// begunTwice tells whether a sentence begins with a small word and goes on with the same word: "In in the winter". Amid a
// sentence, "in in" may be right: what we came in in.
func begunTwice(t text.Prose, i int) bool {
	first, again := t.Seen(i-1), t.Seen(i)
	if !begin[again] || first[0] < 'A' || first[0] > 'Z' || first[1:] != again[1:] {
		return false
	}
	start := t.Words[i-1].Start
	return strings.TrimSpace(t.Text[text.SentenceAt(t.Text, start, t.Words[i].End).Start:start]) == ""
}

// begin are small words that begin a sentence once, and are right twice elsewhere.
var begin = text.Set([]string{"a", "in", "on", "it", "is", "if", "this", "he", "she", "they"})

// mayDouble tells whether a word that stands twice is a slip, and neither a name, such as that of band A, nor one that English doubles.
func mayDouble(t text.Prose, i int) bool {
	w := t.Words[i]
	c := t.Text[w.Start]
	return isSmall(c) && t.Seen(i-1) != "A" && (len(w.Lower) > 3 || oftenDoubled[w.Lower]) && !rightTwice[w.Lower] && !strings.ContainsAny(w.Lower, "0123456789") && !t.InAddress(i)
}

var (
	// oftenDoubled are the words of up to three letters that are never right twice.
	oftenDoubled = text.Set([]string{"the", "a", "an", "of", "to", "and", "for", "by", "at", "or", "as", "be", "are", "was", "has", "its", "our", "we", "may", "can", "but", "not", "any", "all"})
	// rightTwice are longer words that can be right twice: what he had had, that that day, very very.
	rightTwice = text.Set([]string{"that", "very", "many", "much", "really", "long", "well", "more", "over", "again", "hear", "same", "year", "blah", "there", "night", "knock", "what", "upon", "half", "this", "yoyo", "chop", "bora", "cous", "tuk", "goody", "pari", "berri"})
	// auxiliaries are verbs of which one sentence needs one, and amid the words that stand between two of them.
	auxiliaries = text.Set([]string{"being", "been", "will", "has", "have", "was", "were", "are", "must", "should", "would", "can", "may", "be"})
	amid        = text.Set([]string{"also", "now", "still", "already", "therefore", "currently", "only", "further", "not"})
)
