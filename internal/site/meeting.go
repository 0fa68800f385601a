package site

import (
	"cmp"
	"fmt"
	"slices"

	"cabinet/internal/language"
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
	Agenda  *Agenda // nil where the page is a list of the meeting's papers

	entries int // of the page's lists
}

// A Paper is a report as a meeting's page lists it.
type Paper struct {
	Marker    string // of its item on the agenda: "7."; "" for none
	Address   string // relative to the meeting's page; "" for a paper that has no page
	Title     string // "" for a paper that was erased
	Byline    string
	Draft     bool
	Older     bool // a draft that stays as it was, since its case can't be printed now
	Withdrawn *record.Withdrawal
	Notices   []string // what is to be said of its publication
	Earlier   []Step   // versions before this one
	Short     string   // the title where there is little room
	Documents []Document

	Words        *language.Language // of the paper
	Lang         string             // its tag where that is not the page's language; "" for the page's
	Translations []Translation      // that are not in the same list
}

// A Document is a file of a report that can be downloaded.
type Document struct {
	record.Document
	Address string // relative to the page that links it
	Of      string // the report's short title

	Words *language.Language // of what links it
}

// String is what a link to the document says: "PDF, 4 pages, 52 KB", after the title of an appendix.
func (d Document) String() string {
	if d.Title != "" {
		return d.Title + " (" + d.File() + ")"
	}
	return d.File()
}

// File is the document's form and length: "PDF, 4 pages, 52 KB".
func (d Document) File() string { return d.Words.File(d.Format, d.Pages, d.Bytes) }

// Label is what a screen reader says of the link in a list of several papers.
func (d Document) Label() string { return fmt.Sprintf(d.Words.DownloadOf, d, d.Of) }

// Meeting makes the page of a meeting as its record alone tells: a list of its papers, below its agenda's items where it has
// an agenda. [Site.Agenda] makes the page of an agenda.
func (s *Site) Meeting(m record.Meeting, of Identity) ([]byte, error) {
	shown := meetingOf(m)
	if m.Agenda != nil {
		shown.Agenda = agendaOf(m, Article{})
		shown.Agenda.Items = items(m)
	}
	words := language.Of(m.Language)
	f := frame(words, titled(m, m.Name, words), m.Address, of, back(m, m.Address, Step{m.Name, ""})...)
	f.followBody(m)
	f.cancel(m)
	f.tell(f.sitting(m))
	return s.meetingPage(f, shown, 0)
}

// meetingPage is the page of a meeting in its frame, to which an article of so many bytes is given.
func (s *Site) meetingPage(f Frame, m Meeting, article int) ([]byte, error) {
	f.Along = noAlong
	return execute(s.meeting, m.entries, article, struct {
		Frame
		Meeting
	}{f, m})
}

// meetingOf is what the page of a meeting says of the meeting and its papers.
func meetingOf(m record.Meeting) Meeting {
	shown := Meeting{Name: m.Name, Council: m.Council, Body: m.Body, Date: m.Day, ISO: m.Date, Time: m.Time, Place: m.Place, entries: len(m.Papers)}
	words := language.Of(m.Language)
	for _, p := range inOrder(m) {
		listed := listed(p, m)
		if m.Agenda != nil { // which has the whole title
			item, _ := m.Agenda.ItemOf(p.ID)
			listed.Marker, listed.Title = item.ListMarker(), cmp.Or(p.ShortTitle, p.Title)
		}
		if listed.Words != words {
			listed.Lang = listed.Words.Tag
		}
		shown.Papers = append(shown.Papers, listed)
		shown.entries += len(p.Earlier)
	}
	if a := m.Agenda; a != nil {
		shown.entries += len(a.Items) + len(a.Documents) + len(a.Earlier) + len(a.Supplements)
	}
	return shown
}

// inOrder are the papers of a meeting in the order of its agenda, and those that no item names after them.
func inOrder(m record.Meeting) []record.Paper {
	if m.Agenda == nil {
		return m.Papers
	}
	var out []record.Paper
	for _, i := range m.Current() {
		out = append(out, m.Of(i)...)
	}
	return append(out, m.Unplaced()...)
}

// listed is a paper as the page of a meeting lists it: its own meeting's, or another that it goes to.
func listed(p record.Paper, m record.Meeting) Paper {
	shown := Paper{Title: p.Title, Short: p.ShortTitle, Byline: p.Byline, Draft: p.Draft, Older: p.Older, Withdrawn: p.Withdrawn, Words: language.Of(p.Language)}
	shown.Notices = shown.Words.Notices(said(p.Publication, p.Version))
	if p.Address == "" {
		return shown
	}
	shown.Address = record.Way(m.Address, p.Address)
	shown.Earlier = earlier(p.Earlier, shown.Address+"/", shown.Words)
	shown.Documents = documents(p.Documents, shown.Address+"/", p.ShortTitle, shown.Words)
	for _, t := range translations(p.Translations, m.Address) {
		if !slices.ContainsFunc(m.Papers, func(p record.Paper) bool { return record.Way(m.Address, p.Address)+"/index.html" == t.Address }) {
			shown.Translations = append(shown.Translations, t)
		}
	}
	return shown
}

// documents are files as a page links them; below is put before their names.
func documents(all []record.Document, below, of string, words *language.Language) []Document {
	var out []Document
	for _, d := range all {
		out = append(out, Document{d, below + d.Name, of, words})
	}
	return out
}
