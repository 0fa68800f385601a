package redline

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"cabinet/internal/align"
)

// mostWords bounds what is compared word by word at once: the product of how many words both texts have. In longer texts
// what stands once in both is found first, and what is between is compared.
const mostWords = 1_000_000

// compareWords tells which words of two texts are in both. Whoever reads it reads whole phrases: a word that both texts
// have by chance between longer changes counts as changed with them.
func compareWords(was, is []token) []Piece {
	words, _ := diffed(was, is)
	return words
}

// diffed is the same with the figures and days that took the place of others, each with what it became.
func diffed(was, is []token) (words []Piece, figures [][2]string) {
	return pieces(was, is, tidied(was, is, sameTokens(was, is)))
}

// sameTokens are the tokens that both texts have, in the order of both.
func sameTokens(was, is []token) []align.Pair {
	var out []align.Pair
	start := 0
	for start < min(len(was), len(is)) && was[start].key == is[start].key {
		out = append(out, align.Pair{Was: start, Is: start})
		start++
	}
	m, n := len(was), len(is)
	for m > start && n > start && was[m-1].key == is[n-1].key {
		m, n = m-1, n-1
	}
	out = append(out, between(was, is, align.Pair{Was: start, Is: start}, align.Pair{Was: m, Is: n})...)
	for ; m < len(was); m, n = m+1, n+1 {
		out = append(out, align.Pair{Was: m, Is: n})
	}
	return out
}

// between are the tokens that both texts have between two places.
func between(was, is []token, from, to align.Pair) (out []align.Pair) {
	m, n := to.Was-from.Was, to.Is-from.Is
	switch {
	case m == 0 || n == 0:
		return nil
	case m*n <= mostWords:
		return shortest(was, is, from, to)
	}
	sure := align.InOrder(align.Unique(keys(was[from.Was:to.Was]), keys(is[from.Is:to.Is])), func(align.Pair) int { return 1 })
	if len(sure) == 0 {
		return nil // a long text in which nothing stands once is another text
	}
	at := from
	for _, p := range sure {
		p.Was, p.Is = p.Was+from.Was, p.Is+from.Is
		out = append(append(out, between(was, is, at, p)...), p)
		at = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
	}
	return append(out, between(was, is, at, to)...)
}

func keys(tokens []token) []string {
	out := make([]string, len(tokens))
	for i, t := range tokens {
		out[i] = t.key
	}
	return out
}

// shortest are the tokens that both texts have between two places, by the shortest way from the one to the other. The
// library compares characters, so each word is one of them.
func shortest(was, is []token, from, to align.Pair) (out []align.Pair) {
	letters := map[string]rune{}
	code := func(tokens []token) []rune {
		coded := make([]rune, len(tokens))
		for i, t := range tokens {
			if _, ok := letters[t.key]; !ok {
				letters[t.key] = letter(len(letters))
			}
			coded[i] = letters[t.key]
		}
		return coded
	}
	library := diffmatchpatch.New()
	library.DiffTimeout = 0 // what comes out must not depend on how fast the machine is
	at := from
	for _, d := range library.DiffMainRunes(code(was[from.Was:to.Was]), code(is[from.Is:to.Is]), false) {
		n := len([]rune(d.Text))
		switch d.Type {
		case diffmatchpatch.DiffEqual:
			for k := range n {
				out = append(out, align.Pair{Was: at.Was + k, Is: at.Is + k})
			}
			at.Was, at.Is = at.Was+n, at.Is+n
		case diffmatchpatch.DiffDelete:
			at.Was += n
		case diffmatchpatch.DiffInsert:
			at.Is += n
		}
	}
	return out
}

// letter is a character for the nth word: any that UTF-8 can hold.
func letter(n int) rune {
	const surrogates, after = 0xD800, 0xE000
	if r := rune(n) + 1; r < surrogates {
		return r
	}
	return rune(n) + 1 + after - surrogates
}

// A block is tokens that both texts have in a row, or those that stand between.
type block struct{ from, to align.Pair }

func (b block) was() int { return b.to.Was - b.from.Was }

// tidied takes from what is the same what is so by chance: a few words between longer changes, or the little that two
// texts share of which one took the other's place.
func tidied(was, is []token, same []align.Pair) []align.Pair {
	words := 0
	for _, p := range same {
		if was[p.Was].wordy() {
			words++
		}
	}
	const few = 8
	if all := max(wordsIn(was), wordsIn(is)); all >= few && 4*words < all {
		return nil
	}
	blocks := blocksOf(same)
	slide(was, is, blocks)
	var out []align.Pair
	before := block{to: align.Pair{}}
	for i, b := range blocks {
		changedBefore := max(b.from.Was-before.to.Was, b.from.Is-before.to.Is)
		next := align.Pair{Was: len(was), Is: len(is)}
		if i+1 < len(blocks) {
			next = blocks[i+1].from
		}
		changedAfter := max(next.Was-b.to.Was, next.Is-b.to.Is)
		if 2*b.was() <= min(changedBefore, changedAfter) {
			continue // before stays, so that what was changed before goes on
		}
		for k := range b.was() {
			out = append(out, align.Pair{Was: b.from.Was + k, Is: b.from.Is + k})
		}
		before = b
	}
	return out
}

func wordsIn(tokens []token) int {
	n := 0
	for _, t := range tokens {
		if t.wordy() {
			n++
		}
	}
	return n
}

// blocksOf are pairs that stand in a row in both texts, together.
func blocksOf(same []align.Pair) []block {
	var out []block
	for _, p := range same {
		if last := len(out) - 1; last >= 0 && out[last].to == p {
			out[last].to = align.Pair{Was: p.Was + 1, Is: p.Is + 1}
			continue
		}
		out = append(out, block{p, align.Pair{Was: p.Was + 1, Is: p.Is + 1}})
	}
	return out
}

// slide moves the borders of words that were put in or taken out, without others in their place, to where a person would
// draw them: to the end of a sentence, or of a part of one. "One. [Two. ]Three." could be "One[. Two]. Three." as well.
func slide(was, is []token, blocks []block) {
	for i := range max(len(blocks)-1, 0) {
		b, next := &blocks[i], &blocks[i+1]
		tokens, start, end := was, b.to.Was, next.from.Was
		switch {
		case next.from.Was == b.to.Was:
			tokens, start, end = is, b.to.Is, next.from.Is
		case next.from.Is != b.to.Is:
			continue
		}
		best, at := endsBefore(tokens, start), 0
		for k := 1; k < b.was() && tokens[start-k].key == tokens[end-k].key; k++ {
			if ends := endsBefore(tokens, start-k); ends > best {
				best, at = ends, -k
			}
		}
		for k := range next.to.Was - next.from.Was - 1 {
			if tokens[start+k].key != tokens[end+k].key {
				break
			}
			if ends := endsBefore(tokens, start+k+1); ends > best {
				best, at = ends, k+1
			}
		}
		b.to, next.from = align.Pair{Was: b.to.Was + at, Is: b.to.Is + at}, align.Pair{Was: next.from.Was + at, Is: next.from.Is + at}
	}
}

// endsBefore is how much of an end stands before a token: of a sentence 2, of a part of one 1.
func endsBefore(tokens []token, at int) int {
	switch {
	case at == 0 || strings.ContainsAny(tokens[at-1].text, ".?!:;"):
		return 2
	case tokens[at-1].text == ",":
		return 1
	}
	return 0
}

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
