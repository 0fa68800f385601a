package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"
)

// digest tells a text from others.
func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// bases are the texts of which forms were made, by their digests: with them, what somebody typed can be told from what
// was changed underneath. Old ones are forgotten.
type bases struct {
	mu    sync.Mutex
	order []string
	texts map[string][]byte
}

// mostBases is how many texts are kept.
const mostBases = 64

func (b *bases) keep(text []byte) string {
	b.mu.Lock()
	defer b.mu.Unlock()
	sum := digest(text)
	if b.texts == nil {
		b.texts = map[string][]byte{}
	}
	if _, there := b.texts[sum]; there {
		return sum
	}
	if len(b.order) == mostBases {
		delete(b.texts, b.order[0])
		b.order = b.order[1:]
	}
	b.texts[sum], b.order = text, append(b.order, sum)
	return sum
}

func (b *bases) of(sum string) []byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.texts[sum]
}
