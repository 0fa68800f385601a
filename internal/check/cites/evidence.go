package cites

import (
	"slices"
	"strings"

	"cabinet/internal/check/text"
	"cabinet/internal/language"
	"cabinet/internal/lazy"
)

// Whose says which document a reference is one to, as far as the words beside it tell.
type Whose uint8

const (
	// Unsaid is a reference beside which nothing tells.
	Unsaid Whose = iota
	// Ours is one to the paper in which it stands: "paragraph 4 above".
	Ours
	// Theirs is one to another document, or to a law: "section 17 of the Act".
	Theirs
)

// Evidence is what the words around a reference tell of it.
type Evidence struct {
	Whose Whose

	Looks     bool // it leads a reader there: "see", "set out in"
	Speaks    bool // it begins its sentence, and says what stands there: "Table 14 sets out"
	Begins    bool // it begins its sentence, which is about the place
	Bracketed bool // it stands alone in brackets

	Work       bool // its sentence names a document with places of its own
	WorkBefore bool // an earlier sentence does
	LawNear    bool // its sentence names a law, or what is cited as laws are
	Law        bool // the text up to it does, or the rest of its sentence
	Other      bool // the text speaks of somebody else's work, such as an auditor's
	// Elsewhere and ElsewhereNear tell that a number after the same noun is another document's, earlier in the text or in the
	// sentence.
	Elsewhere, ElsewhereNear bool

	Exempt     bool // its sentence speaks of exempt information
	ExemptNear bool // the text does
	Annexed    bool // the text up to it names an appendix
}

// beside is how many bytes beside a reference are looked at for what tells whose it is, and far how many around it for what
// the text is about.
const beside, far = 160, 2000

// Of is what the words around the reference at i tell, which is one of all references of a text.
func Of(t string, all []Reference, i int, in *language.Language) Evidence {
	l, r := languages[in], all[i]
	s := text.SentenceAt(t, r.Start, r.End)
	sentence, before := t[max(s.Start, r.Start-far):min(s.End, r.End+far)], t[max(s.Start, r.Start-beside):r.Start]
	around, said := t[max(0, r.Start-far):min(len(t), r.End+far)], t[max(0, s.Start-far):s.Start]
	begins := strings.TrimLeft(t[s.Start:r.Start], " \n\u00a0(“") == ""
	e := Evidence{
		Looks:      l.looks.MatchString(before),
		Speaks:     l.speaks.MatchString(r.near()),
		Begins:     begins && l.begins.MatchString(r.near()),
		Bracketed:  strings.HasSuffix(before, "(") && strings.HasPrefix(r.after, ")"),
		WorkBefore: l.work.MatchString(said),
		Work:       l.work.MatchString(sentence),
		LawNear:    l.law.MatchString(sentence),
		Other:      l.other.MatchString(around),
		Exempt:     l.exempt.MatchString(sentence),
		ExemptNear: l.exempt.MatchString(around),
		Annexed:    slices.ContainsFunc(all[:i], func(other Reference) bool { return other.Noun == Appendix }),
	}
	e.Law = e.LawNear || l.law.MatchString(said)
	e.Whose = l.whose(all, i, before)
	e.Elsewhere, e.ElsewhereNear = l.elsewhere(all[:i], r, s)
	if e.Whose == Unsaid && begins && r.Noun != Appendix && l.opens.MatchString(r.near()) && l.law.MatchString(said) {
		e.Whose = Theirs // "Paragraph 6 requires", after the Act was named
	}
	return e
}

// elsewhere tells whether a reference with the same noun is to another document, of those before one and of those in its sentence.
func (l *words) elsewhere(before []Reference, r Reference, sentence text.Span) (any, near bool) {
	for i, other := range before[max(0, len(before)-10):] {
		if other.Noun != r.Noun || l.whose(before[max(0, len(before)-10):], i, tail(other.before)) != Theirs {
			continue
		}
		any, near = true, near || other.Start >= sentence.Start
	}
	return any, near
}

// near is the beginning of what follows a reference.
func (r Reference) near() string { return r.after[:min(len(r.after), beside)] }

// whose looks at what stands straight after and straight before a reference. References that nothing parts are to the
// same document: "section 3, paragraph 12".
func (l *words) whose(all []Reference, i int, before string) Whose {
	switch r := all[i]; {
	case l.thisAfter.MatchString(r.near()):
		return Ours
	case l.follows(all, i):
		return Theirs
	case l.thisBefore.MatchString(before):
		return Ours
	case r.Noun == Section && (strings.Contains(r.Numbers[0].Value, "(") || l.worksAfter.MatchString(r.near())):
		return Theirs
	case r.Noun == Appendix:
		if l.appendixBefore.MatchString(before) {
			return Theirs
		}
		return Unsaid
	case i > 0 && all[i-1].Noun == Appendix && within.MatchString(r.between(all[i-1])): // "Appendix B, paragraph 4"
		return Theirs
	case l.precedes(before) || yearly(before, l.months) || acronym(before) && r.Typed != strings.ToUpper(r.Typed):
		return Theirs
	case i > 0 && joins.MatchString(r.between(all[i-1])):
		if w := l.whose(all, i-1, tail(all[i-1].before)); w != Unsaid {
			return w
		}
	}
	return Unsaid
}

// Joined tells whether nothing but "and" or a comma parts the reference at i from the one before it.
func Joined(all []Reference, i int) bool { return i > 0 && joins.MatchString(all[i].between(all[i-1])) }

// precedes tells whether another document stands before a reference.
func (l *words) precedes(before string) bool {
	found := strings.ToLower(l.otherBefore.FindString(before))
	if found == "" {
		found = strings.ToLower(l.says.FindString(before))
		if l.passive.MatchString(found) {
			return false
		}
	}
	return found != "" && !strings.Contains(found, "this ") && !l.looksUnder(before)
}

// acronym tells whether a word in capitals, such as "NPPF", stands straight before a reference. Verbs of decisions are
// printed so too.
func acronym(before string) bool {
	m := capitals.FindStringSubmatch(before)
	return m != nil && !decides[m[1]]
}

// yearly tells whether a name with a year stands straight before a reference, and no month: "Working Together 2023".
func yearly(before string, months map[string]bool) bool {
	m := named.FindStringSubmatch(before)
	return m != nil && !months[m[1]]
}

var (
	named    = lazy.New(`\b([A-Z]\w+) \(?(?:19|20)\d\d\)?[ ,(]+$`)
	capitals = lazy.New(`\b([A-Z]{2,}[0-9]*)(?: \d{1,4})?[ ,()]+$`)
	decides  = text.Set([]string{"NOTE", "NOTES", "APPROVE", "APPROVES", "AGREE", "AGREES", "ADOPT", "ENDORSE", "CONSIDER", "RECEIVE", "SEE", "AND", "OR", "IN", "AT", "THE", "TO",
		"BY", "AS", "AMEND", "DELETE", "PUBLISH", "RECOMMEND", "DELEGATE", "AUTHORISE", "CONFIRM", "ACCEPT", "REVIEW", "SUPPORT", "REJECT"})
)

// looksUnder tells whether "under" follows a word that leads a reader there: "discussed under section 4".
func (l *words) looksUnder(before string) bool {
	return strings.HasSuffix(before, "under ") && l.looks.MatchString(before) || strings.HasSuffix(strings.ToLower(before), "see ")
}

// within matches what stands between an appendix and a place in it.
var within = lazy.New(`^[ ,(]+$`)

// joins matches what stands between references that are made in one go.
var joins = lazy.New(`^[ ,(]*(?:(?:and|or|ac?|neu) )?$`)

func (r Reference) between(last Reference) string {
	return r.before[min(len(r.before), last.End):]
}

func tail(s string) string { return s[max(0, len(s)-beside):] }

// follows tells whether another document follows the reference, or the last of those that are joined to it.
func (l *words) follows(all []Reference, i int) bool {
	for ; ; i++ {
		r := all[i]
		if l.otherAfter.MatchString(r.near()) {
			return true
		}
		if i+1 == len(all) || !joins.MatchString(all[i+1].between(r)) || l.thisAfter.MatchString(r.near()) {
			return false
		}
	}
}
