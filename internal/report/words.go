package report

import (
	"unicode/utf8"

	"cabinet/internal/diag"
)

// Words are runs read as one text. The text and the places at which it was written are one value, and
// what cuts the one cuts the other, so that a place is never looked up in words that are not there.
type Words struct {
	text string
	runs []Run
}

// WordsOf are runs read as one text.
func WordsOf(runs []Run) Words { return Words{Text(runs), runs} }

// String is the text.
func (w Words) String() string { return w.text }

// Runs are the runs whose texts, one after the other, are exactly the text.
func (w Words) Runs() []Run { return w.runs }

// First are the words up to n bytes at most, in whole characters.
func (w Words) First(n int) Words {
	if n >= len(w.text) {
		return w
	}
	for n > 0 && !utf8.RuneStart(w.text[n]) {
		n--
	}
	first := Words{text: w.text[:n]}
	for _, run := range w.runs {
		if n <= 0 {
			break
		}
		run = run.first(n)
		first.runs = append(first.runs, run)
		n -= len(run.Text)
	}
	return first
}

// Part are the words of the bytes [start, end) of the text.
func (w Words) Part(start, end int) Words {
	part := Words{}
	for _, run := range w.runs {
		from, to := min(max(start, 0), len(run.Text)), min(max(end, 0), len(run.Text))
		start, end = start-len(run.Text), end-len(run.Text)
		if from < to {
			run = run.first(to)
			run.cut(from)
			part.runs, part.text = append(part.runs, run), part.text+run.Text
		}
	}
	return part
}

// Place is where the bytes [start, end) of the text were written, as far as they stand in one run. A
// start beyond the text has the place of its end.
func (w Words) Place(start, end int) diag.Span {
	for _, run := range w.runs {
		if start < len(run.Text) {
			return run.Place(start, min(end, len(run.Text)))
		}
		start, end = start-len(run.Text), end-len(run.Text)
	}
	if len(w.runs) == 0 {
		return diag.Span{}
	}
	return w.runs[len(w.runs)-1].At
}
