package pdf

import "cabinet/internal/report"

// A need is the widths that text asks for, each at least as wide as the one before.
type need [5]length

const (
	bare  = iota // its longest part that may not be broken
	ample        // the same, what is better held together too, and a few words of sentences in a line
	least        // its longest part, those of addresses too
	wish         // on one line; a head on two
	most         // on one line
)

const (
	// addressLetters bounds what an address must have: it is broken between letters before a table suffers.
	addressLetters = 8
	// proseLetters are as many as sentences have in a line, if they take more than proseLines.
	proseLetters, proseLines = 20, 4
)

// letters is the width of some letters, which are half as wide as high as a rule.
func letters(n length, f face) length { return n * f.size / 2 }

// and is the need of two texts of one column.
func (n need) and(m need) need {
	for i := range n {
		n[i] = max(n[i], m[i])
	}
	return n
}

// cellNeed measures a cell, whose lines stand below one another.
func (s *sheet) cellNeed(cell report.Cell, f face) (n need) {
	hang := s.hang(cell, f)
	for _, l := range cell {
		line := s.need(l.Runs, f)
		if l.Marker != "" {
			for i := range line {
				line[i] += hang
			}
		}
		n = n.and(line)
	}
	return n
}

// need measures runs of a cell, set in a face.
func (s *sheet) need(runs []report.Run, f face) need {
	m := measurer{face: f, words: splitter{text: report.Text(runs), hyphens: true}}
	offset := 0
	for i, face := range s.faces(runs, f) {
		for at, c := range runs[i].Text {
			m.letter(c, offset+at, s.advance(&face, c))
		}
		offset += len(runs[i].Text)
	}
	m.letter('\n', offset, 0)
	m.need[wish] = m.need[most]
	m.need[ample] = max(m.need[ample], m.need[bare], min(m.prose/proseLines, letters(proseLetters, f)))
	m.need[least] = max(m.need[least], m.need[ample])
	return m.need
}

// A measurer takes in the letters of a text one after another. A breaker finds the same places in it.
type measurer struct {
	need  need
	face  face
	words splitter
	line  length // from its beginning
	held  length // from the last place at which a line should break
	part  length // from the last one at which it may
	prose length // of all words but addresses
}

func (m *measurer) letter(c rune, at int, width length) {
	switch {
	case c == '\n':
		m.end(at, true)
		m.need[most], m.line = max(m.need[most], m.line), 0
		return
	case c == ' ' && glued(m.words.text, at):
		m.end(at, false)
		m.held += width
	case c == ' ':
		m.end(at, true)
	case m.words.before(at):
		m.end(at, true)
		fallthrough
	default:
		m.held, m.part = m.held+width, m.part+width
	}
	m.line += width
}

// end ends a part of a word, after which a line should break, or only may.
func (m *measurer) end(at int, should bool) {
	level := ample
	if m.words.address(at) {
		level, m.part = least, min(m.part, letters(addressLetters, m.face))
	} else {
		m.prose += m.part
	}
	m.need[bare], m.part = max(m.need[bare], m.part), 0
	if should {
		m.need[level], m.held = max(m.need[level], m.held), 0
	}
}
