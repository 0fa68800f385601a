package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// stopApart matches a stop with a space before it, and none but a space, a closing mark or the end behind it.
	stopApart = lazy.New(`([\pL\d)”’%.…])([ \x{a0}\n]+)([.,;:?!])(?:[)”’]?[\s\x{a0}]|[)”’]?$)`)
	// spaceWithin matches a space behind a bracket that opens, or before one that closes.
	spaceWithin = lazy.New(`\(([ \x{a0}]+)[\pL\d£“‘]|[\pL\d%”’.]([ \x{a0}]+)\)`)
	// ticked matches the beginning of a box that is ticked by hand.
	ticked = lazy.New(`^\([ \x{a0}]+[xX][ \x{a0}]+\)`)
	// stopTwice matches two stops of which one is enough, and what follows them.
	stopTwice = lazy.New(`[\pL\d)”’%](\.\.|,,|;;|,\.|;,|,;)([)”’]?(?:[\s\x{a0}]|$))([\pL\d]?)`)
)

// strayStops reports a space before a stop, and two stops for one.
func strayStops(p *Paper, f finder) {
	for _, t := range p.own() {
		if t.Kind == text.Cell || !mayStray(t.Text) {
			continue
		}
		for _, m := range stopApart.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			sign := t.Text[m[6]:m[7]]
			if !standsApart(t.Text[:m[3]], t.Text[m[7]:], sign) || !p.plain(t, m[4], m[7]) {
				continue
			}
			f.mends(p.instead(t.Passage, m[4], m[7], sign)).
				in(t.Passage, m[4], m[7], "stray-stop", "take the space out", "a space stands before the %s", stopNames[sign])
		}
		for _, m := range spaceWithin.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			p.spaceWithin(t, m, f)
		}
		for _, m := range stopTwice.FindAllStringSubmatchIndex(t.Text, mostInPassage) {
			if p.plain(t, m[2], m[3]) {
				p.twoStops(t, m, f)
			}
		}
	}
}

// twoStops reports what stopTwice matched. Two full stops amid a sentence may be what is left of three.
func (p *Paper) twoStops(t text.Prose, m []int, f finder) {
	both, next := t.Text[m[2]:m[3]], t.Text[m[6]:m[7]]
	hint := "write one of the two"
	switch {
	case both[0] != both[1] || stopNext(t.Text[m[3]:]):
	case both == ".." && next != "" && !isCapital(next[0]):
		hint = "write one full stop, or … where words are left out"
	default:
		f = f.mends(p.instead(t.Passage, m[2], m[3], both[:1]))
		hint = "write one " + stopNames[both[:1]]
	}
	f.in(t.Passage, m[2], m[3], "stray-stop", hint, "two stops stand here, and one is enough")
}

// spaceWithin reports what the pattern of that name matched.
func (p *Paper) spaceWithin(t text.Prose, m []int, f finder) {
	bracket, start, end := ")", m[4], m[1]
	if m[2] >= 0 {
		bracket, start, end = "(", m[0], m[3]
	}
	if p.plain(t, start, end) && !isFace(t.Text, start) && !ticked.MatchString(t.Text[start:]) {
		f.mends(p.instead(t.Passage, start, end, bracket)).in(t.Passage, start, end, "stray-stop", "take the space out", "a space stands within the bracket")
	}
}

// stopNext tells whether a text goes on with another stop.
func stopNext(rest string) bool {
	next := strings.TrimLeft(rest, " \u00a0\n")
	return next != "" && strings.IndexByte(".,;:?!", next[0]) >= 0
}

// mayStray tells cheaply whether a stop may stand behind a space or another stop, or a space within a bracket.
func mayStray(s string) bool {
	for i := 1; i < len(s); i++ {
		if c := s[i]; (c <= '?' || c == 0xC2) && strayBehind(s[i-1], c) {
			return true
		}
	}
	return false
}

// strayBehind is mayStray for a byte and the one before it.
func strayBehind(before, c byte) bool {
	apart := before == ' ' || before == 0xA0 || before == '\n'
	switch c {
	case '.':
		return apart || before == '.' || before == ','
	case ',', ';':
		return apart || before == ',' || before == ';'
	case ':', '?', '!', ')':
		return apart
	case ' ', 0xC2:
		return before == '('
	}
	return false
}

// standsApart tells whether a sign with a space before it is a stop, by what stands before and behind it: a colon before a figure
// is that of a scale or a score, and full stops in a row stand for words that are left out.
func standsApart(before, rest, sign string) bool {
	next := strings.TrimLeft(rest, " \u00a0\n")
	switch {
	case strings.HasSuffix(before, "..") || sign == "." && (strings.HasSuffix(before, ".") || strings.HasSuffix(before, "…")), stopNext(rest):
		return false
	}
	return sign != ":" || next == "" || !isDigit(next[0])
}

// stopNames are what stops are called.
var stopNames = map[string]string{".": "full stop", ",": "comma", ";": "semicolon", ":": "colon", "?": "question mark", "!": "exclamation mark"}
