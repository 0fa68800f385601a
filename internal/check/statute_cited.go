package check

import (
	"strings"

	"cabinet/internal/check/text"
)

// A citation is an Act or Regulations as a passage cites them.
type citation struct {
	in    text.Prose
	words []cited // the words up to "Act" or "Regulations", from the last to the first
	year  string  // the year after these, or ""
	loose bool    // whether what seems the year may be another figure, as after a comma
	end   int     // where the citation ends in its passage
}

// A cited word is a word of a citation.
type cited struct {
	lower      string // in small letters, with straight apostrophes; "&" is "and"
	start, end int    // where the word stands in its passage
	bracketed  bool   // whether it stands in brackets
}

// longestCited is how many words of a citation are looked at; no title that is known has more.
const longestCited = 20

// endsStatute tells whether a word, in small letters, is one with which the names of statutes end.
func endsStatute(word string) bool {
	return word == "act" || word == "regulations" || word == "regulation"
}

// citationAt reads the citation that ends with the word at i, or with the year after that word.
func citationAt(t text.Prose, i int) citation {
	c := citation{in: t, end: t.Words[i].End, words: make([]cited, 0, 8)}
	c.readYear()
	bracketed := false
	for n := i; n >= 0 && len(c.words) < longestCited; n-- {
		w := t.Words[n]
		if n < i {
			between := t.Text[w.End:t.Words[n+1].Start]
			if !joinsName(between, w.Lower) {
				break
			}
			bracketed = strings.Contains(between, ")") || bracketed && !strings.Contains(between, "(")
			if strings.Contains(between, "&") {
				c.words = append(c.words, cited{"and", w.End, t.Words[n+1].Start, bracketed})
			}
		}
		if w.Lower != "etc" {
			c.words = append(c.words, cited{strings.ReplaceAll(w.Lower, "’", "'"), w.Start, w.End, bracketed})
		}
	}
	return c
}

// joinsName tells whether what stands between two words, of which the first is given in small letters, can stand
// within a name.
func joinsName(between, first string) bool {
	return strings.Trim(between, " \u00a0\n-‑,()&'’") == "" || first == "etc" && strings.Trim(between, " \u00a0.,") == ""
}

// readYear reads the year that follows the words of a citation.
func (c *citation) readYear() {
	rest := c.in.Text[c.end:]
	for _, form := range []struct{ before, after string }{{" ", ""}, {"\u00a0", ""}, {", ", ""}, {" (", ")"}} {
		figures, ok := strings.CutPrefix(rest, form.before)
		if !ok || len(figures) < 4 || strings.Trim(figures[:4], "0123456789") != "" {
			continue
		}
		after, ok := strings.CutPrefix(figures[4:], form.after)
		if !ok {
			continue
		}
		if after != "" && (isDigit(after[0]) || after[0] == '/') {
			return // SI 2014/95, 20145
		}
		c.year, c.end = figures[:4], c.end+len(rest)-len(after)
		c.loose = form.before == ", " && strings.TrimLeft(after, ".;)") == after && after != ""
		return
	}
}

// partOfLonger tells whether what stands before the last n words of a citation makes them the end of a longer name:
// "Health and Social" before "Care Act".
func (c citation) partOfLonger(n int) bool {
	if n >= len(c.words) {
		return false
	}
	before, first := c.words[n], c.words[n-1]
	if strings.Contains(c.in.Text[before.end:first.start], "(") {
		return first.bracketed
	}
	return c.within(n)
}

// within tells whether the word before the last n is one of the same name.
func (c citation) within(n int) bool {
	switch word := c.words[n].lower; {
	case strings.ContainsAny(word, "0123456789"): // section 17
		return false
	case word == "and" || word == "of" || word == "for":
		return !c.afterFigure(n)
	}
	return (c.isCapital(n) || !c.isCapital(n-1)) && !leadsIn[c.words[n].lower]
}

// afterFigure tells whether a figure, or an Act of which another follows, stands before the word at n from the last.
func (c citation) afterFigure(n int) bool {
	return n+1 < len(c.words) && (strings.ContainsAny(c.words[n+1].lower, "0123456789") || c.words[n+1].lower == "act")
}

// leadsIn are words that stand before the name of a statute, and begin none.
var leadsIn = text.Set(strings.Fields("the under in see by this to with from per a an our and as that section sections act"))

// isCapital tells whether the word at n from the last has a capital.
func (c citation) isCapital(n int) bool { return isCapital(c.in.Text[c.words[n].start]) }

// small tells whether a citation lacks capitals that the title has with whose words it ends.
func (c citation) small(t *title) bool {
	for n, capital := range t.capital {
		if capital && !c.isCapital(n) {
			return true
		}
	}
	return false
}

// sureOf tells whether the last n words of a citation, in small letters, can only be the name of a statute: a year
// follows, or what stands before says so.
func (c citation) sureOf(n int) bool {
	if c.year != "" && !c.loose {
		return true
	}
	if c.words[0].lower != "act" || n+1 >= len(c.words) || c.words[n].lower != "the" {
		return false
	}
	return c.words[n+1].lower == "under" || c.words[n+1].lower == "of" && c.afterFigure(n+1)
}

// punctuatedOtherwise tells whether a citation from a byte on has more or fewer brackets than the title, or an
// apostrophe that the title lacks.
func (c citation) punctuatedOtherwise(t *title, start int) bool {
	seen := c.in.Text[start:c.words[0].end]
	return strings.Count(seen, "(") != t.brackets() || strings.ContainsAny(seen, "'’") && !strings.Contains(t.name, "'")
}
