package search

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// An Entry is a paper of the index, and how many bytes its words file has.
type Entry struct {
	Paper
	Bytes int
}

// A Change is a paper that has other words than in the last index, with its words files.
type Change struct {
	Number int // its place among all papers
	Was    Paper
	Had    []byte
	Has    []byte
}

// Last is the index that was made of the same papers before some of them changed.
type Last struct {
	File    func(name string) ([]byte, error) // reads a file of the index
	Papers  []Entry                           // as they are now, in their order
	Words   func(n int) ([]byte, error)       // reads the words file of a paper as it is now
	Changes []Change
}

// mostChanges is of how many papers one may have changed, beside the first. Of more, an index is as soon made anew.
const mostChanges = 100

// UpToDate gives a builder with all papers, of which the last index tells. It reads the words of few papers beside those that
// have changed; the files are those that a new builder would make of all of them. Ok is false where they can only be made anew: the
// last index is of other papers, or a word has become common, or is common no more.
func (l Last) UpToDate() (b *Builder, ok bool) {
	if len(l.Changes) > 1+len(l.Papers)/mostChanges {
		return nil, false
	}
	b = New()
	for _, e := range l.Papers {
		b.enter(e.Paper, e.Bytes)
	}
	u := update{b, &lastPairs{}, l, map[int32]int32{}, map[string]bool{}}
	if !u.read() || !u.change() || !u.forget() {
		return nil, false
	}
	b.last = u.lastPairs
	return b, true
}

// An update brings a builder up to date.
type update struct {
	*Builder
	*lastPairs
	last Last
	many map[int32]int32 // of the terms that changes touch, how many papers had them
	lost map[string]bool // forms that a paper has no more
}

// read reads the last index.
func (u *update) read() bool {
	var ix index
	text, err := u.last.File("index.json")
	if err != nil || json.Unmarshal(text, &ix) != nil || ix.Numbering != u.number() || ix.Papers != u.papers {
		return false
	}
	froms := strings.Split(ix.Words, " ")
	for i, from := range froms {
		to := strings.Join(froms[i+1:min(i+2, len(froms))], "")
		lines, ok := u.lines(wordsName(from, to))
		if !ok || !u.terms.read(lines) {
			return false
		}
	}
	return u.readPairs(ix.Pairs)
}

// lines are the lines of a file of the last index but for the first, which has the numbering.
func (u *update) lines(name string) ([]byte, bool) {
	text, err := u.last.File(name)
	_, lines, _ := bytes.Cut(text, []byte("\n"))
	return lines, err == nil
}

// read reads the lines of words. A term whose forms are in two files is in both.
func (t *terms) read(lines []byte) bool {
	for line := range bytes.Lines(lines) {
		parts := bytes.SplitN(bytes.TrimSuffix(line, []byte("\n")), []byte("\t"), 3)
		if len(parts) != 3 {
			return false
		}
		stem := string(parts[0])
		if _, known := t.stems[stem]; known {
			continue
		}
		at := t.stemmed(stem)
		of := &t.all[at]
		of.papers = slices.Clip(parts[2])
		if !eachPaper(of.papers, func(paper, _ int) { of.last, of.many = int32(paper), of.many+1 }) {
			return false
		}
		for ending := range strings.SplitSeq(string(parts[1]), ",") {
			t.forms[formOf(stem, ending)] = at
		}
	}
	return true
}

// formOf is a form that is told beside its stem.
func formOf(stem, ending string) string {
	rest := strings.TrimLeft(ending, "0123456789")
	cut, _ := strconv.Atoi(ending[:len(ending)-len(rest)])
	return stem[:max(0, len(stem)-cut)] + rest
}

// eachPaper calls do for each paper of a packed list with its weight; it tells whether the list is one.
func eachPaper(packed []byte, do func(paper, weight int)) bool {
	for paper := 0; len(packed) > 0; {
		n, signs := firstOf(packed)
		if signs == 0 {
			return false
		}
		packed, paper = packed[signs:], paper+n>>2
		do(paper, n&3)
	}
	return true
}

// set gives one of a term's papers a weight; -1 for one that has the term no more.
func (t *term) set(paper, weight int) {
	was := t.papers
	t.papers, t.last, t.many = make([]byte, 0, len(was)+mostSigns), 0, 0
	left := weight >= 0
	eachPaper(was, func(at, of int) {
		if left && at >= paper {
			t.add(paper, weight)
			left = false
		}
		if at != paper {
			t.add(at, of)
		}
	})
	if left {
		t.add(paper, weight)
	}
}

// A reading is what the index has of one paper.
type reading struct {
	weights  map[int32]int
	forms    map[string]bool
	sequence sequence
}

// reading reads the words of a paper.
func (u *update) reading(p Paper, words []byte) reading {
	u.sequence = sequence{}
	u.count(p, words)
	r := reading{map[int32]int{}, u.formsOf(p, words), u.sequence}
	for _, t := range u.paper.met {
		r.weights[t] = u.paper.weight(t)
	}
	return r
}

// formsOf are the words of a paper.
func (b *Builder) formsOf(p Paper, words []byte) map[string]bool {
	forms := map[string]bool{}
	p.texts(words, func(text []byte, _ bool) {
		b.reader.words(text, func(word []byte) { forms[string(word)] = true })
	})
	return forms
}

// change puts the changes in. It tells that no word is common now that was not, or the reverse: of such a word, the neighbours in all
// papers would have to be known.
func (u *update) change() bool {
	was, is := make([]reading, len(u.last.Changes)), make([]reading, len(u.last.Changes))
	for i, c := range u.last.Changes {
		was[i], is[i] = u.reading(c.Was, c.Had), u.reading(u.last.Papers[c.Number].Paper, c.Has)
		u.weigh(c.Number, was[i], is[i])
	}
	common := int32(u.common())
	for t, many := range u.many {
		if (many >= common) != (u.terms.all[t].many >= common) && u.papers > fewPapers {
			return false
		}
	}
	hashes := u.hashes(int(common))
	for i, c := range u.last.Changes {
		u.note(c.Number, was[i].sequence.set(hashes), is[i].sequence.set(hashes))
	}
	slices.Sort(u.gone)
	slices.Sort(u.come)
	return true
}

// weigh puts into each term what has become of it in one paper.
func (u *update) weigh(paper int, was, is reading) {
	for t := range was.weights {
		if _, has := is.weights[t]; !has {
			u.set(t, paper, -1)
		}
	}
	for t, weight := range is.weights {
		if before, had := was.weights[t]; !had || before != weight {
			u.set(t, paper, weight)
		}
	}
	for form := range was.forms {
		if !is.forms[form] {
			u.lost[form] = true
		}
	}
}

func (u *update) set(t int32, paper, weight int) {
	of := &u.terms.all[t]
	if _, touched := u.many[t]; !touched {
		u.many[t] = of.many
	}
	of.set(paper, weight)
}

// forget takes out the forms that no paper has any more. A paper that has the term is read, to see whether it has the form.
func (u *update) forget() bool {
	for form := range u.lost {
		at, known := u.terms.forms[form]
		if !known || at < 0 {
			continue
		}
		has, ok := u.anyHas(form, u.terms.all[at].papers)
		if !ok {
			return false
		}
		if !has {
			delete(u.terms.forms, form)
		}
	}
	return true
}

// anyHas tells whether one of some papers has a form; ok is false where that can't be read.
func (u *update) anyHas(form string, papers []byte) (has, ok bool) {
	ok = true
	eachPaper(papers, func(n, _ int) {
		if has || !ok {
			return
		}
		words, err := u.last.Words(n)
		ok = err == nil
		has = u.formsOf(u.last.Papers[n].Paper, words)[form]
	})
	return has, ok
}
