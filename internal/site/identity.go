package site

import (
	"cmp"
	"fmt"
	"html/template"
	"strings"

	"cabinet/internal/language"
	"cabinet/internal/pageframe"
	"cabinet/internal/record"
	"cabinet/internal/shade"
)

// An Identity is how the readers of a page know whose papers they have before them, and whom they can ask. What a
// council does not say is "". The zero Identity is that of a site of several councils.
type Identity struct {
	Name      string // of the council
	URL       string // the public address of the site's home page, with a slash at its end; "" where it is not known
	Website   string // its address
	Logo      Logo
	Style     string // its style sheet, by the path from the home page's folder on
	Email     string
	Phone     string
	Statement string // the accessibility statement: an address, or a path from the home page's folder on
	Register  bool   // the site has a register of exceptions

	Frame    *pageframe.Frame // the council's own, in which its pages stand; nil for none
	Unlisted bool             // search engines are not to list any page of the site, since it is one of drafts
}

// A Logo is a picture that stands in place of a council's name.
type Logo struct {
	File          string // by its path from the home page's folder on; "" for none
	Words         string // what it says
	Width, Height int    // in pixels
}

// A Frame is what every page has.
type Frame struct {
	Words *language.Language // of the page
	Title string             // as the browser shows it, the council's name at its end
	Root  string             // the way to the home page's folder
	Trail []Step             // the way back to the home page

	Identity Identity
	Places   []Step        // the pages that go through the whole site, which every page leads to
	Styles   []string      // style sheets of the page beside that of all pages, by their paths from the home page's folder on
	Scripts  []string      // its scripts, in the same way
	Along    template.HTML // where the links to what comes before and after are put; "" in a page that has none
	Leads    string        // where the council's name leads: to its website, or to the home page; "" for nowhere
	Foot     Foot

	Cancelled *Cancelled // the meeting whose page it is, or a page of whose papers; nil for one that is held

	Canonical  string      // the page's own public address; "" where it is not known
	Hidden     bool        // search engines are not to list the page
	Feeds      []Step      // the feeds that tell of what is new in it, by their titles
	LinkedData *linkedData // what the page tells programs; nil for nothing
}

// Cancelled is what a page says of its meeting that is not held.
type Cancelled struct {
	*record.Fate
	To string // the address of the page of the meeting in its place; "" for none
}

// cancel lets the page say that its meeting is not held, if that is so.
func (f *Frame) cancel(m record.Meeting) {
	if m.Cancelled == nil {
		return
	}
	f.Cancelled = &Cancelled{Fate: m.Cancelled}
	if m.Cancelled.Meeting != "" {
		f.Cancelled.To = f.Root + m.Cancelled.Meeting + "/index.html"
	}
}

// titled is the title of a page of a meeting, which says so where the meeting is not held.
func titled(m record.Meeting, title string, words *language.Language) string {
	if m.Cancelled == nil {
		return title
	}
	return words.NotHeld(title)
}

// Foot is what stands at the end of a page beside the council's name.
type Foot struct {
	Statement               string // the address of the accessibility statement
	Published, PublishedISO string // the day of a paper's publication
	Updated, UpdatedISO     string // the day of the latest publication or cancellation of which a list tells
	Cite                    string // a paragraph's address within the page, which shows how paragraphs are cited
}

// frame is the frame of a page at an address; steps lead back to it from the home page.
func frame(words *language.Language, title, address string, of Identity, steps ...Step) Frame {
	up := record.Root(address)
	f := Frame{Words: words, Title: ending(title, of.Name), Root: up, Trail: append([]Step{{words.Home, up + "index.html"}}, steps...), Identity: of, Places: places(words, of, up, address+"/index.html")}
	f.Leads = cmp.Or(of.Website, up+"index.html")
	f.Foot.Statement = from(up, of.Statement)
	f.Canonical, f.Hidden = of.page(address+"/index.html"), of.Unlisted
	f.tell()
	return f
}

// places are the ways from a page to the pages that go through the whole site: up leads to the home page's folder. The page that
// is one of them, by its path from there on, has no way to itself.
func places(words *language.Language, of Identity, up, here string) (out []Step) {
	all := []Step{{words.Home, "index.html"}}
	if of.Register {
		all = append(all, Step{words.Register.Title, registerPath})
	}
	all = append(all, Step{words.Search.Search, searchPath})
	for _, place := range all {
		way := up + place.Address
		if place.Address == here {
			way = ""
		}
		out = append(out, Step{place.Name, way})
	}
	return out
}

// ending is a title with the council's name at its end.
func ending(title, council string) string {
	if council == "" {
		return title
	}
	return title + " – " + council
}

// from is an address as a page links it whose way to the home page's folder is up.
func from(up, address string) string {
	if address == "" || strings.Contains(address, ":") {
		return address
	}
	return up + address
}

// The grounds of pages, as the style sheet has them.
var (
	lightGround = shade.White
	darkGround  = shade.Colour{Red: 0x14, Green: 0x18, Blue: 0x1c}
)

// How much the shades of a council's colour differ from their ground: those of words, and those of lines.
const (
	wordsContrast = 7
	linesContrast = 3
)

// Style is the style sheet of a council's colour, which follows that of all pages.
func Style(accent shade.Colour) []byte {
	return fmt.Appendf(nil, `:root { --rule: %s; }
@media screen {
  :root { --accent: %s; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --accent: %s; --rule: %s; }
}
`, accent.On(lightGround, linesContrast), accent.On(lightGround, wordsContrast), accent.On(darkGround, wordsContrast), accent.On(darkGround, linesContrast))
}
