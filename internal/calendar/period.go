package calendar

import "cabinet/internal/casefile"

// A Period is a number of clear days, and how they are counted.
type Period struct {
	Clear    int
	Calendar bool // every day counts; else working days alone
}

// Count is how the days of the period are counted, in the profile's word.
func (p Period) Count() string {
	if p.Calendar {
		return "calendar"
	}
	return "working"
}

// The periods that the law sets count where a profile has none of its own.
var (
	publication = Period{Clear: 5}                  // SI 2012/2089 reg 6 and 7; LGA 1972 s100B
	notice      = Period{Clear: 28, Calendar: true} // SI 2012/2089 reg 5 and 9; SI 2017/68 art 11
)

// five is how many clear days the second notice of a private meeting and that of a general exception take: SI 2012/2089
// reg 5 and 10; SI 2017/68 art 12. They are counted as those of publication.
const five = 5

// Publication is the period between publication of the papers and the meeting.
func Publication(c *casefile.Council) Period { return periodOr(c.Days.Publication, publication) }

// PublicationDue is the same where it is known: the law of Wales has a period of its own, so that of a council there it is only
// what the profile says.
func PublicationDue(c *casefile.Council) (Period, bool) {
	return Publication(c), !c.InWales() || c.Days.Publication.Clear.Given()
}

// KeyNotice is the period between notice of a key decision and the decision. Notice of a private meeting takes as long.
func KeyNotice(c *casefile.Council) Period { return periodOr(c.Days.KeyNotice, notice) }

// GeneralException is the period between notice of a key decision that could not be notified in time and the decision.
// The second notice of a private meeting takes as long.
func GeneralException(c *casefile.Council) Period {
	p := Publication(c)
	p.Clear = five
	return p
}

// reports is the period between the day on which reports are due and the meeting; false where the profile has none.
func reports(c *casefile.Council) (Period, bool) { return given(c.Days.Reports) }

// callIn is the period after a meeting in which its decisions can be called in; false where the profile has none, and of a body
// that meets as a committee beside an executive, since of such a council it is what the executive decides that can be (Local
// Government Act 2000, section 9F).
func callIn(m *casefile.Meeting, c *casefile.Council) (Period, bool) {
	beside := c.Governance.Value == "leader and cabinet" || c.Governance.Value == "mayor and cabinet"
	if beside && c.Bodies[m.Body.Value].Access.Value == "committee" {
		return Period{}, false
	}
	return given(c.Days.CallIn)
}

// given is a period that counts only where a profile gives its length.
func given(p casefile.Period) (Period, bool) {
	return periodOr(p, Period{}), p.Clear.Known() && !p.Clear.Bad
}

// periodOr is the period of a profile, whose parts stand in for those of another where they can be used.
func periodOr(p casefile.Period, otherwise Period) Period {
	otherwise.Clear = p.Clear.Or(otherwise.Clear)
	if p.Count.Known() && !p.Count.Bad {
		otherwise.Calendar = p.Count.Value == "calendar"
	}
	return otherwise
}
