package freeze

import (
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

// Sum is a digest of bytes, as files of papers hold it.
func Sum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

const mismatchHint = "put the file back as cabinet freeze wrote it; a change is published by cabinet freeze --replace or --amend"

// Check reports where the paper made again differs from the one that was frozen.
func Check(z *casefile.Frozen, r *report.Report, list *diag.List) {
	i := 0
	mismatch := false
	r.Ledger().Each(func(_ string, _ int, k report.Known) {
		if i < len(z.Numbers) && !mismatch {
			if was := z.Numbers[i]; was.Marker.Value != k.Marker || was.Number.Value != k.Number || was.Anchor.Value != k.Anchor || was.Words.Value != k.Words {
				list.Errorf(was.Span, "frozen-mismatch", mismatchHint, "what the frozen paper has as %s is made again as %s, with the words %q", was.Marker.Value, k.Marker, beginning(k.Words))
				mismatch = true
			}
		}
		i++
	})
	switch {
	case mismatch:
	case i != len(z.Numbers):
		list.Errorf(z.Source.Whole(), "frozen-mismatch", mismatchHint, "the frozen paper had %d numbers, and is made again with %d", len(z.Numbers), i)
	case !Sealed(z):
		list.Errorf(z.Seal.Span, "frozen-mismatch", mismatchHint, "this file was changed after its paper was frozen")
	case z.Format.Value < casefile.FrozenForm && Digest(r) != z.Digest.Value && !z.Digest.Bad:
		list.Errorf(z.Digest.Span, "frozen-mismatch", mismatchHint, "the words of the frozen paper are not those that were published")
	}
}

// beginning is enough of a paragraph to know it by.
func beginning(words string) string {
	const most = 60 // bytes
	if len(words) <= most {
		return words
	}
	return strings.ToValidUTF8(words[:most], "") + "…"
}
