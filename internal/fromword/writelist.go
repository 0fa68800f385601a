package fromword

import (
	"strings"

	"cabinet/internal/number"
)

// listItem writes an item of a list. Items of one list stand on lines below one another.
func (w *answerer) listItem(it *item) {
	const deepest = 5
	depth := min(it.depth, len(w.open)+1, deepest)
	n, goesOn := 1, false
	if depth <= len(w.open) && w.open[depth-1].item.sort == it.sort {
		goesOn = true
		n += w.open[depth-1].n
		if before := w.open[depth-1].item.para; before.struck { // its number stays, and does not count
			n--
		}
	}
	w.tellCount(it, n)
	below := w.last != nil && (w.last.sort == sub || w.last.sort == bulleted) && (goesOn || depth > max(1, len(w.open)))
	if w.open = w.open[:depth-1]; !below {
		w.gap()
	}
	mark := w.markOf(it, n, depth)
	width := len(mark)
	if it.sort == bulleted {
		width = len("- ")
	}
	w.lines(mark + indented(w.words(it.spans)+labelled(it), width))
	w.open = append(w.open, openItem{it, n, width})
}

// indented are the lines after the first as far in as its words.
func indented(text string, in int) string {
	return strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", in))
}

// markOf is the marker of an item: that of the file in a quotation, and else as most officers type it.
func (w *answerer) markOf(it *item, n, depth int) string {
	switch {
	case it.para.struck && !w.fixed: // which counts nothing
		return it.mark + " "
	case it.mark == tick:
		return "- [x] "
	case it.mark == untick:
		return "- [ ] "
	case it.sort == bulleted:
		return "- "
	case w.fixed:
		return it.mark + " "
	case depth == 1:
		return number.Sign('a').Print(n) + ") "
	case depth == 2:
		return number.Sign('i').Print(n) + ") "
	}
	return number.Sign('1').Print(n) + ". "
}

// tellCount tells of an item whose number will be another one than in the file.
func (w *answerer) tellCount(it *item, n int) {
	if it.sort == sub && it.n > 0 && it.n != n && !w.fixed {
		w.tell(remark{rule: "import-number", message: "“" + short(plain(it.spans)) + "” is " + it.mark + " in the file, and counted anew here", hint: "see whether something is missing above it", at: it})
	}
}

// setApart writes a quotation or a box.
func (w *answerer) setApart(it *item) {
	in := 0
	for _, o := range w.open {
		in += o.width
	}
	inner := answerer{importer: w.importer, prefix: w.prefix + strings.Repeat(" ", in) + "> ", fixed: !it.boxed}
	inner.items(it.inner)
	if it.boxed {
		inner.open = nil
		inner.gap()
		inner.lines("{.box}")
	}
	w.out.WriteString(inner.out.String())
	w.called = append(w.called, inner.called...)
}
