package docxread

import (
	"slices"
	"strings"
)

// A remarkWords is the words that a comment stands on.
type remarkWords struct{ on, deleted strings.Builder }

// beginRemark and endRemark note which comments stand on the words between.
func (r *reader) beginRemark(id string) {
	if len(r.open) == maxOpen {
		r.lose("more than %d comments on the same words", maxOpen)
		return
	}
	if !slices.Contains(r.open, id) {
		r.open = append(slices.Clone(r.open), id)
	}
}

func (r *reader) endRemark(id string) {
	if i := slices.Index(r.open, id); i >= 0 {
		r.open = slices.Delete(slices.Clone(r.open), i, i+1)
	}
}

// remark adds to the words that comments stand on.
func (r *reader) remark(s look, text string) {
	if r.gathering == nil {
		return
	}
	for _, id := range r.open {
		w := r.gathering.remarks[id]
		if w == nil {
			w = &remarkWords{}
			r.gathering.remarks[id] = w
		}
		b := &w.on
		if s.del != nil {
			b = &w.deleted
		}
		if b.Len() < maxOn {
			b.WriteString(shortened(text, maxOn))
		}
	}
}

// nextRemarkLine ends a line of the words that comments stand on.
func (r *reader) nextRemarkLine() {
	for _, id := range r.open {
		if r.gathering != nil && r.gathering.remarks[id] != nil {
			r.gathering.remarks[id].on.WriteString("\n")
		}
	}
}

// comments reads what was said.
func (f *File) comments(g *gathering) []Comment {
	r := f.reader(Accepted, nil)
	var out []Comment
	for _, e := range f.remarks.kids {
		if e.name != "w:comment" || len(out) == maxNames {
			continue
		}
		c := Comment{ID: e.attr("w:id"), Author: e.attr("w:author"), Initials: e.attr("w:initials"), At: e.attr("w:date")}
		c.Text = wordsOf(r.tell(story{e.kids, f.remarks.relations}))
		if w := g.remarks[c.ID]; w != nil {
			c.On = strings.TrimSpace(w.on.String())
			if c.On == "" {
				c.On = strings.TrimSpace(w.deleted.String())
			}
		}
		out = append(out, c)
	}
	f.thread(out)
	return out
}

// thread finds which comments answer others, and which are done. Word tells so by the paragraphs that end them.
func (f *File) thread(comments []Comment) {
	of := map[string]int{}
	i := -1
	for _, e := range f.remarks.kids {
		if e.name != "w:comment" || i == len(comments)-1 {
			continue
		}
		i++
		for _, p := range e.kids {
			if id := p.attr("w14:paraId"); id != "" {
				of[id] = i
			}
		}
	}
	for _, e := range f.threads {
		at, ok := of[e.attr("w15:paraId")]
		if !ok || e.name != "w15:commentEx" {
			continue
		}
		comments[at].Done = isOne(e.attr("w15:done"))
		if parent, ok := of[e.attr("w15:paraIdParent")]; ok && parent != at {
			comments[at].Parent = comments[parent].ID
		}
	}
}

// wordsOf are the words of blocks, a line for each paragraph.
func wordsOf(blocks []Block) string {
	var lines []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			if text := b.Text(); text != "" {
				lines = append(lines, text)
			}
		case *Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					if text := wordsOf(c.Blocks); text != "" {
						lines = append(lines, text)
					}
				}
			}
		}
	}
	return strings.Join(lines, "\n")
}

// runningWords are the words of running heads and feet.
func (f *File) runningWords() []string {
	r := f.reader(Accepted, nil)
	var out []string
	had := map[string]bool{"": true}
	for _, s := range f.source.running {
		if text := wordsOf(r.tell(s)); !had[text] {
			had[text] = true
			out = append(out, text)
		}
	}
	return out
}
