package fromword

import (
	"strings"

	"cabinet/internal/answer"
)

// An answerer writes items as an answer.
type answerer struct {
	*importer
	out    strings.Builder
	prefix string // of each line: the signs of a quotation
	fixed  bool   // markers are those of the quotation
	open   []openItem
	last   *item
	called []string // the footnotes to which words refer
}

// An openItem is an item of a list below which something may stand.
type openItem struct {
	item  *item
	n     int
	width int
}

// answerOf is the answer of a section.
func (im *importer) answerOf(s *section) string {
	w := answerer{importer: im}
	w.items(s.items)
	w.notes()
	return w.out.String()
}

func (w *answerer) items(items []*item) {
	for _, it := range items {
		it.from = w.out.Len()
		w.item(it)
		w.last, it.size = it, w.out.Len()-it.from
	}
}

// item writes an item, below an empty line unless it goes on a list.
func (w *answerer) item(it *item) {
	switch it.sort {
	case sub, bulleted:
		w.listItem(it)
		return
	case captioned:
		if it.name != "" { // its table has it
			return
		}
	}
	depth := it.depth
	if it.sort == heading {
		depth = 0
	}
	w.open = w.open[:min(depth, len(w.open))]
	w.gap()
	switch it.sort {
	case heading:
		w.lines(strings.Repeat("#", 2+it.depth) + " " + closed(w.line(it.spans)) + labelled(it))
	case captioned:
		lead := "Table: "
		if it.of == pictured {
			lead = "Figure: "
		}
		w.lines(lead + w.line(it.spans) + labelled(it) + unnumbered(it))
	case tabled:
		w.table(it)
	case pictured:
		w.lines("![" + w.line(it.spans) + "](" + it.name + ")")
	case quoted:
		w.setApart(it)
	default:
		w.paragraph(it)
	}
}

// gap writes an empty line below what stands above.
func (w *answerer) gap() {
	if w.last != nil {
		w.out.WriteString(strings.TrimRight(w.prefix, " ") + "\n")
	}
}

// lines writes lines, as far in as the words of the items that are open.
func (w *answerer) lines(text string) {
	in := 0
	for _, o := range w.open {
		in += o.width
	}
	for line := range strings.SplitSeq(text, "\n") {
		w.out.WriteString(strings.TrimRight(w.prefix+strings.Repeat(" ", in)+line, " ") + "\n")
	}
}

// paragraph writes a paragraph that is no item.
func (w *answerer) paragraph(it *item) {
	text := answer.Uncaptioned(w.words(it.spans)) + labelled(it)
	if it.goesOn {
		text += " {.continued}"
	}
	w.lines(text)
}

// labelled is what stands behind the words of an item: its label, and how an amendment changes it.
func labelled(it *item) (braces string) {
	if it.label != "" {
		braces = " {#" + it.label + "}"
	}
	switch p := it.para; {
	case p == nil:
	case p.struck && it.sort == counted:
		braces += " {.struck " + bare(p.mark) + "}"
	case p.struck:
		braces += " {.struck}"
	case p.inserted:
		braces += " {.inserted}"
	case p.was != "":
		braces += " {.was " + bare(p.was) + "}"
	}
	return braces
}

// unnumbered is what stands behind a caption that takes no number.
func unnumbered(it *item) string {
	if it.unnumbered {
		return " {.unnumbered}"
	}
	return ""
}

// closed is a heading whose last sign is none of Markdown's.
func closed(words string) string {
	if strings.HasSuffix(words, "#") {
		return words[:len(words)-1] + `\#`
	}
	return words
}

func (w *answerer) words(spans []span) string { return answer.Paragraph(written(spans), w.refer) }

func (w *answerer) line(spans []span) string { return answer.Line(written(spans), w.refer) }

// refer notes that words refer to a footnote.
func (w *answerer) refer(key string) string {
	if w.doc.Notes[key] == nil {
		return ""
	}
	w.called = append(w.called, key)
	return w.importer.refer(key)
}

// table writes a table with | between its cells, or the name of one that stands under [table].
func (w *answerer) table(it *item) {
	if it.name != "" {
		w.lines("{{table." + it.name + "}}")
		return
	}
	rows := it.rows
	if it.heads == 0 {
		rows = append([][]cell{make([]cell, len(rows[0]))}, rows...)
	}
	defer w.tableNotes(it)
	for i, row := range rows {
		line := "|"
		for _, c := range row {
			if words := w.line(unbold(c.spans, i == 0 && it.heads > 0)); words != "" {
				line += " " + words
			}
			line += " |"
		}
		w.lines(line)
		if i == 0 {
			w.lines("|" + strings.Repeat("---|", len(row)))
		}
	}
}

// tableNotes writes the notes below a table, which begin with signs that stand in it.
func (w *answerer) tableNotes(it *item) {
	for _, note := range it.notes {
		w.last = it
		w.gap()
		w.lines(w.words(note))
	}
}

// unbold are the words of a head, which are in bold by themselves.
func unbold(spans []span, head bool) []span {
	if !head || !bold(spans) {
		return spans
	}
	out := make([]span, len(spans))
	for i, s := range spans {
		s.Bold = false
		out[i] = s
	}
	return out
}

// notes writes the footnotes to which the answer refers.
func (w *answerer) notes() {
	done := map[string]bool{}
	for i := 0; i < len(w.called); i++ { // a footnote may refer to another one
		key := w.called[i]
		if done[key] {
			continue
		}
		done[key] = true
		w.open = nil
		w.gap()
		lead := "[^" + w.importer.refer(key) + "]: "
		w.lines(lead + strings.ReplaceAll(w.words(w.noted[key]), "\n", "\n    "))
	}
}
