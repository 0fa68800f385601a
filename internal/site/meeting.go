package site

import (
	"fmt"
	"strings"

	"cabinet/internal/record"
)

// A Meeting is what its page says of it.
type Meeting struct {
	Name    string // "Cabinet – 7 February 2025"
	Council string
	Body    string
	Date    string // as it is printed
	ISO     string // "2025-02-07"
	Time    string
	Place   string
	Papers  []Paper
}

// A Paper is a report as a meeting's page lists it.
type Paper struct {
	Address   string // relative to the meeting's page; "" for a paper that has no page
	Title     string // "" for a paper that was erased
	Byline    string
	Draft     bool
	Withdrawn *record.Withdrawal
	Documents []Document
}

// A Document is a file of a report that can be downloaded.
type Document struct {
	record.Document
	Address string // relative to the page that links it
	Of      string // the report's short title
}

// String is what a link to the document says: "PDF, 4 pages, 52 KB". A length that is not known is left
// out.
func (d Document) String() string {
	out := d.Format
	switch {
	case d.Pages == 1:
		out += ", 1 page"
	case d.Pages > 1:
		out += fmt.Sprintf(", %d pages", d.Pages)
	}
	if d.Bytes > 0 {
		out += fmt.Sprintf(", %d KB", (d.Bytes+1023)/1024)
	}
	if d.Title != "" {
		return d.Title + " (" + out + ")"
	}
	return out
}

// Meeting makes a meeting's page.
func (s *Site) Meeting(m record.Meeting) ([]byte, error) {
	up := root(m.Address)
	shown := Meeting{Name: m.Name, Council: m.Council, Body: m.Body, Date: m.Day, ISO: m.Date, Time: m.Time, Place: m.Place}
	for _, p := range m.Papers {
		shown.Papers = append(shown.Papers, listed(p, m.Address))
	}
	return execute(s.meeting, len(m.Papers), 0, struct {
		Title, Root string
		Trail       []Step
		Meeting
	}{m.Name + " – " + m.Council, up, []Step{{homeName, up + "index.html"}, {m.Name, ""}}, shown})
}

// listed is a paper as the page of a meeting lists it: its own meeting's, or another that it goes to.
func listed(p record.Paper, meeting string) Paper {
	shown := Paper{Title: p.Title, Byline: p.Byline, Draft: p.Draft, Withdrawn: p.Withdrawn}
	if p.Address == "" {
		return shown
	}
	shown.Address = way(meeting, p.Address)
	shown.Documents = documents(p.Documents, shown.Address+"/", p.ShortTitle)
	return shown
}

// way is the relative way from the page of a meeting to a paper's folder.
func way(meeting, paper string) string {
	if name, below := strings.CutPrefix(paper, meeting+"/"); below {
		return name
	}
	return root(meeting) + paper
}

// documents are files as a page links them; below is put before their names.
func documents(all []record.Document, below, of string) []Document {
	var out []Document
	for _, d := range all {
		out = append(out, Document{d, below + d.Name, of})
	}
	return out
}
