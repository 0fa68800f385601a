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
	home, meeting, report, withdrawn *page
	accessibility                    accessibility
}

// New reads the templates site/*.html.tmpl of fsys.
func New(fsys fs.FS) (*Site, error) {
	s := &Site{}
	for _, page := range []struct {
		name string
		into **page
	}{{"home", &s.home}, {"meeting", &s.meeting}, {"report", &s.report}, {"withdrawn", &s.withdrawn}} {
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
	documents := []record.Document{{}}
	gone := record.Paper{Address: "body/day/gone", Withdrawn: &record.Withdrawal{Reason: "x"}}
	p := []record.Translation{{Language: "cy"}}
	published := record.Publication{Published: "x", PublishedDay: "x", Changed: "x", Late: "x"}
	earlier := record.Version{Version: 1, Address: "body/day/paper/v1", Withdrawn: &record.Withdrawal{Reason: "x"}}
	listed := record.Paper{Address: "body/day/paper", Version: 2, Publication: published, Documents: documents, Translations: p, Earlier: []record.Version{earlier}}
	m := record.Meeting{Address: "body/day", Papers: []record.Paper{listed, gone}}
	r := Report{
		Address: "body/day/paper", Translations: p, Parts: []Part{{Sections: []Section{{}}}, {Title: "Part", Sections: []Section{{}}}}, Notes: true,
		Documents: documents, Publication: published, Version: 2, Earlier: listed.Earlier,
	}
	replaced := r
	replaced.Earlier, replaced.Latest = nil, 3
	_, home := s.Home([]record.Meeting{m})
	_, meeting := s.Meeting(m)
	_, paper := s.Report(r, nil)
	_, before := s.Report(replaced, nil)
	_, withdrawn := s.Withdrawn(m, gone)
	_, version := s.WithdrawnVersion(m, listed, earlier)
	return cmp.Or(home, meeting, paper, before, withdrawn, version)
}

// A Frame is what every page has.
type Frame struct {
	Words *language.Language // of the page
	Title string
	Root  string // the way to the home page's folder
	Trail []Step // the way back to the home page
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

// root is the way from a page of that address to the home page's folder.
func root(address string) string { return strings.Repeat("../", strings.Count(address, "/")+1) }

// Home makes the home page.
func (s *Site) Home(meetings []record.Meeting) ([]byte, error) {
	words := common(meetings)
	return execute(s.home, len(meetings), 0, struct {
		Frame
		Meetings []record.Meeting
	}{Frame{Words: words, Title: words.Home}, meetings})
}

// execute makes a page of so many entries, to which an article of so many bytes is given.
func execute(p *page, entries, article int, data any) ([]byte, error) {
	text, err := p.execute(data, entries, article)
	if err != nil {
		return nil, fmt.Errorf("page of the site: %w", err)
	}
	return text, nil
}
