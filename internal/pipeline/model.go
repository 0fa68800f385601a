package pipeline

import (
	"cmp"
	"strings"

	"cabinet/internal/report"
	"cabinet/internal/verify"
)

// modelOf is what every file of a report must say, item by item.
func modelOf(r *report.Report) verify.Paper { return modellerOf(r).Paper }

// modellerOf is the modeller that has gone through a report.
func modellerOf(r *report.Report) *modeller {
	m := &modeller{where: "the title"}
	m.header(r.Header)
	if notice := r.Notice(); notice != nil {
		m.Callout(notice)
	}
	for _, p := range r.Parts {
		m.heading(verify.Expected{Anchor: p.Anchor}, p.Title)
		for _, s := range p.Sections {
			m.heading(verify.Expected{Marker: s.Marker, Number: s.Number, Anchor: s.ID}, s.Heading)
			m.blocks(s.Blocks)
			m.contacts(s.Contacts)
		}
	}
	m.notes(r.Notes, r.Words().Notes)
	if r.DoubleSided {
		m.add(verify.Expected{Optional: true}, words(r.Words().Blank))
	}
	return m
}

// asKept is the same of a paper that was kept: an earlier version of the program may have made its PDF, without the council's
// name above it.
func asKept(p verify.Paper) verify.Paper {
	for i := range p.Items {
		p.Items[i].Optional = p.Items[i].Optional || p.Items[i].Paged
	}
	return p
}

// header adds the title block, or the fields that stand for it.
func (m *modeller) header(h report.Header) {
	title := verify.Expected{Heading: true}
	if h.Logo == nil { // which is no words
		m.add(verify.Expected{Paged: true}, words(h.Letterhead())) // the frame of a page on the web names the council too
	}
	m.add(verify.Expected{}, words(h.Lead))
	if !h.TitleField() {
		m.add(title, words(h.Title))
	}
	m.add(verify.Expected{}, words(h.Byline))
	for _, f := range h.Fields {
		lines := f.Printed(h.Title)
		switch {
		case f.Title:
			m.add(verify.Expected{}, words(f.Label))
			m.add(title, lines[0])
			m.lines(lines[1:], true)
		case f.Label == "":
			m.lines(lines, false)
		default:
			m.add(verify.Expected{}, append(words(f.Label+" "), joined(lines, "\n")...))
		}
	}
}

// lines adds lines that stand below one another, the first perhaps below the item before it.
func (m *modeller) lines(lines [][]report.Run, follow bool) {
	first := len(m.Paper.Items)
	for _, line := range lines {
		m.add(verify.Expected{Follows: follow || len(m.Paper.Items) > first}, line)
	}
}

// A modeller goes through a report in reading order.
type modeller struct {
	verify.Paper
	where   string             // the last thing that can be cited
	outward []verify.Reference // links out of the report, by their addresses
}

func words(s string) []report.Run { return []report.Run{{Text: s}} }

// add adds an item of text; one without any is none.
func (m *modeller) add(e verify.Expected, runs []report.Run) {
	if e.Words = fold(report.Text(runs)); e.Words == "" && e.Marker == "" {
		return
	}
	if e.Where == "" {
		e.Where = m.where
	}
	e.References, e.Leaves = references(runs, report.Run.Internal), leaves(runs)
	if !e.Optional { // which a file may leave out
		m.outward = append(m.outward, references(runs, leadsOut)...)
	}
	m.Paper.Items = append(m.Paper.Items, e)
}

// cited adds an item that those below it are found by.
func (m *modeller) cited(where string, e verify.Expected, runs []report.Run) {
	e.Where = where
	m.add(e, runs)
	m.where = "below " + where
}

func (m *modeller) heading(e verify.Expected, text string) {
	if text != "" {
		e.Heading = true
		m.cited("“"+text+"”", e, words(text))
	}
}

func (m *modeller) blocks(blocks []report.Block) {
	for _, b := range blocks {
		b.Visit(m)
	}
}

// Heading adds a sub-heading, and what is counted below it.
func (m *modeller) Heading(h *report.Heading) {
	where := cmp.Or(h.Number, "“"+report.Text(h.Runs)+"”")
	m.cited(where, verify.Expected{Heading: true, Marker: h.Marker, Number: h.Number, Anchor: h.Anchor, Label: h.Label}, h.Runs)
	m.blocks(h.Blocks)
}

// List adds the items of a list.
func (m *modeller) List(l *report.List) { m.blocks(l.Children()) }

// Figure adds the caption of an image.
func (m *modeller) Figure(f *report.Figure) {
	if !f.Caption.Below {
		m.caption(f.Caption)
	}
	m.blocks(f.Children()) // the image itself has no words
	if f.Caption.Below {
		m.caption(f.Caption)
	}
}

// Gap adds what is missing in a draft.
func (m *modeller) Gap(g *report.Gap) { m.add(verify.Expected{}, g.Runs()) }

// Quote adds words of somebody else's.
func (m *modeller) Quote(q *report.Quote) { m.blocks(q.Blocks) }

// Callout adds what stands in a box.
func (m *modeller) Callout(c *report.Callout) { m.blocks(c.Blocks) }

// Paragraph adds a paragraph and what belongs to it.
func (m *modeller) Paragraph(p *report.Paragraph) {
	e := verify.Expected{Marker: report.Text(p.Markers()), Number: p.Number, Anchor: p.Anchor, Label: p.Label}
	if p.Number == "" {
		m.add(e, p.Runs)
	} else {
		m.cited(p.Number, e, p.Runs)
	}
	m.blocks(p.Blocks)
}

func (m *modeller) caption(c report.Caption) {
	if marker := strings.TrimSpace(c.Lead()); marker == "" {
		m.add(verify.Expected{Label: c.Label}, c.Runs)
	} else if len(c.Runs) > 0 {
		m.cited(strings.TrimSuffix(marker, ":"), verify.Expected{Marker: marker, Number: c.Number, Anchor: c.Anchor, Label: c.Label}, c.Runs)
	}
}

// Table adds the rows of a table. A PDF makes a list of one that is too wide for its page.
func (m *modeller) Table(t *report.Table) {
	if !t.Caption.Below {
		m.caption(t.Caption)
	}
	m.blocks(t.Children())
	m.head(t)
	for _, row := range t.Rows {
		m.add(verify.Expected{Instead: listed(t, row)}, joined(runsOf(row.Cells), " "))
	}
	if t.Caption.Below {
		m.caption(t.Caption)
	}
	for _, n := range t.Notes {
		m.add(verify.Expected{Marker: n.Marker}, n.Runs)
	}
}

// head adds the rows of a table's head, and where it has several the one row that Markdown has in their place.
func (m *modeller) head(t *report.Table) {
	m.add(verify.Expected{Optional: true}, joined(runsOf(t.OneHead()), " "))
	if len(t.Head) < 2 {
		return
	}
	for _, row := range t.Head {
		cells := make([]report.Cell, len(row))
		for i, c := range row {
			cells[i] = c.Cell
		}
		m.add(verify.Expected{Optional: true}, joined(runsOf(cells), " "))
	}
}

// runsOf are the words of cells.
func runsOf(cells []report.Cell) [][]report.Run {
	out := make([][]report.Run, len(cells))
	for i, c := range cells {
		out[i] = c.Runs()
	}
	return out
}

// joined is the text of several runs of words in one.
func joined(all [][]report.Run, between string) []report.Run {
	var runs []report.Run
	for i, r := range all {
		if i > 0 {
			runs = append(runs, report.Run{Text: between})
		}
		runs = append(runs, r...)
	}
	return runs
}

// listed is a row as an item of a list: "• Item: Rent; Cost: £98,400".
func listed(t *report.Table, row report.Row) string {
	var out []string
	for i, c := range row.Cells {
		text := c.Text()
		if head := t.HeadOf(i); len(c) > 0 && head != "" {
			text = head + ": " + text
		}
		if text != "" {
			out = append(out, text)
		}
	}
	return fold("• " + strings.Join(out, "; "))
}

func (m *modeller) contacts(contacts []report.Contact) {
	for _, c := range contacts {
		m.lines(c.Lines, false)
	}
}

// notes adds the notes at the report's end; a note's first words follow its marker.
func (m *modeller) notes(notes []report.Note, heading string) {
	if len(notes) == 0 {
		return
	}
	m.heading(verify.Expected{Notes: true}, heading)
	for _, n := range notes {
		e := verify.Expected{Marker: n.Marker(), Number: n.Number, Anchor: n.Anchor}
		for i, b := range n.Blocks {
			p, ok := b.(*report.Paragraph)
			if i > 0 || !ok {
				m.blocks([]report.Block{b})
				continue
			}
			e.Label = p.Label
			m.cited("note "+n.Number, e, p.Runs)
			m.blocks(p.Blocks)
		}
	}
}

// leaves are the links of runs to files beside the report; in several styles, one is one all the same.
func leaves(runs []report.Run) []verify.Reference {
	var out []verify.Reference
	for _, r := range runs {
		switch last := len(out) - 1; {
		case r.Link == "" || r.Internal() || strings.Contains(r.Link, ":"):
		case last >= 0 && out[last].Address == r.Link:
			out[last].Words += r.Text
		default:
			out = append(out, verify.Reference{Words: r.Text, Address: r.Link})
		}
	}
	return out
}

// leadsOut tells that a run is a link out of its report.
func leadsOut(r report.Run) bool { return r.Link != "" && !r.Internal() }

// references are the links of runs of one kind; in several styles, one is one all the same.
func references(runs []report.Run, of func(report.Run) bool) []verify.Reference {
	var out []verify.Reference
	for i, r := range runs {
		address := strings.TrimPrefix(r.Link, "#")
		switch last := len(out) - 1; {
		case !of(r):
		case i > 0 && runs[i-1].Link == r.Link:
			out[last].Words += r.Text
		default:
			to := verify.Reference{Words: r.Text, Address: address}
			if i > 0 && r.Called != "" && r.Called != r.Text {
				to.Noun = fold(runs[i-1].Text)
			}
			out = append(out, to)
		}
	}
	for i := range out {
		out[i].Words = fold(out[i].Words)
	}
	return out
}

// fold is text with one space for any white space, and none at its ends.
// A word joiner is nothing: a PDF breaks no line there, and has no sign for it.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u2060", "")), " ")
}
