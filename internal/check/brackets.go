package check

import (
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
	"cabinet/internal/report"
)

var (
	// enumerates matches the marker of an item that is typed among words, at the end of what stands before its bracket.
	enumerates = lazy.New(`(?:^|[\s\x{a0},;:/“"–—-])(?:[A-Za-z]{1,2}|[ivxlc]{1,5}|[IVXLC]{1,5}|[A-Za-z]{0,3}\d{1,3}(?:\.\d{1,3})*[A-Za-z]?)\.?$`)
	// ofCount matches what may stand before a marker that is a word: what is counted, or the end of another part of the sentence.
	ofCount = lazy.New(`(?i)(?:^|[.,;:–—] |\b(?:step|stage|phase|option|part|lot|point|reason|item|question|test|strand|theme|priority|objective|aim|tier|level|rhan|cam|opsiwn|pwynt|cwestiwn|eitem|cyfnod|amcan)s? )$`)
	// interval matches numbers from one up to another, of which a bracket may be of either kind.
	interval = lazy.New(`[\[(][-−–]?£?[\d.,]*\d%?[,;] ?(?:[-−–]?£?[\d.,]*\d%?|∞)[\])]`)
)

// A bracket is one that lacks its other half.
type bracket struct {
	in   text.Prose
	at   int
	sign byte
}

// openBrackets reports brackets that open and never close, or close what never opened. What opens with a
// paragraph or before a list may close in a later paragraph of the section.
func openBrackets(p *Paper, f finder) {
	var left []bracket
	var section *report.Section
	tell := func() {
		for _, b := range unpaired(left) {
			p.tellBracket(b, f)
		}
		left = nil
	}
	for _, t := range p.own() {
		if t.Section != section {
			tell()
			section = t.Section
		}
		if t.Kind != text.Cell && strings.ContainsAny(t.Text, "()[]") && !changedIn(t) {
			left = append(left, lonely(t)...)
		}
	}
	tell()
}

// tellBracket reports a bracket, if the words about it are the case's own.
func (p *Paper) tellBracket(b bracket, f finder) {
	if !p.plain(b.in, b.at, b.at+1) {
		return
	}
	message, hint := "this bracket opens and never closes", "close it, or take it out"
	if b.sign == ')' || b.sign == ']' {
		message, hint = "this bracket closes what never opened", "open it where the words begin that it should enclose, or take it out"
	}
	f.in(b.in.Passage, b.at, b.at+1, "open-bracket", hint, "%s", message)
}

// changedIn tells whether words of a passage are struck or inserted: brackets may be among both.
func changedIn(t text.Prose) bool {
	for _, r := range t.TextRuns() {
		if r.Change != report.Kept {
			return true
		}
	}
	return false
}

// other are the brackets that close others.
var other = map[byte]byte{')': '(', ']': '['}

// lonely are the brackets of a passage that lack their other half there. Of intervals, which have either kind, that is asked only
// where one does.
func lonely(t text.Prose) []bracket {
	left := halves(t, t.Text)
	if len(left) == 0 {
		return nil
	}
	return halves(t, interval.ReplaceAllStringFunc(t.Text, func(found string) string { return strings.Repeat(" ", len(found)) }))
}

// halves are the brackets of a passage, whose words are told, that lack their other half. A marker such as a) that stands within
// brackets has taken the half of those: the next one closes them.
func halves(t text.Prose, s string) (left []bracket) {
	within := 0 // how many markers have taken it
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != '(' && c != ')' && c != '[' && c != ']' {
			continue
		}
		switch at := opened(left, other[c]); {
		case t.Linked(i), isFace(s, i):
		case c == '(' || c == '[':
			left = append(left, bracket{t, i, c})
		case at >= 0:
			left = append(left[:at:at], left[at+1:]...)
			if c == ')' && needsNone(s, i) {
				within++
			}
		case c == ')' && needsNone(s, i):
		case c == ')' && within > 0:
			within--
		default:
			left = append(left, bracket{t, i, c})
		}
	}
	return left
}

// opened is the place of the last of some brackets that is such a one; -1 for none.
func opened(left []bracket, sign byte) int {
	for i := len(left) - 1; i >= 0; i-- {
		if left[i].sign == sign {
			return i
		}
	}
	return -1
}

// needsNone tells whether a bracket closes nothing and is right: in the marker of an item, or in a sign such as :).
func needsNone(s string, at int) bool {
	return enumerates.MatchString(s[max(at-12, 0):at]) || at > 0 && strings.IndexByte(":;-", s[at-1]) >= 0 || marksCount(s, at)
}

// marksCount tells whether the word before a bracket is a marker: "step one)".
func marksCount(s string, at int) bool {
	start := strings.LastIndexByte(s[:at], ' ') + 1
	if at-start > len("pedwar") || !countWords[strings.ToLower(s[start:at])] {
		return false
	}
	const longest = len("objectives ")
	return ofCount.MatchString(s[max(start-longest-1, 0):start])
}

// countWords are words that count.
var countWords = text.Set([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "un", "dau", "tri", "pedwar", "pump"})

// isFace tells whether a bracket is the mouth of a face such as :( that stands apart.
func isFace(s string, at int) bool {
	before := s[:at]
	eyes := strings.TrimSuffix(before, "-")
	if s[at] != '(' || !strings.HasSuffix(eyes, ":") && !strings.HasSuffix(eyes, ";") {
		return false
	}
	before, after := eyes[:len(eyes)-1], s[at+1:]
	return (before == "" || strings.IndexByte(" \n", before[len(before)-1]) >= 0) && (after == "" || strings.IndexByte(" \n.,;!?", after[0]) >= 0)
}

// goesOn tells whether a bracket may be closed in a later passage: it opens with its paragraph, or the paragraph goes on in a list.
func (b bracket) goesOn() bool {
	return strings.TrimSpace(b.in.Text[:b.at]) == "" || strings.IndexByte(".?!", b.in.Text[len(b.in.Text)-1]) < 0
}

// unpaired are brackets of the passages of a section without those that another passage opens or closes.
func unpaired(all []bracket) (left []bracket) {
	for _, b := range all {
		if opens := other[b.sign]; opens != 0 {
			if at := opened(left, opens); at >= 0 && left[at].goesOn() && left[at].in.Passage != b.in.Passage {
				left = append(left[:at:at], left[at+1:]...)
				continue
			}
		}
		left = append(left, b)
	}
	return left
}
