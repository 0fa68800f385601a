package search

import (
	"bytes"
	"slices"
)

// lastPairs are the files of p/ of an index that is brought up to date, and what has changed since.
type lastPairs struct {
	files      []lastFile // in their order
	gone, come []uint64   // neighbours, in order
}

// A lastFile is the lines of a file, and how it is cut.
type lastFile struct {
	prefix
	lines []byte
}

// readPairs reads the files of the last index, of which each has hashes that begin with so many bits.
func (u *update) readPairs(packed string) bool {
	next := uint64(0) // the first hash of the next file
	for cuts := []byte(packed); len(cuts) > 0; {
		n, signs := firstOf(cuts)
		if signs == 0 || n > 32 {
			return false
		}
		cuts = cuts[signs:]
		c := prefix{bits: n, of: next >> (32 - n)}
		lines, ok := u.lines(c.name())
		if !ok {
			return false
		}
		u.files, next = append(u.files, lastFile{c, lines}), next+1<<(32-n)
	}
	return true
}

// set are the hashes of the neighbours of a paper.
func (s *sequence) set(hashes []uint32) map[uint32]bool {
	all := map[uint32]bool{}
	s.pairs(hashes, func(hash uint32, _ int) { all[hash] = true })
	return all
}

// neighbours appends those that have the hashes of a prefix, as they are now.
func (l *lastPairs) neighbours(to []uint64, in prefix) []uint64 {
	gone, come := in.of64(l.gone), in.of64(l.come)
	for _, f := range l.files {
		if !in.has(f.first()) {
			continue
		}
		f.each(func(n uint64) {
			for ; len(come) > 0 && come[0] < n; come = come[1:] {
				to = append(to, come[0])
			}
			if len(gone) > 0 && gone[0] == n {
				gone = gone[1:]
				return
			}
			to = append(to, n)
		})
	}
	return append(to, come...)
}

// first is the first hash that begins with the bits.
func (c prefix) first() uint32 { return uint32(c.of << (32 - c.bits)) }

// of64 are those of some neighbours, which are in order, whose hashes begin with the bits.
func (c prefix) of64(all []uint64) []uint64 {
	from, _ := slices.BinarySearch(all, neighbour(c.first(), 0))
	to, _ := slices.BinarySearch(all, (c.of+1)<<(64-c.bits)-1)
	if c.of+1 == 1<<c.bits {
		to = len(all)
	}
	return all[from:to]
}

// each calls do for the neighbours of a file.
func (f lastFile) each(do func(uint64)) {
	hash := 0
	for line := range bytes.Lines(f.lines) {
		n, signs := firstOf(line)
		hash += n
		paper := 0
		for rest := line[signs:]; signs > 0 && len(rest) > 1; {
			n, signs = firstOf(rest)
			rest, paper = rest[signs:], paper+n
			do(neighbour(uint32(hash), paper))
		}
	}
}

// note notes what has become of the hashes of a paper.
func (l *lastPairs) note(paper int, had, has map[uint32]bool) {
	for hash := range had {
		if !has[hash] {
			l.gone = append(l.gone, neighbour(hash, paper))
		}
	}
	for hash := range has {
		if !had[hash] {
			l.come = append(l.come, neighbour(hash, paper))
		}
	}
}
