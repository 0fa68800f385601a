package site

import (
	"bytes"
	"cmp"
	"fmt"
	"html/template"
	"path"

	"cabinet/internal/language"
	"cabinet/internal/record"
)

// A Report is what the frame of a report's page says.
type Report struct {
	Meeting    string // the address of the meeting that it is about: of a supplement, or an earlier agenda; "" for any other
	Address    string // from the home page's folder on, such as "cabinet/2025-02-07/waste"
	Title      string
	ShortTitle string
	Byline     string // whose report it is, which the article prints
	Occasion   string // the meeting in one line
	Body, Date string // of the meeting, as they are printed
	Identity   Identity
	Cite       string // the address of a numbered paragraph within the article; "" where it has none
	Draft      bool
	Matter     Step   // the matter that it is a part of, and the folder of that page from the home page's folder on
	Language   string // its tag
	Parts      []Part
	Notes      bool // there are notes at its end
	Documents  []record.Document
	Mend       []Fault // of a draft: the errors that are found in it
	record.Publication
	Version int                // of a frozen paper, from 1; 0 for one that is not frozen
	Earlier []record.Version   // versions before this one
	Latest  int                // the version that has replaced this one and is newest; 0 for none
	Since   record.Publication // of that version

	Translations []record.Translation

	Sitting record.Meeting // the meeting that has it, as its record tells; the zero Meeting for a page of no paper's
	URN     string         // tells the report from everything else; "" for a paper about its meeting
}

// A Fault is an error that is found in a draft.
type Fault struct {
	Cited   string // where it is met, as readers name the place: "paragraph 23(a)"; "" for none
	Anchor  string // the place's address within the page
	Message string
	Hint    string // what to do; "" for none
	Place   string // in a file that a person can edit: "content/cases/waste.toml:44:9"; "" where there is none
}

// A reportPage is what the template of a report's page can name.
type reportPage struct {
	Frame
	parted
	Parts                   []Part // none where the page has no contents
	Notes                   bool   // the contents end with the notes
	Body, Date              string // "" where the article's header says them
	Published, PublishedISO string
	Replaced                string
	Version                 int
	Versions                []Step
	Documents               []Document
	Translations            []Translation
	Matter                  Step
	DraftLine               string
	Mend                    []Fault
}

// Report makes a report's page around its article, which is parted after its header: what the page has to say of the
// report stands between.
func (s *Site) Report(r Report, head, text []byte) ([]byte, error) {
	words := language.Of(r.Language)
	parts, headings := r.contents()
	said := folded(head)
	p := reportPage{
		Frame: frame(words, r.title(words), r.Address, r.Identity, r.trail(words)...), parted: parted{template.HTML(head), template.HTML(text)},
		Parts: parts, Notes: r.Notes && headings > 0, Body: unsaid(r.Body, said), Date: unsaid(r.Date, said), Published: r.PublishedDay, PublishedISO: r.Published,
		Version: r.Version, Versions: r.versions(words), Documents: documents(r.Documents, "", r.ShortTitle, words),
		Translations: translations(r.Translations, r.Address), DraftLine: words.DraftLine(len(r.Mend)), Mend: r.Mend,
	}
	if r.Matter.Address != "" {
		p.Matter = Step{r.Matter.Name, record.Way(r.Address, r.Matter.Address) + "/index.html"}
	}
	if p.Along = noAlong; r.Latest > 0 {
		p.Replaced = words.IsReplaced(r.Version, r.Latest, r.Since.PublishedDay)
	}
	p.Foot.Published, p.Foot.PublishedISO, p.Foot.Cite = r.PublishedDay, r.Published, r.Cite
	p.followBody(r.Sitting)
	p.cancel(r.Sitting)
	switch {
	case r.Draft || r.Latest > 0:
		p.hide()
	case r.Sitting.Address != "":
		p.tell(p.work(r))
	}
	return execute(s.report, len(r.Earlier)+len(r.Mend)+headings, len(head)+len(text), p)
}

// title is the title of the page, without the council's name.
func (r Report) title(words *language.Language) string {
	title := r.Title + " – " + r.Occasion
	if r.Draft {
		title = words.Draft + ": " + title
	}
	if r.Latest > 0 {
		title = fmt.Sprintf(words.VersionN, r.Version) + ": " + title
	}
	return title
}

// A parted article is what stands up to the end of its header, and the rest. What wrote the article has escaped all text
// in it.
type parted struct{ Head, Text template.HTML }

// Article is the article as a whole, for templates that say nothing below the title.
func (p parted) Article() template.HTML { return p.Head + p.Text }

// unsaid are words that the header of an article, which is folded, does not have already; "" where it does.
func unsaid(words string, head []byte) string {
	if bytes.Contains(head, folded([]byte(template.HTMLEscapeString(words)))) {
		return ""
	}
	return words
}

// folded is a text in small letters, with single spaces.
func folded(text []byte) []byte { return bytes.ToLower(bytes.Join(bytes.Fields(text), []byte(" "))) }

// trail is the way back to the page from the home page. An earlier version stands one step further down.
func (r Report) trail(words *language.Language) []Step {
	m := record.Meeting{Address: r.Meeting, Body: r.Body}
	switch {
	case r.Meeting != "":
		return back(m, r.Address, Step{r.Occasion, r.newest()}, Step{cmp.Or(r.version(words), r.ShortTitle), ""})
	case r.Latest == 0:
		m.Address = path.Dir(r.Address)
		return back(m, r.Address, Step{r.Occasion, "../index.html"}, Step{r.ShortTitle, ""})
	}
	m.Address = path.Dir(path.Dir(r.Address))
	return back(m, r.Address, Step{r.Occasion, "../../index.html"}, Step{r.ShortTitle, "../index.html"}, Step{fmt.Sprintf(words.VersionN, r.Version), ""})
}

// back is the way back from the page of a folder to the home page, whose last steps are given: the page of the body whose meeting
// it is about comes before them.
func back(m record.Meeting, page string, steps ...Step) []Step {
	body := m.BodyAddress()
	if body == "" || m.Body == "" {
		return steps
	}
	return append([]Step{{m.Body, record.Way(page, body) + "/index.html"}}, steps...)
}

// newest is the way to the page that has the newest version: of a paper about a meeting, the meeting's.
func (r Report) newest() string {
	if r.Meeting != "" {
		return record.Root(r.Address) + r.Meeting + "/index.html"
	}
	return "../index.html"
}

// version is what an earlier version is called; "" for any other paper.
func (r Report) version(words *language.Language) string {
	if r.Latest == 0 {
		return ""
	}
	return fmt.Sprintf(words.VersionN, r.Version)
}

// versions are links to the other versions of the paper.
func (r Report) versions(words *language.Language) []Step {
	if r.Latest > 0 {
		return []Step{{fmt.Sprintf(words.Replaced, r.Latest), r.newest()}}
	}
	return earlier(r.Earlier, "", words)
}
