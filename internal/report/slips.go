package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// A slip is something that an officer may type, or paste from a word processor, that Markdown reads as
// words: printed as it stands it would be wrong, and nobody would have said so.
type slip struct {
	form    *regexp.Regexp // of a line
	signs   string         // one of these stands in each such line
	first   bool           // also in the paragraph's first line
	rule    string
	message string
	hint    string
}

var slips = []slip{
	{
		form: regexp.MustCompile(`^\s*[–—]\s+\S`), signs: "–—", rule: "typed-list",
		message: "this line begins with a dash, but is no item of a list",
		hint:    `begin each item with "- ", and leave an empty line before the list`,
	},
	{
		form: regexp.MustCompile(`\S\t+\S[^\t]*\t+\S`), signs: "\t", first: true, rule: "typed-table",
		message: "this line has tabs between its words, as a table of a spreadsheet has",
		hint:    "write a table with | between its cells, and a line of dashes below its head",
	},
}

// checkSlips reports the slips in a paragraph's lines.
func (r *reader) checkSlips(n ast.Node) {
	lines := n.Lines()
	for i := range lines.Len() {
		s := lines.At(i)
		line := strings.TrimRight(string(r.source[s.Start:s.Stop]), "\r\n")
		for _, slip := range slips {
			if i == 0 && !slip.first || !strings.ContainsAny(line, slip.signs) {
				continue
			}
			if m := slip.form.FindStringIndex(line); m != nil {
				r.list.Errorf(r.span(s.Start+m[0], s.Start+m[1]), slip.rule, slip.hint, "%s", slip.message)
			}
		}
	}
}

// typedNumber matches a paragraph's number that its author has typed. What follows tells it from an
// amount, as far as can be: "2.5 million" goes on with a small letter.
var typedNumber = regexp.MustCompile(`^\s*[*_]*(\d{1,3}(?:\.\d{1,3})+)[.)]?[*_]*\s+(\S)`)

// checkTypedNumber reports a paragraph or a heading that begins with a number of its own.
func (r *reader) checkTypedNumber(n ast.Node) {
	if r.depth > 0 || r.quoted || n.Lines().Len() == 0 {
		return
	}
	s := n.Lines().At(0)
	line := r.source[s.Start:s.Stop]
	m := typedNumber.FindSubmatchIndex(line)
	if m == nil {
		return
	}
	number := string(line[m[2]:m[3]])
	hint := "take it away: paragraphs get their numbers by themselves; if it is an amount, write it as "
	if n.Kind() == ast.KindHeading {
		hint = `take it away: sub-headings get their numbers where the profile has subheadings = "numbered"; if it is an amount, write it as `
	}
	hint += strings.Replace(number, ".", `\.`, 1)
	at := r.span(s.Start+m[2], s.Start+m[3])
	if follows, _ := utf8.DecodeRune(line[m[4]:]); unicode.IsLower(follows) && strings.Count(number, ".") == 1 {
		r.list.Warnf(at, "typed-figure", hint, "%q may be a number that is typed", number)
		return
	}
	r.list.Errorf(at, "typed-number", hint, "%q is a number that is typed", number)
}
