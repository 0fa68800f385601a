package report

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/diag"
	"cabinet/internal/lazy"
)

var (
	// wholeLine matches a line that begins and ends as a paragraph does.
	wholeLine = lazy.New(`^[\p{Lu}\d£“‘"'(\[*_].*` + lineEnd)
	// lastItem matches a line that ends as a list does.
	lastItem = lazy.New(lineEnd)
	// itemLine matches a line that ends as an item of a list does, and not the last one.
	itemLine = lazy.New(`;(?: and| or)?$`)
)

// lineEnd is the end of a sentence, and what may follow it: marks, a note, a label.
const lineEnd = `[.!?:][”’"')\]*_]*(?:\[\^\S+\])?(?:\s*\{[#.][^{}]*\})*$`

// wrapped is how long a line may be that was broken to fit a window: a longer one was ended by its author.
const wrapped = 130

// checkPasted reports lines that were meant for paragraphs of their own, or for the items of a list, and are printed as
// one paragraph: many programs paste them without an empty line between them. Two short lines may merely happen to end
// with sentences, and pass.
func (r *reader) checkPasted(n ast.Node) {
	count := n.Lines().Len()
	if count < 2 || r.celled || n.Kind() == ast.KindHeading {
		return
	}
	if r.columns(n) > 1 {
		r.list.Warnf(r.placeOf(n, 0), "run-together", "write a table with | between its cells, and a line of dashes below its head; or take the spaces out", "the spaces in these lines are printed as one, so that their columns are lost")
		return
	}
	if r.listed(n) {
		r.list.Warnf(r.placeOf(n, 0), "run-together", `begin each item with "- "; or write it as one line`, "these %d lines are printed as one paragraph", count)
		return
	}
	longest, items := 0, false
	for i := range count {
		line := r.lineOf(n, i)
		last := i == count-1
		item := !last && itemLine.MatchString(line)
		if r.breaksLine(n, i) || !item && !wholeLine.MatchString(line) && !(last && items && lastItem.MatchString(line)) {
			return
		}
		longest, items = max(longest, len(line)), items || item
	}
	if count > 2 || longest > wrapped {
		r.list.Warnf(r.placeOf(n, 0), "run-together", "leave an empty line between paragraphs, and begin each item of a list with its marker; or write it as one line",
			"these %d lines are printed as one paragraph", count)
	}
}

// itemLike matches a short line that begins with a capital or a figure, and ends as no line within a sentence need end.
var itemLike = lazy.New(`^[\p{Lu}\d][^.;:!?]{0,68}[\pL\d)]$`)

// listed tells whether the lines below a colon are those of a list that was pasted one item to a line: three or more short
// ones. The colon ends the paragraph above, or else the first line.
func (r *reader) listed(n ast.Node) bool {
	first, count := 0, n.Lines().Len()
	if above, ok := n.PreviousSibling().(*ast.Paragraph); !ok || above.Lines().Len() == 0 || !strings.HasSuffix(r.lineOf(above, above.Lines().Len()-1), ":") {
		if !strings.HasSuffix(r.lineOf(n, 0), ":") {
			return false
		}
		first = 1
	}
	for i := first; i < count; i++ {
		line := r.lineOf(n, i)
		if i == count-1 {
			line = strings.TrimSuffix(line, ".")
		}
		if r.breaksLine(n, i) || !itemLike.MatchString(line) {
			return false
		}
	}
	return count-first > 2
}

// columnGap matches the spaces between two columns that are lined up with them.
var columnGap = lazy.New(`\S {3,}\S`)

// columns is how many lines of a block are parted by spaces, as the rows of a table without bars are.
func (r *reader) columns(n ast.Node) (count int) {
	for i := range n.Lines().Len() {
		if line := r.lineOf(n, i); strings.Contains(line, "   ") && columnGap.MatchString(line) {
			count++
		}
	}
	return count
}

// breaksLine tells whether a line of a block ends with the spaces by which its author keeps its end.
func (r *reader) breaksLine(n ast.Node, i int) bool {
	s := n.Lines().At(i)
	return i < n.Lines().Len()-1 && strings.HasSuffix(strings.TrimRight(r.Text[s.Start:s.Stop], "\r\n"), "  ")
}

// dashed matches a paragraph that begins as an item of a list is typed elsewhere.
var dashed = lazy.New(`^(?:[–—]\s+\S|[-–—]\pL|o\s+\p{Lu})`)

// checkDashed reports paragraphs that begin with dashes, one after the other, as a list that is pasted does. A single
// one may name whose words stand above it.
func (r *reader) checkDashed(n ast.Node) {
	if n.Lines().Len() == 0 {
		return
	}
	if at := r.lettersIn(n); at >= 0 {
		r.lettersForBullets(r.placeOf(n, at), r.lineOf(n, at))
		return
	}
	first := r.lineOf(n, 0)
	next, ok := n.NextSibling().(*ast.Paragraph)
	if !ok || next.Lines().Len() == 0 {
		return
	}
	switch after := r.lineOf(next, 0); {
	case bulletLetter(first) != "" && bulletLetter(first) == bulletLetter(after):
		r.lettersForBullets(r.placeOf(n, 0), first)
	case dashed.MatchString(first) && dashed.MatchString(after):
		r.list.Errorf(r.placeOf(n, 0), "typed-list", `begin each item with "- "`, "this line and the next one begin with a dash, but are no items of a list")
	}
}

// endsClause matches a line after which a list may begin.
var endsClause = lazy.New(`[:;.]$`)

// lettersIn is the first of the lines of a paragraph that begin with one of these letters one after the other; -1 for none. Two lines
// amid a sentence may begin with a word of one letter, as Welsh has in "o Gaerdydd".
func (r *reader) lettersIn(n ast.Node) int {
	for i, from := 1, 0; i < n.Lines().Len(); i++ {
		switch sign := bulletLetter(r.lineOf(n, i)); {
		case sign == "" || sign != bulletLetter(r.lineOf(n, i-1)):
			from = i
		case from == 0, i-from > 1, endsClause.MatchString(r.lineOf(n, from-1)):
			return from
		}
	}
	return -1
}

// lettersForBullets reports lines that begin with what is left of a bullet.
func (r *reader) lettersForBullets(at diag.Span, line string) {
	r.list.Errorf(at, "typed-list", `begin each item with "- ", and leave an empty line before the list`,
		"this line and the next one begin with %q, as bullets of a word processor come out, and are no items of a list", bulletLetter(line))
}

// bulletLetter is the letter or sign with which a line begins and which is what is left of a bullet: the typefaces of bullets have
// squares and ticks in the places of letters, and Word's bullet of the second level is an o. It is "" for none.
func bulletLetter(line string) string {
	sign, rest, _ := strings.Cut(line, " ")
	switch sign {
	case "o", "q", "v", "§", "Ø", "ü", "¨":
		if rest = strings.TrimLeft(rest, " "); rest != "" && (rest[0] < '0' || rest[0] > '9') { // § 5 is a section, and Ø 5 a diameter
			return sign
		}
	}
	return ""
}
