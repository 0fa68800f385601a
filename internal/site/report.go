package site

import (
	"html/template"
	"path"

	"cabinet/internal/record"
)

// A Report is what the frame of a report's page says.
type Report struct {
	Address    string // from the home page's folder on, such as "cabinet/2025-02-07/waste"
	Title      string
	ShortTitle string
	Byline     string // whose report it is, which the article prints
	Occasion   string // the meeting in one line
	Draft      string // the word that a draft's title begins with; "" for a finished paper
	Parts      []Part
	Notes      bool // there are notes at its end
	Documents  []record.Document
	record.Publication
	Version int                // of a frozen paper, from 1; 0 for one that is not frozen
	Earlier []record.Version   // versions before this one
	Latest  int                // the version that has replaced this one and is newest; 0 for none
	Since   record.Publication // of that version
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
	title := r.Title + " – " + r.Occasion
	if r.Draft != "" {
		title = r.Draft + ": " + title
	}
	if r.Latest > 0 {
		title = record.VersionName(r.Version) + ": " + title
	}
	entries := len(r.Earlier)
	for _, p := range r.Parts {
		entries += len(p.Sections)
	}
	return execute(s.report, entries, len(article), struct {
		Title, Root             string
		Trail                   []Step
		Parts                   []Part
		Notes                   bool
		Published, PublishedISO string
		Replaced                string
		Version                 int
		Versions                []Step
		Documents               []Document
		Article                 template.HTML
	}{title, root(r.Address), r.trail(), r.Parts, r.Notes, r.PublishedDay, r.Published, r.replaced(), r.Version, r.versions(), documents(r.Documents, "", r.ShortTitle),
		template.HTML(article)}) // render/html escapes all text in it
}

// trail is the way back to the home page. An earlier version stands one step further down.
func (r Report) trail() []Step {
	home := Step{homeName, root(r.Address) + "index.html"}
	if r.Latest == 0 {
		return []Step{home, {r.Occasion, "../index.html"}, {r.ShortTitle, ""}}
	}
	return []Step{home, {r.Occasion, "../../index.html"}, {r.ShortTitle, "../index.html"}, {record.VersionName(r.Version), ""}}
}

// replaced is what an earlier version's page says of the newest; "" for any other page.
func (r Report) replaced() string {
	if r.Latest == 0 {
		return ""
	}
	return r.Since.Replaced(r.Version, r.Latest)
}

// versions are links to the other versions of the paper.
func (r Report) versions() []Step {
	if r.Latest > 0 {
		return []Step{{record.ReplacedBy(r.Latest), "../index.html"}}
	}
	return earlier(r.Earlier, "")
}

// earlier are links to earlier versions; below is put before their folders.
func earlier(versions []record.Version, below string) []Step {
	var out []Step
	for _, v := range versions {
		out = append(out, Step{v.Name(), below + path.Base(v.Address) + "/index.html"})
	}
	return out
}

// Withdrawn makes the page that a withdrawn paper of a meeting leaves at its address.
func (s *Site) Withdrawn(m record.Meeting, p record.Paper) ([]byte, error) {
	up := root(p.Address)
	return s.gone(p, record.ThisPaper, p.Title+" – "+m.Name, []Step{{homeName, up + "index.html"}, {m.Name, "../index.html"}, {p.ShortTitle, ""}})
}

// WithdrawnVersion makes the page that a withdrawn version of a paper leaves at its own address, below its paper's.
// It has the title that the paper has now: the version's own may be what must not be known.
func (s *Site) WithdrawnVersion(m record.Meeting, p record.Paper, v record.Version) ([]byte, error) {
	up, name := root(v.Address), record.VersionName(v.Version)
	p.Address, p.Withdrawn = v.Address, v.Withdrawn
	trail := []Step{{homeName, up + "index.html"}, {m.Name, "../../index.html"}, {p.ShortTitle, "../index.html"}, {name, ""}}
	return s.gone(p, v.OfThisPaper(), name+": "+p.Title+" – "+m.Name, trail)
}

// gone makes the page that a paper or a version leaves; what is how a sentence begins that tells of it.
func (s *Site) gone(p record.Paper, what, title string, trail []Step) ([]byte, error) {
	return execute(s.withdrawn, 0, 0, struct {
		Title, Root string
		Trail       []Step
		Paper       record.Paper
		What        string
	}{title, root(p.Address), trail, p, what})
}
