package paste

import "strings"

// A cell is the words of a cell in one line.
type cell struct {
	spans  []span
	header bool
	merged bool
	ground string
}

// cell reads a cell in one line.
func (r *reader) cell(n *node, s style) cell {
	blocks, outer, celled := r.blocks, r.frame, r.celled
	r.blocks, r.celled, r.frame = nil, true, frame{}
	c := cell{header: n.tag == "th", ground: r.ground(n)}
	inner := r.styled(n, declared(n.attr["style"]), s)
	inner.ground = ""
	inner.bold = inner.bold && !c.header
	r.kids(n, inner)
	r.flush()
	for i, b := range r.blocks {
		if b.para != nil {
			c.add(r, b.para, i == 0)
		}
	}
	r.blocks, r.celled, r.frame = blocks, celled, outer
	return c
}

// ground is what the colour of a cell is called; "" for one that says nothing.
func (r *reader) ground(n *node) string {
	own := declared(n.attr["style"])
	for _, colour := range []string{r.said(n, own, "background-color"), r.said(n, own, "background"), strings.ToLower(n.attr["bgcolor"])} {
		if name := named(colour); name != "" {
			return name
		}
	}
	return ""
}

// add puts a paragraph behind what a cell has. Its number or bullet stays, since nothing in a table is counted.
func (c *cell) add(r *reader, p *para, first bool) {
	mark := strings.TrimSpace(p.mark.text)
	switch {
	case mark == "" && p.place.fresh && p.place.list == unordered, markOf(mark).sort == bullet:
		mark = "•"
	case mark == "" && !first && p.typed().sort == none:
		r.told.tell(lost, p, "the paragraphs of a cell stand on one line")
	}
	if !first {
		mark = " " + mark
	}
	if mark != "" {
		c.spans = append(c.spans, span{Text: mark + " "})
	}
	for _, s := range p.spans {
		if s.End {
			s = span{Text: " "}
		}
		c.spans = append(c.spans, s)
	}
}

func (c cell) says() bool     { return (&para{spans: c.spans}).says() }
func (c cell) coloured() bool { return c.ground != "" }
func (c cell) words() string  { return short((&para{spans: c.spans}).words()) }

// heads tells whether a cell looks like the head of a column or a row.
func (c cell) heads() bool { return c.header || (&para{spans: c.spans}).bold() }
