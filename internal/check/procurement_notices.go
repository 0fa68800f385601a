package check

import (
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// transparencyNotice reports a direct award without a transparency notice before it. Of an award that is to come, it is enough
// that the paper speaks of the notice.
func transparencyNotice(p *Paper, a awarding, f finder) {
	if !a.Transparency {
		return
	}
	notice := p.Case.Contract.Notices.Transparency
	day, how := p.awardedBy()
	before := a.cites("section 44(1)")
	switch {
	case notice.Bad:
	case !notice.Given() && p.isMade():
		f.find(p.awardedAt(), "transparency-notice", "give the day in contract.notices.transparency; the notice comes before the award"+before, "nothing says when the transparency notice of this direct award was published")
	case !notice.Given():
		if !p.speaksOf("ransparency notice") {
			f.find(p.awardedAt(), "transparency-notice", "say so in the paper, and give the day in contract.notices.transparency once it is published"+before, "nothing says that a transparency notice comes before this direct award")
		}
	case usable(day) && day.Before(notice):
		f.find(notice.Span, "transparency-notice", "check both days; the notice comes before the award"+before, "the transparency notice was published on %s, and the contract %s %s", notice, how, day)
	case usable(day) && sameDay(day, notice):
		f.find(notice.Span, "transparency-notice", "check both days; the notice comes before the award"+before, "the transparency notice was published on the day on which the contract %s, %s", strings.TrimSuffix(how, " on"), day)
	}
}

// awardedBy is the day on which the contract was awarded, or by which it must have been, and in words.
func (p *Paper) awardedBy() (day casefile.Date, how string) {
	if awarded := p.Case.Contract.Awarded; usable(awarded) {
		return awarded, "was awarded on"
	}
	return p.entered()
}

// awardedAt is where the case says how the contract is awarded.
func (p *Paper) awardedAt() diag.Span {
	if c := p.Case.Contract; c.Ground.Given() {
		return c.Ground.Span
	}
	return p.Case.Table("contract")
}

// awardNotice reports a contract without a standstill that is made, and of which nothing says that its contract award notice
// came before.
func awardNotice(p *Paper, a awarding, f finder) {
	if !a.Award || a.Standstill > 0 || a.competed {
		return
	}
	notice, comes := p.Case.Contract.Notices.Award, "; the notice comes before the contract is entered into"+a.cites("section 50(1)")
	entered, how := p.entered()
	switch {
	case notice.Bad:
	case !notice.Given() && p.isMade():
		f.find(p.awardedAt(), "award-notice", "give the day in contract.notices.award"+comes, "nothing says when the contract award notice was published%s", p.andEntered())
	case notice.Given() && usable(entered) && entered.Before(notice):
		f.find(notice.Span, "award-notice", "check both days"+comes, "the contract award notice was published on %s, and the contract %s %s", notice, how, entered)
	}
}
