package pipeline

import (
	"testing"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/compose"
	"cabinet/internal/diag"
	"cabinet/internal/project"
	"cabinet/internal/record"
)

// TestChange holds items against those of the agenda before, of which waste had version 1 of its report, roads was to follow,
// and buses was withdrawn.
func TestChange(t *testing.T) {
	before := &record.Meeting{
		Papers: []record.Paper{{ID: record.ID("waste"), Version: 1}},
		Agenda: &record.Agenda{Items: []record.Item{
			{ID: "apologies", Title: "Apologies", Public: true, Note: "Attached"},
			{ID: "waste", Title: "Waste", Papers: []string{record.ID("waste")}, Public: true, Presents: "Director"},
			{ID: "roads", Title: "Roads", ToFollow: true, Public: true},
			{ID: "buses", Title: "Buses", Withdrawn: &record.Fate{On: "2025-02-03", Reason: "No."}, Public: true},
			{ID: "parks", Title: "Parks", Postponed: &record.Fate{}, Public: true},
			{ID: "urgent", Title: "Urgent", Public: true, Late: "It came late.", Opinion: new(bool)},
			{ID: "old", Title: "Old", Public: true, Late: "It came late."}, // of a record that says nothing of the chair
			{ID: "prices", Title: "Prices", Exempt: &record.Exemption{Paragraphs: []string{"3"}, Reason: "Bids."}},
		}},
	}
	source := diag.NewSource("content/meetings/november.toml", []byte("x"))
	said := func(words string) casefile.Text {
		return casefile.Text{Place: casefile.Place{Span: source.Whole()}, Value: words}
	}
	exempt := func(paragraph, reason string) casefile.Exempt {
		return casefile.Exempt{Place: casefile.Place{Span: source.Whole()}, Paragraphs: casefile.Names{Values: []casefile.Text{said(paragraph)}}, Reason: said(reason)}
	}
	withdrawn := func(reason string) casefile.ItemFate {
		return casefile.ItemFate{On: casefile.Date{Place: casefile.Place{Span: source.Whole()}, Year: 2025, Month: 2, Day: 3}, Reason: said(reason)}
	}
	late := func(reason string, opinion bool) casefile.LateItem {
		at := casefile.Place{Span: source.Whole()}
		return casefile.LateItem{Place: at, Reason: said(reason), Opinion: casefile.Flag{Place: at, Value: opinion}}
	}
	standing := &casefile.Standing{}
	posts := map[string]casefile.Holder{"director": {Title: said("Director")}, "leader": {Title: said("Leader")}}
	meeting := &project.Meeting{Meeting: &casefile.Meeting{Source: source}, Profile: &project.Council{Council: &casefile.Council{Posts: posts}}}
	published := func(version int) *paper { return &paper{Subject: project.Subject{Version: version}} }
	for name, test := range map[string]struct {
		item   agenda.Item
		title  string
		report *paper // of the item; nil for none
		want   string
	}{
		"nothing":                          {agenda.Item{ID: "apologies", Item: casefile.Item{Note: said("Attached")}}, "Apologies", nil, ""},
		"an item that was not there":       {agenda.Item{ID: "visit"}, "A visit", nil, newItem},
		"another title":                    {agenda.Item{ID: "apologies"}, "Apologies for absence", nil, retitledItem},
		"the same report":                  {agenda.Item{ID: "waste", Item: casefile.Item{Presents: casefile.Post{Text: said("director")}}}, "Waste", published(1), ""},
		"a further version of its report":  {agenda.Item{ID: "waste"}, "Waste", published(2), replacedItem},
		"that, and another title":          {agenda.Item{ID: "waste"}, "Review of waste", published(2), replacedItem},
		"a report that was to follow":      {agenda.Item{ID: "roads"}, "Roads", published(1), enclosedItem},
		"a report that is still to follow": {agenda.Item{ID: "roads", Fate: agenda.ToFollow}, "Roads", nil, ""},
		"withdrawn since":                  {agenda.Item{ID: "waste", Fate: agenda.Withdrawn}, "Waste", nil, withdrawnItem},
		"withdrawn before":                 {agenda.Item{ID: "buses", Fate: agenda.Withdrawn, Item: casefile.Item{Withdrawn: withdrawn("No.")}}, "Buses", nil, ""},
		"withdrawn for another reason":     {agenda.Item{ID: "buses", Fate: agenda.Withdrawn, Item: casefile.Item{Withdrawn: withdrawn("It has lapsed.")}}, "Buses", nil, alteredItem},
		"postponed for a reason":           {agenda.Item{ID: "parks", Fate: agenda.Postponed, Item: casefile.Item{Postponed: casefile.ItemMove{Reason: said("More time.")}}}, "Parks", nil, alteredItem},
		"exempt as before":                 {agenda.Item{ID: "prices", Part: agenda.Exempt, Item: casefile.Item{Exempt: exempt("3", "Bids.")}}, "Prices", nil, ""},
		"exempt for another reason":        {agenda.Item{ID: "prices", Part: agenda.Exempt, Item: casefile.Item{Exempt: exempt("3", "Rates.")}}, "Prices", nil, alteredItem},
		"exempt by another paragraph":      {agenda.Item{ID: "prices", Part: agenda.Exempt, Item: casefile.Item{Exempt: exempt("5", "Bids.")}}, "Prices", nil, alteredItem},
		"exempt no more":                   {agenda.Item{ID: "prices"}, "Prices", nil, alteredItem},
		"exempt since":                     {agenda.Item{ID: "waste", Part: agenda.Exempt, Item: casefile.Item{Exempt: exempt("3", "Bids."), Presents: casefile.Post{Text: said("director")}}}, "Waste", published(1), alteredItem},
		"a report that is not to follow":   {agenda.Item{ID: "roads"}, "Roads", nil, alteredItem},
		"a report that is to follow":       {agenda.Item{ID: "prices", Part: agenda.Exempt, Fate: agenda.ToFollow, Item: casefile.Item{Exempt: exempt("3", "Bids.")}}, "Prices", nil, alteredItem},
		"nobody presents it":               {agenda.Item{ID: "waste"}, "Waste", published(1), alteredItem},
		"somebody else presents it":        {agenda.Item{ID: "waste", Item: casefile.Item{Presents: casefile.Post{Text: said("leader")}}}, "Waste", published(1), alteredItem},
		"another note of the profile's":    {agenda.Item{ID: "apologies", Standing: standing}, "Apologies", nil, ""},
		"another note of the file's":       {agenda.Item{ID: "apologies", Standing: standing, Item: casefile.Item{Note: said("See page 1")}}, "Apologies", nil, alteredItem},
		"late as before":                   {agenda.Item{ID: "urgent", Item: casefile.Item{Late: late("It came late.", false)}}, "Urgent", nil, ""},
		"late for another reason":          {agenda.Item{ID: "urgent", Item: casefile.Item{Late: late("It was lost.", false)}}, "Urgent", nil, alteredItem},
		"urgent by the chair's opinion":    {agenda.Item{ID: "urgent", Item: casefile.Item{Late: late("It came late.", true)}}, "Urgent", nil, alteredItem},
		"nobody knows what it was before":  {agenda.Item{ID: "old", Item: casefile.Item{Late: late("It came late.", true)}}, "Old", nil, ""},
		"postponed since":                  {agenda.Item{ID: "roads", Fate: agenda.Postponed}, "Roads", nil, postponedItem},
		"postponed before":                 {agenda.Item{ID: "parks", Fate: agenda.Postponed}, "Parks", nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := &sheet{before: before, papers: map[string]*paper{}, meeting: meeting}
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

// A document that an item did not have is noticed wherever it stands among those that were published.
func TestChangeByDocument(t *testing.T) {
	s := &sheet{before: &record.Meeting{Agenda: &record.Agenda{Items: []record.Item{{ID: "visit", Title: "Visit", Public: true}}}}, meeting: &project.Meeting{Meeting: &casefile.Meeting{}, Profile: &project.Council{Council: &casefile.Council{}}}}
	old, added := itemFile{kept: true}, itemFile{}
	for want, all := range map[string][][]itemFile{"": {{old}, {old, old}}, enclosedItem: {{added}, {old, added}, {added, old}}} {
		for _, files := range all {
			if got := s.change(sheetItem{Item: compose.Item{Item: agenda.Item{ID: "visit"}}, files: files}, "Visit"); got != want {
				t.Errorf("%v: %q, want %q", files, got, want)
			}
		}
	}
}

// The hour at which a meeting ends is noticed where it is said anew: its stop is no sign of a list, and it may stand within that of the
// agenda before.
func TestRetoldHour(t *testing.T) {
	p := withAgenda(t)
	p.freeze()
	was := p.read(meeting1)
	for _, ends := range []string{"11.00 pm", "1.00 pm", "12.30 pm"} {
		p.file(meeting1, was+"ends = \""+ends+"\"\n")
		if froze := p.freeze(); froze[0].Same {
			t.Errorf("an end at %s is taken for that of the agenda before", ends)
		}
		if again := p.freeze(); !again[0].Same {
			t.Errorf("froze %v, and nothing was changed", again)
		}
	}
}
