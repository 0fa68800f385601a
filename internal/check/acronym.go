package check

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// acronyms reports each acronym that is not explained where a reader meets it first, the title among
// those places. Tables are left out: their room is small.
func acronyms(p *Paper, f finder) {
	met := map[string]bool{}
	words := sync.OnceValue(p.lowered)
	explained := sync.OnceValue(p.explained)
	for n, t := range p.own() {
		if t.Kind == Cell {
			inTable(t, p.own()[n+1:], met)
			continue
		}
		for i, w := range t.words {
			name := acronymAt(t, i)
			if name == "" || met[name] || p.Law.words.known[name] || p.Law.words.emphasis[name] {
				continue
			}
			met[name] = true
			if explains(t, i, name) || isWord(name) || t.notAlone(i) || inAName(t, i) || !p.typed(t, w) || len(name) > 3 && words()[name] {
				continue
			}
			if later, ok := explained()[name]; ok {
				f.in(t.Passage, w.start, w.end, "acronym", "explain it here, where it is first used", "%s stands here before it is explained%s", t.seen(i), elsewhereThan(t, later))
				continue
			}
			f.in(t.Passage, w.start, w.end, "acronym", fmt.Sprintf("write the words, with %s after them in brackets; a profile lists those that all know, under [words]", name), "%s is not explained", t.seen(i))
		}
	}
}

// lowered are the words, in capitals, that stand in the paper in small letters too.
func (p *Paper) lowered() map[string]bool {
	all := map[string]bool{}
	for _, t := range p.own() {
		for i, w := range t.words {
			if seen := t.seen(i); len(seen) < 8 && !isUpper(seen) {
				all[strings.ToUpper(w.lower)] = true
			}
		}
	}
	return all
}

// notAlone tells whether a word in capitals is part of a phrase in capitals, or of the name of a case
// before a court.
func (t prose) notAlone(i int) bool {
	for n := max(0, i-4); n <= i+4; n++ {
		if t.at(n) == "v" {
			return true
		}
	}
	first, last := t.inCapitals(i)
	for n := first; n <= last; n++ {
		if last-first > 1 || isWord(t.seen(n)) {
			return true
		}
	}
	return shouted(t)
}

// inCapitals are the first and the last word of those in capitals around one, with spaces between them.
func (t prose) inCapitals(i int) (first, last int) {
	first, last = i, i
	for first > 0 && i-first < 4 && t.between(first-1) == " " && len(t.seen(first-1)) > 1 && isUpper(t.seen(first-1)) {
		first--
	}
	for last+1 < len(t.words) && last-i < 4 && t.between(last) == " " && len(t.seen(last+1)) > 1 && isUpper(t.seen(last+1)) {
		last++
	}
	return first, last
}

// explained are the acronyms that are explained anywhere, with the first such place.
func (p *Paper) explained() map[string]prose {
	all := map[string]prose{}
	for _, t := range p.own() {
		for i := range t.words {
			if name := acronymAt(t, i); name != "" && all[name].words == nil && explains(t, i, name) {
				all[name] = t
			}
		}
	}
	return all
}

// elsewhereThan names the paragraph of a place, where it is another.
func elsewhereThan(here, there prose) string {
	if there.Paragraph == "" || there.Paragraph == here.Paragraph {
		return ""
	}
	return " in paragraph " + there.Paragraph
}

// inTable takes an acronym that is a cell alone as explained by the cell beside it, as in a glossary.
func inTable(t prose, rest []prose, met map[string]bool) {
	if len(t.words) == 1 && len(rest) > 0 && rest[0].Kind == Cell && spells(rest[0], 0, len(rest[0].words), acronymAt(t, 0), false) {
		met[acronymAt(t, 0)] = true
	}
}

// typed tells whether a word is in capitals in the case too, and not by the profile's wish.
func (p *Paper) typed(t prose, w word) bool {
	at := t.Place(w.start, w.end)
	return at.Source == p.Case.Source && strings.Contains(string(at.Text()), t.Text[w.start:w.end])
}

// acronymAt is the acronym that a word is, without a plural's s or a genitive's; "" where it is none.
func acronymAt(t prose, i int) string {
	name := t.seen(i)
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
	if len(name) < 2 || len(name) > 7 || strings.Trim(name, "IVXLC") == "" || t.reference(i) {
		return ""
	}
	return name
}

// reference tells whether a word is a part of a number or an address: "AB/12/3456", "A&E".
func (t prose) reference(i int) bool {
	before, after := t.between(i-1), t.between(i)
	if len(t.seen(i)) == 2 && after == " " && t.words[i+1].lower[0] <= '9' {
		return true // DN 12345
	}
	digits := func(i int) bool { return t.at(i) != "" && strings.ContainsAny(t.at(i), "0123456789") }
	joined := func(s string) bool { return s == "/" || s == "-" || s == "&" || s == "." || s == "_" }
	return t.inAddress(i) || joined(before) && (digits(i-1) || before == "&") || joined(after) && (digits(i+1) || after == "&")
}

// isWord tells whether letters are a word in capitals rather than an acronym.
func isWord(letters string) bool { return len(letters) > 7 && strings.ContainsAny(letters, "AEIOU") }

// shouted tells whether a passage is in capitals altogether.
func shouted(t prose) bool {
	return strings.ToUpper(t.Text) == t.Text && len(t.words) > 1
}

// inAName tells whether an acronym is part of a company's name.
func inAName(t prose, i int) bool {
	for n := i + 1; n <= i+4 && n < len(t.words); n++ {
		switch t.at(n) {
		case "ltd", "limited", "plc", "llp", "cic", "gmbh", "inc":
			return true
		}
		if c, _ := utf8.DecodeRuneInString(t.seen(n)); !unicode.IsUpper(c) {
			return false
		}
	}
	return false
}

// explains tells whether an acronym is explained where it stands: in brackets after its words, or with
// its words in brackets or beside it.
func explains(t prose, i int, name string) bool {
	first, last := max(0, i-2*len(name)-4), min(len(t.words), i+2*len(name)+5)
	before, after := t.between(i-1), t.between(i)
	closed := strings.HasPrefix(strings.TrimLeft(t.Text[t.words[i].end:], "’”'\""), ")")
	switch {
	case i > 0 && strings.Contains(before, "(") && closed:
		return startsOneOf(t.words[first:i], name[:1])
	case i > 1 && strings.Contains(t.between(i-2), "(") && closed: // (the TSIL), (or TSIL)
		return startsOneOf(t.words[first:i-1], name[:1])
	case spells(t, max(first, i-len(name)-4), i, name, true):
		return true
	case strings.Contains(after, "("):
		return spells(t, i+1, last, name, false)
	}
	return (strings.ContainsAny(after, "–—:,") || t.at(i+1) == "stands") && spells(t, i+1, last, name, true)
}

// spells tells whether words begin with an acronym's letters in their order, with others between
// them: "Transformation of Inclusion and SEND in Leicestershire Programme" TSIL. Where nothing else
// shows that they are meant, the letters are capitals.
func spells(t prose, first, last int, name string, capitals bool) bool {
	found := 0
	for i := first; i < last && found < len(name); i++ {
		c := t.Text[t.words[i].start]
		if c == name[found] || !capitals && c == name[found]+'a'-'A' {
			found++
		}
	}
	return name != "" && found == len(name) && last-first > 1
}

func startsOneOf(words []word, letter string) bool {
	for _, w := range words {
		if strings.HasPrefix(w.lower, strings.ToLower(letter)) {
			return true
		}
	}
	return false
}
