package pipeline

import (
	"crypto/sha256"
	"fmt"

	"cabinet/internal/record"
)

// samePages tells whether the pages of a meeting, whose record has a text, are made of the same as by the last run, and notes of
// what they are made now.
func (b *builder) samePages(m record.Meeting, i *issue, text []byte) bool {
	if b.known == nil {
		return false
	}
	now := b.pagesSum(m, i, text)
	b.known.pages[m.Address] = now
	was, made := b.known.pagesBefore[m.Address]
	return made && was == now
}

// pagesSum is a digest of what the pages of a meeting are made of.
func (b *builder) pagesSum(m record.Meeting, i *issue, text []byte) (sum [sha256.Size]byte) {
	whose := b.identityOf(m)
	whose.Frame = nil // the files of frames are shared
	all := sha256.New()
	fmt.Fprintf(all, "%x\n%+v\n%s\n", b.known.shared, whose, text)
	if i != nil {
		fmt.Fprintf(all, "%x %x", sha256.Sum256(i.article), sha256.Sum256(i.onePage))
	}
	all.Sum(sum[:0])
	return sum
}
