package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Prose is a passage parted into its words. Words are counted from 0; a rule may ask for words beyond the ends.
type Prose struct {
	*Passage
	Words []Word
	Cites bool // whether an Act, a Bill, Regulations or a code may be named in the passage
}

// Unquoted are the passages that are no quotations, parted into words.
func Unquoted(passages []*Passage) []Prose {
	all := make([]Prose, 0, len(passages))
	for _, p := range passages {
		if !p.Quoted {
			words := Words(p.Text)
			all = append(all, Prose{p, words, slices.ContainsFunc(words, cites)})
		}
	}
	return all
}

// cites tells whether a word is one that the name of every statute, or of a Bill, has.
func cites(w Word) bool {
	return w.Lower == "bill" || strings.HasPrefix(w.Lower, "act") || strings.HasPrefix(w.Lower, "regulation") || strings.HasPrefix(w.Lower, "code")
}

// Seen is the word at i as it is written.
func (t Prose) Seen(i int) string { return t.Text[t.Words[i].Start:t.Words[i].End] }

// At is the word at i in small letters, and "" beyond the ends.
func (t Prose) At(i int) string {
	if i < 0 || i >= len(t.Words) {
		return ""
	}
	return t.Words[i].Lower
}

// Follows tells whether the words stand from i on, in small letters.
func (t Prose) Follows(i int, words []string) bool {
	for n, w := range words {
		if t.At(i+n) != w {
			return false
		}
	}
	return true
}

// Between is what stands between the word at i and the next, and "" beyond the ends.
func (t Prose) Between(i int) string {
	if i < 0 || i+1 >= len(t.Words) {
		return ""
	}
	return t.Text[t.Words[i].End:t.Words[i+1].Start]
}

// begins tells whether a word begins a sentence, or the passage.
func (t Prose) begins(i int) bool {
	before := strings.TrimRight(t.Text[:t.Words[i].Start], " \u00a0\n\"'“‘(*")
	last := len(before) - 1
	return before == "" || strings.ContainsAny(before[last:], ":;") || strings.HasSuffix(before, "•") ||
		strings.ContainsAny(before[last:], ".!?") && ends(t.Text, last)
}

// Named tells whether the word at i has a capital in the middle of a sentence, as names have.
func (t Prose) Named(i int) bool {
	c, _ := utf8.DecodeRuneInString(t.Seen(i))
	return unicode.IsUpper(c) && !t.begins(i)
}

// NamedFirst tells whether the word at i begins a sentence with a name of several words: "Center Parcs has".
func (t Prose) NamedFirst(i int) bool {
	return i+1 < len(t.Words) && t.Between(i) == " " && titled(t.Seen(i)) && titled(t.Seen(i+1)) && !IsUpper(t.Seen(i+1))
}

// InAddress tells whether the word at i is part of an address of the web or of email.
func (t Prose) InAddress(i int) bool {
	w := t.Words[i]
	before, _ := utf8.DecodeLastRuneInString(t.Text[:w.Start])
	if strings.ContainsRune("./@_\\", before) {
		return true
	}
	rest := t.Text[w.End:]
	return len(rest) > 1 && strings.ContainsRune("./@_\\:", rune(rest[0])) && rest[1] != ' ' && !strings.ContainsRune(")\"”’", rune(rest[1])) && rest[0] != '/'
}
