package returned

import (
	"strings"

	"cabinet/internal/docxread"
)

// comments are those that were not in the file that was sent, in the order of the paper.
func (c *comparer) comments(sent, back *docxread.File) (out []Comment) {
	type key struct{ author, text, on string }
	had, byID := map[key]bool{}, map[string]docxread.Comment{}
	for _, k := range sent.Comments {
		had[key{k.Author, k.Text, k.On}] = true
	}
	for _, k := range back.Comments {
		byID[k.ID] = k
	}
	done := map[string]bool{}
	add := func(id string, where Where) {
		k, ok := byID[id]
		if !ok || done[id] || c.paper.Remarks != "" && k.Author == c.paper.Remarks || had[key{k.Author, k.Text, k.On}] {
			return
		}
		done[id] = true
		out = append(out, Comment{Author: k.Author, Day: dayOf(k.At), Text: strings.TrimSpace(k.Text), On: strings.TrimSpace(k.On), Done: k.Done, Answers: byID[k.Parent].Author, Where: where})
	}
	last := Where{Cited: "the top of the paper", After: true}
	for _, p := range c.passages {
		l := c.leaves[p.in]
		where := l.where
		if where.Cited == "" {
			where = last
		} else {
			last = where
			last.After = true
		}
		p.eachPart(func(part part) {
			for _, id := range part.comments {
				c.comment(byID[id], l, where, add)
			}
		})
	}
	for _, k := range back.Comments { // those that stand on nothing that is read
		add(k.ID, Where{Cited: "the paper"})
	}
	return out
}

// comment adds a comment and those that answer it.
func (c *comparer) comment(k docxread.Comment, l leaf, where Where, add func(string, Where)) {
	if _, at, ok := locate(bare(l.words.Runs()), "", k.On); ok && k.On != "" && at.Known() {
		where.At = at
	}
	add(k.ID, where)
}

// eachPart calls f for each part of a passage's words, those of cells too.
func (p *passage) eachPart(f func(part)) {
	for _, part := range p.parts {
		f(part)
	}
	for i := range p.rows {
		for k := range p.rows[i].cells {
			p.rows[i].cells[k].eachPart(f)
		}
	}
}
