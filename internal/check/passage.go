package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// A Passage is words that a reader reads in one go.
type Passage struct {
	Kind    PassageKind
	Text    string          // as it is printed; a line end in it is a line break
	Section *report.Section // that it stands in or heads; nil for the title and for notes
	Quoted  bool            // words of somebody else's
	Standing

	said  report.Words  // Text, with the places at which it was written; none for a title or a heading
	given casefile.Text // Text, where a title or a heading is given
	all   []report.Run  // what is printed, of which Text may be the beginning alone
}

// PassageKind says what a passage is.
type PassageKind uint8

const (
	// Title is the paper's title.
	Title PassageKind = iota
	// Field is what a labelled line of the header says.
	Field
	// Heading is a section's, or one inside a section.
	Heading
	// Paragraph is a paragraph, numbered or not, or an item of a list.
	Paragraph
	// Cell is one of a table, those of its head among them.
	Cell
	// Caption is a table's or an image's.
	Caption
)

// Standing is where in the paper something stands, as its reader finds it. What has no number of its
// own has that of what it belongs to.
type Standing struct {
	Paragraph string // the number: "17", "23(a)"; "" for none
	Anchor    string // the address within the paper
	Label     string // the label that its author gave it
}

// Place is where the bytes [start, end) of the text were written: where they are an officer's words, in
// the case file, and otherwise in the template or the profile, or where the fact is given.
func (p Passage) Place(start, end int) diag.Span {
	if p.all == nil {
		return p.given.Part(start, end)
	}
	return p.said.Place(start, end)
}

// Passages are the words of a paper in reading order, its title first.
func (p *Paper) Passages() []Passage {
	if p.passages == nil {
		p.passages = read(p)
	}
	return p.passages
}

// A reading is the passages of a paper as they are read off its report.
type reading struct {
	passages []Passage
	section  *report.Section
	quoted   bool
}

func read(p *Paper) []Passage {
	r, headings := reading{}, p.headings()
	r.heading(Title, p.Case.Report.Title, Standing{})
	for _, field := range p.Report.Fields {
		for _, line := range field.Lines {
			r.add(Field, line, Standing{})
		}
	}
	for i := range p.Report.Parts {
		for j := range p.Report.Parts[i].Sections {
			s := &p.Report.Parts[i].Sections[j]
			r.section = s
			at := Standing{Anchor: s.ID}
			r.heading(Heading, headingOf(s, headings[s.ID]), at)
			r.blocks(s.Blocks, at)
		}
	}
	r.section = nil
	for _, n := range p.Report.Notes {
		r.blocks(n.Blocks, Standing{Anchor: n.Anchor})
	}
	return r.passages
}

// headings are the headings that the profile gives sections: for one and for several, by their ids.
func (p *Paper) headings() map[string][2]casefile.Text {
	given := map[string][2]casefile.Text{}
	for _, part := range p.Council.PartsOf(p.Case.Kind.Value) {
		for i := range part.Sections {
			s := &part.Sections[i]
			given[s.ID.Value] = [2]casefile.Text{s.Heading, s.Plural}
		}
	}
	return given
}

// headingOf is the heading of a section, as the profile gives it.
func headingOf(s *report.Section, given [2]casefile.Text) casefile.Text {
	if given[1].Given() && given[1].Value == s.Heading {
		return given[1]
	}
	return given[0]
}

func (r *reading) heading(kind PassageKind, words casefile.Text, at Standing) {
	if words.Given() && !words.Bad {
		r.passages = append(r.passages, Passage{Kind: kind, Text: words.Value, Section: r.section, Standing: at, given: words})
	}
}

// add adds as much of what is printed as rules look at: all of it, but for a paragraph that is no longer
// one.
func (r *reading) add(kind PassageKind, runs []report.Run, at Standing) {
	if len(runs) > 0 {
		said := report.WordsOf(runs).First(report.LongParagraph)
		r.passages = append(r.passages, Passage{
			Kind: kind, Text: said.String(), Section: r.section, Quoted: r.quoted, Standing: at, said: said, all: runs,
		})
	}
}

func (r *reading) blocks(blocks []report.Block, in Standing) {
	at := &standing{r, in}
	for _, b := range blocks {
		b.Visit(at)
	}
}

// A standing reads the blocks that stand at one place.
type standing struct {
	*reading
	in Standing
}

// List reads the items of a list, each as a paragraph.
func (w *standing) List(l *report.List) { w.blocks(l.Children(), w.in) }

// Heading reads a sub-heading.
func (w *standing) Heading(h *report.Heading) {
	at := w.in
	if h.Label != "" {
		at.Anchor, at.Label = h.Label, h.Label
	}
	w.add(Heading, h.Runs, at)
}

// Figure reads the caption of an image.
func (w *standing) Figure(f *report.Figure) {
	w.add(Caption, f.Caption.Runs, captioned(f.Caption, w.in))
}

// Quote reads words of somebody else's.
func (w *standing) Quote(q *report.Quote) {
	outer := w.quoted
	w.quoted = true
	w.blocks(q.Blocks, w.in)
	w.quoted = outer
}

// Callout reads what stands in a box.
func (w *standing) Callout(c *report.Callout) { w.blocks(c.Blocks, w.in) }

// Paragraph reads a paragraph and what belongs to it.
func (w *standing) Paragraph(p *report.Paragraph) {
	at := w.in
	if p.Number != "" {
		at = Standing{Paragraph: p.Number, Anchor: p.Anchor, Label: p.Label}
	} else if p.Label != "" {
		at.Anchor, at.Label = p.Label, p.Label
	}
	w.add(Paragraph, p.Runs, at)
	w.blocks(p.Blocks, at)
}

// Table reads the caption and the cells of a table.
func (w *standing) Table(t *report.Table) {
	at := captioned(t.Caption, w.in)
	w.add(Caption, t.Caption.Runs, at)
	for _, cell := range t.Head {
		w.add(Cell, cell, at)
	}
	for _, row := range t.Rows {
		for _, cell := range row {
			w.add(Cell, cell, at)
		}
	}
}

// captioned is where a table or an image stands: it has an address of its own, but its paragraph's number.
func captioned(c report.Caption, in Standing) Standing {
	if c.Anchor != "" {
		in.Anchor = c.Anchor
	}
	if c.Label != "" {
		in.Label = c.Label
	}
	return in
}
