package fromword

import (
	"cabinet/internal/docxread"
)

// A sort is what an item is in an answer.
type sort uint8

const (
	words     sort = iota // a paragraph without a number
	counted               // a numbered paragraph
	sub                   // an item of a list that counts
	bulleted              // an item of a list that does not
	heading               // a sub-heading
	tabled                // a table
	captioned             // the caption of a table
	pictured              // a picture
	quoted                // words of somebody else's, or a box
)

// An item is a paragraph, a sub-heading, a table or what is set apart, on its way into an answer.
type item struct {
	sort  sort
	para  *para // nil for a table and what is set apart
	depth int   // of an item of a list, from 1; of anything else, by how many items it is enclosed
	mark  string
	n     int // of an item of a list: which it is, by its marker; 0 where that is not known

	table  *docxread.Table
	rows   [][]cell
	heads  int
	notes  [][]span // below it
	name   string   // of a table that stands under [table], or of the file of a picture
	above  *item    // the caption of a table; nil for none
	inner  []*item  // of what is set apart
	boxed  bool
	indent int

	spans []span
	label string // "" for none
	cited string // the number of a caption; "" for none

	goesOn     bool // it is a paragraph without a number among others, which can have no label
	unnumbered bool // it is a caption without a number
	of         sort // what it is the caption of
	from       int  // bytes of the answer before it
	size       int
}

// An arranger makes items of the blocks of a section.
type arranger struct {
	*importer
	s        *section
	items    []*item
	open     []*item // the items of lists in which the last paragraph stands
	numbered *item   // the numbered paragraph above; nil for none
	counts   bool    // the section's paragraphs have numbers
	apart    bool    // it is what is set apart
	fixed    bool    // it is a quotation
	level    int     // of the uppermost sub-headings; 0 until there is one
}

func (im *importer) arrangeAll() {
	for _, s := range im.sections {
		if s.ID.Value == "contacts" {
			im.readContacts(s)
		} else if len(s.blocks) > 0 {
			a := arranger{importer: im, s: s, counts: s.Numbered.Or(true)}
			s.items = a.arrange(s.blocks)
		}
	}
}

// arrange makes items of blocks.
func (a *arranger) arrange(blocks []docxread.Block) []*item {
	blocks = visible(blocks)
	paras := a.paras(blocks)
	for i := 0; i < len(blocks); i++ {
		if n := a.setApart(blocks[i:]); n > 0 {
			i += n - 1
			continue
		}
		if t, ok := blocks[i].(*docxread.Table); ok {
			a.table(t, paras[i+1:])
			continue
		}
		a.para(paras[i], paras[i+1:])
	}
	return captions(a.items)
}

// visible are the blocks with words, marks or pictures.
func visible(blocks []docxread.Block) (out []docxread.Block) {
	for _, b := range blocks {
		if p, ok := b.(*docxread.Paragraph); ok && !says(p.Runs) {
			continue
		}
		out = append(out, b)
	}
	return out
}

// says tells whether there is anything to see in runs.
func says(runs []docxread.Run) bool {
	for _, r := range runs {
		if r.Note != "" || r.Image != nil || oneLine(r.Text) != "" {
			return true
		}
	}
	return false
}

// paras are the paragraphs among blocks with their markers apart; nil for a table. A marker that may be typed is one where one
// beside it belongs to the same list.
func (a *arranger) paras(blocks []docxread.Block) []*para {
	all := make([]*para, len(blocks))
	marks := make([]string, len(blocks))
	sizes := make([]int, len(blocks))
	for i, b := range blocks {
		if p, ok := b.(*docxread.Paragraph); ok {
			all[i] = newPara(p)
			if marks[i] = all[i].mark; marks[i] == "" && p.Style != "body text" {
				marks[i], sizes[i], _ = typedOf(all[i].runs)
			}
		}
	}
	for i, size := range sizes {
		if size > 0 && (neighboured(marks, i) || a.through[all[i].Paragraph]) {
			all[i].take(marks[i], size)
		}
	}
	return all
}

// neighboured tells whether a marker near another belongs to the same list.
func neighboured(marks []string, i int) bool {
	const near = 8
	for j := max(i-near, 0); j < min(i+near+1, len(marks)); j++ {
		if j < i && follows(marks[i], marks[j]) || j > i && follows(marks[j], marks[i]) {
			return true
		}
	}
	return false
}

// add puts an item into the section.
func (a *arranger) add(it *item) *item {
	if it.para != nil {
		it.spans = a.spansOf(it.para.runs, it)
		it.indent = it.para.Indent
		it.goesOn = it.sort == words && a.counts && !a.apart && it.depth == 0
	}
	a.items = append(a.items, it)
	return it
}

// para puts a paragraph into the section; below are those that follow.
func (a *arranger) para(p *para, below []*para) {
	if words, mark, level := headingOf(p.Paragraph); level > 0 && !a.apart {
		a.subheading(p, words, mark, level)
		return
	}
	if a.note(p) || a.pictured(p) {
		return
	}
	switch it := (&item{para: p, mark: p.mark}); a.sortOf(p, below) {
	case counted:
		it.sort, a.open, a.numbered = counted, nil, it
		a.add(it)
	case sub:
		it.sort = sub
		a.sub(it)
	case bulleted:
		it.sort = bulleted
		a.bullet(it, below)
	case captioned:
		it.sort, it.depth = captioned, a.depthAt(p, below)
		a.add(it)
	default:
		it.depth = a.depthAt(p, below)
		a.tellWithin(a.add(it))
	}
}

// subheading puts in a heading that is no section's. Its number goes.
func (a *arranger) subheading(p *para, words, mark string, level int) {
	it := &item{sort: heading, para: &para{Paragraph: p.Paragraph, level: level, mark: mark, runs: []docxread.Run{{Text: words}}}}
	if a.level == 0 || level < a.level {
		a.level = level
	}
	if it.depth = 1; level > a.level {
		it.depth = 2
	}
	a.open, a.numbered = nil, nil
	a.add(it)
}
