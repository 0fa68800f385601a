package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cabinet/internal/check/text"
	"cabinet/internal/report"
)

const (
	noAnswer    = "this sign leads to no note: %s"
	noAnswerTip = "say what it means in a note of the table, which begins with the sign: note = \"SIGN …\", or a line below a typed table; or take it out"
)

// unanswered reports the sign of a note in a table that nothing in the paper answers: an asterisk that ends a word, or a dagger.
func unanswered(p *Paper, f finder) {
	told := map[string]bool{}
	for _, t := range p.Passages() {
		if t.Kind != text.Cell {
			continue
		}
		sign := signAtEnd(t.Text)
		start := len(t.Text) - len(sign)
		if sign == "" || told[sign] || p.answers(sign) {
			continue
		}
		if at := whole(t, start, len(t.Text)); !escaped(t.Text, start, at) && !f.list.Covers(at, "stray-sign", "markup-in-file") {
			told[sign] = true
			f.at(t, at, "stray-sign", strings.Replace(noAnswerTip, "SIGN", sign, 1), noAnswer, sign)
		}
	}
}

// signAtEnd is the sign of a note with which the words of a cell end; "" for none. An asterisk behind a letter or a figure by itself
// may be a grade or a rating.
func signAtEnd(words string) string {
	if words == "" || words[len(words)-1] != '*' && words[len(words)-1] < utf8.RuneSelf {
		return ""
	}
	if strings.IndexByte(words, '*') < len(words)-1 && words[len(words)-1] == '*' { // those before it may be its other half
		return ""
	}
	for _, sign := range []string{"*", "†", "‡"} {
		rest, ok := strings.CutSuffix(words, sign)
		before, _ := utf8.DecodeLastRuneInString(rest)
		if ok && unicode.IsLower(before) && len(rest[strings.LastIndexByte(rest, ' ')+1:]) > 2 || ok && sign != "*" && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
			return sign
		}
	}
	return ""
}

// answers tells whether the paper says what the sign of a note means: in a note of a table, in words that begin with the sign or in
// which it stands by itself, or in words that name it.
func (p *Paper) answers(sign string) bool {
	if sign == "*" {
		if p.notes().answered[sign] || p.speaksOf("asterisk", "starred", "seren") {
			return true
		}
	} else if p.speaksOf("dagger") || p.hasNote(sign) {
		return true
	}
	return slices.ContainsFunc(p.Passages(), func(t *text.Passage) bool { return t.Has(sign) && standsAlone(t, sign) })
}

// hasNote tells whether a note of a table begins with a sign.
func (p *Paper) hasNote(sign string) (has bool) {
	p.Report.Blocks(func(b report.Block) {
		if t, ok := b.(*report.Table); ok {
			has = has || slices.ContainsFunc(t.Notes, func(n report.Line) bool { return n.Marker == sign })
		}
	})
	return has
}

// standsAlone tells whether a sign stands in a passage with no word before it, or before the signs beside it.
func standsAlone(t *text.Passage, sign string) bool {
	for at := 0; ; at += len(sign) {
		next := strings.Index(t.Text[at:], sign)
		if next < 0 {
			return false
		}
		at += next
		c, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t.Text[:at], "*†‡"))
		if c == utf8.RuneError || !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != ')' && c != '.' {
			return true
		}
	}
}
