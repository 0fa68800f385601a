package pipeline

import (
	"testing"

	"cabinet/internal/agenda"
	"cabinet/internal/compose"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// TestChange holds items against those of the agenda before, of which waste had version 1 of its report, roads was to follow,
// and buses was withdrawn.
func TestChange(t *testing.T) {
	before := &record.Meeting{
		Papers: []record.Paper{{ID: record.ID("waste"), Version: 1}},
		Agenda: &record.Agenda{Items: []record.Item{
			{ID: "apologies", Title: "Apologies"},
			{ID: "waste", Title: "Waste", Papers: []string{record.ID("waste")}},
			{ID: "roads", Title: "Roads", ToFollow: true},
			{ID: "buses", Title: "Buses", Withdrawn: &record.ItemFate{}},
			{ID: "parks", Title: "Parks", Postponed: &record.ItemFate{}},
		}},
	}
	published := func(version int) *paper { return &paper{Subject: project.Subject{Version: version}} }
	for name, test := range map[string]struct {
		item   agenda.Item
		title  string
		report *paper // of the item; nil for none
		want   string
	}{
		"nothing":                          {agenda.Item{ID: "apologies"}, "Apologies", nil, ""},
		"an item that was not there":       {agenda.Item{ID: "visit"}, "A visit", nil, newItem},
		"another title":                    {agenda.Item{ID: "apologies"}, "Apologies for absence", nil, retitledItem},
		"the same report":                  {agenda.Item{ID: "waste"}, "Waste", published(1), ""},
		"a further version of its report":  {agenda.Item{ID: "waste"}, "Waste", published(2), replacedItem},
		"that, and another title":          {agenda.Item{ID: "waste"}, "Review of waste", published(2), replacedItem},
		"a report that was to follow":      {agenda.Item{ID: "roads"}, "Roads", published(1), enclosedItem},
		"a report that is still to follow": {agenda.Item{ID: "roads", Fate: agenda.ToFollow}, "Roads", nil, ""},
		"withdrawn since":                  {agenda.Item{ID: "waste", Fate: agenda.Withdrawn}, "Waste", nil, withdrawnItem},
		"withdrawn before":                 {agenda.Item{ID: "buses", Fate: agenda.Withdrawn}, "Buses", nil, ""},
		"postponed since":                  {agenda.Item{ID: "roads", Fate: agenda.Postponed}, "Roads", nil, postponedItem},
		"postponed before":                 {agenda.Item{ID: "parks", Fate: agenda.Postponed}, "Parks", nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := &sheet{before: before, papers: map[string]*paper{}}
			i := sheetItem{Item: compose.Item{Item: test.item}}
			if test.report != nil {
				i.Paper, i.Address = i.ID, i.ID
				s.papers[i.ID] = test.report
			}
			if got := s.change(i, test.title); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}
