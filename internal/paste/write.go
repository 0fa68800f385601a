package paste

import (
	"strings"

	"cabinet/internal/answer"
	"cabinet/internal/number"
)

// deepest is how many lists a report prints in one another.
const deepest = 5

// A writer writes blocks as Markdown.
type writer struct {
	out    strings.Builder
	prefix string // of each line: the signs of a quotation
	notes  map[string]*footnote
	order  []*footnote // in the order in which words refer to them
	told   *told
	items  []level // the items that are open
	last   *block
	top    int  // the level of the clipping's uppermost headings
	headed bool // a sub-heading was written
	apart  bool // in a quotation, a box or a footnote, where no heading can stand
}

// A level is the item of a list that is open on a level.
type level struct {
	ordered bool
	n       int
	width   int // of its marker
}

// all writes the blocks of a clipping, and the footnotes to which they refer.
func (w *writer) all(blocks []*block) {
	for _, b := range blocks {
		if b.para != nil && b.para.level > 0 && (w.top == 0 || b.para.level < w.top) {
			w.top = b.para.level
		}
	}
	w.blocks(blocks)
	w.apart = true
	defer w.tellUnused()
	for i := 0; i < len(w.order); i++ { // a footnote may refer to another one
		n := w.order[i]
		w.items, w.last = nil, nil
		w.gap()
		w.out.WriteString("[^" + n.name + "]: ")
		for j, b := range n.blocks {
			if j > 0 {
				w.out.WriteString("\n    ")
			}
			w.out.WriteString(strings.ReplaceAll(w.paragraph(b.para), "\n", "\n    ") + "\n")
		}
	}
}

// blocks writes blocks, one below the other.
func (w *writer) blocks(blocks []*block) {
	for i, b := range blocks {
		switch {
		case b.para != nil:
			w.para(b, i+1 < len(blocks) && blocks[i+1].table != nil)
		case b.table != nil:
			w.indented(b.depth)
			w.gap()
			w.table(b.table)
		default:
			w.indented(0)
			w.setApart(b)
		}
		w.last = b
	}
}

// gap writes an empty line below what stands above.
func (w *writer) gap() {
	if w.out.Len() > 0 && w.last != nil || w.apart && w.prefix == "" && w.out.Len() > 0 {
		w.line("")
	}
}

// line writes a line, behind the signs of a quotation and as far in as the words of the items that are open.
func (w *writer) line(line string) {
	indent := 0
	for _, l := range w.items {
		indent += l.width
	}
	if line == "" {
		w.out.WriteString(strings.TrimRight(w.prefix, " ") + "\n")
		return
	}
	w.out.WriteString(w.prefix + strings.Repeat(" ", indent) + line + "\n")
}

// indented leaves the items in which nothing stands at a depth.
func (w *writer) indented(depth int) { w.items = w.items[:min(depth, len(w.items))] }

// para writes a paragraph, a heading or an item.
func (w *writer) para(b *block, aboveTable bool) {
	p := b.para
	switch {
	case p.level > 0 && !w.apart:
		w.indented(0)
		w.heading(p)
	case p.item:
		w.item(p)
	default:
		w.indented(p.depth)
		w.gap()
		w.paragraphLines(p, aboveTable)
	}
}

// paragraphLines writes a paragraph that is no item, or a caption.
func (w *writer) paragraphLines(p *para, aboveTable bool) {
	switch {
	case p.level > 0: // a heading where none can stand
		p.spans = inBold(p.spans, true)
	case p.caption != "" && p.bold():
		p.spans = inBold(p.spans, false)
	}
	text := w.paragraph(p)
	switch {
	case p.caption == tableCaption && aboveTable && !w.apart:
		text = "Table: " + text
	case aboveTable:
		text = answer.Uncaptioned(text)
	}
	if p.goesOn && !w.apart {
		text += " {.continued}"
	}
	for line := range strings.SplitSeq(text, "\n") {
		w.line(line)
	}
}

// heading writes a sub-heading, or one below it.
func (w *writer) heading(p *para) {
	spans := inBold(p.spans, false)
	for i, s := range spans {
		if s.End {
			spans[i].Text = " "
		}
	}
	signs := "### "
	if p.level > w.top && w.headed {
		signs = "#### "
	}
	w.headed = true
	w.gap()
	words := w.inline(spans)
	if strings.HasSuffix(words, "#") {
		words = words[:len(words)-1] + `\#`
	}
	w.line(signs + words)
}

// item writes the first paragraph of an item. Items of one list stand on lines below one another.
func (w *writer) item(p *para) {
	depth := min(p.depth, len(w.items)+1, deepest)
	if p.depth > deepest {
		w.told.tell(lost, p, "lists can stand five deep, and this item stood deeper")
	}
	next, joined := w.next(p, depth)
	marker := markerOf(next, depth)
	next.width = len(marker)
	if w.items = w.items[:depth-1]; !joined {
		w.gap()
	}
	lines := strings.Split(w.paragraph(p), "\n")
	w.line(marker + lines[0])
	w.items = append(w.items, next)
	for _, line := range lines[1:] {
		w.line(line)
	}
}

// next is the item that comes next at a depth; joined tells whether it stands on the line below an item.
func (w *writer) next(p *para, depth int) (next level, joined bool) {
	next = level{ordered: p.ordered, n: 1}
	goesOn := depth <= len(w.items) && w.items[depth-1].ordered == p.ordered
	if goesOn {
		next.n += w.items[depth-1].n
	} else if p.ordered && p.mark.n > 1 && !p.mark.first() {
		w.told.tell(changed, p, "a list that went on with "+p.mark.text+" begins again here")
	}
	below := w.last != nil && w.last.para != nil && w.last.para.item
	return next, below && (goesOn || depth > max(1, len(w.items)))
}

// markerOf is the marker of an item, as most officers type them.
func markerOf(l level, depth int) string {
	switch {
	case !l.ordered:
		return "- "
	case depth == 1:
		return number.Sign('a').Print(l.n) + ") "
	case depth == 2:
		return number.Sign('i').Print(l.n) + ") "
	}
	return number.Sign('1').Print(l.n) + ". "
}

// setApart writes a quotation or a box.
func (w *writer) setApart(b *block) {
	w.gap()
	inner := writer{prefix: w.prefix + "> ", notes: w.notes, order: w.order, told: w.told, apart: true}
	inner.blocks(b.apart)
	if b.box {
		inner.items = nil
		inner.gap()
		inner.line("{.box}")
	}
	w.out.WriteString(inner.out.String())
	w.order = inner.order
}

// table writes a table with | between its cells.
func (w *writer) table(t *table) {
	rows := t.rows
	if !t.head {
		rows = append([][]cell{make([]cell, len(rows[0]))}, rows...)
	}
	for i, row := range rows {
		line := "|"
		for _, c := range row {
			if words := w.inline(c.spans); words != "" {
				line += " " + words
			}
			line += " |"
		}
		w.line(line)
		if i == 0 {
			w.line("|" + strings.Repeat("---|", len(row)))
		}
	}
}

// paragraph is the words of a paragraph, a line for each that ends in the clipping.
func (w *writer) paragraph(p *para) string { return answer.Paragraph(p.spans, w.refer) }

// inline is the words of spans in one line.
func (w *writer) inline(spans []span) string { return answer.Line(spans, w.refer) }
