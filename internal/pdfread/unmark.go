package pdfread

import (
	"bytes"
	"strings"
)

// unmark takes out of what a page draws which of it belongs to the tags of its file, and what of it is no part of the document:
// the tags are left behind, and in another file the numbers would be those of other words. Marks that say how something is
// read stay. It gives content of the same length: the same, if there was nothing to take out.
func unmark(content []byte) []byte {
	out := content
	if !bytes.Contains(content, []byte("MCID")) && !bytes.Contains(content, []byte("Artifact")) {
		return out
	}
	scan(content, func(op operator) bool {
		switch op.name {
		case "BMC", "BDC", "MP", "DP":
			for _, at := range unread(content[op.from:op.to]) {
				if &out[0] == &content[0] {
					out = bytes.Clone(content)
				}
				copy(out[op.from+at.start:], at.words)
			}
		}
		return true
	})
	return out
}

// A replacement stands for as many bytes as it has, from a place on.
type replacement struct {
	start int
	words string
}

// unread finds in the operands of a mark its number, and the word that makes an artifact of it.
func unread(mark []byte) (out []replacement) {
	s := scanner{src: mark}
	names := 0
	for {
		kind, start := s.next()
		if kind == tokenEnd {
			return out
		}
		if kind != tokenName {
			continue
		}
		names++
		switch word := string(mark[start:s.pos]); {
		case names == 1 && word == "/Artifact":
			out = append(out, replacement{start, "/Span    "})
		case names > 1 && word == "/MCID":
			if kind, at := s.next(); kind == tokenNumber && mark[at] >= '0' && mark[at] <= '9' {
				out = append(out, replacement{start, strings.Repeat(" ", s.pos-start)})
			}
		}
	}
}
