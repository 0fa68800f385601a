package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestName is how many words of a name can have given it its initials.
const longestName = 16

// small are words of names that initials mostly leave out.
var small = Set(strings.Fields("and of the for in on upon with by to at under a an de la le"))

// IsInitials tells whether letters are the initials of a name, from its first word on: "RBWM" of "The Royal Borough of
// Windsor and Maidenhead", "BANES" of "Bath and North East Somerset Council". Its last words can be left out.
func IsInitials(letters, name string) bool {
	name = strings.ReplaceAll(name, "&", " and ")
	words := Words(name)
	return spelt(name, words[:min(len(words), longestName)], letters)
}

// IsPartOf tells whether at least three letters are the initials of some of a name's words that stand together: "OSC"
// of "Housing Overview and Scrutiny Committee".
func IsPartOf(letters, name string) bool {
	words := Words(name)
	words = words[:min(len(words), longestName)]
	for i := range words {
		if len(letters) > 2 && spelt(name, words[i:], letters) {
			return true
		}
	}
	return false
}

// spelt tells whether words of a name begin with the letters in their order, leaving out none but small words and
// what follows a hyphen.
func spelt(name string, words []Word, letters string) bool {
	if letters == "" {
		return true
	}
	if len(words) == 0 {
		return false
	}
	w := words[0]
	if strings.EqualFold(w.Lower[:1], letters[:1]) && spelt(name, words[1:], letters[1:]) {
		return true
	}
	return (small[w.Lower] || strings.HasSuffix(name[:w.Start], "-")) && spelt(name, words[1:], letters)
}

// confirming are the verbs of notes that authors leave for one another.
var confirming = Set(strings.Fields("confirm provide check add advise update complete supply review amend chase"))

// InANote tells whether the two letters at i are somebody's initials in a note to an author: "DS to confirm".
func (t Prose) InANote(i int) bool {
	return len(t.Seen(i)) == 2 && t.At(i+1) == "to" && confirming[t.At(i+2)]
}

// OfAPerson tells whether the capitals at i are the initials or the surname of somebody who is named: "Cllr JR Smith",
// "Cllrs AB Jones and CD Brown", "Mr JONES".
func (t Prose) OfAPerson(i int) bool {
	if title := t.At(i - 1); titles[title] || titles[t.At(i-2)] && t.Named(i-1) {
		return true // Mr JONES, Cllr Ann JONES
	}
	if len(t.Seen(i)) > 3 || i+1 >= len(t.Words) || t.Between(i) != " " || IsUpper(t.Seen(i+1)) {
		return false
	}
	if c, _ := utf8.DecodeRuneInString(t.Seen(i + 1)); !unicode.IsUpper(c) {
		return false
	}
	return slices.ContainsFunc(t.Words[max(0, i-6):i], func(w Word) bool { return titles[strings.TrimSuffix(w.Lower, "s")] || w.Lower == "messrs" })
}
