package report

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"strconv"
)

// Digest is a digest of what the paper says: every word, number and cell, and which words an amendment takes away or puts
// in. Where and how they are printed has no part in it, nor have labels, addresses and the mark of a draft: so a file that
// was made of the paper is out of date when the digest is another, and not otherwise.
func (r *Report) Digest() string {
	d := digester{sha256.New()}
	d.say("header", r.Council, r.Lead, r.Title, r.ShortTitle, r.Byline, r.Date)
	for _, f := range r.Fields {
		d.say("field", f.Label)
		d.lines(f.Lines)
	}
	d.say("notice", r.Notices...)
	for _, p := range r.Parts {
		d.say("part", p.Title)
		for i := range p.Sections {
			d.section(&p.Sections[i])
		}
	}
	for _, n := range r.Notes {
		d.say("note", n.Number)
		d.blocks(n.Blocks)
	}
	return hex.EncodeToString(d.Sum(nil)[:16])
}

// A digester takes in what is said, each with what it is.
type digester struct{ hash.Hash }

// say takes in words, whose lengths part them.
func (d digester) say(what string, words ...string) {
	io.WriteString(d, what)
	for _, w := range words {
		io.WriteString(d, " "+strconv.Itoa(len(w))+":")
		io.WriteString(d, w)
	}
	io.WriteString(d, "\n")
}

func (d digester) runs(what string, runs []Run) {
	start := 0
	for i := range runs { // in which runs words stand is no matter, only what becomes of them
		if i+1 == len(runs) || runs[i+1].Change != runs[start].Change {
			d.say(what, strconv.Itoa(int(runs[start].Change)), Text(runs[start:i+1]))
			start = i + 1
		}
	}
}

func (d digester) lines(lines [][]Run) {
	for _, line := range lines {
		d.say("line")
		d.runs("words", line)
	}
}

func (d digester) section(s *Section) {
	d.say("section", s.Marker, s.Heading)
	d.blocks(s.Blocks)
	for _, c := range s.Contacts {
		d.say("contact")
		d.lines(c.Lines)
	}
}

// blocks takes in blocks, and where the last of them ends.
func (d digester) blocks(blocks []Block) {
	for _, b := range blocks {
		b.Visit(d)
	}
	if len(blocks) > 0 {
		d.say("end")
	}
}

// Paragraph implements [Visitor].
func (d digester) Paragraph(p *Paragraph) {
	d.say("paragraph", Text(p.Markers()))
	d.runs("words", p.Runs)
	d.blocks(p.Blocks)
}

// List implements [Visitor].
func (d digester) List(l *List) {
	d.say("list", strconv.FormatBool(l.Ordered))
	d.blocks(l.Children())
}

// Heading implements [Visitor].
func (d digester) Heading(h *Heading) {
	d.say("heading", strconv.Itoa(h.Level), h.Marker)
	d.runs("words", h.Runs)
	d.blocks(h.Blocks)
}

// Table implements [Visitor].
func (d digester) Table(t *Table) {
	d.caption(t.Caption)
	for _, row := range t.Head {
		for _, c := range row {
			d.cell("head", c.Cell)
		}
	}
	for _, row := range t.Rows {
		d.say("row")
		for _, c := range row.Cells {
			d.cell("cell", c)
		}
	}
	d.cell("notes", t.Notes)
	d.blocks(t.Children())
}

func (d digester) cell(what string, c Cell) {
	d.say(what)
	for _, l := range c {
		d.say("line", l.Marker)
		d.runs("words", l.Runs)
	}
}

func (d digester) caption(c Caption) {
	d.say("caption", c.Lead())
	d.runs("words", c.Runs)
}

// Figure implements [Visitor].
func (d digester) Figure(f *Figure) {
	d.caption(f.Caption)
	d.say("figure", f.Alt)
	if f.Image != nil {
		d.say("image", string(f.Image.File))
	}
	d.blocks(f.Children())
}

// Quote implements [Visitor].
func (d digester) Quote(q *Quote) {
	d.say("quote")
	d.blocks(q.Blocks)
}

// Callout implements [Visitor].
func (d digester) Callout(c *Callout) {
	d.say("box")
	d.blocks(c.Blocks)
}

// Gap implements [Visitor].
func (d digester) Gap(g *Gap) { d.say("gap", g.Words) }

// Items implements [Visitor].
func (d digester) Items(i *Items) {
	d.say("items")
	d.blocks(i.Children())
}

// Item implements [Visitor].
func (d digester) Item(i *Item) {
	d.say("item", i.Marker, i.Pages.Printed)
	d.runs("words", i.Runs)
	for _, doc := range i.Documents {
		d.say("document", doc.Pages.Printed)
		d.runs("words", doc.Title)
	}
	d.blocks(i.Children())
}
