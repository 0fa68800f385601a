package search

import (
	"encoding/binary"
	"hash/fnv"
	"slices"
)

// fewPapers is how many papers can be looked through without pairs.
const fewPapers = 300

// rare is in which part of the papers a word is that needs no pairs: the few papers with it can all be looked through.
const rare = 300

// A sequence is the terms of all papers in the order of the texts, so that neighbours are known once it is known which words are
// rare: the number of each term and two, 0 at the end of a text, and 1 at the end of a paper.
type sequence struct{ terms []byte }

func (s *sequence) add(term int) { s.terms = binary.AppendUvarint(s.terms, uint64(term)+2) }

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

// pairs are the pairs of words that are each in many papers, in the order of their hashes.
type pairs struct {
	common int      // how many papers have such a word at least; 0 for no pairs
	hashes []uint32 // each once
	ends   []int    // where the papers of each end in packed
	packed []byte   // how much further each paper is than the one before
}

// atOnce is how many neighbours are sorted at once.
const atOnce = 1 << 20

// pairsOf are the pairs of papers. A hash that several pairs have has the papers of all: the words files tell in the end.
func pairsOf(papers int, t *terms, s *sequence) pairs {
	if papers <= fewPapers {
		return pairs{}
	}
	p := pairs{common: max(20, papers/rare)}
	hashes := make([]uint32, len(t.all)) // of the stems of such words; 0 for any other
	for i, of := range t.all {
		if of.many >= p.common {
			hashes[i] = hashOf(of.stem)
		}
	}
	met := 0
	neighbours := func(do func(hash uint32, paper int)) {
		s.each(func(paper, first, second int) {
			if hashes[first] != 0 && hashes[second] != 0 {
				do(together(hashes[first], hashes[second]), paper)
			}
		})
	}
	neighbours(func(uint32, int) { met++ })
	rounds := uint64(met/atOnce + 1)
	var some []uint64
	for round := range rounds {
		some = some[:0]
		neighbours(func(hash uint32, paper int) {
			if uint64(hash)*rounds>>32 == round {
				some = append(some, uint64(hash)<<32|uint64(paper))
			}
		})
		slices.Sort(some)
		p.add(slices.Compact(some))
	}
	return p
}

// add adds neighbours, which are sorted: the hash of each, and a paper that has it.
func (p *pairs) add(all []uint64) {
	last, paper := uint32(0), 0
	for i, n := range all {
		if hash := uint32(n >> 32); i == 0 || hash != last {
			p.hashes, p.ends = append(p.hashes, hash), append(p.ends, 0)
			last, paper = hash, 0
		}
		p.packed = pack(p.packed, int(uint32(n))-paper)
		paper = int(uint32(n))
		p.ends[len(p.ends)-1] = len(p.packed)
	}
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
