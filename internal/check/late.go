package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
)

// The laws of access to meetings, as check/law/access.toml and a body of a profile name them.
const (
	executive = "executive"
	committee = "committee"
)

// accessOf is the law of access to a meeting: what its body says, or else that of an executive where the council has one and the
// body is called so.
func accessOf(m *casefile.Meeting, c *casefile.Council) casefile.Access {
	body := c.Bodies[m.Body.Value]
	kind := committee
	hasOne := c.Governance.Value != "committee" && c.Governance.Value != "combined authority"
	for _, a := range known().Access {
		name := strings.TrimPrefix(strings.ToLower(body.Name.Value), "the ")
		if names := a.Called.Strings(); hasOne && (slices.Contains(names, name) || slices.Contains(names, m.Body.Value)) {
			kind = a.To.Value
		}
	}
	if usable(body.Access) {
		kind = body.Access.Value
	}
	at := slices.IndexFunc(known().Access, func(a casefile.Access) bool { return a.To.Value == kind })
	return known().Access[max(at, 0)]
}

// lateItem reports a late item that does not say what the law of its body asks, or says what that does not.
func lateItem(late casefile.LateItem, law casefile.Access, f finder) {
	if !late.Known() || late.Bad {
		return
	}
	opinion := late.Opinion.Or(false)
	switch {
	case !late.Reason.Given():
		f.find(late.Span, "late-item", "say it as late = { reason = … }", "nothing says why this item is taken late: %s (%s)", law.Late.Value, law.Source.Value)
	case law.Opinion.Or(false) && !opinion:
		f.find(late.Span, "late-opinion", "once the chair has said so, say opinion = true", "nothing says that the chair is of the opinion that this item is urgent: %s (%s)", law.Late.Value, law.Source.Value)
	case !law.Opinion.Or(false) && opinion:
		f.find(late.Opinion.Span, "late-opinion", "take it out, or say access = \"committee\" at the body in the profile; ask for legal advice on taking the item",
			"no opinion of the chair makes a late item of this body lawful: %s (%s)", law.Late.Value, law.Source.Value)
	}
}
