package html

import "cabinet/internal/report"

// lines writes a cell: words, or where it has several lines paragraphs and lists. A line that neither is an item nor
// stands apart goes on with what the line above it began.
func (w *writer) lines(c report.Cell) {
	if len(c) == 0 || len(c) == 1 && c[0].Marker == "" {
		w.runs(c.Runs())
		return
	}
	list := "" // that is open
	for from := 0; from < len(c); {
		to := from + 1
		for to < len(c) && c[to].Marker == "" && !c[to].Apart {
			to++
		}
		if kind := listOf(c[from]); kind != list {
			w.when(list != "", "</ul>")
			w.add(kind)
			list = kind
		}
		w.when(list != "", "<li>")
		w.paragraph(c[from:to])
		w.when(list != "", "</li>")
		from = to
	}
	w.when(list != "", "</ul>")
}

// listOf opens the list that a line is an item of, as those of the text are written; "" for no item.
func listOf(l report.Line) string {
	switch l.Marker {
	case "":
		return ""
	case "•":
		return "<ul>"
	}
	return `<ul class="sub" role="list">`
}

// paragraph writes lines of a cell as one paragraph, with the marker where it is text.
func (w *writer) paragraph(lines report.Cell) {
	w.add("<p>")
	if marker := lines[0].Marker; marker != "" && marker != "•" {
		w.add(`<span class="number">`)
		w.text(marker)
		w.add("</span> ")
	}
	for i, l := range lines {
		w.when(i > 0, "<br>\n")
		w.runs(l.Runs)
	}
	w.add("</p>")
}
