package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
)

// Acronym is the acronym that the word at i is, without the s of a plural or a genitive. It is "" where the word
// is none.
func (t Prose) Acronym(i int) string {
	name := t.Seen(i)
	if c := name[0]; c < 'A' || c > 'Z' || len(name) < 2 {
		return ""
	}
	name = strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
	if len(name) > 2 {
		name = strings.TrimSuffix(name, "s")
	}
	for _, c := range name {
		if c < 'A' || c > 'Z' {
			return ""
		}
	}
	if len(name) < 2 || len(name) > 7 || isRoman(name) || t.Reference(i) || t.symbol(i) || t.lawReport(i) {
		return ""
	}
	return name
}

// roman matches the Roman numbers up to 89, which are as many as documents have parts.
var roman = lazy.New(`^(XL|L?X{0,3})(IX|IV|V?I{0,3})$`)

func isRoman(letters string) bool {
	return strings.Trim(letters, "IVXL") == "" && roman.MatchString(letters)
}

// symbol tells whether the word at i is part of a formula, with a small figure beside it as in CO₂ and H₂O, or is a sign
// of a form or a spreadsheet: "«NAME»", "#REF!".
func (t Prose) symbol(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(t.Text[:t.Words[i].Start])
	after, _ := utf8.DecodeRuneInString(t.Text[t.Words[i].End:])
	return unicode.Is(unicode.No, before) || unicode.Is(unicode.No, after) || strings.ContainsRune("#{«<_$[", before) || strings.ContainsRune("}»>]", after)
}

// reported matches what stands before the name of a series of law reports: the year, and the volume of that year.
var reported = lazy.New(`[\[(]\d{4}[\])]\s(?:\d{1,3}\s)?(?:All\s)?$`)

// lawReport tells whether the word at i names a series of law reports or a court, in a case that is cited: "(1985) 84 LGR 168".
func (t Prose) lawReport(i int) bool {
	start, page := t.Words[i].Start, t.At(i+1)
	before := t.Text[max(0, start-20):start]
	return page != "" && page[0] <= '9' && strings.ContainsAny(before, "])") && reported.MatchString(before)
}

// Reference tells whether the word at i is a part of a number or an address: "AB/12/3456", "A&E".
func (t Prose) Reference(i int) bool {
	before, after := t.Between(i-1), t.Between(i)
	if len(t.Seen(i)) == 2 && after == " " && t.Words[i+1].Lower[0] <= '9' {
		return true // DN 12345
	}
	digits := func(i int) bool { return t.At(i) != "" && strings.ContainsAny(t.At(i), "0123456789") }
	joined := func(s string) bool { return s == "/" || s == "-" || s == "&" || s == "." || s == "_" }
	return t.InAddress(i) || t.inCode(i) || joined(before) && (digits(i-1) || before == "&") || joined(after) && (digits(i+1) || after == "&")
}

// inCode tells whether the word at i is part of a code with figures: "TRO/LCC/12", "LLR-ICB-2024".
func (t Prose) inCode(i int) bool {
	w := t.Words[i]
	start := strings.LastIndexAny(t.Text[:w.Start], " \n\u00a0(") + 1
	end := w.End + strings.IndexAny(t.Text[w.End:]+" ", " \n\u00a0)")
	code := t.Text[start:end]
	return strings.ContainsAny(code, "/-_") && strings.ContainsAny(code, "0123456789")
}

// IsWord tells whether letters are a word in capitals rather than an acronym.
func IsWord(letters string) bool { return len(letters) > 7 && strings.ContainsAny(letters, "AEIOU") }

// Shouted tells whether a passage is in capitals altogether.
func (t Prose) Shouted() bool {
	return len(t.Words) > 1 && !strings.ContainsFunc(t.Text, func(c rune) bool { return unicode.ToUpper(c) != c })
}

// InAName tells whether the acronym at i is part of the name of a company, a school or the like.
func (t Prose) InAName(i int) bool {
	for n := i + 1; n <= i+4 && n < len(t.Words); n++ {
		switch t.At(n) {
		case "ltd", "limited", "plc", "llp", "cic", "gmbh", "inc", "holdings", "assurance", "consulting", "consultancy", "surveyors", "consultants", "associates", "architects", "solicitors",
			"school", "academy", "college", "university", "hospital", "church":
			return true
		}
		if c, _ := utf8.DecodeRuneInString(t.Seen(n)); !unicode.IsUpper(c) {
			return false
		}
	}
	return false
}

// Explains tells whether the acronym at i, which is called name, is explained where it stands: it follows its
// words in brackets, or its words stand in brackets or beside it.
func (t Prose) Explains(i int, name string) bool {
	first, last := max(0, i-2*len(name)-4), min(len(t.Words), i+2*len(name)+5)
	after := t.Between(i)
	opened := t.opened(i)
	switch {
	case opened > 0:
		return startsOneOf(t.Words[max(0, opened-2*len(name)-4):opened], name[:1])
	case t.Spells(max(first, i-len(name)-4), i, name, true):
		return true
	case strings.Contains(after, "("):
		return t.Spells(i+1, last, name, false)
	case after == " " && strings.HasPrefix(t.Between(i+1), " (") && t.Seen(i + 2)[0] == name[0] && t.Spells(i+2, last, name, true): // HAF funding (Holiday …)
		return true
	}
	return (strings.ContainsAny(after, "–—:,") || t.At(i+1) == "stands" || t.At(i+1) == "means") && (t.Spells(i+1, last, name, true) || IsInitials(name, t.rest(i+1)))
}

// opened is the word after an opening bracket in which the acronym at i is named: "(ICB)", "(the ‘ICB’)", "(hereafter
// referred to as the ICB)", "(ICB, March 2024)". It is 0 where the acronym is not named so.
func (t Prose) opened(i int) int {
	rest, _, closed := strings.Cut(t.Text[t.Words[i].End:], ")")
	if !closed || strings.Trim(rest, "’”'\"s ") != "" && !dated(rest) && !strings.HasPrefix(rest, " or ") {
		return 0
	}
	for n := i; n > 0 && n > i-longestNaming; n-- {
		if strings.Contains(t.Between(n-1), "(") {
			return n
		}
		if !naming[t.At(n-1)] {
			return 0
		}
	}
	return 0
}

// dated tells whether nothing but a date follows an acronym in its brackets.
func dated(rest string) bool {
	return strings.HasPrefix(rest, ", ") && len(rest) < len(", 30 September 2025") && strings.ContainsAny(rest, "12") && !strings.Contains(rest[1:], ",")
}

// longestNaming is how many words can stand between a bracket and the acronym that it names.
const longestNaming = 8

// naming are words that stand between a bracket and the acronym that it names.
var naming = Set(strings.Fields("the or a an hereafter hereinafter henceforth known referred to as called also abbreviated collectively together each"))

// rest is the text from the word at i on, as far as the sentence, the bracket or the longest name goes.
func (t Prose) rest(i int) string {
	if i >= len(t.Words) {
		return ""
	}
	rest := t.Text[t.Words[i].Start:t.Words[min(i+longestName, len(t.Words))-1].End]
	if end := strings.IndexAny(rest, ".;)\n"); end >= 0 {
		rest = rest[:end]
	}
	return rest
}

// Spells tells whether the words from first up to last begin with an acronym's letters in their order, with other
// words between them: "Transformation of Inclusion and SEND in Leicestershire Programme" spells TSIL. The caller
// asks for capitals where nothing else shows that the words are meant.
func (t Prose) Spells(first, last int, name string, capitals bool) bool {
	found := 0
	for i := first; i < last && found < len(name); i++ {
		c := t.Text[t.Words[i].Start]
		if c == name[found] || !capitals && c == name[found]+'a'-'A' {
			found++
		}
	}
	return name != "" && found == len(name) && last-first > 1
}

func startsOneOf(words []Word, letter string) bool {
	return slices.ContainsFunc(words, func(w Word) bool { return strings.HasPrefix(w.Lower, strings.ToLower(letter)) })
}

// InCapitals are the first and the last of the words in capitals that stand around the word at i, with nothing
// but spaces between them.
func (t Prose) InCapitals(i int) (first, last int) {
	first, last = i, i
	for first > 0 && i-first < 4 && t.Between(first-1) == " " && len(t.Seen(first-1)) > 1 && IsUpper(t.Seen(first-1)) {
		first--
	}
	for last+1 < len(t.Words) && last-i < 4 && t.Between(last) == " " && len(t.Seen(last+1)) > 1 && IsUpper(t.Seen(last+1)) {
		last++
	}
	return first, last
}

// IsUpper tells whether a word has no letters but capitals.
func IsUpper(word string) bool {
	return !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsUpper(c) })
}
