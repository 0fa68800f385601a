package feed

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// An entry is an entry of a feed: a paper, an agenda, a supplement, or that a meeting is not held.
type entry struct {
	Lang      string `xml:"xml:lang,attr,omitempty"` // where it is not the feed's
	ID        string `xml:"id"`
	Title     string `xml:"title"`
	Updated   string `xml:"updated"`
	Published string `xml:"published,omitempty"`
	Author    author `xml:"author"`
	Links     []link `xml:"link"`
	Summary   string `xml:"summary,omitempty"`

	page      string // from the home page's folder on
	documents []record.Document
	council   string
}

// A lead leads to an entry, which is made only if it is among the newest.
type lead struct {
	updated   string
	exception bool // it stands in the register of exceptions
	entry     func() entry
}

// leads lead to the entries of some meetings, the newest first. A paper that goes to several meetings has one, and a paper that was
// erased none, since nothing may tell of it.
func (s Site) leads(meetings []record.Meeting) (all []lead) {
	told := map[[3]string]bool{}
	for i := range meetings {
		for _, e := range append(cancelled(meetings[i]), sheets(meetings[i])...) {
			if e.Updated != "" {
				all = append(all, lead{e.Updated, false, func() entry { return e }})
			}
		}
		for j := range meetings[i].Papers {
			p := &meetings[i].Papers[j]
			home := s.home(&meetings[i], p)
			urn := [3]string{home.Council, cmp.Or(home.ID, home.Address), cmp.Or(p.ID, p.Address)} // of which the entry's is made
			if l := leadTo(home, p); p.Address != "" && !p.Draft && l.updated != "" && !told[urn] {
				told[urn] = true
				all = append(all, l)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b lead) int { return strings.Compare(b.updated, a.updated) })
	return all
}

// leadTo leads to the entry of a meeting's own paper.
func leadTo(m *record.Meeting, p *record.Paper) lead {
	l := lead{entry: func() entry { return paperEntry(m, p) }}
	if w := p.Withdrawn; w != nil {
		l.updated, l.exception = midnight(w.On, m.Date, path.Base(m.Address)), w.Exception
	} else {
		l.updated, l.exception = midnight(p.Published, m.Date, path.Base(m.Address)), p.Exception() != nil
	}
	return l
}

// home is the meeting whose own a paper of a meeting is.
func (s Site) home(m *record.Meeting, p *record.Paper) *record.Meeting {
	if m.Owns(*p) {
		return m // as nearly all are
	}
	home := p.MeetingOf()
	for i := range s.Meetings {
		if s.Meetings[i].Address == home {
			return &s.Meetings[i]
		}
	}
	return m
}

// paperEntry is the entry of a meeting's own paper. One that was withdrawn keeps its entry, so that readers have it in place
// of what they were told before.
func paperEntry(m *record.Meeting, p *record.Paper) entry {
	words := language.Of(p.Language)
	e := entry{Lang: words.Tag, ID: m.PaperURN(*p), Title: p.Title, page: p.Address, council: m.Council, Updated: leadTo(m, p).updated}
	if w := p.Withdrawn; w != nil {
		e.Title, e.Summary = words.Off(w.Postponed)+": "+p.Title, withdrawn(*w, words)
		return e
	}
	e.documents = p.Documents
	if p.Version <= 1 { // the record has the day of a later version
		e.Published = midnight(p.Published)
	}
	said := words.Notices(language.Publication{Version: p.Version, Day: p.PublishedDay, Changed: p.Changed, Late: p.Late})
	if purpose, there := p.Extract(record.Purpose); there {
		for _, line := range purpose.Lines {
			said = append(said, line.Text)
		}
	}
	e.Summary = short(strings.Join(said, " "))
	return e
}

// withdrawn is what the page says that a withdrawn paper leaves.
func withdrawn(w record.Withdrawal, words *language.Language) string {
	said := words.ThisIsOff(w.Postponed)
	if w.On != "" {
		said += " " + words.OnDay + " " + w.Day
	}
	if w.Name != "" {
		said += " " + words.ToMeeting + " " + w.Name
	}
	if said += "."; w.Reason != "" {
		said += " " + w.Reason
	}
	return said
}

// cancelled is the entry that a meeting is not held; none for one that is.
func cancelled(m record.Meeting) []entry {
	if m.Cancelled == nil {
		return nil
	}
	words := language.Of(m.Language)
	return []entry{{
		Lang: words.Tag, ID: m.URN("cancelled"), Title: words.NotHeld(m.Name), Updated: midnight(m.Cancelled.On, dayOf(m)),
		Summary: words.Cancellation(m.Cancelled.Day, m.Cancelled.Name, m.Cancelled.Reason), page: m.Address, council: m.Council,
	}}
}

// sheets are the entries of a meeting's agenda and of the supplements to it.
func sheets(m record.Meeting) (out []entry) {
	a := m.Agenda
	if a == nil {
		return nil
	}
	words := language.Of(m.Language)
	e := entry{Lang: words.Tag, ID: m.URN("agenda"), Title: a.Title + " – " + m.Name, Updated: midnight(a.Published, dayOf(m)), page: m.Address, documents: a.Documents, council: m.Council}
	said := slices.DeleteFunc([]string{m.Day, m.Time, m.Place}, func(s string) bool { return s == "" })
	e.Summary = strings.Join(said, ", ")
	out = append(out, e)
	for _, s := range a.Supplements {
		number := strconv.Itoa(s.Number)
		out = append(out, entry{
			Lang: words.Tag, ID: m.URN("supplement", number), Title: s.Title + " – " + m.Name, Updated: midnight(s.Published, dayOf(m)), Published: midnight(s.Published),
			Summary: short(s.Reason), page: s.Address, documents: s.Documents, council: m.Council,
		})
	}
	return out
}

// finished is the entry as a feed in a folder has it.
func (s Site) finished(e entry, folder, lang string) entry {
	if e.Lang == lang {
		e.Lang = ""
	}
	e.Title, e.Summary = cmp.Or(inOneLine(e.Title), e.page), inOneLine(e.Summary)
	e.Author = author{cmp.Or(inOneLine(e.council), e.Title)}
	e.Links = []link{{Rel: "alternate", Type: "text/html", Href: s.link(folder, path.Join(e.page, "index.html"))}}
	for _, d := range e.documents {
		e.Links = append(e.Links, link{Rel: "enclosure", Type: d.MediaType(), Href: s.link(folder, path.Join(e.page, d.Name)), Length: fmt.Sprint(d.Bytes), Title: d.Title})
	}
	return e
}

// inOneLine is a text with single spaces between its words.
func inOneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// midnight is the first of some days that is one, at its beginning; "" for none. It is that of the day in UTC, which falls
// on the same day in the United Kingdom in summer and in winter.
func midnight(all ...string) string {
	if d := day(all...); d != "" {
		return d + "T00:00:00Z"
	}
	return ""
}

// longest is how many characters a summary has at the most.
const longest = 600

// short is a text that is cut after a word where it is too long.
func short(text string) string {
	letters := []rune(text)
	if len(letters) <= longest {
		return text
	}
	cut := longest
	for ; cut > longest/2 && !unicode.IsSpace(letters[cut]); cut-- {
	}
	return strings.TrimRightFunc(string(letters[:cut]), unicode.IsSpace) + " …"
}
