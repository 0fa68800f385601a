package check

import (
	"slices"
	"strings"

	"cabinet/internal/agenda"
	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// The laws of access to meetings, as law/data/access.toml and a body of a profile name them.
const (
	executive = "executive"
	committee = "committee"
)

// accessOf is the law of access to a meeting: what its body says, or else that of an executive where the council has one and the
// body is called so.
func accessOf(m *casefile.Meeting, c *casefile.Council) law.Access {
	body := c.Bodies[m.Body.Value]
	kind := committee
	hasOne := c.Governance.Value != "committee" && c.Governance.Value != "combined authority"
	for _, a := range law.Known().Access {
		name := strings.TrimPrefix(strings.ToLower(body.Name.Value), "the ")
		if names := a.Called.Strings(); hasOne && (slices.Contains(names, name) || slices.Contains(names, m.Body.Value)) {
			kind = a.To.Value
		}
	}
	if usable(body.Access) {
		kind = body.Access.Value
	}
	at := slices.IndexFunc(law.Known().Access, func(a law.Access) bool { return a.To.Value == kind })
	return law.Known().Access[max(at, 0)]
}

// lateItem reports a late item that does not say what the law of its body asks, or says what that does not.
func lateItem(late casefile.LateItem, says law.Access, f finder) {
	if !late.Known() || late.Bad {
		return
	}
	opinion := late.Opinion.Or(false)
	switch {
	case !late.Reason.Given():
		f.find(late.Span, "late-item", "say it as late = { reason = … }", "nothing says why this item is taken late: %s (%s)", says.Late.Value, says.Source.Value)
	case says.Opinion.Or(false) && !opinion:
		f.find(late.Span, "late-opinion", "once the chair has said so, say opinion = true", "nothing says that the chair is of the opinion that this item is urgent: %s (%s)", says.Late.Value, says.Source.Value)
	case !says.Opinion.Or(false) && opinion:
		f.find(late.Opinion.Span, "late-opinion", "take it out, or say access = \"committee\" at the body in the profile; ask for legal advice on taking the item",
			"no opinion of the chair makes a late item of this body lawful: %s (%s)", says.Late.Value, says.Source.Value)
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
