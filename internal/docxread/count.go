package docxread

import "strings"

// A counter is where the lists of a document have counted to, on one side of its changes.
type counter struct {
	lists
	at   map[*abstract]*position
	used map[use]bool
}

// A position is how far the levels of a list have counted. One that has not begun is 0 and not on.
type position struct {
	n  [9]int
	on [9]bool
}

// A use is that of a list's level, of which the first may start the level anew.
type use struct {
	list  *list
	level int
}

func newCounter(l lists) *counter {
	return &counter{l, map[*abstract]*position{}, map[use]bool{}}
}

// next counts a paragraph of a list, and gives what Word shows before it.
func (c *counter) next(at listRef) string {
	l, i := c.lists[at.num], max(at.level, 0)
	v := l.level(i)
	if v == nil {
		return ""
	}
	p := c.position(l)
	for j := range i {
		if !p.on[j] && l.level(j) != nil {
			p.n[j], p.on[j] = l.start(j), true
		}
	}
	c.restart(l, p, i)
	if p.on[i] {
		p.n[i]++
	} else {
		p.n[i], p.on[i] = l.start(i), true
	}
	p.endBelow(l, i)
	return l.shown(v, p)
}

func (c *counter) position(l *list) *position {
	p := c.at[l.abstract]
	if p == nil {
		p = &position{}
		c.at[l.abstract] = p
	}
	return p
}

// restart starts a level anew where its list is told to do so, when a paragraph of that level is the list's first.
func (c *counter) restart(l *list, p *position, i int) {
	u := use{l, i}
	if l.starts[i] < 0 || c.used[u] {
		return
	}
	c.used[u] = true
	p.n[i], p.on[i] = 0, false
}

// start is the first number of a level.
func (l *list) start(i int) int {
	if l.starts[i] >= 0 {
		return l.starts[i]
	}
	return l.level(i).start
}

// endBelow ends the counting of the levels below one, but for those that go on.
func (p *position) endBelow(l *list, i int) {
	for k := i + 1; k < len(p.n); k++ {
		v := l.level(k)
		if v == nil || v.restart == 0 || v.restart > 0 && i+1 > v.restart {
			continue
		}
		p.n[k], p.on[k] = 0, false
	}
}

// bullet is the number of a paragraph that a list marks and does not count.
const bullet = "•"

// shown is what Word shows of a level's number.
func (l *list) shown(v *level, p *position) string {
	switch {
	case v.hidden:
		return ""
	case v.format == "bullet":
		return bullet
	}
	var b strings.Builder
	for k := 0; k < len(v.text) && b.Len() <= maxNumber; k++ {
		if j := placeIn(v.text[k:]); j >= 0 {
			b.WriteString(l.figure(v, j, p))
			k++
			continue
		}
		b.WriteByte(v.text[k])
	}
	text := strings.TrimSpace(b.String())
	if v.capital {
		text = strings.ToUpper(text)
	}
	return shortened(text, maxNumber)
}

// placeIn is the level whose number stands at the beginning of a level's text: 1 for "%2"; -1 for none.
func placeIn(text string) int {
	if len(text) > 1 && text[0] == '%' && text[1] >= '1' && text[1] <= '9' {
		return int(text[1] - '1')
	}
	return -1
}

// figure is the number of one level within that of another.
func (l *list) figure(in *level, j int, p *position) string {
	v := l.level(j)
	if v == nil {
		return ""
	}
	format := v.format
	if in.legal && format != "decimalZero" {
		format = "decimal"
	}
	return counted(p.n[j], format, v.zeros)
}
