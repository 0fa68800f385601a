package fromword

import (
	"fmt"
	"slices"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
	"cabinet/internal/slug"
)

// mostOwn is how many sections a paper can bring. More headings are those of another kind of document, and stay sub-headings.
const mostOwn = 100

// dropEmpty leaves the headings of the paper's own sections below which nothing stands.
func (im *importer) dropEmpty() {
	im.sections = slices.DeleteFunc(im.sections, func(s *section) bool {
		if empty := s.own && s.letter == "" && len(visible(s.blocks)) == 0; empty {
			im.leave("a heading with nothing below it", s.from)
			im.after(s.ID.Value, s.after)
			return true
		}
		return false
	})
	im.remarks = slices.DeleteFunc(im.remarks, func(r remark) bool {
		s, ok := r.at.(*section)
		return ok && !slices.Contains(im.sections, s)
	})
}

// after has the sections stand after another one that stood after one that goes.
func (im *importer) after(gone, before string) {
	for _, s := range im.sections {
		if s.own && s.after == gone {
			s.after = before
		}
	}
}

// own gives the case a section of its own for a heading that is like none of the profile's.
func (d *divider) own(words, mark string, level int, p *docxread.Paragraph) {
	s := &section{own: true, from: words, mark: mark, marks: p.Bookmarks, after: d.now.ID.Value}
	s.Section = casefile.Section{ID: casefile.Text{Value: d.freeID(slug.Of(words, 40))}, Heading: casefile.Text{Value: words}}
	d.sections = slices.Insert(d.sections, slices.Index(d.sections, d.now)+1, s)
	d.now = s
	d.brought++
	d.tell(remark{rule: "import-heading", message: fmt.Sprintf("no section of this council's papers is like “%s”", short(words)), hint: "it is a section that this paper alone has; move its words where one of the council's is meant", at: s})
}
