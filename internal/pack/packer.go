package pack

import (
	"errors"
	"fmt"

	"cabinet/internal/render/pdf"
	"cabinet/internal/report"
)

// A packer makes one pack.
type packer struct {
	Meeting
	Options
	laid []*pdf.Laid // by document; nil for foreign pages

	front       *pdf.Laid // nil for none
	frontReport *report.Report
	frontPages  int // with blank ones after it
	ranges      Ranges
}

func (p *packer) options(pictures Pictures) pdf.Options {
	return pdf.Options{Family: p.Family, LargePrint: p.LargePrint, Pictures: pictures, InPack: true}
}

// frontOptions are those of the front, whose items lead to their documents: to the first one, where there is no report.
func (p *packer) frontOptions() pdf.Options {
	o, known, first := p.options(p.Meeting.Pictures), map[string]bool{}, map[string]string{}
	for i := range p.Meeting.Documents {
		d := &p.Meeting.Documents[i]
		known[d.name()] = true
		if first[d.Item] == "" {
			first[d.Item] = d.name()
		}
	}
	o.ItemLinks = func(item string, document int) string {
		switch name := documentName(item, document); {
		case known[name]:
			return name
		case document == 0:
			return first[item]
		}
		return ""
	}
	return o
}

// layOut puts a document on pages.
func (p *packer) layOut(i int) (err error) {
	d := &p.Meeting.Documents[i]
	if d.Report == nil {
		return nil
	}
	if p.laid[i], err = pdf.LayOut(d.Report, p.options(d.Pictures)); err != nil {
		return fmt.Errorf("item %s: %w", d.Item, err)
	}
	return nil
}

// pages is how many pages a document has in the file, without a blank one.
func (p *packer) pages(i int) int {
	if l := p.laid[i]; l != nil {
		return l.Pages()
	}
	return len(p.Meeting.Documents[i].Foreign.Pages)
}

// mostDocuments bounds the documents of an item.
const mostDocuments = 10_000

// mostNumber bounds the number of an item, in bytes: it has one line at the head of a page.
const mostNumber = 24

// check refuses what no pack can hold.
func (m *Meeting) check() error {
	if len(m.Documents) == 0 && m.Front == nil {
		return errors.New("a pack of nothing")
	}
	seen := map[string]bool{}
	for i := range m.Documents {
		d := &m.Documents[i]
		if err := d.check(); err != nil {
			return fmt.Errorf("document %d, of item %.40q: %w", i+1, d.Item, err)
		}
		if i > 0 && m.Documents[i-1].Item == d.Item {
			if d.Nth <= m.Documents[i-1].Nth {
				return fmt.Errorf("document %d of item %q follows document %d", d.Nth, d.Item, m.Documents[i-1].Nth)
			}
			continue
		}
		if seen[d.Item] {
			return fmt.Errorf("the documents of item %q do not follow one another", d.Item)
		}
		seen[d.Item] = true
	}
	return nil
}

func (d *Document) check() error {
	switch {
	case !isName(d.Item):
		return errors.New("an ID is of small letters, digits and hyphens, 100 at most")
	case d.Nth < 0 || d.Nth > mostDocuments:
		return fmt.Errorf("document %d of an item", d.Nth)
	case len(d.Number) > mostNumber:
		return fmt.Errorf("the number %.40q is longer than %d letters", d.Number, mostNumber)
	case d.Report == nil && d.Foreign == nil:
		return errors.New("neither a report nor pages")
	case d.Report == nil && len(d.Foreign.Pages) == 0:
		return errors.New("a file without pages")
	case d.Title == "" || d.ItemTitle == "":
		return errors.New("no title")
	}
	return nil
}

// isName tells whether a name can stand in the names of places.
func isName(s string) bool {
	for _, c := range []byte(s) {
		if c != '-' && c != '_' && c != '.' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return s != "" && len(s) <= 100
}
