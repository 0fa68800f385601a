package report

import (
	"cmp"
	"strings"
	"unicode"

	"cabinet/internal/diag"
	"cabinet/internal/language"
	"cabinet/internal/number"
)

// A DraftAppendix is an appendix as the report lists it, and the text of one that stands in the paper itself.
type DraftAppendix struct {
	Marker string   // the pattern of its marker: "Appendix A"
	Title  Markdown // one line
	Label  string   // its author's name for it; "" for none
	At     diag.Span
	Note   Markdown // one line, which stands after the title, such as whether the appendix comes with the paper; "" for none

	File *Attachment // published beside the paper; nil for none

	Text      Markdown // stands after the paper's last section; "" for an appendix that is a document of its own, or exempt
	Tables    []DraftTable
	Scheme    Scheme   // how the paragraphs of the text are counted; "" for afresh, or not at all in a paper without numbers
	Markers   []string // of these paragraphs and of the lists below them; empty for the paper's
	Landscape bool     // the pages of the text lie on their long side
}

// An Attachment is a PDF that is published beside the paper as it was given.
type Attachment struct {
	Name  string // beside the paper, such as "appendix-a.pdf"; its place among the appendices decides it
	Title string // "Appendix A: Budget"; the same
	Pages int
	Text  []byte
	At    diag.Span // where the paper names it
}

// FileName is the name that the file of the appendix at place i, from 0, has beside the paper.
func (d DraftAppendix) FileName(i int) string { return d.lettered(i).anchor + ".pdf" }

// A lettered is what an appendix is called by its place among the paper's appendices.
type lettered struct {
	noun   string // "Appendix"
	marker string // "Appendix A"
	number string // "A"
	anchor string // "appendix-a"
}

// lettered is what the appendix is called that stands at place i, from 0.
func (d DraftAppendix) lettered(i int) lettered {
	level := levelOf(d.Marker)
	count := level.Sign.Print(i + 1)
	return lettered{
		noun:   cmp.Or(number.Noun(d.Marker), language.Appendix),
		marker: level.Print(number.Count{N: i + 1}, number.Printed{}).Marker,
		number: count,
		anchor: "appendix-" + strings.ToLower(count),
	}
}

// figures tells whether the appendix is called by figures, and not by a letter.
func (l lettered) figures() bool { return l.number != "" && unicode.IsDigit(rune(l.number[0])) }

// Cited is how the appendix at place i, from 0, is cited: "Appendix A".
func (d DraftAppendix) Cited(i int) string { return d.lettered(i).cited() }

// cited is the marker without the signs that part it from a title.
func (l lettered) cited() string { return strings.TrimRight(l.marker, ":. ") }

// Own tells whether the text of the appendix stands in the paper.
func (d DraftAppendix) Own() bool { return d.Text.Text != "" }

// appendices makes the list of a paper's appendices, each with its marker. The title of one that stands in the
// paper leads there.
func appendices(drafts []DraftAppendix, words *language.Language, list *diag.List) *List {
	l := &List{Ordered: true, fixed: true}
	for i, d := range drafts {
		is := d.lettered(i)
		item := &Paragraph{
			Marker: is.marker, Number: is.number, Label: d.Label, Anchor: is.anchor,
			Runs: readLine(d.Title, list),
			At:   d.At, labelAt: d.At,
			noun: is.noun,
		}
		switch {
		case d.Own():
			item.lead("#" + is.anchor)
			item.Label, item.Anchor = "", "" // the appendix itself has both
		case d.File != nil:
			item.lead(d.FileName(i))
			item.Runs = append(item.Runs, Run{Text: " (" + words.File("PDF", d.File.Pages, int64(len(d.File.Text))) + ")"})
		}
		if note := readLine(d.Note, list); len(note) > 0 {
			item.Runs = append(append(item.Runs, Run{Text: " "}), note...)
		}
		l.Items = append(l.Items, item)
	}
	return l
}

// lead makes the words of an item lead to an address.
func (p *Paragraph) lead(address string) {
	for i := range p.Runs {
		if p.Runs[i].Link == "" {
			p.Runs[i].Link = address
		}
	}
}

// addAppendices adds the appendices that stand in the paper itself after its last section, a section each, and the
// files of others.
func (r *Report) addAppendices(d Draft, n *numberer) {
	for i, a := range d.Appendices() {
		is := a.lettered(i)
		if a.Own() {
			r.addSection(a.read(is, d, n))
		} else if a.File != nil {
			file := *a.File
			file.Name, file.Title = a.FileName(i), is.cited()+": "+a.title()
			r.Attachments = append(r.Attachments, file)
		}
	}
}

// title is the words of the title; the list of appendices reports what is wrong with them.
func (d DraftAppendix) title() string { return Text(readLine(d.Title, &diag.List{})) }

// Appendices are those of the paper: a section that prints another one again lists the same.
func (d Draft) Appendices() []DraftAppendix {
	for _, p := range d.Parts {
		for _, s := range p.Sections {
			if len(s.Appendices) > 0 && !s.Again {
				return s.Appendices
			}
		}
	}
	return nil
}

// addSection adds a section after the last, outside of parts that have a title or a language of their own.
func (r *Report) addSection(s Section) {
	if last := len(r.Parts) - 1; last < 0 || r.Parts[last].Title != "" || r.Parts[last].Language != "" {
		r.Parts = append(r.Parts, Part{})
	}
	last := &r.Parts[len(r.Parts)-1]
	last.Sections = append(last.Sections, s)
}

// read makes the section of an appendix that stands in the paper.
func (d DraftAppendix) read(is lettered, of Draft, n *numberer) Section {
	s := Section{ID: is.anchor, Heading: d.title(), Placement: OwnPages, appendix: &is, label: d.Label, labelAt: d.At, words: of.Words()}
	if d.Landscape {
		s.Placement = Landscape
	}
	c := n.appendix(&s, d)
	s.Blocks = read(d.Text, data{tables: d.Tables}, manner{lists: n.own.lists}, of.Open, n.list) // it may begin with a table or a list
	n.section(&s, c)
	return s
}

// appendix says how paragraphs count in an appendix that stands in the paper. Where nothing else is said, they begin
// anew, with the paper's own markers as far as these count alike.
func (n *numberer) appendix(s *Section, d DraftAppendix) *counting {
	scheme, lettered, markers := d.counts(n.scheme)
	n.own, n.depth = n.levelsOf(DraftSection{Scheme: scheme, Markers: markers}), 0
	if lettered.Sign != 0 {
		n.own.paragraph.Pattern = lettered
	}
	s.own = scheme != Continuous
	s.restarts = scheme == Restarting || scheme == Decimal && s.appendix.figures() // 1.1 may be a number of the paper's too
	switch scheme {
	case Unnumbered:
		return &counting{last: new(int)}
	case Decimal:
		s.below = number.Printed{Marker: s.appendix.marker, Number: s.appendix.number, Anchor: s.ID}
		n.depth = n.subheadings.depth()
		return &counting{level: n.own.paragraph, above: s.below, last: new(int)}
	}
	return n.series(s, scheme, "")
}

// counts is the scheme of the appendix in a paper of another, and the markers for that: "A1" counts below the letter,
// whatever else is said, and is given back as a pattern.
func (d DraftAppendix) counts(paper Scheme) (scheme Scheme, lettered number.Pattern, markers []string) {
	if len(d.Markers) > 0 {
		if p, ok := number.ParseLettered(d.Markers[0]); ok {
			return Decimal, p, append([]string{"1.1"}, d.Markers[1:]...)
		}
	}
	switch {
	case d.Scheme != "":
		return d.Scheme, lettered, d.Markers
	case paper == Unnumbered:
		return Unnumbered, lettered, d.Markers
	}
	return Restarting, lettered, d.Markers
}

// titleAppendices puts the letters of appendices before their headings. These are no numbers of the paper's own
// series of headings, so that they come after an amendment has numbered those.
func (r *Report) titleAppendices() {
	r.eachSection(func(s *Section) {
		if s.appendix != nil {
			s.Marker, s.Number = s.appendix.cited()+":", s.appendix.number
		}
	})
}
