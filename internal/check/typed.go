package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"cabinet/internal/check/cites"
	"cabinet/internal/check/text"
	"cabinet/internal/diag"
	"cabinet/internal/report"
)

// typedReferences reports numbers of the paper's own places that are typed, which the next change makes wrong, and
// those of places that the paper does not have.
func typedReferences(p *Paper, f finder) {
	x := referring{Paper: p}
	for _, t := range p.own() {
		if t.Section != x.section {
			x.section, x.lawSaid = t.Section, false
		}
		if t.Kind != text.Title {
			x.passage(t, f)
		}
		x.lawSaid = x.lawSaid || t.Cites
	}
}

// passage reports the typed references of a passage. What is joined to one that is reported is reported too: "Table 3 and
// Figure 2".
func (x *referring) passage(t text.Prose, f finder) {
	all, said, told := cites.In(t.Text, t.Words, t.In), 0, false
	for i, r := range all {
		joined := told && cites.Joined(all, i)
		if told = false; said == mostInPassage || !x.typed(t, r) {
			continue
		}
		of, end := x.of(t, r)
		meant := x.named(t, r, of)
		e := cites.Of(t.Text, all, i, t.In)
		if told = of != nil || joined && e.Whose == cites.Unsaid || x.tells(t, r, meant, e); !told {
			continue
		}
		said++
		message, hint := x.retyped(t, r, meant)
		if t.Kind == text.Field { // where no label is printed as a number
			if !slices.ContainsFunc(meant, func(m place) bool { return !m.known() }) {
				continue
			}
			hint = "name what is meant in words, or correct the number"
		}
		var mending *diag.Mending
		if of == nil && t.Kind != text.Field {
			mending = x.mendingOf(t, r, meant)
		}
		f.mends(mending).in(t.Passage, r.Start, end, "typed-reference", hint, "%s", message)
	}
}

// typed tells whether a reference is in the author's own words, and not printed by a label already. One that begins a caption
// is none: on captions that are typed another rule has a finding.
func (x *referring) typed(t text.Prose, r cites.Reference) bool {
	for _, n := range r.Numbers {
		if t.Linked(n.End - 1) {
			return false
		}
	}
	captions := r.Start == 0 && (r.Noun == cites.Table || r.Noun == cites.Figure) && strings.HasPrefix(t.Text[r.End:], ":")
	return !captions && x.ours(t, r.Start, r.End) && !text.InQuotes(t.Text, r.Start)
}

// tells tells whether a reference is nearly surely one to the paper itself. Less is asked of a reference to a place
// that the paper has.
func (x *referring) tells(t text.Prose, r cites.Reference, meant []place, e cites.Evidence) bool {
	some := false
	for _, m := range meant {
		some = some || m.known()
	}
	switch {
	case !some && x.Case.OfMeeting() != nil:
		return false // what an agenda says of tables and paragraphs is of the reports of its items
	case r.Noun == cites.Part:
		return e.Whose == cites.Ours && !e.ExemptNear && !x.hasPart(r)
	case e.Whose != cites.Unsaid:
		return e.Whose == cites.Ours
	case e.ElsewhereNear && !e.Looks, e.Elsewhere && !some && !e.Looks:
		return false
	case some:
		return tellsKnown(r, e)
	}
	return x.tellsUnknown(t, r, e)
}

// hasPart tells whether the paper has the part that a reference names. A part that is exempt is a paper of its own.
func (x *referring) hasPart(r cites.Reference) bool {
	return slices.ContainsFunc(x.Report.Parts, func(p report.Part) bool {
		name := "part " + r.Numbers[0].Value
		return strings.HasPrefix(strings.ToLower(p.Title), name) && text.WholeWords(p.Title, 0, len(name))
	})
}

// tellsKnown judges a reference beside which nothing says whose it is, where the paper has such a number.
func tellsKnown(r cites.Reference, e cites.Evidence) bool {
	switch r.Noun {
	case cites.Paragraph:
		return !exempt(r, e) && (e.Looks || !e.Bracketed || !e.LawNear)
	case cites.Section:
		return e.Looks || !e.Law
	case cites.Recommendation:
		return e.Looks || !e.Other
	case cites.Figure:
		return e.Looks || e.Bracketed || unicode.IsUpper(rune(r.Typed[0]))
	}
	return r.Noun != cites.Document
}

// exempt tells whether a paragraph may be one of those that make information exempt, which are cited as "paragraph 3".
func exempt(r cites.Reference, e cites.Evidence) bool {
	return (e.Exempt || e.ExemptNear && !e.Looks) && !strings.ContainsAny(r.Numbers[0].Value, ".(")
}

// tellsUnknown judges a reference beside which nothing says whose it is, where the paper has no such number.
func (x *referring) tellsUnknown(t text.Prose, r cites.Reference, e cites.Evidence) bool {
	leads := e.Looks || e.Speaks || e.Bracketed || e.Begins && t.Kind == text.Paragraph
	switch r.Noun {
	case cites.Paragraph:
		if strings.HasPrefix(r.Numbers[0].Value, "(") {
			return false // it may be one of the same sentence's
		}
		return !exempt(r, e) && (e.Looks && (!e.LawNear || asSetOut(t, r)) || !e.Work && !e.WorkBefore && !e.Law && !e.Other)
	case cites.Section:
		inLegal := t.Section != nil && strings.Contains(t.Section.ID, "legal")
		led := e.Looks || leads && !e.Work && (e.Bracketed || !e.WorkBefore) && !x.lawSaid
		return led && !e.Law && !ofLaw(r) && !inLegal
	case cites.Appendix:
		return e.Looks || e.Speaks || e.Bracketed || !e.Work
	case cites.Table:
		return !e.Annexed && (e.Looks || !e.Work && (!e.WorkBefore || e.Law) && !e.Other)
	case cites.Figure:
		return !e.Annexed && (e.Looks || unicode.IsUpper(rune(r.Typed[0])) && !e.Work && !e.WorkBefore && !e.Other)
	case cites.Recommendation:
		return (leads && x.recommends || e.Looks || x.recommends && conditional(t, r)) && !e.Other && !e.Work
	}
	return e.Looks
}

// asSetOut tells whether a reference leads its sentence: "As set out in para 5.12, the duty has been met".
func asSetOut(t text.Prose, r cites.Reference) bool {
	before := strings.TrimLeft(t.Text[text.SentenceAt(t.Text, r.Start, r.Start).Start:r.Start], " \n")
	return strings.HasPrefix(before, "As ") && leadsTo[strings.TrimSuffix(strings.TrimPrefix(before, "As "), " ")] && strings.Contains(r.Numbers[0].Value, ".") && strings.HasPrefix(t.Text[r.End:], ", ")
}

var leadsTo = text.Set([]string{"set out in", "set out at", "explained in", "explained at", "described in", "shown in", "noted in", "outlined in", "discussed in", "stated in", "said in", "mentioned in", "detailed in"})

// conditional tells whether a reference is to what may be agreed by those who read: "if recommendation 4 is agreed".
func conditional(t text.Prose, r cites.Reference) bool {
	before := strings.ToLower(t.Text[max(0, r.Start-len("provided that ")):r.Start])
	after := t.Text[r.End:]
	return text.EndsInAny(before, []string{"if ", "should ", "provided that ", "once ", "unless "}) && text.HasAny(after[:min(len(after), 40)], []string{" agreed", " approved", " accepted", " adopted"})
}

// ofLaw tells whether a section is one that only laws have: beyond what a paper has, or known by its number alone.
func ofLaw(r cites.Reference) bool {
	for _, n := range r.Numbers {
		rest := strings.TrimLeft(n.Value, "0123456789")
		first, _ := strconv.Atoi(n.Value[:len(n.Value)-len(rest)])
		if first > mostSections || wellKnown[n.Value] || rest != "" && unicode.IsLetter(rune(rest[0])) {
			return true
		}
	}
	return false
}

// mostSections is how many sections a paper has at most, and wellKnown are sections that councils speak of without the
// name of their Act.
const mostSections = 30

var wellKnown = text.Set(strings.Fields("17 19 20 21 24 25 28"))
