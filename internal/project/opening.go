package project

import "cabinet/internal/casefile"

// An opening is what the beginning of a paper's file tells, which is read of every file. Most are not read any further.
type opening struct {
	namesMeeting bool
	translates   bool // it may name a paper in another language
}

// openingOf is the opening of a file of content/.
func (l *Library) openingOf(file string) opening {
	if o, known := l.openings[file]; known {
		return o
	}
	o, known := opening{}, false
	if l.last.Library != nil && l.last.Same(file) {
		o, known = l.last.openings[file]
	}
	if !known {
		text := l.Content.Opening(file)
		o = opening{namesMeeting: casefile.NamesMeeting(text), translates: casefile.NamesTranslation(text)}
	}
	l.openings[file] = o
	return o
}
