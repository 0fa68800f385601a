package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a stretch of a text.
type Span struct{ Start, End int }

// Overlaps tells whether two stretches of one text have bytes in common.
func (s Span) Overlaps(other Span) bool { return s.Start < other.End && other.Start < s.End }

// Sentences are the sentences of a text, each with the space before it and its stop.
func Sentences(text string) []Span {
	var all []Span
	for start := 0; strings.TrimSpace(text[start:]) != ""; {
		end := sentenceEnd(text, start)
		all = append(all, Span{start, end})
		start = end
	}
	return all
}

// SentenceAt is the sentence in which the bytes [start, end) of a text stand. It looks no further than that
// sentence goes, since a paragraph can have thousands of them.
func SentenceAt(text string, start, end int) Span {
	from := strings.LastIndexAny(text[:start], stops)
	for from >= 0 && !ends(text, from) {
		from = strings.LastIndexAny(text[:from], stops)
	}
	return Span{from + 1, sentenceEnd(text, end)}
}

// stops are the bytes with which a sentence can end.
const stops = ".!?\n"

// sentenceEnd is where the sentence ends that goes on at a byte of a text.
func sentenceEnd(text string, from int) int {
	for {
		n := strings.IndexAny(text[from:], stops)
		if n < 0 {
			return len(text)
		}
		if from += n + 1; ends(text, from-1) {
			return from
		}
	}
}

const (
	opening = " \n\u00a0([\"“‘" // what can stand before a word
	closing = ")\"'”’]"         // what can stand between a word and the space after it
)

// ends tells whether the stop at i ends a sentence. A full stop within a figure ends none, and that of an
// abbreviation only some.
func ends(text string, i int) bool {
	if text[i] == '\n' {
		return true
	}
	rest := strings.TrimLeft(text[i+1:], closing)
	if rest == "" || rest[0] != ' ' && rest[0] != '\n' {
		return false
	}
	next := strings.TrimLeft(rest, opening+"'")
	return !unicode.IsLower(first(next)) && (text[i] != '.' || !abbreviates(text, i, next))
}

// abbreviates tells whether the full stop at i is that of an abbreviation with which the sentence goes on to
// what comes next.
func abbreviates(text string, i int, next string) bool {
	before := strings.TrimRightFunc(text[:i], func(c rune) bool { return !strings.ContainsRune(opening, c) })
	word := text[len(before):i]
	if len(word) > longAbbreviation {
		return false
	}
	lower := strings.ToLower(word)
	switch {
	case leading[lower], initial(text, before, word):
		return true
	case len(word) == 1 && word == lower && unicode.IsLetter(rune(word[0])): // c. £2m, s. 12
		return strings.HasPrefix(next, "£") || digits(next, "") > 0
	case companies[lower] && strings.TrimLeft(text[i+1:], " \n") == next && unicode.IsUpper(first(next)):
		return false // no name goes on after what kind of company it is
	case trailing[lower], dotted(word):
		word, _, _ := strings.Cut(next, " ")
		return !openers[strings.TrimRight(word, ",:;")]
	}
	return false
}

// longAbbreviation is how many bytes the longest abbreviation has.
const longAbbreviation = len("messrs")

// dotted tells whether a word is single letters with full stops between them, such as "p.a" or "U.K".
func dotted(word string) bool {
	for i, c := range word {
		if isLetter := i%2 == 0; isLetter && !unicode.IsLetter(c) || !isLetter && c != '.' {
			return false
		}
	}
	return len(word) > 2
}

// initial tells whether a word is the initial of a person, and not the letter of an appendix or a band: an
// initial begins its sentence, or follows a title or another initial.
func initial(text, before, word string) bool {
	if first, n := utf8.DecodeRuneInString(word); n != len(word) || !unicode.IsUpper(first) {
		return false
	}
	said := strings.TrimRight(before, opening)
	title := strings.ToLower(strings.TrimRight(said[strings.LastIndexAny(said, " \n")+1:], "."))
	if said == "" || strings.Contains(before[len(said):], "\n") || utf8.RuneCountInString(title) == 1 || titles[title] {
		return true
	}
	stop := len(strings.TrimRight(said, closing)) - 1
	return stop >= 0 && strings.IndexByte(stops, text[stop]) >= 0 && ends(text, stop)
}

var titles = Set(strings.Fields("mr mrs ms miss mx dr cllr councillor sir dame prof professor"))

// leading are abbreviations after which their sentence always goes on, without their last full stops.
var leading = Set(strings.Fields(`
	mr mrs ms mx dr prof rev revd hon cllr cllrs messrs capt col gen lt maj sgt
	excl exc ex incl approx appx ca cf v vs viz e.g eg i.e ie n.b nb w.e.f wef`))

// trailing are abbreviations with which a sentence can end too.
var trailing = Set(strings.Fields(`
	etc al ltd plc co inc corp bros jr jnr sr snr esq st rd ave av dept govt cttee assoc
	no nos para paras sch sched reg regs art ss pp fig figs app apps ch cl vol ed eds ref refs
	est min max avg sq ft tel ext sec secs hr hrs mins wk wks mth mths yr yrs pa pm am pw pcm
	cont contd misc temp perm prev subj resp tbc tba
	jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun`))

// companies are abbreviations with which the name of a company ends.
var companies = Set([]string{"ltd", "plc"})

// first is the first letter of a text.
func first(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// openers are words with which sentences begin and names hardly do.
var openers = Set(strings.Fields(`
	The This That These Those It Its They Their There He She We Our You An In On At As If When Where While For From By
	To With After Before Since Although However But And Or Not Once Until Under All Each Any Both Such Then Therefore`))
