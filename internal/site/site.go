// Package site makes the pages around the papers: the home page, a page for each body, matter and meeting, the frame of a
// report's page, and the pages that a withdrawn paper or a page that has moved leaves. Articles and records come in, whole HTML
// pages go out. Links are relative and name index.html, so that the site works in any folder of any
// server, and from a disk.
package site

import (
	"cmp"
	"fmt"
	"html/template"
	"io/fs"

	"cabinet/internal/language"
	"cabinet/internal/pageframe"
	"cabinet/internal/record"
	"cabinet/internal/register"
)

// A Site holds the pages' templates. It is safe for use by several goroutines.
type Site struct {
	home, body, matter, meeting, report, withdrawn, along, moved, notFound, register, search *page

	accessibility accessibility

	pages []*page // all of these
	tried bool    // a page of each kind has been made before

	fsys                 fs.FS                              // has the templates
	common, commonFramed func() (*template.Template, error) // those of all kinds, of whole pages and of pages for a frame
}

// New reads the templates site/*.html.tmpl of fsys, and makes a page of each kind.
func New(fsys fs.FS) (*Site, error) {
	s := taken(fsys, false)
	for _, p := range s.pages {
		if err := p.whole.read(); err != nil {
			return nil, fmt.Errorf("templates of the site: %w", err)
		}
	}
	return s, cmp.Or(s.try(nil), s.tryAccessibility())
}

// Tried takes templates of whose pages one of each kind has been made before: those that the program carries, by its tests. Each is
// read when the first page is made of it, and none is tried again.
func Tried(fsys fs.FS) *Site {
	return taken(fsys, true)
}

// taken is a site with the templates of all kinds of pages, none of which is read yet. Those for a frame follow the ones whose place
// they take.
func taken(fsys fs.FS, tried bool) *Site {
	const parts, frame, framed, lists = "site/parts.html.tmpl", "site/frame.html.tmpl", "site/framed.html.tmpl", "site/lists.html.tmpl"
	s := &Site{fsys: fsys, tried: tried, common: commonOf(fsys, parts, frame, lists), commonFramed: commonOf(fsys, parts, frame, framed, lists)}
	for _, page := range []struct {
		name string
		into **page
	}{{"home", &s.home}, {"body", &s.body}, {"matter", &s.matter}, {"along", &s.along}, {"meeting", &s.meeting}, {"report", &s.report}, {"withdrawn", &s.withdrawn}, {"moved", &s.moved}, {"notfound", &s.notFound}, {"register", &s.register}, {"search", &s.search}} {
		*page.into = s.page(page.name)
	}
	s.takeAccessibility()
	return s
}

// try makes a page of each kind, so that a template that names what is not there is found before any
// paper is worked on, as whole pages or in a frame.
func (s *Site) try(frame *pageframe.Frame) error {
	of := Identity{Name: "x", Logo: Logo{File: "x"}, Style: "x", Email: "x", Phone: "x", Statement: "x", Frame: frame}
	documents := []record.Document{{Title: "x"}}
	gone := record.Paper{Address: "body/day/gone", Withdrawn: &record.Withdrawal{Reason: "x", Postponed: true, Name: "x", Meeting: "body/other"}}
	p := []record.Translation{{Language: "cy"}}
	published := record.Publication{Published: "x", PublishedDay: "x", Changed: "x", Late: "x"}
	earlier := record.Version{Version: 1, Address: "body/day/paper/v1", Withdrawn: &record.Withdrawal{Reason: "x"}}
	listed := record.Paper{ID: "x", Address: "body/day/paper", Version: 2, Publication: published, Documents: documents, Translations: p, Earlier: []record.Version{earlier}}
	m := record.Meeting{Address: "body/day", Cancelled: &record.Fate{On: "x", Day: "x", Meeting: "body/other", Name: "x", Reason: "x"}, Papers: []record.Paper{listed, gone}}
	r := Report{
		Address: "body/day/paper", Translations: p, Parts: []Part{{Sections: []Section{{Below: []Section{{Below: []Section{{}}}}}}}, {Title: "Part", Sections: []Section{{}}}}, Notes: true,
		Documents: documents, Publication: published, Version: 2, Earlier: listed.Earlier, Body: "x", Date: "x", Identity: of, Sitting: m, Cite: "para-1", Matter: Step{"x", "matters/x"},
	}
	replaced := r
	replaced.Earlier, replaced.Latest = nil, 3
	listed.Listing = &record.Listing{Matter: "x", MatterID: "x", Number: "x"}
	whole := record.Meeting{Address: "body/day", Name: "x", Body: "x", Date: "2025-02-07", Day: "x", Time: "x", Language: "cy", Papers: []record.Paper{listed}, Agenda: triedAgenda()}
	_, body := s.Body(Bodies([]record.Meeting{whole})[0], of)
	_, matter := s.Matter(Matters([]record.Meeting{whole})[0], of)
	_, along := s.Along([]byte(noAlong), Place{words: language.English, Before: Neighbour{"x", "x", "x"}, After: Neighbour{"x", "x", "x"}})
	_, home := s.Home([]record.Meeting{m, whole}, of)
	_, meeting := s.Meeting(m, of)
	m.Agenda = triedAgenda()
	_, items := s.Meeting(m, of)
	_, agenda := s.Agenda(m, Article{Text: []byte("x")}, of)
	_, paper := s.Report(r, nil, nil)
	_, before := s.Report(replaced, nil, nil)
	_, withdrawn := s.Withdrawn(m, gone, of)
	_, version := s.WithdrawnVersion(m, listed, earlier, of)
	_, moved := s.Moved("body/day/old", Target{Canonical: "x"}, language.English, of)
	_, notFound := s.NotFound("/", nil, of)
	_, exceptions := s.Register(register.Of(triedRegister()), documents, triedRegister(), of)
	_, search := s.Search([]record.Meeting{m}, of)
	return cmp.Or(home, body, matter, along, meeting, items, agenda, paper, before, withdrawn, version, moved, notFound, exceptions, search)
}

// A Step is a link of the way back to the home page; the last has no address.
type Step struct{ Name, Address string }

// execute makes a page of so many entries, to which an article of so many bytes is given.
func execute(p *page, entries, article int, data any) ([]byte, error) {
	text, err := p.execute(data, entries, article)
	if err != nil {
		return nil, fmt.Errorf("page of the site: %w", err)
	}
	return text, nil
}
