package clearance

import (
	"cmp"
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/freeze"
	"cabinet/internal/report"
)

// A reader reads a numbered paper into parts, for one officer. It visits blocks, so that none can be passed over.
type reader struct {
	Subject
	passed []diag.Span             // where the comments of others stand, and what is printed around comments
	homes  map[string]bool         // the ids of the sections that are there for comments
	names  map[string]string       // what has an address in the paper, by that: its label or its words
	notes  map[string]*report.Note // by their addresses, as long as nothing has referred to them

	in   *report.Section
	out  Section
	less bool // comments of others stand in the section
}

func newReader(s Subject, who casefile.Clearer) *reader {
	x := &reader{Subject: s, homes: map[string]bool{}, names: map[string]string{}, notes: map[string]*report.Note{}}
	for _, c := range s.Case.Comments {
		if !who.Owns(c.By.Value) {
			x.passed = append(x.passed, c.Text.Span, c.Heading.Span, c.By.Span, c.Role.Span, c.On.Span)
		}
	}
	x.passed = append(x.passed, s.Council.Comments.Heading.Span, s.Council.Comments.Signed.Span)
	for _, section := range s.Council.Sections() {
		if x.passed = append(x.passed, section.Signed.Span); section.Comments.Given() || section.ID.Value == "comments" {
			x.homes[section.ID.Value] = true
			x.passed = append(x.passed, section.None.Span)
		}
	}
	x.passed = slices.DeleteFunc(x.passed, func(at diag.Span) bool { return !at.Known() })
	x.label()
	return x
}

// label notes by what the places of the paper are known that can be cited.
func (x *reader) label() {
	x.Report.Blocks(func(b report.Block) {
		switch b := b.(type) {
		case *report.Paragraph:
			x.names[b.Anchor] = b.Label
		case *report.Heading:
			x.names[b.Address()] = cmp.Or(b.Label, report.Text(b.Runs))
		case *report.Table:
			x.names[b.Caption.Anchor] = cmp.Or(b.Caption.Label, report.Text(b.Caption.Runs))
		case *report.Figure:
			x.names[b.Caption.Anchor] = cmp.Or(b.Caption.Label, report.Text(b.Caption.Runs))
		}
	})
	for i := range x.Report.Notes {
		x.notes[x.Report.Notes[i].Anchor] = &x.Report.Notes[i]
	}
}

// all are the sections of the paper, between its title and what is attached to it.
func (x *reader) all() []Section {
	all := []Section{{ID: title, Parts: []Part{{Cited: "the title", Digest: freeze.Sum([]byte(x.Report.Title)), At: x.Case.Report.Title.Span}}}}
	for _, part := range x.Report.Parts {
		for i := range part.Sections {
			all = append(all, x.section(&part.Sections[i]))
		}
	}
	files := Section{ID: attached + "/files", Name: "what is attached"}
	for _, a := range x.Report.Attachments {
		files.Parts = append(files.Parts, Part{Cited: a.Title, Digest: freeze.Sum(a.Text), At: a.At})
	}
	return append(all, files)
}

// section reads a section. The heading of one in which comments alone stand comes and goes with them.
func (x *reader) section(s *report.Section) Section {
	x.in, x.out, x.less = s, Section{ID: s.ID, Name: cmp.Or(s.Heading, s.ID)}, false
	if s.Appendix() {
		x.out.ID = attached + "/" + s.ID
	}
	if s.Heading != "" && !x.homes[s.ID] {
		x.add(Part{Cited: "the heading “" + s.Heading + "”"}, s.Heading)
	}
	heads := len(x.out.Parts)
	if x.blocks(s.Blocks); x.less && len(x.out.Parts) == heads {
		x.out.Parts = nil
	}
	return x.out
}

func (x *reader) blocks(all []report.Block) {
	for _, b := range all {
		b.Visit(x)
	}
}

// add adds a part with its words. One without any is of no account.
func (x *reader) add(p Part, words string) {
	if words = strings.TrimSpace(words); words == "" {
		return
	}
	p.Digest, p.Words = freeze.Sum([]byte(words)), beginning(words)
	x.out.Parts = append(x.out.Parts, p)
}

// beginning is enough of a paragraph to know it by.
func beginning(words string) string {
	const most = 60 // characters
	letters := []rune(strings.Join(strings.Fields(words), " "))
	if len(letters) <= most {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:most])) + "…"
}

// passes tells whether words stand where the officer does not answer for them.
func (x *reader) passes(at diag.Span, runs []report.Run) bool {
	is := func(at diag.Span) bool {
		return at.Known() && slices.ContainsFunc(x.passed, func(s diag.Span) bool { return s.Contains(at) })
	}
	passed := is(at) || slices.ContainsFunc(runs, func(r report.Run) bool { return is(r.At) })
	x.less = x.less || passed
	return passed
}

// cited is how the paper cites a block.
func (x *reader) cited(b report.Block) string { return x.in.Cite(b).String() }

// Paragraph implements [report.Visitor]. One whose number alone is left has no words.
func (x *reader) Paragraph(p *report.Paragraph) {
	if p.Deleted || x.passes(p.At, p.Runs) {
		return
	}
	x.add(Part{Cited: x.cited(p), Label: p.Label, At: p.At}, change[p.Change]+x.words(p.Runs))
	x.blocks(p.Blocks)
}

// List implements [report.Visitor].
func (x *reader) List(l *report.List) { x.blocks(l.Children()) }

// Heading implements [report.Visitor].
func (x *reader) Heading(h *report.Heading) {
	if !x.passes(h.At, h.Runs) {
		x.add(Part{Cited: "the heading “" + report.Text(h.Runs) + "”", Label: h.Label, At: h.At}, x.words(h.Runs))
	}
	x.blocks(h.Blocks)
}

// Table implements [report.Visitor].
func (x *reader) Table(t *report.Table) {
	all := []string{x.words(t.Caption.Runs)}
	line := func(cells ...report.Cell) {
		var row []string
		for _, c := range cells {
			row = append(row, x.words(c.Runs()))
		}
		all = append(all, strings.Join(row, "\t"))
	}
	for _, row := range t.Head {
		for _, c := range row {
			line(c.Cell)
		}
	}
	for _, row := range t.Rows {
		line(row.Cells...)
	}
	for _, n := range t.Notes {
		line(report.Cell{n})
	}
	x.add(Part{Cited: x.cited(t), Label: t.Caption.Label, At: t.At}, strings.Join(all, "\n"))
}

// Figure implements [report.Visitor].
func (x *reader) Figure(f *report.Figure) {
	words := x.words(f.Caption.Runs) + "\n" + f.Alt
	if f.Image != nil {
		words += "\n" + freeze.Sum(f.Image.File)
	}
	x.add(Part{Cited: x.cited(f), Label: f.Caption.Label, At: f.At}, words)
}

// Quote implements [report.Visitor].
func (x *reader) Quote(q *report.Quote) { x.blocks(q.Blocks) }

// Callout implements [report.Visitor].
func (x *reader) Callout(c *report.Callout) { x.blocks(c.Blocks) }

// Gap implements [report.Visitor].
func (x *reader) Gap(g *report.Gap) { x.add(Part{At: g.At}, g.Words) }

// Items implements [report.Visitor].
func (x *reader) Items(i *report.Items) { x.blocks(i.Children()) }

// Item implements [report.Visitor].
func (x *reader) Item(i *report.Item) {
	x.add(Part{Cited: x.cited(i), At: i.At}, x.words(i.Runs))
	x.blocks(i.Children())
}

// change is what stands before words that an amendment of another document changes.
var change = map[report.Change]string{report.Struck: "~~", report.Inserted: "++"}

// words are runs without the numbers that the program has put in: references name what they lead to. The notes that they
// refer to follow them as parts of their own.
func (x *reader) words(runs []report.Run) string {
	var all strings.Builder
	for _, r := range runs {
		all.WriteString(change[r.Change])
		switch {
		case r.Raised && r.Internal():
			all.WriteString("[^]")
			x.note(r.Link[1:])
		case r.Internal():
			if r.Called == "" {
				all.WriteString(r.Text)
			}
			all.WriteString("[#" + cmp.Or(x.names[r.Link[1:]], r.Link[1:]) + "]")
		case r.Link != "" && r.Link != r.Text:
			all.WriteString(r.Text + "[" + r.Link + "]")
		default:
			all.WriteString(r.Text)
		}
	}
	return strings.Join(strings.Fields(all.String()), " ")
}

// note reads a note with the first place that refers to it.
func (x *reader) note(address string) {
	n := x.notes[address]
	if n == nil {
		return
	}
	delete(x.notes, address)
	for _, b := range n.Blocks {
		b.Visit(x)
	}
}
