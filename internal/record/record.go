// Package record is what a site has published, as data: output/MEETING/meeting.json says what a meeting
// has, and output/manifest.json lists every file of the site. Whatever has to know what was published
// reads these; nobody reads the pages to learn something.
//
//	Meeting   goes into the site's pages, and comes back from the last output where a meeting is held
//	Manifest  tells files of the site from those of others, and which addresses a new output leaves out
//
// Nothing in a record tells when, where or from which file the site was made.
package record

import (
	"bytes"
	"encoding/json"
	"path"
	"reflect"
	"slices"
	"strings"
)

// Format is the form of the two files. Later versions of the program may add keys to them; no key is renamed
// or changes its meaning. The number is raised when programs that read the files have to change.
const Format = 1

const (
	// MeetingFile is the name of a meeting's record in the meeting's folder.
	MeetingFile = "meeting.json"
	// ManifestFile is the name of the list of files in the site's folder.
	ManifestFile = "manifest.json"
)

// A Meeting is what a meeting has published.
type Meeting struct {
	Format  int     `json:"format"`
	ID      string  `json:"id,omitempty"` // tells the meeting wherever it stands; see [ID]
	Address string  `json:"address"`      // from the site's folder on, such as "cabinet/2025-02-07"
	Name    string  `json:"name"`         // "Cabinet – 7 February 2025"
	Council string  `json:"council"`
	Body    string  `json:"body"`
	Date    string  `json:"date"` // "2025-02-07"
	Day     string  `json:"day"`  // the date as it is printed
	Time    string  `json:"time,omitempty"`
	Place   string  `json:"place,omitempty"`
	Papers  []Paper `json:"papers"`

	Cancelled *Fate `json:"cancelled,omitempty"` // the meeting is not held; its Meeting and Name are of the one in its place

	Agenda *Agenda `json:"agenda,omitempty"` // nil where the page of the meeting is a list of its papers

	Language string `json:"language,omitempty"` // the tag of the language that its council's papers have; "" for English
}

// A Paper is a paper of a meeting. One that goes to several meetings is in the record of each, and stands
// at the address that the first gave it.
type Paper struct {
	ID         string `json:"id,omitempty"` // tells the paper wherever it stands; "" for one that was erased
	Address    string `json:"address"`      // from the site's folder on; "" for a paper that was erased
	Title      string `json:"title"`
	ShortTitle string `json:"short_title,omitempty"`
	Byline     string `json:"byline,omitempty"`
	Language   string `json:"language,omitempty"` // its tag; "" for English
	Draft      bool   `json:"draft,omitempty"`
	Older      bool   `json:"older,omitempty"`   // a draft that stays as it was, since its case can't be printed now
	Version    int    `json:"version,omitempty"` // of a frozen paper, from 1; 0 for one that is not frozen
	Publication
	Withdrawn *Withdrawal `json:"withdrawn,omitempty"`
	Documents []Document  `json:"documents,omitempty"`
	Earlier   []Version   `json:"earlier,omitempty"` // versions that were published before, the first one first

	Extracts     []Extract     `json:"extracts,omitempty"`     // what other systems print beside its title
	Translations []Translation `json:"translations,omitempty"` // the same paper in other languages
	Listing      *Listing      `json:"listing,omitempty"`      // what lists tell of it; nil for one that is withdrawn
}

// A Publication is what is said of the publication of a paper, or of one of its versions.
type Publication struct {
	Published    string `json:"published,omitempty"`     // "2025-01-30"; "" where it is not known
	PublishedDay string `json:"published_day,omitempty"` // the day as it is printed
	Changed      string `json:"changed,omitempty"`       // since the version before, in the words of its author
	Late         string `json:"late,omitempty"`          // why the paper was published after the others of its meeting
}

// A Translation is a paper in another language.
type Translation struct {
	Language string `json:"language"` // its tag
	Address  string `json:"address"`  // from the site's folder on
}

// A Withdrawal is what is said of a paper that is published no more.
type Withdrawal struct {
	On     string `json:"on"`  // "2025-03-03"
	Day    string `json:"day"` // the date as it is printed
	Reason string `json:"reason,omitempty"`

	Postponed bool   `json:"postponed,omitempty"` // its item goes to another meeting, where it is published again
	Meeting   string `json:"meeting,omitempty"`   // the address of that meeting; "" where the site has no page of it
	Name      string `json:"name,omitempty"`      // of that meeting

	Exception bool `json:"exception,omitempty"` // the paper stood in the register of exceptions
}

// A Version is an earlier version of a paper.
type Version struct {
	Version int    `json:"version"`
	Address string `json:"address"` // from the site's folder on
	Publication
	Withdrawn *Withdrawal `json:"withdrawn,omitempty"`
	Documents []Document  `json:"documents,omitempty"`
}

// A Document is a file of a paper that can be downloaded.
type Document struct {
	Name   string `json:"name"`             // in the paper's folder
	Format string `json:"format"`           // "PDF", "PDF in large print", "Word" or "Markdown"
	Title  string `json:"title,omitempty"`  // of an appendix, "Appendix A: Budget"; "" for the paper itself
	Pages  int    `json:"pages,omitempty"`  // 0 for a format without pages
	Others int    `json:"others,omitempty"` // how many of its pages are as others made them; it claims no conformance then
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"` // in hexadecimal
}

// ID is what tells a meeting or a paper by the name that content/ has for it, without telling the name.
func ID(name string) string { return strings.Clone(Sum([]byte(name))[:16]) } // which does not hold the rest

// Write is a meeting's record as its file has it.
func (m Meeting) Write() []byte {
	m.Format = Format
	if m.Papers == nil {
		m.Papers = []Paper{}
	}
	return JSON(m)
}

// Same tells whether two records say the same, so that they have one text.
func (m Meeting) Same(other Meeting) bool {
	m.Format, other.Format = Format, Format
	return reflect.DeepEqual(m, other)
}

// InLists is what lists that go through several meetings tell of one: all but its files and the words of its papers, which change
// far more often.
func (m Meeting) InLists() Meeting {
	m.Papers = slices.Clone(m.Papers)
	for i := range m.Papers {
		m.Papers[i].Documents, m.Papers[i].Extracts = nil, nil
	}
	if m.Agenda == nil {
		return m
	}
	a := *m.Agenda
	a.Documents, a.Items = nil, slices.Clone(a.Items)
	for i := range a.Items {
		a.Items[i].Documents, a.Items[i].Pages, a.Items[i].DocumentPages = nil, nil, nil
	}
	m.Agenda = &a
	return m
}

// below tells whether an address or a file's name is in a folder, or is the folder itself.
func below(name, folder string) bool {
	return name == folder || strings.HasPrefix(name, folder+"/")
}

// Owns tells whether a paper that goes to the meeting is the meeting's own: its page stands below the meeting's.
func (m Meeting) Owns(p Paper) bool { return p.MeetingOf() == m.Address }

// Own finds a paper of the meeting's own by its id: not one of another meeting that goes to this one too.
func (m Meeting) Own(id string) (Paper, bool) {
	for _, p := range m.Papers {
		if p.ID == id && m.Owns(p) {
			return p, true
		}
	}
	return Paper{}, false
}

// MeetingOf is the address of the meeting that a paper's address stands below.
func (p Paper) MeetingOf() string { return path.Dir(p.Address) }

// JSON is a value of texts and numbers as a file that a person can read, with characters as they are.
func JSON(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		panic(err) // no text and no number is an error
	}
	return b.Bytes()
}
