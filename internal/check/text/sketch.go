package text

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// A sketch tells which words can't stand in a text, without a look at the text: all rules together look for hundreds of them, and hardly
// ever find one. It has a bit for each byte of the text with the one before it, and another for each with the two before it. Letters
// of any size are one.
type sketch struct {
	set   []uint64
	shift int // by which a hash of 32 bits is an index into the bits of set
}

// bitsForByte is how many bits a byte of a text has: of words that do not stand in the text, one in some thousands is not ruled out.
const bitsForByte = 8

func sketchOf(text string) sketch {
	size := max(6, bits.Len(uint(len(text)*bitsForByte)))
	s := sketch{make([]uint64, 1<<(size-6)), 32 - size}
	last := uint32(0)
	for i := range len(text) {
		last = last<<8 | folded(text[i])
		if text[i] >= utf8.RuneSelf && unsure(last) {
			return sketch{}
		}
		s.add(last & 0xffff)
		s.add(last & 0xffffff)
	}
	return s
}

// folded is a byte, with a small letter for a capital. Some signs are one with others, which a sketch can bear.
func folded(c byte) uint32 { return uint32(c | 0x20) }

// unsure tells whether the last bytes are a letter that is no ASCII, and a letter of ASCII in small or in capitals: İ, ſ or the K of
// Kelvin. A text that has one has no sketch.
func unsure(last uint32) bool {
	const i, s, k = 0xE4B0, 0xE5BF, 0xE2A4AA
	return last&0xffff == i || last&0xffff == s || last&0xffffff == k
}

func (s sketch) add(key uint32) {
	bit := s.index(key)
	s.set[bit/64] |= 1 << (bit % 64)
}

func (s sketch) has(key uint32) bool {
	bit := s.index(key)
	return s.set[bit/64]&(1<<(bit%64)) != 0
}

func (s sketch) index(key uint32) uint32 { return key * 0x9E3779B1 >> s.shift }

// may tells whether words may stand in the text. The zero sketch does not know.
func (s sketch) may(words string) bool {
	if len(s.set) == 0 || len(words) < 2 {
		return true
	}
	last := folded(words[0])<<8 | folded(words[1])
	if len(words) == 2 {
		return s.has(last)
	}
	for i := 2; i < len(words); i++ {
		last = last<<8 | folded(words[i])
		if !s.has(last & 0xffffff) {
			return false
		}
	}
	return true
}

// Has tells whether the passage has words.
func (p *Passage) Has(words string) bool {
	return p.sketch.may(words) && strings.Contains(p.Text, words)
}

// HasAny tells whether the passage has one of some words.
func (p *Passage) HasAny(words []string) bool { return slices.ContainsFunc(words, p.Has) }

// MayHave tells whether the passage may have one of some words, in letters A to Z of any size. It is true of some passages that have none.
func (p *Passage) MayHave(words ...string) bool { return slices.ContainsFunc(words, p.sketch.may) }
