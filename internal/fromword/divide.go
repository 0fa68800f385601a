package fromword

import (
	"fmt"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/docxread"
	"cabinet/internal/lazy"
)

// divide puts the blocks of the file into the sections below whose headings they stand.
func (im *importer) divide() {
	d := divider{importer: im, flat: !slices.ContainsFunc(im.doc.Blocks, headed)}
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
	flat     bool // no style marks headings, so that lines in bold are those of sections
	brought  int  // how many sections the paper brings
}

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
	case len(words) > 100, fold(words) == "", strings.Contains(strings.TrimSpace(textOf(m.runs)), "\n"), strings.HasSuffix(words, "."), strings.HasSuffix(words, ";"), m.mark != "" && !decimalMark.MatchString(m.mark), captionLead.MatchString(words), styled[p.Style]:
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
	switch {
	case level == pseudo && !d.flat:
		least = almost
	case level < pseudo && d.level > 0 && level > d.level:
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

// theless is a heading without the articles, in which papers differ.
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

// partHeading matches the heading of a part that the profile does not have.
var partHeading = lazy.New(`(?i)^part [a-z0-9]{1,2}$`)

// headed tells whether a block is a heading by its style.
func headed(b docxread.Block) bool {
	p, ok := b.(*docxread.Paragraph)
	return ok && p.Outline > 0
}

// part tells whether a heading is that of a part of the paper, which the profile prints.
func (d *divider) part(words string) bool {
	if slices.ContainsFunc(d.Council.Parts, func(p casefile.Part) bool { return p.Title.Given() && fold(p.Title.Value) == fold(words) }) {
		return true
	}
	if d.now != nil && partHeading.MatchString(words) {
		d.leave("the heading of a part", words)
		return true
	}
	return false
}
