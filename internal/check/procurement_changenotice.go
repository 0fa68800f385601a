package check

import "cabinet/internal/law"

// changeNotice reports a change of a contract without the notice that its law asks for. Of a change that is to come, it is
// enough that the paper speaks of the notice.
func changeNotice(p *Paper, f finder) {
	statute, known := p.governing()
	g, named := p.ground()
	c := p.Case.Contract
	if !p.changes() || !known || p.Council.InWales() || c.Ground.Bad || c.Notices.Change.Bad || p.underOtherLaw() || named && g.Kind != law.Modification || p.reachesChanged() != law.Over {
		return
	}
	rule, ok := p.Law.Change(statute)
	need := rule.Needs(p.alteration(), g.ID)
	switch {
	case !ok || !rule.IsRead() || need == law.NotNeeded:
	case rule.When == "after":
		if p.isMade() && !c.Notices.Change.Given() {
			f.find(p.changedAt(), "change-notice", "give the day in contract.notices.change ("+rule.Provision+")", "nothing says when a notice of this change was sent for publication")
		}
	default:
		p.beforeChange(rule, need, f)
	}
}

// beforeChange reports a change whose notice is missing, or later than the change.
func (p *Paper) beforeChange(rule law.Change, need law.Need, f finder) {
	c := p.Case.Contract
	notice, why := c.Notices.Change, "; the notice comes before the change ("+rule.Provision+")"
	if need == law.Depends {
		why = "; where only one of value and term changes by more than 10%, or the longest term in contract.original.longest_end is not given, take advice on whether it takes one"
	}
	switch {
	case notice.Given() && usable(c.EnteredInto) && p.changed() && c.EnteredInto.Before(notice):
		f.find(notice.Span, "change-notice", "check both days"+why, "the contract change notice was published on %s, and the change was entered into on %s", notice, c.EnteredInto)
	case notice.Given():
	case p.isMade():
		f.find(p.changedAt(), "change-notice", "give the day in contract.notices.change"+why, "nothing says when the contract change notice was published")
	case !p.speaksOf("hange notice"):
		f.find(p.changedAt(), "change-notice", "say so in the paper, and give the day in contract.notices.change once it is published"+why, "nothing says that a contract change notice comes before this change")
	}
}

// changed tells whether the days of the case are those of the change, since it has those of the contract as it was awarded
// beside them.
func (p *Paper) changed() bool {
	o := p.Case.Contract.Original
	return usable(o.Begun) || usable(o.Awarded)
}
