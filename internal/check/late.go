package check

import (
	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// lateItem reports a late item that does not say what the law of its body asks, or says what that does not.
func lateItem(late casefile.LateItem, says law.Access, f finder) {
	if !late.Known() || late.Bad {
		return
	}
	if says.To == "" { // by which law it is taken, nothing tells
		if !late.Reason.Given() {
			f.find(late.Span, "late-item", "say it as late = { reason = … }; and in the profile, at the body, by which law of access it meets: access = …", "nothing says why this item is taken late")
		}
		return
	}
	opinion := late.Opinion.Or(false)
	switch {
	case !late.Reason.Given():
		f.find(late.Span, "late-item", "say it as late = { reason = … }", "nothing says why this item is taken late: %s (%s)", says.Late, says.Source)
	case says.Opinion && !opinion:
		f.find(late.Span, "late-opinion", "once the chair has said so, say opinion = true", "nothing says that the chair is of the opinion that this item is urgent: %s (%s)", says.Late, says.Source)
	case !says.Opinion && opinion:
		f.find(late.Opinion.Span, "late-opinion", "take it out, or say access = \"committee\" at the body in the profile; ask for legal advice on taking the item",
			"no opinion of the chair makes a late item of this body lawful: %s (%s)", says.Late, says.Source)
	}
}

// lateApart reports an item that is taken late though its paper is published with the others of the meeting.
func (a Agenda) lateApart(i agenda.Item, f finder) {
	c, ok := a.caseOf(i)
	if !ok || away(i) || !i.Late.Known() || i.Late.Bad || c.Late.Known() || !usable(a.Meeting.Published) {
		return
	}
	f.find(i.Late.Span, "late-apart", "say the day of its paper and the reason under [late] in its case; or take late out here", "this item is taken late, and its paper is published with the others on %s: %s",
		a.Meeting.Published, otherSide(c.Late.Span, c.Source))
}
