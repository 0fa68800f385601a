// Package site makes the pages around the papers: the home page, a page for each meeting, the frame of a
// report's page, and the page that a withdrawn paper leaves. Articles and records come in, whole HTML
// pages go out. Links are relative and name index.html, so that the site works in any folder of any
// server, and from a disk.
package site

import (
	"cmp"
	"fmt"
	"io/fs"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Site holds the pages' templates. It is safe for use by several goroutines.
type Site struct {
	home, meeting, report, withdrawn, search *page
	accessibility                            accessibility
}

// New reads the templates site/*.html.tmpl of fsys.
func New(fsys fs.FS) (*Site, error) {
	s := &Site{}
	for _, page := range []struct {
		name string
		into **page
	}{{"home", &s.home}, {"meeting", &s.meeting}, {"report", &s.report}, {"withdrawn", &s.withdrawn}, {"search", &s.search}} {
		p, err := newPage(fsys, page.name)
		if err != nil {
			return nil, fmt.Errorf("templates of the site: %w", err)
		}
		*page.into = p
	}
	var err error
	if s.accessibility, err = newAccessibility(fsys); err != nil {
		return nil, fmt.Errorf("templates of the site: %w", err)
	}
	return s, cmp.Or(s.try(), s.tryAccessibility())
}

// try makes a page of each kind, so that a template that names what is not there is found before any
// paper is worked on.
func (s *Site) try() error {
	of := Identity{Name: "x", Logo: Logo{File: "x"}, Style: "x", Email: "x", Phone: "x", Statement: "x"}
	documents := []record.Document{{Title: "x"}}
	gone := record.Paper{Address: "body/day/gone", Withdrawn: &record.Withdrawal{Reason: "x"}}
	p := []record.Translation{{Language: "cy"}}
	published := record.Publication{Published: "x", PublishedDay: "x", Changed: "x", Late: "x"}
	earlier := record.Version{Version: 1, Address: "body/day/paper/v1", Withdrawn: &record.Withdrawal{Reason: "x"}}
	listed := record.Paper{ID: "x", Address: "body/day/paper", Version: 2, Publication: published, Documents: documents, Translations: p, Earlier: []record.Version{earlier}}
	m := record.Meeting{Address: "body/day", Papers: []record.Paper{listed, gone}}
	r := Report{
		Address: "body/day/paper", Translations: p, Parts: []Part{{Sections: []Section{{Below: []Section{{Below: []Section{{}}}}}}}, {Title: "Part", Sections: []Section{{}}}}, Notes: true,
		Documents: documents, Publication: published, Version: 2, Earlier: listed.Earlier, Body: "x", Date: "x", Identity: of, Cite: "para-1",
	}
	replaced := r
	replaced.Earlier, replaced.Latest = nil, 3
	_, home := s.Home([]record.Meeting{m}, of)
	_, meeting := s.Meeting(m, of)
	m.Agenda = triedAgenda()
	_, items := s.Meeting(m, of)
	_, agenda := s.Agenda(m, Article{Text: []byte("x")}, of)
	_, paper := s.Report(r, nil, nil)
	_, before := s.Report(replaced, nil, nil)
	_, withdrawn := s.Withdrawn(m, gone, of)
	_, version := s.WithdrawnVersion(m, listed, earlier, of)
	_, search := s.Search([]record.Meeting{m}, of)
	return cmp.Or(home, meeting, items, agenda, paper, before, withdrawn, version, search)
}

// common is the language that all of the meetings have, and else English.
func common(meetings []record.Meeting) *language.Language {
	for _, m := range meetings {
		if m.Language != meetings[0].Language {
			return language.English
		}
	}
	if len(meetings) == 0 {
		return language.English
	}
	return language.Of(meetings[0].Language)
}

// A Step is a link of the way back to the home page; the last has no address.
type Step struct{ Name, Address string }

// Root is the relative way from the page of a folder of the site to the home page.
func Root(address string) string { return strings.Repeat("../", strings.Count(address, "/")+1) }

// Home makes the home page. The identity is that of the council whose meetings all are.
func (s *Site) Home(meetings []record.Meeting, of Identity) ([]byte, error) {
	words := common(meetings)
	f := Frame{Words: words, Title: ending(words.Home, of.Name), Identity: of, Places: places(words, "", "index.html"), Leads: of.Website, Foot: Foot{Statement: of.Statement}}
	return execute(s.home, len(meetings), 0, struct {
		Frame
		Heading  string
		Meetings []record.Meeting
		Several  bool // the meetings are of more than one council
	}{f, words.Home, meetings, Several(meetings)})
}

// execute makes a page of so many entries, to which an article of so many bytes is given.
func execute(p *page, entries, article int, data any) ([]byte, error) {
	text, err := p.execute(data, entries, article)
	if err != nil {
		return nil, fmt.Errorf("page of the site: %w", err)
	}
	return text, nil
}
