package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/check/text"
)

// officerRecord asks where the record is of urgent action that one person took. What is published as such a decision is its
// record itself.
func officerRecord(p *Paper, f finder) {
	d := p.Case.Decision
	if !strings.Contains(d.Asks.Value, "urgent") || !usable(d.TakenBy) || d.Record.Known() || p.Meeting.Decisions() || p.Council.InWales() {
		return
	}
	f.find(d.TakenBy.Span, "officer-record", "say in decision.record where it is, such as its address"+p.recordLaw(),
		"nothing says where the record of this action is published, with the alternatives that were rejected and any conflict of interest")
}

// recordLaw is the provision by which the decision of one person is recorded, as a hint has it; "" where nothing tells which it
// is.
func (p *Paper) recordLaw() string {
	switch member := text.HasAny(strings.ToLower(p.post(p.Case.Decision.TakenBy.Value)), members); {
	case member && p.toExecutive():
		return "; what a member decides for the executive is recorded (SI 2012/2089, regulation 13)"
	case member:
		return ""
	case p.toExecutive():
		return "; what an officer decides for the executive is recorded (SI 2012/2089, regulation 13(4))"
	}
	return "; some decisions of officers have to be recorded (SI 2014/2095, regulation 7)"
}

// members are words of the titles of members who take decisions.
var members = []string{"leader", "mayor", "cabinet member", "executive member", "lead member", "portfolio", "councillor", "chairman", "chairwoman", "chairperson"}

// equalityNil asks who found that equality is not affected by a contract or a key decision, and when. Where the profile asks for it itself,
// compose reports that it is missing.
func equalityNil(p *Paper, f finder) {
	d, c := p.Case.Decision, p.Case.Contract
	matters := c.Value.Given() || c.NewValue.Given() || p.Case.Exception.To.Given() || d.Key.Value
	if len(p.Case.Report.None.Values) == 0 || !matters || !p.asksToDecide() {
		return
	}
	for _, none := range p.Case.Report.None.Values {
		if none.Bad || !strings.Contains(none.Value, "equalit") {
			continue
		}
		who, given := p.Case.ConsideredBy[none.Value]
		switch decided := p.decided(); {
		case !given && !p.asksWho(none.Value):
			f.find(none.Span, "equality-nil", "add [considered."+none.Value+"] with by = …, a post, and on = …, the day",
				"nothing says who found that this has no effect on equality, and when")
		case !given || who.On.Bad:
		case !who.On.Given():
			f.find(who.Span, "equality-nil", "add on = …, the day", "nothing says when it was found that this has no effect on equality")
		case usable(decided) && decided.Before(who.On):
			f.find(who.On.Span, "equality-nil", "check both days; equality is considered before a decision, not after it",
				"equality was considered on %s, after the decision on %s", who.On, decided)
		}
	}
}

// asksWho tells whether the profile itself wants to know who found that a section has nothing to report.
func (p *Paper) asksWho(id string) bool {
	for _, s := range p.Council.Sections() {
		if s.ID.Value == id {
			return s.NoneBy.Or(false)
		}
	}
	return false
}

// callInReason asks why a decision is said to be kept from call-in.
func callInReason(p *Paper, f finder) {
	said := p.Case.Decision.CallIn
	if !usable(said) || !keptFromCallIn(said) {
		return
	}
	f.find(said.Span, "call-in-reason", "say in decision.call_in why not, and by which provision of the constitution",
		"%q does not say why this decision can't be called in", said.Value)
}

// mostWithoutReason is how many words say that a decision can't be called in, where they say nothing else.
const mostWithoutReason = 9

// keptFromCallIn tells whether words say that a decision can't be called in, and not why.
func keptFromCallIn(said casefile.Text) bool {
	words := " " + ofCallIn.Replace(text.Small(said.Value)) + " "
	denies := text.HasAny(words, []string{" no ", " no.", " no,", " no;", " not ", "cannot ", "n't ", "n’t ", "exempt", "waived", "disapplied", "does not apply"})
	return denies && len(strings.Fields(words)) <= mostWithoutReason && !text.HasAny(words, withReason)
}

// ofCallIn takes out what names the call-in itself.
var ofCallIn = strings.NewReplacer("subject to call-in", "", "subject to call in", "", "to be called in", "", "to call-in", "", "to call in", "", "for call-in", "", "under call-in", "")

// withReason are words that give a reason why a decision can't be called in.
var withReason = []string{"because", " since ", " as ", "due to", "reason", " so that", "would ", "prejudice", " for ", " to ", "by virtue", "urgen", "delay", " only", " under ", "recommend", "council"}
