package project

import (
	"path"

	"cabinet/internal/casefile"
)

// An opening is what the beginning of a paper's file tells, which is read of every file. Most are not read any further.
type opening struct {
	namesMeeting bool
	translates   bool     // it may name a paper in another language
	meetings     []string // that it seems to name
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
		o = opening{namesMeeting: casefile.NamesMeeting(text), translates: casefile.NamesTranslation(text), meetings: casefile.MeetingsNamed(text)}
	}
	l.openings[file] = o
	return o
}

// Towards are the names of the meetings to which the paper of a subject seems to go, by the opening of its file alone.
func (l *Library) Towards(s Subject) []string {
	if s.Frozen() {
		return []string{s.Meeting}
	}
	return l.openingOf(path.Join("cases", s.Name+".toml")).meetings
}
