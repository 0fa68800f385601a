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
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:;") || strings.HasSuffix(before, "•")
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

// A span is a stretch of a text.
type span struct{ start, end int }

// shortened are words that end in a full stop without ending a sentence.
var shortened = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "st": true, "no": true, "nos": true, "para": true, "paras": true, "ss": true, "reg": true, "regs": true, "art": true,
	"approx": true, "ca": true, "cf": true, "vs": true, "e.g": true, "i.e": true, "etc": true, "ltd": true, "co": true, "plc": true, "inc": true, "incl": true, "excl": true,
	"cllr": true, "cllrs": true, "rev": true, "prof": true, "fig": true, "figs": true, "pp": true, "vol": true, "ed": true, "est": true, "min": true, "max": true, "tel": true, "ext": true, "u.k": true, "p.a": true, "viz": true, "al": true,
}

// sentences are the sentences of a text. Full stops of abbreviations and within figures end none.
func sentences(text string) []span {
	var all []span
	start := 0
	for i := 0; i < len(text); i++ {
		if !ends(text, start, i) {
			continue
		}
		all = append(all, span{start, i + 1})
		start = i + 1
	}
	if strings.TrimSpace(text[start:]) != "" {
		all = append(all, span{start, len(text)})
	}
	return all
}

// ends tells whether a sentence that begins at start ends with the byte at i.
func ends(text string, start, i int) bool {
	if c := text[i]; c == '\n' {
		return true
	} else if c != '.' && c != '!' && c != '?' {
		return false
	}
	rest := strings.TrimLeft(text[i+1:], ")\"'”’]")
	if rest == "" {
		return false // the end of the passage
	}
	if rest[0] != ' ' && rest[0] != '\n' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \n\"'“‘(["))
	if unicode.IsLower(next) {
		return false
	}
	last := text[start:i]
	cut := strings.LastIndexAny(last, " \n\u00a0(") + 1
	before, last := strings.TrimRight(last[:cut], " \n\u00a0("), last[cut:]
	return text[i] != '.' || !shortened[strings.ToLower(last)] && !initial(before, last)
}

// initial tells whether a word is the initial of a person, and not the letter of an appendix or a band:
// it begins the sentence, or follows a title or another initial.
func initial(before, word string) bool {
	if utf8.RuneCountInString(word) != 1 {
		return false
	}
	title := strings.ToLower(strings.TrimRight(before[strings.LastIndexAny(before, " \n")+1:], "."))
	return before == "" || utf8.RuneCountInString(title) == 1 || titles[title]
}

var titles = set([]string{"mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "councillor", "sir", "dame", "prof", "professor"})
