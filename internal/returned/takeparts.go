package returned

import (
	"sort"
	"strings"

	"cabinet/internal/redline"
	"cabinet/internal/report"
)

// rewritten is an answer with another text between two places of it; nil where that is no other.
func (a Answer) rewritten(from, to int, with string) *Take {
	if a.Value[from:to] == with {
		return nil
	}
	return &Take{At: a.Place(from, to), With: with, Answer: a.Name, Whole: a.Value[:from] + with + a.Value[to:]}
}

// dividedParagraph is the answer in which a paragraph is two; lead is what stands in the first of them. What begins the second has to be
// plain, and so does all of it: a sign that looks back would have lost what it belongs to.
func (c *comparer) dividedParagraph(p *report.Paragraph, lead string) *Take {
	found, ok := c.chunkOf(p)
	if !ok {
		return nil
	}
	at, ok := c.placeAfter(p, found, lead)
	if !ok || !plainWords(oneLine(found.answer.Value[at:found.end]), true) {
		return nil
	}
	first := strings.TrimRight(found.answer.Value[:at], " \t\r\n")
	if strings.HasSuffix(first, `\`) {
		return nil // a sign before a line's end would stand at that of a paragraph, where it is printed
	}
	return found.answer.rewritten(len(first), at, "\n\n")
}

// placeAfter is where in the answer of a chunk, of which a paragraph is made, the words begin that follow others in it.
func (c *comparer) placeAfter(p *report.Paragraph, in chunk, lead string) (at int, ok bool) {
	words := bare(c.leaves[p].words.Runs())
	text := words.String()
	if len(lead) > 2*len(text) { // of the file there may be any number
		return 0, false
	}
	all, n := redline.WordsOf(text), len(redline.WordsOf(lead))
	if n == 0 || n >= len(all) || oneLine(plainly(text[:all[n].Start])) != oneLine(lead) {
		return 0, false
	}
	place := words.Place(all[n].Start, all[n].End)
	if !place.Known() || place.File() != c.paper.Case {
		return 0, false
	}
	at = in.start + sort.Search(in.end-in.start, func(i int) bool { return in.answer.Place(in.start+i, in.start+i+1).Start >= place.Start })
	return at, at > in.start && at < in.end && in.answer.Place(at, at+1).Start == place.Start && strings.ContainsRune(" \t\r\n", rune(in.answer.Value[at-1]))
}

// halves are signs that are printed where they are alone, and mean something where another one of the same paragraph follows.
const halves = "*_`[]<>~"

// mergedParagraphs is the answer in which a paragraph and the one below it, whose words are told, are one.
func (c *comparer) mergedParagraphs(p *report.Paragraph, second string) *Take {
	first, ok := c.chunkOf(p)
	below, more := c.below(first)
	if !ok || !more || strings.HasSuffix(first.text(), "}") || strings.HasSuffix(first.text(), `\`) {
		return nil // a label, and a sign before a line's end, would stand in the middle
	}
	above, words := bare(c.leaves[p].words.Runs()).String(), bare(c.leaves[c.madeOf(below)].words.Runs()).String()
	if oneLine(plainly(words)) != oneLine(second) || strings.ContainsAny(above, halves) && strings.ContainsAny(words, halves) {
		return nil
	}
	return first.answer.rewritten(first.end, below.start, " ")
}

// below is the chunk below another one of its answer, with nothing between them; false for none.
func (c *comparer) below(above chunk) (next chunk, ok bool) {
	value := above.answer.Value
	start := above.end + len(value[above.end:]) - len(strings.TrimLeft(value[above.end:], " \t\r\n"))
	if start >= len(value) {
		return chunk{}, false
	}
	next, ok = c.chunks[above.answer.Place(start, start+1).Start]
	return next, ok
}

// madeOf is the paragraph that is made of a chunk; nil for none.
func (c *comparer) madeOf(of chunk) (found *report.Paragraph) {
	c.paper.Report.Paragraphs(func(p *report.Paragraph) {
		if in, ok := c.chunkOf(p); ok && in.answer.Name == of.answer.Name && in.start == of.start {
			found = p
		}
	})
	return found
}

// movedParagraph is the answer in which a whole paragraph stands below another one of it; words are those that moved.
func (c *comparer) movedParagraph(p, to *report.Paragraph, words string) *Take {
	from, ok := c.chunkOf(p)
	above, there := c.chunkOf(to)
	if !ok || !there || from.answer.Name != above.answer.Name || from.start == above.start ||
		oneLine(plainly(bare(c.leaves[p].words.Runs()).String())) != oneLine(words) {
		return nil
	}
	value := from.answer.Value
	if from.start < above.start {
		return from.answer.rewritten(from.start, above.end, strings.TrimLeft(value[from.end:above.end], " \t\r\n")+"\n\n"+from.text())
	}
	return from.answer.rewritten(above.end, from.end, "\n\n"+from.text()+strings.TrimRight(value[above.end:from.start], " \t\r\n"))
}
