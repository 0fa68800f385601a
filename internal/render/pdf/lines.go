package pdf

import (
	"cabinet/internal/language"
	"cabinet/internal/report"
	"cabinet/internal/tagpdf"
)

// A piece is text of one run on one line.
type piece struct {
	text string
	run  int  // index of the run
	sign bool // it is a sign that is read aloud as words
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
// words together, it breaks at one of those. A word that is wider than the line breaks where its splitter
// allows a break, or else between letters; nothing is put in there, so that the word is read back whole.
type breaker struct {
	runs  []report.Run
	words splitter // of the text of all runs
	size  length   // of most letters
	faces []face
	sheet *sheet

	width length
	tail  int // the last space, before a word too short to be a line

	lines  []line
	pieces []piece // of all lines, one after another
	count  int     // of lines
	most   int     // where lines are counted and not made: of how many more nobody asks; 0 where they are made
	start  mark    // where the current line begins
	used   length  // by the current line so far
	last   chance  // the last space at which it may break
	glue   chance  // the last one at which it should not
	inside chance  // the last place inside of a word
}

// A chance is a place at which a line can break.
type chance struct {
	mark
	width length // of the line without a space before the place
	space length // that space
}

// A mark is a place in the text: a byte of a run.
type mark struct{ run, at int }

// breakLines breaks runs, set in a face, into lines. In cells, words may break after hyphens too.
func breakLines(runs []report.Run, f face, width length, s *sheet, cell bool) []line {
	b := newBreaker(runs, f, s, cell)
	return b.breakAt(width)
}

func newBreaker(runs []report.Run, f face, s *sheet, cell bool) breaker {
	return breaker{runs: runs, size: f.size, faces: s.faces(runs, f), sheet: s, words: splitter{text: report.Text(runs), hyphens: cell}}
}

// breakAt breaks the runs into lines of a width. The breaker may be asked again for another.
func (b *breaker) breakAt(width length) []line {
	// Letters are half as wide as high, as a rule: enough lines and pieces for most texts.
	guess := 1 + len(b.words.text)*int(b.size)/2/max(1, int(width))
	b.lines, b.pieces, b.most = make([]line, 0, guess), make([]piece, 0, guess+len(b.runs)), 0
	b.fill(width)
	return b.lines
}

// exceeds tells whether the runs take more than so many lines of a width.
func (b *breaker) exceeds(most int, width length) bool {
	b.most = most
	b.fill(width)
	return b.count > most
}

// fill breaks the runs into lines of a width.
func (b *breaker) fill(width length) {
	b.begin(mark{})
	b.width, b.words.end, b.tail, b.count = width, 0, -1, 0
	if !b.words.hyphens { // no text has letters wider than two thirds of their size, on average
		b.tail = tailOf(b.words.text, int(width*3/2/max(1, b.size)))
	}
	offset := 0
	for i, r := range b.runs {
		b.run(i, r.Text, offset)
		offset += len(r.Text)
	}
	if end := (mark{len(b.runs), 0}); b.start != end || b.count == 0 {
		b.cut(end, b.used)
	}
}

// faces are the faces of runs in a paragraph that is set in f.
func (s *sheet) faces(runs []report.Run, f face) []face {
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
			out[i].size, out[i].raise = max(f.size*7/10, s.smallest), f.size*35/100
		}
		if r.Aside {
			out[i].size = min(f.size, s.note.size)
		}
	}
	return out
}

// run measures a run, which begins at an offset of the text, letter by letter, and breaks lines where
// they are full.
func (b *breaker) run(i int, text string, offset int) {
	f := &b.faces[i]
	for at, c := range text {
		w, here := b.sheet.advance(f, c), mark{i, at}
		switch {
		case c == '\n':
			b.cut(here, b.used)
			b.space()
			b.begin(mark{i, at + 1})
			continue
		case c != ' ':
			if b.start != here && b.words.before(offset+at) {
				b.inside = chance{here, b.used, 0}
			}
			for b.used+w > b.width && b.start != here {
				if b.overflow(here); b.most > 0 && b.count > b.most {
					return
				}
			}
		case offset+at == b.tail || glued(b.words.text, offset+at):
			b.glue = chance{mark{i, at + 1}, b.used, w}
		default:
			b.last = chance{mark{i, at + 1}, b.used, w}
		}
		b.used += w
	}
}

// overflow ends the line at the best chance that it has, or without one before the letter that no longer fits.
func (b *breaker) overflow(here mark) {
	at := chance{here, b.used, 0}
	for _, c := range [...]chance{b.address(), b.last, b.glue, b.inside} {
		if c != (chance{}) {
			at = c
			break
		}
	}
	used, glue, inside := b.used, b.glue, b.inside
	b.cut(at.mark, at.width)
	b.begin(at.mark)
	b.used, b.glue, b.inside = used-at.width-at.space, glue.after(at), inside.after(at)
}

// address is the last place at which an address of a page may break that would leave much of the line white if it went to
// the next line whole; none in a cell, which is as wide as its table has room for.
func (b *breaker) address() chance {
	if !b.words.hyphens && b.words.kind == webAddress && b.inside.width > b.last.width && (b.width-b.last.width)*4 > b.width {
		return b.inside
	}
	return chance{}
}

// after is a chance of a line as one of the next, which begins at another; none if it is not on the next.
func (c chance) after(start chance) chance {
	if c.width <= start.width {
		return chance{}
	}
	c.width -= start.width + start.space
	return c
}

// begin starts a new line at m.
func (b *breaker) begin(m mark) {
	b.start, b.used, b.last, b.glue, b.inside = m, 0, chance{}, chance{}, chance{}
}

// cut makes a line of what stands between the current line's start and end.
func (b *breaker) cut(end mark, width length) {
	if b.count++; b.most > 0 {
		return
	}
	first := len(b.pieces)
	for i := b.start.run; i < len(b.runs) && i <= end.run; i++ {
		from, to := 0, len(b.runs[i].Text)
		if i == b.start.run {
			from = b.start.at
		}
		if i == end.run {
			to = end.at
		}
		if from < to {
			b.add(i, b.runs[i].Text[from:to], first)
		}
	}
	b.lines = append(b.lines, line{width: width, pieces: b.pieces[first:len(b.pieces):len(b.pieces)]})
}

// add adds pieces of a run's text to those of a line, whose first piece is given. A sign that is read aloud as words is a piece of its
// own, unless the run is read aloud in words of its own.
func (b *breaker) add(run int, text string, first int) {
	whole := b.runs[run].Chosen != "" || b.runs[run].Change != report.Kept
	for text != "" {
		start, end, _ := language.English.NextSign(text) // signs are the same in all languages
		sign := start == 0 && !whole
		switch {
		case whole:
			end = len(text)
		case !sign:
			end = start
		}
		b.pieces = append(b.pieces, piece{text: text[:end], run: run, sign: sign, face: b.faces[run], x: b.edge(first)})
		text = text[end:]
	}
}

// edge is where the pieces of a line end, whose first piece is given. Most lines are one piece, of which nobody asks for its end.
func (b *breaker) edge(first int) length {
	if len(b.pieces) == first {
		return 0
	}
	last := b.pieces[len(b.pieces)-1]
	return last.x + b.sheet.measure(last.face, last.text)
}

// space ends the last line with a space, as one that was broken at a space does by itself.
func (b *breaker) space() {
	if b.most > 0 {
		return
	}
	if pieces := b.lines[len(b.lines)-1].pieces; len(pieces) > 0 {
		pieces[len(pieces)-1].text += " "
	}
}

// balance breaks runs into as few lines as fit, all about equally long.
func balance(runs []report.Run, f face, width length, s *sheet) []line {
	b := newBreaker(runs, f, s, false)
	best := b.breakAt(width)
	if len(best) == 1 {
		return best
	}
	low, high := length(0), width
	for high-low > point {
		middle := (low + high) / 2
		if b.exceeds(len(best), middle) {
			low = middle
		} else {
			high = middle
		}
	}
	if high == width {
		return best
	}
	return b.breakAt(high)
}
