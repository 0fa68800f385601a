// Package site makes the pages around the papers: the home page, a page for each meeting, and the frame
// of a report's page. Articles and lists come in, whole HTML pages go out. Links are relative and name
// index.html, so that the site works in any folder of any server, and from a disk.
package site

import (
	"cmp"
	"fmt"
	"html/template"
	"io/fs"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/report"
)

// A Site holds the pages' templates. It is safe for use by several goroutines.
type Site struct{ home, meeting, report *page }

// New reads the templates site/*.html.tmpl of fsys.
func New(fsys fs.FS) (*Site, error) {
	s := &Site{}
	for _, page := range []struct {
		name string
		into **page
	}{{"home", &s.home}, {"meeting", &s.meeting}, {"report", &s.report}} {
		p, err := newPage(fsys, page.name)
		if err != nil {
			return nil, fmt.Errorf("templates of the site: %w", err)
		}
		*page.into = p
	}
	return s, s.try()
}

// try makes a page of each kind, so that a template that names what is not there is found before any
// paper is worked on.
func (s *Site) try() error {
	m := Meeting{Address: "body/day", Papers: []Paper{{Documents: []Document{{}}}}}
	r := &report.Report{Parts: []report.Part{{Sections: []report.Section{{}}}, {Title: "Part", Sections: []report.Section{{}}}}, Notes: []report.Note{{}}}
	_, home := s.Home([]Meeting{m})
	_, meeting := s.Meeting(m)
	_, paper := s.Report(r, "body/day/paper", nil, m.Papers[0].Documents, casefile.Date{})
	return cmp.Or(home, meeting, paper)
}

// A Step is a link of the way back to the home page; the last has no address.
type Step struct{ Name, Address string }

// A Document is a file of a report that can be downloaded.
type Document struct {
	Address string // relative to the page that links it
	Format  string // "PDF"
	Pages   int    // 0 where it has none
	Bytes   int
	Of      string // the report's short title
}

// String is what a link to the document says: "PDF, 4 pages, 52 KB".
func (d Document) String() string {
	out := d.Format
	switch {
	case d.Pages == 1:
		out += ", 1 page"
	case d.Pages > 1:
		out += fmt.Sprintf(", %d pages", d.Pages)
	}
	return out + fmt.Sprintf(", %d KB", (d.Bytes+1023)/1024)
}

// A Paper is a report as a meeting's page lists it.
type Paper struct {
	Address   string // relative to the meeting's page
	Title     string
	Byline    string
	Draft     bool
	Documents []Document // addresses are relative to the meeting's page
}

// From is the paper as another page lists it: below is the way from there to its meeting's page.
func (p Paper) From(below string) Paper {
	p.Address = below + p.Address
	documents := p.Documents
	p.Documents = nil
	for _, d := range documents {
		d.Address = below + d.Address
		p.Documents = append(p.Documents, d)
	}
	return p
}

// A Meeting is what its page and the home page say of it.
type Meeting struct {
	Address string // relative to the home page, such as "cabinet/2025-02-07"
	Name    string // "Cabinet – 7 February 2025"
	Council string
	Body    string
	Date    string
	ISO     string
	Time    string
	Place   string
	Papers  []Paper
}

// root is the way from a page of that address to the home page's folder.
func root(address string) string { return strings.Repeat("../", strings.Count(address, "/")+1) }

// homeName is what the way back begins with.
const homeName = "Council papers"

// Home makes the home page.
func (s *Site) Home(meetings []Meeting) ([]byte, error) {
	return execute(s.home, len(meetings), 0, struct {
		Title, Root string
		Trail       []Step
		Meetings    []Meeting
	}{Title: homeName, Meetings: meetings})
}

// Meeting makes a meeting's page.
func (s *Site) Meeting(m Meeting) ([]byte, error) {
	up := root(m.Address)
	return execute(s.meeting, len(m.Papers), 0, struct {
		Title, Root string
		Trail       []Step
		Meeting
	}{m.Name + " – " + m.Council, up, []Step{{homeName, up + "index.html"}, {m.Name, ""}}, m})
}

// Report makes a report's page around its article. The address is relative to the home page; the
// documents' are relative to the report's page.
func (s *Site) Report(r *report.Report, address string, article []byte, documents []Document, published casefile.Date) ([]byte, error) {
	up := root(address)
	trail := []Step{{homeName, up + "index.html"}, {r.Occasion(), "../index.html"}, {r.ShortTitle, ""}}
	title, day, iso := r.Title+" – "+r.Occasion(), "", ""
	if r.Draft {
		title = report.DraftWord + ": " + title
	} else if published.Given() {
		day, iso = published.String(), published.ISO()
	}
	sections := 0
	for _, p := range r.Parts {
		sections += len(p.Sections)
	}
	return execute(s.report, sections, len(article), struct {
		Title, Root             string
		Trail                   []Step
		Parts                   []report.Part
		Notes                   bool
		Published, PublishedISO string
		Documents               []Document
		Article                 template.HTML
	}{title, up, trail, r.Parts, len(r.Notes) > 0, day, iso, documents,
		template.HTML(article)}) // render/html escapes all text in it
}

func execute(p *page, entries, article int, data any) ([]byte, error) {
	text, err := p.execute(data, entries, article)
	if err != nil {
		return nil, fmt.Errorf("page of the site: %w", err)
	}
	return text, nil
}
