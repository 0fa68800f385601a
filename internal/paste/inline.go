package paste

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline is the words of spans in one line.
func (w *writer) inline(spans []span) string {
	var out strings.Builder
	alike := func(a, b span) bool { return a.link == b.link && a.note == "" && b.note == "" }
	for group, next := range parted(tidied(spans), ' ', alike) {
		switch first := group[0]; {
		case first.note != "":
			w.refer(&out, first.note)
		case first.link != "":
			w.link(&out, group)
		default:
			w.strong(&out, group, next, false)
		}
	}
	return out.String()
}

// parted parts spans into groups of neighbours that are alike, and gives each with the first character behind it, as Markdown has
// it; after is that behind the last.
func parted(spans []span, after rune, alike func(a, b span) bool) iter.Seq2[[]span, rune] {
	return func(yield func([]span, rune) bool) {
		for rest := spans; len(rest) > 0; {
			n := 1
			for n < len(rest) && alike(rest[0], rest[n]) {
				n++
			}
			group, next := rest[:n], after
			if rest = rest[n:]; len(rest) > 0 {
				next = rest[0].begins()
			}
			if !yield(group, next) {
				return
			}
		}
	}
}

// begins is the first character of a span, as Markdown has it.
func (s span) begins() rune {
	if s.note != "" || s.link != "" {
		return '['
	}
	c, _ := utf8.DecodeRuneInString(s.text)
	return c
}

// strong writes spans of one link, those in bold between ** and **.
func (w *writer) strong(out *strings.Builder, spans []span, after rune, linked bool) {
	for group, next := range parted(spans, after, func(a, b span) bool { return a.bold == b.bold }) {
		if group[0].bold {
			w.enclosed(out, "**", group, next, func(inner []span, next rune) { w.emphasised(out, inner, next, linked) })
		} else {
			w.emphasised(out, group, next, linked)
		}
	}
}

// emphasised writes spans that are all in bold or none, those in italics between _ and _.
func (w *writer) emphasised(out *strings.Builder, spans []span, after rune, linked bool) {
	for group, next := range parted(spans, after, func(a, b span) bool { return a.italic == b.italic }) {
		var text strings.Builder
		for _, s := range group {
			text.WriteString(s.text)
		}
		plain := func(inner []span, next rune) {
			out.WriteString(escaped(inner[0].text, lastOf(out), next, linked))
		}
		if joined := []span{{text: text.String()}}; group[0].italic {
			w.enclosed(out, "_", joined, next, plain)
		} else {
			plain(joined, next)
		}
	}
}

// enclosed writes spans between signs of emphasis, if Markdown reads these as such where they stand. White space stays outside.
func (w *writer) enclosed(out *strings.Builder, sign string, spans []span, after rune, write func([]span, rune)) {
	inner := append([]span(nil), spans...)
	first, last := &inner[0], &inner[len(inner)-1]
	trimmed := strings.TrimLeft(first.text, " ")
	if len(trimmed) < len(first.text) {
		out.WriteByte(' ')
	}
	first.text = trimmed
	trimmed = strings.TrimRight(last.text, " ")
	space := len(trimmed) < len(last.text)
	last.text = trimmed
	words := (&para{spans: inner}).words()
	next := after
	if space {
		next = ' '
	}
	if words != "" && first.italic { // signs of its own stand at the ends
		words = "_" + words
	}
	if words != "" && last.italic {
		words += "_"
	}
	if words != "" && encloses(sign, lastOf(out), words, next) {
		out.WriteString(sign)
		write(inner, rune(sign[0]))
		out.WriteString(sign)
	} else {
		write(inner, next)
	}
	if space && words != "" {
		out.WriteByte(' ')
	}
}

// lastOf is the last character that is written, and a space before the first.
func lastOf(out *strings.Builder) rune {
	c, size := utf8.DecodeLastRuneInString(out.String())
	if size == 0 {
		return ' '
	}
	return c
}

// encloses tells whether signs around words are read as emphasis, between two characters.
func encloses(sign string, before rune, words string, after rune) bool {
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	own := rune(sign[0]) // beside one of its own, even an escaped one, a sign counts with it
	if !strings.ContainsFunc(words, inWord) || before == own || first == own || last == own || after == own {
		return false
	}
	if sign == "_" && !(apart(before) && apart(after)) { // within a word it is none
		return false
	}
	return (!punctuation(first) || apart(before)) && (!punctuation(last) || apart(after))
}

// apart tells whether a character is no part of a word, for Markdown, which takes marks above letters for one too.
func apart(c rune) bool { return punctuation(c) || unicode.IsSpace(c) }

func punctuation(c rune) bool { return unicode.IsPunct(c) || unicode.IsSymbol(c) }

// tidied are spans with single spaces between their words, and none around them. Those of one style are one.
func tidied(spans []span) []span {
	var out []span
	var words strings.Builder
	ends := func() { // the last span has all its words
		if words.Len() > 0 {
			out[len(out)-1].text = words.String()
			words.Reset()
		}
	}
	space := true
	for _, s := range spans {
		if s.note != "" {
			ends()
			out, space = append(out, s), false
			continue
		}
		for _, c := range s.text {
			gap := c == '\t' || c == ' '
			if gap && space {
				continue
			}
			if space = gap; words.Len() == 0 || !out[len(out)-1].like(s) {
				ends()
				out = append(out, s)
			}
			if gap {
				c = ' '
			}
			words.WriteRune(c)
		}
	}
	ends()
	if last := len(out) - 1; last >= 0 && out[last].note == "" {
		if out[last].text = strings.TrimRight(out[last].text, " "); out[last].text == "" {
			return tidied(out[:last])
		}
	}
	return out
}

// like tells whether two spans have one style.
func (s span) like(other span) bool {
	return s.bold == other.bold && s.italic == other.italic && s.link == other.link
}
