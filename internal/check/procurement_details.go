package check

import (
	"cabinet/internal/casefile"
	"cabinet/internal/diag"
)

// detailsNotice reports a contract whose contract details notice is overdue, or was published late.
func detailsNotice(p *Paper, a awarding, f finder) {
	c := p.Case.Contract
	switch notice := c.Notices.Details; {
	case notice.Bad || c.EnteredInto.Bad || !usable(p.Meeting.Date):
	case a.Soon:
		p.detailsSoon(a, f)
	case a.Details == 0:
	case !usable(c.EnteredInto):
		if !notice.Given() && usable(c.Starts) && !p.Meeting.Date.Before(daysAfter(c.Starts, a.Details)) {
			f.find(c.Starts.Span, "details-notice", "give contract.entered_into and contract.notices.details"+a.cites("section 53(1)"), "the contract started on %s, and nothing says when it was entered into or when its contract details notice was published", c.Starts)
		}
	default:
		p.detailsDue(a, daysAfter(c.EnteredInto, a.Details-1), f) // the first of the days is that on which it was entered into
	}
}

// detailsDue holds the contract details notice against the last day for it.
func (p *Paper) detailsDue(a awarding, due casefile.Date, f finder) {
	notice, entered := p.Case.Contract.Notices.Details, p.Case.Contract.EnteredInto
	switch {
	case notice.Given() && notice.Before(entered):
		f.find(notice.Span, "details-notice", "check both days; the notice says that the contract was entered into", "the contract details notice was published on %s, and the contract was entered into on %s", notice, entered)
	case notice.Given() && due.Before(notice) && a.sure:
		f.find(notice.Span, "details-notice", "check both days; the notice is due within "+diag.Plural(a.Details, "day")+a.cites("section 53(1)"), "the contract details notice was published on %s, and was due by %s", notice, due)
	case !notice.Given() && due.Before(p.Meeting.Date) && !a.sure:
		f.find(entered.Span, "details-notice", "give the day in contract.notices.details"+a.cites(""), "the contract was entered into on %s, and nothing says when its contract details notice was published", entered)
	case !notice.Given() && due.Before(p.Meeting.Date):
		f.find(entered.Span, "details-notice", "give the day in contract.notices.details"+a.cites("section 53(1)"), "the contract was entered into on %s, and nothing says when its contract details notice was published, which was due by %s", entered, due)
	}
}

// soonDays is after how many days the details of a contract below its threshold are asked for. The law says as soon as
// reasonably practicable, and no number.
const soonDays = 30

// detailsSoon asks for the details notice of a contract below its threshold from the notifiable amount on.
func (p *Paper) detailsSoon(a awarding, f finder) {
	c := p.Case.Contract
	amount, known := p.Law.Amount("notifiable", c.EnteredInto)
	if !usable(c.EnteredInto) || c.Notices.Details.Given() || !known || !p.valued() || c.Value.Pence < amount.Value.Pence() || p.Meeting.Date.Before(daysAfter(c.EnteredInto, soonDays)) {
		return
	}
	f.find(c.EnteredInto.Span, "details-notice", "give the day in contract.notices.details; from "+amount.Value.String()+" on it is published as soon as reasonably practicable, unless the contract is a school's"+a.cites("section 87(3)"),
		"the contract was entered into on %s, and nothing says when its contract details notice was published", c.EnteredInto)
}
