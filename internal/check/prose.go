package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// prose is a passage parted into its words, so that each rule need not do it again.
type prose struct {
	Passage
	words []word
	cites bool // an Act, Regulations or a code may be named in it
}

// A word is letters and figures without a space or a hyphen between them: "Council's", "12A".
type word struct {
	lower      string // in small letters
	start, end int    // where it stands in the passage
}

// own are the passages in the council's own words, without quotations, parted into words. Each is read
// once.
func (p *Paper) own() []prose {
	if p.prose == nil {
		for _, passage := range p.Passages() {
			if !passage.Quoted {
				words := split(passage.Text)
				p.prose = append(p.prose, prose{passage, words, slices.ContainsFunc(words, cites)})
			}
		}
	}
	return p.prose
}

// ours tells whether the bytes [start, end) of a passage are the case's own, which its officer can
// mend, and not standard wording.
func (p *Paper) ours(t prose, start, end int) bool {
	return t.Place(start, end).Source == p.Case.Source
}

// cites tells whether a word is one that every statute's name has.
func cites(w word) bool {
	return strings.HasPrefix(w.lower, "act") || strings.HasPrefix(w.lower, "regulation") || strings.HasPrefix(w.lower, "code")
}

func split(text string) []word {
	words := make([]word, 0, len(text)/6+1)
	start := -1
	for i, c := range text {
		switch inWord := unicode.IsLetter(c) || unicode.IsDigit(c); {
		case inWord && start < 0:
			start = i
		case !inWord && start >= 0 && !apostrophe(text, i, c):
			words = append(words, word{strings.ToLower(text[start:i]), start, i})
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, word{strings.ToLower(text[start:]), start, len(text)})
	}
	return words
}

// apostrophe tells whether what stands at i is within a word: Council's.
func apostrophe(text string, i int, c rune) bool {
	if c != '\'' && c != '’' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(c):])
	return unicode.IsLetter(next)
}

// seen is a word as it is written.
func (t prose) seen(i int) string { return t.Text[t.words[i].start:t.words[i].end] }

// at is the word at i in small letters; "" beyond the ends.
func (t prose) at(i int) string {
	if i < 0 || i >= len(t.words) {
		return ""
	}
	return t.words[i].lower
}

// follows tells whether the words stand from i on, in small letters.
func (t prose) follows(i int, words []string) bool {
	for n, w := range words {
		if t.at(i+n) != w {
			return false
		}
	}
	return true
}

// between is what stands between a word and the next.
func (t prose) between(i int) string {
	if i < 0 || i+1 >= len(t.words) {
		return ""
	}
	return t.Text[t.words[i].end:t.words[i+1].start]
}

// begins tells whether a word begins a sentence, or the passage.
func (t prose) begins(i int) bool {
	before := strings.TrimRight(t.Text[:t.words[i].start], " \u00a0\n\"'“‘(*")
	last := len(before) - 1
	return before == "" || strings.ContainsAny(before[last:], ":;") || strings.HasSuffix(before, "•") ||
		strings.ContainsAny(before[last:], ".!?") && ends(t.Text, last)
}

// named tells whether a word has a capital in the middle of a sentence, as names have.
func (t prose) named(i int) bool {
	c, _ := utf8.DecodeRuneInString(t.seen(i))
	return unicode.IsUpper(c) && !t.begins(i)
}

// inAddress tells whether a word is part of an address of the web or of email.
func (t prose) inAddress(i int) bool {
	w := t.words[i]
	before, _ := utf8.DecodeLastRuneInString(t.Text[:w.start])
	if strings.ContainsRune("./@_\\", before) {
		return true
	}
	rest := t.Text[w.end:]
	return len(rest) > 1 && strings.ContainsRune("./@_\\:", rune(rest[0])) && rest[1] != ' ' && !strings.ContainsRune(")\"”’", rune(rest[1])) && rest[0] != '/'
}

// inQuotes tells whether a byte of a text stands between quotation marks.
func inQuotes(text string, at int) bool {
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}, {`"`, `"`}, {"'", "'"}} {
		if quotedBy(text, at, marks[0], marks[1]) {
			return true
		}
	}
	return false
}

func quotedBy(text string, at int, opening, closing string) bool {
	for from := 0; ; {
		start := indexFrom(text, opening, from)
		if start < 0 || start > at {
			return false
		}
		from = start + len(opening)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		if unicode.IsLetter(before) || unicode.IsDigit(before) {
			continue // an apostrophe, or inches
		}
		end := closes(text, from, closing)
		if end < 0 {
			return false
		}
		if at < end {
			return true
		}
		from = end + len(closing)
	}
}

// closes is where a quotation ends: at a mark with no letter after it; -1 where it does not.
func closes(text string, from int, closing string) int {
	for {
		end := indexFrom(text, closing, from)
		if end < 0 {
			return -1
		}
		after, _ := utf8.DecodeRuneInString(text[end+len(closing):])
		if !unicode.IsLetter(after) {
			return end
		}
		from = end + len(closing)
	}
}
