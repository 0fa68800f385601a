package returned

import (
	"cmp"
	"strings"

	"cabinet/internal/lazy"
	"cabinet/internal/redline"
)

// untracked adds the edits that nobody tracked: what differs between the paper as it was sent and the side of the file on
// which no change has been made.
func (c *comparer) untracked(r *redline.Comparison) {
	c.lines(r)
	last := Where{Cited: "the top of the paper", After: true}
	for _, p := range r.Passages {
		if p.How == redline.PutIn && p.Table == nil && c.left[newOf(p.Words)] {
			continue
		}
		c.untrackedPassage(p, last)
		if at := cmp.Or(p.New, p.Old); at != nil && p.How != redline.TakenOut && p.How != redline.PutIn {
			last = whereOf(*at)
			last.After = true
		}
	}
}

// whereOf is a place as comparisons of reports have it.
func whereOf(p redline.Place) Where {
	return Where{Cited: p.Cited, Number: p.Number, Section: p.Section, At: p.At}
}

// leafAt is the leaf of a place, which is not that of a table.
func (c *comparer) leafAt(p *redline.Place) leaf {
	if p == nil {
		return leaf{}
	}
	for _, l := range c.cited(p.Cited) {
		if l.table == nil && (l.where.At == p.At || !p.At.Known()) { // notes have no place there
			return l
		}
	}
	return leaf{where: whereOf(*p)}
}

// cited are the leaves that are cited so, in the order of the report.
func (c *comparer) cited(so string) []leaf {
	if c.byCited == nil {
		c.byCited = map[string][]leaf{}
		for _, b := range c.paper.Report.Bookmarks() {
			if l, ok := c.leaves[b.Of]; ok {
				c.byCited[l.where.Cited] = append(c.byCited[l.where.Cited], l)
			}
		}
	}
	return c.byCited[so]
}

// untrackedPassage adds what became of a passage; last is the place after which a new one stands.
func (c *comparer) untrackedPassage(p redline.Change, last Where) {
	e := Edit{How: p.How, Words: p.Words}
	if p.Table != nil && (p.How == redline.PutIn || p.How == redline.TakenOut) {
		p.Words = wholeTable(p)
		e.Words = p.Words
	}
	switch p.How {
	case redline.Same:
		return
	case redline.PutIn:
		e.Where, e.New = last, newOf(p.Words)
		c.edits = append(c.edits, e)
		return
	case redline.TakenOut:
		e.Where, e.Old = whereOf(*p.Old), oldOf(p.Words)
		c.settle(&e, c.leafAt(p.Old), "")
		c.edits = append(c.edits, e)
		return
	case redline.Moved, redline.MovedAndChanged:
		to := last
		e.How, e.Where, e.To, e.Old = redline.Moved, whereOf(*p.Old), &to, oldOf(p.Words)
		e.Words = []redline.Piece{{Op: redline.Keep, Text: firstWords(newOf(p.Words))}}
		c.edits = append(c.edits, e)
	case redline.Split, redline.Merged:
		e.Where = whereOf(*p.Old)
		e.Words, e.beside = shortened(p.Words), besideEnd(p.Words)
		c.edits = append(c.edits, e)
	}
	c.untrackedWords(p.Words, c.leafAt(p.Old))
	if p.Table != nil {
		c.untrackedTable(p)
	}
	for _, d := range p.Also {
		if d.What != "what it is" { // which follows from where it stands
			c.edits = append(c.edits, Edit{How: redline.Changed, Where: whereOf(*p.Old), Also: d.What, Old: d.Old, New: d.New, Words: pieces("", d.Old, d.New, "")})
		}
	}
}

// besideEnd are the old words before the one line end that was put in, or after the one that was taken out; "" where there are
// several.
func besideEnd(words []redline.Piece) string {
	var above, below strings.Builder
	ends, in := 0, false
	for _, w := range words {
		if w.Op != redline.Keep && strings.Contains(w.Text, "\n") {
			ends, in = ends+1, w.Op == redline.In
			_, rest, _ := strings.Cut(w.Old(), "\n")
			below.WriteString(rest)
		} else if ends == 0 {
			above.WriteString(w.Old())
		} else {
			below.WriteString(w.Old())
		}
	}
	switch {
	case ends != 1:
		return ""
	case in:
		return above.String()
	}
	return below.String()
}

// newOf are the words of the new version.
func newOf(words []redline.Piece) string { return strings.TrimSpace(newWords(words)) }

// oldOf are the words of the old version.
func oldOf(words []redline.Piece) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Old())
	}
	return strings.TrimSpace(b.String())
}

// untrackedWords adds an edit for each stretch of words that differs.
func (c *comparer) untrackedWords(words []redline.Piece, l leaf) {
	above, now := "", ""
	for i := 0; i < len(words); {
		if words[i].Op == redline.Keep {
			above, now = above+words[i].Old(), now+words[i].New()
			i++
			continue
		}
		left := ""
		if i > 0 && words[i-1].Was == "" {
			left = words[i-1].Text
		}
		old, is := "", ""
		for ; i < len(words) && words[i].Op != redline.Keep; i++ {
			old, is = old+words[i].Old(), is+words[i].New()
		}
		right := ""
		if i < len(words) && words[i].Was == "" {
			right = words[i].Text
		}
		c.differing(l, now, newWords(words[i:]), stretch{strings.TrimSuffix(above, left), left, old, is, right})
		above, now = above+old, now+is
	}
}

// differing adds the edit of a stretch of words; now is what stands before it in the new version, and below what follows.
func (c *comparer) differing(l leaf, now, below string, s stretch) {
	e := Edit{How: redline.Changed, Where: l.where, Old: strings.TrimSpace(s.old), New: strings.TrimSpace(s.now)}
	if e.Old == e.New {
		return // white space, or the end of a paragraph that was split or merged
	}
	e.Figure = figureIn(e.Old, e.New)
	e.Words = pieces(lastWords(now), s.old, s.now, firstWords(below))
	s.above, s.left = unmarked(s.above), unmarked(s.left)
	c.settle(&e, l, s.above+s.left)
	e.Take = c.take(l, s)
	c.edits = append(c.edits, e)
}

// noteMark matches the mark of a note, which a Word file has as such and not as words.
var noteMark = lazy.New(`\[\d{1,3}\]`)

// unmarked are words as a Word file has them.
func unmarked(words string) string { return plainly(noteMark.ReplaceAllString(words, "")) }

// newWords are the words of the new version with the white space at their beginning.
func newWords(words []redline.Piece) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.New())
	}
	return b.String()
}

// shortened are the words around each line end that was put in or taken out.
func shortened(words []redline.Piece) (out []redline.Piece) {
	for i, w := range words {
		if w.Op == redline.Keep {
			text := w.New()
			if i > 0 && i < len(words)-1 && len(strings.Fields(text)) > 2*near {
				text = firstWords(text) + " " + strings.TrimPrefix(lastWords(text), "… ")
			} else if i > 0 {
				text = firstWords(text)
			} else {
				text = lastWords(text)
			}
			w = redline.Piece{Op: redline.Keep, Text: text}
		}
		out = append(out, w)
	}
	return out
}

// lines adds what differs in the lines above the paper.
func (c *comparer) lines(r *redline.Comparison) {
	for _, f := range r.Facts {
		if f.Name != "" {
			c.untrackedWords(redline.Between(f.Old, f.New), c.lineNamed(f))
		}
	}
}

// lineNamed is a line above the paper that comparisons of reports tell as a fact.
func (c *comparer) lineNamed(f redline.Fact) leaf {
	for _, l := range redline.Lines(c.paper.Report) {
		if l.Name == f.Name {
			return c.leaves[l.Of]
		}
	}
	return leaf{where: Where{Cited: "the lines above the paper", At: f.OldAt}}
}
