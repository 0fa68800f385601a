package freeze

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// Digest is a digest of a paper's header, headings, numbers and words, in which no way of printing them
// has a part.
func Digest(r *report.Report) string {
	var b strings.Builder
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "\t") + "\n") }
	line(r.Council, r.Body, r.Date, r.Title, r.ShortTitle, r.Lead, r.Byline, fmt.Sprint(r.Issued))
	for _, part := range r.Parts {
		line(part.Title)
		for _, s := range part.Sections {
			line(s.ID, s.Title())
		}
	}
	r.Blocks(func(block report.Block) {
		if p, ok := block.(*report.Paragraph); ok {
			line(p.Marker, p.Number, p.Anchor, p.Label)
		}
	})
	r.Texts(func(runs []report.Run) { line(report.Text(runs)) })
	return Sum([]byte(b.String()))
}

// Sum is the first half of the SHA-256 of bytes, in hexadecimal, as files of papers hold it: enough to tell a change.
func Sum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// CaseSum is a digest of a case's file, whatever its line ends are: version control changes them on some
// machines.
func CaseSum(text []byte) string {
	return Sum(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")))
}

const mismatchHint = "put the file back as cabinet freeze wrote it; a change is published by cabinet freeze --replace or --amend"

// Check reports where the paper made again differs from the one that was frozen: the first number that does
// not fit, at its place in the file, else that the file or its words are others.
func Check(z *casefile.Frozen, r *report.Report, list *diag.List) {
	switch {
	case checkNumbers(z, r.Ledger(), list):
	case !Sealed(z):
		list.Errorf(placeOf(z, z.Seal), "frozen-mismatch", mismatchHint, "this file was changed after its paper was frozen")
	case z.Format.Value < casefile.FrozenForm && Digest(r) != z.Digest.Value && !z.Digest.Bad:
		list.Errorf(placeOf(z, z.Digest), "frozen-mismatch", mismatchHint, "the words of the frozen paper are not those that were published")
	}
}

// placeOf is where a text of a frozen paper stands, or the file as a whole where it is gone.
func placeOf(z *casefile.Frozen, t casefile.Text) diag.Span {
	if t.Known() {
		return t.Span
	}
	return z.Source.Whole()
}
