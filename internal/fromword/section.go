package fromword

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
	"cabinet/internal/report"
)

// A section is a section of the case, and what the file has of it.
type section struct {
	casefile.Section
	from   string           // the heading in the file; "" where it has none
	mark   string           // its number there
	marks  []string         // bookmarks of the heading
	blocks []docxread.Block // as the file has them
	items  []*item
	own    bool   // the paper brings it
	after  string // the section after which one of its own stands
	letter string // of an appendix whose text stands in the paper
	none   bool   // it says that there is nothing to report
}

// alike are words of headings that mean the same in papers of different councils.
var alike = strings.NewReplacer(
	"equalities", "equality", "equal opportunities", "equality", "recommendations", "recommendation", "officers", "officer", "contacts", "contact",
	"reasons", "reason", "resource implications", "financial implications", "finance implications", "financial implications",
	"introduction", "purpose of report", "executive summary", "purpose of report", "key considerations", "background", "main considerations", "background", "background information", "background",
	"implications", "implication", "documents", "papers", "the ", "")

// A wording is a heading as headings are compared.
type wording struct {
	folded string
	pairs  map[string]int // of letters, and how many there are of each
}

func wordingOf(heading string) wording {
	folded := fold(heading)
	return wording{folded, pairs(alike.Replace(folded))}
}

// wording is that of a section's heading, which is made once: each heading of the file is held against it.
func (im *importer) wording(heading string) wording {
	w, ok := im.wordings[heading]
	if !ok {
		w = wordingOf(heading)
		im.wordings[heading] = w
	}
	return w
}

// like is how alike two headings are, from 0 to 1, by the pairs of letters that they share.
func (w wording) like(other wording) float64 {
	if w.folded == other.folded {
		return 1
	}
	both, all := 0, 0
	for pair, n := range w.pairs {
		both += min(n, other.pairs[pair])
		all += n
	}
	for _, n := range other.pairs {
		all += n
	}
	return 1.98 * float64(both) / float64(max(all, 1)) // never quite that of the same words
}

// pairs are the pairs of letters of words, and how many there are of each. A word begins with ^ and ends with $.
func pairs(s string) map[string]int {
	all := map[string]int{}
	for w := range strings.FieldsSeq(s) {
		w = "^" + w + "$"
		for i := 0; i+2 <= len(w); i++ {
			all[w[i:i+2]]++
		}
	}
	return all
}

const (
	likely = 0.75 // from here on a heading is taken for that of a section
	almost = 0.9
	surely = 0.98 // from here on without telling
)

// best is the section whose heading is nearest, one that the file has not had yet before others.
func (im *importer) best(heading string) (best *section, score float64) {
	w := wordingOf(heading)
	for _, s := range im.sections {
		if !s.Heading.Given() || s.letter != "" {
			continue
		}
		v := max(im.likeness(s, s.Heading.Value, heading, w), im.likeness(s, s.Plural.Value, heading, w))
		if s.from != "" {
			v -= 0.01
		}
		if s.Same.Given() && v < surely-0.01 {
			continue
		}
		if v > score {
			best, score = s, v
		}
	}
	return best, score
}

// likeness is how alike a heading is to one of a section's, which may name facts.
func (im *importer) likeness(s *section, form, heading string, w wording) float64 {
	if names, _ := parted(form, heading); len(names) > 0 {
		return surely
	}
	if form == "" {
		return 0
	}
	own := im.wording(form)
	if s.own && own.folded != w.folded {
		return 0
	}
	return own.like(w)
}

// prepare lists the sections of the profile.
func (im *importer) prepare() {
	for _, s := range im.Council.Sections() {
		im.sections = append(im.sections, &section{Section: s})
	}
	if len(im.sections) > 0 && !im.sections[0].Heading.Given() {
		im.opening = im.sections[0]
	}
}

// freeID is an id that no section has yet, and that can be one.
func (im *importer) freeID(base string) string {
	base = cmp.Or(base, "section")
	if report.Reserved(base) != "" {
		base = "on-" + base
	}
	id := base
	for n := 2; im.hasID(id); n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return id
}

// hasID tells whether a section has an id.
func (im *importer) hasID(id string) bool {
	return slices.ContainsFunc(im.sections, func(s *section) bool { return s.ID.Value == id })
}
