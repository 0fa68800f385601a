package returned

import (
	"strings"

	"cabinet/internal/align"
	"cabinet/internal/report"
)

// rebuild is the report as a Word file has it on one side, beside the one of which the lines were identified: what is the
// same is taken over, with its numbers and its places, and what is new stands below what it follows.
func rebuild(r *report.Report, now, back []line) *report.Report {
	c := &copier{acts: map[any]*act{}}
	c.plan(now, back)
	out := *r
	c.header(&out, r)
	out.Parts = nil
	if len(c.first) > 0 {
		out.Parts = append(out.Parts, report.Part{Sections: []report.Section{{Blocks: c.anew(c.first)}}})
	}
	for i := range r.Parts {
		out.Parts = append(out.Parts, c.part(&r.Parts[i]))
	}
	out.Notes = nil
	for _, n := range r.Notes {
		if n.Blocks = c.blocks(n.Blocks); len(n.Blocks) > 0 {
			out.Notes = append(out.Notes, n)
		}
	}
	return &out
}

// An act is what became of something of the report.
type act struct {
	line  *line  // what it is now; nil where it stays as it was
	gone  bool   // it is not there, or elsewhere
	after []line // what is new after it
}

// A copier makes a report anew.
type copier struct {
	acts  map[any]*act
	first []line // what is new above everything
	out   []report.Block
}

// of is what became of something.
func (c *copier) of(what any) *act {
	if a := c.acts[what]; a != nil {
		return a
	}
	return &act{}
}

// plan decides what becomes of everything. What stands elsewhere than before is taken away there, and put in here.
func (c *copier) plan(now, back []line) {
	places := map[any]int{}
	for i, l := range now {
		places[l.of] = i
		c.acts[l.of] = &act{gone: true}
	}
	stays := map[int]bool{}
	for _, p := range inOrder(places, back) {
		stays[p.Is] = true
	}
	var last *act
	for j := range back {
		l := &back[j]
		switch i, known := places[l.of]; {
		case known && stays[j]:
			differs := now[i].text != l.text || l.rows != nil && !sameRows(now[i], *l)
			if _, own := l.of.(*passage); own && differs && last != nil { // the report has nothing whose words it could be
				last.after = append(last.after, *l)
				continue
			}
			if last = c.acts[l.of]; differs {
				last.line = l
			}
			last.gone = false
		case last == nil:
			c.first = append(c.first, *l)
		default:
			last.after = append(last.after, *l)
		}
	}
}

// inOrder are the lines that stand in the order of the report.
func inOrder(places map[any]int, back []line) []align.Pair {
	var was []align.Pair
	for j, l := range back {
		if i, known := places[l.of]; known && l.of != nil {
			was = append(was, align.Pair{Was: i, Is: j})
		}
	}
	swapped := make([]align.Pair, len(was)) // the pairs have to stand in the order of the first list
	for k, p := range was {
		swapped[k] = align.Pair{Was: p.Is, Is: p.Was}
	}
	var out []align.Pair
	for _, p := range align.InOrder(swapped, func(p align.Pair) int { return 1 + len(strings.Fields(back[p.Was].text)) }) {
		out = append(out, align.Pair{Was: p.Is, Is: p.Was})
	}
	return out
}

// sameRows tells whether two tables have the same words in the same cells.
func sameRows(a, b line) bool {
	if len(a.rows) != len(b.rows) {
		return false
	}
	for i := range a.rows {
		if len(a.rows[i].cells) != len(b.rows[i].cells) {
			return false
		}
		for k, c := range a.rows[i].cells {
			if c != b.rows[i].cells[k] {
				return false
			}
		}
	}
	return true
}

// header makes the lines above the paper.
func (c *copier) header(out, r *report.Report) {
	for _, line := range []struct{ was, is *string }{{&r.Lead, &out.Lead}, {&r.Title, &out.Title}, {&r.Byline, &out.Byline}} {
		switch a := c.of(line.was); {
		case a.gone:
			*line.is = ""
		case a.line != nil:
			*line.is = a.line.text
		}
		c.first = append(c.first, c.of(line.was).after...)
	}
	out.Fields = nil
	for i := range r.Fields {
		f := r.Fields[i]
		a := c.of(&r.Fields[i])
		c.first = append(c.first, a.after...)
		if a.line != nil {
			words := strings.TrimSpace(strings.TrimPrefix(a.line.text, oneLine(f.Label)))
			f.Lines = [][]report.Run{{{Text: words}}}
		}
		if !a.gone {
			out.Fields = append(out.Fields, f)
		}
	}
}

// part makes a part.
func (c *copier) part(p *report.Part) report.Part {
	out := *p
	a := c.of(p)
	if a.gone {
		out.Title = ""
	} else if a.line != nil {
		out.Title = a.line.text
	}
	above := a.after
	out.Sections = nil
	for i := range p.Sections {
		out.Sections = append(out.Sections, c.section(&p.Sections[i], above))
		above = nil
	}
	return out
}

// section makes a section, with what is new above it.
func (c *copier) section(s *report.Section, above []line) report.Section {
	out := *s
	a := c.of(s)
	if a.gone {
		out.Heading, out.Marker = "", ""
	} else if a.line != nil {
		out.Heading = a.line.text
	}
	out.Blocks = append(c.anew(above), c.anew(a.after)...)
	out.Blocks = append(out.Blocks, c.blocks(s.Blocks)...)
	out.Contacts = nil
	for i := range s.Contacts {
		k := s.Contacts[i]
		a := c.of(&s.Contacts[i])
		if a.line != nil {
			k.Lines = [][]report.Run{{{Text: a.line.text}}}
		}
		if !a.gone {
			out.Contacts = append(out.Contacts, k)
		}
		for _, l := range a.after {
			out.Contacts = append(out.Contacts, report.Contact{Lines: [][]report.Run{{{Text: l.text}}}})
		}
	}
	return out
}

// anew are blocks of lines that are new where they stand.
func (c *copier) anew(all []line) (out []report.Block) {
	for _, l := range all {
		if l.rows != nil {
			out = append(out, newTable(l))
			continue
		}
		out = append(out, &report.Paragraph{Runs: []report.Run{{Text: l.text}}})
	}
	return out
}
