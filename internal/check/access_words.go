package check

import (
	"cabinet/internal/check/text"
	"cabinet/internal/lazy"
)

var (
	// chairsUrgency matches what cites the 1972 Act on a late item, or says with its words that one is urgent.
	chairsUrgency = lazy.New(`(?i)\b(?:section|sections|s\.?) ?100B ?\(4\)(?: ?\(b\))?|\bchair(?:man|woman|person)? (?:is|being) of the opinion\b[^.]{0,160}\burgen(?:t|cy)\b`)
	// ofExecutives matches the Regulations of 2012 on the meetings of executives.
	ofExecutives = lazy.New(`(?i)\bLocal Authorities \(Executive Arrangements\) \(Meetings and Access to Information\)(?: \(England\))? Regulations(?: 2012)?|\bSI 2012/2089\b`)
)

// accessLaw reports the law on the meetings of one kind of body, cited for another.
func accessLaw(p *Paper, f finder) {
	if p.Council.InWales() {
		return
	}
	toExecutive := p.toExecutive()
	for _, t := range p.own() {
		switch {
		case t.Kind != text.Paragraph:
		case toExecutive && t.HasAny([]string{"100B", "pinion"}):
			p.cited(t, chairsUrgency, []string{"committee", "full council", "council meeting", "meeting of the council"}, f,
				"ask for legal advice on taking the item; an executive considers one only where an agenda that has it was open to the public five clear days before, or from the time at which a meeting was convened at shorter notice (SI 2012/2089, regulation 6(2))",
				"is the law of a council and its committees, and makes no late item of an executive lawful")
		case p.combined() && t.HasAny(executiveLaw):
			p.cited(t, ofExecutives, []string{"cabinet", "constituent"}, f, "cite the Local Government Act 1972, or on key decisions SI 2017/68", "is the law of the executives of councils, and not for a combined authority")
		case p.committee() && t.HasAny(executiveLaw):
			p.cited(t, ofExecutives, []string{"cabinet", "executive"}, f, "cite the Local Government Act 1972, sections 100A to 100K and Schedule 12A", "is the law of executives, and "+p.asCommittee())
		}
	}
}

// executiveLaw is what a passage has one of where it names the law of executives.
var executiveLaw = []string{"Executive Arrangements", "2012/2089"}

// cited reports words of a passage that cite a law, where their sentence is about the paper's own matter.
func (p *Paper) cited(t text.Prose, law *lazy.Regexp, others []string, f finder, hint, why string) {
	for _, m := range law.FindAllStringIndex(t.Text, mostInPassage) {
		before, after := text.Around(t.Text, m[0], m[1])
		if text.InQuotes(t.Text, m[0]) || text.HasAny(before+" "+after, others) || text.HasAny(before+" "+after, otherwiseSaid) {
			continue
		}
		f.in(t.Passage, m[0], m[1], "access-law", hint, "%q %s", oneLine(t.Text[m[0]:m[1]]), why)
	}
}

// otherwiseSaid are words that make a sentence about access one that denies, or one about other times and bodies.
var otherwiseSaid = []string{"does not", "doesn't", "do not", "don't", "not apply", "constitution", "unlike", "whereas", "would ", "previous"}
