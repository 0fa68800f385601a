package verify

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// DrawnText gives the text in drawing order, without the artifacts, a line for each baseline.
func (p *PDF) DrawnText() string {
	var lines []string
	for _, page := range p.Pages {
		last := Span{Y: math.Inf(1)}
		for _, s := range page.Spans {
			switch {
			case math.Abs(s.Y-last.Y) > 0.1:
				lines = append(lines, "")
			case s.MCID != last.MCID:
				lines[len(lines)-1] += " "
			}
			lines[len(lines)-1] += s.Text
			last = s
		}
	}
	var b strings.Builder
	for _, line := range lines {
		if line = fold(line); line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
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
