package answer

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Line is the words of spans in one line, which may stand at any place of a line but its beginning. Refer gives the name under
// which a footnote's words stand in the answer, and "" for one whose mark is left out.
func Line(spans []Span, refer func(key string) (name string)) string {
	var out strings.Builder
	alike := func(a, b Span) bool { return a.Link == b.Link && !a.alone() && !b.alone() }
	for group, next := range parted(tidied(spans), ' ', alike) {
		switch first := group[0]; {
		case first.Note != "":
			if name := refer(first.Note); name != "" {
				out.WriteString("[^" + name + "]")
			}
		case first.Cites != "":
			cite(&out, first)
		case first.Link != "":
			link(&out, group)
		default:
			changed(&out, group, next, false)
		}
	}
	return out.String()
}

// parted parts spans into groups of neighbours that are alike, and gives each with the first character behind it, as Markdown has
// it; after is that behind the last.
func parted(spans []Span, after rune, alike func(a, b Span) bool) iter.Seq2[[]Span, rune] {
	return func(yield func([]Span, rune) bool) {
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
func (s Span) begins() rune {
	if s.alone() || s.Link != "" {
		return '['
	}
	c, _ := utf8.DecodeRuneInString(s.Text)
	return c
}

// strong writes spans of one link, those in bold between ** and **.
func strong(out *strings.Builder, spans []Span, after rune, linked bool) {
	for group, next := range parted(spans, after, func(a, b Span) bool { return a.Bold == b.Bold }) {
		if group[0].Bold {
			enclosed(out, "**", group, next, func(inner []Span, next rune) { emphasised(out, inner, next, linked) })
		} else {
			emphasised(out, group, next, linked)
		}
	}
}

// emphasised writes spans that are all in bold or none, those in italics between _ and _.
func emphasised(out *strings.Builder, spans []Span, after rune, linked bool) {
	for group, next := range parted(spans, after, func(a, b Span) bool { return a.Italic == b.Italic }) {
		var text strings.Builder
		for _, s := range group {
			text.WriteString(s.Text)
		}
		plain := func(inner []Span, next rune) {
			out.WriteString(escaped(inner[0].Text, lastOf(out), next, linked))
		}
		if joined := []Span{{Text: text.String()}}; group[0].Italic {
			enclosed(out, "_", joined, next, plain)
		} else {
			plain(joined, next)
		}
	}
}

// enclosed writes spans between signs of emphasis, if Markdown reads these as such where they stand. White space stays outside.
func enclosed(out *strings.Builder, sign string, spans []Span, after rune, write func([]Span, rune)) {
	inner := append([]Span(nil), spans...)
	first, last := &inner[0], &inner[len(inner)-1]
	trimmed := strings.TrimLeft(first.Text, " ")
	if len(trimmed) < len(first.Text) {
		out.WriteByte(' ')
	}
	first.Text = trimmed
	trimmed = strings.TrimRight(last.Text, " ")
	space := len(trimmed) < len(last.Text)
	last.Text = trimmed
	words := Words(inner)
	next := after
	if space {
		next = ' '
	}
	if words != "" && first.Italic { // signs of its own stand at the ends
		words = "_" + words
	}
	if words != "" && last.Italic {
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
func tidied(spans []Span) []Span {
	var out []Span
	var words strings.Builder
	ends := func() { // the last span has all its words
		if words.Len() > 0 {
			out[len(out)-1].Text = words.String()
			words.Reset()
		}
	}
	space := true
	for _, s := range spans {
		if s.alone() {
			ends()
			out, space = append(out, s), false
			continue
		}
		for _, c := range s.Text {
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
	if last := len(out) - 1; last >= 0 && !out[last].alone() {
		if out[last].Text = strings.TrimRight(out[last].Text, " "); out[last].Text == "" {
			return tidied(out[:last])
		}
	}
	return out
}

// like tells whether two spans have one style.
func (s Span) like(other Span) bool {
	return s.Bold == other.Bold && s.Italic == other.Italic && s.Link == other.Link && s.Struck == other.Struck && s.Inserted == other.Inserted
}
