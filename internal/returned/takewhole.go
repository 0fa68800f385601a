package returned

import (
	"cmp"
	"strings"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// An Answer is an answer of a case, as it is decoded.
type Answer struct {
	Name, Value string
	Place       func(start, end int) diag.Span // where bytes of the value stand
}

// A chunk is a paragraph of an answer, by its bytes.
type chunk struct {
	answer     Answer
	start, end int
}

func (c chunk) text() string { return c.answer.Value[c.start:c.end] }

var (
	// blankLine matches what parts the paragraphs of an answer.
	blankLine = lazy.New(`\n[ \t\r]*\n\s*`)
	// noParagraph matches what begins something else than a paragraph.
	noParagraph = lazy.New(`^(?:[-*+>|#!\[{~]|\d+[.)]|\(?[a-z]{1,4}[.)]\s)`)
	// belowParagraph matches a line that begins something else below a paragraph, with no blank line between the two.
	belowParagraph = lazy.New("\n[ \t]*(?:#{1,6}[ \t]|[>|]|!\\[|\\[\\^|```|~~~|[-*+][ \t]|\\d+[.)][ \t]|[-:| \t]*-[-:| \t\r]*(?:\n|$))")
)

// chunkOf is the paragraph of an answer of which a paragraph of the paper is made; false where it is made of anything else.
func (c *comparer) chunkOf(p *report.Paragraph) (found chunk, ok bool) {
	if !p.At.Known() || p.At.File() != c.paper.Case || len(p.Blocks) > 0 || strings.Contains(p.Number, "(") {
		return chunk{}, false
	}
	if c.chunks == nil {
		c.chunks = chunksOf(c.paper.Answers)
	}
	found, ok = c.chunks[p.At.Start]
	return found, ok
}

// chunksOf are the paragraphs of answers, by where in the case they begin.
func chunksOf(answers []Answer) map[int]chunk {
	all := map[int]chunk{}
	for _, a := range answers {
		at := len(a.Value) - len(strings.TrimLeft(a.Value, " \t\r\n"))
		end := len(strings.TrimRight(a.Value, " \t\r\n"))
		for at < end {
			next, after := end, end
			if gap := blankLine.FindStringIndex(a.Value[at:end]); gap != nil {
				next, after = at+len(strings.TrimRight(a.Value[at:at+gap[0]], " \t\r")), at+gap[1]
			}
			if !noParagraph.MatchString(a.Value[at:next]) && !belowParagraph.MatchString(a.Value[at:next]) {
				all[a.Place(at, at+1).Start] = chunk{a, at, next}
			}
			at = after
		}
	}
	return all
}

// wholes finds what edits come to by which whole paragraphs came, went, moved, or became two or one. Of several that came to one
// place the first alone has a place that is sure.
func (c *comparer) wholes() {
	paragraphs := map[string]*report.Paragraph{}
	c.paper.Report.Paragraphs(func(p *report.Paragraph) {
		if l, ok := c.leaves[p]; ok && p.Number != "" {
			paragraphs[l.where.Cited] = p
		}
	})
	placed := map[string]bool{}
	for i := range c.edits {
		e, where := &c.edits[i], c.edits[i].Where
		if e.To != nil {
			where = *e.To
		}
		if p := paragraphs[e.Where.Cited]; p != nil && !(where.After && placed[where.Cited]) {
			e.Take = cmp.Or(e.Take, c.whole(e, p, paragraphs[where.Cited]))
		}
		placed[where.Cited] = placed[where.Cited] || where.After
	}
}

// whole is what an edit comes to that is of a whole paragraph; to is the one below which it stands now, nil for none.
func (c *comparer) whole(e *Edit, p, to *report.Paragraph) *Take {
	switch {
	case e.How == redline.Moved && e.To != nil && e.To.After && to != nil:
		return c.movedParagraph(p, to, e.Old)
	case e.To != nil:
		return nil
	case e.How == redline.TakenOut:
		return c.withoutParagraph(p, e.Old)
	case e.How == redline.PutIn && e.Where.After:
		return c.withParagraph(p, e.New)
	case e.How == redline.Split && e.beside != "":
		return c.dividedParagraph(p, e.beside)
	case e.How == redline.Merged && e.beside != "":
		return c.mergedParagraphs(p, e.beside)
	}
	return nil
}

// withoutParagraph is the answer without a paragraph, of which nothing but its words is there. An answer of nothing else stays.
func (c *comparer) withoutParagraph(p *report.Paragraph, words string) *Take {
	found, ok := c.chunkOf(p)
	if !ok || oneLine(found.text()) != oneLine(words) {
		return nil
	}
	before, after := strings.TrimRight(found.answer.Value[:found.start], " \t\r\n"), strings.TrimLeft(found.answer.Value[found.end:], " \t\r\n")
	switch {
	case before == "" && after == "":
		return nil
	case before == "":
		before = found.answer.Value[:found.start]
	case after == "":
		after = found.answer.Value[found.end:]
	default:
		after = "\n\n" + after
	}
	return &Take{At: found.answer.Place(found.start, found.end), Answer: found.answer.Name, Whole: before + after}
}

// withParagraph is the answer with a paragraph more, below one of its own.
func (c *comparer) withParagraph(p *report.Paragraph, words string) *Take {
	found, ok := c.chunkOf(p)
	words = oneLine(words)
	if !ok || !plainWords(words, true) {
		return nil
	}
	value := found.answer.Value
	return &Take{At: found.answer.Place(found.start, found.end), With: words, Answer: found.answer.Name, Whole: value[:found.end] + "\n\n" + words + value[found.end:]}
}
