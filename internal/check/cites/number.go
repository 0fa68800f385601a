package cites

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// wholeNumber matches a number at the beginning of a text, and in its group a bracket that a space parts from it.
	wholeNumber = lazy.New(`^(?:\d{1,3}[A-Za-z]?|[IVX]{2,4}|[A-Za-z]\d{0,3})(?:\.\d{1,3}[a-z]?)*(?:\.(?:[a-h]|[ivx]{1,4})\b)*(?:\([A-Za-z0-9]{1,5}\))*( \((?:[a-h]|[ivx]{1,4})\))?`)
	// pointed matches a letter that a point parts from the number before it.
	pointed = lazy.New(`\.([a-z]+)`)
	// bracketed matches a number that is a letter in brackets, or goes on from the number before.
	bracketed = lazy.New(`^\((?:[A-Za-z]|[ivx]{1,4}|\d{1,2})\)`)
	// gap matches what stands between a noun and its number.
	gap = lazy.New(`^(?:\.?[ \x{a0}]\(?|\.)$`)
	// measured matches what follows a figure that counts things, and numbers nothing.
	measured = lazy.New(`^(?:%|[ \x{a0}]?(?:per cent|percent|million|billion|thousand|m|bn|k|km|miles?|metres|hectares|days?|working|weeks?|months?|years?|hours?|minutes|people|homes|others?|times|am|pm|January|February|March|April|May|June|July|August|September|October|November|December)\b)`)
	// closes matches what can stand after the last number of a list whose noun is one.
	closes = lazy.New(`^(?:$|[.,;:)\]\n–-]|[ \x{a0}](?:of|above|below|in|and|or|to|which|for|as|are|is|were|on|under|sets?|shows?|explains?|describes?|\())`)
)

// read reads the reference whose first number the word at i begins; ok is false where the word before is no noun, or
// what follows no number.
func (l *words) read(t string, ws []text.Word, i int) (r Reference, ok bool) {
	noun, known := l.nouns[ws[i-1].Lower]
	between := t[ws[i-1].End:ws[i].Start]
	start, typed := ws[i-1].Start, ws[i-1].End+len(strings.TrimRight(between, " \u00a0("))
	if !known && bare(ws[i-1].Lower, t[ws[i].Start:]) {
		noun.of, known, start, typed = Paragraph, true, ws[i].Start, ws[i].Start
	}
	if !known || !gap.MatchString(between) || between == "." && len(ws[i-1].Lower) > len("paras") || !text.WholeWords(t, ws[i-1].Start, ws[i-1].End) {
		return r, false
	}
	first := ws[i].Start
	if strings.HasSuffix(between, "(") {
		first--
	}
	n, ok := numberAt(t, first)
	if !ok || !noun.takes(t[first:n.End], t[n.End:]) {
		return r, false
	}
	r = Reference{Noun: noun.of, Typed: t[start:typed], Numbers: []Number{n}}
	for {
		next, ok := l.next(t, r.Numbers[len(r.Numbers)-1], noun.many)
		if !ok {
			break
		}
		r.Numbers = append(r.Numbers, next)
	}
	r.Span = text.Span{Start: start, End: r.Numbers[len(r.Numbers)-1].End}
	return r, true
}

// bare tells whether a number of which only the place is said cites a paragraph: "see 4.3 above".
func bare(before, rest string) bool { return before == "see" && bareNumber.MatchString(rest) }

var bareNumber = lazy.New(`^\d{1,2}(?:\.\d{1,2})+ (?:above|below)(?:[).,;:]|$)`)

// numberAt is the number that begins at a byte of a text.
func numberAt(t string, at int) (n Number, ok bool) {
	m := bracketed.FindStringIndex(t[at:])
	short := 0
	if m == nil {
		found := wholeNumber.FindStringSubmatchIndex(t[at:])
		if found == nil {
			return n, false
		}
		m, short = found[:2], found[1]
		if found[2] >= 0 {
			short = found[2]
		}
	} else {
		short = m[1]
	}
	n = Number{Span: text.Span{Start: at, End: at + m[1]}, Value: normal(t[at : at+m[1]]), Short: normal(t[at : at+short])}
	return n, numbers(t[n.End:])
}

// normal is a number in small letters, without spaces and with letters in brackets: "1.2(a)" of "1.2.a".
func normal(number string) string {
	return pointed.ReplaceAllString(strings.ToLower(strings.ReplaceAll(number, " ", "")), "($1)")
}

// numbers tells of what follows a number whether the number can be that of a place: nothing of a longer one follows,
// and no unit.
func numbers(rest string) bool {
	first, size := utf8.DecodeRuneInString(rest)
	second, more := utf8.DecodeRuneInString(rest[size:])
	switch {
	case rest == "":
		return true
	case unicode.IsLetter(first), unicode.IsDigit(first):
		return false
	case first == '.' || first == ',' || first == '/':
		return !unicode.IsDigit(second)
	case first == '-' || first == '\u2011':
		third, _ := utf8.DecodeRuneInString(rest[size+more:])
		return !unicode.IsLetter(second) || !unicode.IsLetter(third) // "Appendix A-C", and not "section 106-funded"
	}
	return !measured.MatchString(rest)
}

// next is the number that goes on from another one, after a word or a sign that joins the two.
func (l *words) next(t string, last Number, many bool) (n Number, ok bool) {
	joint := l.joint.FindString(t[last.End:])
	if joint == "" {
		return n, false
	}
	at := last.End + len(joint)
	n, ok = numberAt(t, at)
	if !ok {
		return n, false
	}
	n.Joint = joint
	if t[at] == '(' {
		return n.after(last)
	}
	digit := func(s string) bool { return s[0] >= '0' && s[0] <= '9' }
	isRange := strings.ContainsAny(joint, "-–—") || l.to[strings.TrimSpace(joint)]
	alike := digit(n.Value) == digit(last.Value)
	return n, alike && (many || isRange || closes.MatchString(t[n.End:]))
}

// after is a number in brackets as it goes on from the last one: "(c)" after "3(a)" is "3(c)".
func (n Number) after(last Number) (Number, bool) {
	i := strings.LastIndexByte(last.Value, '(')
	if i < 0 {
		return n, false
	}
	n.Value = last.Value[:i] + n.Value
	n.Short = n.Value
	return n, true
}

// takes tells whether a noun can be followed by a number: a letter alone is no number of a paragraph, and the
// article "a" none at all.
func (n noun) takes(number, rest string) bool {
	letters := strings.Trim(number, "0123456789.") == number
	switch {
	case n.of == Document:
		return number[0] == '('
	case number[0] == '(':
		return n.of == Recommendation || n.of == Paragraph
	case number == "a" || number == "i":
		return n.of == Appendix && (rest == "" || strings.ContainsAny(rest[:1], ".,;:)\n"))
	case n.of == Part:
		return len(number) == 1
	case letters && n.of != Appendix:
		return strings.Contains(number, "(")
	case n.of == Appendix && len(number) > 1 && letters:
		return strings.ToUpper(number) == number && roman(strings.ToLower(number))
	}
	return true
}
