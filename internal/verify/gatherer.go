package verify

import (
	"strings"
	"unicode"
)

// A gatherer makes items of the text of a file, as its markup says where they begin and end.
type gatherer struct {
	Reading
	text   strings.Builder // the text so far of the item that has begun
	item   Item            // the item that has begun, or what stood before the next item
	marked string          // a marker that the next text will be given
	label  bool            // the text so far is a marker alone, so that the words after it belong to the same item
	linked int             // how many links stand around the text
	phrase strings.Builder // the words of the last link
	joined int             // how long the text was when the last link ended
}

// write adds text to the item, and begins one if it is not blank.
func (g *gatherer) write(s string) {
	blank := strings.TrimSpace(s) == ""
	if blank && g.text.Len() == 0 {
		return
	}
	if g.marked != "" && !blank {
		g.text.WriteString(g.marked + " ")
		g.marked = ""
	}
	g.text.WriteString(s)
	g.label = g.label && blank
	if g.linked > 0 {
		g.phrase.WriteString(s)
	}
}

// address notes an address of the item that has begun. Where no item has, the address belongs to the next item.
func (g *gatherer) address(id string) {
	if id == "" {
		return
	}
	if _, twice := g.Addresses[id]; twice {
		g.Doubled = append(g.Doubled, id)
		return
	}
	g.Addresses[id] = nowhere
	g.item.Addresses = append(g.item.Addresses, id)
}

// link gathers what f writes as the words of a link. Two links that touch and lead to one place count as one link.
func (g *gatherer) link(l Jump, f func()) {
	last := len(g.item.Jumps) - 1
	touches := last >= 0 && g.text.Len() == g.joined && g.text.Len() > 0
	if !touches || g.item.Jumps[last].Address != l.Address || g.item.Jumps[last].Label != l.Label {
		g.settle()
		g.item.Jumps = append(g.item.Jumps, l)
	}
	g.linked++
	f()
	g.linked--
	g.joined = g.text.Len()
}

// settle gives the last link its words, once no further words can belong to the link.
func (g *gatherer) settle() {
	if last := len(g.item.Jumps) - 1; last >= 0 && g.phrase.Len() > 0 {
		g.item.Jumps[last].Words = fold(g.phrase.String())
	}
	g.phrase.Reset()
}

// end ends the item, unless the item is so far a marker alone, whose words still have to follow.
func (g *gatherer) end() {
	if g.label {
		g.write(" ")
		return
	}
	g.close()
}

// close ends the item.
func (g *gatherer) close() {
	if g.item.Text = fold(g.text.String()); g.item.Text == "" {
		return // addresses that stood before stay for the next item
	}
	g.settle()
	for _, id := range g.item.Addresses {
		g.Addresses[id] = len(g.Items)
	}
	g.Items = append(g.Items, g.item)
	g.text.Reset()
	g.item, g.label, g.joined = Item{}, false, 0
}

// finish ends the reading and follows its links.
func (g *gatherer) finish() Reading {
	g.close()
	follow := func(l *Jump) {
		to, ok := g.Addresses[l.Address]
		if l.To = to; !ok {
			l.To = nowhere
		}
	}
	for _, item := range g.Items {
		for i := range item.Jumps {
			follow(&item.Jumps[i])
		}
	}
	for i := range g.Contents {
		follow(&g.Contents[i])
	}
	for i := range g.Listed {
		follow(&g.Listed[i].Jump)
	}
	return g.Reading
}

// fold is text with one space for any white space, and none at its ends.
// A word joiner is nothing: a PDF breaks no line there, and has no sign for it.
func fold(s string) string {
	if folded(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u2060", "")), " ")
}

// folded tells that a text is folded already, as nearly all are.
func folded(s string) bool {
	space := true
	for _, r := range s {
		if r == '\u2060' || r != ' ' && unicode.IsSpace(r) || r == ' ' && space {
			return false
		}
		space = r == ' '
	}
	return !space || s == ""
}
