package project

import (
	"cmp"
	"maps"
	"path"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/language"
)

// loadDecisions makes the meetings of cases that name none, days on which one person decided. A day that has
// a file is a meeting already.
func (l *Library) loadDecisions() {
	for _, name := range slices.Sorted(maps.Keys(l.Cases)) {
		if l.openingOf(path.Join("cases", name+".toml")).NamesMeeting {
			continue
		}
		c, _ := l.Glance(name)
		day := l.Content.DecisionDay(c)
		if day == nil || l.Meetings[day.Name] != nil || l.Councils[day.Council.Value] == nil {
			continue
		}
		l.Meetings[day.Name] = &Meeting{Meeting: day, Profile: l.Councils[day.Council.Value]}
	}
}

// BodyName is the name of the body whose meeting it is. Of a day of decisions it is the language's, unless the
// council's profile has one under [body.decisions].
func (m *Meeting) BodyName(words *language.Language) string {
	name := m.Profile.Bodies[m.Body.Value].Name.Value
	if name == "" && m.Decisions() {
		return words.Decisions
	}
	return cmp.Or(name, m.Body.Value)
}

// Unwritten tells whether the meeting has no file, since cases alone say that there is one.
func (p *Project) Unwritten(m *casefile.Meeting) bool {
	return m.Decisions() && !p.Content.Has("meetings/"+m.Name+".toml")
}
