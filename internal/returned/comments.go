package returned

import (
	"strings"

	"cabinet/internal/docxread"
)

// A listener lists the comments of a file, each once.
type listener struct {
	all     []Comment
	byID    map[string]docxread.Comment
	answers map[string][]string // to a comment, by its ID
	passed  map[string]bool     // that are listed, or that nobody has to be told
}

// said tells what makes two comments the same.
type said struct{ author, text, on string }

// newListener lists those comments of a file that were not in the one that was sent, and are not the program's own.
func newListener(sent, back *docxread.File, own string) *listener {
	l := &listener{byID: map[string]docxread.Comment{}, answers: map[string][]string{}, passed: map[string]bool{}}
	had := map[said]bool{}
	for _, k := range sent.Comments {
		had[said{k.Author, k.Text, k.On}] = true
	}
	for _, k := range back.Comments {
		l.byID[k.ID] = k
		l.answers[k.Parent] = append(l.answers[k.Parent], k.ID)
		l.passed[k.ID] = had[said{k.Author, k.Text, k.On}] || own != "" && k.Author == own
	}
	return l
}

// add lists a comment at a place, and what answers it.
func (l *listener) add(id string, where Where) {
	k, ok := l.byID[id]
	if !ok {
		return
	}
	if !l.passed[id] {
		l.passed[id] = true
		l.all = append(l.all, Comment{
			Author: k.Author, Day: dayOf(k.At), Text: strings.TrimSpace(k.Text), On: strings.TrimSpace(k.On),
			Done: k.Done, Answers: l.byID[k.Parent].Author, Where: where,
		})
	}
	answers := l.answers[id]
	l.answers[id] = nil // so that those that answer one another come to an end
	for _, answer := range answers {
		l.add(answer, where)
	}
}

// comments are those that were not in the file that was sent, in the order of the paper.
func (c *comparer) comments(sent, back *docxread.File) []Comment {
	list := newListener(sent, back, c.paper.Remarks)
	last := Where{Cited: "the top of the paper", After: true}
	for _, p := range c.passages {
		l, where := c.leaves[p.in], c.where(p, last)
		last = where
		last.After = true
		p.eachPart(func(part part) {
			for _, id := range part.comments {
				list.add(id, commented(list.byID[id], l, where))
			}
		})
	}
	for _, k := range back.Comments { // those that stand on nothing that is read
		list.add(k.ID, Where{Cited: "the paper"})
	}
	return list.all
}

// commented is the place of the words that a comment stands on.
func commented(k docxread.Comment, l leaf, where Where) Where {
	if _, at, ok := locate(bare(l.words.Runs()), "", k.On); ok && k.On != "" && at.Known() {
		where.At = at
	}
	return where
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
