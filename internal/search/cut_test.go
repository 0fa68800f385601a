package search

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path"
	"slices"
	"strings"
	"testing"
)

// linesIn are the lines of an index, each with the files that have it. A line of pairs is told by its hash, and one of a listing by its
// file too.
func linesIn(files map[string][]byte) map[string][]string {
	all := map[string][]string{}
	for name, text := range files {
		hash := 0
		for i, line := range strings.Split(string(text), "\n") {
			switch kind := path.Dir(name); {
			case i == 0 || line == "" || kind == ".":
				continue
			case kind == "p":
				n := unpack(line)
				hash += n[0]
				line = fmt.Sprint("p", hash, n[1:])
			case kind == "d":
				line = fmt.Sprint(name, i, line)
			}
			all[line] = append(all[line], name)
		}
	}
	return all
}

// without are the keys of a map that another has not.
func without[V, W any](a map[string]V, b map[string]W) (out []string) {
	for key := range a {
		if _, ok := b[key]; !ok {
			out = append(out, key)
		}
	}
	return out
}

// spread are papers whose words are spread as those of a language are, and each word's own neighbours beside it.
func spread(r *rand.Rand, papers, vocabulary int) (all []Paper, words [][]string) {
	coined := make([]string, vocabulary)
	for i := range coined {
		for range 2 + r.IntN(8) {
			coined[i] += string(rune('a' + r.IntN(1+r.IntN(26))))
		}
		coined[i] += []string{"", "", "s", "ed", "é", "7", "/24"}[r.IntN(7)]
	}
	zipf := rand.NewZipf(r, 1.1, 8, uint64(vocabulary-1))
	for i := range papers {
		var text []string
		for range 20 + r.IntN(200) {
			text = append(text, coined[zipf.Uint64()])
		}
		all, words = append(all, Paper{Address: fmt.Sprint("a/", i), Title: "Paper " + coined[r.IntN(vocabulary)]}), append(words, text)
	}
	return all, words
}

// indexOf is the index of papers with those words.
func indexOf(papers []Paper, words [][]string) map[string][]byte {
	texts := make([]string, len(words))
	for i, w := range words {
		texts[i] = "p1\tparagraph 1\t" + strings.Join(w, " ") + "\n"
	}
	return made(papers, texts)
}

// reword is a text in which some words are others, stand elsewhere, are gone or are new.
func reword(r *rand.Rand, words []string, of [][]string) []string {
	words = slices.Clone(words)
	for range []int{1, 2, 4, 400}[r.IntN(4)] {
		at, other := r.IntN(len(words)), of[r.IntN(len(of))]
		switch r.IntN(4) {
		case 0:
			words[at] = other[r.IntN(len(other))]
		case 1:
			words[at] = fmt.Sprint("new", r.IntN(10_000))
		case 2:
			words = slices.Insert(words, at, other[r.IntN(len(other))])
		default:
			words = append(words[:at], words[min(at+1, len(words)-1):]...)
		}
	}
	return words
}

// TestWordsOfOnePaper changes words of one paper after the other, and holds the files that are others then against the lines that are:
// a file that stays has a line that is another, and files come and go only where such lines let one be cut in another way.
func TestWordsOfOnePaper(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	rounds := 24
	if testing.Short() {
		rounds = 8
	}
	changes, lines, files, recut := 0, 0, 0, 0
	for range 4 {
		papers, words := spread(r, 310+r.IntN(700), 300+r.IntN(6000))
		before := indexOf(papers, words)
		for range rounds / 4 {
			at := r.IntN(len(words))
			words[at] = reword(r, words[at], words)
			after := indexOf(papers, words)
			had, has := linesIn(before), linesIn(after)
			gone, new := without(had, has), without(has, had)
			touched := map[string]bool{"index.json": true}
			for _, line := range gone {
				for _, name := range had[line] {
					touched[name] = true
				}
			}
			for _, line := range new {
				for _, name := range has[line] {
					touched[name] = true
				}
			}
			came := len(without(before, after)) + len(without(after, before))
			differ := came
			for name, text := range after {
				if was, stayed := before[name]; stayed && !bytes.Equal(was, text) {
					if differ++; !touched[name] {
						t.Errorf("%s is another, and none of its lines is", name)
					}
				}
			}
			if came == 0 && !bytes.Equal(before["index.json"], after["index.json"]) {
				t.Error("index.json is another, and the names of all files are as they were")
			}
			if many := len(gone) + len(new); differ > 2*many+8 || came > many {
				t.Errorf("%d files are others and %d have come or gone, for %d lines", differ, came, many)
			}
			changes, lines, files, recut = changes+1, lines+len(gone)+len(new), files+differ, recut+came
			before = after
		}
		t.Logf("%d papers, %d files", len(papers), len(before))
	}
	t.Logf("%d changes: %d lines, %d files, of which %d came or went", changes, lines, files, recut)
}

// TestCuts holds the files of all kinds of papers against the size that they may have, and against what they may be cut into.
func TestCuts(t *testing.T) {
	same := func(n int, title, text string) (papers []Paper, words [][]string) {
		for i := range n {
			papers, words = append(papers, Paper{Address: fmt.Sprint("a/", i), Title: title}), append(words, strings.Fields(text))
		}
		return papers, words
	}
	long := make([]string, 400) // words that are the same for long
	for i := range long {
		long[i] = strings.Repeat("\U00010428", 18) + string(rune('a'+i%26)) + string(rune('a'+i/26))
	}
	r := rand.New(rand.NewPCG(5, 6))
	for name, of := range map[string]struct {
		papers, vocabulary int
		title, text        string
		files              int // at most
	}{
		"no paper":                   {files: 3},
		"one paper of no word":       {papers: 1, files: 4},
		"two of one word":            {papers: 2, text: "library", files: 4},
		"a word in all":              {papers: 20_000, title: "Council", files: 2519},
		"the same words in all":      {papers: 10_000, text: "home care library flooding", files: 1290},
		"words that are long":        {papers: 1, text: strings.Join(long, " "), files: 4},
		"few that have other words":  {papers: 30, vocabulary: 9000, files: 100},
		"many that have other words": {papers: 900, vocabulary: 9000, files: 500},
	} {
		t.Run(name, func(t *testing.T) {
			papers, words := same(of.papers, of.title, of.text)
			if of.vocabulary > 0 {
				papers, words = spread(r, of.papers, of.vocabulary)
			}
			files := indexOf(papers, words)
			ix := read(t, files)
			if ix.Papers != of.papers || len(files) > of.files {
				t.Errorf("%d papers have %d files", ix.Papers, len(files))
			}
			for name, text := range files {
				if lines := bytes.Count(text, []byte("\n")); strings.Contains("wp", name[:1]) && len(text) > mostBytes+len(ix.Numbering)+1+mostSigns && lines > 2 && !strings.Contains(string(text), long[0]) {
					t.Errorf("%s has %d bytes in %d lines", name, len(text), lines)
				}
				if len(path.Base(name)) > 255 {
					t.Errorf("the name %s is too long", name)
				}
			}
			named := map[string]bool{"index.json": true, "facets.txt": true}
			for n := range (of.papers + perFile - 1) / perFile {
				named[fmt.Sprintf("d/%d.txt", n)] = true
			}
			for from := range strings.SplitSeq(ix.Words, " ") {
				named[ix.wordFile(from)] = true
			}
			from := uint64(0)
			for _, bits := range unpack(ix.Pairs) {
				named[ix.pairFile(uint32(from))] = true
				from += 1 << (32 - bits)
			}
			if a, b := without(named, files), without(files, named); len(a)+len(b) > 0 || ix.Pairs != "" && from != 1<<32 {
				t.Errorf("index.json names %v, and there is %v", a, b)
			}
		})
	}
}

// FuzzParting holds where words are parted against the words: it is after the first, and the last is not before it.
func FuzzParting(f *testing.F) {
	for _, words := range [][2]string{{"a", "b"}, {"con", "conz"}, {"24", "24/00093"}, {"7", "café"}, {"straße", "한국어"}, {"\ud7a3", "豈"}} {
		f.Add(words[0], words[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		first, last := "", "" // the least and the greatest word of both
		for _, word := range slices.Sorted(slices.Values(append(wordsOf(a), wordsOf(b)...))) {
			if last = word; first == "" {
				first = word
			}
		}
		at, ok := parting(first, last)
		if ok && (first >= at || last < at || strings.Contains(at, " ") || at != strings.ToValidUTF8(at, "?") || []rune(at)[0] < '0') {
			t.Errorf("%q and %q are parted at %q", first, last, at)
		}
		if n := len([]rune(last)); !ok && first != last && n < longestCut {
			t.Errorf("%q and %q are not parted", first, last)
		}
	})
}

// Files stops at the first error.
func TestFilesStop(t *testing.T) {
	papers, words := madeUp(400)
	all := made(papers, words)
	for stop := range slices.Sorted(maps.Keys(all)) {
		b, put := New(), 0
		for i, p := range papers {
			b.Add(p, []byte(words[i]))
		}
		err := b.Files(func(string, []byte) error {
			if put++; put > stop {
				return errors.ErrUnsupported
			}
			return nil
		})
		if err == nil || put != stop+1 {
			t.Fatalf("%d files are put after an error: %v", put-stop, err)
		}
	}
}
