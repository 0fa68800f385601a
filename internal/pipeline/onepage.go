package pipeline

import (
	"bytes"
	"fmt"
	"html"
	"path"
	"strings"

	"cabinet/internal/freeze"
	"cabinet/internal/language"
	"cabinet/internal/pack"
	"cabinet/internal/record"
	renderer "cabinet/internal/render/html"
	"cabinet/internal/report"
	"cabinet/internal/site"
)

// onePageArticle is the name under which the article is kept of the page that has all papers of a meeting, and onePageAddress
// where the page stands, from the meeting's on.
const (
	onePageArticle = "all.html"
	onePageFolder  = "all"
	onePageAddress = onePageFolder + "/index.html"
)

// A onePage is the page that has a whole meeting in reading order: its agenda, and then the report of each item. Each is an
// article within the page's, a level down, whose addresses begin with what no other's begin with.
type onePage struct {
	bytes.Buffer
	places map[string]string // by the addresses of pages, from the meeting's on: the articles that stand for them
}

// onePage makes the article of the page of a meeting's documents.
func (s *sheet) onePage(documents []pack.Document) freeze.File {
	p := onePage{places: map[string]string{".": agendaName}}
	for _, d := range documents {
		if d.Nth == 0 && d.Report != nil {
			p.places[d.Addresses[0]] = articleName(d)
		}
	}
	r := s.printable.Report
	fmt.Fprintf(&p, "<article>\n<header>\n<p class=\"occasion\">%s</p>\n<h1>%s</h1>\n</header>\n", html.EscapeString(r.Words().AllPapers), html.EscapeString(r.Occasion()))
	p.add(agendaName, r, ".", "", r.Language)
	for _, d := range documents {
		if d.Nth == 0 && d.Report != nil {
			p.add(articleName(d), d.Report, d.Addresses[0], d.Number, r.Language)
		}
	}
	p.WriteString("</article>\n")
	return freeze.File{Name: onePageArticle, Role: freeze.Article, Text: p.Bytes()}
}

// articleName is what the article of an item's report is called in the page.
func articleName(d pack.Document) string { return "item-" + d.Item }

// add adds an article of a name for a paper that is published at an address, from the meeting's on.
func (p *onePage) add(name string, r *report.Report, address, number, around string) {
	in := renderer.Placing{Prefix: name + "--", Deeper: 1, Address: func(relative string) string { return p.way(address, relative) }}
	if number != "" {
		in.Stamp = fmt.Sprintf(r.Words().ItemStamp, number)
	}
	spoken := ""
	if language.Of(r.Language) != language.Of(around) {
		spoken = " lang=\"" + html.EscapeString(r.Words().Tag) + "\""
	}
	fmt.Fprintf(p, "<div id=\"%s\"%s>\n%s</div>\n", html.EscapeString(name), spoken, renderer.ArticleIn(r, in))
}

// way is the way from the page to what a paper at an address links to: within the page, where it has that.
func (p *onePage) way(address, relative string) string {
	base, place, _ := strings.Cut(relative, "#")
	to := path.Join(address, base)
	name, here := p.places[strings.TrimSuffix(strings.TrimSuffix(to, "index.html"), "/")]
	switch {
	case here && place != "":
		return "#" + name + "--" + place
	case here:
		return "#" + name
	case place != "":
		place = "#" + place
	}
	return path.Join("..", to) + place
}

// onePageAnew is the page of a meeting whose agenda has been published before: it has what is published now.
func (b *builder) onePageAnew(s *sheet) []freeze.File {
	if !s.makes(pagePack) {
		return nil
	}
	documents := b.documents(s)
	if len(documents) == 0 {
		return nil
	}
	return []freeze.File{s.onePage(documents)}
}

// onePageOf is the page around the article.
func (b *builder) onePageOf(m record.Meeting, i *issue) ([]byte, error) {
	words := language.Of(m.Language)
	page := site.Report{
		Meeting: m.Address, Address: path.Join(m.Address, onePageFolder), Title: words.AllPapers, ShortTitle: words.AllPapers, Occasion: m.Name, Body: m.Body, Language: m.Language,
		Publication: i.entry.Publication, Identity: b.identityOf(m),
	}
	head, text := renderer.Parted(i.onePage)
	return b.site.Report(page, head, text)
}
