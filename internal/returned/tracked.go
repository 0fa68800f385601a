package returned

import (
	"strings"

	"cabinet/internal/docxread"
	"cabinet/internal/language"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// A changeKey tells a tracked change from others.
type changeKey struct {
	kind       docxread.ChangeKind
	author, at string
	text       string
}

func keyOf(c *docxread.Change) changeKey { return changeKey{c.Kind, c.Author, c.At, c.Text} }

// changesOf are the tracked changes of a file.
func changesOf(f *docxread.File) map[changeKey]bool {
	out := map[changeKey]bool{}
	for _, c := range f.Changes {
		out[keyOf(c)] = true
	}
	return out
}

// tracked adds the edits that were tracked since the file was sent.
func (c *comparer) tracked() {
	last := Where{Cited: "the top of the paper", After: true}
	for i := 0; i < len(c.passages); {
		n := i + 1
		for n < len(c.passages) && c.passages[n-1].mark != nil && c.passages[n].rows == nil {
			n++
		}
		c.unit(c.passages[i:n], &last)
		i = n
	}
}

// unit adds the edits of paragraphs whose ends were changed between them, or of one, or of a table; last is the place after
// which new ones stand.
func (c *comparer) unit(members []*passage, last *Where) {
	var above strings.Builder // of any number of paragraphs
	var whole *passage        // the last one that is there on both sides
	var mark *docxread.Change
	joined := false // with the paragraph above, whose number is the one that stays
	for _, p := range members {
		if l, ok := c.leaves[p.in]; ok {
			*last = l.where
			last.After = true
		}
		if p.rows != nil {
			c.table(p)
			continue
		}
		if change := p.number.change; change != nil && !joined && p.number.was != p.number.is && !c.old[keyOf(change)] {
			e := c.edit(change, c.where(p, *last))
			e.renumber(p.number.was, p.number.is)
			c.edits = append(c.edits, e)
		}
		joined = joins(p.mark, after)
		lead := above.String()
		c.paragraph(p, *last, lead)
		if joins(p.mark, before) {
			above.WriteString(p.text(before) + " ")
		} else { // what follows is a paragraph of its own there
			above.Reset()
		}
		if p.text(before) != "" && p.text(after) != "" {
			c.divided(whole, p, mark, lead)
			whole, mark = p, nil
		}
		if mark == nil || p.mark != nil && p.mark.Kind == docxread.Deleted {
			mark = p.mark
		}
	}
}

// divided adds the edit by which one paragraph became two, or two became one; lead is what stood before the second where they were
// one.
func (c *comparer) divided(first, second *passage, mark *docxread.Change, lead string) {
	if first == nil || mark == nil || mark.Kind == docxread.Formatted || c.old[keyOf(mark)] {
		return
	}
	e := c.edit(mark, c.where(first, Where{Cited: "the paper"}))
	e.How, e.beside = redline.Split, lead
	end := redline.Piece{Op: redline.In, Text: "\n"}
	if mark.Kind == docxread.Deleted || mark.Kind == docxread.MovedFrom {
		e.How, end.Op, e.beside = redline.Merged, redline.Out, second.text(before)
	}
	e.Words = []redline.Piece{
		{Op: redline.Keep, Text: lastWords(first.text(after))}, end, {Op: redline.Keep, Text: firstWords(second.text(after))},
	}
	c.edits = append(c.edits, e)
}

// edit is one that was tracked by a change.
func (c *comparer) edit(change *docxread.Change, where Where) Edit {
	return Edit{How: redline.Changed, Tracked: true, Author: change.Author, Day: dayOf(change.At), Where: where}
}

// dayOf is the day of a moment, as files have it.
func dayOf(at string) string {
	day, _, _ := strings.Cut(at, "T")
	return day
}

// paragraph adds the edits of a paragraph. One that is new stands after a place.
func (c *comparer) paragraph(p *passage, last Where, above string) {
	was, is := p.text(before), p.text(after)
	l := c.leaves[p.in]
	switch change := c.first(p); {
	case was == is && change == nil:
	case was == "" && change != nil:
		e := c.edit(change, last)
		e.How, e.New, e.Words = redline.PutIn, is, []redline.Piece{{Op: redline.In, Text: is}}
		c.edits = append(c.edits, e)
		return
	case is == "" && change != nil:
		e := c.edit(change, c.where(p, last))
		e.How, e.Old, e.Words = redline.TakenOut, was, []redline.Piece{{Op: redline.Out, Text: was}}
		c.settle(&e, l, above)
		c.edits = append(c.edits, e)
		return
	}
	c.hunks(p, l, c.where(p, last), above)
}

// where is the place of a passage; last is the one after which a new one stands. One that was there when the file was sent, and
// is no longer in the paper, is told by its number in the file.
func (c *comparer) where(p *passage, last Where) Where {
	number := strings.TrimSuffix(p.number.was, ".")
	switch l, ok := c.leaves[p.in]; {
	case ok:
		return l.where
	case p.text(before) == "":
		return last
	case number != "":
		return Where{Cited: report.Cite{Noun: language.Paragraph, Number: number, Of: "the file"}.String(), Number: number}
	}
	return Where{Cited: "a paragraph of the file"}
}

// first is the first change of a passage's words that is new; nil for none.
func (c *comparer) first(p *passage) *docxread.Change {
	for _, part := range p.parts {
		if part.change != nil && part.change.Kind != docxread.Formatted && !c.old[keyOf(part.change)] {
			return part.change
		}
	}
	return nil
}

// mostSettled is how many edits of one passage are followed to their words in the case, for each of which all that stands before
// it is read. Others have the place of the passage.
const mostSettled = 500

// hunks adds the edits of words in a passage.
func (c *comparer) hunks(p *passage, l leaf, where Where, above string) {
	s := newStrip(p, c.old)
	c.formatted += s.formatted
	for i, h := range s.hunks() {
		e := c.edit(h.change, where)
		e.Old, e.New = s.words(h, before), s.words(h, after)
		if oneLine(e.Old) == oneLine(e.New) {
			continue // of white space alone
		}
		if h.change.Kind == docxread.MovedFrom || h.change.Kind == docxread.MovedTo {
			e.How = redline.Moved
		}
		e.Figure = figureIn(e.Old, e.New)
		e.Words = s.around(h)
		if i < mostSettled {
			c.settle(&e, l, above+s.upTo(h))
			e.Take = c.take(l, s.stretch(h, above))
		}
		c.edits = append(c.edits, e)
	}
}

// near is how many words are shown on each side of an edit, and enough how many bytes are looked at to find them: a paragraph
// may be as long as its file, and have an edit in each word.
const (
	near   = 8
	enough = 1_000
)

// lastWords are the last words of a text, with white space at the end as it is.
func lastWords(text string) string {
	words := strings.Fields(text[max(0, len(text)-enough):])
	if len(words) <= near {
		words = strings.Fields(text)
	}
	if len(words) <= near {
		return text
	}
	end := text[len(strings.TrimRight(text, " ")):]
	return "… " + strings.Join(words[len(words)-near:], " ") + end
}

// firstWords are the first words of a text, with white space at the beginning as it is.
func firstWords(text string) string {
	words := strings.Fields(text[:min(len(text), enough)])
	if len(words) <= near {
		words = strings.Fields(text)
	}
	if len(words) <= near {
		return text
	}
	return text[:len(text)-len(strings.TrimLeft(text, " "))] + strings.Join(words[:near], " ") + " …"
}
