package check

import (
	"strings"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// instead is the mending that puts words in the place of the bytes [start, end) of a passage. It is nil where the case does not
// have these as they are printed, so that what would be replaced can't be told, and where they are somebody else's words.
func (p *Paper) instead(t *text.Passage, start, end int, with string) *diag.Mending {
	if t.Quoted || text.InQuotes(t.Text, start) {
		return nil
	}
	return p.exactly(t, start, end, with)
}

// exactly is such a mending, of words that may stand in quotation marks.
func (p *Paper) exactly(t *text.Passage, start, end int, with string) *diag.Mending {
	at := whole(t, start, end)
	if at.Source != p.Case.Source || at.Text() != t.Text[start:end] {
		return nil
	}
	return diag.Instead(at, with)
}

// whole is where the bytes [start, end) of a passage were written, from the first to the last: signs that came to nothing part a
// text into pieces, in one of which each place ends.
func whole(t *text.Passage, start, end int) diag.Span {
	_, last := utf8.DecodeLastRuneInString(t.Text[start:end])
	at, until := t.Place(start, end), t.Place(end-last, end)
	if until.Source == at.Source {
		at.End = max(at.End, until.End)
	}
	return at
}

// likeSeen are words with the capital letter that the words have in whose place they are put; "" where these are in capitals.
func likeSeen(write, seen string) string {
	first, n := utf8.DecodeRuneInString(seen)
	switch {
	case n < len(seen) && strings.ToUpper(seen) == seen:
		return ""
	case strings.ToUpper(string(first)) == string(first):
		_, n := utf8.DecodeRuneInString(write)
		return strings.ToUpper(write[:n]) + write[n:]
	}
	return write
}

// A wrongWord is a word that is wrong in a way of which the first in a paper is told, and all are mended.
type wrongWord struct {
	in            *text.Passage
	start, end    int
	hint, message string
	mending       *diag.Mending
}

// wrongWords are those of a paper, in their order.
type wrongWords struct {
	all []wrongWord
	of  map[string]int // the first, by the word that should stand there
}

// add notes a word in whose place a word should stand.
func (s *wrongWords) add(write string, one wrongWord) {
	if s.of == nil {
		s.of = map[string]int{}
	}
	if i, told := s.of[write]; told {
		s.all[i].mending = s.all[i].mending.And(one.mending)
		return
	}
	s.of[write] = len(s.all)
	s.all = append(s.all, one)
}
