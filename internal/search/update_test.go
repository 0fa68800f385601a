package search

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// fileOf is the words file of some words.
func fileOf(words []string) []byte {
	return []byte("p1\tparagraph 1\t" + strings.Join(words, " ") + "\n")
}

// TestUpToDate changes the words and titles of papers, and brings the index up to date each time: it is the one that is made anew.
func TestUpToDate(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	rounds := 24
	if testing.Short() {
		rounds = 8
	}
	done, all := 0, 0
	for _, papers := range []int{1, 3, 290 + r.IntN(10), 301 + r.IntN(10), 400 + r.IntN(600), 4200} {
		papers, words := spread(r, papers, 300+r.IntN(6000))
		index := indexOf(papers, words)
		for range rounds / 6 {
			l := Last{File: reads(index), Words: func(n int) ([]byte, error) { return fileOf(words[n]), nil }}
			for _, n := range slices.Compact(slices.Sorted(slices.Values([]int{r.IntN(len(words)), r.IntN(len(words))}))) {
				c := Change{Number: n, Was: papers[n], Had: fileOf(words[n])}
				if words[n] = reword(r, words[n], words); r.IntN(3) == 0 {
					papers[n].Title, papers[n].People = words[0][0]+" anew", []string{words[n][0]}
				}
				c.Has = fileOf(words[n])
				l.Changes = append(l.Changes, c)
			}
			for n, p := range papers {
				l.Papers = append(l.Papers, Entry{p, len(fileOf(words[n]))})
			}
			anew := indexOf(papers, words)
			if b, ok := l.UpToDate(); ok {
				done++
				if got := filesBy(t, b); !maps.EqualFunc(got, anew, bytes.Equal) {
					t.Fatalf("%d papers: %d files are not as they are made anew, such as %v", len(papers), len(differing(got, anew)), differing(got, anew)[:1])
				}
			}
			index, all = anew, all+1
		}
	}
	if done < all/3 {
		t.Errorf("of %d indexes, %d were brought up to date", all, done)
	}
	t.Logf("of %d indexes, %d were brought up to date", all, done)
}

// reads reads the files of an index.
func reads(index map[string][]byte) func(name string) ([]byte, error) {
	return func(name string) ([]byte, error) {
		text, there := index[name]
		if !there {
			return nil, fs.ErrNotExist
		}
		return text, nil
	}
}

func filesBy(t *testing.T, b *Builder) map[string][]byte {
	files := map[string][]byte{}
	if err := b.Files(func(name string, text []byte) error { files[name] = text; return nil }); err != nil {
		t.Fatal(err)
	}
	return files
}

// differing are the names of the files that two indexes do not have alike.
func differing(a, b map[string][]byte) (names []string) {
	for name := range a {
		if !bytes.Equal(a[name], b[name]) {
			names = append(names, name)
		}
	}
	return append(names, without(b, a)...)
}

// An index is made anew where the last one is of other papers, or can't be read.
func TestNotUpToDate(t *testing.T) {
	papers, words := spread(rand.New(rand.NewPCG(7, 8)), 310, 900)
	index := indexOf(papers, words)
	last := func() Last {
		l := Last{File: reads(maps.Clone(index)), Words: func(n int) ([]byte, error) { return fileOf(words[n]), nil }}
		for n, p := range papers {
			l.Papers = append(l.Papers, Entry{p, len(fileOf(words[n]))})
		}
		return l
	}
	if b, ok := last().UpToDate(); !ok || !maps.EqualFunc(filesBy(t, b), index, bytes.Equal) {
		t.Fatal("an index whose papers have not changed is another")
	}
	for what, spoil := range map[string]func(l *Last){
		"a paper more":        func(l *Last) { l.Papers = append(l.Papers, Entry{Paper{Address: "x"}, 1}) },
		"another address":     func(l *Last) { l.Papers[3].Address = "x" },
		"another order":       func(l *Last) { l.Papers[3], l.Papers[4] = l.Papers[4], l.Papers[3] },
		"many changes":        func(l *Last) { l.Changes = make([]Change, 9) },
		"words are gone":      func(l *Last) { l.Changes = []Change{{0, papers[0], fileOf(words[0]), nil}}; l.Words = nothing },
		"the index is gone":   func(l *Last) { l.File = reads(nil) },
		"a file is gone":      func(l *Last) { l.File = reads(lacking(index, "w/")) },
		"pairs are gone":      func(l *Last) { l.File = reads(lacking(index, "p/")) },
		"a file of no lines":  func(l *Last) { l.File = reads(spoiled(index, "w/", "x\ny\n")) },
		"a line of no papers": func(l *Last) { l.File = reads(spoiled(index, "w/", "x\ny\t\t~~\n")) },
	} {
		l := last()
		spoil(&l)
		if _, ok := l.UpToDate(); ok {
			t.Errorf("%s, and the index is brought up to date", what)
		}
	}
}

func nothing(n int) ([]byte, error) { return nil, errors.New(fmt.Sprint(n)) }

// lacking is an index without the first file of a folder.
func lacking(index map[string][]byte, folder string) map[string][]byte {
	index = maps.Clone(index)
	delete(index, firstIn(index, folder))
	return index
}

// spoiled is an index in which the first file of a folder has another text.
func spoiled(index map[string][]byte, folder, text string) map[string][]byte {
	index = maps.Clone(index)
	index[firstIn(index, folder)] = []byte(text)
	return index
}

func firstIn(index map[string][]byte, folder string) string {
	for _, name := range slices.Sorted(maps.Keys(index)) {
		if strings.HasPrefix(name, folder) {
			return name
		}
	}
	return ""
}
