package returned

import (
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/redline"
)

// A strip is the words of a passage letter by letter, each with the change that it has.
type strip struct {
	letters   []rune
	changes   []*docxread.Change // nil for what stayed
	said      [2]string          // the words by side
	at        [2][]int           // by side and letter, and once more at the end: where in these words it stands, in bytes
	inside    []bool             // by the place between letters: it stands within a word, on either side
	formatted int                // changes of looks alone
}

// newStrip is the strip of a passage. Changes that were there when the file was sent count as what stayed, on the side
// after.
func newStrip(p *passage, old map[changeKey]bool) *strip {
	s := &strip{}
	looks := map[*docxread.Change]bool{}
	for _, part := range p.parts {
		change := part.change
		if change != nil && change.Kind == docxread.Formatted {
			looks[change] = true
			change = nil
		}
		if change != nil && old[keyOf(change)] {
			if !after.has(change) {
				continue
			}
			change = nil
		}
		for _, letter := range part.text {
			s.letters, s.changes = append(s.letters, letter), append(s.changes, change)
		}
	}
	s.formatted = len(looks)
	s.inside = make([]bool, len(s.letters)+1)
	s.look(before)
	s.look(after)
	return s
}

// look notes the words of a side, and which places stand within one of them.
func (s *strip) look(on side) {
	var text strings.Builder
	var starts []int // of the letters, in bytes of the text
	var places []int
	at := make([]int, len(s.letters)+1)
	for i, letter := range s.letters {
		if at[i] = text.Len(); on.has(s.changes[i]) {
			starts, places = append(starts, text.Len()), append(places, i)
			text.WriteRune(letter)
		}
	}
	at[len(s.letters)] = text.Len()
	s.said[on], s.at[on] = text.String(), at
	k := 0
	for _, w := range redline.WordsOf(s.said[on]) {
		for k < len(starts) && starts[k] <= w.Start {
			k++
		}
		for ; k < len(starts) && starts[k] < w.End; k++ {
			for i := places[k-1] + 1; i <= places[k]; i++ {
				s.inside[i] = true
			}
		}
	}
}

// A hunk is letters in a row that one author changed on one day, and those that belong to the same words.
type hunk struct {
	from, to int
	change   *docxread.Change
}

// hunks are those of a strip. Words that one author changed, with nothing but white space between them, are one hunk.
func (s *strip) hunks() (out []hunk) {
	for i := 0; i < len(s.letters); {
		change := s.changes[i]
		if change == nil {
			i++
			continue
		}
		j := i + 1
		for j < len(s.letters) && s.changes[j] != nil && together(change, s.changes[j]) {
			j++
		}
		h := s.grown(hunk{i, j, change})
		if last := len(out) - 1; last >= 0 && together(out[last].change, change) && s.blank(out[last].to, h.from) {
			out[last].to = max(out[last].to, h.to)
		} else {
			out = append(out, h)
		}
		i = j
	}
	return out
}

// together tells whether two changes may be one edit: of one author and day, and both of a move or neither.
func together(a, b *docxread.Change) bool {
	moved := func(c *docxread.Change) docxread.ChangeKind {
		if c.Kind == docxread.MovedFrom || c.Kind == docxread.MovedTo {
			return c.Kind
		}
		return docxread.Inserted
	}
	return a.Author == b.Author && dayOf(a.At) == dayOf(b.At) && moved(a) == moved(b)
}

// grown is a hunk with the letters that stayed of the words that it is a part of.
func (s *strip) grown(h hunk) hunk {
	for h.from > 0 && s.inside[h.from] && s.changes[h.from-1] == nil {
		h.from--
	}
	for h.to < len(s.letters) && s.inside[h.to] && s.changes[h.to] == nil {
		h.to++
	}
	return h
}

// blank tells whether nothing but white space that stayed stands between two places.
func (s *strip) blank(from, to int) bool {
	for i := from; i < to; i++ {
		if s.changes[i] != nil || s.letters[i] != ' ' {
			return false
		}
	}
	return true
}

// text is what stands between two places on a side.
func (s *strip) text(from, to int, on side) string {
	return s.said[on][s.at[on][from]:s.at[on][to]]
}

// words are those of a hunk on a side, without white space around them.
func (s *strip) words(h hunk, on side) string {
	return strings.TrimSpace(s.text(h.from, h.to, on))
}

// upTo is what stood before a hunk.
func (s *strip) upTo(h hunk) string { return s.text(0, h.from, before) }

// mostAround bounds how many letters on each side of a hunk its words are looked for in: a file may have any number of hunks in
// one paragraph.
const mostAround = 2000

// around are the words of a hunk with a few on each side, as these are now.
func (s *strip) around(h hunk) []redline.Piece {
	old, now := s.text(h.from, h.to, before), s.text(h.from, h.to, after)
	above, below := s.text(max(0, h.from-mostAround), h.from, after), s.text(h.to, min(len(s.letters), h.to+mostAround), after)
	for strings.HasPrefix(old, " ") && strings.HasPrefix(now, " ") {
		above, old, now = above+" ", old[1:], now[1:]
	}
	return pieces(lastWords(above), old, now, firstWords(below))
}

// stretch is a hunk with what stays beside it; above is what stands before the strip.
func (s *strip) stretch(h hunk, above string) stretch {
	from, to := h.from, h.to
	for from > 0 && s.changes[from-1] == nil {
		from--
	}
	for to < len(s.letters) && s.changes[to] == nil {
		to++
	}
	return stretch{above + s.text(0, from, before), s.text(from, h.from, before), s.text(h.from, h.to, before), s.text(h.from, h.to, after), s.text(h.to, to, before)}
}

// pieces are words with what was taken out and put in between them.
func pieces(above, old, now, below string) (out []redline.Piece) {
	for _, p := range []redline.Piece{{Op: redline.Keep, Text: above}, {Op: redline.Out, Text: old}, {Op: redline.In, Text: now}, {Op: redline.Keep, Text: below}} {
		if p.Text != "" {
			out = append(out, p)
		}
	}
	return out
}
