package markdown

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/report"
)

// A token is a piece of a line: text, or the markup around it.
type token struct {
	text  string
	mark  string // "**" or "_" for emphasis, else markup that is written as it stands
	opens bool

	first, last bool // the text's first or last character is written as a reference
}

// inline writes runs. lineStart tells whether they begin a line, where more characters are markup.
func inline(runs []report.Run, lineStart bool) string {
	tokens := tokenise(runs)
	for i := range tokens {
		if tokens[i].mark == "**" || tokens[i].mark == "_" {
			flank(tokens, i)
		}
	}
	var b strings.Builder
	for _, t := range tokens {
		if t.text == "" {
			b.WriteString(t.mark)
			continue
		}
		b.WriteString(t.escaped(lineStart && b.Len() == 0))
	}
	return b.String()
}

// tokenise opens and closes emphasis and links around the text of runs.
func tokenise(runs []report.Run) []token {
	var out []token
	var open []string // emphasis that is open, outermost first
	for i := 0; i < len(runs); {
		n := 1
		for i+n < len(runs) && runs[i].Link != "" && runs[i+n].Link == runs[i].Link {
			n++
		}
		group := runs[i : i+n]
		if n > 1 || runs[i].Link != "" && !runs[i].Internal() {
			out = closeAll(out, &open)
			out = append(out, link(group)...)
		} else {
			out = restyle(out, &open, runs[i:])
			out = append(out, token{text: runs[i].Text})
		}
		i += n
	}
	return closeAll(out, &open)
}

// restyle closes and opens emphasis until it is that of runs[0]; what lasts longer is opened first.
func restyle(out []token, open *[]string, runs []report.Run) []token {
	wanted := map[string]bool{"**": runs[0].Bold, "_": runs[0].Italic}
	for i, mark := range *open {
		if !wanted[mark] {
			for j := len(*open) - 1; j >= i; j-- {
				out = append(out, token{mark: (*open)[j]})
			}
			*open = (*open)[:i]
			break
		}
	}
	order := []string{"**", "_"}
	if lasts(runs, func(r report.Run) bool { return r.Italic }) > lasts(runs, func(r report.Run) bool { return r.Bold }) {
		order = []string{"_", "**"}
	}
	for _, mark := range order {
		if wanted[mark] && !has(*open, mark) {
			*open = append(*open, mark)
			out = append(out, token{mark: mark, opens: true})
		}
	}
	return out
}

func lasts(runs []report.Run, styled func(report.Run) bool) int {
	for i, r := range runs {
		if !styled(r) || r.Link != "" && !r.Internal() {
			return i
		}
	}
	return len(runs)
}

func has(marks []string, mark string) bool {
	for _, m := range marks {
		if m == mark {
			return true
		}
	}
	return false
}

func closeAll(out []token, open *[]string) []token {
	for i := len(*open) - 1; i >= 0; i-- {
		out = append(out, token{mark: (*open)[i]})
	}
	*open = (*open)[:0]
	return out
}

// autoLink matches an address that can stand between < and >.
var autoLink = regexp.MustCompile(`^(https?://[^\s<>]+|[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)$`)

// link writes runs that share an address: as the address alone where that is what they say.
func link(runs []report.Run) []token {
	words, address := report.Text(runs), runs[0].Link
	plain := len(runs) == 1 && !runs[0].Bold && !runs[0].Italic
	if runs[0].Internal() {
		for i := range runs {
			runs[i].Link = ""
		}
		return tokenise(runs)
	}
	if plain && autoLink.MatchString(words) && (address == words || address == "mailto:"+words) {
		return []token{{mark: "<" + words + ">"}}
	}
	inner := make([]report.Run, len(runs))
	for i, r := range runs {
		inner[i] = r
		inner[i].Link = ""
	}
	out := append([]token{{mark: "["}}, tokenise(inner)...)
	return append(out, token{mark: "](" + destination(address) + ")"})
}

var destinationEscapes = strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "(", `\(`, ")", `\)`, "&", `\&`, "*", `\*`, "_", `\_`)

func destination(address string) string { return destinationEscapes.Replace(address) }

// flank makes tokens[i], a mark of emphasis, one that CommonMark reads as such: beside letters on the
// outside, and white space or punctuation on the inside, it would be text. A character in the way is
// then written as a character reference, which counts as punctuation.
func flank(tokens []token, i int) {
	inside, outside := i+1, i-1
	if !tokens[i].opens {
		inside, outside = outside, inside
	}
	in, out := edge(tokens, inside, inside < outside), edge(tokens, outside, outside < inside)
	if unicode.IsSpace(in) {
		protect(tokens, inside, inside < outside)
		in = '&'
	}
	if letter(out) && (!letter(in) || tokens[i].mark == "_") {
		protect(tokens, outside, outside < inside)
	}
}

// edge is the character at the end of tokens[i] that is nearest to its neighbour: its last where
// trailing, else its first. Markup counts as punctuation and nothing at all as white space.
func edge(tokens []token, i int, trailing bool) rune {
	if i < 0 || i >= len(tokens) {
		return ' '
	}
	t := tokens[i]
	if t.text == "" {
		return '*'
	}
	if trailing {
		if t.last {
			return ';'
		}
		r, _ := utf8.DecodeLastRuneInString(t.text)
		return r
	}
	if t.first {
		return '&'
	}
	r, _ := utf8.DecodeRuneInString(t.text)
	return r
}

func protect(tokens []token, i int, trailing bool) {
	if trailing {
		tokens[i].last = true
	} else {
		tokens[i].first = true
	}
}

func letter(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r)
}

// escaped is the text of a token as Markdown.
func (t token) escaped(lineStart bool) string {
	before, text, after := "", t.text, ""
	if t.first {
		r, size := utf8.DecodeRuneInString(text)
		before, text = fmt.Sprintf("&#%d;", r), text[size:]
	}
	if t.last && text != "" {
		r, size := utf8.DecodeLastRuneInString(text)
		text, after = text[:len(text)-size], fmt.Sprintf("&#%d;", r)
	}
	return before + escapeText(text, lineStart && before == "") + after
}

// reference matches what Markdown would read as a character reference.
var reference = regexp.MustCompile(`&(#|[A-Za-z][A-Za-z0-9]*;)`)

// opening matches what at the start of a line would be a list, a heading or a rule, up to the
// character that makes it one.
var opening = regexp.MustCompile(`^(\d{1,9}[.)]|\(?(?:[a-z]|[ivxlc]{1,7}|\d{1,3})\)|[-+=#])(\s|$|[-+=#])`)

// escapeText writes text so that Markdown shows just that. A line end in it is a line break.
func escapeText(s string, lineStart bool) string {
	var b strings.Builder
	for i, c := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>~", c),
			c == '{' && i+1 < len(s) && strings.ContainsRune("#.{", rune(s[i+1])),
			c == '&' && reference.MatchString(s[i:]) && reference.FindStringIndex(s[i:])[0] == 0:
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	out := b.String()
	if lineStart || strings.Contains(out, "\n") {
		out = escapeOpening(out, lineStart)
	}
	return strings.ReplaceAll(out, "\n", "\\\n")
}

// escapeOpening escapes what lines begin with, the first one only where it begins a line.
func escapeOpening(s string, lineStart bool) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if m := opening.FindStringSubmatchIndex(line); m != nil && (i > 0 || lineStart) {
			at := m[3] - 1 // the character that makes it markup
			lines[i] = line[:at] + `\` + line[at:]
		}
	}
	return strings.Join(lines, "\n")
}
