package pdf

import (
	"unicode/utf8"

	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A piece is text of one run on one line.
type piece struct {
	text string
	run  int // index of the run
	face face
	x    length // from the line's left edge
}

// A line is the pieces of a line, from left to right.
type line struct {
	pieces []piece
	width  length // without the space at its end
	indent length // from the column's left edge
}

// A breaker breaks the runs of one paragraph into lines no wider than a width.
//
// A line breaks at a space, which stays at its end: without it the words of two lines would run
// together when the text is read back from the file. Where a line has no space but such as hold two
// words together, it breaks at one of those, and a word that is wider than the line between letters.
type breaker struct {
	runs  []report.Run
	text  string // of all runs
	faces []face
	sheet *sheet
	width length

	lines  []line
	pieces []piece // of all lines, one after another
	start  mark    // where the current line begins
	used   length  // by the current line so far
	last   chance  // the last space at which it may break
	glue   chance  // the last one at which it should not
}

// A chance is a place after a space at which a line can break.
type chance struct {
	mark
	width length // of the line without the space
}

// A mark is a place in the text: a byte of a run.
type mark struct{ run, at int }

// breakLines breaks runs, set in a face, into lines.
func breakLines(runs []report.Run, f face, width length, s *sheet) []line {
	b := &breaker{runs: runs, text: report.Text(runs), sheet: s, width: width, faces: faces(runs, f)}
	// Letters are half as wide as high, as a rule: enough lines and pieces for most texts.
	guess := 1 + len(b.text)*int(f.size)/2/max(1, int(width))
	b.lines, b.pieces = make([]line, 0, guess), make([]piece, 0, guess+len(runs))
	offset := 0
	for i, r := range runs {
		b.run(i, r.Text, offset)
		offset += len(r.Text)
	}
	if b.start != (mark{len(runs), 0}) || len(b.lines) == 0 {
		b.cut(mark{len(runs), 0}, b.used)
	}
	return b.lines
}

// faces are the faces of runs in a paragraph that is set in f.
func faces(runs []report.Run, f face) []face {
	out := make([]face, len(runs))
	for i, r := range runs {
		out[i] = f
		if r.Bold {
			out[i].style |= tagpdf.Bold
		}
		if r.Italic {
			out[i].style |= tagpdf.Italic
		}
		if r.Raised {
			out[i].size, out[i].raise = f.size*7/10, f.size*35/100
		}
	}
	return out
}

// run measures a run, which begins at an offset of the text, letter by letter, and breaks lines where
// they are full.
func (b *breaker) run(i int, text string, offset int) {
	f := b.faces[i]
	for at, c := range text {
		next := mark{i, at + utf8.RuneLen(c)}
		if c == '\n' {
			b.cut(mark{i, at}, b.used)
			b.space()
			b.begin(next)
			continue
		}
		w := b.advance(f, c)
		switch {
		case c != ' ':
			for b.used+w > b.width && b.start != (mark{i, at}) {
				b.overflow(mark{i, at})
			}
		case glued(b.text, offset+at):
			b.glue = chance{next, b.used}
		default:
			b.last = chance{next, b.used}
		}
		b.used += w
	}
}

// overflow ends the line at its last space, or without one before the letter that no longer fits.
func (b *breaker) overflow(here mark) {
	at := b.last
	if at == (chance{}) {
		at = b.glue
	}
	if at == (chance{}) {
		b.cut(here, b.used)
		b.begin(here)
		return
	}
	carried := b.used - at.width - b.spaceBefore(at.mark)
	glue := b.glue
	b.cut(at.mark, at.width)
	b.begin(at.mark)
	b.used = carried
	if glue.width > at.width {
		b.glue = chance{glue.mark, glue.width - at.width - b.spaceBefore(at.mark)}
	}
}

func (b *breaker) advance(f face, c rune) length {
	return length(b.sheet.family.Advance(f.style, c)) * f.size / 1000
}

// spaceBefore is the width of the space that ends at m.
func (b *breaker) spaceBefore(m mark) length { return b.advance(b.faces[m.run], ' ') }

// begin starts a new line at m.
func (b *breaker) begin(m mark) {
	b.start, b.used, b.last, b.glue = m, 0, chance{}, chance{}
}

// cut makes a line of what stands between the current line's start and end.
func (b *breaker) cut(end mark, width length) {
	first := len(b.pieces)
	var x length
	for i := b.start.run; i < len(b.runs) && i <= end.run; i++ {
		from, to := 0, len(b.runs[i].Text)
		if i == b.start.run {
			from = b.start.at
		}
		if i == end.run {
			to = end.at
		}
		if from < to {
			text := b.runs[i].Text[from:to]
			b.pieces = append(b.pieces, piece{text: text, run: i, face: b.faces[i], x: x})
			x += b.sheet.measure(b.faces[i], text)
		}
	}
	b.lines = append(b.lines, line{width: width, pieces: b.pieces[first:len(b.pieces):len(b.pieces)]})
}

// space ends the last line with a space, as one that was broken at a space does by itself.
func (b *breaker) space() {
	if pieces := b.lines[len(b.lines)-1].pieces; len(pieces) > 0 {
		pieces[len(pieces)-1].text += " "
	}
}

// balance breaks runs into as few lines as fit, all about equally long.
func balance(runs []report.Run, f face, width length, s *sheet) []line {
	lines := breakLines(runs, f, width, s)
	low, high := length(0), width
	for high-low > point {
		middle := (low + high) / 2
		if len(breakLines(runs, f, middle, s)) > len(lines) {
			low = middle
		} else {
			high = middle
		}
	}
	return breakLines(runs, f, high, s)
}
