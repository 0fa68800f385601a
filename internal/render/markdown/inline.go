package markdown

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/lazy"
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
	for protected := true; protected; { // what is protected for one mark may be in the way of another
		protected = false
		for i := range tokens {
			if tokens[i].mark == "**" || tokens[i].mark == "_" {
				protected = flank(tokens, i) || protected
			}
		}
	}
	var b strings.Builder
	for i, t := range tokens {
		if t.text == "" {
			b.WriteString(t.mark)
			continue
		}
		text := t.escaped(lineStart && b.Len() == 0)
		if before, ok := strings.CutSuffix(text, "!"); ok && i+1 < len(tokens) && tokens[i+1].mark == "[" {
			text = before + `\!` // else it would be an image
		}
		b.WriteString(text)
	}
	return b.String()
}

// tokenise opens and closes emphasis and links around the text of runs. What leads to another place of
// the report is words alone.
func tokenise(runs []report.Run) []token {
	var out []token
	var open []string // emphasis that is open, outermost first
	change := report.Kept
	for i := 0; i < len(runs); {
		if runs[i].Change != change {
			out = recast(closeAll(out, &open), change, runs[i].Change)
			change = runs[i].Change
		}
		n := 1
		for linked(runs[i]) && i+n < len(runs) && runs[i+n].Link == runs[i].Link && runs[i+n].Change == change {
			n++
		}
		if linked(runs[i]) {
			shared := common(runs[i : i+n])
			out = restyle(out, &open, append([]report.Run{shared}, runs[i+n:]...))
			out = append(out, link(runs[i:i+n], shared)...)
		} else {
			out = restyle(out, &open, runs[i:])
			out = appendText(out, runs[i].Text)
		}
		i += n
	}
	return recast(closeAll(out, &open), change, report.Kept)
}

// changes are the elements of words that are struck or inserted, for which CommonMark has no signs.
var changes = map[report.Change]string{report.Struck: "del>", report.Inserted: "ins>"}

// recast ends words of one change and begins those of another.
func recast(out []token, from, to report.Change) []token {
	if from != to && from != report.Kept {
		out = append(out, token{mark: "</" + changes[from]})
	}
	if from != to && to != report.Kept {
		out = append(out, token{mark: "<" + changes[to]})
	}
	return out
}

func linked(r report.Run) bool { return r.Link != "" && !r.Internal() }

// appendText appends text, in one token with the text before it: what is markup can't be told from half.
func appendText(out []token, text string) []token {
	if last := len(out) - 1; last >= 0 && out[last].text != "" {
		out[last].text += text
		return out
	}
	return append(out, token{text: text})
}

// common is a run with the emphasis that all runs have.
func common(runs []report.Run) report.Run {
	shared := report.Run{Bold: true, Italic: true}
	for _, r := range runs {
		shared.Bold, shared.Italic = shared.Bold && r.Bold, shared.Italic && r.Italic
	}
	return shared
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
		if wanted[mark] && !slices.Contains(*open, mark) {
			*open = append(*open, mark)
			out = append(out, token{mark: mark, opens: true})
		}
	}
	return out
}

func lasts(runs []report.Run, styled func(report.Run) bool) int {
	for i, r := range runs {
		if !styled(r) {
			return i
		}
	}
	return len(runs)
}

func closeAll(out []token, open *[]string) []token {
	for i := len(*open) - 1; i >= 0; i-- {
		out = append(out, token{mark: (*open)[i]})
	}
	*open = (*open)[:0]
	return out
}

// autoLink matches an address that can stand between < and >.
var autoLink = lazy.New(`^(https?://[^\s<>]+|[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)$`)

// link writes runs that share an address, inside the emphasis that they share: as the address alone
// where that is what they say.
func link(runs []report.Run, shared report.Run) []token {
	text, address := report.Text(runs), runs[0].Link
	if len(runs) == 1 && autoLink.MatchString(text) && (address == text || address == "mailto:"+text) {
		return []token{{mark: "<" + text + ">"}}
	}
	inner := make([]report.Run, len(runs))
	for i, r := range runs {
		inner[i] = report.Run{Text: r.Text, Bold: r.Bold && !shared.Bold, Italic: r.Italic && !shared.Italic}
	}
	out := append([]token{{mark: "["}}, tokenise(inner)...)
	return append(out, token{mark: "](" + destination(address) + ")"})
}

var destinationEscapes = strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "(", `\(`, ")", `\)`, "&", `\&`, "*", `\*`, "_", `\_`, "`", "\\`")

func destination(address string) string { return destinationEscapes.Replace(address) }

// flank makes tokens[i], a mark of emphasis, one that CommonMark reads as such: beside letters on the
// outside, and white space or punctuation on the inside, it would be text. A character in the way is
// then written as a character reference, which counts as punctuation; true where one now is.
func flank(tokens []token, i int) bool {
	inside, outside := i+1, i-1
	if !tokens[i].opens {
		inside, outside = outside, inside
	}
	in, out := edge(tokens, inside, inside < outside), edge(tokens, outside, outside < inside)
	if unicode.IsSpace(in) {
		return protect(tokens, inside, inside < outside)
	}
	if letter(out) && (!letter(in) || tokens[i].mark == "_") {
		return protect(tokens, outside, outside < inside)
	}
	return false
}

// edge is the character at the end of tokens[i] that is nearest to its neighbour: its last where
// trailing, else its first. Markup counts as punctuation and nothing at all as white space.
func edge(tokens []token, i int, trailing bool) rune {
	if i < 0 || i >= len(tokens) {
		return ' '
	}
	t := tokens[i]
	first, size := utf8.DecodeRuneInString(t.text)
	last, _ := utf8.DecodeLastRuneInString(t.text)
	switch {
	case t.text == "":
		return '*'
	case trailing && (t.last || t.first && size == len(t.text)):
		return ';'
	case trailing:
		return last
	case t.first || t.last && size == len(t.text):
		return '&'
	case first == '\n': // written with a backslash before it
		return '\\'
	}
	return first
}

func protect(tokens []token, i int, trailing bool) bool {
	before := tokens[i]
	if trailing {
		tokens[i].last = true
	} else {
		tokens[i].first = true
	}
	return tokens[i] != before
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
var reference = lazy.New(`^&(#|[A-Za-z][A-Za-z0-9]*;)`)

// opening matches what at the start of a line would be a list, a heading, a rule, the ruled line below the head of a
// table or a row of one, up to the character that makes it that: the last of its group.
var opening = lazy.New(`^(?:(\d{1,9}[.)]|\(?(?:[A-Za-z]|[ivxlcIVXLC]{1,7}|\d{1,3})\)|(?:[a-z]|[ivxlc]{1,7})\.|[-+=#])(?:\s|$|[-+=#])|([-:])[-:| ]*$|(\|))`)

// escapeText writes text so that Markdown shows just that. A line end in it is a line break.
func escapeText(s string, lineStart bool) string {
	if !lineStart && !strings.ContainsAny(s, "\\`*_[]<>~{&\n") && !strings.Contains(s, "++") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for i, c := range s {
		switch {
		case c == '\\' && i+1 < len(s) && s[i+1] == '\n': // three backslashes are no line break to goldmark
			b.WriteString("&#92;")
			continue
		case strings.ContainsRune("\\`*_[]<>~", c),
			c == '{' && i+1 < len(s) && strings.ContainsRune("#.{", rune(s[i+1])),
			c == '&' && reference.MatchString(s[i:]),
			c == '+' && inserts(s, i):
			b.WriteByte('\\')
		case c == ' ' && (i > 0 && s[i-1] == '\n' || i+1 < len(s) && s[i+1] == '\n'): // else it would be lost
			b.WriteString("&#32;")
			continue
		}
		b.WriteRune(c)
	}
	out := b.String()
	if lineStart || strings.Contains(out, "\n") {
		out = escapeOpening(out, lineStart)
	}
	return strings.ReplaceAll(out, "\n", "\\\n")
}

// inserts tells whether the plus sign at an offset is the first of two that would begin inserted words.
func inserts(s string, at int) bool {
	after, two := strings.CutPrefix(s[at:], "++")
	next, _ := utf8.DecodeRuneInString(after)
	return two && (at == 0 || s[at-1] != '+') && !unicode.IsSpace(next) && !strings.ContainsRune("+,.;:!?)]", next)
}

// escapeOpening escapes what lines begin with, the first one only where it begins a line.
func escapeOpening(s string, lineStart bool) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if i == 0 && !lineStart {
			continue
		}
		if m := opening.FindStringSubmatchIndex(line); m != nil {
			at := max(m[3], m[5], m[7]) - 1 // the character that makes it markup
			lines[i] = line[:at] + `\` + line[at:]
		} else if c, size := utf8.DecodeRuneInString(line); report.IsBullet(c) { // typed as word processors have bullets
			lines[i] = fmt.Sprintf("&#%d;", c) + line[size:]
		}
	}
	return strings.Join(lines, "\n")
}
