package check

import (
	"slices"
	"strings"

	"cabinet/internal/casefile"
	"cabinet/internal/law"
)

// The laws of access to meetings, as [law.Access] and a body of a profile name them. Where nothing tells which of
// them applies to a body, its law is "", and no rule states one.
const (
	executive = "executive"
	committee = "committee"
)

// accessOf is the law of access to a meeting, and the zero Access where nothing tells it.
func accessOf(m *casefile.Meeting, c *casefile.Council) law.Access {
	kind := accessKind(m, c)
	for _, a := range law.Known().Access {
		if a.To == kind {
			return a
		}
	}
	return law.Access{}
}

// accessKind is the law of access to a meeting: that which its body names; else that of committees where the council has no
// executive, or the body is not called one; else that of an executive where the body is called just so. A Cabinet Committee or
// an Executive Board may be either.
func accessKind(m *casefile.Meeting, c *casefile.Council) string {
	body := c.Bodies[m.Body.Value]
	name := strings.TrimPrefix(strings.ToLower(body.Name.Value), "the ")
	var called []string
	for _, a := range law.Known().Access {
		called = append(called, a.Called...)
	}
	switch {
	case usable(body.Access):
		return body.Access.Value
	case c.Governance.Value == "committee" || c.Combined():
		return committee
	case slices.Contains(called, name) || slices.Contains(called, m.Body.Value):
		return executive
	case slices.ContainsFunc(strings.Fields(name), func(word string) bool { return slices.Contains(called, word) }):
		return ""
	}
	return committee
}

// toExecutive tells whether the paper goes to an executive in England for certain, or is of what its members and officers decide.
func (p *Paper) toExecutive() bool {
	hasOne := p.Council.Governance.Given() && p.Council.Governance.Value != "committee" && !p.combined()
	return !p.Council.InWales() && (accessKind(p.Meeting, p.Council) == executive || p.Meeting.Decisions() && hasOne)
}

// committee tells whether the body that meets is no executive, as the council is governed or as the profile says of it: it
// decides under the Local Government Act 1972.
func (p *Paper) committee() bool {
	return p.Council.Governance.Value == "committee" || p.Council.Bodies[p.Meeting.Body.Value].Access.Value == committee
}

// combined tells whether the body is a combined authority or a combined county authority, whose key decisions have a
// law of their own.
func (p *Paper) combined() bool { return p.Council.Combined() }

// asCommittee says why the law of committees applies.
func (p *Paper) asCommittee() string {
	if p.Council.Governance.Value == "committee" {
		return p.Council.Name.Value + " is governed by committees"
	}
	return "the " + p.Council.Bodies[p.Meeting.Body.Value].Name.Value + " meets as a committee"
}
