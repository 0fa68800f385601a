package verify

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// Text gives the tagged text in the order of the structure tree, a line for each block: paragraph,
// heading, list item (label and body together) or table row (its cells separated by tabs). A
// replacement text (ActualText) stands for what is drawn. Words are separated only where a space is
// drawn, as software that reads aloud takes them.
func (p *PDF) Text() string {
	w := &lines{}
	w.node(p.Root)
	return w.String()
}

// DrawnText gives the text in drawing order, without the artifacts, a line for each baseline.
func (p *PDF) DrawnText() string {
	w := &lines{}
	for _, page := range p.Pages {
		w.separate('\n')
		var last Span
		for _, s := range page.Spans {
			switch {
			case math.Abs(s.Y-last.Y) > 0.1:
				w.separate('\n')
			case s.MCID != last.MCID:
				w.separate(' ')
			}
			w.write(s.Text)
			last = s
		}
	}
	return w.String()
}

// Tree gives the structure tree to read and to compare with a golden file: a line for each element,
// indented, with its own text and what else it says.
func (p *PDF) Tree() string {
	var b strings.Builder
	p.Root.Walk(func(n *Node, depth int) {
		b.WriteString(strings.Repeat("  ", depth) + n.Kind)
		for _, k := range slices.Sorted(maps.Keys(n.Attrs)) {
			fmt.Fprintf(&b, " %s=%s", k, n.Attrs[k])
		}
		for _, say := range [][2]string{{"ID", n.ID}, {"Alt", n.Alt}, {"ActualText", n.ActualText}, {"Lang", n.Lang}} {
			if say[1] != "" {
				fmt.Fprintf(&b, " %s=%q", say[0], say[1])
			}
		}
		for _, l := range n.Links {
			b.WriteString(" -> " + l.String())
		}
		b.WriteString(strings.TrimRight(" "+n.Text, " ") + "\n")
	})
	return b.String()
}

// String says where a link leads.
func (l Link) String() string {
	switch {
	case l.URI != "":
		return l.URI
	case l.Name != "":
		return "#" + l.Name
	}
	return fmt.Sprintf("page %d", l.Target.Page)
}

// inline are the elements that stand within a line; any other begins one and ends it.
var inline = map[string]bool{
	"Span": true, "Link": true, "Quote": true, "Reference": true, "BibEntry": true, "Code": true, "Formula": true,
	"Annot": true, "Form": true, "Lbl": true, "LBody": true, "NonStruct": true, "Private": true,
}

// lines writes the text of structure elements. The gap before the next text is put off until there
// is some, since several elements may begin and end at the same point.
type lines struct {
	b     []byte
	gap   byte // 0, a space or a line end
	flat  bool // blocks are separated by spaces, as in a table cell
	label bool // the label of a list item stands last: its body follows on the same line
}

func (w *lines) node(n *Node) {
	if n == nil {
		return
	}
	if !inline[n.Role] {
		w.block()
		defer w.block()
	}
	switch {
	case n.ActualText != "":
		w.write(n.ActualText)
	case n.Role == "TR":
		w.row(n)
	default:
		for _, p := range n.parts {
			w.write(p.text)
			w.node(p.kid)
		}
	}
	if n.Role == "Lbl" {
		w.separate(' ')
		w.label = true
	}
}

// row writes a table row. An empty cell keeps its tab, so that columns can be told.
func (w *lines) row(n *Node) {
	var cells []string
	for _, cell := range n.Kids {
		c := &lines{flat: true}
		c.node(cell)
		cells = append(cells, strings.TrimSpace(c.String()))
	}
	w.write(strings.Join(cells, "\t"))
}

// block ends the line, if one has begun.
func (w *lines) block() {
	if w.flat || w.label {
		w.separate(' ')
	} else {
		w.separate('\n')
	}
}

// separate asks for a gap before the next text; a line end is stronger than a space.
func (w *lines) separate(gap byte) {
	if w.gap != '\n' {
		w.gap = gap
	}
}

func (w *lines) write(s string) {
	if s == "" {
		return
	}
	switch {
	case w.gap == '\n' || len(w.b) == 0:
		if s = strings.TrimLeft(s, " "); s == "" {
			return
		}
		w.endLine()
	case w.gap == ' ' && s[0] != ' ' && w.b[len(w.b)-1] != ' ':
		w.b = append(w.b, ' ')
	}
	w.gap, w.label = 0, false
	w.b = append(w.b, s...)
}

func (w *lines) endLine() {
	w.b = bytes.TrimRight(w.b, " ")
	if len(w.b) > 0 {
		w.b = append(w.b, '\n')
	}
}

// String gives the lines, each of them ended.
func (w *lines) String() string {
	w.endLine()
	return string(w.b)
}
