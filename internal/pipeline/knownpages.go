package pipeline

import (
	"crypto/sha256"
	"fmt"
	"path"

	"cabinet/internal/record"
)

// samePages tells whether the pages of a meeting, whose record has a text, are made of the same as by the last run, and notes of
// what they are made now. A record that says what the last one said has its text, which needs not be written then.
func (b *builder) samePages(m record.Meeting, i *issue, text func() []byte) bool {
	if b.known == nil {
		return false
	}
	was, made := b.known.pagesBefore[m.Address]
	if digest, same := b.output.sameRecord(m); !same || b.pagesSum(m, i, digest) != was {
		b.known.pages[m.Address] = b.pagesSum(m, i, record.Sum(text()))
	} else {
		b.known.pages[m.Address] = was
	}
	return made && was == b.known.pages[m.Address]
}

// sameRecord tells whether the record of a meeting says what that of the last output did, and the digest of the latter's text.
func (o *output) sameRecord(m record.Meeting) (digest string, same bool) {
	file, listed := o.last.Digest(path.Join(m.Address, record.MeetingFile))
	return file.SHA256, listed && m.Same(o.last.Meetings[m.Address])
}

// pagesSum is a digest of what the pages of a meeting are made of, by the digest of its record's text.
func (b *builder) pagesSum(m record.Meeting, i *issue, text string) (sum [sha256.Size]byte) {
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
