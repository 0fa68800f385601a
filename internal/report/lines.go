package report

import (
	"strings"

	"cabinet/internal/lazy"
)

// bulleted matches a bullet at the beginning of a line of a cell of words, up to the words after it.
var bulleted = lazy.New(`^\s*[•▪●■◦·➢►\x{F020}-\x{F0FF}-]\s+`)

// literal is words as they stand, each of their lines a line. A cell of several lines has bullets where its
// author began lines with them.
func literal(m Markdown) Cell {
	if !strings.ContainsAny(m.Text, "\r\n") {
		return words(linkBare(piecesOf(m, 0, len(m.Text))))
	}
	var cell Cell
	at, apart := 0, false
	for line := range strings.Lines(m.Text) {
		from, to := at, at+len(strings.TrimRight(line, " \t\r\n"))
		at += len(line)
		if strings.TrimSpace(line) == "" {
			apart = len(cell) > 0
			continue
		}
		l := Line{Apart: apart}
		if b := bulleted.FindString(m.Text[from:to]); b != "" { // with words after it
			l.Marker, from = "•", from+len(b)
		}
		l.Runs, apart = linkBare(trim(piecesOf(m, from, to))), false
		cell = append(cell, l)
	}
	return cell
}

// piecesOf are the bytes [from, to) of a text as runs of words as they stand.
func piecesOf(m Markdown, from, to int) []Run {
	return add(nil, Run{Text: Composed(m.Text[from:to]), At: m.span(from, to), pieces: []piece{{0, &m, from, to}}})
}

// lineBreak matches the way in which many tools break the lines of a cell.
var lineBreak = lazy.New(`(?i)<br\s*/?>`)

// dataCell reads the Markdown of a cell: one line, or several, with lists among them.
func (r *reader) dataCell(m Markdown) Cell {
	if !strings.ContainsAny(m.Text, "\r\n<") || !strings.ContainsAny(m.Text, "\r\n") && !lineBreak.MatchString(m.Text) {
		return words(r.oneLine(m))
	}
	// The break is as long as what it stands for, so that each place stays where it is.
	text := lineBreak.ReplaceAllStringFunc(m.Text, func(s string) string { return "\n" + strings.Repeat(" ", len(s)-1) })
	inner := r.reading(text, m.span)
	inner.quoted, inner.celled = true, true
	if inner.tooMuch() {
		return nil
	}
	return inner.cellLines(inner.blocks(inner.parse(r, len(text)).FirstChild(), true))
}

// cellLines makes lines of blocks.
func (r *reader) cellLines(blocks []Block) Cell {
	var cell Cell
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			cell = append(cell, r.paragraphLines(b, len(cell) > 0)...)
		case *List:
			for _, item := range b.Items {
				cell = append(cell, r.paragraphLines(item, false)...)
			}
		default:
			r.list.Errorf(r.span(0, len(r.Text)), "cell", "put it above or below the table", "a cell of a table can't hold %s", b.kind())
		}
	}
	return cell
}

// paragraphLines makes lines of a paragraph or an item of a list, and of what belongs to it.
func (r *reader) paragraphLines(p *Paragraph, apart bool) Cell {
	if p.Label != "" {
		r.list.Errorf(p.labelAt, "label", labelInTable, "a label can't stand in a table")
	}
	var cell Cell
	for _, runs := range linesOf(p.Runs) {
		cell = append(cell, Line{Runs: runs})
	}
	if len(cell) > 0 {
		cell[0].Marker, cell[0].Apart = p.Marker, apart
	}
	if l := p.list(); l != nil && p.Marker != "" {
		r.list.Errorf(l.Items[0].At, "cell", "write its items beside those around it", "a list in a cell can't have a list within it")
	}
	return append(cell, r.cellLines(p.Blocks)...)
}

// linesOf divides runs at their line breaks.
func linesOf(runs []Run) [][]Run {
	var all [][]Run
	var line []Run
	for _, run := range runs {
		for {
			at := strings.IndexByte(run.Text, '\n')
			if at < 0 {
				break
			}
			line = append(line, run.first(at))
			all, line = append(all, trim(line)), nil
			run.cut(at + 1)
		}
		if run.Text != "" || run.later() {
			line = append(line, run)
		}
	}
	return append(all, trim(line))
}
