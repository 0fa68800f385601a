package search

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	_ "cabinet/internal/testrun"
)

// unpack is what pack has written.
func unpack(packed string) (all []int) {
	for i := 0; i < len(packed); {
		n, place := 0, 0
		for digit := 32; digit > 31; place += 5 {
			digit = int(packed[i]) - '0'
			n |= (digit & 31) << place
			i++
		}
		all = append(all, n)
	}
	return all
}

func TestPack(t *testing.T) {
	numbers := []int{0, 1, 31, 32, 33, 1023, 1024, 1 << 20, 1<<32 - 1, 1<<40 + 7}
	var packed []byte
	for _, n := range numbers {
		packed = pack(packed, n)
	}
	if got := unpack(string(packed)); !slices.Equal(got, numbers) {
		t.Errorf("%v, want %v", got, numbers)
	}
	if strings.ContainsAny(string(packed), "\t\n ,") {
		t.Errorf("%s has a sign that parts lines", packed)
	}
}

// madeUp are papers of few words, so that most words are in many of them.
func madeUp(papers int) (all []Paper, words []string) {
	r := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("extend extends extended library libraries service serving organise organized programme program the of £2.8m £2.8 24/00093 o'brien's café 7 12")
	for i := range papers {
		var text []string
		for range 5 + r.IntN(20) {
			text = append(text, vocabulary[min(r.IntN(len(vocabulary)), r.IntN(len(vocabulary)))])
		}
		p := Paper{Address: fmt.Sprintf("a/%d", i), Title: "Paper " + vocabulary[r.IntN(5)], Number: fmt.Sprintf("25/%05d", i), People: []string{"Ann Lee"},
			Body: []string{"Cabinet", "Council"}[i/7%2], Date: time.Date(2025, 12, 31-i/7, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), Kind: []string{"Report", "Exception", ""}[i%3], Department: fmt.Sprint("D", i%40)}
		all, words = append(all, p), append(words, "p1\tparagraph 1\t"+strings.Join(text, " ")+"\np2\tparagraph 2\tits own word is number"+fmt.Sprint(i)+"\n")
	}
	return all, words
}

// made is the index of papers.
func made(papers []Paper, words []string) map[string][]byte {
	b, files := New(), map[string][]byte{}
	for i, p := range papers {
		b.Add(p, []byte(words[i]))
	}
	b.Files(func(name string, text []byte) error { files[name] = text; return nil })
	return files
}

// read is the index.json of an index, whose files all have its numbering.
func read(t *testing.T, files map[string][]byte) (ix index) {
	t.Helper()
	if err := json.Unmarshal(files["index.json"], &ix); err != nil {
		t.Fatal(err)
	}
	for name, text := range files {
		if name != "index.json" && !strings.HasPrefix(string(text), ix.Numbering+"\n") {
			t.Errorf("%s has another numbering", name)
		}
	}
	return ix
}

// wordFile is the name of the file in which a browser looks for a word.
func (ix index) wordFile(word string) string {
	from, to := "", ""
	for at := range strings.SplitSeq(ix.Words, " ") {
		if at > word {
			to = at
			break
		}
		from = at
	}
	return fmt.Sprintf("w/%x-%x.txt", from, to)
}

// pairFile is the name of the file in which a browser looks for a pair.
func (ix index) pairFile(hash uint32) string {
	from := uint64(0)
	for _, bits := range unpack(ix.Pairs) {
		if from += 1 << (32 - bits); uint64(hash) < from {
			return fmt.Sprintf("p/%d.txt", 1<<bits|uint64(hash)>>(32-bits))
		}
	}
	return ""
}

// papersIn are the papers that a packed list has, each so many times the distance of its number apart.
func papersIn(packed []int, shift int) map[int]bool {
	papers, at := map[int]bool{}, 0
	for _, n := range packed {
		at += n >> shift
		papers[at] = true
	}
	return papers
}

// TestEveryWordIsFound looks up each word of papers in the file in which a browser looks for it, and holds the papers that it
// lists against those that have the word, or another form of it.
func TestEveryWordIsFound(t *testing.T) {
	papers, words := madeUp(900)
	files := made(papers, words)
	ix := read(t, files)
	froms, s := strings.Split(ix.Words, " "), newStemmer()
	if len(froms) < 2 || !slices.IsSorted(froms) {
		t.Errorf("the files begin with %v", froms)
	}
	have := map[string]map[int]bool{} // papers, by stem
	forms := map[string]string{}
	for i, p := range papers {
		for _, form := range wordsOf(p.Title + " | " + p.Number + " | " + p.People[0] + " | " + strings.ReplaceAll(words[i], "\t", " | ")) {
			if !slices.Contains(strings.Fields(stopWords), form) && form != "p1" && form != "p2" && form != "paragraph" {
				stem := s.stem(form)
				forms[form] = stem
				if have[stem] == nil {
					have[stem] = map[int]bool{}
				}
				have[stem][i] = true
			}
		}
	}
	delete(have, "1") // of the paragraphs' numbers, as the next
	delete(have, "2")
	for form, stem := range forms {
		_, rest, ok := strings.Cut(string(files[ix.wordFile(form)]), "\n"+stem+"\t")
		if have[stem] == nil {
			continue
		}
		if !ok {
			t.Errorf("%s is not in %s", form, ix.wordFile(form))
			continue
		}
		line, _, _ := strings.Cut(rest, "\n")
		_, packed, _ := strings.Cut(line, "\t")
		if got := papersIn(unpack(packed), 2); !maps.Equal(got, have[stem]) {
			t.Errorf("%s is found in %d papers, not %d", form, len(got), len(have[stem]))
		}
	}
	if len(forms) < 900 {
		t.Errorf("%d words show little", len(forms))
	}
}

// TestPairs holds the papers that the index has for two words against those in which they follow one another: it has all of them.
func TestPairs(t *testing.T) {
	papers, words := madeUp(900)
	files := made(papers, words)
	ix := read(t, files)
	if ix.Pairs == "" || ix.Common == 0 {
		t.Fatalf("%+v", ix)
	}
	at := func(first, second string) map[int]bool {
		hash := together(hashOf(first), hashOf(second))
		_, lines, _ := strings.Cut(string(files[ix.pairFile(hash)]), "\n")
		sum := 0
		for line := range strings.Lines(lines) {
			n := unpack(strings.TrimSuffix(line, "\n"))
			if sum += n[0]; uint32(sum) == hash {
				return papersIn(n[1:], 0)
			}
		}
		return nil
	}
	found := at("librari", "servic")
	have := 0
	for i := range papers {
		text := strings.NewReplacer("libraries", "library", " the ", " ", " of ", " ").Replace(" " + strings.ReplaceAll(words[i], " ", "  ") + " ")
		if strings.Contains(strings.Join(strings.Fields(text), " "), "library service") {
			if have++; !found[i] {
				t.Errorf("paper %d is not found", i)
			}
		}
	}
	if have < 5 || len(found) > have*2 {
		t.Errorf("%d papers are found, and %d have the words together", len(found), have)
	}
	if at("servic", "zeppelin") != nil {
		t.Error("words that nobody wrote have papers")
	}
	if few := read(t, made(papers[:fewPapers], words)); few.Pairs != "" || few.Common != 0 {
		t.Errorf("few papers have pairs: %+v", few)
	}
}

// TestFacets reads back of each paper its body, its day, its kind and its department.
func TestFacets(t *testing.T) {
	papers, words := madeUp(600)
	papers[100].Date, papers[101].Date = "a/100", "" // days that nobody knows
	files := made(papers, words)
	read(t, files)
	lines := strings.Split(string(files["facets.txt"]), "\n")
	bodies, kinds, departments := strings.Split(lines[1], "\t"), strings.Split(lines[2], "\t"), strings.Split(lines[3], "\t")
	meetings, of := unpack(lines[4]), unpack(lines[5])
	id, day := 0, meetings[0]
	for i := 1; i < len(meetings); {
		body, known := bodies[meetings[i]>>1], meetings[i]&1 == 0
		if i++; known {
			day -= meetings[i]
			i++
		}
		for range meetings[i] {
			p := papers[id]
			want, is := dayOf(p.Date)
			if body != p.Body || known != is || known && day != want || kinds[of[id]%len(kinds)] != p.Kind || departments[of[id]/len(kinds)] != p.Department {
				t.Fatalf("paper %d is %+v; %s, day %d", id, p, body, day)
			}
			id++
		}
		i++
	}
	if id != len(papers) {
		t.Errorf("%d papers", id)
	}
	want := "a/0\tPaper library\t25/00000\tAnn Lee\t"
	if _, line, _ := strings.Cut(string(files["d/0.txt"]), "\n"); !strings.HasPrefix(line, want[:8]) || strings.Count(line, "\n") != perFile {
		t.Errorf("%s, want %s", line, want)
	}
}

// The same papers give the same bytes, and others in another order another numbering.
func TestSameBytes(t *testing.T) {
	papers, words := madeUp(400)
	first, again := made(papers, words), made(papers, words)
	if !maps.EqualFunc(first, again, slices.Equal) {
		t.Error("the files are others the second time")
	}
	numbering := read(t, first).Numbering
	papers[7].Title += "!"
	if read(t, made(papers, words)).Numbering != numbering {
		t.Error("another title changes the numbering")
	}
	papers[7], papers[8] = papers[8], papers[7]
	if read(t, made(papers, words)).Numbering == numbering {
		t.Error("another order does not change the numbering")
	}
}

func TestStems(t *testing.T) {
	s := newStemmer()
	for _, same := range []string{"extend extended extends extending", "organise organize organised organization organisation", "programme programmes program programs", "library libraries", "service services"} {
		for _, word := range strings.Fields(same) {
			if first := strings.Fields(same)[0]; s.stem(word) != s.stem(first) {
				t.Errorf("%s is %s, and %s is %s", word, s.stem(word), first, s.stem(first))
			}
		}
	}
	for _, word := range []string{"m25", "24/00093", "café", "of", "a"} {
		if s.stem(word) != word {
			t.Errorf("%s is %s", word, s.stem(word))
		}
	}
}
