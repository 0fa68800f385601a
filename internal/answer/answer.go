// Package answer writes words as the Markdown of an answer, so that a report reads exactly these words again: in comes what a
// clipping or a document of a word processor holds, words with their style ([Span]); out goes what an officer would have typed.
//
//	answer.Paragraph([]answer.Span{{Text: "1986. A "}, {Text: "great", Italic: true}, {Text: " year"}}, nil) // 1986\. A _great_ year
//
// Every sign that Markdown, a label or a fact would take for its own is written with a backslash before it, and no other is.
package answer

import "strings"

// A Span is words of one style, or one thing that stands among words.
type Span struct {
	Text         string
	Bold, Italic bool
	Struck       bool   // an amendment takes the words away
	Inserted     bool   // an amendment puts the words in
	Link         string // an address to which a report can link; "" for none
	Note         string // the key of the footnote to which the span refers, in the place of words; "" for none
	Cites        string // the label whose number is printed, in the place of words; words of its own are Text; "" for none
	Bare         bool   // the number alone is printed, without its noun
	End          bool   // a line's end, in the place of words
}

// alone tells whether a span is no words that could be joined to others.
func (s Span) alone() bool { return s.Note != "" || s.Cites != "" }

// Words are the words of spans, a space for each line's end.
func Words(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if b.WriteString(s.Text); s.End {
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// Paragraph is the words of a paragraph, a line for each that ends among its spans. Refer is that of [Line].
func Paragraph(spans []Span, refer func(key string) (name string)) string {
	var text strings.Builder
	from, before := 0, ""
	for i := 0; i <= len(spans); i++ {
		if i < len(spans) && !spans[i].End {
			continue
		}
		line := begun(Line(spans[from:i], refer))
		from = i + 1
		switch {
		case line == "":
			continue
		case strings.HasSuffix(before, `\`): // one more would be words
			text.WriteString("  \n")
		case before != "":
			text.WriteString("\\\n")
		}
		text.WriteString(line)
		before = line
	}
	return text.String()
}

// Uncaptioned is a paragraph that stands above a table and is not its caption, though it may look like one.
func Uncaptioned(paragraph string) string {
	if !captionLike.MatchString(paragraph) {
		return paragraph
	}
	return strings.Replace(paragraph, ":", `\:`, 1)
}

// cite writes a reference to what has a label.
func cite(out *strings.Builder, s Span) {
	out.WriteByte('[')
	switch words := strings.TrimSpace(s.Text); {
	case words != "":
		strong(out, []Span{{Text: words, Bold: s.Bold, Italic: s.Italic}}, ']', true)
	case s.Bare:
		out.WriteByte('#')
	}
	out.WriteString("](#" + s.Cites + ")")
}
