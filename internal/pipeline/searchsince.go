package pipeline

import (
	"maps"
	"slices"

	"cabinet/internal/record"
	"cabinet/internal/search"
)

// indexSince is the index of the last output, brought up to date. It can't be where that is not as it was written, or has other papers.
func (b *builder) indexSince(papers []indexed, p published) (index *search.Builder, ok bool) {
	if b.output == nil || !b.output.recorded() {
		return nil, false
	}
	s := since{b.output, p, indexedIn(slices.SortedFunc(maps.Values(b.output.last.Meetings), newestFirst)), papers}
	if len(s.was) != len(s.is) {
		return nil, false
	}
	l := search.Last{File: s.indexFile, Words: func(n int) ([]byte, error) { return wordsOf(papers[n].of, p), nil }}
	for i, x := range papers {
		l.Papers = append(l.Papers, search.Entry{Paper: x.Paper, Bytes: int(s.words(x).Bytes)})
		if s.same(i) {
			continue
		}
		c, ok := s.change(i)
		if !ok {
			return nil, false
		}
		l.Changes = append(l.Changes, c)
	}
	return l.UpToDate()
}

// A since is the papers of the last output, and those of one that is made, in the same order.
type since struct {
	*output
	made    published
	was, is []indexed
}

// words is what the manifest says of the words file of a paper; the zero File where there is none.
func (s since) words(x indexed) record.File {
	f, _ := s.manifest.Digest(wordsNameOf(x.of))
	return f
}

// hadWords is the same of the last output.
func (s since) hadWords(x indexed) record.File {
	f, _ := s.last.Digest(wordsNameOf(x.of))
	return f
}

// same tells whether a paper has the words that it had.
func (s since) same(n int) bool {
	was, is := s.was[n], s.is[n]
	return s.hadWords(was) == s.words(is) && was.Title == is.Title && was.Number == is.Number && was.Matter == is.Matter && slices.Equal(was.People, is.People)
}

// change is what has become of the words of a paper.
func (s since) change(n int) (c search.Change, ok bool) {
	c = search.Change{Number: n, Was: s.was[n].Paper, Has: wordsOf(s.is[n].of, s.made)}
	f := s.hadWords(s.was[n])
	if f.Name == "" {
		return c, true
	}
	var err error
	c.Had, err = s.readLast(f.Name)
	return c, err == nil
}

// indexFile reads a file of the last index.
func (s since) indexFile(name string) ([]byte, error) {
	return s.readLast(record.SearchFolder + "/" + name)
}
