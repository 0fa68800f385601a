package site

import (
	"fmt"
	"html/template"
	"path"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Report is what the frame of a report's page says.
type Report struct {
	Address    string // from the home page's folder on, such as "cabinet/2025-02-07/waste"
	Title      string
	ShortTitle string
	Byline     string // whose report it is, which the article prints
	Occasion   string // the meeting in one line
	Draft      bool
	Language   string // its tag
	Parts      []Part
	Notes      bool   // there are notes at its end
	Published  string // the day as it is printed; "" where it is not known
	ISO        string // the same as "2025-02-01"
	Documents  []record.Document
	Version    int              // of a frozen paper, from 1; 0 for one that is not frozen
	Earlier    []record.Version // versions before this one
	Latest     int              // the version that has replaced this one; 0 for none

	Translations []record.Translation
}

// A Part is a part of the report as its contents list it. The title can be empty.
type Part struct {
	Title    string
	Sections []Section
}

// A Section is a section as the contents list it.
type Section struct{ ID, Title string }

// Report makes a report's page around its article.
func (s *Site) Report(r Report, article []byte) ([]byte, error) {
	words, title := language.Of(r.Language), r.Title+" – "+r.Occasion
	if r.Draft {
		title = words.Draft + ": " + title
	}
	entries := len(r.Earlier)
	for _, p := range r.Parts {
		entries += len(p.Sections)
	}
	return execute(s.report, entries, len(article), struct {
		Frame
		Parts                   []Part
		Notes                   bool
		Published, PublishedISO string
		Version                 int
		Versions                []Step
		Documents               []Document
		Translations            []Translation
		Article                 template.HTML
	}{Frame{words, title, root(r.Address), r.trail(words)}, r.Parts, r.Notes, r.Published, r.ISO, r.Version, r.versions(words), documents(r.Documents, "", r.ShortTitle, words), translations(r.Translations, r.Address),
		template.HTML(article)}) // render/html escapes all text in it
}

// trail is the way back to the home page. An earlier version stands one step further down.
func (r Report) trail(words *language.Language) []Step {
	home := Step{words.Home, root(r.Address) + "index.html"}
	if r.Latest == 0 {
		return []Step{home, {r.Occasion, "../index.html"}, {r.ShortTitle, ""}}
	}
	return []Step{home, {r.Occasion, "../../index.html"}, {r.ShortTitle, "../index.html"}, {fmt.Sprintf(words.VersionN, r.Version), ""}}
}

// versions are links to the other versions of the paper.
func (r Report) versions(words *language.Language) []Step {
	if r.Latest > 0 {
		return []Step{{fmt.Sprintf(words.Replaced, r.Latest), "../index.html"}}
	}
	var out []Step
	for _, v := range r.Earlier {
		out = append(out, Step{fmt.Sprintf(words.Earlier, v.Version), path.Base(v.Address) + "/index.html"})
	}
	return out
}

// Withdrawn makes the page that a withdrawn paper of a meeting leaves at its address.
func (s *Site) Withdrawn(m record.Meeting, p record.Paper) ([]byte, error) {
	up, words := root(p.Address), language.Of(p.Language)
	return execute(s.withdrawn, 0, 0, struct {
		Frame
		Paper record.Paper
	}{Frame{words, p.Title + " – " + m.Name, up, []Step{{words.Home, up + "index.html"}, {m.Name, "../index.html"}, {p.ShortTitle, ""}}}, p})
}
