package project

import (
	"path"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
)

// AwaitedFolder is where the drafts stand whose meetings are still to be named, below a folder for their council.
const AwaitedFolder = "drafts"

// AwaitMeetings adds to the library, for each council, a meeting that stands for those that cases have still to name,
// so that their papers can be read as drafts. Nothing is ever published with such a meeting.
func (l *Library) AwaitMeetings() {
	for name, c := range l.Councils {
		if c.Source == nil {
			continue
		}
		m := &casefile.Meeting{Name: awaited(name), Source: diag.NewSource(path.Join(l.Content.Name, "meetings"), nil)}
		m.Council.Value, m.Body.Value = name, language.Of(c.Language.Value).NoMeeting
		// A PDF has to say of what day it is, and nothing tells the day of this one.
		m.Published = casefile.Date{Place: casefile.Place{Span: m.Source.Whole()}, Year: 2000, Month: 1, Day: 1}
		l.Meetings[m.Name] = &Meeting{Meeting: m, Profile: c, Folder: path.Join(AwaitedFolder, name), Awaited: true}
	}
}

// Awaited is the meeting that stands for one that a council's case has still to name; nil where there is none.
func (l *Library) Awaited(council string) *Meeting { return l.Meetings[awaited(council)] }

// awaited is a name that no file of a meeting can have.
func awaited(council string) string { return council + "/" }
