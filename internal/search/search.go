// Package search makes the index by which the page search/ of a site finds papers, and paragraphs in them, without a server:
// papers and their words come in, one after the other, and files go out. The script of the page, templates/static/search.js,
// reads them in two steps, so that a search loads some files of 16 KB at most, however many papers there are: the words lead to
// papers, and the words files of the best of these (see package words) to paragraphs.
//
//	index.json      what is where, and the numbering of the papers
//	facets.txt      the meetings, and of each paper its kind and department
//	w/FROM-TO.txt   the words from FROM on that come before TO, in order: STEM TAB FORMS TAB PAPERS. Both are in hexadecimal, so
//	                that any sign can stand in a name; the last file has no TO
//	p/N.txt         pairs of neighbouring words, by hash, which tell of two words whether a paper has them together. In binary, N is
//	                a one, and then what the hashes begin with
//	d/N.txt         eight papers a file: ADDRESS TAB TITLE TAB NUMBER TAB PEOPLE TAB BYTES of its words file
//
// Numbers are packed; see packed.go. The same papers in the same order give the same bytes.
//
// # What must agree
//
// A site may change while a page is open, and a cache may have one file of before and another of now. Then one thing must not go
// wrong: which paper a number stands for. So each file but index.json begins with a line that has the numbering, a digest of the
// addresses of all papers in their order, and the page takes no file whose numbering is another than that of index.json.
//
// Nothing else has to agree, since each file can be read by itself: its name says which words or pairs it has, and it has all of
// these. A file therefore changes where what it holds changes and nowhere else. Another word in a paper changes the files that have
// the word, its pairs and the paper's line, and index.json only where a file is cut.
//
// No file is named or asked for by a digest of its own. That would be a list of thousands of digests in index.json, which every
// reader would load again at each change, or one for several files, of which all would change with one. Instead the page asks for
// every file with "no-cache": the answer has no body where the copy is still right, and so current words come at once. A cache
// that does not heed this would keep index.json too, and with it the old digests. The address of a file has the numbering all
// the same (?v=), so that such a cache does not hinder a search after each meeting. What a page holds in its memory it asks for
// anew after five minutes.
//
// # Where files are cut
//
// A cut follows from the words or hashes themselves and never from what stands before them, or a word more would move all that
// follow it. Files are the leaves of a tree: what is too large for a file is parted in two, always at the same place. Hashes are
// parted by their next bit, and words by the highest bit in which the signs differ that come after what all of them begin with.
// What grows is parted by itself, and what shrinks becomes one again; its neighbours stay. A word, a pair, or words that only
// differ late ([longestCut]) stay in one file, however large.
//
// # After a change
//
// An index holds all that it takes to bring it up to date ([Last]): each term's papers and each pair's. Of what a changed paper had
// and has, the lines are others; files are then made of all lines, as they are made anew.
package search

import (
	"bytes"
	"crypto/sha256"
	"hash"
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

	listed    []byte // the lines of d/, eight of which go into a file
	eights    []int  // where each file of these ends
	facets    facets
	sequence  sequence
	last      *lastPairs // of the index that is brought up to date; nil for one that is made anew
	papers    int
	numbering hash.Hash // of the addresses so far
}

// New makes a builder without papers.
func New() *Builder {
	return &Builder{stemmer: newStemmer(), terms: newTerms(), numbering: sha256.New()}
}

// Add adds a paper, with the words file that stands in its folder. Papers of one meeting are added one after the other, those
// of the newest meeting first.
func (b *Builder) Add(p Paper, words []byte) {
	b.count(p, words)
	b.terms.weigh(b.papers, &b.paper)
	b.sequence.endPaper()
	b.enter(p, len(words))
}

// enter notes what is told of a paper beside its words, whose file has so many bytes.
func (b *Builder) enter(p Paper, size int) {
	b.list(p, size)
	b.facets.add(p)
	b.numbering.Write([]byte(p.Address + "\n"))
	b.papers++
}

// count counts the words of a paper, and notes which of them are neighbours.
func (b *Builder) count(p Paper, words []byte) {
	b.paper.begin()
	p.texts(words, func(text []byte, above bool) {
		b.reader.words(text, func(word []byte) {
			if t, ok := b.terms.of(word, b.stemmer); ok {
				b.paper.count(t, above)
				b.sequence.add(t)
			}
		})
		b.sequence.endText()
	})
}

// texts calls do for each text of a paper: those above it, and those of its words file.
func (p Paper) texts(words []byte, do func(text []byte, above bool)) {
	for _, text := range append([]string{p.Title, p.Number, p.Matter}, p.People...) {
		do([]byte(text), true)
	}
	for line := range bytes.Lines(words) {
		if _, text, ok := bytes.Cut(line, []byte("\t")); ok {
			_, text, _ = bytes.Cut(text, []byte("\t"))
			do(text, false)
		}
	}
}

// perFile is how many papers a file of d/ lists.
const perFile = 8

// list notes what results show of a paper.
func (b *Builder) list(p Paper, size int) {
	for i, text := range []string{p.Address, p.Title, p.Number, strings.Join(p.People, ", ")} {
		if i > 0 {
			b.listed = append(b.listed, '\t')
		}
		b.listed = append(b.listed, oneLine(text)...)
	}
	b.listed = append(b.listed, '\t')
	b.listed = append(pack(b.listed, size), '\n')
	if b.papers%perFile == 0 {
		b.eights = append(b.eights, 0)
	}
	b.eights[len(b.eights)-1] = len(b.listed)
}

// oneLine is a text without tabs and the ends of lines.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// dayOf is a date as days since the beginning of 1970; ok is false for what is no date, or before it.
func dayOf(date string) (day int, ok bool) {
	t, err := time.Parse(time.DateOnly, date)
	return int(t.Unix() / (24 * 60 * 60)), err == nil && t.Unix() >= 0
}
