package report

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
)

// capitalLetter matches a line that begins with a capital letter and a full stop, as an item of a list
// may, and as a name may: "A. Smith reported".
var capitalLetter = regexp.MustCompile(`^\s*([A-Z])\. +\S`)

// checkLettered reports a list that is typed with capital letters, which would be printed as words: a line
// that begins with one, and the next line or paragraph with the one after it.
func (r *reader) checkLettered(n ast.Node) {
	if r.quoted {
		return
	}
	last := byte(0)
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		letter := initial(r.source[s.Start:s.Stop])
		if letter != 0 && letter == last+1 {
			r.lettered(n)
			return
		}
		if letter != 0 {
			last = letter
		}
	}
	if next, ok := n.NextSibling().(*ast.Paragraph); ok && last != 0 && next.Lines().Len() > 0 {
		if s := next.Lines().At(0); initial(r.source[s.Start:s.Stop]) == last+1 {
			r.lettered(n)
		}
	}
}

func (r *reader) lettered(n ast.Node) {
	r.list.Errorf(r.place(n), "typed-list", "type a) and b), or a. and b.; the paper prints the markers of its profile", "this looks like a list with capital letters, and would be printed as words")
}

// initial is the capital letter that a line begins with as an item might; 0 for none.
func initial(line []byte) byte {
	if m := capitalLetter.FindSubmatch(line); m != nil {
		return m[1][0]
	}
	return 0
}
