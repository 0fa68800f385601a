package search

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math/bits"
	"slices"
)

// fewPapers is how many papers can be looked through without pairs.
const fewPapers = 300

// rare is in which part of the papers a word is that needs no pairs: the few papers with it can all be looked through.
const rare = 300

// A sequence is the terms of all papers in the order of the texts, so that neighbours are known once it is known which words are
// rare: the number of each term and two, 0 at the end of a text, and 1 at the end of a paper.
type sequence struct{ terms []byte }

func (s *sequence) add(term int32) { s.terms = binary.AppendUvarint(s.terms, uint64(term)+2) }

func (s *sequence) endText() { s.terms = append(s.terms, 0) }

func (s *sequence) endPaper() { s.terms = append(s.terms, 1) }

// each calls pair for all neighbours in a text, with the paper.
func (s *sequence) each(pair func(paper, first, second int)) {
	paper, before := 0, -1
	for at := 0; at < len(s.terms); {
		n, size := uint64(s.terms[at]), 1
		if n >= 0x80 {
			n, size = binary.Uvarint(s.terms[at:])
		}
		at += size
		switch n {
		case 0:
			before = -1
		case 1:
			paper++
		default:
			if before >= 0 {
				pair(paper, before, int(n)-2)
			}
			before = int(n) - 2
		}
	}
}

// pairs are pairs of words that are each in many papers, in the order of their hashes.
type pairs struct {
	hashes []uint32 // each once
	ends   []int    // where the line of each ends in lines
	lines  []byte   // in each, packed, how much greater the hash is than the one before, and how much further each paper
}

// perRound is how many papers there are about for each round in which neighbours are sorted, since there are far more of them than
// their lines take room.
const perRound = 2048

// pairs makes the files of p/, and gives from how many papers on a word has pairs, and of each file how many bits its hashes
// begin with. A hash that several pairs have has the papers of all: the words files tell in the end. Neighbours are sorted in
// rounds, by what their hashes begin with, and no file has hashes of two rounds.
func (b *Builder) pairs(f files) (common int, cuts string, err error) {
	if b.papers <= fewPapers {
		return 0, "", nil
	}
	common = b.common()
	in, bits := b.neighbours(common), bits.Len(uint(b.papers/perRound)) // as many bits tell the rounds
	var p pairs
	var all []uint64
	var packed []byte
	for round := range uint64(1) << bits {
		all = in(all[:0], prefix{bits: bits, of: round})
		p.fill(all)
		for _, c := range p.cut(nil, prefix{0, len(p.hashes), bits, round}) {
			packed = pack(packed, c.bits)
			if err := f.put(c.name(), p.text(f, c)); err != nil {
				return 0, "", err
			}
		}
	}
	return common, string(packed), nil
}

// common is how many papers have a word at least that has pairs.
func (b *Builder) common() int { return max(20, b.papers/rare) }

// neighbours gives what appends the neighbours of which a prefix has the hashes, in order and each once: a hash, and a paper that
// has it.
func (b *Builder) neighbours(common int) func(to []uint64, in prefix) []uint64 {
	if b.last != nil {
		return b.last.neighbours
	}
	hashes := b.hashes(common)
	return func(to []uint64, in prefix) []uint64 {
		b.sequence.pairs(hashes, func(hash uint32, paper int) {
			if in.has(hash) {
				to = append(to, neighbour(hash, paper))
			}
		})
		slices.Sort(to)
		return slices.Compact(to)
	}
}

// neighbour is a hash and a paper that has it.
func neighbour(hash uint32, paper int) uint64 { return uint64(hash)<<32 | uint64(paper) }

// hashes are the hashes of the stems that are in so many papers; 0 for any other.
func (b *Builder) hashes(common int) []uint32 {
	hashes := make([]uint32, len(b.terms.all))
	for i, of := range b.terms.all {
		if int(of.many) >= common {
			hashes[i] = hashOf(of.stem)
		}
	}
	return hashes
}

// pairs calls do for all neighbours that both have a hash.
func (s *sequence) pairs(hashes []uint32, do func(hash uint32, paper int)) {
	s.each(func(paper, first, second int) {
		if hashes[first] != 0 && hashes[second] != 0 {
			do(together(hashes[first], hashes[second]), paper)
		}
	})
}

// fill puts neighbours in the place of what there is. They are sorted: the hash of each, and a paper that has it.
func (p *pairs) fill(all []uint64) {
	p.hashes, p.ends, p.lines = p.hashes[:0], p.ends[:0], p.lines[:0]
	for len(all) > 0 {
		hash, last, paper := uint32(all[0]>>32), 0, 0
		if n := len(p.hashes); n > 0 {
			last = int(p.hashes[n-1])
		}
		p.lines = pack(p.lines, int(hash)-last)
		for len(all) > 0 && uint32(all[0]>>32) == hash {
			p.lines = pack(p.lines, int(uint32(all[0]))-paper)
			all, paper = all[1:], int(uint32(all[0]))
		}
		p.lines = append(p.lines, '\n')
		p.hashes, p.ends = append(p.hashes, hash), append(p.ends, len(p.lines))
	}
}

// A prefix is the pairs, from one to another, whose hashes begin with the same bits.
type prefix struct {
	from, to int
	bits     int // how many
	of       uint64
}

// has tells whether a hash begins with the bits.
func (c prefix) has(hash uint32) bool { return uint64(hash)<<c.bits>>32 == c.of }

// name is the name of the file.
func (c prefix) name() string { return fmt.Sprintf("p/%d.txt", 1<<c.bits|c.of) }

// cut appends the prefixes into which one has to be parted.
func (p *pairs) cut(to []prefix, c prefix) []prefix {
	if c.to-c.from < 2 || p.size(c) <= mostBytes {
		return append(to, c)
	}
	middle := (c.of<<1 | 1) << (31 - c.bits)
	n, _ := slices.BinarySearch(p.hashes[c.from:c.to], uint32(middle))
	to = p.cut(to, prefix{c.from, c.from + n, c.bits + 1, c.of << 1})
	return p.cut(to, prefix{c.from + n, c.to, c.bits + 1, c.of<<1 | 1})
}

// size is how many bytes the lines of pairs have.
func (p *pairs) size(c prefix) int { return p.start(c.to) - p.start(c.from) }

// start is where the line of a pair starts.
func (p *pairs) start(at int) int {
	if at == 0 {
		return 0
	}
	return p.ends[at-1]
}

// text is the file of pairs, in which the first hash comes after 0.
func (p *pairs) text(f files, c prefix) []byte {
	text := f.begin(p.size(c) + mostSigns)
	if c.from == c.to {
		return text
	}
	lines := p.lines[p.start(c.from):p.start(c.to)]
	return append(pack(text, int(p.hashes[c.from])), lines[packedSize(lines):]...)
}

// hashOf is the hash of a stem, which is not 0.
func hashOf(stem string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(stem))
	return max(h.Sum32(), 1)
}

// together is the hash of two stems that follow one another.
func together(first, second uint32) uint32 {
	x := first*0x01000193 ^ second
	x = (x ^ x>>16) * 0x85ebca6b
	return x ^ x>>13
}
