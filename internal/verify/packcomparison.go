package verify

import (
	"fmt"
	"strconv"
)

// What can differ in a pack beside the words of its documents.
const (
	PageNumber What = "page number" // what a viewer calls a page is not what is printed on it
	PageRange  What = "pages"       // a document has other pages than the agenda prints, or another number of them
	Stamp      What = "stamp"       // the words before an item's title
	Bookmark   What = "bookmark"    // one of an item or a document
)

// ComparePack says in what the PDF of a pack differs from what was meant: front matter, documents, pages, bookmarks and links, up to
// a number of differences that no one reads to its end.
func ComparePack(p Pack, format Format, r PackReading) []Difference {
	c := &packComparison{pack: p, format: format, read: r, byName: map[string]*spread{}}
	c.spreads()
	c.locate()
	c.ends()
	c.labels()
	c.pages()
	c.stamps()
	c.headingMarks()
	c.words()
	c.order()
	c.bookmarks()
	c.agenda()
	c.claims()
	for _, id := range r.Doubled {
		c.add("#"+id, Address, "once", "twice")
	}
	for _, problem := range r.Problems {
		c.add("the file", Structure, "nothing", problem)
	}
	return c.out
}

// A packComparison is one of a file with its pack.
type packComparison struct {
	pack   Pack
	format Format
	read   PackReading
	docs   []*spread
	byName map[string]*spread
	onPage []*spread // by page, from 0
	out    []Difference
}

// A spread is a document and the pages of the file that it has.
type spread struct {
	Document
	item        *PackItem // nil for front matter
	opens       bool      // it is the first document of its item
	first, last int       // from 1, with the blank page; 0 where it was not found
	lastLabel   string    // what the last page that it is counted as is called
	marks       []Jump    // bookmarks of its headings
}

func (c *packComparison) add(where string, what What, want, got string) {
	if len(c.out) == maxDifferences {
		return
	}
	c.out = append(c.out, Difference{c.format, shown(where), what, shown(want), shown(got), len(c.out)})
}

// spreads lists the documents of the pack in order, each by its names.
func (c *packComparison) spreads() {
	note := func(s *spread) {
		c.docs = append(c.docs, s)
		c.byName[s.Name] = s
	}
	for _, d := range c.pack.Front {
		note(&spread{Document: d})
	}
	for i := range c.pack.Items {
		item := &c.pack.Items[i]
		for j, d := range item.Documents {
			note(&spread{Document: d, item: item, opens: j == 0})
		}
		if n := len(item.Documents); n > 0 {
			c.byName[item.Name] = c.docs[len(c.docs)-n]
		}
	}
}

// where is what a document is called.
func (s *spread) where() string {
	switch {
	case s.item == nil:
		return s.Title
	case s.opens || s.Title == "":
		return s.item.where()
	}
	return s.item.where() + ", " + s.Title
}

func (i *PackItem) where() string {
	if i.Number == "" {
		return "“" + i.Bookmark + "”"
	}
	return "item " + i.Number
}

// stamp is what stands before the first heading of a document.
func (s *spread) stamp() string {
	if s.opens {
		return s.item.Stamp
	}
	return ""
}

// page is what a page is called that is counted from 1 through the whole file.
func (c *packComparison) page(n int) string {
	if n < 1 || n > len(c.read.pdf.Pages) {
		return "no page"
	}
	label := c.read.pdf.Pages[n-1].Label
	if label == strconv.Itoa(n) {
		return "page " + label
	}
	return fmt.Sprintf("page %s (%d in the file)", label, n)
}
