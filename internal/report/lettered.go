package report

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"cabinet/internal/lazy"
	"cabinet/internal/number"
)

// capitalItem tells whether a line that begins with a capital letter and a full stop is an item of a list, and not
// a name: where lists count in capitals, and it goes on after such an item, or another one follows in the next lines.
func capitalItem(t typedSign, parent ast.Node, lines text.Reader, pc parser.Context) bool {
	levels, _ := pc.Get(listLevels).([]number.Level)
	depth := 0
	for n := parent; n != nil; n = n.Parent() {
		if l, ok := n.(*ast.List); ok && l.IsOrdered() || n.Kind() == kindSubParagraph {
			depth++
		}
	}
	if depth >= len(levels) || levels[depth].Sign != 'A' && levels[depth].Sign != 'I' {
		return false
	}
	if last, ok := parent.LastChild().(*subParagraph); ok && last.capital {
		return true
	}
	return t.begins() && goesOn(t, lines)
}

// goesOn tells whether the marker that follows begins one of the next lines.
func goesOn(t typedSign, lines text.Reader) bool {
	line, at := lines.Position()
	defer lines.SetPosition(line, at)
	next := newSequence(t.typed)
	next.n = 1
	following := next.sign.Print(2)
	for range 100 {
		lines.AdvanceLine()
		line, _ := lines.PeekLine()
		if line == nil {
			return false
		}
		if trimmed := strings.TrimLeft(string(line), " \t"); trimmed != "" {
			if found, size := typedMarker([]byte(trimmed), false); size > 0 && found.capital && found.typed == following {
				return true
			}
		}
	}
	return false
}

// listLine matches a line that begins as an item of a list may, and as a name may: "A. Smith reported".
var listLine = lazy.New(`^\s*(\(?)([A-Za-z]{1,7}|[0-9]{1,3})([.)]) +\S`)

// checkLettered reports a list that would be printed as words, such as one that is typed with capital letters or
// begins at c): a line that begins with a marker, and the next line or paragraph with the one after it.
func (r *reader) checkLettered(n ast.Node) {
	if r.quoted {
		return
	}
	var last *lineMarker
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		m := markerOf(r.source[s.Start:s.Stop])
		if m != nil && last.before(m) {
			r.lettered(n, m)
			return
		}
		if m != nil {
			last = m
		}
	}
	if next, ok := n.NextSibling().(*ast.Paragraph); ok && last != nil && next.Lines().Len() > 0 {
		s := next.Lines().At(0)
		if m := markerOf(r.source[s.Start:s.Stop]); m != nil && last.before(m) {
			r.lettered(n, m)
		}
	}
}

func (r *reader) lettered(n ast.Node, m *lineMarker) {
	if m.sign != strings.ToLower(m.sign) {
		r.list.Errorf(r.place(n), "typed-list", "type a) and b), or a. and b.; the paper prints the markers of its profile", "this looks like a list with capital letters, and would be printed as words")
		return
	}
	r.list.Errorf(r.place(n), "typed-list", "begin the list with a), i) or 1., and leave an empty line above it", "this looks like a list, and would be printed as words")
}

// A lineMarker is what a line begins with as an item might: "A." or "(iv)".
type lineMarker struct{ bracket, sign, end string }

// markerOf is the marker with which a line begins; nil for none.
func markerOf(line []byte) *lineMarker {
	if m := listLine.FindSubmatch(line); m != nil {
		return &lineMarker{string(m[1]), string(m[2]), string(m[3])}
	}
	return nil
}

// before tells whether the next marker of the same list is m.
func (l *lineMarker) before(m *lineMarker) bool {
	if l == nil || l.bracket != m.bracket || l.end != m.end {
		return false
	}
	if n, err := strconv.Atoi(l.sign); err == nil {
		return m.sign == strconv.Itoa(n+1)
	}
	if len(l.sign) == 1 && len(m.sign) == 1 && m.sign[0] == l.sign[0]+1 {
		return true
	}
	n, roman := number.FromRoman(strings.ToLower(l.sign))
	next := number.Sign('i').Print(n + 1)
	return roman && (m.sign == next || m.sign == strings.ToUpper(next)) && (l.sign == strings.ToLower(l.sign)) == (m.sign == strings.ToLower(m.sign))
}
