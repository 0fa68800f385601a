// Package text is what the rules of check share about words: it reads the printed words of a paper as a careful
// reader does, and judges nothing.
//
// In: a numbered report with its case and its council's profile, or any text. Out: the passages of the paper
// ([Passages]), each with the place at which its words were written, the words and sentences of a text, the
// amounts of money and the days that a text speaks of, and what is an acronym, a quotation or a name in it.
// Places in a text are bytes, from Start up to End without it.
//
// Rules, and the findings that they make, stand in check.
package text

import (
	"iter"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A Passage is words that a reader reads in one go.
type Passage struct {
	Kind    PassageKind
	Text    string          // as it is printed; a line end in it is a line break
	Section *report.Section // the section in which the passage stands, or which it heads; nil for the title and for notes
	Quoted  bool            // whether the words are somebody else's
	In      *language.Language
	Standing

	// Runs are the whole of what is printed, of which Text may be the beginning alone. The title, and a heading
	// that the profile gives, have none.
	Runs []report.Run

	sketch sketch        // of Text
	said   report.Words  // Text, with the places at which it was written
	given  casefile.Text // Text, where a title or a heading is given
}

// PassageKind says what a passage is.
type PassageKind uint8

const (
	// Title is the paper's title.
	Title PassageKind = iota
	// Field is what a labelled line of the header says, or why the paper is late.
	Field
	// Heading is the heading of a section, or one inside a section.
	Heading
	// Paragraph is a paragraph, numbered or not, or an item of a list.
	Paragraph
	// Cell is a cell of a table, or of its head.
	Cell
	// Caption is the caption of a table or an image.
	Caption
)

// Standing is where in the paper something stands, as its reader finds it. What has no number of its
// own has the number of what it belongs to: a cell that of its table's paragraph.
type Standing struct {
	Paragraph string      // the number: "17", "23(a)"; "" for none
	Cite      report.Cite // how it is cited: by that number, by one of its own, or by its section
	Anchor    string      // the address within the paper
	Label     string      // the label that its author gave it
	Item      bool        // whether it is an item of a list, or stands in one
}

// Place is where the bytes [start, end) of the text were written: where they are an officer's words, in
// the case file, and otherwise in the template or the profile, or where the fact is given.
func (p *Passage) Place(start, end int) diag.Span {
	if p.Runs == nil {
		return p.given.Part(start, end)
	}
	return p.said.Place(start, end)
}

// Unlabelled is the passage without its label.
func (p *Passage) Unlabelled() *Passage {
	own := *p
	own.Label = ""
	return &own
}

// TextRuns are what Text is made of, which is no more of Runs than rules look at.
func (p *Passage) TextRuns() []report.Run { return p.said.Runs() }

// Places are all places at which something of the passage was written.
func (p *Passage) Places() iter.Seq[diag.Span] {
	return func(yield func(diag.Span) bool) {
		if p.Runs == nil {
			yield(p.given.Span)
			return
		}
		for _, run := range p.Runs {
			for _, place := range run.Places() {
				if !yield(place) {
					return
				}
			}
		}
	}
}

// Linked tells whether a byte of a passage is part of a link, such as a reference that is resolved.
func (p *Passage) Linked(at int) bool {
	for _, run := range p.TextRuns() {
		if at < len(run.Text) {
			return run.Link != ""
		}
		at -= len(run.Text)
	}
	return false
}

// Heads tells whether a passage stands above others: as a heading inside a section, or as a short line that is
// typed in bold.
func (t Prose) Heads() bool {
	if t.Kind == Heading {
		return t.Runs != nil
	}
	return t.Kind == Paragraph && len(t.Runs) == 1 && t.Runs[0].Bold && len(t.Words) < 9
}

// A reading is the passages of a paper as they are read off its report.
type reading struct {
	passages []*Passage
	section  *report.Section
	quoted   bool
	in       *language.Language
}

// Passages are the words of a case's report in reading order, the title first. The places of its headings are
// those at which the council's profile gives them.
func Passages(c *casefile.Case, council *casefile.Council, of *report.Report) []*Passage {
	r, headings := reading{in: of.Words()}, headings(council.Parts)
	r.heading(Title, Printed(c.Report.Title, of.Title), Standing{})
	r.heading(Field, c.Late.Reason, Standing{})
	for _, field := range of.Fields {
		for _, line := range field.Lines {
			r.add(Field, line, Standing{})
		}
	}
	for i := range of.Parts {
		r.in = of.Parts[i].Words(of.Header)
		for j := range of.Parts[i].Sections {
			s := &of.Parts[i].Sections[j]
			r.section = s
			at := Standing{Cite: s.Cited(), Anchor: s.ID}
			r.heading(Heading, headingOf(s, headings[s.ID]), at)
			r.blocks(s.Blocks, at)
		}
	}
	r.section = nil
	for _, n := range of.Notes {
		r.in = n.Words(of.Header)
		r.blocks(n.Blocks, Standing{Anchor: n.Anchor, Cite: report.Cite{Noun: language.Note, Number: n.Number}})
	}
	return r.passages
}

// headings are the headings that a profile's parts give to sections: for one and for several, by their ids.
func headings(parts []casefile.Part) map[string][2]casefile.Text {
	given := map[string][2]casefile.Text{}
	for _, part := range parts {
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
	return Printed(given[0], s.Heading)
}

// Printed is a text that is given, in the words that are printed where facts stand in it.
func Printed(given casefile.Text, printed string) casefile.Text {
	if !strings.Contains(given.Value, "{{") {
		return given
	}
	return casefile.Text{Place: given.Place, Value: printed}
}

func (r *reading) heading(kind PassageKind, words casefile.Text, at Standing) {
	if words.Given() && !words.Bad {
		r.passages = append(r.passages, &Passage{Kind: kind, Text: words.Value, Section: r.section, In: r.in, Standing: at, given: words, sketch: sketchOf(words.Value)})
	}
}

// add adds as much of what is printed as rules look at: all of it, up to a length that no paragraph has. What is struck is a passage of
// its own, of somebody else's words: those of the document that is amended.
func (r *reading) add(kind PassageKind, runs []report.Run, at Standing) {
	hold, struck := report.Apart(runs)
	for i, words := range [][]report.Run{hold, struck} {
		if len(words) == 0 {
			continue
		}
		said := report.WordsOf(words).First(report.LongParagraph)
		text := said.String()
		r.passages = append(r.passages, &Passage{
			Kind: kind, Text: text, Section: r.section, Quoted: r.quoted || i > 0, In: r.in, Standing: at, said: said, Runs: words, sketch: sketchOf(text),
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
func (w *standing) List(l *report.List) {
	at := w.in
	at.Item = true
	w.blocks(l.Children(), at)
}

// Heading reads a sub-heading, and what is counted below it.
func (w *standing) Heading(h *report.Heading) {
	at := w.in
	if h.Label != "" {
		at.Anchor, at.Label = h.Label, h.Label
	}
	if h.Number != "" {
		at.Paragraph, at.Cite, at.Anchor = h.Number, w.section.Cite(h), h.Anchor
	}
	w.add(Heading, h.Runs, at)
	w.blocks(h.Blocks, w.in)
}

// Figure reads the caption of an image.
func (w *standing) Figure(f *report.Figure) {
	w.add(Caption, f.Caption.Runs, w.captioned(f.Caption, f))
}

// Quote reads words of somebody else's.
func (w *standing) Quote(q *report.Quote) {
	outer := w.quoted
	w.quoted = true
	w.blocks(q.Blocks, w.in)
	w.quoted = outer
}

// Gap reads nothing: what is missing has a finding of its own.
func (w *standing) Gap(*report.Gap) {}

// Callout reads what stands in a box.
func (w *standing) Callout(c *report.Callout) { w.blocks(c.Blocks, w.in) }

// Paragraph reads a paragraph and what belongs to it.
func (w *standing) Paragraph(p *report.Paragraph) {
	at := w.in
	if p.Number != "" {
		at = Standing{Paragraph: p.Number, Cite: w.section.Cite(p), Anchor: p.Anchor, Label: p.Label, Item: w.in.Item}
		if p.Anchor == "appendix-"+strings.ToLower(p.Number) {
			at.Paragraph = "" // it is no paragraph that is called so
		}
	} else if p.Label != "" {
		at.Anchor, at.Label = p.Label, p.Label
	}
	w.add(Paragraph, p.Runs, at)
	w.blocks(p.Blocks, at)
}

// Table reads the caption and the cells of a table.
func (w *standing) Table(t *report.Table) {
	at := w.captioned(t.Caption, t)
	if t.Gap == nil { // else the caption may be the table's name
		w.add(Caption, t.Caption.Runs, at)
	}
	t.Lines(func(l *report.Line) { w.add(Cell, l.Runs, at) })
}

// captioned is where a table or an image stands: it has an address and a number of its own, and belongs to the
// paragraph around it.
func (w *standing) captioned(c report.Caption, b report.Block) Standing {
	at := w.in
	if c.Anchor != "" {
		at.Anchor = c.Anchor
	}
	if c.Label != "" {
		at.Label = c.Label
	}
	if cite := w.section.Cite(b); cite.Number != "" {
		at.Cite = cite
	}
	return at
}
