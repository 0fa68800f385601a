package pdfread

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Tree prints the structure tree for people to read and for tests to compare with a golden file. Each element has
// a line, which is indented by its depth and holds the element's attributes, links and own text. A cell's
// Headers are told by the words of the heads that they name.
func (p *PDF) Tree() string {
	var b strings.Builder
	said := map[*Node]string{}
	p.Root.walk(func(n *Node, depth int) {
		b.WriteString(strings.Repeat("  ", depth) + n.Kind)
		for _, k := range slices.Sorted(maps.Keys(n.Attrs)) {
			value := n.Attrs[k]
			if k == "Headers" && len(n.Heads) > 0 {
				value = headWords(n.Heads, said)
			}
			fmt.Fprintf(&b, " %s=%s", k, value)
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
	}, 0)
	return b.String()
}

// headWords gives what the heads of a cell say, and keeps the words of each, since many cells have the same heads.
func headWords(heads []*Node, said map[*Node]string) string {
	quoted := make([]string, len(heads))
	for i, head := range heads {
		if _, known := said[head]; !known {
			said[head] = strconv.Quote(head.words())
		}
		quoted[i] = said[head]
	}
	return strings.Join(quoted, " ")
}

// maxHead bounds what a Tree tells of a head beside each of its cells, in letters.
const maxHead = 40

// words gives the beginning of what an element and those below it say.
func (n *Node) words() string {
	var b strings.Builder
	var gather func(n *Node)
	gather = func(n *Node) {
		for _, p := range n.Parts {
			if b.WriteString(p.Text); p.Kid != nil {
				gather(p.Kid)
			}
		}
	}
	gather(n)
	words := []rune(strings.Join(strings.Fields(b.String()), " "))
	if len(words) > maxHead {
		return string(words[:maxHead]) + "…"
	}
	return string(words)
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
