package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
	"cabinet/internal/law"
	"cabinet/internal/lazy"
)

// urgent is the ground of an award or a change that rests on urgency; ok is false where the case gives no such ground, or the
// contract does not reach its threshold, so that none is needed.
func (p *Paper) urgent() (g law.Ground, ok bool) {
	g, ok = p.ground()
	if !ok || g.Urgent == "" || !g.IsRead() || p.Council.InWales() || p.underOtherLaw() {
		return g, false
	}
	if p.changes() {
		return g, p.reachesChanged() != law.Under
	}
	_, verdict := p.reaches()
	return g, verdict != law.Under
}

// urgencyOwnAct reports words by which the urgency on which an award rests may be the council's own doing, or could have been
// foreseen. Whether it is, a person judges.
func urgencyOwnAct(p *Paper, f finder) {
	g, ok := p.urgent()
	if !ok {
		return
	}
	for _, in := range p.english() {
		for _, s := range text.Sentences(in.Text) {
			start, end := ownAct(in.Text[s.Start:s.End])
			if end > 0 && p.ours(in, s.Start+start, s.Start+end) {
				f.in(in.Passage, s.Start+start, s.Start+end, "urgency-own-act",
					"say why it is not, or take legal advice on the ground: urgency that is attributable to any act or omission of the council, or that it could have foreseen, is none ("+g.Urgent+")",
					"%q may tell of urgency that the council brought about or could foresee", in.Text[s.Start+start:s.Start+end])
				return // once is enough
			}
		}
	}
}

// These match what is told of a council's own part in urgency.
var (
	notInTime = lazy.New(`(?:did not|didn['’]t|had not|hadn['’]t|has not|have not|was not|were not|failed to|failure to|omitted to|neglected to)[\w ,'’-]{0,60}?\b(?:in (?:good |sufficient |enough )?time|early enough|soon enough|on time|until it was too late|before (?:it|the contract|the agreement|the framework) (?:ended|expired|lapsed))\b`)
	tooLate   = lazy.New(`\b(?:(?:begun|began|started|commenced|commissioned) (?:too |very )?late|(?:left|noticed|identified|submitted) (?:it )?(?:too|very) late|too late to (?:tender|procure|run|compete|invite)|` +
		`time (?:had |has )?(?:ran|run) out|(?:ran|run) out of time|(?:insufficient|not enough|too little) time (?:was|had been|being) (?:left|allowed|planned)|` +
		`(?:lack of|poor|inadequate|no) (?:forward |advance |proper |adequate )?planning|lack of (?:capacity|resources?|staff|officers)|overlooked|forgot|forgotten|(?:went |gone )?unnoticed|` +
		`(?:failed to|did not|had not) (?:plan|planned|procured?|tender(?:ed)?|re-?tender(?:ed)?|re-?procured?|begin|begun|start|started|renewed?|noticed?|act|acted|monitor(?:ed)?|track(?:ed)?)|` +
		`should have been (?:begun|started|tendered|re-?tendered|procured|re-?procured|noticed|renewed|planned|let)|failures? (?:by|of) (?:the |our )?(?:council|department|service|directorate|officers|team)|` +
		`delay(?:s|ed)? (?:by|in|within|on the part of) (?:the |our |its |obtaining |seeking )?(?:council|department|service|directorate|procurement|procuring|tender|tendering|governance|approvals?|officers|team|specification)|internal delays?|` +
		`(?:procurement|tender|tendering|re-?procurement|retender) (?:exercise |process |programme )?(?:was|has been|had been) delayed|(?:procurement|tender) slipped)\b`)
	lapsed   = lazy.New(`\b(?:contract|agreement|framework|arrangement|extension)s?\b[^.;:]{0,80}?\b(?:expired|lapsed|had been allowed to (?:expire|lapse|run out)|ran out|had run out)\b|\b(?:following|on|after|upon|with) (?:the )?expiry of (?:the|that|this|our|its) [^.;:]{0,60}?\b(?:contract|agreement|framework|arrangement)\b`)
	mistakes = lazy.New(`\b(?:errors?|mistakes?|omissions?|misunderstandings?|oversights?)\b`)

	// noMistake are words around those of mistakes by which they tell of none, or of another's.
	noMistake    = lazy.New(`\b(?:no|not|without|any|never|avoid|avoids|avoided|prevent|prevents|reduce|reduces|trial and|margin of|risk of|risks of|standard|errors and omissions|(?:supplier|contractor|provider|manufacturer|company|incumbent)['’]s) (?:[\w-]+ ){0,3}$`)
	madeByOthers = lazy.New(`\b(?:by|of|on the part of|from) (?:the |a |its |their |our )?(?:previous |former |incumbent |existing )?(?:supplier|contractor|provider|manufacturer|company|bidder|landlord|utility)\b`)
	mistaken     = lazy.New(`\b(?:an|by|through|due to|owing to|because of|administrative|clerical|internal|human|simple|council['’]s|department['’]s) $`)
	theirs       = lazy.New(`\b(?:supplier|contractor|provider|manufacturer|company|firm|landlord|bidder|tenderer)s? $`)
)

// ownAct is where a sentence tells of a council's own part in urgency, and 0, 0 where it tells of none.
func ownAct(sentence string) (start, end int) {
	small := text.Small(sentence)
	for _, words := range []*lazy.Regexp{notInTime, tooLate, lapsed} {
		if m := words.FindStringIndex(small); m != nil && !theirs.MatchString(small[:m[0]]) && !noMistake.MatchString(small[:m[0]]) {
			return m[0], m[1]
		}
	}
	for _, m := range mistakes.FindAllStringIndex(small, -1) {
		before, after := small[:m[0]], small[m[1]:]
		isOversight := small[m[0]] == 'o' && small[m[0]+1] == 'v'
		if noMistake.MatchString(before) || madeByOthers.MatchString(after) || isOversight && !mistaken.MatchString(before) {
			continue
		}
		return m[0], m[1]
	}
	return 0, 0
}

// long are words by which a reason speaks of how long a contract lasts.
var long = []string{"year", "month", "week", "term", "duration", "period", "until", "long", "lead time", "interim"}

// urgencyTerm asks why an urgent contract lasts longer than a year.
func urgencyTerm(p *Paper, f finder) {
	c := p.Case.Contract
	end := c.Ends
	if usable(c.NewEnd) {
		end = c.NewEnd
	}
	begins := p.urgencyBegins()
	if !usable(end) || begins.Year == 0 || !daysAfter(end, 1).Time().After(begins.Time().AddDate(1, 0, 0)) {
		return
	}
	if _, ok := p.urgent(); !ok || text.HasAny(text.Small(c.GroundReason.Value), long) {
		return
	}
	f.find(end.Span, "urgency-own-act", "let it end as soon as a competition can follow, or say in contract.ground_reason why it has to last until then",
		"the contract rests on urgency and lasts from %s to %s, and nothing says why it has to last longer than a year", begins, end)
}

// urgencyBegins is the day from which on what is urgent lasts: of a change, the end of the contract before it.
func (p *Paper) urgencyBegins() casefile.Date {
	c := p.Case.Contract
	if usable(c.NewEnd) {
		return dayOf(c.Ends)
	}
	for _, day := range []casefile.Date{c.Starts, c.EnteredInto, c.Awarded, p.Case.RulingDay(p.Meeting)} {
		if usable(day) {
			return day
		}
	}
	return casefile.Date{}
}
