package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The most bytes that a file of words has, and that a file of pairs has about.
const (
	mostWords = 16 << 10
	mostPairs = 12 << 10
)

// index is index.json.
type index struct {
	Version     string   `json:"version"`
	Papers      int      `json:"papers"`
	Newest      int      `json:"newest"` // the day of the newest meeting, in days since the beginning of 1970
	Bodies      []string `json:"bodies"`
	Kinds       []string `json:"kinds"`
	Departments []string `json:"departments"`
	Common      int      `json:"common"` // how many papers have a word at least that has pairs; 0 for no pairs
	Pairs       int      `json:"pairs"`  // how many files of these there are
	Words       string   `json:"words"`  // with what the first word of each file of words begins
	Stop        string   `json:"stop"`   // words that are not looked for
}

// A set is files by their names, each with room before its first byte for the version.
type set map[string][]byte

// Files are the files of the index, by their paths in its folder.
func (b *Builder) Files() map[string][]byte {
	files := set{}
	ix := index{Papers: b.papers, Stop: stopWords}
	ix.Words = b.terms.files(files)
	ix.Common, ix.Pairs = b.pairs(files)
	b.papersFiles(files)
	files.add("facets.txt", b.facets.file())
	ix.Newest, ix.Bodies, ix.Kinds, ix.Departments = b.facets.newest, listOf(b.facets.bodies), listOf(b.facets.kinds), listOf(b.facets.departments)
	ix.Version = files.seal()
	text, err := json.Marshal(ix)
	if err != nil {
		panic(err) // texts and numbers alone
	}
	files["index.json"] = append(text, '\n')
	return files
}

// listOf is a list that JSON has as one when it is empty too.
func listOf(texts []string) []string { return append([]string{}, texts...) }

// begin is a file of about so many bytes, in which room is left for the version.
func begin(bytes int) []byte { return make([]byte, versionSize+1, versionSize+1+bytes) }

// add adds a file.
func (s set) add(name string, text []byte) { s[name] = append(begin(len(text)), text...) }

// versionSize is how many letters the version has.
const versionSize = 12

// seal writes the version of the files, which is a digest of all of them, into the first line of each.
func (s set) seal() string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(sum, "%s %d\n", name, len(s[name]))
		sum.Write(s[name])
	}
	version := hex.EncodeToString(sum.Sum(nil))[:versionSize]
	for _, text := range s {
		copy(text, version+"\n")
	}
	return version
}

// papersFiles adds the files of d/.
func (b *Builder) papersFiles(files set) {
	from := 0
	for n, to := range b.eights {
		files.add(fmt.Sprintf("d/%d.txt", n), b.listed[from:to])
		from = to
	}
}

// A form is a form of a term.
type form struct {
	word string
	of   *term
}

// files adds the files of w/, and gives with what the first word of each begins. Forms are in order, and a term whose forms are
// in two files is in both.
func (t *terms) files(files set) string {
	var forms []form
	for i := range t.all {
		slices.Sort(t.all[i].forms)
		for _, word := range t.all[i].forms {
			forms = append(forms, form{word, &t.all[i]})
		}
	}
	slices.SortFunc(forms, func(a, b form) int { return strings.Compare(a.word, b.word) })
	var firsts []string
	var file, line []byte
	in, before := map[*term]bool{}, ""
	for _, f := range forms {
		if line = line[:0]; !in[f.of] {
			line = f.of.line(line)
		}
		if len(firsts) == 0 || len(file)+len(line) > versionSize+1+mostWords && len(line) > 0 {
			if len(firsts) > 0 {
				files[fmt.Sprintf("w/%d.txt", len(firsts)-1)] = file
			}
			firsts, file = append(firsts, between(before, f.word)), begin(mostWords)
			clear(in)
			line = f.of.line(line[:0])
		}
		file, before, in[f.of] = append(file, line...), f.word, true
	}
	if len(firsts) == 0 {
		file = begin(0)
	}
	files[fmt.Sprintf("w/%d.txt", max(0, len(firsts)-1))] = file
	return strings.Join(firsts, " ")
}

// line appends a term as its file has it. A form is told by how many letters of the stem it lacks at its end, if any, and by
// those that follow; a term whose only form is its stem lists none.
func (t *term) line(to []byte) []byte {
	to = append(append(to, t.stem...), '\t')
	if len(t.forms) > 1 || t.forms[0] != t.stem {
		for i, word := range t.forms {
			if i > 0 {
				to = append(to, ',')
			}
			to = ending(to, t.stem, word)
		}
	}
	to = append(to, '\t')
	return append(append(to, t.papers...), '\n')
}

// ending appends a form, as it is told beside its stem.
func ending(to []byte, stem, word string) []byte {
	n := 0
	for n < min(len(stem), len(word)) && stem[n] == word[n] {
		n++
	}
	if cut := len(stem) - n; cut > 0 {
		to = append(to, fmt.Sprint(cut)...)
	}
	return append(to, word[n:]...)
}

// between is the shortest beginning of b that is greater than a.
func between(a, b string) string {
	for i := range b {
		if b[:i] > a {
			return b[:i]
		}
	}
	return b
}

// pairs adds the files of p/, and gives from how many papers on a word has pairs, and how many files there are. The file of a pair
// is told by its hash; in it, a line is how much greater the hash is than the one before, and the papers.
func (b *Builder) pairs(files set) (common, many int) {
	p := pairsOf(b.papers, &b.terms, &b.sequence)
	if p.common == 0 {
		return 0, 0
	}
	many = (len(p.packed)+len(p.hashes)*4)/mostPairs + 1
	all := make([][]byte, many)
	last, from := 0, 0
	for i, hash := range p.hashes {
		n := int(uint64(hash) * uint64(many) >> 32)
		if all[n] == nil {
			all[n], last = begin(mostPairs), 0
		}
		all[n] = append(pack(all[n], int(hash)-last), p.packed[from:p.ends[i]]...)
		all[n] = append(all[n], '\n')
		last, from = int(hash), p.ends[i]
	}
	for n, text := range all {
		if text == nil {
			text = begin(0)
		}
		files[fmt.Sprintf("p/%d.txt", n)] = text
	}
	return p.common, many
}
