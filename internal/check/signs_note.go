package check

import (
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
		return p.notes().answered[sign] || p.speaksOf("asterisk", "starred", "seren")
	}
	answered := p.speaksOf("dagger")
	p.Report.Blocks(func(b report.Block) {
		if t, ok := b.(*report.Table); ok {
			for _, n := range t.Notes {
				answered = answered || n.Marker == sign
			}
		}
	})
	for _, t := range p.Passages() {
		answered = answered || t.Has(sign) && standsAlone(t, sign)
	}
	return answered
}

// standsAlone tells whether a sign stands in a passage with no word before it.
func standsAlone(t *text.Passage, sign string) bool {
	for before, rest, ok := strings.Cut(t.Text, sign); ok; before, rest, ok = strings.Cut(rest, sign) {
		if c, _ := utf8.DecodeLastRuneInString(before); before == "" || !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != ')' && c != '.' && c != '†' && c != '‡' {
			return true
		}
	}
	return false
}
