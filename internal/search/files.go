package search

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// mostBytes is how many bytes a file of words or of pairs has at most, but for its first line, if it can be cut.
const mostBytes = 16 << 10

// index is index.json.
type index struct {
	Numbering string `json:"numbering"`
	Papers    int    `json:"papers"`
	Common    int    `json:"common"` // how many papers have a word at least that has pairs
	Pairs     string `json:"pairs"`  // of each file of pairs how many bits its hashes begin with, packed; "" for no pairs
	Words     string `json:"words"`  // from which word on each file of words is
	Stop      string `json:"stop"`   // words that are not looked for
}

// files are the files of an index while they are made.
type files struct {
	numbering string
	put       func(name string, text []byte) error
}

// begin is a file of about so many bytes, with its first line.
func (f files) begin(bytes int) []byte {
	return append(append(make([]byte, 0, len(f.numbering)+1+bytes), f.numbering...), '\n')
}

// Files gives the files of the index to put, by their paths in its folder, one after the other, until put has an error. What a file
// was made of is let go of before the next, so that this can be asked once.
func (b *Builder) Files(put func(name string, text []byte) error) (err error) {
	f := files{b.number(), put}
	ix := index{Numbering: f.numbering, Papers: b.papers, Stop: stopWords}
	if ix.Words, err = b.terms.files(f); err != nil {
		return err
	}
	b.terms.letGo()
	if ix.Common, ix.Pairs, err = b.pairs(f); err != nil {
		return err
	}
	if err := b.listFiles(f); err != nil {
		return err
	}
	if err := put("facets.txt", b.facets.file(f.begin(len(b.facets.of)))); err != nil {
		return err
	}
	text, err := ix.file()
	if err != nil {
		return err
	}
	return put("index.json", text)
}

// number is the numbering of the papers.
func (b *Builder) number() string { return hex.EncodeToString(b.numbering.Sum(nil))[:12] }

// file is index.json, in which a < is no longer than it is.
func (ix index) file() ([]byte, error) {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	err := e.Encode(ix)
	return text.Bytes(), err
}

// listFiles makes the files of d/.
func (b *Builder) listFiles(f files) error {
	from := 0
	for n, to := range b.eights {
		if err := f.put(fmt.Sprintf("d/%d.txt", n), append(f.begin(to-from), b.listed[from:to]...)); err != nil {
			return err
		}
		from = to
	}
	return nil
}
