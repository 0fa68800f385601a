package project

import (
	"bytes"

	"cabinet/internal/casefile"
)

// An opening is what is seen of a file of a paper without reading all of it.
type opening struct {
	sum          string // of what the file holds; "" where that is not known
	namesMeeting bool
	translates   bool // it seems to say of which paper it is a translation
}

// opening looks at the beginning of a file of content/, unless it was looked at before and holds the same.
func (l *Library) opening(file string) opening {
	sum := ""
	if l.sum != nil {
		sum = l.sum(file)
	}
	seen, known := l.openings[file]
	if !known || seen.sum != sum {
		text := l.Content.Opening(file)
		seen = opening{sum, casefile.NamesMeeting(text), bytes.Contains(text, []byte("translation_of"))}
		l.openings[file] = seen
	}
	return seen
}
