package pdfread

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Tree prints the structure tree for people to read and for tests to compare with a golden file. Each element has
// a line, which is indented by its depth and holds the element's attributes, links and own text.
func (p *PDF) Tree() string {
	var b strings.Builder
	p.Root.walk(func(n *Node, depth int) {
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
	}, 0)
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
