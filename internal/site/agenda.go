package site

import (
	"cmp"
	"html/template"
	"path"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// An Article is the agenda of a meeting as the page of the meeting has it, parted after its header.
type Article struct {
	Head, Text []byte
}

// An Agenda is what a meeting's page says of its agenda.
type Agenda struct {
	parted                  // nothing where the items stand for it
	Title                   string
	Body, Date, Time, Place string // "" where the article's header says them
	Published, PublishedISO string
	Version                 int
	Earlier                 []Step // versions before this one
	Documents               []Document
	Page, PageTitle         string       // the page that has all papers of the meeting; "" for none
	Supplements             []Supplement // the newest first
	Items                   []Item       // where there is no article
}

// A Supplement is what was published after the agenda, as the meeting's page lists it.
type Supplement struct {
	record.Supplement
	Way       string // to its page
	Documents []Document
}

// An Item is an item of the agenda as the meeting's page lists it where it has no article.
type Item struct {
	record.Item
	Papers []Step // links to its reports
	Fate   string // "Withdrawn", "Postponed"; "" for an item that is considered
	Of     *record.Fate
	To     string // the address of the page of the meeting that has it; "" for none
}

// Agenda makes the page of a meeting that has an agenda, around the agenda's article. The meeting's record alone makes a
// page too, [Site.Meeting], which lists the items.
func (s *Site) Agenda(m record.Meeting, a Article, of Identity) ([]byte, error) {
	shown := meetingOf(m)
	shown.Agenda = agendaOf(m, a)
	words := language.Of(m.Language)
	f := frame(words, titled(m, m.Agenda.Title+" – "+m.Name, words), m.Address, of, back(m, m.Address, Step{m.Name, ""})...)
	f.Foot.Published, f.Foot.PublishedISO = m.Agenda.PublishedDay, m.Agenda.Published
	f.followBody(m)
	f.cancel(m)
	f.tell(f.sitting(m))
	return s.meetingPage(f, shown, len(a.Head)+len(a.Text))
}

// agendaOf is what the page of a meeting says of its agenda beside the article.
func agendaOf(m record.Meeting, a Article) *Agenda {
	words, of, said := language.Of(m.Language), m.Agenda, folded(a.Head)
	shown := &Agenda{
		Title: of.Title, parted: parted{template.HTML(a.Head), template.HTML(a.Text)},
		Body: unsaid(m.Body, said), Date: unsaid(m.Day, said), Time: unsaid(m.Time, said), Place: unsaid(m.Place, said),
		Published: of.PublishedDay, PublishedISO: of.Published, Version: of.Version,
		Earlier: earlierAgendas(m, words), Documents: documents(of.Documents, "", of.Title, words), Supplements: supplements(m, words),
	}
	if shown.Page = of.Page; shown.Page != "" {
		shown.PageTitle = words.AllPapers
	}
	for i, d := range shown.Documents { // what is the agenda itself is told from packs
		shown.Documents[i].Title = cmp.Or(d.Title, of.Title)
	}
	return shown
}

// earlierAgendas are links to the agendas of a meeting before this one, which stand below a folder of their own: the page of the
// meeting is the newest.
func earlierAgendas(m record.Meeting, words *language.Language) (out []Step) {
	for _, v := range m.Agenda.Earlier {
		out = append(out, earlier([]record.Version{v}, record.Way(m.Address, path.Dir(v.Address))+"/", words)...)
	}
	return out
}

// supplements are those of a meeting, the newest first, since who has read the agenda looks for what is new.
func supplements(m record.Meeting, words *language.Language) (out []Supplement) {
	all := m.Agenda.Supplements
	for i := len(all) - 1; i >= 0; i-- {
		out = append(out, Supplement{all[i], record.Way(m.Address, all[i].Address) + "/index.html", documents(all[i].Documents, record.Way(m.Address, all[i].Address)+"/", all[i].Title, words)})
	}
	return out
}

// items are the items of a meeting's agenda, as far as its record tells of them.
func items(m record.Meeting) (out []Item) {
	words := language.Of(m.Language)
	for _, i := range m.Current() {
		item := Item{Item: i}
		for _, p := range m.Of(i) {
			item.Papers = append(item.Papers, Step{p.Title, record.Way(m.Address, p.Address) + "/index.html"})
		}
		switch {
		case i.Withdrawn != nil:
			item.Fate, item.Of = words.Withdrawn, i.Withdrawn
		case i.Postponed != nil:
			item.Fate, item.Of = words.Postponed, i.Postponed
		}
		if item.Of != nil && item.Of.Meeting != "" {
			item.To = record.Way(m.Address, item.Of.Meeting) + "/index.html"
		}
		out = append(out, item)
	}
	return out
}

// triedAgenda is an agenda that has everything of which a page tells.
func triedAgenda() *record.Agenda {
	documents, fate := []record.Document{{Title: "x"}}, &record.Fate{On: "x", Day: "x", Meeting: "body/other", Name: "x", Reason: "x"}
	item := record.Item{ID: "x", Number: "1", Title: "x", Pages: &record.Pages{First: 1, Last: 2}, Note: "x", Papers: []string{"x"}}
	gone := record.Item{ID: "y", Withdrawn: fate}
	return &record.Agenda{
		Title: "x", Page: "x", Version: 2, Publication: record.Publication{Published: "x", PublishedDay: "x"}, Items: []record.Item{item, gone}, Documents: documents,
		Supplements: []record.Supplement{{Number: 1, Address: "body/day/supplement-1", Title: "x", Published: "x", Day: "x", Reason: "x", Documents: documents}},
		Earlier:     []record.Version{{Version: 1, Address: "body/day/agenda/v1"}},
	}
}
