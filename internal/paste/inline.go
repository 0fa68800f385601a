package paste

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inline is the words of spans in one line.
func (w *writer) inline(spans []span) string {
	var out strings.Builder
	tidy := tidied(spans)
	for len(tidy) > 0 {
		n := same(tidy, func(a, b span) bool { return a.link == b.link && a.note == "" && b.note == "" })
		group := tidy[:n]
		tidy = tidy[n:]
		switch first := group[0]; {
		case first.note != "":
			w.refer(&out, first.note)
		case first.link != "":
			w.link(&out, group)
		default:
			w.strong(&out, group, following(tidy), false)
		}
	}
	return out.String()
}

// same is how many of the first spans belong together.
func same(spans []span, alike func(a, b span) bool) int {
	n := 1
	for n < len(spans) && alike(spans[0], spans[n]) {
		n++
	}
	return n
}

// following is the first character after some spans, as Markdown has it.
func following(rest []span) rune {
	switch {
	case len(rest) == 0:
		return ' '
	case rest[0].note != "", rest[0].link != "":
		return '['
	}
	c, _ := utf8.DecodeRuneInString(rest[0].text)
	return c
}

// strong writes spans of one link, those in bold between ** and **.
func (w *writer) strong(out *strings.Builder, spans []span, after rune, linked bool) {
	for len(spans) > 0 {
		n := same(spans, func(a, b span) bool { return a.bold == b.bold })
		group := spans[:n]
		spans = spans[n:]
		next := after
		if len(spans) > 0 {
			next = following(spans)
		}
		if group[0].bold {
			w.enclosed(out, "**", group, next, func(inner []span, next rune) { w.emphasised(out, inner, next, linked) })
		} else {
			w.emphasised(out, group, next, linked)
		}
	}
}

// emphasised writes spans that are all in bold or none, those in italics between _ and _.
func (w *writer) emphasised(out *strings.Builder, spans []span, after rune, linked bool) {
	for len(spans) > 0 {
		n := same(spans, func(a, b span) bool { return a.italic == b.italic })
		group := spans[:n]
		spans = spans[n:]
		next := after
		if len(spans) > 0 {
			next = following(spans)
		}
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
	if sign == "_" && (inWord(before) || inWord(after)) {
		return false
	}
	opens := !punctuation(first) || punctuation(before) || unicode.IsSpace(before)
	closes := !punctuation(last) || punctuation(after) || unicode.IsSpace(after)
	return opens && closes
}

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
