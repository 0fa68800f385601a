package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/diag"
)

// curled is the mending that curls every straight quotation mark and apostrophe of the paper's own words; nil where one of them
// can't be told to open or to close something.
func (p *Paper) curled() *diag.Mending {
	all := &diag.Mending{}
	for _, t := range p.own() {
		marks, sure := curl(t.Text)
		if !sure {
			return nil
		}
		for _, m := range marks {
			if !p.ours(t, m.at, m.at+1) {
				continue
			}
			if all = all.And(p.mark(t, m)); all == nil {
				return nil
			}
		}
	}
	slices.SortFunc(all.Parts, func(a, b diag.Part) int { return a.Start - b.Start })
	all.Parts = slices.CompactFunc(all.Parts, func(a, b diag.Part) bool { return a.Span == b.Span }) // words that are printed twice
	return all
}

// mark is the mending of one mark. TOML may have a backslash before it, as a part of it; a backslash of Markdown makes a word of it.
func (p *Paper) mark(t text.Prose, m curledMark) *diag.Mending {
	at, straight := t.Place(m.at, m.at+1), t.Text[m.at:m.at+1]
	if at.Text() != straight && at.Text() != `\`+straight || at.Start > 0 && at.Source.Text[at.Start-1] == '\\' {
		return nil
	}
	return diag.Instead(at, m.with)
}

// A curledMark is a straight mark at a byte of a text, and what it is in print.
type curledMark struct {
	at   int
	with string
}

// curl gives the straight marks of a text as they are in print. It is sure where each opens or closes something beyond doubt, or
// stands for a letter.
func curl(words string) (marks []curledMark, sure bool) {
	open := map[byte]bool{}
	for i := range len(words) {
		c := words[i]
		if c != '"' && c != '\'' {
			continue
		}
		before, after := beside(words, i)
		starts, ends := !isWord(before) && !strings.ContainsRune(".,;:?!)", before), !isWord(after)
		switch {
		case c == '\'' && unicode.IsLetter(before) && unicode.IsLetter(after): // an apostrophe
			marks = append(marks, curledMark{i, "’"})
		case open[c] && ends && !unicode.IsSpace(before):
			open[c] = false
			marks = append(marks, curledMark{i, curls[c][1]})
		case !open[c] && starts && unicode.IsLetter(after):
			open[c] = true
			marks = append(marks, curledMark{i, curls[c][0]})
		case c == '\'' && before == 's' && ends: // of a plural: members' views
			marks = append(marks, curledMark{i, "’"})
		default:
			return nil, false
		}
	}
	return marks, !open['"'] && !open['\'']
}

// curls are the marks that open and close what a straight one does.
var curls = map[byte][2]string{'"': {"“", "”"}, '\'': {"‘", "’"}}

// beside are the characters before and after a byte of a text; spaces at its ends.
func beside(words string, at int) (before, after rune) {
	before, after = ' ', ' '
	if at > 0 {
		before, _ = utf8.DecodeLastRuneInString(words[:at])
	}
	if at+1 < len(words) {
		after, _ = utf8.DecodeRuneInString(words[at+1:])
	}
	return before, after
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
