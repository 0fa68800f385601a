package project

import (
	"path"

	"cabinet/internal/casefile"
)

// An Opening is what the beginning of a paper's file tells, which is read of every file. Most are not read any further.
type Opening struct {
	NamesMeeting bool
	Translates   bool     // it may name a paper in another language
	Meetings     []string // that it seems to name
}

// openingOf is the opening of a file of content/.
func (l *Library) openingOf(file string) Opening {
	if o, known := l.openings[file]; known {
		return o
	}
	o, known := Opening{}, false
	if l.last.Opening != nil {
		o, known = l.last.Opening(file)
	}
	if !known {
		text := l.Content.Opening(file)
		o = Opening{casefile.NamesMeeting(text), casefile.NamesTranslation(text), casefile.MeetingsNamed(text)}
	}
	l.openings[file] = o
	return o
}

// Openings are the openings of the files of papers, by their names.
func (l *Library) Openings() map[string]Opening { return l.openings }

// Towards are the names of the meetings to which the paper of a subject seems to go, by the opening of its file alone.
func (l *Library) Towards(s Subject) []string {
	if s.Frozen() {
		return []string{s.Meeting}
	}
	return l.openingOf(path.Join("cases", s.Name+".toml")).Meetings
}
