package answer

import "strings"

// changed writes spans, those that an amendment takes away between ~~ and ~~, and those that it puts in between ++ and ++.
func changed(out *strings.Builder, spans []Span, after rune, linked bool) {
	alike := func(a, b Span) bool { return a.Struck == b.Struck && a.Inserted == b.Inserted }
	for group, next := range parted(spans, after, alike) {
		switch {
		case group[0].Struck:
			between(out, "~~", group, next, linked)
		case group[0].Inserted:
			between(out, "++", group, next, linked)
		default:
			strong(out, group, next, linked)
		}
	}
}

// between writes spans between two signs, with the white space at their ends outside.
func between(out *strings.Builder, sign string, spans []Span, after rune, linked bool) {
	if Words(spans) == "" {
		strong(out, spans, after, linked)
		return
	}
	inner := append([]Span(nil), spans...)
	first, last := &inner[0], &inner[len(inner)-1]
	if trimmed := strings.TrimLeft(first.Text, " "); trimmed != first.Text {
		out.WriteByte(' ')
		first.Text = trimmed
	}
	trimmed := strings.TrimRight(last.Text, " ")
	space := trimmed != last.Text
	last.Text = trimmed
	out.WriteString(sign)
	strong(out, inner, rune(sign[0]), linked)
	out.WriteString(sign)
	if space {
		out.WriteByte(' ')
	}
}
