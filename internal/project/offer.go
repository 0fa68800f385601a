package project

import (
	"cmp"
	"slices"
)

// An Offer is a kind of paper that a council has, and what a new case of it can be made with.
type Offer struct {
	Kind, Council string   // as [NewOptions] take them
	CouncilName   string   // for people
	Decisions     []string // what the meeting can be asked; none for a kind that asks for nothing
	Meetings      []Choice // the newest first
}

// Offers lists the kinds of all councils whose profiles and templates are without errors.
func (l *Library) Offers() []Offer {
	var all []Offer
	for _, name := range l.councilNames() {
		c := l.Councils[name]
		if c.Bad || c.Source == nil {
			continue
		}
		for _, kind := range l.KindsOf(c) {
			if k := l.KindOf(kind, c); !k.Bad {
				all = append(all, Offer{kind, name, cmp.Or(c.Name.Value, name), k.Decisions(), l.MeetingChoices(name)})
			}
		}
	}
	return all
}

// MeetingChoices are the meetings of a council to which a paper can go, the newest first; of all councils for "".
func (l *Library) MeetingChoices(council string) []Choice {
	meetings := slices.DeleteFunc(l.Ordered(), func(m *Meeting) bool {
		return council != "" && m.Council.Value != council || m.Awaited || m.Source != nil && m.Decisions()
	})
	slices.SortStableFunc(meetings, func(a, b *Meeting) int { return -cmp.Compare(a.Date.ISO(), b.Date.ISO()) })
	var all []Choice
	for _, m := range meetings {
		label := ""
		if !m.Bad && m.Profile != nil {
			label = m.Record().Name
		}
		all = append(all, Choice{m.Name, label})
	}
	return all
}

// CouncilChoices are the councils, by the names of their files.
func (l *Library) CouncilChoices() []Choice {
	var all []Choice
	for _, name := range l.councilNames() {
		all = append(all, Choice{name, l.Councils[name].Name.Value})
	}
	return all
}
