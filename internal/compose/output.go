package compose

import (
	"sort"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A mark says where the output from an offset on came from, up to the next mark.
type mark struct {
	out  int            // offset in the output
	span diag.Span      // where it came from, as a whole or from its start on
	text *casefile.Text // for prose: the text, from whose byte number from it was copied
	from int
	copy bool // byte for byte

	template bool // the span is a template's
}

// output is Markdown as it is written, and where it comes from.
type output struct {
	strings.Builder
	marks []mark
}

// made notes that what is written next was made of what stands at span.
func (o *output) made(span diag.Span) {
	o.marks = append(o.marks, mark{out: o.Len(), span: span})
}

// prose writes the bytes [start, end) of a text, and notes where they come from.
func (o *output) prose(t *casefile.Text, start, end int) {
	o.marks = append(o.marks, mark{out: o.Len(), text: t, from: start, copy: true})
	o.WriteString(t.Value[start:end])
}

// append writes another output, with its origins.
func (o *output) append(other *output) {
	for _, m := range other.marks {
		m.out += o.Len()
		o.marks = append(o.marks, m)
	}
	o.WriteString(other.String())
}

func (o *output) markdown() report.Markdown {
	return report.Markdown{Text: o.String(), Origin: marks(o.marks).origin}
}

// marks are those of an output, in their order. They hold nothing else of what made it.
type marks []mark

// origin is where the output's bytes [start, end) came from. A span over several origins is cut at the
// end of the first.
func (all marks) origin(start, end int) diag.Span {
	i := sort.Search(len(all), func(i int) bool { return all[i].out > start }) - 1
	if i < 0 {
		return diag.Span{}
	}
	m := all[i]
	if !m.copy {
		return m.span
	}
	if i+1 < len(all) {
		end = min(end, all[i+1].out)
	}
	from, to := start-m.out, max(end, start)-m.out
	if m.text != nil {
		return m.text.Part(m.from+from, m.from+to)
	}
	if m.span.Source == nil {
		return m.span
	}
	return m.span.Source.Span(m.span.Start+from, m.span.Start+to)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
