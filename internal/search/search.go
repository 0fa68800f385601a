// Package search makes the index by which the page search/ of a site finds papers, and paragraphs in them, without a server:
// papers and their words come in, one after the other, and files go out. The script of the page, templates/static/search.js,
// reads them in two steps, so that a search loads some files of 16 KB at most, however many papers there are: the words lead to
// papers, and the words files of the best of these (see package words) to paragraphs.
//
//	index.json   what is where; the only file that is asked for anew each time
//	facets.txt   the meetings, and of each paper its kind and department
//	w/N.txt      words, in order: STEM TAB FORMS TAB PAPERS
//	p/N.txt      pairs of neighbouring words, by hash, which tell of two words whether a paper has them together
//	d/N.txt      eight papers a file: ADDRESS TAB TITLE TAB NUMBER TAB PEOPLE TAB BYTES of its words file
//
// Each file but index.json begins with the version of the index in a line, which is a digest of all files: a page that stays
// open while the site changes never takes one index for another. Numbers are packed; see pack.go.
//
// The same papers in the same order give the same bytes.
package search

import (
	"bytes"
	"strings"
	"time"
)

// A Paper is what the index tells of a paper. What is not known is "".
type Paper struct {
	Address    string // of its folder, from the site's folder on
	Title      string
	Number     string // of its decision
	Matter     string
	People     []string
	Body       string // of its meeting, with the council where there are several
	Date       string // of its meeting, year-month-day
	Kind       string
	Department string
}

// A Builder takes papers, and makes of them the files of the index.
type Builder struct {
	reader  reader
	stemmer stemmer
	terms   terms
	paper   counted // that is being added

	listed   []byte // the lines of d/, eight of which go into a file
	eights   []int  // where each file of these ends
	facets   facets
	sequence sequence
	papers   int
}

// New makes a builder without papers.
func New() *Builder {
	return &Builder{stemmer: newStemmer(), terms: newTerms()}
}

// Add adds a paper, with the words file that stands in its folder. Papers of one meeting are added one after the other, those
// of the newest meeting first.
func (b *Builder) Add(p Paper, words []byte) {
	b.paper.begin()
	for _, text := range append([]string{p.Title, p.Number, p.Matter}, p.People...) {
		b.read([]byte(text), true)
	}
	for line := range bytes.Lines(words) {
		if _, text, ok := bytes.Cut(line, []byte("\t")); ok {
			_, text, _ = bytes.Cut(text, []byte("\t"))
			b.read(text, false)
		}
	}
	b.terms.weigh(b.papers, &b.paper)
	b.sequence.endPaper()
	b.list(p, len(words))
	b.facets.add(p)
	b.papers++
}

// read counts the words of a text, and notes which of them are neighbours.
func (b *Builder) read(text []byte, above bool) {
	b.reader.words(text, func(word []byte) {
		if t, ok := b.terms.of(word, b.stemmer); ok {
			b.paper.count(t, above)
			b.sequence.add(t)
		}
	})
	b.sequence.endText()
}

// perFile is how many papers a file of d/ lists.
const perFile = 8

// list notes what results show of a paper.
func (b *Builder) list(p Paper, size int) {
	for i, text := range []string{p.Address, p.Title, p.Number, strings.Join(p.People, ", ")} {
		if i > 0 {
			b.listed = append(b.listed, '\t')
		}
		b.listed = append(b.listed, strings.Join(strings.Fields(text), " ")...)
	}
	b.listed = append(b.listed, '\t')
	b.listed = append(pack(b.listed, size), '\n')
	if b.papers%perFile == 0 {
		b.eights = append(b.eights, 0)
	}
	b.eights[len(b.eights)-1] = len(b.listed)
}

// dayOf is a date as days since the beginning of 1970; ok is false for what is no date, or before it.
func dayOf(date string) (day int, ok bool) {
	t, err := time.Parse(time.DateOnly, date)
	return int(t.Unix() / (24 * 60 * 60)), err == nil && t.Unix() >= 0
}
