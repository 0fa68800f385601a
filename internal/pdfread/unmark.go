package pdfread

import "bytes"

// unmark takes the marks out of what a page draws: which of it belongs to the tags of its file, is no part of the document, or
// stands on a layer. The tags are left behind, and the marks would stand within the one that the page as a whole has in another file,
// which some readers take for its end. Marks stay that say how words are read: with such properties beside them, or by a name of
// which said tells whether it has any. It gives content of the same length: the same, if there was nothing to take out.
func unmark(content []byte, said func(operand []byte) bool) []byte {
	if !bytes.Contains(content, []byte("MC")) {
		return content
	}
	out := bytes.Clone(content)
	var open []bool // for each mark that has begun, whether it stays
	scan(content, func(op operator) bool {
		stays := true
		switch op.name {
		case "BMC":
			stays = false
		case "BDC":
			stays = said(op.operand) || saysWords(content[op.from:op.to])
		case "EMC":
			last := len(open) - 1
			if stays = last >= 0 && open[last]; last >= 0 {
				open = open[:last]
			}
		}
		if op.name == "BMC" || op.name == "BDC" {
			open = append(open, stays)
		}
		if !stays {
			blank(out[op.from:op.to])
		} else if op.name == "BDC" {
			blankNumber(out[op.from:op.to])
		}
		return true
	})
	return out
}

// blank puts spaces in the place of an operator.
func blank(b []byte) {
	for i := range b {
		b[i] = ' '
	}
}

// saysWords says whether the properties that stand beside a mark say how words are read.
func saysWords(mark []byte) (says bool) {
	eachName(mark, func(key name, _ *scanner, _ int) {
		for _, one := range said {
			says = says || key == one
		}
	})
	return says
}

// blankNumber takes the number out of a mark.
func blankNumber(mark []byte) {
	eachName(mark, func(key name, s *scanner, start int) {
		if key != "MCID" {
			return
		}
		if kind, at := s.next(); kind == tokenNumber && mark[at] >= '0' && mark[at] <= '9' {
			blank(mark[start:s.pos])
		}
	})
}

// eachName calls f for each name among the operands of a mark but the first, which is its kind.
func eachName(mark []byte, f func(key name, s *scanner, start int)) {
	s := scanner{src: mark}
	for first := true; ; {
		kind, start := s.next()
		switch {
		case kind == tokenEnd:
			return
		case kind == tokenName && !first:
			f(name(unescaped(mark[start+1:s.pos])), &s, start)
		}
		first = first && kind != tokenName
	}
}
