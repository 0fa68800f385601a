package search

import "strings"

// A term is a stem, and the papers that have a form of it.
type term struct {
	stem   string
	papers []byte // packed: how much further each is than the one before, times four, and its weight
	many   int32  // how many papers
	last   int32  // the last of them
}

// terms are all terms, by their forms and by their stems.
type terms struct {
	all   []term
	forms map[string]int32 // each form's term; -1 for a word that is not looked for
	stems map[string]int32 // each stem's term, but for words that are no plain ones, which have no other form
}

func newTerms() terms {
	t := terms{forms: map[string]int32{}, stems: map[string]int32{}}
	for word := range strings.FieldsSeq(stopWords) {
		t.forms[word] = -1
	}
	return t
}

// longestWord is how many bytes a word can have to be found. What is longer was made by a machine.
const longestWord = 80

// of is the term of a word; ok is false for a word that is not looked for.
func (t *terms) of(word []byte, s stemmer) (at int32, ok bool) {
	at, known := t.forms[string(word)]
	if known || len(word) > longestWord {
		return at, known && at >= 0
	}
	form := string(word)
	if plain(form) {
		at = t.stemmed(s.stem(form))
	} else {
		at = t.add(form)
	}
	t.forms[form] = at
	return at, true
}

// stemmed is the term of a stem.
func (t *terms) stemmed(stem string) int32 {
	at, known := t.stems[stem]
	if !known {
		at = t.add(stem)
		t.stems[stem] = at
	}
	return at
}

func (t *terms) add(stem string) int32 {
	t.all = append(t.all, term{stem: stem})
	return int32(len(t.all) - 1)
}

// counted is how often a paper has each term.
type counted struct {
	times []int32 // by term; 0 for one that the paper has not
	above []bool  // it stands in the title or in a name
	met   []int32 // the terms that the paper has
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
func (c *counted) count(t int32, above bool) {
	for int(t) >= len(c.times) {
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
func (c *counted) weight(t int32) int {
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
		t.all[at].add(paper, c.weight(at))
	}
}

// add adds a paper that comes after those before.
func (t *term) add(paper, weight int) {
	t.papers = pack(t.papers, (paper-int(t.last))<<2|weight)
	t.last = int32(paper)
	t.many++
}

// letGo lets go of all but what tells which pairs there are.
func (t *terms) letGo() {
	t.forms, t.stems = nil, nil
	for i := range t.all {
		t.all[i].papers = nil
	}
}
