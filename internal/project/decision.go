package project

import (
	"maps"
	"slices"

	"cabinet/internal/casefile"
)

// decisionsName is what a day of decisions is called unless the council's profile has a name for it, under
// [body.decisions].
const decisionsName = "Decisions of members and officers"

// loadDecisions makes the meetings of cases that name none, days on which one person decided. A day that has
// a file is a meeting already.
func (l *Library) loadDecisions() {
	for _, name := range slices.Sorted(maps.Keys(l.Cases)) {
		if l.Content.NamesMeeting(name) {
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

// BodyName is the name of the body whose meeting it is.
func (m *Meeting) BodyName() string {
	name := m.Profile.Bodies[m.Body.Value].Name.Value
	if name == "" && m.Decisions() {
		return decisionsName
	}
	return name
}

// Unwritten tells whether the meeting has no file, since cases alone say that there is one.
func (p *Project) Unwritten(m *casefile.Meeting) bool {
	return m.Decisions() && !p.Content.Has("meetings/"+m.Name+".toml")
}
