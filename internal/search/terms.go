package search

import "strings"

// A term is a stem with the forms that were met, and the papers that have them.
type term struct {
	stem   string
	forms  []string
	papers []byte // packed: how much further each is than the one before, times four, and its weight
	many   int    // how many papers
	last   int    // the last of them
}

// terms are all terms, by their forms and by their stems.
type terms struct {
	all   []term
	forms map[string]int // each form's term; -1 for a word that is not looked for
	stems map[string]int
}

func newTerms() terms {
	t := terms{forms: map[string]int{}, stems: map[string]int{}}
	for word := range strings.FieldsSeq(stopWords) {
		t.forms[word] = -1
	}
	return t
}

// longestWord is how many bytes a word can have to be found. What is longer was made by a machine.
const longestWord = 80

// of is the term of a word; ok is false for a word that is not looked for.
func (t *terms) of(word []byte, s stemmer) (at int, ok bool) {
	at, known := t.forms[string(word)]
	if known || len(word) > longestWord {
		return at, known && at >= 0
	}
	form := string(word)
	stem := s.stem(form)
	at, known = t.stems[stem]
	if !known {
		at = len(t.all)
		t.all = append(t.all, term{stem: stem})
		t.stems[stem] = at
	}
	t.forms[form] = at
	t.all[at].forms = append(t.all[at].forms, form)
	return at, true
}

// counted is how often a paper has each term.
type counted struct {
	times []int32 // by term; 0 for one that the paper has not
	above []bool  // it stands in the title or in a name
	met   []int   // the terms that the paper has
	words int
}

// begin begins a further paper.
func (c *counted) begin() {
	for _, t := range c.met {
		c.times[t], c.above[t] = 0, false
	}
	c.met, c.words = c.met[:0], 0
}

// count counts a term.
func (c *counted) count(t int, above bool) {
	for t >= len(c.times) {
		c.times, c.above = append(c.times, 0), append(c.above, false)
	}
	if c.times[t] == 0 {
		c.met = append(c.met, t)
	}
	c.times[t]++
	c.above[t] = c.above[t] || above
	c.words++
}

// usual is how many words a paper has, about. A word counts less in a longer paper.
const usual = 900

// weight is how much a paper is about a term: 3 where that stands in its title or in a name, and else 2 to 0 by how often it
// stands there, for a paper of that length.
func (c *counted) weight(t int) int {
	times := float64(c.times[t])
	share := times / (times + 0.3 + 0.9*float64(c.words)/usual)
	switch {
	case c.above[t]:
		return 3
	case share > 0.75:
		return 2
	case share > 0.55:
		return 1
	}
	return 0
}

// weigh notes for each term of a paper how much the paper is about it.
func (t *terms) weigh(paper int, c *counted) {
	for _, at := range c.met {
		of := &t.all[at]
		of.papers = pack(of.papers, (paper-of.last)<<2|c.weight(at))
		of.last = paper
		of.many++
	}
}
