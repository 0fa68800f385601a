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
	Whole        *Whole   // what the file as a whole has told; nil for one of which nobody asked for more
}

// A Whole is what the file of a paper says of the language and of the meeting of its paper.
type Whole struct {
	TranslationOf string
	FirstMeeting  string // of a case
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
		o = Opening{NamesMeeting: casefile.NamesMeeting(text), Translates: casefile.NamesTranslation(text), Meetings: casefile.MeetingsNamed(text)}
	}
	l.openings[file] = o
	return o
}

// wholeOf is what the file of a subject says, which is read whole. It is asked for while the library is loaded.
func (l *Library) wholeOf(s Subject) Whole {
	file := openingFile(s)
	o := l.openingOf(file)
	if o.Whole == nil {
		o.Whole = l.readWhole(s)
		l.openings[file] = o
	}
	return *o.Whole
}

func (l *Library) readWhole(s Subject) *Whole {
	if !s.Frozen() {
		c, _ := l.Glance(s.Name)
		return &Whole{c.TranslationOf.Value, c.FirstMeeting().Value}
	}
	if z, _ := l.GlanceFrozen(s); z != nil {
		return &Whole{TranslationOf: z.TranslationOf.Value}
	}
	return &Whole{}
}

// openingFile is the file of content/ whose opening tells of a subject.
func openingFile(s Subject) string {
	if s.Frozen() {
		return casefile.FrozenPath(s.Meeting, s.Name, s.Version)
	}
	return path.Join("cases", s.Name+".toml")
}

// Openings are the openings of the files of papers, by their names.
func (l *Library) Openings() map[string]Opening { return l.openings }

// Towards are the names of the meetings to which the paper of a subject seems to go, by the opening of its file alone.
func (l *Library) Towards(s Subject) []string {
	if s.Frozen() {
		return []string{s.Meeting}
	}
	return l.openingOf(openingFile(s)).Meetings
}
