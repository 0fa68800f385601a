package fromword

import (
	"cmp"
	"fmt"
	"regexp"
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
	"introduction", "purpose of report", "executive summary", "purpose of report", "key considerations", "background", "main considerations", "background",
	"implications", "implication", "documents", "papers", "the ", "")

// similar is how alike two headings are, from 0 to 1, by the pairs of letters that they share.
func similar(a, b string) float64 {
	a, b = fold(a), fold(b)
	if a == b {
		return 1
	}
	x, y := pairs(alike.Replace(a)), pairs(alike.Replace(b))
	both, all := 0, 0
	for pair, n := range x {
		both += min(n, y[pair])
		all += n
	}
	for _, n := range y {
		all += n
	}
	return 1.98 * float64(both) / float64(max(all, 1)) // never quite that of the same words
}

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
	surely = 0.98 // from here on without telling
)

// best is the section whose heading is nearest, one that the file has not had yet before others.
func (im *importer) best(heading string) (best *section, score float64) {
	for _, s := range im.sections {
		if !s.Heading.Given() || s.letter != "" {
			continue
		}
		v := max(s.likeness(s.Heading.Value, heading), s.likeness(s.Plural.Value, heading))
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

// likeness is how alike a heading is to one of the profile's, which may name facts.
func (s *section) likeness(form, heading string) float64 {
	names, _ := parted(form, heading)
	switch {
	case len(names) > 0:
		return surely
	case form == "", s.own && fold(form) != fold(heading):
		return 0
	}
	return similar(form, heading)
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

// divide puts the blocks of the file into the sections below whose headings they stand.
func (im *importer) divide() {
	d := divider{importer: im}
	for _, b := range im.doc.Blocks {
		p, ok := b.(*docxread.Paragraph)
		switch {
		case ok && strings.HasPrefix(p.Style, "toc "):
			d.contents = true
		case ok && d.heading(p):
		case d.now == nil:
			im.head = append(im.head, b)
		default:
			d.now.blocks = append(d.now.blocks, b)
		}
	}
	if d.contents {
		im.tell(remark{rule: "import-lost", message: "the list of contents is left out", hint: "a paper makes its own"})
	}
	if d.now == nil {
		im.tell(remark{rule: "import-heading", message: "no heading of the file is like that of a section of this council's papers", hint: "put the words at the end of the case into answers by hand, or take another profile with --council"})
	}
}

// A divider divides a file into sections.
type divider struct {
	*importer
	now      *section
	level    int // of the headings of sections; 0 until one is known
	contents bool
	brought  int // how many sections the paper brings
}

// mostOwn is how many sections a paper can bring. More headings are those of another kind of document, and stay sub-headings.
const mostOwn = 100

// pseudo is the level of a line in bold that stands for a heading.
const pseudo = 7

// headingOf is the words of a paragraph that is a heading, and its level; 0 for any other.
func headingOf(p *docxread.Paragraph) (words, mark string, level int) {
	m := newPara(p)
	if typed, size, _ := typedOf(m.runs); m.mark == "" && typed != "" && decimalMark.MatchString(typed) {
		m.take(typed, size)
	}
	words = oneLine(textOf(m.runs))
	switch {
	case words == "" || p.Boxed:
		return "", "", 0
	case p.Outline > 0:
		return words, m.mark, p.Outline
	case p.Style == "title":
		return words, m.mark, 1
	case p.Style == "subtitle":
		return words, m.mark, 2
	case len(words) > 100, strings.Contains(strings.TrimSpace(textOf(m.runs)), "\n"), strings.HasSuffix(words, "."), strings.HasSuffix(words, ";"), m.mark != "" && !decimalMark.MatchString(m.mark), captionLead.MatchString(words), styled[p.Style]:
		return "", "", 0
	}
	for _, r := range m.runs {
		if !r.Bold && fold(r.Text) != "" {
			return "", "", 0
		}
	}
	return words, m.mark, pseudo
}

// styled are the styles of which no paragraph stands for a heading.
var styled = map[string]bool{"caption": true, "field": true, "contact": true, "quote": true, "occasion": true, "byline": true, "draft": true, "table text": true, "list bullet": true, "numbered paragraph": true}

// heading takes a paragraph that is the heading of a section, and tells whether it was one.
func (d *divider) heading(p *docxread.Paragraph) bool {
	words, mark, level := headingOf(p)
	if level == 0 {
		return false
	}
	if d.now != nil && d.appendix(oneLine(mark+" "+words), level, p) {
		return true
	}
	s, score := d.best(words)
	least := likely
	if d.level > 0 && level > d.level || level == pseudo {
		least = surely
	}
	switch {
	case score >= least && (s.from == "" || score >= surely-0.01 && level <= d.level):
		d.begin(s, words, mark, level, p)
		return true
	case d.part(words):
		return true
	case d.now != nil && level <= d.level && level < pseudo && d.now.letter == "" && d.Council.OwnSections.Or(true) && d.brought < mostOwn:
		d.own(words, mark, level, p)
		return true
	}
	return false
}

// begin begins a section. A heading that comes again is a sub-heading of the section that it names.
func (d *divider) begin(s *section, words, mark string, level int, p *docxread.Paragraph) {
	if d.now = s; s.from != "" {
		s.blocks = append(s.blocks, p)
		d.tell(remark{rule: "import-heading", message: fmt.Sprintf("the heading “%s” stands in the file a second time", short(words)), hint: "see whether what follows belongs there", at: s})
		return
	}
	if s.from, s.mark, s.marks = words, mark, p.Bookmarks; d.level == 0 && level < pseudo {
		d.level = level
	}
	d.authors(s, words)
	if !s.prints(words) {
		d.tell(remark{rule: "import-heading", message: fmt.Sprintf("the heading “%s” is taken for “%s”", short(words), s.Heading.Value), hint: "where it is another one, give its words a section of their own", at: s})
	}
}

// prints tells whether papers print a heading in the words of the file, but for an article.
func (s *section) prints(words string) bool {
	for _, form := range []string{s.Heading.Value, s.Plural.Value} {
		if names, _ := parted(form, words); len(names) > 0 || theless(form) == theless(words) {
			return true
		}
	}
	return false
}

func theless(heading string) string { return strings.ReplaceAll(" "+fold(heading)+" ", " the ", " ") }

// authors takes from a heading whose report it is, where the profile's heading says so.
func (d *divider) authors(s *section, words string) {
	names, values := parted(s.Heading.Value, words)
	for i, name := range names {
		if name == "report.from" && len(d.from) == 0 {
			d.from, _ = d.postsIn(values[i])
		}
	}
}

// part tells whether a heading is that of a part of the paper, which the profile prints.
func (d *divider) part(words string) bool {
	return slices.ContainsFunc(d.Council.Parts, func(p casefile.Part) bool { return p.Title.Given() && fold(p.Title.Value) == fold(words) })
}

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
		if s != nil && s.own && s.after == gone {
			s.after = before
		}
	}
}

// own gives the case a section of its own for a heading that is like none of the profile's.
func (d *divider) own(words, mark string, level int, p *docxread.Paragraph) {
	s := &section{own: true, from: words, mark: mark, marks: p.Bookmarks, after: d.now.ID.Value}
	s.Section = casefile.Section{ID: casefile.Text{Value: d.freeID(slug(words))}, Heading: casefile.Text{Value: words}}
	d.sections = slices.Insert(d.sections, slices.Index(d.sections, d.now)+1, s)
	d.now = s
	d.brought++
	d.tell(remark{rule: "import-heading", message: fmt.Sprintf("no section of this council's papers is like “%s”", short(words)), hint: "it is a section that this paper alone has; move its words where one of the council's is meant", at: s})
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

func (im *importer) hasID(id string) bool {
	return slices.ContainsFunc(im.sections, func(s *section) bool { return s.ID.Value == id })
}

// slug is a name made of words.
func slug(words string) string {
	var parts []string
	for w := range strings.FieldsSeq(fold(words)) {
		if w = plainWord.ReplaceAllString(w, ""); w != "" && len(strings.Join(append(parts, w), "-")) <= 40 {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, "-")
}

// plainWord matches what can't stand in a name.
var plainWord = regexp.MustCompile(`[^a-z0-9]`)
