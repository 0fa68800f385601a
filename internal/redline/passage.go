package redline

import (
	"cmp"
	"strings"
	"unicode"

	"cabinet/internal/align"
	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/report"
)

// A passage is what is compared as one: a heading, the words of a paragraph without those below it, a table.
type passage struct {
	kind   Kind
	place  Place
	runs   []report.Run
	tokens []token
	name   string // what it is surely known by, beside its words: its author's label, or the id of a section; "" for nothing
	words  string // its own, without the references among them, whose numbers may have changed
	bag    []string
	noun   string // what its number counts; "" for none
	of     string // in what it is counted; "" for the paper
	below  string // the number of the paragraph that its own begins with; "" for none
	count  string // what counts an item in its list alone, as "b)" below words without a number; "" for anything else
	again  bool   // it stands in a section that prints the text of another one again

	table *report.Table
	image *report.Figure
	file  *report.Attachment
}

// key tells whether passages have the same words and are of the same kind; "" for one without words.
func (p *passage) key() string {
	if p.words == "" {
		return ""
	}
	return string(p.family()) + "\x00" + p.words
}

// family is the kind of the passages that one can become: a paragraph may become an item of a list.
func (p *passage) family() Kind {
	switch p.kind {
	case Item:
		return Paragraph
	case SectionHead:
		return Subheading
	}
	return p.kind
}

// A reader takes a report apart into passages, in reading order.
type reader struct {
	passages []*passage
	report   *report.Report
	section  *report.Section
	within   string // the number of the paragraph in which it stands
	depth    int    // of lists
	kind     Kind   // of the paragraphs that come next
	place    Place  // of the first paragraph, where what it stands in has the number
}

// passagesOf are the passages of a report, none of one that is not there.
func passagesOf(r *report.Report) []*passage {
	if r == nil {
		return nil
	}
	d := &reader{report: r, kind: Paragraph}
	for _, part := range r.Parts {
		if part.Title != "" {
			d.put(&passage{kind: PartTitle, place: Place{Anchor: part.Anchor, Cited: "the part “" + part.Title + "”"}, runs: []report.Run{{Text: part.Title}}})
		}
		for i := range part.Sections {
			d.readSection(&part.Sections[i])
		}
	}
	d.section = &report.Section{}
	for i := range r.Notes {
		d.note(&r.Notes[i])
	}
	for i := range r.Attachments {
		a := &r.Attachments[i]
		marker, title, _ := strings.Cut(a.Title, ": ")
		d.put(&passage{kind: Document, place: Place{Marker: marker, Cited: "the document “" + a.Title + "”", At: a.At}, runs: []report.Run{{Text: title}}, file: a})
	}
	return d.passages
}

// put adds a passage. Its words and what it is known by are of one value with it.
func (d *reader) put(p *passage) {
	p.tokens = tokensOf(p.runs)
	if p.words == "" {
		p.words = ownWords(p.runs)
	}
	p.bag = align.Bag(p.words)
	p.again = d.section != nil && d.section.Again()
	d.passages = append(d.passages, p)
}

// oneLine is the text of runs, in which one space parts the words.
func oneLine(runs []report.Run) string { return strings.Join(strings.Fields(report.Text(runs)), " ") }

// ownWords are words without the references among them.
func ownWords(runs []report.Run) string {
	var b strings.Builder
	for _, r := range runs {
		if !r.Internal() {
			b.WriteString(r.Text)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (d *reader) readSection(s *report.Section) {
	d.section, d.within = s, ""
	if s.Heading != "" || s.Marker != "" {
		cited := s.Cited()
		p := &passage{kind: SectionHead, place: d.at(cited, s.Marker, s.ID, diag.Span{}), runs: []report.Run{{Text: s.Heading}}, name: "section " + s.ID}
		p.noun = cited.Noun
		if s.Appendix() {
			p.name, p.place.Label = labelled(s.Label()), s.Label()
		}
		d.put(p)
	}
	d.read(s.Blocks)
	for _, c := range s.Contacts {
		d.contact(c)
	}
}

// labelled is the name of what its author gave a label; "" for nothing.
func labelled(label string) string {
	if label == "" {
		return ""
	}
	return "label " + label
}

// at is the place of what is cited so in the section.
func (d *reader) at(c report.Cite, marker, anchor string, at diag.Span) Place {
	return Place{Section: sectionName(d.section), Number: c.Number, Cited: c.String(), Marker: marker, Anchor: anchor, At: at}
}

// sectionName is what a section is called where its passages are listed.
func sectionName(s *report.Section) string {
	if s.Appendix() {
		return s.Cited().String()
	}
	return s.Heading
}

// bullet is what an item without a number is called.
const bullet = "bullet"

// uncited is how messages name what has no number: "a paragraph of the section “Evidence”".
func (d *reader) uncited(noun string) string {
	of := d.section.Cited().String()
	switch {
	case d.within != "" && noun == bullet:
		return "a bullet of paragraph " + d.within
	case d.within != "":
		return article(noun) + noun + " below paragraph " + d.within
	case of != "":
		return article(noun) + noun + " of " + of
	}
	return article(noun) + noun
}

func article(noun string) string {
	if noun == string(Image) {
		return "an "
	}
	return "a "
}

// counted fills in what an item counts that has a number in its list alone: "item b) of the section “Recommendations”".
func (d *reader) counted(p *passage, count string) {
	p.noun, p.of, p.count = language.Item, d.section.Cited().String(), count
	if d.within != "" {
		p.of = "paragraph " + d.within
	}
	p.place.Cited = report.Cite{Noun: p.noun, Number: count, Of: p.of}.String()
}

// number is what a passage is counted by; "" for nothing.
func (p *passage) number() string { return cmp.Or(p.place.Number, p.count) }

// countOf is what counts an item without a number of its own; "" for a bullet or a box.
func countOf(p *report.Paragraph) string {
	if p.Number != "" || !strings.ContainsFunc(p.Marker, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	return strings.TrimSuffix(p.Marker, ".")
}

// numbered fills in what a passage with a number counts, and names one without.
func (d *reader) numbered(p *passage, c report.Cite, noun string) {
	p.noun, p.of = c.Noun, c.Of
	p.place.Cited = cmp.Or(p.place.Cited, d.uncited(noun))
	if d.within != "" && strings.HasPrefix(c.Number, d.within) {
		p.below = d.within
	}
}

func (d *reader) read(blocks []report.Block) {
	for _, b := range blocks {
		b.Visit(d)
	}
}

// Paragraph implements [report.Visitor].
func (d *reader) Paragraph(p *report.Paragraph) {
	cite := d.section.Cite(p)
	q := &passage{kind: d.kind, place: d.at(cite, p.Marker, p.Anchor, p.At), runs: p.Runs, name: labelled(p.Label)}
	q.place.Label = p.Label
	q.place.Depth = d.depth
	noun := "paragraph"
	if d.depth > 0 && d.kind == Paragraph {
		q.kind = Item
	}
	if q.kind == Item && p.Number == "" {
		noun = bullet
	}
	switch count := countOf(p); {
	case d.kind == Note:
		q.place = d.place
		d.place = Place{Cited: d.place.Cited}
		q.noun = language.Note
	case q.kind == Item && count != "":
		d.counted(q, count)
	default:
		d.numbered(q, cite, noun)
	}
	if q.noun == language.Appendix {
		q.words = oneLine(p.Runs) // which refer to it
	}
	d.put(q)
	within := d.within
	d.within = cmp.Or(p.Number, within)
	d.read(p.Blocks)
	d.within = within
}

// List implements [report.Visitor].
func (d *reader) List(l *report.List) {
	d.depth++
	for _, item := range l.Items {
		d.Paragraph(item)
	}
	d.depth--
}

// Heading implements [report.Visitor].
func (d *reader) Heading(h *report.Heading) {
	cite := d.section.Cite(h)
	p := &passage{kind: Subheading, place: d.at(cite, h.Marker, h.Anchor, h.At), runs: h.Runs, name: labelled(h.Label)}
	p.place.Label, p.place.Depth = h.Label, h.Level
	d.numbered(p, cite, "heading")
	d.put(p)
	d.read(h.Blocks)
}
