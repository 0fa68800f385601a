package report

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"cabinet/internal/lazy"
)

// A slip is something that an officer may type, or paste from a word processor, that Markdown reads as
// words: printed as it stands it would be wrong, and nobody would have said so. It stands below the paragraph's first line.
type slip struct {
	form    *lazy.Regexp // of a line
	signs   string       // one of these stands in each such line
	rule    string
	message string
	hint    string
}

var slips = []slip{
	{
		form: lazy.New(`^\s*[–—]\s+\S`), signs: "–—", rule: "typed-list",
		message: "this line begins with a dash, but is no item of a list",
		hint:    `begin each item with "- ", and leave an empty line before the list`,
	},
}

// checkSlips reports the slips in a paragraph's lines, each kind once at its first line: a list or a table that is pasted has the same
// in every line, and is mended as a whole.
func (r *reader) checkSlips(n ast.Node) {
	for _, slip := range slips {
		for i := 1; i < n.Lines().Len(); i++ {
			if line := r.lineOf(n, i); strings.ContainsAny(line, slip.signs) && slip.form.MatchString(line) {
				r.list.Errorf(r.placeOf(n, i), slip.rule, slip.hint, "%s", slip.message)
				break
			}
		}
	}
	r.checkTabs(n)
}

// typedNumber matches a paragraph's number that its author has typed. What follows tells it from an
// amount, as far as can be: "2.5 million" goes on with a small letter.
var typedNumber = lazy.New(`^\s*[*_]*(\d{1,3}(?:\.\d{1,3})+)[.)]?[*_]*\s+(\S)`)

// joinedNumber matches a number that a space should follow, or that of an item below it: "6.Words", "1a) Words".
var joinedNumber = lazy.New(`^\s*[*_]*(?:(\d{1,3}\.)\p{Lu}\p{Ll}|(\d{1,3}(?:\.?[a-z]\)|\.[a-z]\.?))[*_]*\s+\p{Lu})`)

// checkTypedNumber reports a paragraph or a heading that begins with a number of its own.
func (r *reader) checkTypedNumber(n ast.Node) {
	if r.depth > 0 || r.quoted || n.Lines().Len() == 0 {
		return
	}
	s := n.Lines().At(0)
	line := r.source[s.Start:s.Stop]
	if begins := bytes.TrimLeft(line, " \t*_"); len(begins) == 0 || begins[0] < '0' || begins[0] > '9' {
		return
	}
	hint := "take it away: paragraphs get their numbers by themselves"
	if n.Kind() == ast.KindHeading {
		hint = `take it away: sub-headings get their numbers where the profile has subheadings = "numbered"`
	}
	if m := typedNumber.FindSubmatchIndex(line); m != nil {
		follows, _ := utf8.DecodeRune(line[m[4]:])
		r.typedNumber(s.Start, m[2:4], hint+"; if it is an amount, write it as ", unicode.IsLower(follows))
	} else if m := joinedNumber.FindSubmatchIndex(line); m != nil && n.Lines().Len() == 1 && !bytes.Contains(line, []byte(" 2.")) { // else it is that of a list within a line
		start, end := max(m[2], m[4]), max(m[3], m[5]) // of the group that matched
		r.list.Errorf(r.span(s.Start+start, s.Start+end), "typed-number", hint, "%q is a number that is typed", line[start:end])
	}
}

// typedNumber reports a number at some bytes of the line that begins at start; asFigure tells whether what follows may be that of
// an amount.
func (r *reader) typedNumber(start int, at []int, hint string, asFigure bool) {
	place := r.span(start+at[0], start+at[1])
	number := string(r.source[start+at[0] : start+at[1]])
	hint += strings.Replace(number, ".", `\.`, 1)
	if asFigure && strings.Count(number, ".") == 1 {
		r.list.Warnf(place, "typed-figure", hint, "%q may be a number that is typed", number)
		return
	}
	r.list.Errorf(place, "typed-number", hint, "%q is a number that is typed", number)
}
