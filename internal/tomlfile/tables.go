package tomlfile

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// RemoveTable takes out a table that stands under a header of its own, with all that is in it: one of those under
// [[path]], where the path ends in a number, or the one under [path]. Comments in it go with it, and so do those
// directly above its header and below its last line, which are about it.
func (d *Document) RemoveTable(path Path) (Splice, error) {
	s, err := d.find(path)
	if err != nil {
		return Splice{}, err
	}
	b, err := d.blockOf(s)
	if err != nil {
		return Splice{}, err
	}
	meant := d.meaning()
	if last := path[len(path)-1]; last.Nth > 0 {
		meant = meant.arranged(path[:len(path)-1].To(Step{Key: last.Key}).String(), without(d.count(path), last.Nth))
	} else {
		meant = meant.without(path.String())
	}
	comments := countComments(d.source.Text[b.from:b.to])
	from, to := d.withGap(b)
	return d.settle(s, d.splice(from, to, ""), meant, comments)
}

// Arrange puts the tables under [[path]] into another order: first the one whose number, from 1, comes first in order.
// Each takes the comments along that [Document.RemoveTable] would take out with it.
func (d *Document) Arrange(path Path, order ...int) (Splice, error) {
	s, err := d.find(path)
	if err != nil {
		return Splice{}, err
	}
	if len(s.rest) > 0 || !s.node.list || s.node.set {
		return Splice{}, d.refuse(s, "it does not have tables under [[%s]]", path.dotted())
	}
	n := len(s.node.Items)
	if !slices.Equal(slices.Sorted(slices.Values(order)), without(n, 0)) {
		return Splice{}, d.refuse(s, "an order names each of its %d tables once", n)
	}
	blocks := make([]block, n)
	for i := range blocks {
		if blocks[i], err = d.blockOf(spot{path: numbered(path, i+1), node: s.node.Items[i]}); err != nil {
			return Splice{}, err
		}
	}
	from, to := blocks[0].from, blocks[n-1].to
	return d.settle(s, d.splice(from, to, d.arranged(blocks, order)), d.meaning().arranged(path.String(), order), 0)
}

// arranged is the text of some blocks in another order, with what stands between them where it is.
func (d *Document) arranged(blocks []block, order []int) string {
	var out strings.Builder
	ended := true
	for i, nth := range order {
		b := blocks[nth-1]
		text := string(d.source.Text[b.from:b.to])
		if !strings.HasSuffix(text, "\n") {
			text, ended = text+d.eol, false
		}
		out.WriteString(text)
		if i+1 < len(blocks) {
			out.Write(d.source.Text[blocks[i].to:blocks[i+1].from])
		}
	}
	if !ended {
		return strings.TrimSuffix(out.String(), d.eol)
	}
	return out.String()
}

// without are the numbers from 1 to n, all but one of them.
func without(n, one int) []int {
	var out []int
	for i := 1; i <= n; i++ {
		if i != one {
			out = append(out, i)
		}
	}
	return out
}

// count is how many tables there are beside the one to which a path leads.
func (d *Document) count(path Path) int {
	last := path[len(path)-1]
	n := d.root
	for _, step := range path[:len(path)-1] {
		if n = n.Kids[step.Key]; step.Nth > 0 {
			n = n.Items[step.Nth-1]
		}
	}
	return len(n.Kids[last.Key].Items)
}

// A block is the lines of a table: where they begin and end.
type block struct{ from, to int }

// blockOf is where a table stands that has a header of its own, with the comments that are about it. A table whose parts
// stand apart has no block.
func (d *Document) blockOf(s spot) (block, error) {
	if len(s.rest) > 0 {
		return block{}, d.refuse(s, "it is not there")
	}
	first := slices.IndexFunc(d.all, func(e entry) bool { return e.path.below(s.path) })
	if len(s.path) == 0 || first < 0 || !d.all[first].headed || !slices.Equal(d.all[first].path, s.path) {
		return block{}, d.refuse(s, "it does not begin with a header of its own; do it by hand")
	}
	last := first
	for last+1 < len(d.all) && d.all[last+1].path.below(s.path) {
		last++
	}
	if slices.ContainsFunc(d.all[last+1:], func(e entry) bool { return e.path.below(s.path) }) {
		return block{}, d.refuse(s, "other tables stand between its parts; do it by hand")
	}
	above, below := 0, len(d.source.Text)
	if first > 0 {
		above = d.lineEnd(d.all[first-1].end())
	}
	if last+1 < len(d.all) {
		below = d.lineStart(d.all[last+1].start())
	}
	b := block{d.lineStart(d.all[first].start()), d.lineEnd(d.all[last].end())}
	for b.from > above && d.isComment(d.lineStart(b.from-1)) {
		b.from = d.lineStart(b.from - 1)
	}
	end := b.to
	for end < below && d.isComment(end) {
		end = d.lineEnd(end)
	}
	if end < below || below == len(d.source.Text) { // comments that reach the next header are about that
		b.to = end
	}
	return b, nil
}

// isComment tells whether the line that begins at an offset is a comment alone.
func (d *Document) isComment(at int) bool {
	return bytes.HasPrefix(bytes.TrimLeft(d.source.Text[at:d.lineEnd(at)], " \t"), []byte("#"))
}

// withGap is a block with the blank lines after it, or at the end of the file those before it.
func (d *Document) withGap(b block) (from, to int) {
	from, to = b.from, b.to
	for to < len(d.source.Text) && d.blank(to, d.lineEnd(to)) {
		to = d.lineEnd(to)
	}
	for to == len(d.source.Text) && from > 0 && d.blank(d.lineStart(from-1), from) {
		from = d.lineStart(from - 1)
	}
	return from, to
}

// arranged gives the tables of a list another order; those that the order does not name go.
func (m meaning) arranged(list string, order []int) meaning {
	out := meaning{}
	place := map[int]int{}
	for i, nth := range order {
		place[nth] = i + 1
	}
	for p, v := range m {
		rest, inside := strings.CutPrefix(p, list+"[")
		number, rest, _ := strings.Cut(rest, "]")
		nth, err := strconv.Atoi(number)
		switch {
		case p == list && len(order) > 0:
			out[p] = listOf(len(order))
		case p == list:
		case !inside || err != nil:
			out[p] = v
		case place[nth] > 0:
			out[list+"["+strconv.Itoa(place[nth])+"]"+rest] = v
		}
	}
	return out
}
