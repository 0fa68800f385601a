package redline

import (
	"strings"

	"cabinet/internal/align"
)

// pieces are two texts as one, of which some tokens are the same.
func pieces(was, is []token, same []align.Pair) (words []Piece, figures [][2]string) {
	var out joined
	at := align.Pair{}
	for _, p := range append(same, align.Pair{Was: len(was), Is: len(is)}) {
		out.replace(was[at.Was:p.Was], is[at.Is:p.Is])
		if p.Was < len(was) {
			out.keep(was[p.Was].space, is[p.Is].space)
			out.keepText(was[p.Was].text, is[p.Is].text)
		}
		at = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
	}
	return out.pieces, out.figures
}

// joined are pieces while they are put together.
type joined struct {
	pieces  []Piece
	figures [][2]string
}

// add adds words, to the last piece where that is of the same kind.
func (j *joined) add(op Op, text string) {
	last := len(j.pieces) - 1
	switch {
	case text == "":
	case last >= 0 && j.pieces[last].Op == op && j.pieces[last].Was == "":
		j.pieces[last].Text += text
	default:
		j.pieces = append(j.pieces, Piece{Op: op, Text: text})
	}
}

// replace adds words of which some took the place of others. White space that both begin with stays.
func (j *joined) replace(was, is []token) {
	out, in := whole(was), whole(is)
	switch {
	case out == in:
		j.add(Keep, out)
		return
	case len(was) > 0 && len(is) > 0 && was[0].space == is[0].space:
		j.add(Keep, was[0].space)
		out, in = strings.TrimPrefix(out, was[0].space), strings.TrimPrefix(in, is[0].space)
	}
	j.add(Out, out)
	j.add(In, in)
	j.figures = append(j.figures, becameOthers(was, is)...)
}

// becameOthers are figures and days that took the place of others: where as many of a kind stand in the one as in the other,
// each is what the one at its place became.
func becameOthers(was, is []token) (out [][2]string) {
	old, now := figuresIn(was), figuresIn(is)
	for _, kind := range []string{"money", "date", "number"} {
		if len(old[kind]) != len(now[kind]) {
			continue
		}
		for k, figure := range now[kind] {
			if before := old[kind][k]; before != figure {
				out = append(out, [2]string{before, figure})
			}
		}
	}
	return out
}

// figuresIn are the figures and days among words, by their kinds. The number of a reference is none.
func figuresIn(tokens []token) map[string][]string {
	out := map[string][]string{}
	for _, t := range tokens {
		if kind := figureKind(t.text); t.to == "" && kind != "" {
			out[kind] = append(out[kind], t.text)
		}
	}
	return out
}

// keep adds white space before words that both texts have. A line end is a change.
func (j *joined) keep(was, is string) {
	if was == is || was != "" && is != "" && !strings.Contains(was+is, "\n") {
		j.keepText(was, is)
		return
	}
	j.add(Out, was)
	j.add(In, is)
}

// keepText adds words that are the same, though a reference among them may print another number.
func (j *joined) keepText(was, is string) {
	if was == is {
		j.add(Keep, is)
		return
	}
	j.pieces = append(j.pieces, Piece{Op: Keep, Text: is, Was: was})
}
